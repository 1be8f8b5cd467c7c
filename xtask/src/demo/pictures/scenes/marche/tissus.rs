//! Printed cloths over a line, in the shade of an awning.

use super::super::super::brush::{Brush, Fill};
use super::super::super::color::{Ink, hex};
use super::super::super::life::{CLOTHES, Does, person};
use super::super::super::random::Random;
use super::super::super::relief::{sand_ripples, smooth};
use super::super::super::town::plaster;

pub(super) fn draw(b: &mut Brush, random: &mut Random) {
    let wall = hex(0xcf9a62);
    b.rect(
        (-20.0, -20.0),
        (1640.0, 1120.0),
        Fill::Along((0.0, 0.0), (0.0, 900.0), &[(0.0, wall.lighter(0.3)), (1.0, wall.darker(0.12))]),
    );
    plaster(b, random, (0.0, 0.0), (1600.0, 860.0), wall);
    b.rect(
        (-20.0, 842.0),
        (1640.0, 260.0),
        Fill::Along((0.0, 842.0), (0.0, 1067.0), &[(0.0, hex(0xa8713f)), (1.0, hex(0x7c4c2a))]),
    );
    sand_ripples(b, random, (880.0, 1070.0), hex(0x5a341c));
    let mut awning = smooth(&[(-20.0, 70.0), (420.0, 116.0), (860.0, 84.0), (1260.0, 118.0), (1640.0, 76.0)]);
    awning.extend([(1640.0, -20.0), (-20.0, -20.0)]);
    b.polygon(&awning, Fill::Along((0.0, 0.0), (0.0, 120.0), &[(0.0, hex(0x8a4a2c)), (1.0, hex(0x5f2f20))]));
    b.curve(&[(-20.0, 146.0), (520.0, 170.0), (1080.0, 166.0), (1640.0, 140.0)], 7.0, hex(0x3a2415));
    let pieces = [
        (30.0, 250.0, 720.0, 0x27357a, 0xf0e2c0),
        (300.0, 210.0, 640.0, 0xc4512a, 0xf4c95c),
        (528.0, 260.0, 750.0, 0xf1e4c8, 0x4a2c1c),
        (804.0, 220.0, 670.0, 0x2b6f68, 0xf0d48a),
        (1040.0, 256.0, 740.0, 0xe0a526, 0x7a2d3a),
        (1312.0, 250.0, 690.0, 0x7a2f52, 0xf2d9b0),
    ];
    for (index, (x, width, length, ground, print)) in pieces.into_iter().enumerate() {
        hanging(b, random, (x, width, length), (hex(ground), hex(print)), index);
    }
    b.polygon(
        &[(-20.0, 60.0), (1640.0, 60.0), (1640.0, 330.0), (-20.0, 250.0)],
        Fill::Along((0.0, 60.0), (0.0, 330.0), &[(0.0, hex(0x2a1620).alpha(0.5)), (1.0, hex(0x2a1620).alpha(0.0))]),
    );
    for (x, y, scale, cloth, does) in [(250.0, 1000.0, 2.3, 4, Does::Stand), (1180.0, 1016.0, 2.4, 5, Does::Carry)] {
        let ink = CLOTHES.get(cloth).copied().unwrap_or(hex(0x2d7a73));
        b.oval((x + 50.0, y), (110.0, 13.0), hex(0x2a1408).alpha(0.4));
        b.at((x, y), (scale, scale), |b| person(b, ink, does));
    }
    for (x, ink) in [(560.0, 0xc4512a), (640.0, 0x27357a), (720.0, 0xe0a526), (800.0, 0x2b6f68)] {
        for layer in 0..4_u8 {
            let y = 1010.0 - f32::from(layer) * 22.0;
            let ink = hex(ink).toward(hex(0xf0e2c0), f32::from(layer) * 0.16);
            b.blob(
                &[(x - 38.0, y), (x - 40.0, y - 18.0), (x + 36.0, y - 19.0), (x + 38.0, y - 1.0)],
                Fill::Along((x - 40.0, 0.0), (x + 40.0, 0.0), &[(0.0, ink.lighter(0.16)), (1.0, ink.darker(0.3))]),
            );
        }
    }
}

/// A printed length of cloth over the line, with its folds.
fn hanging(
    b: &mut Brush,
    random: &mut Random,
    (x, width, length): (f32, f32, f32),
    (ground, print): (Ink, Ink),
    pattern: usize,
) {
    let top = 160.0;
    b.polygon(
        &[
            (x + 26.0, top),
            (x + width + 30.0, top),
            (x + width + 34.0, top + length + 16.0),
            (x + 34.0, top + length + 16.0),
        ],
        hex(0x4a2814).alpha(0.34),
    );
    b.rect((x, top), (width, length), ground);
    let mut y = top + 34.0;
    let mut row = 0_u8;
    while y < top + length - 26.0 {
        for column in 0..5_u8 {
            let at = (
                x + width * (f32::from(column) + 0.5) / 5.0
                    + if row.is_multiple_of(2) { width * -0.02 } else { width * 0.02 },
                y,
            );
            let size = width * 0.075;
            match pattern % 6 {
                0 => b.polygon(
                    &[(at.0, at.1 - size), (at.0 + size, at.1), (at.0, at.1 + size), (at.0 - size, at.1)],
                    print,
                ),
                1 => {
                    b.oval(at, (size, size), print);
                    b.oval(at, (size * 0.5, size * 0.5), ground.darker(0.2));
                }
                2 => b.line(
                    &[(at.0 - size, at.1 + size * 0.6), (at.0, at.1 - size * 0.6), (at.0 + size, at.1 + size * 0.6)],
                    5.0,
                    print,
                ),
                3 => b.polygon(&[(at.0 - size, at.1 + size), (at.0, at.1 - size), (at.0 + size, at.1 + size)], print),
                4 => {
                    b.line(&[(at.0 - size, at.1), (at.0 + size, at.1)], 5.0, print);
                    b.line(&[(at.0, at.1 - size), (at.0, at.1 + size)], 5.0, print);
                }
                _ => b.curve(
                    &[
                        (at.0 - size, at.1),
                        (at.0 - size * 0.4, at.1 - size),
                        (at.0 + size * 0.4, at.1 + size),
                        (at.0 + size, at.1),
                    ],
                    5.0,
                    print,
                ),
            }
        }
        y += width * 0.2;
        row += 1;
    }
    for edge in [top + 10.0, top + length - 24.0] {
        b.rect((x, edge), (width, 12.0), print);
    }
    for fold in 0..6_u8 {
        let left = x + width * (f32::from(fold) + random.between(-0.2, 0.2)) / 6.0;
        let stops =
            [(0.0, hex(0x1c0c14).alpha(0.0)), (0.5, hex(0x1c0c14).alpha(0.24)), (1.0, hex(0x1c0c14).alpha(0.0))];
        b.polygon(
            &[
                (left.max(x), top),
                ((left + 24.0).min(x + width), top),
                ((left + 46.0).min(x + width), top + length),
                (left.max(x), top + length),
            ],
            Fill::Along((left, 0.0), (left + 44.0, 0.0), &stops),
        );
    }
}
