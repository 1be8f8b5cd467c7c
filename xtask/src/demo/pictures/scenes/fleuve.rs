//! The river: at sunset, by its bank, in flood, under a bridge.

use super::super::brush::{Brush, Fill};
use super::super::color::{Ink, hex};
use super::super::life::{CLOTHES, Does, palm, person, pirogue, shade_tree};
use super::super::random::Random;
use super::super::relief::{glitter, land, reeds, ripples, rolling, sand_ripples, specks, tuft, water};
use super::super::sky::{birds, cumulus, haze, mist, sky, streaks, sun};
use super::super::town::House;

pub(super) fn draw(b: &mut Brush, random: &mut Random, slug: &str) {
    match slug {
        "pirogues" => bank(b, random),
        "crue" => flood(b, random),
        "pont" => bridge(b, random),
        _ => sunset(b, random),
    }
}

fn sunset(b: &mut Brush, random: &mut Random) {
    sky(
        b,
        600.0,
        &[
            (0.0, hex(0x2b2a5e)),
            (0.34, hex(0x7c3f72)),
            (0.62, hex(0xd7683f)),
            (0.86, hex(0xf5a94a)),
            (1.0, hex(0xffd98a)),
        ],
    );
    streaks(b, random, (120.0, 520.0), 26, hex(0xffb27a));
    streaks(b, random, (60.0, 420.0), 12, hex(0x4c2a5c));
    sun(b, (1010.0, 520.0), 66.0, hex(0xffb347));
    land(b, random, 588.0, 16.0, 190.0, hex(0x8a4258), hex(0x5a2d4e));
    for (x, scale) in [(130.0, 0.42), (176.0, 0.55), (232.0, 0.4), (310.0, 0.3), (1382.0, 0.46), (1440.0, 0.6)] {
        b.at((x, 606.0), (scale, scale), |b| {
            b.tinted(hex(0x4a2444), 0.92, |b| palm(b, random, hex(0x3b1e2f), hex(0x2e2431)))
        });
    }
    let stops = [(0.0, hex(0xf0a04e)), (0.2, hex(0xc4623f)), (0.55, hex(0x6c3a5e)), (1.0, hex(0x221d42))];
    water(b, random, 606.0, &stops, hex(0xffc98a));
    b.rect((-10.0, 603.0), (1620.0, 6.0), hex(0x3d1f3c).alpha(0.8));
    glitter(b, random, 1010.0, (608.0, 1040.0), 330.0, hex(0xffe0a0));
    boat(b, (640.0, 790.0), 1.42, hex(0x1f1526), hex(0x8a3f3a));
    boat(b, (1262.0, 664.0), 0.5, hex(0x38203a), hex(0x8a3f3a));
    birds(b, random, (300.0, 250.0), 9, hex(0x2c1c38).alpha(0.85));
    reeds(b, random, (-20.0, 300.0), 1090.0, 330.0, hex(0x140f1e));
    reeds(b, random, (1330.0, 1640.0), 1090.0, 250.0, hex(0x140f1e));
}

/// A pirogue with the one who poles and the one who sits, and their reflection.
fn boat(b: &mut Brush, at: (f32, f32), scale: f32, hull: Ink, band: Ink) {
    for (flip, opacity) in [(-0.8, 0.34), (1.0, 1.0)] {
        b.at(at, (scale, scale * flip), |b| {
            b.faded(opacity, |b| {
                b.tinted(hull, 0.62, |b| {
                    b.at((-86.0, -8.0), (0.92, 0.92), |b| person(b, hex(0xb4552f), Does::Pole));
                    b.at((34.0, -4.0), (0.9, 0.9), |b| person(b, hex(0x35447e), Does::Sit));
                    b.at((84.0, -6.0), (0.84, 0.84), |b| person(b, hex(0xd29a3e), Does::Sit));
                });
                pirogue(b, hull, band);
            });
        });
    }
}

fn bank(b: &mut Brush, random: &mut Random) {
    sky(b, 430.0, &[(0.0, hex(0x6fa7c9)), (0.55, hex(0xa9cbd3)), (1.0, hex(0xf4e3c4))]);
    streaks(b, random, (60.0, 330.0), 20, hex(0xfffaf0));
    land(b, random, 424.0, 10.0, 160.0, hex(0xd9b285), hex(0xc08f5e));
    village(b, random, 448.0);
    let stops = [(0.0, hex(0xc8d6c4)), (0.24, hex(0x7fb0b4)), (0.7, hex(0x2f7187)), (1.0, hex(0x1e5570))];
    water(b, random, 450.0, &stops, hex(0xf3f4e2));
    boat(b, (330.0, 560.0), 0.6, hex(0x5b3a2a), hex(0xe0a526));
    let shore = [(-60.0, 842.0), (240.0, 802.0), (560.0, 752.0), (900.0, 676.0), (1240.0, 624.0), (1700.0, 590.0)];
    let foam: Vec<_> = shore.iter().map(|(x, y)| (*x, y - 9.0)).collect();
    b.below(&foam, 1200.0, hex(0xf6efdc).alpha(0.75));
    b.below(
        &shore,
        1200.0,
        Fill::Along(
            (300.0, 700.0),
            (560.0, 1100.0),
            &[(0.0, hex(0xb98a58)), (0.16, hex(0xe2ba82)), (1.0, hex(0xc78f55))],
        ),
    );
    sand_ripples(b, random, (860.0, 1080.0), hex(0x8f5d34));
    specks(b, random, (840.0, 1070.0), 90, hex(0x6b4226));
    let boats = [
        (1440.0, 632.0, 0.66, 0x2d7a5f, 0xe7b23c),
        (1270.0, 652.0, 0.76, 0xb3402e, 0xf2d27a),
        (1080.0, 684.0, 0.88, 0x2f5f8a, 0xf4e9d2),
        (860.0, 732.0, 1.02, 0xd08a2e, 0x7c2d2d),
        (600.0, 800.0, 1.2, 0x5a2f66, 0xf0c46a),
        (290.0, 880.0, 1.42, 0x2c6a7a, 0xf2e2c0),
    ];
    for (x, y, scale, hull, band) in boats {
        b.at((x + 22.0 * scale, y + 16.0 * scale), (scale, scale), |b| {
            b.turned(24.0, |b| b.oval((0.0, 6.0), (156.0, 17.0), hex(0x4a2a1c).alpha(0.42)))
        });
        b.at((x, y), (scale, scale), |b| {
            b.turned(24.0, |b| {
                pirogue(b, hex(hull), hex(band));
                for step in 0..9_u8 {
                    let place = f32::from(step) * 24.0 - 96.0;
                    b.polygon(&[(place, -1.0), (place + 8.0, 7.0), (place - 8.0, 7.0)], hex(band).alpha(0.85));
                }
            });
        });
    }
    for (x, y, scale, cloth, does) in [
        (1180.0, 924.0, 1.6, 2, Does::Carry),
        (1276.0, 906.0, 1.5, 4, Does::Stand),
        (1500.0, 772.0, 1.0, 0, Does::Stand),
        (880.0, 930.0, 1.4, 1, Does::Stand),
    ] {
        let ink = CLOTHES.get(cloth).copied().unwrap_or(hex(0xc8552b));
        b.oval((x + 26.0 * scale, y), (44.0 * scale, 5.0 * scale), hex(0x4a2a1c).alpha(0.35));
        b.at((x, y), (scale, scale), |b| person(b, ink, does));
    }
}

/// Low houses and palms along the far bank.
fn village(b: &mut Brush, random: &mut Random, y: f32) {
    let mut x = 640.0;
    b.tinted(hex(0xe6c79c), 0.3, |b| {
        while x < 1500.0 {
            let (width, height) = (random.between(50.0, 100.0), random.between(26.0, 56.0));
            let wall = hex(0xb5814f).toward(hex(0x9a6238), random.unit());
            b.at((x, y), (1.0, 1.0), |b| {
                House { width, height, depth: 22.0, wall, door: None, lit: false }.draw(b, random)
            });
            if random.chance(0.5) {
                b.at((x + width, y + 2.0), (0.4, 0.4), |b| palm(b, random, hex(0x6a4a30), hex(0x54703c)));
            }
            x += width + random.between(6.0, 60.0);
        }
        for (x, scale) in [(70.0, 0.3), (190.0, 0.36), (420.0, 0.28), (560.0, 0.33)] {
            b.at((x, y + 2.0), (scale, scale), |b| shade_tree(b, random, hex(0x6a4a30), hex(0x5d7a42)));
        }
    });
}

fn flood(b: &mut Brush, random: &mut Random) {
    sky(b, 470.0, &[(0.0, hex(0x4f7fa8)), (0.6, hex(0x9fc0c8)), (1.0, hex(0xe9ead2))]);
    cumulus(b, random, (380.0, 290.0), 620.0, hex(0xffffff), hex(0xb9c6cc));
    cumulus(b, random, (1240.0, 230.0), 760.0, hex(0xfffdf4), hex(0xaebfc9));
    cumulus(b, random, (860.0, 390.0), 400.0, hex(0xfdf9ea), hex(0xc5d0cf));
    land(b, random, 462.0, 8.0, 150.0, hex(0x7f9a62), hex(0x5f7f4c));
    let stops = [(0.0, hex(0xdfe6d2)), (0.22, hex(0x9dbfbf)), (0.6, hex(0x5b929c)), (1.0, hex(0x2c5f66))];
    water(b, random, 474.0, &stops, hex(0xf6f6e6));
    for (x, y, scale) in [(250.0, 560.0, 0.9), (1180.0, 530.0, 0.66), (1420.0, 548.0, 0.78)] {
        b.at((x, y + 10.0), (scale, -scale * 0.7), |b| {
            b.faded(0.22, |b| shade_tree(b, random, hex(0x3f4a34), hex(0x3f6a3c)))
        });
        b.at((x, y), (scale, scale), |b| shade_tree(b, random, hex(0x4d3a2a), hex(0x4c7d3e)));
        b.oval((x, y + 4.0), (60.0 * scale, 6.0 * scale), hex(0xdfe9d6).alpha(0.5));
    }
    let mut y = 520.0;
    while y < 1110.0 {
        let near = (y - 520.0) / 590.0;
        for _ in 0..(17.0 - near * 8.0) as u32 {
            let x = random.between(-30.0, 1630.0);
            if (x - 800.0 - (y - 520.0) * 0.25).abs() < 190.0 + near * 120.0 {
                continue;
            }
            let green = hex(0x7fa043).toward(hex(0x3d6a35), random.unit());
            let height = (24.0 + 120.0 * near) * random.between(0.7, 1.2);
            b.oval((x, y + 3.0), (height * 0.5, height * 0.07), hex(0x2a5040).alpha(0.4));
            tuft(b, random, (x, y), height, green);
        }
        y += 12.0 + 40.0 * near;
    }
    boat(b, (800.0, 700.0), 0.98, hex(0x4a2f22), hex(0xd9a441));
    for (x, y, scale) in [(520.0, 700.0, 1.0), (590.0, 668.0, 0.8), (1130.0, 760.0, 1.2)] {
        egret(b, (x, y), scale);
    }
    birds(b, random, (980.0, 150.0), 6, hex(0xf7f7ee));
}

fn egret(b: &mut Brush, at: (f32, f32), scale: f32) {
    b.at(at, (scale, scale), |b| {
        b.line(&[(-2.0, -18.0), (-3.0, 2.0)], 1.8, hex(0x2c2a22));
        b.line(&[(3.0, -18.0), (4.0, 2.0)], 1.8, hex(0x2c2a22));
        b.blob(&[(-20.0, -20.0), (-4.0, -34.0), (12.0, -32.0), (10.0, -20.0), (-4.0, -15.0)], hex(0xfdfcf4));
        b.curve(&[(9.0, -30.0), (18.0, -42.0), (11.0, -54.0), (17.0, -61.0)], 4.6, hex(0xfdfcf4));
        b.polygon(&[(17.0, -63.0), (32.0, -58.0), (17.0, -58.0)], hex(0xe0a32e));
    });
}

fn bridge(b: &mut Brush, random: &mut Random) {
    sky(b, 560.0, &[(0.0, hex(0x8fb0cf)), (0.5, hex(0xd9c6cf)), (0.82, hex(0xf7cfae)), (1.0, hex(0xfde6bd))]);
    streaks(b, random, (90.0, 380.0), 20, hex(0xfff1e2));
    sun(b, (330.0, 470.0), 46.0, hex(0xffc98a));
    let far = rolling(random, 548.0, 9.0, 150.0);
    b.below(&far, 1200.0, hex(0xb99aa0));
    let stops = [(0.0, hex(0xfbdcb2)), (0.25, hex(0xd4b7b4)), (0.65, hex(0x7f96ad)), (1.0, hex(0x3f5f80))];
    water(b, random, 566.0, &stops, hex(0xfff3dc));
    glitter(b, random, 330.0, (568.0, 1000.0), 210.0, hex(0xffeccb));
    span(b, -0.72, 0.28);
    mist(b, (500.0, 690.0), hex(0xfdeedb), 0.62);
    span(b, 1.0, 1.0);
    ripples(b, random, (700.0, 1075.0), (0.0, 1600.0), hex(0xeaf0f4), 140);
    boat(b, (560.0, 850.0), 1.06, hex(0x35262f), hex(0xc8702e));
    haze(b, (520.0, 600.0), hex(0xfdebcf), 0.25);
    birds(b, random, (620.0, 300.0), 7, hex(0x5a4a5c).alpha(0.8));
    reeds(b, random, (1240.0, 1640.0), 1090.0, 260.0, hex(0x2c3a3c));
}

/// The bridge, wider toward the right edge; flipped it is its own reflection.
fn span(b: &mut Brush, flip: f32, opacity: f32) {
    let (stone, shade) = (hex(0x9c8a88), hex(0x5e5563));
    b.at((0.0, 640.0), (1.0, flip), |b| {
        b.faded(opacity, |b| {
            for step in 0..9_u8 {
                let t = f32::from(step) / 8.0;
                let x = 150.0 + 1500.0 * t.powf(1.7);
                let (top, width, foot) =
                    (-62.0 - 150.0 * t * t, 9.0 + 44.0 * t * t, -66.0 + 60.0 * t.sqrt() + 46.0 * t * t);
                b.rect(
                    (x, top),
                    (width, foot - top),
                    Fill::Along((x, 0.0), (x + width, 0.0), &[(0.0, stone.lighter(0.2)), (1.0, shade)]),
                );
                b.rect((x - width * 0.3, foot - width * 0.4), (width * 1.6, width * 0.5), shade.darker(0.1));
            }
            let deck = [
                (-20.0, -78.0),
                (600.0, -116.0),
                (1150.0, -182.0),
                (1620.0, -268.0),
                (1620.0, -206.0),
                (1150.0, -146.0),
                (600.0, -96.0),
                (-20.0, -70.0),
            ];
            b.polygon(&deck, Fill::Along((0.0, -250.0), (0.0, -70.0), &[(0.0, stone.lighter(0.35)), (1.0, shade)]));
            b.line(&[(-20.0, -86.0), (600.0, -130.0), (1150.0, -206.0), (1620.0, -304.0)], 3.0, shade.darker(0.2));
            for step in 0..46_u8 {
                let t = f32::from(step) / 46.0;
                let x = 1620.0 * t;
                let top = -78.0 - 190.0 * t.powf(1.75);
                b.line(&[(x, top + 2.0), (x, top - 7.0 - 27.0 * t * t)], 1.2 + 2.4 * t, shade.darker(0.2));
            }
            for (x, y, scale, cloth) in [
                (470.0, -106.0, 0.34, 1),
                (700.0, -124.0, 0.42, 2),
                (742.0, -127.0, 0.42, 0),
                (1010.0, -158.0, 0.62, 3),
            ] {
                let ink = CLOTHES.get(cloth).copied().unwrap_or(stone);
                b.at((x, y), (scale, scale), |b| person(b, ink, if cloth == 2 { Does::Carry } else { Does::Stand }));
            }
        });
    });
}
