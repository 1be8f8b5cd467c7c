//! The town: a school yard, a street, roofs at evening.

use super::super::brush::{At, Brush, Fill};
use super::super::color::{Ink, hex};
use super::super::life::{CLOTHES, Does, palm, person, shade_tree};
use super::super::random::Random;
use super::super::relief::{land, sand_ripples, specks};
use super::super::sky::{birds, haze, mist, sky, streaks, sun};
use super::super::town::{House, pinnacle, plaster, tower};

pub(super) fn draw(b: &mut Brush, random: &mut Random, slug: &str) {
    match slug {
        "ecole" => school(b, random),
        "toits" => roofs(b, random),
        _ => street(b, random),
    }
}

fn school(b: &mut Brush, random: &mut Random) {
    sky(b, 560.0, &[(0.0, hex(0x4d93c4)), (0.6, hex(0xa5cfda)), (1.0, hex(0xf3e8c8))]);
    streaks(b, random, (50.0, 330.0), 18, hex(0xffffff));
    land(b, random, 556.0, 6.0, 220.0, hex(0xcfa06a), hex(0xb98450));
    b.at((1480.0, 590.0), (0.9, 0.9), |b| palm(b, random, hex(0x6a4a30), hex(0x4f7a40)));
    let wall = hex(0xd9a869);
    b.polygon(&[(300.0, 372.0), (1440.0, 372.0), (1480.0, 404.0), (270.0, 404.0)], hex(0x8f9aa0));
    b.rect((270.0, 400.0), (1210.0, 8.0), hex(0x5f6a72));
    b.rect(
        (300.0, 406.0),
        (1150.0, 212.0),
        Fill::Along((0.0, 406.0), (0.0, 618.0), &[(0.0, wall.darker(0.22)), (0.16, wall), (1.0, wall.lighter(0.1))]),
    );
    plaster(b, random, (300.0, 420.0), (1150.0, 190.0), wall);
    b.rect((300.0, 574.0), (1150.0, 44.0), hex(0x9c4a30));
    for step in 0..6_u8 {
        let x = 336.0 + f32::from(step) * 188.0;
        let blue = hex(0x2f6fa0);
        if step % 2 == 0 {
            b.rect((x, 462.0), (66.0, 156.0), blue.darker(0.3));
            b.rect(
                (x + 5.0, 467.0),
                (56.0, 151.0),
                Fill::Along((x, 0.0), (x + 60.0, 0.0), &[(0.0, blue.lighter(0.16)), (1.0, blue)]),
            );
            b.line(&[(x + 33.0, 470.0), (x + 33.0, 616.0)], 2.0, blue.darker(0.5));
        } else {
            b.rect((x - 6.0, 458.0), (92.0, 78.0), wall.lighter(0.35));
            b.rect((x, 464.0), (80.0, 66.0), hex(0x24323c));
            for slat in 0..5_u8 {
                let y = 468.0 + f32::from(slat) * 13.0;
                b.rect((x, y), (38.0, 8.0), blue.lighter(0.1));
                b.rect((x + 42.0, y), (38.0, 8.0), blue);
            }
        }
    }
    for step in 0..7_u8 {
        let x = 290.0 + f32::from(step) * 192.0;
        b.rect(
            (x, 404.0),
            (12.0, 222.0),
            Fill::Along((x, 0.0), (x + 12.0, 0.0), &[(0.0, hex(0xf2e2c0)), (1.0, hex(0xa8906c))]),
        );
    }
    b.rect(
        (-20.0, 616.0),
        (1640.0, 480.0),
        Fill::Along((0.0, 616.0), (0.0, 1067.0), &[(0.0, hex(0xe6c18a)), (1.0, hex(0xb67c46))]),
    );
    sand_ripples(b, random, (700.0, 1070.0), hex(0x8a5a30));
    b.oval((420.0, 846.0), (470.0, 74.0), hex(0x6a3c20).alpha(0.46));
    b.at((360.0, 830.0), (2.3, 2.3), |b| shade_tree(b, random, hex(0x553824), hex(0x4d8040)));
    let pupils: [(f32, f32, f32, usize, Does); 11] = [
        (560.0, 850.0, 0.9, 4, Does::Sit),
        (630.0, 866.0, 0.92, 1, Does::Sit),
        (480.0, 880.0, 0.96, 2, Does::Sit),
        (250.0, 876.0, 0.94, 0, Does::Sit),
        (690.0, 836.0, 1.5, 5, Does::Stand),
        (980.0, 780.0, 0.86, 1, Does::Stand),
        (1060.0, 800.0, 0.9, 0, Does::Stand),
        (1150.0, 776.0, 0.86, 2, Does::Stand),
        (1250.0, 830.0, 0.94, 4, Does::Stand),
        (880.0, 700.0, 0.74, 3, Does::Stand),
        (1340.0, 730.0, 0.78, 7, Does::Carry),
    ];
    for (x, y, scale, cloth, does) in pupils {
        let ink = CLOTHES.get(cloth).copied().unwrap_or(hex(0x2f6fa0));
        b.oval((x + 16.0 * scale, y), (40.0 * scale, 6.0 * scale), hex(0x5a3018).alpha(0.36));
        b.at((x, y), (scale, scale), |b| person(b, ink, does));
    }
    b.oval(
        (1120.0, 850.0),
        (14.0, 14.0),
        Fill::Round((1116.0, 845.0), 18.0, &[(0.0, hex(0xffffff)), (1.0, hex(0x9a9a9a))]),
    );
    specks(b, random, (880.0, 1070.0), 40, hex(0x5f3a1c));
    birds(b, random, (1020.0, 190.0), 5, hex(0x3c5a6c).alpha(0.8));
}

/// A wall along the street: near and far edge, lit or in shadow.
fn side(b: &mut Brush, random: &mut Random, (near, far): (f32, f32), (top, far_top): (f32, f32), wall: Ink, door: Ink) {
    let bottom = |x: f32| 640.0 + (x - 800.0).abs() * 0.52;
    let shape = [(near, bottom(near)), (far, bottom(far)), (far, far_top), (near, top)];
    b.polygon(&shape, Fill::Along((near, 0.0), (far, 0.0), &[(0.0, wall.lighter(0.06)), (1.0, wall.lighter(0.24))]));
    let along = |place: f32, height: f32| {
        let x = near + (far - near) * place;
        let upper = top + (far_top - top) * place;
        (x, bottom(x) + (upper - bottom(x)) * height)
    };
    for _ in 0..90 {
        let (place, height) = (random.unit(), random.unit());
        let ink = if random.chance(0.5) { wall.darker(0.3) } else { wall.lighter(0.4) };
        b.line(&[along(place, height), along((place + 0.04).min(1.0), height)], 1.8, ink.alpha(0.2));
    }
    b.line(&[along(0.0, 1.0), along(1.0, 1.0)], 9.0, wall.lighter(0.34));
    let piece = |from: f32, to: f32, low: f32, high: f32| -> [At; 4] {
        [along(from, low), along(to, low), along(to, high), along(from, high)]
    };
    b.polygon(&piece(0.34, 0.58, 0.0, 0.56), wall.darker(0.3));
    b.polygon(
        &piece(0.37, 0.55, 0.0, 0.53),
        Fill::Along(along(0.37, 0.0), along(0.55, 0.0), &[(0.0, door.lighter(0.1)), (1.0, door.darker(0.2))]),
    );
    b.polygon(&piece(0.72, 0.86, 0.46, 0.68), wall.darker(0.72));
    b.polygon(&piece(0.1, 0.24, 0.46, 0.68), wall.darker(0.72));
    for place in [0.16, 0.46, 0.78] {
        let (x, y) = along(place, 0.92);
        b.line(&[(x, y), (x + (800.0 - x).signum() * 22.0, y + 4.0)], 6.0, hex(0x3b2415));
    }
}

fn street(b: &mut Brush, random: &mut Random) {
    sky(b, 640.0, &[(0.0, hex(0x3f86bd)), (0.6, hex(0x9fcad6)), (1.0, hex(0xf6e5c0))]);
    streaks(b, random, (60.0, 330.0), 12, hex(0xffffff));
    b.at((790.0, 640.0), (0.56, 0.56), |b| {
        b.tinted(hex(0xf0dab2), 0.3, |b| {
            tower(b, random, 140.0, 82.0, 600.0, hex(0xc48c54), 7);
            for x in [-66.0, 66.0, 0.0] {
                pinnacle(b, (x, -600.0), 50.0, hex(0xc48c54));
            }
        });
    });
    haze(b, (460.0, 680.0), hex(0xf8e8c6), 0.45);
    let floor = [(800.0, 610.0), (830.0, 640.0), (1760.0, 1120.0), (-160.0, 1120.0), (770.0, 640.0)];
    b.rect((-20.0, 636.0), (1640.0, 480.0), hex(0xd3a168));
    b.polygon(&floor, Fill::Along((0.0, 620.0), (0.0, 1067.0), &[(0.0, hex(0xf0d3a0)), (1.0, hex(0xc58d52))]));
    let (sunny, shady) = (hex(0xcf9558), hex(0x8a5a40));
    for (near, far, top, far_top, door) in [
        (640.0, 730.0, 470.0, 540.0, 0x7a3a2a),
        (470.0, 640.0, 360.0, 452.0, 0x2d6a73),
        (200.0, 470.0, 250.0, 400.0, 0x8a3a2a),
        (-260.0, 200.0, -20.0, 220.0, 0x2f5f94),
    ] {
        let wall = sunny.toward(hex(0xb87a42), random.unit());
        side(b, random, (near, far), (top, far_top), wall, hex(door));
    }
    for (near, far, top, far_top, door) in [
        (950.0, 866.0, 486.0, 552.0, 0x3a5a4a),
        (1120.0, 950.0, 372.0, 470.0, 0x6a2f3a),
        (1400.0, 1120.0, 280.0, 410.0, 0x2a4f7a),
        (1880.0, 1400.0, -40.0, 250.0, 0x5a3a24),
    ] {
        let wall = shady.toward(hex(0x70483a), random.unit());
        side(b, random, (near, far), (top, far_top), wall, hex(door));
    }
    b.polygon(
        &[
            (866.0, 674.0),
            (950.0, 718.0),
            (1120.0, 806.0),
            (1400.0, 952.0),
            (1700.0, 1108.0),
            (980.0, 1108.0),
            (860.0, 760.0),
            (836.0, 668.0),
        ],
        hex(0x5a3028).alpha(0.4),
    );
    b.at((560.0, 782.0), (0.7, 0.7), |b| shade_tree(b, random, hex(0x553824), hex(0x5a8a44)));
    for (x, y, scale, cloth, does) in [
        (800.0, 690.0, 0.5, 1, Does::Stand),
        (760.0, 720.0, 0.62, 2, Does::Carry),
        (850.0, 790.0, 0.95, 5, Does::Stand),
        (640.0, 880.0, 1.4, 0, Does::Carry),
        (990.0, 930.0, 1.6, 3, Does::Stand),
        (1052.0, 948.0, 1.1, 2, Does::Stand),
    ] {
        let ink = CLOTHES.get(cloth).copied().unwrap_or(hex(0x2f3f87));
        b.polygon(
            &[
                (x - 12.0 * scale, y),
                (x + 14.0 * scale, y),
                (x - 66.0 * scale, y + 26.0 * scale),
                (x - 88.0 * scale, y + 22.0 * scale),
            ],
            hex(0x5a3018).alpha(0.36),
        );
        b.at((x, y), (scale, scale), |b| person(b, ink, does));
    }
    for line in [[(0.0, 300.0), (600.0, 430.0), (1240.0, 330.0)], [(300.0, 200.0), (800.0, 352.0), (1600.0, 110.0)]] {
        b.curve(&line, 2.0, hex(0x3a2a24).alpha(0.7));
    }
    sand_ripples(b, random, (900.0, 1075.0), hex(0x8a5a30));
    specks(b, random, (820.0, 1070.0), 40, hex(0x5f3a1c));
}

fn roofs(b: &mut Brush, random: &mut Random) {
    sky(b, 620.0, &[(0.0, hex(0x3c4a86)), (0.4, hex(0x94688f)), (0.72, hex(0xea8f5c)), (1.0, hex(0xffcf86))]);
    streaks(b, random, (90.0, 480.0), 24, hex(0xffc99a));
    sun(b, (310.0, 500.0), 54.0, hex(0xffb04e));
    land(b, random, 566.0, 10.0, 260.0, hex(0xc07a62), hex(0x8a5058));
    let (light, dusk) = (hex(0xd98f54), hex(0x5a3350));
    for (row, (y, scale)) in
        [(610.0, 0.4), (680.0, 0.6), (780.0, 0.86), (920.0, 1.2), (1120.0, 1.7)].into_iter().enumerate()
    {
        let veil = 0.5 - row as f32 * 0.1;
        b.tinted(hex(0xe8906a).toward(dusk, 0.35), veil, |b| {
            if row == 1 {
                b.at((1180.0, y), (0.56, 0.56), |b| {
                    tower(b, random, 120.0, 68.0, 500.0, light, 6);
                    pinnacle(b, (0.0, -504.0), 56.0, light);
                });
            }
            let mut x = random.between(-160.0, -40.0);
            while x < 1640.0 {
                let (width, height) = (random.between(170.0, 330.0) * scale, random.between(120.0, 230.0) * scale);
                let wall = light.toward(hex(0x9c5a48), random.unit() * 0.7);
                let door = random.chance(0.3).then_some(hex(0x35507a));
                let lit = random.chance(0.4);
                let house = House { width, height, depth: 60.0 * scale, wall, door, lit };
                b.at((x, y), (1.0, 1.0), |b| terrace(b, random, &house, scale));
                if random.chance(0.16) {
                    b.at((x + width, y), (scale * 1.2, scale * 1.2), |b| palm(b, random, hex(0x4a3028), hex(0x4a5a3a)));
                }
                x += width + random.between(4.0, 70.0) * scale;
            }
        });
        mist(b, (y - 90.0, y + 60.0), hex(0xffb27a), 0.16 - row as f32 * 0.03);
    }
    b.curve(&[(420.0, 660.0), (560.0, 690.0), (720.0, 664.0)], 2.4, hex(0x3a2028));
    for (x, ink) in [(450.0, 0xf0e6d2), (500.0, 0xc8552b), (552.0, 0x2f3f87), (604.0, 0xe0a526), (654.0, 0xf0e6d2)] {
        b.polygon(&[(x, 674.0), (x + 36.0, 678.0), (x + 33.0, 736.0), (x - 2.0, 730.0)], hex(ink).toward(dusk, 0.2));
    }
    birds(b, random, (720.0, 240.0), 9, hex(0x2c2038).alpha(0.85));
}

/// A house with what stands on its roof.
fn terrace(b: &mut Brush, random: &mut Random, house: &House, scale: f32) {
    let House { width, height, wall, .. } = *house;
    house.draw(b, random);
    let roof = -height - 6.0;
    if random.chance(0.4) {
        let room = (width * 0.36, height * 0.4);
        b.at((width * random.between(0.1, 0.5), roof), (1.0, 1.0), |b| {
            House { width: room.0, height: room.1, depth: 30.0 * scale, wall, door: None, lit: false }.draw(b, random);
        });
    }
    if random.chance(0.3) {
        let x = width * random.between(0.2, 0.8);
        b.line(&[(x, roof), (x, roof - 76.0 * scale)], 2.2 * scale, hex(0x2c1c28));
        for step in 0..3_u8 {
            let y = roof - (76.0 - f32::from(step) * 12.0) * scale;
            b.line(&[(x - 18.0 * scale, y), (x + 18.0 * scale, y)], 1.6 * scale, hex(0x2c1c28));
        }
    }
    if random.chance(0.24) {
        let ink = random.pick(&CLOTHES, hex(0x2f3f87));
        b.at((width * random.between(0.2, 0.8), roof), (scale * 0.72, scale * 0.72), |b| person(b, ink, Does::Stand));
    }
}
