//! The night over the town and over the river.

use super::super::brush::{Brush, Fill};
use super::super::color::hex;
use super::super::life::{Does, palm, person, pirogue};
use super::super::random::Random;
use super::super::relief::{glitter, land, reeds, ripples, water};
use super::super::sky::{milky_way, mist, moon, sky, stars, streaks};
use super::super::town::{House, pinnacle, tower};

pub(super) fn draw(b: &mut Brush, random: &mut Random, slug: &str) {
    match slug {
        "lune" => moonlight(b, random),
        _ => starlight(b, random),
    }
}

fn starlight(b: &mut Brush, random: &mut Random) {
    sky(b, 780.0, &[(0.0, hex(0x0a1030)), (0.5, hex(0x1c2857)), (0.85, hex(0x4a3f6e)), (1.0, hex(0x8a5a6e))]);
    milky_way(b, random, (250.0, -80.0), (1300.0, 760.0), 150.0);
    stars(b, random, 720.0, 620);
    b.line(&[(1180.0, 130.0), (1330.0, 196.0)], 2.2, hex(0xffffff).alpha(0.5));
    b.line(&[(1270.0, 169.0), (1330.0, 196.0)], 3.0, hex(0xffffff).alpha(0.8));
    mist(b, (600.0, 830.0), hex(0xc98a70), 0.3);
    let night = hex(0x1a1638);
    b.tinted(hex(0x352b55), 0.86, |b| {
        for (x, width, height) in
            [(-20.0, 260.0, 120.0), (300.0, 190.0, 150.0), (1010.0, 220.0, 132.0), (1290.0, 330.0, 110.0)]
        {
            b.at((x, 800.0), (1.0, 1.0), |b| {
                House { width, height, depth: 60.0, wall: hex(0x8a5a40), door: None, lit: false }.draw(b, random)
            });
        }
        b.at((880.0, 800.0), (0.62, 0.62), |b| {
            tower(b, random, 130.0, 74.0, 560.0, hex(0x8a5a40), 7);
            pinnacle(b, (0.0, -566.0), 60.0, hex(0x8a5a40));
        });
    });
    b.rect((-20.0, 796.0), (1640.0, 300.0), hex(0x2a2146));
    b.tinted(night, 0.62, |b| {
        for (x, y, width, height, depth) in [
            (-60.0, 930.0, 330.0, 210.0, 110.0),
            (360.0, 900.0, 250.0, 150.0, 90.0),
            (690.0, 936.0, 300.0, 236.0, 100.0),
            (1110.0, 906.0, 260.0, 160.0, 80.0),
            (1390.0, 944.0, 300.0, 220.0, 90.0),
        ] {
            let door = Some(hex(0x35507a));
            b.at((x, y), (1.0, 1.0), |b| {
                House { width, height, depth, wall: hex(0xa87048), door, lit: false }.draw(b, random)
            });
        }
        b.at((640.0, 930.0), (1.25, 1.25), |b| palm(b, random, hex(0x3a2a22), hex(0x2c3d2c)));
        b.at((1330.0, 920.0), (1.0, 1.0), |b| palm(b, random, hex(0x3a2a22), hex(0x2c3d2c)));
    });
    b.rect(
        (-20.0, 926.0),
        (1640.0, 220.0),
        Fill::Along((0.0, 926.0), (0.0, 1067.0), &[(0.0, hex(0x3a2b4a)), (1.0, hex(0x150f26))]),
    );
    for (x, y, w, h) in [
        (20.0, 790.0, 26.0, 36.0),
        (196.0, 784.0, 26.0, 36.0),
        (452.0, 806.0, 22.0, 30.0),
        (746.0, 768.0, 28.0, 40.0),
        (1210.0, 800.0, 22.0, 30.0),
        (1470.0, 796.0, 26.0, 36.0),
        (1620.0, 790.0, 26.0, 36.0),
    ] {
        b.glow((x + w * 0.5, y + h * 0.5), 110.0, hex(0xffa64a), 0.5);
        b.rect((x, y), (w, h), Fill::Along((x, y), (x, y + h), &[(0.0, hex(0xffe6a8)), (1.0, hex(0xffb04e))]));
        b.line(&[(x + w * 0.5, y), (x + w * 0.5, y + h)], 2.0, hex(0x6a3c24));
    }
    fire(b);
    for (x, y, does) in [
        (896.0, 1000.0, Does::Sit),
        (1088.0, 1006.0, Does::Sit),
        (1150.0, 992.0, Does::Sit),
        (840.0, 990.0, Does::Stand),
    ] {
        b.at((x, y), (1.15, 1.15), |b| b.tinted(hex(0x2a1a34), 0.5, |b| person(b, hex(0xb4682f), does)));
    }
}

/// A small fire where people sit, and the teapot.
fn fire(b: &mut Brush) {
    b.glow((990.0, 990.0), 330.0, hex(0xff9a3c), 0.5);
    b.blob(
        &[(968.0, 1000.0), (976.0, 972.0), (988.0, 980.0), (994.0, 952.0), (1006.0, 978.0), (1014.0, 1000.0)],
        hex(0xff9a3c),
    );
    b.blob(&[(978.0, 1000.0), (986.0, 984.0), (994.0, 970.0), (1002.0, 988.0), (1006.0, 1000.0)], hex(0xffe08a));
    b.line(&[(956.0, 1006.0), (1026.0, 998.0)], 8.0, hex(0x2a1810));
    b.line(&[(960.0, 998.0), (1022.0, 1008.0)], 8.0, hex(0x3a2214));
}

fn moonlight(b: &mut Brush, random: &mut Random) {
    sky(b, 560.0, &[(0.0, hex(0x0c1a3c)), (0.5, hex(0x274a78)), (1.0, hex(0x6f8fae))]);
    stars(b, random, 430.0, 210);
    moon(b, (620.0, 250.0), 92.0);
    streaks(b, random, (250.0, 500.0), 14, hex(0xcfdcf0));
    streaks(b, random, (300.0, 520.0), 8, hex(0x14264a));
    land(b, random, 548.0, 20.0, 260.0, hex(0x2c4468), hex(0x1b2c4c));
    for (x, scale) in [(1130.0, 0.62), (1190.0, 0.82), (1262.0, 0.56), (90.0, 0.5), (1500.0, 0.5)] {
        b.at((x, 574.0), (scale, scale), |b| {
            b.tinted(hex(0x14223f), 0.94, |b| palm(b, random, hex(0x101a30), hex(0x101a30)))
        });
    }
    for (x, width) in [(1300.0, 110.0), (1420.0, 84.0), (980.0, 96.0)] {
        b.at((x, 574.0), (1.0, 1.0), |b| {
            b.tinted(hex(0x1d2f50), 0.9, |b| {
                House { width, height: 46.0, depth: 24.0, wall: hex(0x7a5a48), door: None, lit: false }.draw(b, random)
            })
        });
        b.rect((x + 30.0, 540.0), (9.0, 12.0), hex(0xffc96a));
        b.glow((x + 34.0, 546.0), 40.0, hex(0xffb04e), 0.5);
    }
    let stops = [(0.0, hex(0x7f9dba)), (0.25, hex(0x3d618c)), (0.7, hex(0x1a3159)), (1.0, hex(0x0b1733))];
    water(b, random, 572.0, &stops, hex(0xb9cce6));
    b.rect((-10.0, 569.0), (1620.0, 6.0), hex(0x0f1c38).alpha(0.8));
    glitter(b, random, 620.0, (574.0, 1050.0), 300.0, hex(0xf6f1dc));
    ripples(b, random, (580.0, 1075.0), (0.0, 1600.0), hex(0xcfdcf0), 90);
    for (flip, opacity) in [(-0.7, 0.36), (1.0, 1.0)] {
        b.at((960.0, 802.0), (1.36, 1.36 * flip), |b| {
            b.faded(opacity, |b| {
                b.tinted(hex(0x0c1630), 0.84, |b| {
                    b.at((-70.0, -8.0), (0.92, 0.92), |b| person(b, hex(0x6a4a5a), Does::Sit));
                    b.at((64.0, -6.0), (0.94, 0.94), |b| person(b, hex(0x8a5a4a), Does::Pole));
                    pirogue(b, hex(0x2a2a44), hex(0x6a7aa0));
                });
                b.oval((-100.0, -32.0), (6.0, 8.0), hex(0xffdf9a));
            });
        });
    }
    b.glow((824.0, 758.0), 120.0, hex(0xffb860), 0.55);
    reeds(b, random, (-20.0, 330.0), 1090.0, 300.0, hex(0x070e20));
    reeds(b, random, (1400.0, 1640.0), 1090.0, 220.0, hex(0x070e20));
}
