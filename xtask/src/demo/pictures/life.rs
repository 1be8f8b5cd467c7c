//! People, animals, trees and boats. Each stands on its origin, y upwards negative, about as tall as it says.

use super::brush::{At, Brush, Fill};
use super::color::{Ink, hex};
use super::random::Random;

/// The clothes people wear here.
pub(super) const CLOTHES: [Ink; 8] = [
    hex(0x2f3f87),
    hex(0xc8552b),
    hex(0xe0a526),
    hex(0x8c2f4b),
    hex(0x2d7a73),
    hex(0xf0e6d2),
    hex(0x5d3a78),
    hex(0xd98a3d),
];

const SKIN: Ink = hex(0x4a2c1f);

/// What a person does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    /// Stands.
    Stand,
    /// Carries something on the head.
    Carry,
    /// Sits on the ground.
    Sit,
    /// Holds a long pole.
    Pole,
}

/// A person 100 tall, in a long garment.
pub(super) fn person(b: &mut Brush, cloth: Ink, does: Does) {
    let fold = [(0.0, cloth.lighter(0.14)), (0.55, cloth), (1.0, cloth.darker(0.32))];
    if does == Does::Sit {
        let seat =
            [(-24.0, 0.0), (-22.0, -16.0), (-13.0, -38.0), (0.0, -46.0), (13.0, -38.0), (23.0, -16.0), (27.0, 0.0)];
        b.blob(&seat, Fill::Along((-20.0, 0.0), (24.0, 0.0), &fold));
        head(b, (1.0, -56.0), cloth);
        return;
    }
    let garment = [
        (-8.0, -82.0),
        (8.0, -82.0),
        (14.0, -66.0),
        (15.0, -44.0),
        (18.0, -4.0),
        (6.0, -2.0),
        (-8.0, -2.0),
        (-18.0, -4.0),
        (-15.0, -44.0),
        (-14.0, -66.0),
    ];
    b.line(&[(-6.0, -6.0), (-7.0, 0.0)], 4.5, SKIN);
    b.line(&[(6.0, -6.0), (8.0, 0.0)], 4.5, SKIN);
    b.blob(&garment, Fill::Along((-16.0, 0.0), (18.0, 0.0), &fold));
    b.curve(&[(-2.0, -70.0), (-5.0, -40.0), (-4.0, -8.0)], 1.4, cloth.darker(0.4).alpha(0.5));
    b.curve(&[(5.0, -60.0), (7.0, -36.0), (8.0, -8.0)], 1.4, cloth.darker(0.4).alpha(0.5));
    match does {
        Does::Carry => {
            b.curve(&[(11.0, -76.0), (20.0, -88.0), (12.0, -104.0)], 5.5, SKIN);
            head(b, (0.0, -91.0), cloth);
            b.blob(&[(-19.0, -113.0), (19.0, -113.0), (13.0, -101.0), (-13.0, -101.0)], hex(0x9a6a34));
            b.oval((0.0, -113.0), (20.0, 4.5), hex(0xc9975a));
        }
        Does::Pole => {
            b.line(&[(30.0, -150.0), (16.0, 42.0)], 3.2, hex(0x3a2618));
            b.curve(&[(10.0, -76.0), (20.0, -72.0), (24.0, -84.0)], 5.5, SKIN);
            b.curve(&[(-8.0, -74.0), (8.0, -58.0), (22.0, -58.0)], 5.5, cloth.darker(0.1));
            head(b, (1.0, -91.0), cloth);
        }
        _ => {
            b.curve(&[(11.0, -76.0), (18.0, -60.0), (15.0, -44.0)], 5.5, cloth.darker(0.12));
            head(b, (0.0, -91.0), cloth);
        }
    }
}

fn head(b: &mut Brush, (x, y): At, cloth: Ink) {
    b.line(&[(x, y + 10.0), (x, y + 4.0)], 6.0, SKIN);
    b.oval((x + 1.0, y), (7.4, 9.0), SKIN);
    let scarf = [
        (x - 9.0, y + 5.0),
        (x - 10.0, y - 5.0),
        (x - 3.0, y - 12.0),
        (x + 7.0, y - 10.0),
        (x + 9.0, y - 4.0),
        (x, y - 5.0),
    ];
    b.blob(&scarf, cloth.lighter(0.1));
}

/// A pirogue 300 long, its waterline at the origin.
pub(super) fn pirogue(b: &mut Brush, hull: Ink, band: Ink) {
    b.blob(&[(-118.0, -13.0), (0.0, -7.0), (118.0, -13.0), (90.0, -2.0), (0.0, 2.0), (-90.0, -2.0)], hull.darker(0.5));
    let side = [
        (-164.0, -36.0),
        (-140.0, -20.0),
        (-96.0, -9.0),
        (0.0, -3.0),
        (96.0, -9.0),
        (140.0, -20.0),
        (164.0, -36.0),
        (146.0, -9.0),
        (96.0, 9.0),
        (0.0, 13.0),
        (-96.0, 9.0),
        (-146.0, -9.0),
    ];
    b.blob(&side, Fill::Along((0.0, -30.0), (0.0, 14.0), &[(0.0, hull.lighter(0.15)), (1.0, hull.darker(0.35))]));
    b.curve(&[(-154.0, -26.0), (-98.0, -2.0), (0.0, 4.5), (98.0, -2.0), (154.0, -26.0)], 3.6, band);
    b.curve(
        &[(-160.0, -33.0), (-98.0, -9.0), (0.0, -3.0), (98.0, -9.0), (160.0, -33.0)],
        2.0,
        hull.lighter(0.35).alpha(0.8),
    );
}

/// A dromedary 150 tall at the head, loaded.
pub(super) fn camel(b: &mut Brush, coat: Ink, load: Option<Ink>) {
    for (x, knee, foot) in [(-44.0, -50.0, -50.0), (-34.0, -30.0, -26.0), (30.0, 34.0, 28.0), (40.0, 48.0, 54.0)] {
        b.curve(&[(x, -72.0), (knee, -36.0), (foot, 0.0)], 7.0, coat.darker(0.2));
    }
    let body = [
        (-58.0, -74.0),
        (-56.0, -92.0),
        (-36.0, -102.0),
        (-16.0, -112.0),
        (0.0, -130.0),
        (14.0, -112.0),
        (36.0, -98.0),
        (56.0, -88.0),
        (58.0, -74.0),
        (36.0, -62.0),
        (0.0, -58.0),
        (-40.0, -62.0),
    ];
    let fall = [(0.0, coat.lighter(0.16)), (1.0, coat.darker(0.3))];
    b.blob(&body, Fill::Along((0.0, -128.0), (0.0, -58.0), &fall));
    let neck = [
        (44.0, -92.0),
        (66.0, -84.0),
        (80.0, -104.0),
        (86.0, -136.0),
        (96.0, -146.0),
        (84.0, -152.0),
        (74.0, -140.0),
        (66.0, -110.0),
    ];
    b.blob(&neck, coat);
    b.blob(&[(80.0, -151.0), (98.0, -153.0), (116.0, -141.0), (112.0, -135.0), (92.0, -136.0)], coat.lighter(0.06));
    b.curve(&[(-57.0, -88.0), (-65.0, -72.0), (-63.0, -52.0)], 3.4, coat.darker(0.25));
    if let Some(load) = load {
        b.blob(&[(-38.0, -112.0), (0.0, -134.0), (32.0, -108.0), (36.0, -72.0), (4.0, -64.0), (-38.0, -70.0)], load);
        b.line(&[(-34.0, -92.0), (32.0, -90.0)], 3.2, load.lighter(0.4));
        b.line(&[(-35.0, -80.0), (33.0, -78.0)], 2.4, hex(0xe6b64a));
    }
}

/// A zebu 90 tall at the hump; its head low when it grazes.
pub(super) fn ox(b: &mut Brush, coat: Ink, grazes: bool) {
    for (x, knee, foot) in [(-46.0, -50.0, -46.0), (-34.0, -32.0, -34.0), (34.0, 36.0, 34.0), (46.0, 48.0, 50.0)] {
        b.curve(&[(x, -44.0), (knee, -22.0), (foot, 0.0)], 9.0, coat.darker(0.28));
    }
    let body = [
        (-60.0, -54.0),
        (-58.0, -74.0),
        (-34.0, -80.0),
        (6.0, -78.0),
        (26.0, -82.0),
        (36.0, -95.0),
        (48.0, -84.0),
        (60.0, -70.0),
        (58.0, -50.0),
        (42.0, -38.0),
        (0.0, -32.0),
        (-44.0, -38.0),
    ];
    let fall = [(0.0, coat.lighter(0.2)), (0.5, coat), (1.0, coat.darker(0.36))];
    b.blob(&body, Fill::Along((0.0, -92.0), (0.0, -32.0), &fall));
    b.curve(&[(-59.0, -72.0), (-68.0, -52.0), (-66.0, -24.0)], 3.6, coat.darker(0.25));
    b.oval((-66.0, -20.0), (4.0, 8.0), coat.darker(0.5));
    let (neck, turn): (At, f32) = if grazes { ((58.0, -52.0), 74.0) } else { ((56.0, -74.0), 6.0) };
    b.at(neck, (1.0, 1.0), |b| {
        b.turned(turn, |b| {
            b.blob(&[(-12.0, -10.0), (16.0, -16.0), (24.0, 2.0), (2.0, 20.0), (-14.0, 16.0)], coat.darker(0.06));
            b.blob(&[(14.0, -20.0), (32.0, -16.0), (56.0, -2.0), (54.0, 6.0), (30.0, 6.0), (14.0, 2.0)], coat);
            b.oval((54.0, 1.0), (5.0, 5.0), coat.darker(0.5));
            b.curve(&[(18.0, -20.0), (10.0, -42.0), (26.0, -64.0)], 4.6, hex(0xe9dcc2));
            b.curve(&[(24.0, -19.0), (34.0, -38.0), (50.0, -54.0)], 4.6, hex(0xd9c9aa));
            b.blob(&[(10.0, -18.0), (-4.0, -22.0), (-4.0, -14.0)], coat.darker(0.2));
        });
    });
}

/// An acacia 300 tall and as wide, its crown in flat storeys.
pub(super) fn acacia(b: &mut Brush, random: &mut Random, bark: Ink, leaf: Ink) {
    let limbs: [[At; 3]; 5] = [
        [(0.0, -120.0), (-50.0, -190.0), (-130.0, -236.0)],
        [(0.0, -110.0), (44.0, -190.0), (124.0, -244.0)],
        [(0.0, -140.0), (-14.0, -210.0), (-40.0, -270.0)],
        [(2.0, -140.0), (26.0, -220.0), (54.0, -278.0)],
        [(-24.0, -160.0), (-80.0, -196.0), (-96.0, -240.0)],
    ];
    b.polygon(&[(-15.0, 3.0), (-9.5, -14.0), (-8.0, -130.0), (8.0, -134.0), (9.5, -14.0), (16.0, 3.0)], bark);
    for limb in &limbs {
        b.curve(limb, 9.0, bark);
    }
    for (x, y, width) in [
        (-128.0, -236.0, 92.0),
        (124.0, -244.0, 92.0),
        (-46.0, -272.0, 110.0),
        (56.0, -284.0, 100.0),
        (4.0, -252.0, 120.0),
    ] {
        for _ in 0..26 {
            let at = (x + random.swing() * width, y + random.swing() * 17.0);
            let size = random.between(15.0, 34.0);
            let ink = leaf.darker(random.between(0.05, 0.3));
            b.oval(at, (size, size * 0.42), ink);
        }
    }
    for (x, y, width) in [(-128.0, -246.0, 84.0), (124.0, -254.0, 84.0), (-46.0, -284.0, 100.0), (56.0, -296.0, 92.0)] {
        for _ in 0..20 {
            let at = (x + random.swing() * width, y + random.swing() * 10.0);
            let size = random.between(9.0, 24.0);
            b.oval(at, (size, size * 0.34), leaf.lighter(random.between(0.0, 0.22)));
        }
    }
}

/// A big leafy tree 320 tall.
pub(super) fn shade_tree(b: &mut Brush, random: &mut Random, bark: Ink, leaf: Ink) {
    b.polygon(
        &[
            (-23.0, 3.0),
            (-15.0, -16.0),
            (-13.0, -80.0),
            (-18.0, -150.0),
            (18.0, -150.0),
            (13.0, -80.0),
            (16.0, -16.0),
            (26.0, 3.0),
        ],
        bark,
    );
    b.curve(&[(-8.0, -110.0), (-56.0, -170.0), (-92.0, -200.0)], 13.0, bark);
    b.curve(&[(8.0, -110.0), (52.0, -172.0), (94.0, -206.0)], 13.0, bark);
    let crown = |random: &mut Random| {
        let (angle, reach) = (random.between(0.0, std::f32::consts::TAU), random.unit().sqrt());
        (angle.cos() * reach * 150.0, -226.0 + angle.sin() * reach * 88.0)
    };
    for (count, low, high, lift, shade) in
        [(70, 26.0, 46.0, 14.0, 0.42), (80, 18.0, 36.0, 0.0, 0.16), (70, 9.0, 22.0, -16.0, -0.18)]
    {
        for _ in 0..count {
            let (x, y) = crown(random);
            let size = random.between(low, high);
            let ink = if shade > 0.0 {
                leaf.darker(shade * random.between(0.7, 1.2))
            } else {
                leaf.lighter(-shade * random.between(0.3, 1.3))
            };
            b.oval((x * 0.96 - lift * 0.4, y + lift), (size, size * 0.8), ink);
        }
    }
}

/// A palm 260 tall.
pub(super) fn palm(b: &mut Brush, random: &mut Random, bark: Ink, leaf: Ink) {
    let lean = random.between(-26.0, 26.0);
    let top = (lean, -220.0);
    b.curve(&[(0.0, 2.0), (lean * 0.2, -110.0), top], 11.0, bark);
    for index in 0..11_u8 {
        let angle = std::f32::consts::PI * (0.92 + f32::from(index) * 0.118) + random.swing() * 0.1;
        let reach = random.between(68.0, 96.0);
        let middle = (top.0 + angle.cos() * reach * 0.55, top.1 + angle.sin() * reach * 0.7);
        let tip = (top.0 + angle.cos() * reach, top.1 + angle.sin() * reach * 0.55 + reach * 0.34);
        b.curve(&[top, middle, tip], 6.5, leaf.darker(random.between(0.0, 0.3)));
        b.curve(
            &[top, (middle.0, middle.1 + 9.0), (tip.0 * 0.96 + top.0 * 0.04, tip.1 + 12.0)],
            3.4,
            leaf.lighter(0.1).alpha(0.7),
        );
    }
}
