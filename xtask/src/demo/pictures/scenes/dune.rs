//! Dunes: rose by the water, golden at noon, veiled by sand, crossed by camels.

use super::super::brush::{Brush, Fill};
use super::super::color::hex;
use super::super::life::{Does, acacia, camel, person, pirogue};
use super::super::random::Random;
use super::super::relief::{Dune, land, ripples, sand_ripples, specks, tuft, water};
use super::super::sky::{birds, haze, mist, sky, streaks, sun};

pub(super) fn draw(b: &mut Brush, random: &mut Random, slug: &str) {
    match slug {
        "dune-rose" => rose(b, random),
        "vent-de-sable" => sandstorm(b, random),
        "caravane" => caravan(b, random),
        _ => noon(b, random),
    }
}

fn rose(b: &mut Brush, random: &mut Random) {
    sky(b, 620.0, &[(0.0, hex(0x5b6ea6)), (0.45, hex(0xb493b8)), (0.8, hex(0xf0b6a2)), (1.0, hex(0xfbd9b4))]);
    streaks(b, random, (110.0, 420.0), 22, hex(0xffd7c8));
    let (light, shade) = (hex(0xe89a7c), hex(0x94505c));
    land(b, random, 640.0, 12.0, 240.0, hex(0xd69a92), hex(0xb0757f));
    let dune = |random: &mut Random, b: &mut Brush| {
        Dune {
            left: (-180.0, 700.0),
            summit: (830.0, 262.0),
            right: (1760.0, 640.0),
            foot: (1010.0, 712.0),
            light,
            shade,
        }
        .draw(b, random);
    };
    dune(random, b);
    let small = Dune {
        left: (-60.0, 715.0),
        summit: (230.0, 560.0),
        right: (640.0, 715.0),
        foot: (330.0, 716.0),
        light: light.lighter(0.1),
        shade,
    };
    small.draw(b, random);
    let stops = [(0.0, hex(0xd9938a)), (0.35, hex(0xa97a94)), (0.75, hex(0x5d6a96)), (1.0, hex(0x31446f))];
    water(b, random, 712.0, &stops, hex(0xffe1d0));
    let reflection = [
        (-60.0, 712.0),
        (560.0, 712.0),
        (1010.0, 714.0),
        (1700.0, 712.0),
        (1500.0, 780.0),
        (1120.0, 880.0),
        (860.0, 950.0),
        (600.0, 884.0),
        (180.0, 780.0),
    ];
    b.blob(&reflection, Fill::Along((0.0, 712.0), (0.0, 950.0), &[(0.0, light.alpha(0.5)), (1.0, shade.alpha(0.0))]));
    ripples(b, random, (716.0, 1075.0), (-50.0, 1650.0), hex(0xfbe6da), 220);
    b.rect((-20.0, 706.0), (1640.0, 7.0), hex(0xf6d7ba).alpha(0.8));
    for (x, y, scale) in [(440.0, 838.0, 1.02), (1290.0, 768.0, 0.5)] {
        for (flip, opacity) in [(-0.7, 0.3), (1.0, 1.0)] {
            b.at((x, y), (scale, scale * flip), |b| {
                b.faded(opacity, |b| {
                    b.at((-80.0, -8.0), (0.9, 0.9), |b| person(b, hex(0x2f3f87), Does::Pole));
                    b.at((50.0, -4.0), (0.85, 0.85), |b| person(b, hex(0xe0a526), Does::Sit));
                    pirogue(b, hex(0x4a2b34), hex(0xf0c46a));
                });
            });
        }
    }
    for (x, y) in [(770.0, 292.0), (792.0, 280.0), (890.0, 292.0)] {
        b.at((x, y), (0.3, 0.3), |b| b.tinted(hex(0x5a2f48), 0.5, |b| person(b, hex(0xf0e6d2), Does::Stand)));
    }
    birds(b, random, (1080.0, 200.0), 6, hex(0x4a3a5e).alpha(0.8));
}

fn noon(b: &mut Brush, random: &mut Random) {
    sky(b, 560.0, &[(0.0, hex(0x2f6fae)), (0.5, hex(0x7fb2d2)), (1.0, hex(0xf3e2bb))]);
    sun(b, (1210.0, 170.0), 58.0, hex(0xffe9ac));
    haze(b, (380.0, 580.0), hex(0xffeccb), 0.6);
    let (light, shade) = (hex(0xe9b25e), hex(0xa8643a));
    let far = |left, summit: (f32, f32), right, foot, veil: f32| Dune {
        left,
        summit,
        right,
        foot,
        light: light.toward(hex(0xf6dfb4), veil),
        shade: shade.toward(hex(0xe2b98a), veil),
    };
    far((-200.0, 600.0), (250.0, 452.0), (760.0, 590.0), (330.0, 600.0), 0.62).draw(b, random);
    far((420.0, 600.0), (1040.0, 430.0), (1760.0, 600.0), (1120.0, 610.0), 0.5).draw(b, random);
    far((-260.0, 720.0), (520.0, 500.0), (1300.0, 700.0), (640.0, 740.0), 0.25).draw(b, random);
    b.at((1600.0, 0.0), (-1.0, 1.0), |b| {
        far((-300.0, 860.0), (260.0, 560.0), (1180.0, 850.0), (420.0, 900.0), 0.08).draw(b, random);
    });
    far((-500.0, 1100.0), (620.0, 726.0), (2000.0, 1180.0), (980.0, 1120.0), 0.0).draw(b, random);
    sand_ripples(b, random, (900.0, 1080.0), hex(0x8a4e28));
    b.polygon(&[(540.0, 770.0), (430.0, 800.0), (420.0, 794.0), (532.0, 766.0)], hex(0x7a4424).alpha(0.5));
    b.at((540.0, 770.0), (0.92, 0.92), |b| person(b, hex(0x243b86), Does::Stand));
    for step in 0..16_u8 {
        let t = f32::from(step);
        let at = (516.0 - t * 31.0, 782.0 + t * 15.0 + (t * 0.7).sin() * 5.0);
        b.oval(at, (6.0 + t * 0.25, 2.6 + t * 0.1), hex(0x8a4e28).alpha(0.5));
    }
    for _ in 0..9 {
        let at = (random.between(30.0, 480.0), random.between(960.0, 1060.0));
        tuft(b, random, at, 52.0, hex(0x8a7a3c));
    }
}

fn sandstorm(b: &mut Brush, random: &mut Random) {
    sky(b, 760.0, &[(0.0, hex(0xb27a45)), (0.45, hex(0xd19a5c)), (1.0, hex(0xe8c48a))]);
    b.glow((1120.0, 250.0), 420.0, hex(0xfff0c8), 0.55);
    b.oval((1120.0, 250.0), (54.0, 54.0), hex(0xfdf0cc).alpha(0.92));
    for (y, veil) in [(560.0, 0.72), (640.0, 0.5), (740.0, 0.26)] {
        let top = hex(0xb8773c).toward(hex(0xe3bd84), veil);
        land(b, random, y, 46.0, 420.0, top, top.darker(0.18));
        mist(b, (y - 60.0, y + 130.0), hex(0xe9c88f), 0.55);
    }
    wind(b, random, 70, 0.16);
    b.at((330.0, 870.0), (1.24, 1.18), |b| {
        b.turned(9.0, |b| b.tinted(hex(0xb98347), 0.4, |b| acacia(b, random, hex(0x4a3020), hex(0x6a6a38))));
    });
    land(b, random, 872.0, 26.0, 360.0, hex(0xb9793f), hex(0x7c4a26));
    for (x, y, scale, ink) in
        [(930.0, 900.0, 1.72, 0x2d3c7c), (1066.0, 908.0, 1.6, 0xe9dcc0), (1180.0, 896.0, 1.42, 0xa8442a)]
    {
        b.at((x, y), (scale, scale), |b| {
            b.turned(-5.0, |b| {
                let ink = hex(ink);
                b.blob(
                    &[(-6.0, -74.0), (-30.0, -66.0), (-64.0, -50.0), (-82.0, -26.0), (-48.0, -30.0), (-16.0, -8.0)],
                    ink.darker(0.14),
                );
                b.blob(
                    &[(-6.0, -96.0), (-26.0, -98.0), (-48.0, -88.0), (-30.0, -84.0), (-6.0, -84.0)],
                    ink.lighter(0.08),
                );
                person(b, ink, Does::Stand);
            });
        });
    }
    sand_ripples(b, random, (930.0, 1080.0), hex(0x6b3d1e));
    wind(b, random, 46, 0.3);
    b.rect((-50.0, -50.0), (1700.0, 1200.0), hex(0xdca862).alpha(0.16));
    mist(b, (520.0, 1010.0), hex(0xecca92), 0.34);
}

/// Streaks of flying sand.
fn wind(b: &mut Brush, random: &mut Random, count: u32, strength: f32) {
    for _ in 0..count {
        let (x, y) = (random.between(-300.0, 1500.0), random.between(120.0, 1050.0));
        let length = random.between(220.0, 760.0);
        let line = [
            (x, y),
            (x + length * 0.33, y - random.between(4.0, 20.0)),
            (x + length * 0.7, y + random.between(-6.0, 12.0)),
            (x + length, y - 14.0),
        ];
        b.curve(&line, random.between(1.5, 10.0), hex(0xf6deb0).alpha(random.between(0.2, 1.0) * strength));
    }
}

fn caravan(b: &mut Brush, random: &mut Random) {
    sky(
        b,
        720.0,
        &[
            (0.0, hex(0x33305f)),
            (0.3, hex(0x8a3f5c)),
            (0.58, hex(0xdf6b3a)),
            (0.84, hex(0xf9a94a)),
            (1.0, hex(0xffe0a0)),
        ],
    );
    streaks(b, random, (140.0, 560.0), 20, hex(0xffc08a));
    sun(b, (520.0, 560.0), 120.0, hex(0xff9d3c));
    land(b, random, 690.0, 26.0, 420.0, hex(0xb0543c), hex(0x7c3a3a));
    let crest = [
        (-80.0, 790.0),
        (200.0, 742.0),
        (520.0, 700.0),
        (820.0, 668.0),
        (1080.0, 684.0),
        (1340.0, 640.0),
        (1700.0, 590.0),
    ];
    b.below(&crest, 1200.0, Fill::Along((0.0, 640.0), (300.0, 1060.0), &[(0.0, hex(0x8a3f34)), (1.0, hex(0x3d1c2c))]));
    let walkers = [(215.0, 742.0), (372.0, 722.0), (532.0, 700.0), (690.0, 683.0), (850.0, 670.0), (1010.0, 680.0)];
    for (index, (x, y)) in walkers.into_iter().enumerate() {
        let load = if index % 3 == 2 { hex(0x7a2f2a) } else { hex(0x3a2c52) };
        b.at((x, y + 3.0), (0.8, 0.8), |b| b.tinted(hex(0x2a1420), 0.74, |b| camel(b, hex(0x8a5a34), Some(load))));
        b.line(&[(x + 92.0, y - 108.0), (x + 112.0, y - 74.0)], 1.6, hex(0x2a1420));
    }
    for (x, y) in [(1142.0, 680.0), (300.0, 732.0)] {
        b.at((x, y), (0.84, 0.84), |b| b.tinted(hex(0x2a1420), 0.66, |b| person(b, hex(0x2f3f87), Does::Pole)));
    }
    let front = Dune {
        left: (-500.0, 1040.0),
        summit: (1250.0, 792.0),
        right: (2100.0, 1180.0),
        foot: (1330.0, 1120.0),
        light: hex(0x9c4a36),
        shade: hex(0x33172a),
    };
    front.draw(b, random);
    sand_ripples(b, random, (930.0, 1080.0), hex(0x22101e));
    specks(b, random, (960.0, 1070.0), 50, hex(0x1c0c18));
    birds(b, random, (1120.0, 300.0), 5, hex(0x2a1836).alpha(0.8));
}
