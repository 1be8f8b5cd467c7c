//! The market: stalls, spices, cloth, calabashes.

mod tissus;

use super::super::brush::{Brush, Fill};
use super::super::color::{Ink, hex};
use super::super::life::{CLOTHES, Does, person};
use super::super::random::Random;
use super::super::relief::specks;
use super::super::sky::{haze, sky, streaks};
use super::super::town::{House, basket, heap, pinnacle, plaster, stall, tower};

const GOODS: [Ink; 7] =
    [hex(0xc8392b), hex(0xe3a32a), hex(0x5f8f3a), hex(0xd9692b), hex(0xf0e0b8), hex(0x7a3f24), hex(0xb93a5a)];

pub(super) fn draw(b: &mut Brush, random: &mut Random, slug: &str) {
    match slug {
        "epices" => spices(b, random),
        "tissus" => tissus::draw(b, random),
        "calebasses" => calabashes(b, random),
        _ => market(b, random),
    }
}

fn market(b: &mut Brush, random: &mut Random) {
    sky(b, 560.0, &[(0.0, hex(0x4f8fc0)), (0.6, hex(0xa8cdd6)), (1.0, hex(0xf5e4c0))]);
    streaks(b, random, (60.0, 330.0), 14, hex(0xffffff));
    b.tinted(hex(0xf2ddb4), 0.35, |b| {
        b.at((1180.0, 560.0), (0.62, 0.62), |b| {
            tower(b, random, 120.0, 70.0, 540.0, hex(0xc08850), 6);
            pinnacle(b, (0.0, -546.0), 60.0, hex(0xc08850));
        });
        for (x, width, height) in [
            (-40.0, 260.0, 190.0),
            (230.0, 210.0, 150.0),
            (470.0, 280.0, 210.0),
            (780.0, 230.0, 160.0),
            (1290.0, 220.0, 180.0),
            (1520.0, 200.0, 150.0),
        ] {
            b.at((x, 570.0), (1.0, 1.0), |b| {
                House { width, height, depth: 50.0, wall: hex(0xbf8850), door: None, lit: false }.draw(b, random)
            });
        }
    });
    b.rect(
        (-20.0, 564.0),
        (1640.0, 540.0),
        Fill::Along((0.0, 564.0), (0.0, 1067.0), &[(0.0, hex(0xe3c08c)), (0.5, hex(0xd0a066)), (1.0, hex(0xa26c3c))]),
    );
    haze(b, (430.0, 600.0), hex(0xf7e6c2), 0.4);
    let rows = [(630.0, 0.62, 190.0, 9_u8), (740.0, 0.95, 286.0, 7), (905.0, 1.4, 430.0, 5)];
    for (row, (y, scale, gap, count)) in rows.into_iter().enumerate() {
        for column in 0..count {
            let x = f32::from(column) * gap - 150.0 + row as f32 * 60.0;
            if row > 0 && (640.0..940.0).contains(&(x + 130.0 * scale)) {
                continue;
            }
            let ink = random.pick(&CLOTHES, hex(0xc8552b));
            b.polygon(
                &[
                    (x, y),
                    (x + 260.0 * scale, y),
                    (x + 300.0 * scale, y + 34.0 * scale),
                    (x + 50.0 * scale, y + 34.0 * scale),
                ],
                hex(0x5a3018).alpha(0.32),
            );
            b.at((x, y), (scale, scale), |b| {
                b.at((126.0, -34.0), (1.05, 1.05), |b| person(b, ink.toward(hex(0xe0a526), 0.3), Does::Stand));
                stall(b, random, ink, hex(0xf6ead0), &GOODS);
            });
        }
        let crowd: &[(f32, f32, usize, Does)] = match row {
            0 => &[
                (240.0, 655.0, 0, Does::Stand),
                (610.0, 660.0, 2, Does::Carry),
                (900.0, 652.0, 3, Does::Stand),
                (1240.0, 658.0, 1, Does::Stand),
            ],
            1 => &[
                (420.0, 800.0, 4, Does::Stand),
                (700.0, 790.0, 0, Does::Carry),
                (820.0, 806.0, 1, Does::Stand),
                (1230.0, 800.0, 5, Does::Carry),
            ],
            _ => &[(660.0, 1010.0, 2, Does::Carry), (770.0, 1040.0, 7, Does::Stand), (1000.0, 990.0, 6, Does::Stand)],
        };
        for (x, y, cloth, does) in crowd {
            let ink = CLOTHES.get(*cloth).copied().unwrap_or(hex(0xe0a526));
            let size = scale * 1.22;
            b.oval((x + 24.0 * size, *y), (44.0 * size, 6.0 * size), hex(0x4a2814).alpha(0.36));
            b.at((*x, *y), (size, size), |b| person(b, ink, *does));
        }
    }
    specks(b, random, (900.0, 1070.0), 60, hex(0x5f3a1c));
}

fn spices(b: &mut Brush, random: &mut Random) {
    let shade = [(0.0, hex(0x3a1f1c)), (0.5, hex(0x6b3a26)), (1.0, hex(0x9a5f36))];
    b.rect((-20.0, -20.0), (1640.0, 1120.0), Fill::Along((0.0, 0.0), (0.0, 420.0), &shade));
    for (x, ink) in [(120.0, 0x2f3f87), (420.0, 0xa8452b), (760.0, 0xe0a526), (1100.0, 0x2d6a63), (1430.0, 0x7c2d4b)] {
        let ink = hex(ink);
        b.polygon(
            &[(x - 150.0, -20.0), (x + 150.0, -20.0), (x + 134.0, 190.0), (x - 140.0, 196.0)],
            Fill::Along(
                (x - 150.0, 0.0),
                (x + 150.0, 0.0),
                &[(0.0, ink.darker(0.5)), (0.4, ink.darker(0.22)), (1.0, ink.darker(0.56))],
            ),
        );
    }
    haze(b, (40.0, 330.0), hex(0xe0a062), 0.26);
    b.rect(
        (-20.0, 318.0),
        (1640.0, 800.0),
        Fill::Along((0.0, 318.0), (0.0, 1067.0), &[(0.0, hex(0x9c6a42)), (0.4, hex(0xc08a54)), (1.0, hex(0x8a5630))]),
    );
    for line in 0..14_u8 {
        let y = 330.0 + f32::from(line) * f32::from(line) * 4.4;
        b.line(&[(-20.0, y), (1620.0, y + 4.0)], 1.6 + f32::from(line) * 0.2, hex(0x6a3f22).alpha(0.4));
    }
    let powders = [
        0xd9421f, 0xe8a51c, 0x8a3a1c, 0xf2e3b4, 0xb8571f, 0x6f8a34, 0xc4263a, 0xf0c43c, 0x4a2c20, 0xe07a28, 0xd8c08a,
        0x9a2f2a, 0xb98a2c, 0x7a9a4a, 0xe8d9c2, 0xc85a1c,
    ];
    let mut powders = powders.into_iter().cycle();
    for (y, size, gap, shift) in [
        (392.0, 98.0, 222.0, 30.0),
        (548.0, 130.0, 290.0, -70.0),
        (752.0, 172.0, 384.0, 90.0),
        (1010.0, 226.0, 500.0, -60.0),
    ] {
        let mut x = shift;
        while x < 1700.0 {
            let fill = hex(powders.next().unwrap_or(0xd9421f));
            let wicker = hex(0xb98a50).toward(hex(0x8a5a30), random.unit());
            b.at((x + random.swing() * 8.0, y), (1.0, 1.0), |b| basket(b, random, size, wicker, fill));
            x += gap;
        }
    }
    b.glow((420.0, 420.0), 760.0, hex(0xffe6b0), 0.3);
}

fn calabashes(b: &mut Brush, random: &mut Random) {
    b.rect(
        (-20.0, -20.0),
        (1640.0, 1120.0),
        Fill::Along((0.0, 0.0), (0.0, 620.0), &[(0.0, hex(0x22315f)), (0.7, hex(0x3f5488)), (1.0, hex(0x8a7a86))]),
    );
    let wall = hex(0x42568c);
    plaster(b, random, (0.0, 0.0), (1600.0, 620.0), wall);
    b.glow((360.0, 120.0), 900.0, hex(0xffd9a0), 0.3);
    b.rect(
        (-20.0, 640.0),
        (1640.0, 460.0),
        Fill::Along((0.0, 640.0), (0.0, 1067.0), &[(0.0, hex(0xa8784a)), (0.3, hex(0xcf9f66)), (1.0, hex(0x93603a))]),
    );
    for line in 0..12_u8 {
        let y = 652.0 + f32::from(line) * f32::from(line) * 3.6;
        b.line(&[(-20.0, y), (1620.0, y)], 2.0, hex(0x6a4024).alpha(0.35));
    }
    let gourd = |random: &mut Random| hex(0xd9a24a).toward(hex(0xa8622c), random.unit());
    for (x, base, size, count) in
        [(250.0, 760.0, 128.0, 8_u8), (620.0, 728.0, 118.0, 11), (990.0, 752.0, 132.0, 7), (1370.0, 738.0, 122.0, 10)]
    {
        b.oval((x + 30.0, base + size * 0.5), (size * 1.25, size * 0.26), hex(0x2a140c).alpha(0.42));
        for layer in 0..count {
            let y = base - f32::from(layer) * (1.0 - f32::from(layer) * 0.0225) * size * 0.36;
            let ink = gourd(random);
            b.at((x + random.swing() * 9.0, y), (1.0, 1.0), |b| {
                bowl(b, random, size * (1.0 - f32::from(layer) * 0.045), ink, layer + 1 == count)
            });
        }
    }
    for (x, y, size) in [
        (430.0, 930.0, 168.0),
        (820.0, 968.0, 186.0),
        (1230.0, 930.0, 164.0),
        (60.0, 960.0, 150.0),
        (1570.0, 968.0, 150.0),
    ] {
        let ink = gourd(random);
        b.oval((x + 34.0, y + size * 0.56), (size * 1.2, size * 0.24), hex(0x2a140c).alpha(0.42));
        b.at((x, y), (1.0, 1.0), |b| bowl(b, random, size, ink, true));
    }
    heap(b, (820.0, 980.0), 130.0, hex(0xf2e6c8));
    heap(b, (430.0, 940.0), 112.0, hex(0xc24a2a));
    heap(b, (1230.0, 940.0), 110.0, hex(0x8a5a2c));
}

/// Half a calabash with burnt ornaments, its opening up.
fn bowl(b: &mut Brush, random: &mut Random, size: f32, ink: Ink, open: bool) {
    let shape = [
        (-size, -size * 0.06),
        (-size * 0.9, size * 0.3),
        (-size * 0.5, size * 0.58),
        (0.0, size * 0.66),
        (size * 0.5, size * 0.58),
        (size * 0.9, size * 0.3),
        (size, -size * 0.06),
        (0.0, size * 0.08),
    ];
    b.blob(
        &shape,
        Fill::Round(
            (-size * 0.4, size * 0.02),
            size * 1.6,
            &[(0.0, ink.lighter(0.42)), (0.4, ink), (1.0, ink.darker(0.55))],
        ),
    );
    let burnt = hex(0x3a1c10).alpha(0.75);
    for (depth, reach) in [(0.14, 0.96), (0.36, 0.86)] {
        b.curve(
            &[
                (-size * reach, size * depth),
                (-size * reach * 0.5, size * (depth + 0.12)),
                (size * reach * 0.5, size * (depth + 0.12)),
                (size * reach, size * depth),
            ],
            size * 0.018,
            burnt,
        );
    }
    for step in 0..9_u8 {
        let place = (f32::from(step) - 4.0) / 4.6;
        let (x, y) = (size * place * 0.92, size * (0.37 - place * place * 0.1));
        let half = size * 0.055 * random.between(0.9, 1.1);
        b.polygon(&[(x, y - half * 1.3), (x + half, y), (x, y + half * 1.3), (x - half, y)], burnt);
    }
    if open {
        b.oval((0.0, -size * 0.06), (size, size * 0.28), ink.lighter(0.35));
        b.oval(
            (0.0, -size * 0.05),
            (size * 0.93, size * 0.235),
            Fill::Along((-size, 0.0), (size, 0.0), &[(0.0, ink.darker(0.6)), (1.0, ink.darker(0.15))]),
        );
    }
}
