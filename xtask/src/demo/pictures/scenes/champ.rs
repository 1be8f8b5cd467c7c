//! Fields: a garden by the river, rice under water.

use super::super::brush::{At, Brush, Fill};
use super::super::color::hex;
use super::super::life::{Does, palm, person, shade_tree};
use super::super::random::Random;
use super::super::relief::{land, ripples, tuft};
use super::super::sky::{birds, cumulus, haze, sky, streaks};

pub(super) fn draw(b: &mut Brush, random: &mut Random, slug: &str) {
    match slug {
        "riziere" => rice(b, random),
        _ => garden(b, random),
    }
}

/// Where a point of the ground stands: `x` from the middle, `depth` from 0 at the horizon to 1 in front.
fn ground(horizon: f32, x: f32, depth: f32) -> At {
    (800.0 + x * (0.12 + 0.88 * depth), horizon + (1080.0 - horizon) * depth)
}

fn garden(b: &mut Brush, random: &mut Random) {
    sky(b, 430.0, &[(0.0, hex(0x6aa5c4)), (0.6, hex(0xbcd6d2)), (1.0, hex(0xf8ecc8))]);
    streaks(b, random, (60.0, 300.0), 16, hex(0xffffff));
    land(b, random, 420.0, 10.0, 200.0, hex(0xd8b883), hex(0xc59c66));
    b.rect(
        (-20.0, 436.0),
        (1640.0, 26.0),
        Fill::Along((0.0, 436.0), (0.0, 462.0), &[(0.0, hex(0xd9e6da)), (1.0, hex(0x86b2b4))]),
    );
    b.rect(
        (-20.0, 460.0),
        (1640.0, 640.0),
        Fill::Along((0.0, 460.0), (0.0, 1067.0), &[(0.0, hex(0xc39a63)), (1.0, hex(0x7c4a2c))]),
    );
    b.tinted(hex(0xe6e2bc), 0.25, |b| {
        for (x, scale) in [(90.0, 0.72), (260.0, 0.56), (1310.0, 0.6), (1490.0, 0.8)] {
            b.at((x, 478.0), (scale, scale), |b| palm(b, random, hex(0x6a4a30), hex(0x4f7a3c)));
        }
        b.at((430.0, 474.0), (0.5, 0.5), |b| shade_tree(b, random, hex(0x5a4028), hex(0x56803f)));
        b.at((1160.0, 474.0), (0.44, 0.44), |b| shade_tree(b, random, hex(0x5a4028), hex(0x4c7a44)));
    });
    for index in 0..38_u8 {
        let x = f32::from(index) * 44.0 - 20.0;
        b.line(&[(x, 500.0), (x + random.swing() * 5.0, 452.0 + random.swing() * 6.0)], 4.0, hex(0x6b4a2c));
    }
    b.line(&[(-20.0, 468.0), (1620.0, 466.0)], 2.6, hex(0x7c5836));
    b.line(&[(-20.0, 484.0), (1620.0, 486.0)], 2.6, hex(0x7c5836));
    let greens = [hex(0x5d9a3e), hex(0x3f7f3c), hex(0x86b04a), hex(0x2f6a48), hex(0x9a5a6a)];
    let rows = [0.035, 0.1, 0.19, 0.31, 0.47, 0.69, 0.98];
    for (row, (near, far)) in rows.iter().skip(1).zip(rows.iter()).enumerate() {
        for column in 0..7_u8 {
            let left = (f32::from(column) - 3.5) * 330.0 + 22.0;
            let (from, to) = (far + (near - far) * 0.12, far + (near - far) * 0.88);
            let corners = [
                ground(470.0, left, from),
                ground(470.0, left + 286.0, from),
                ground(470.0, left + 286.0, to),
                ground(470.0, left, to),
            ];
            b.polygon(&corners, hex(0x4a2c1c));
            let edge: Vec<At> = corners.iter().map(|(x, y)| (*x, y - 4.0 - 10.0 * near)).collect();
            b.polygon(&edge, hex(0x63402a));
            let green =
                greens.get((row * 2 + usize::from(column) * 3) % greens.len()).copied().unwrap_or(hex(0x5d9a3e));
            bed(b, random, (left, from, to), green);
        }
    }
    for (x, y, scale, cloth) in [(1010.0, 690.0, 1.05, 0xd1602c), (470.0, 902.0, 1.8, 0x34408c)] {
        b.oval((x + 20.0 * scale, y), (46.0 * scale, 6.0 * scale), hex(0x2c1810).alpha(0.4));
        b.at((x, y), (scale, scale), |b| {
            person(b, hex(cloth), Does::Stand);
            b.blob(&[(14.0, -50.0), (32.0, -50.0), (30.0, -24.0), (16.0, -24.0)], hex(0x7d8f98));
            b.line(&[(31.0, -34.0), (44.0, -48.0)], 3.0, hex(0x7d8f98));
            for drop in 0..5_u8 {
                let reach = f32::from(drop) * 3.2;
                b.curve(
                    &[(44.0, -48.0), (50.0 + reach, -44.0), (53.0 + reach * 1.7, -6.0)],
                    1.0,
                    hex(0xdff0f2).alpha(0.75),
                );
            }
        });
    }
    birds(b, random, (520.0, 150.0), 5, hex(0x44555c).alpha(0.8));
}

/// The plants of one bed, far ones first.
fn bed(b: &mut Brush, random: &mut Random, (left, from, to): (f32, f32, f32), green: super::super::color::Ink) {
    for line in 0..4_u8 {
        let depth = from + (to - from) * (f32::from(line) + 0.5) / 4.0;
        let size = 34.0 * (0.12 + 0.88 * depth);
        for plant in 0..9_u8 {
            let x = left + 18.0 + f32::from(plant) * 31.0 + random.swing() * 4.0;
            let (x, y) = ground(470.0, x, depth);
            let y = y - 12.0 * depth - 3.0;
            let leaf = green.lighter(random.between(0.0, 0.2));
            b.oval((x, y), (size * 0.5, size * 0.34), green.darker(0.35));
            b.oval((x - size * 0.12, y - size * 0.16), (size * 0.4, size * 0.3), leaf.darker(0.1));
            b.oval((x - size * 0.16, y - size * 0.26), (size * 0.22, size * 0.17), leaf.lighter(0.16));
        }
    }
}

fn rice(b: &mut Brush, random: &mut Random) {
    sky(b, 470.0, &[(0.0, hex(0x41749f)), (0.5, hex(0x94b9c6)), (1.0, hex(0xf6e2b8))]);
    cumulus(b, random, (340.0, 300.0), 480.0, hex(0xfffbf0), hex(0xc9cfcc));
    cumulus(b, random, (1180.0, 350.0), 600.0, hex(0xfff8e6), hex(0xcfcfc4));
    land(b, random, 462.0, 14.0, 280.0, hex(0x8f9f72), hex(0x7d8c5c));
    b.tinted(hex(0xdfe2c2), 0.35, |b| {
        for (x, scale) in [(180.0, 0.4), (300.0, 0.5), (980.0, 0.36), (1400.0, 0.5), (1490.0, 0.36)] {
            b.at((x, 482.0), (scale, scale), |b| shade_tree(b, random, hex(0x5a4028), hex(0x5f8a4c)));
        }
    });
    let mirror = [(0.0, hex(0xf3e3c0)), (0.3, hex(0xb5cdc8)), (0.75, hex(0x6f9fb2)), (1.0, hex(0x4a7f9c))];
    b.rect((-20.0, 480.0), (1640.0, 620.0), Fill::Along((0.0, 480.0), (0.0, 1067.0), &mirror));
    b.at((0.0, 960.0), (1.0, -1.0), |b| {
        b.faded(0.4, |b| cumulus(b, random, (1180.0, 300.0), 640.0, hex(0xfff8e6), hex(0xcfcfc4)))
    });
    ripples(b, random, (500.0, 1075.0), (0.0, 1600.0), hex(0xffffff), 120);
    let mut depth = 0.03;
    while depth < 1.1 {
        let flooded = random.between(0.9, 1.0);
        let mut x = -1300.0;
        while x < 1300.0 {
            let (px, py) = ground(482.0, x + random.swing() * 5.0, depth);
            if (-40.0..1640.0).contains(&px) && !(-130.0..60.0).contains(&(x + 260.0 * depth)) {
                let height = (9.0 + 76.0 * depth) * flooded;
                let green = hex(0x6fae3c)
                    .toward(hex(0x2f7a3c), random.unit())
                    .toward(hex(0xd9d38a), (1.0 - depth).max(0.0) * 0.3);
                b.line(
                    &[(px, py + 1.0), (px + random.swing() * 6.0, py + height * 0.4)],
                    1.0 + 2.0 * depth,
                    hex(0x2f5f4c).alpha(0.3),
                );
                tuft(b, random, (px, py), height, green);
            }
            x += 52.0;
        }
        depth += 0.026 + depth * 0.085;
    }
    for (at, thick) in [(0.1, 8.0), (0.34, 18.0)] {
        let (_, y) = ground(482.0, 0.0, at);
        b.blob(
            &[
                (-40.0, y),
                (400.0, y - thick * 0.4),
                (900.0, y + thick * 0.2),
                (1640.0, y - thick * 0.3),
                (1640.0, y + thick),
                (800.0, y + thick * 1.3),
                (-40.0, y + thick),
            ],
            hex(0x7d5a36),
        );
        b.curve(
            &[(-40.0, y), (400.0, y - thick * 0.4), (900.0, y + thick * 0.2), (1640.0, y - thick * 0.3)],
            thick * 0.34,
            hex(0x9aa854),
        );
    }
    for (x, y, scale, cloth, does) in [
        (770.0, 700.0, 1.2, 0xc94f2c, Does::Stand),
        (560.0, 560.0, 0.66, 0xf0e6d2, Does::Stand),
        (1120.0, 566.0, 0.7, 0xe0a526, Does::Carry),
        (650.0, 860.0, 1.72, 0x3a4a94, Does::Stand),
    ] {
        b.at((x, y), (scale, -scale * 0.55), |b| b.faded(0.3, |b| person(b, hex(cloth), Does::Stand)));
        b.at((x, y), (scale, scale), |b| {
            person(b, hex(cloth), does);
            if does == Does::Stand {
                b.polygon(&[(-22.0, -95.0), (24.0, -95.0), (2.0, -114.0)], hex(0xd9ab5c));
                b.oval((1.0, -95.0), (24.0, 4.5), hex(0xb98a3f));
            }
        });
        b.oval((x, y + 1.0), (30.0 * scale, 4.0 * scale), hex(0xf4f0dc).alpha(0.5));
    }
    haze(b, (400.0, 500.0), hex(0xfdf0cf), 0.35);
    birds(b, random, (640.0, 190.0), 7, hex(0xfbfaf0));
}
