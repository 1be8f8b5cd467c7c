//! The bush: a herd in the shade, an acacia alone.

use super::super::brush::{Brush, Fill};
use super::super::color::hex;
use super::super::life::{Does, acacia, ox, person};
use super::super::random::Random;
use super::super::relief::{land, specks, tuft};
use super::super::sky::{birds, cumulus, haze, mist, sky, streaks, sun};

pub(super) fn draw(b: &mut Brush, random: &mut Random, slug: &str) {
    match slug {
        "troupeau" => herd(b, random),
        _ => alone(b, random),
    }
}

fn herd(b: &mut Brush, random: &mut Random) {
    sky(b, 640.0, &[(0.0, hex(0x5f95bd)), (0.55, hex(0xb5cfcf)), (1.0, hex(0xf6e6c2))]);
    cumulus(b, random, (1220.0, 300.0), 460.0, hex(0xfffdf4), hex(0xd2d9d6));
    streaks(b, random, (120.0, 470.0), 12, hex(0xffffff));
    land(b, random, 612.0, 16.0, 260.0, hex(0xb9a878), hex(0xa38f5c));
    b.tinted(hex(0xe9dcb6), 0.45, |b| {
        for (x, scale) in [(1180.0, 0.42), (1310.0, 0.34), (1500.0, 0.5), (60.0, 0.36)] {
            b.at((x, 640.0), (scale, scale), |b| acacia(b, random, hex(0x5a4028), hex(0x6f7f44)));
        }
    });
    haze(b, (480.0, 660.0), hex(0xf8ebc8), 0.5);
    let ground = [(0.0, hex(0xd9bd7c)), (0.4, hex(0xc69a55)), (1.0, hex(0x96653a))];
    b.rect((-20.0, 640.0), (1640.0, 460.0), Fill::Along((0.0, 640.0), (0.0, 1067.0), &ground));
    grass(b, random, 650.0, 860.0, 60);
    b.oval((560.0, 880.0), (560.0, 46.0), hex(0x5a3a20).alpha(0.42));
    b.at((500.0, 872.0), (2.3, 2.3), |b| acacia(b, random, hex(0x4a3020), hex(0x60783a)));
    let cattle = [
        (860.0, 824.0, 1.0, 0xcaa27a, 1.0, true),
        (250.0, 838.0, 1.1, 0xe9dfcb, 1.0, false),
        (980.0, 884.0, 1.3, 0xf0e7d4, -1.0, false),
        (660.0, 900.0, 1.42, 0x8a4a2c, 1.0, true),
        (330.0, 944.0, 1.56, 0x6b4632, -1.0, true),
        (1220.0, 966.0, 1.72, 0xb8713f, -1.0, false),
        (860.0, 1010.0, 1.8, 0xefe4cf, 1.0, true),
    ];
    for (x, y, scale, coat, side, grazes) in cattle {
        b.oval((x, y + 2.0), (78.0 * scale, 9.0 * scale), hex(0x4a2c18).alpha(0.42));
        b.at((x, y), (scale * side, scale), |b| ox(b, hex(coat), grazes));
    }
    b.oval((1460.0, 942.0), (60.0, 8.0), hex(0x4a2c18).alpha(0.42));
    b.at((1450.0, 940.0), (1.9, 1.9), |b| {
        person(b, hex(0x2f4f8a), Does::Stand);
        b.line(&[(22.0, -96.0), (15.0, 0.0)], 2.6, hex(0x4a2c18));
        b.polygon(&[(-20.0, -94.0), (22.0, -94.0), (3.0, -112.0)], hex(0xcf9a4f));
        b.oval((1.0, -94.0), (22.0, 4.0), hex(0xb07f3a));
    });
    grass(b, random, 960.0, 1080.0, 34);
    birds(b, random, (900.0, 170.0), 5, hex(0x4a4a4a).alpha(0.8));
}

fn grass(b: &mut Brush, random: &mut Random, top: f32, bottom: f32, count: u32) {
    for _ in 0..count {
        let y = random.between(top, bottom);
        let height = 12.0 + (y - 620.0) * 0.13;
        let ink = hex(0xb99a4e).toward(hex(0x7f7a3c), random.unit());
        let x = random.between(-20.0, 1620.0);
        tuft(b, random, (x, y), height, ink);
    }
}

fn alone(b: &mut Brush, random: &mut Random) {
    sky(b, 720.0, &[(0.0, hex(0x4a5a94)), (0.38, hex(0xa97a94)), (0.7, hex(0xee9a62)), (1.0, hex(0xffd68a))]);
    streaks(b, random, (90.0, 560.0), 30, hex(0xffd2a2));
    streaks(b, random, (90.0, 400.0), 10, hex(0x5a4a7c));
    sun(b, (1180.0, 640.0), 58.0, hex(0xffc15c));
    land(b, random, 702.0, 12.0, 320.0, hex(0xb9724c), hex(0x8a4f3c));
    mist(b, (620.0, 790.0), hex(0xffd49a), 0.5);
    let ground = [(0.0, hex(0xd99352)), (0.35, hex(0xb56a38)), (1.0, hex(0x5a2f28))];
    b.rect((-20.0, 724.0), (1640.0, 400.0), Fill::Along((0.0, 724.0), (0.0, 1067.0), &ground));
    b.polygon(&[(610.0, 862.0), (654.0, 862.0), (330.0, 1000.0), (250.0, 1000.0)], hex(0x3a1c20).alpha(0.5));
    for (x, y, reach) in [(120.0, 1020.0, 300.0), (300.0, 986.0, 190.0), (-10.0, 1046.0, 250.0)] {
        b.oval((x, y), (reach, 22.0), hex(0x3a1c20).alpha(0.4));
    }
    b.at((640.0, 866.0), (2.25, 2.25), |b| acacia(b, random, hex(0x33202a), hex(0x4a4a34)));
    for _ in 0..120 {
        let y = random.between(740.0, 1075.0);
        let ink = hex(0xe0a04f).toward(hex(0x6a3f2a), random.between(0.1, 0.8));
        let x = random.between(-20.0, 1620.0);
        tuft(b, random, (x, y), 8.0 + (y - 730.0) * 0.17, ink);
    }
    specks(b, random, (800.0, 1070.0), 60, hex(0x3a1c20));
    birds(b, random, (240.0, 330.0), 7, hex(0x3c2c4c).alpha(0.85));
    b.at((1290.0, 800.0), (0.62, 0.62), |b| b.tinted(hex(0x4a2430), 0.8, |b| ox(b, hex(0x8a5a3c), true)));
    b.at((1420.0, 806.0), (0.66, 0.66), |b| b.tinted(hex(0x4a2430), 0.8, |b| ox(b, hex(0x8a5a3c), false)));
    b.at((1206.0, 806.0), (0.7, 0.7), |b| b.tinted(hex(0x4a2430), 0.8, |b| person(b, hex(0x8a5a3c), Does::Stand)));
}
