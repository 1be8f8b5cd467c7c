//! The Tomb of Askia, and an earthen minaret.

use super::super::brush::{Brush, Fill};
use super::super::color::{Ink, hex};
use super::super::life::{CLOTHES, Does, acacia, palm, person, shade_tree};
use super::super::random::Random;
use super::super::relief::{land, sand_ripples, specks};
use super::super::sky::{birds, cumulus, haze, sky, streaks, sun};
use super::super::town::{House, beams, pinnacle, plaster, tower};

pub(super) fn draw(b: &mut Brush, random: &mut Random, slug: &str) {
    match slug {
        "mosquee" => minaret(b, random),
        _ => tomb(b, random),
    }
}

fn tomb(b: &mut Brush, random: &mut Random) {
    sky(b, 780.0, &[(0.0, hex(0x3f6aa0)), (0.45, hex(0x8fb0c4)), (0.8, hex(0xf2d3a0)), (1.0, hex(0xf9dfae))]);
    streaks(b, random, (80.0, 430.0), 24, hex(0xfff2df));
    sun(b, (150.0, 330.0), 44.0, hex(0xffe2a4));
    land(b, random, 772.0, 6.0, 200.0, hex(0xcf9a62), hex(0xb97f48));
    b.tinted(hex(0xf0d2a2), 0.4, |b| {
        for (x, scale) in [(80.0, 0.5), (1480.0, 0.62), (1560.0, 0.46)] {
            b.at((x, 778.0), (scale, scale), |b| acacia(b, random, hex(0x5a3c26), hex(0x6a7a42)));
        }
    });
    b.rect(
        (-20.0, 774.0),
        (1640.0, 400.0),
        Fill::Along((0.0, 774.0), (0.0, 1067.0), &[(0.0, hex(0xe2b57a)), (1.0, hex(0xb87843))]),
    );
    b.polygon(
        &[(620.0, 806.0), (1300.0, 806.0), (1600.0, 872.0), (1600.0, 908.0), (760.0, 860.0)],
        hex(0x6a3a24).alpha(0.4),
    );
    pyramid(b, random);
    wall(b, random);
    sand_ripples(b, random, (900.0, 1080.0), hex(0x8a5028));
    specks(b, random, (860.0, 1070.0), 80, hex(0x6b4020));
    for (x, y, scale, cloth, does) in [
        (300.0, 960.0, 1.25, 0, Does::Stand),
        (364.0, 972.0, 1.2, 5, Does::Stand),
        (1180.0, 938.0, 1.12, 1, Does::Carry),
        (1262.0, 944.0, 1.08, 2, Does::Stand),
        (930.0, 904.0, 0.84, 4, Does::Stand),
    ] {
        let ink = CLOTHES.get(cloth).copied().unwrap_or(hex(0x2f3f87));
        b.polygon(
            &[
                (x - 10.0, y),
                (x + 14.0, y),
                (x + 120.0 * scale, y + 22.0 * scale),
                (x + 104.0 * scale, y + 26.0 * scale),
            ],
            hex(0x5a3018).alpha(0.4),
        );
        b.at((x, y), (scale, scale), |b| person(b, ink, does));
    }
    birds(b, random, (1060.0, 170.0), 8, hex(0x3c2c34).alpha(0.8));
}

/// Three storeys that lean inwards, rough as termite hills, with their beams.
fn pyramid(b: &mut Brush, random: &mut Random) {
    let wall = hex(0xc08248);
    let storeys = [(808.0, 560.0, 390.0, 322.0), (560.0, 340.0, 286.0, 216.0), (340.0, 150.0, 180.0, 96.0)];
    for (bottom, top, below, above) in storeys {
        let x = 740.0;
        let ridge = x + 96.0;
        let left = [
            (x - below, bottom),
            (x - below * 0.93, bottom - (bottom - top) * 0.5),
            (x - above, top + 12.0),
            (x - above + 22.0, top - 6.0),
            (ridge, top - 12.0),
            (ridge + 6.0, bottom),
        ];
        b.polygon(
            &left,
            Fill::Along(
                (x - below, 0.0),
                (ridge, 0.0),
                &[(0.0, wall.lighter(0.3)), (0.5, wall.lighter(0.08)), (1.0, wall.darker(0.06))],
            ),
        );
        let right = [
            (ridge, top - 12.0),
            (x + above - 14.0, top - 4.0),
            (x + above + 6.0, top + 14.0),
            (x + below * 0.95, bottom - (bottom - top) * 0.5),
            (x + below, bottom),
            (ridge + 6.0, bottom),
        ];
        b.polygon(
            &right,
            Fill::Along((ridge, 0.0), (x + below, 0.0), &[(0.0, wall.darker(0.34)), (1.0, wall.darker(0.5))]),
        );
        plaster(b, random, (x - above, top), (above * 2.0, bottom - top), wall);
        b.line(&[(x - above + 16.0, top - 3.0), (ridge, top - 10.0)], 7.0, wall.lighter(0.42));
        b.polygon(
            &[
                (x - below, bottom),
                (x + below, bottom),
                (x + below * 0.96, bottom - 16.0),
                (x - below * 0.97, bottom - 16.0),
            ],
            wall.darker(0.5).alpha(0.18),
        );
        let rows = ((bottom - top) / 62.0) as u16;
        for row in 0..rows {
            let place = (f32::from(row) + 0.6) / f32::from(rows);
            let reach = below + (above - below) * place;
            let y = bottom - (bottom - top) * place;
            let count = (reach / 31.0) as u16 + 2;
            beams(b, random, (x - reach * 0.95, ridge - 16.0), y, count, 34.0);
            if x + reach * 0.97 > ridge + 60.0 {
                b.tinted(hex(0x241018), 0.5, |b| {
                    beams(b, random, (ridge + 22.0, x + reach * 0.95), y + 3.0, count / 3 + 1, 26.0)
                });
            }
        }
    }
    for step in 0..5_u8 {
        let x = 668.0 + f32::from(step) * 34.0;
        b.line(
            &[(x, 152.0), (x - 4.0 + f32::from(step) * 3.0, 110.0 - f32::from(step % 2) * 16.0)],
            5.0,
            hex(0x3b2415),
        );
    }
    stairs(b, wall);
}

fn stairs(b: &mut Brush, wall: Ink) {
    for step in 0..15_u8 {
        let t = f32::from(step);
        b.rect((470.0 + t * 13.0, 794.0 - t * 16.5), (40.0, 15.0), wall.lighter(0.36));
        b.rect((470.0 + t * 13.0, 804.0 - t * 16.5), (40.0, 8.0), wall.darker(0.34));
    }
}

/// The low wall of the yard, with its gate.
fn wall(b: &mut Brush, random: &mut Random) {
    let clay = hex(0xb9783f);
    for (x, width) in [(-40.0, 700.0), (800.0, 900.0)] {
        b.at((x, 876.0), (1.0, 1.0), |b| {
            b.polygon(&[(0.0, 0.0), (width, 0.0), (width + 40.0, 22.0), (40.0, 22.0)], hex(0x5a3018).alpha(0.4));
            b.rect(
                (0.0, -74.0),
                (width, 76.0),
                Fill::Along((0.0, -74.0), (0.0, 0.0), &[(0.0, clay.lighter(0.26)), (1.0, clay.darker(0.14))]),
            );
            plaster(b, random, (0.0, -74.0), (width, 76.0), clay);
            let mut at = 14.0;
            while at < width - 10.0 {
                b.oval((at, -74.0), (17.0, 12.0), clay.lighter(0.24));
                b.oval((at + 5.0, -72.0), (12.0, 9.0), clay.lighter(0.06));
                at += 36.0;
            }
        });
    }
    for x in [664.0, 800.0] {
        pinnacle(b, (x, 880.0), 62.0, clay);
    }
    b.rect((684.0, 800.0), (96.0, 12.0), hex(0x3b2415));
}

fn minaret(b: &mut Brush, random: &mut Random) {
    sky(b, 820.0, &[(0.0, hex(0x2a5fa5)), (0.5, hex(0x6fa6cf)), (1.0, hex(0xe8ddc2))]);
    cumulus(b, random, (310.0, 420.0), 520.0, hex(0xffffff), hex(0xc6d3dc));
    cumulus(b, random, (1380.0, 300.0), 420.0, hex(0xfffdf6), hex(0xc3d0da));
    haze(b, (600.0, 830.0), hex(0xf6e5c4), 0.5);
    land(b, random, 812.0, 5.0, 220.0, hex(0xd6a56c), hex(0xbb824c));
    b.at((1500.0, 830.0), (0.95, 0.95), |b| palm(b, random, hex(0x6a4a30), hex(0x4f7040)));
    b.at((1400.0, 828.0), (0.7, 0.7), |b| palm(b, random, hex(0x6a4a30), hex(0x587a44)));
    let clay = hex(0xc98d55);
    b.at((1010.0, 834.0), (1.0, 1.0), |b| {
        House { width: 330.0, height: 176.0, depth: 120.0, wall: hex(0xbf8049), door: Some(hex(0x2d6a73)), lit: false }
            .draw(b, random)
    });
    b.at((110.0, 850.0), (1.0, 1.0), |b| {
        facade(b, random, clay);
    });
    b.at((640.0, 850.0), (1.0, 1.0), |b| {
        b.polygon(&[(0.0, 0.0), (150.0, 0.0), (640.0, 80.0), (420.0, 110.0)], hex(0x5a3018).alpha(0.36));
        tower(b, random, 158.0, 92.0, 660.0, clay, 8);
        for (x, size) in [(-78.0, 44.0), (78.0, 44.0), (0.0, 66.0)] {
            pinnacle(b, (x, -660.0 - (78.0 - f32::abs(x)) * 0.2), size, clay);
        }
        b.rect((-34.0, -112.0), (62.0, 112.0), hex(0x2a1712));
        b.oval((-3.0, -112.0), (31.0, 30.0), hex(0x2a1712));
        for y in [-260.0, -420.0] {
            b.polygon(&[(-24.0, y), (-4.0, y), (-4.0, y - 46.0), (-14.0, y - 60.0), (-24.0, y - 46.0)], hex(0x2a1712));
        }
    });
    b.rect(
        (-20.0, 848.0),
        (1640.0, 300.0),
        Fill::Along((0.0, 848.0), (0.0, 1067.0), &[(0.0, hex(0xdcae74)), (1.0, hex(0xb57740))]),
    );
    b.polygon(&[(480.0, 852.0), (800.0, 852.0), (1500.0, 936.0), (1160.0, 960.0)], hex(0x6a3a24).alpha(0.34));
    sand_ripples(b, random, (900.0, 1080.0), hex(0x8a5028));
    for (x, y, scale, cloth, does) in [
        (420.0, 960.0, 1.3, 5, Does::Stand),
        (484.0, 968.0, 1.24, 0, Does::Stand),
        (1090.0, 930.0, 1.1, 3, Does::Carry),
        (880.0, 1000.0, 1.46, 2, Does::Stand),
    ] {
        let ink = CLOTHES.get(cloth).copied().unwrap_or(hex(0x2f3f87));
        b.polygon(
            &[
                (x - 10.0, y),
                (x + 14.0, y),
                (x + 130.0 * scale, y + 18.0 * scale),
                (x + 112.0 * scale, y + 24.0 * scale),
            ],
            hex(0x5a3018).alpha(0.36),
        );
        b.at((x, y), (scale, scale), |b| person(b, ink, does));
    }
    b.at((60.0, 900.0), (1.0, 1.0), |b| shade_tree(b, random, hex(0x4d3524), hex(0x4f7a3e)));
    birds(b, random, (860.0, 210.0), 7, hex(0x2c3a52).alpha(0.8));
}

/// The long front of the mosque: buttresses with pinnacles.
fn facade(b: &mut Brush, random: &mut Random, clay: Ink) {
    b.rect(
        (0.0, -250.0),
        (880.0, 252.0),
        Fill::Along((0.0, -250.0), (0.0, 0.0), &[(0.0, clay.lighter(0.2)), (1.0, clay.darker(0.1))]),
    );
    plaster(b, random, (0.0, -250.0), (880.0, 250.0), clay);
    for step in 0..10_u8 {
        let x = 26.0 + f32::from(step) * 92.0;
        b.polygon(
            &[(x - 24.0, 0.0), (x - 15.0, -262.0), (x + 15.0, -262.0), (x + 24.0, 0.0)],
            Fill::Along(
                (x - 24.0, 0.0),
                (x + 24.0, 0.0),
                &[(0.0, clay.lighter(0.3)), (0.5, clay), (1.0, clay.darker(0.36))],
            ),
        );
        pinnacle(b, (x, -258.0), 36.0, clay);
        beams(b, random, (x - 14.0, x + 14.0), -150.0, 2, 22.0);
        beams(b, random, (x - 14.0, x + 14.0), -214.0, 2, 22.0);
    }
    b.rect((0.0, -18.0), (880.0, 20.0), clay.darker(0.3).alpha(0.4));
}
