//! The bank seen from above, upright.

use super::super::brush::{At, Brush, Fill};
use super::super::color::{Ink, hex};
use super::super::random::Random;
use super::super::relief::smooth;

/// The water's edge, from top to bottom.
const SHORE: [At; 8] = [
    (640.0, -60.0),
    (560.0, 180.0),
    (640.0, 420.0),
    (500.0, 660.0),
    (430.0, 900.0),
    (540.0, 1140.0),
    (470.0, 1400.0),
    (330.0, 1680.0),
];

pub(super) fn draw(b: &mut Brush, random: &mut Random) {
    b.rect(
        (-20.0, -20.0),
        (1120.0, 1660.0),
        Fill::Along((0.0, 0.0), (1067.0, 1600.0), &[(0.0, hex(0xe8c48c)), (0.5, hex(0xdcae70)), (1.0, hex(0xc48d52))]),
    );
    for (shift, ink) in [
        (58.0, hex(0xc99c62)),
        (30.0, hex(0xb58b58)),
        (0.0, hex(0xf4ead0)),
        (-12.0, hex(0x9fc4b4)),
        (-50.0, hex(0x6fadaa)),
        (-120.0, hex(0x44909c)),
        (-220.0, hex(0x2a7088)),
        (-330.0, hex(0x1e5273)),
    ] {
        let mut edge: Vec<At> =
            smooth(&SHORE).into_iter().map(|(x, y)| (x + shift + (y * 0.011 + shift).sin() * 14.0, y)).collect();
        edge.push((-40.0, 1700.0));
        edge.push((-40.0, -80.0));
        b.polygon(&edge, ink);
    }
    for _ in 0..190 {
        let y = random.between(0.0, 1600.0);
        let x = random.between(-20.0, shore(y) - 20.0);
        let length = random.between(14.0, 60.0);
        b.curve(
            &[(x, y), (x + length * 0.4, y - 6.0), (x + length, y + 3.0)],
            random.between(1.2, 2.6),
            hex(0xe9f4ea).alpha(random.between(0.1, 0.4)),
        );
    }
    for _ in 0..230 {
        let y = random.between(0.0, 1600.0);
        let x = random.between(shore(y) + 70.0, 1080.0);
        let length = random.between(30.0, 90.0);
        b.curve(
            &[(x, y), (x + 8.0, y + length * 0.5), (x - 4.0, y + length)],
            2.2,
            hex(0x9c6a38).alpha(random.between(0.06, 0.2)),
        );
    }
    footprints(b, random);
    for (x, y, turn, scale, hull, inside) in [
        (520.0, 300.0, 62.0, 0.86, 0x7a3a26, 0xd9a05c),
        (470.0, 560.0, 74.0, 0.92, 0x2f5f8a, 0xe3c08a),
        (360.0, 830.0, 70.0, 0.96, 0x2d6a58, 0xd8b070),
        (430.0, 1130.0, 58.0, 1.0, 0xc08a2e, 0x8a5a34),
        (180.0, 470.0, 30.0, 0.9, 0x4a2c22, 0xb98350),
    ] {
        canoe(b, (x, y), (turn, scale), hex(hull), hex(inside));
    }
    b.curve(&[(238.0, 560.0), (210.0, 640.0), (176.0, 700.0)], 3.0, hex(0xe9f4ea).alpha(0.5));
    b.curve(&[(262.0, 556.0), (262.0, 650.0), (250.0, 720.0)], 3.0, hex(0xe9f4ea).alpha(0.5));
    laundry(b, random);
    for (x, y, ink) in [
        (600.0, 440.0, 0xc8552b),
        (560.0, 760.0, 0x2f3f87),
        (640.0, 1010.0, 0xe0a526),
        (770.0, 880.0, 0xf0e6d2),
        (700.0, 600.0, 0x2d7a73),
        (860.0, 1230.0, 0x8c2f4b),
        (166.0, 436.0, 0xe0a526),
        (208.0, 506.0, 0x8c2f4b),
    ] {
        from_above(b, (x, y), hex(ink));
    }
    for (x, y, size) in [
        (980.0, 180.0, 130.0),
        (900.0, 70.0, 90.0),
        (1020.0, 420.0, 96.0),
        (960.0, 1450.0, 140.0),
        (820.0, 1560.0, 96.0),
        (1040.0, 1300.0, 80.0),
        (740.0, 90.0, 56.0),
    ] {
        crown(b, random, (x, y), size);
    }
}

/// How far the water reaches at this height.
fn shore(y: f32) -> f32 {
    let below = SHORE.windows(2).find_map(|pair| match pair {
        [from, to] if (from.1..=to.1).contains(&y) => Some(from.0 + (to.0 - from.0) * (y - from.1) / (to.1 - from.1)),
        _ => None,
    });
    below.unwrap_or(500.0)
}

fn footprints(b: &mut Brush, random: &mut Random) {
    for path in [
        [(1060.0, 760.0), (860.0, 700.0), (720.0, 760.0), (560.0, 700.0)],
        [(1060.0, 1100.0), (880.0, 1080.0), (760.0, 1180.0), (600.0, 1150.0)],
    ] {
        for (index, (x, y)) in smooth(&path).into_iter().enumerate() {
            let side = if index % 2 == 0 { 6.0 } else { -6.0 };
            b.oval((x + random.swing() * 3.0, y + side), (6.0, 3.6), hex(0x8a5a30).alpha(0.5));
        }
    }
}

/// A pirogue seen from above.
fn canoe(b: &mut Brush, at: At, (turn, scale): (f32, f32), hull: Ink, inside: Ink) {
    b.at((at.0 + 14.0, at.1 + 18.0), (scale, scale), |b| {
        b.turned(turn, |b| {
            b.blob(
                &[(-170.0, 0.0), (-90.0, -22.0), (90.0, -22.0), (170.0, 0.0), (90.0, 22.0), (-90.0, 22.0)],
                hex(0x14242c).alpha(0.34),
            )
        })
    });
    b.at(at, (scale, scale), |b| {
        b.turned(turn, |b| {
            b.blob(
                &[
                    (-176.0, 0.0),
                    (-96.0, -24.0),
                    (0.0, -29.0),
                    (96.0, -24.0),
                    (176.0, 0.0),
                    (96.0, 24.0),
                    (0.0, 29.0),
                    (-96.0, 24.0),
                ],
                hull,
            );
            let lit = [(0.0, inside.darker(0.45)), (0.6, inside), (1.0, inside.lighter(0.2))];
            b.blob(
                &[
                    (-146.0, 0.0),
                    (-88.0, -16.0),
                    (0.0, -20.0),
                    (88.0, -16.0),
                    (146.0, 0.0),
                    (88.0, 16.0),
                    (0.0, 20.0),
                    (-88.0, 16.0),
                ],
                Fill::Along((0.0, -20.0), (0.0, 20.0), &lit),
            );
            for x in [-96.0, -44.0, 10.0, 64.0, 108.0] {
                b.line(&[(x, -20.0), (x, 20.0)], 7.0, hull.lighter(0.25));
            }
            b.line(&[(-120.0, 6.0), (110.0, -8.0)], 4.0, hex(0x3a2415));
        });
    });
}

/// Cloths drying on the sand.
fn laundry(b: &mut Brush, random: &mut Random) {
    let cloths = [0xc8552b, 0xf0e6d2, 0x2f3f87, 0xe0a526, 0x8c2f4b, 0x2d7a73, 0xf4ead6, 0xd98a3d, 0x5d3a78, 0xb93a4a];
    for (index, rgb) in cloths.into_iter().enumerate() {
        let (column, row) = ((index % 3) as f32, (index / 3) as f32);
        let at = (690.0 + column * 104.0 + row * 12.0, 300.0 + row * 84.0 + column * 10.0);
        let ink = hex(rgb);
        b.at(at, (1.0, 1.0), |b| {
            b.turned(random.between(-14.0, 10.0), |b| {
                b.rect((-36.0, -24.0), (84.0, 60.0), hex(0x6a4020).alpha(0.32));
                b.rect(
                    (-42.0, -30.0),
                    (84.0, 60.0),
                    Fill::Along((-42.0, 0.0), (42.0, 20.0), &[(0.0, ink.lighter(0.14)), (1.0, ink.darker(0.12))]),
                );
                for stripe in [-16.0, 4.0] {
                    b.rect((-42.0, stripe), (84.0, 5.0), ink.toward(hex(0xfaf0dc), 0.55));
                }
            });
        });
    }
}

/// Someone seen from above, with the long shadow of the morning.
fn from_above(b: &mut Brush, (x, y): At, ink: Ink) {
    b.blob(
        &[(x, y - 8.0), (x + 54.0, y + 30.0), (x + 64.0, y + 46.0), (x + 46.0, y + 44.0), (x - 6.0, y + 10.0)],
        hex(0x4a2c18).alpha(0.36),
    );
    b.oval(
        (x, y),
        (20.0, 14.0),
        Fill::Along((x - 20.0, y), (x + 20.0, y), &[(0.0, ink.lighter(0.2)), (1.0, ink.darker(0.25))]),
    );
    b.oval((x, y - 2.0), (8.5, 9.0), hex(0x33201a));
    b.oval((x - 1.0, y - 4.0), (7.0, 6.0), ink.lighter(0.25));
}

/// The crown of a tree seen from above.
fn crown(b: &mut Brush, random: &mut Random, (x, y): At, size: f32) {
    b.oval((x + size * 0.34, y + size * 0.42), (size * 1.02, size * 0.92), hex(0x3a2818).alpha(0.4));
    for (count, reach, low, high, lift, ink) in [
        (46, 0.86, 0.2, 0.32, 0.0, hex(0x2f5a34)),
        (46, 0.76, 0.13, 0.24, -0.06, hex(0x457a3c)),
        (40, 0.6, 0.07, 0.15, -0.12, hex(0x6f9c4c)),
    ] {
        for _ in 0..count {
            let (angle, far) = (random.between(0.0, std::f32::consts::TAU), random.unit().sqrt() * reach);
            let at = (x + angle.cos() * far * size + lift * size, y + angle.sin() * far * size + lift * size);
            let radius = random.between(low, high) * size;
            b.oval(at, (radius, radius), ink.lighter(random.between(0.0, 0.14)));
        }
    }
}
