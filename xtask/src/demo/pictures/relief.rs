//! Ground and water.

use super::brush::{At, Brush, Fill};
use super::color::{Ink, hex};
use super::random::Random;

/// A rolling line from one side of the picture to the other.
pub(super) fn rolling(random: &mut Random, y: f32, height: f32, wave: f32) -> Vec<At> {
    let mut points = Vec::new();
    let mut x = -60.0 - random.between(0.0, wave);
    while x < 1700.0 + wave {
        points.push((x, y + random.swing() * height));
        x += wave * random.between(0.7, 1.3);
    }
    points
}

/// A layer of land below a rolling line.
pub(super) fn land(b: &mut Brush, random: &mut Random, y: f32, height: f32, wave: f32, top: Ink, low: Ink) {
    let line = rolling(random, y, height, wave);
    b.below(&line, 1200.0, Fill::Along((0.0, y - height), (0.0, y + 260.0), &[(0.0, top), (1.0, low)]));
}

/// A dune: lit on one side of its ridge, in shadow on the other. `ridge` runs from the summit to the foreground.
pub(super) struct Dune {
    pub(super) left: At,
    pub(super) summit: At,
    pub(super) right: At,
    /// Where the ridge meets the ground.
    pub(super) foot: At,
    pub(super) light: Ink,
    pub(super) shade: Ink,
}

impl Dune {
    /// The lit side is the left one, unless the dune is drawn mirrored.
    pub(super) fn draw(&self, b: &mut Brush, random: &mut Random) {
        let Self { left, summit, right, foot, light, shade } = *self;
        let middle =
            |a: At, c: At, place: f32, sink: f32| (a.0 + (c.0 - a.0) * place, a.1 + (c.1 - a.1) * place + sink);
        let height = foot.1 - summit.1;
        let rise = [left, middle(left, summit, 0.4, height * 0.07), middle(left, summit, 0.78, height * 0.045), summit];
        let fall =
            [summit, middle(summit, right, 0.22, height * 0.07), middle(summit, right, 0.6, height * 0.1), right];
        let bend = (foot.0 - summit.0) * 0.5;
        let ridge = [
            summit,
            (summit.0 + bend * 0.9 + height * 0.14, summit.1 + height * 0.3),
            (summit.0 + bend * 0.75 - height * 0.08, summit.1 + height * 0.62),
            foot,
        ];
        let whole: Vec<At> = rise.iter().chain(fall.iter().skip(1)).copied().collect();
        let lit = [(0.0, light.lighter(0.16)), (0.5, light), (1.0, light.toward(shade, 0.34))];
        b.below(&whole, 1300.0, Fill::Along(summit, (left.0 * 0.4 + summit.0 * 0.6, foot.1), &lit));
        let mut face: Vec<At> = smooth(&ridge);
        face.push((right.0, foot.1.max(right.1)));
        face.extend(smooth(&fall).into_iter().rev());
        let low = [
            (0.0, shade.darker(0.06)),
            (0.45, shade),
            (0.8, shade.toward(light, 0.3)),
            (1.0, light.toward(shade, 0.34)),
        ];
        b.polygon(&face, Fill::Along(summit, (foot.0 * 0.5 + right.0 * 0.5, foot.1), &low));
        b.curve(&ridge, 2.0, light.lighter(0.4).alpha(0.5));
        for _ in 0..14 {
            let place = random.between(0.12, 0.94);
            let start = middle(left, summit, place, height * random.between(0.12, 0.5) * (1.0 - place * 0.5));
            let length = random.between(40.0, 150.0);
            let line =
                [start, (start.0 + length * 0.5, start.1 + length * 0.03), (start.0 + length, start.1 - length * 0.05)];
            b.curve(&line, 2.0, shade.alpha(random.between(0.05, 0.16)));
        }
    }
}

/// More points on the same curve, so that straight parts look bent.
pub(super) fn smooth(points: &[At]) -> Vec<At> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Vec::new() };
    let all: Vec<At> = [first].into_iter().chain(points).chain([last]).copied().collect();
    let mut out = Vec::new();
    for four in all.windows(4) {
        let [p0, p1, p2, p3] = four else { continue };
        for step in 0..12_u8 {
            let t = f32::from(step) / 12.0;
            let mix = |a: f32, b: f32, c: f32, d: f32| {
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
                    + (3.0 * b - a - 3.0 * c + d) * t * t * t)
            };
            out.push((mix(p0.0, p1.0, p2.0, p3.0), mix(p0.1, p1.1, p2.1, p3.1)));
        }
    }
    out.push(*last);
    out
}

/// Ripples that the wind left in the sand.
pub(super) fn sand_ripples(b: &mut Brush, random: &mut Random, (top, bottom): (f32, f32), ink: Ink) {
    let mut y = top;
    while y < bottom {
        let near = (y - top) / (bottom - top);
        let mut x = random.between(-200.0, 0.0);
        while x < 1700.0 {
            let length = random.between(60.0, 190.0) * (0.5 + near);
            let lift = random.between(2.0, 9.0) * (0.4 + near);
            let line = [
                (x, y),
                (x + length * 0.35, y - lift),
                (x + length * 0.7, y + lift * 0.4),
                (x + length, y - lift * 0.3),
            ];
            b.curve(&line, 1.2 + near * 2.6, ink.alpha(random.between(0.06, 0.2)));
            x += length * random.between(1.0, 2.2);
        }
        y += 7.0 + near * 22.0;
    }
}

/// A river or a lake from `top` down, with ripples.
pub(super) fn water(b: &mut Brush, random: &mut Random, top: f32, stops: &[(f32, Ink)], ripple: Ink) {
    b.rect((-100.0, top), (1900.0, 1300.0 - top), Fill::Along((0.0, top), (0.0, 1067.0), stops));
    ripples(b, random, (top, 1080.0), (-100.0, 1700.0), ripple, 260);
}

/// Short level lines that grow toward the foreground.
pub(super) fn ripples(b: &mut Brush, random: &mut Random, (top, bottom): At, (left, right): At, ink: Ink, count: u32) {
    for _ in 0..count {
        let near = random.unit().powf(0.8);
        let (x, y) = (random.between(left, right), top + 3.0 + (bottom - top) * near * near);
        let length = (14.0 + 150.0 * near) * random.between(0.5, 1.3);
        let thickness = 0.8 + 3.4 * near;
        b.oval((x, y), (length * 0.5, thickness * 0.5), ink.alpha(random.between(0.08, 0.34)));
    }
}

/// The light of the sun or the moon on the water.
pub(super) fn glitter(b: &mut Brush, random: &mut Random, x: f32, (top, bottom): At, width: f32, ink: Ink) {
    for step in 0..9_u8 {
        let place = (f32::from(step) + 0.5) / 9.0;
        let spread = width * (0.2 + 0.42 * place);
        let at = (x, top + (bottom - top) * place);
        b.at(at, (1.0, (bottom - top) / 9.0 / spread * 1.5), |b| {
            b.glow((0.0, 0.0), spread, ink, 0.3 * (1.0 - place * 0.75))
        });
    }
    for _ in 0..230 {
        let near = random.unit();
        let y = top + 3.0 + (bottom - top) * near;
        let spread = width * (0.16 + 0.5 * near);
        let length = (7.0 + 64.0 * near) * random.between(0.4, 1.4);
        let at = (x + random.swing() * spread, y);
        b.oval(at, (length * 0.5, 0.9 + 2.6 * near), ink.alpha(random.between(0.25, 0.85) * (1.0 - near * 0.45)));
    }
}

/// Blades of grass around a foot.
pub(super) fn tuft(b: &mut Brush, random: &mut Random, (x, y): At, height: f32, ink: Ink) {
    let blades = 11 + (random.unit() * 8.0) as u32;
    for _ in 0..blades {
        let lean = random.swing() * height * 0.8;
        let tall = height * random.between(0.55, 1.1);
        let foot = x + random.swing() * height * 0.2;
        let tip = (foot + lean, y - tall);
        let middle = (foot + lean * 0.22, y - tall * 0.6);
        b.curve(&[(foot, y), middle, tip], height * 0.017 + 0.9, ink.toward(hex(0xe8d9a0), random.between(0.0, 0.16)));
    }
}

/// Reeds, some of them with ears.
pub(super) fn reeds(b: &mut Brush, random: &mut Random, (left, right): At, y: f32, height: f32, ink: Ink) {
    let count = ((right - left) / 9.0) as u32;
    for _ in 0..count {
        let x = random.between(left, right);
        let tall = height * random.between(0.4, 1.0);
        let lean = random.between(-0.06, 0.3) * tall;
        let tip = (x + lean, y - tall);
        b.curve(&[(x, y), (x + lean * 0.2, y - tall * 0.6), tip], random.between(2.2, 5.0), ink);
        if random.chance(0.3) {
            b.at(tip, (1.0, 1.0), |b| b.turned(16.0, |b| b.oval((0.0, 6.0), (5.0, 22.0), ink)));
        }
        if random.chance(0.5) {
            let bent = (x + lean + tall * random.between(0.1, 0.28), y - tall * random.between(0.5, 0.8));
            b.curve(&[(x + lean * 0.15, y - tall * 0.4), (x + lean * 0.6, y - tall * 0.75), bent], 2.4, ink);
        }
    }
}

/// Pebbles, dry leaves, footprints: the small things on a ground.
pub(super) fn specks(b: &mut Brush, random: &mut Random, (top, bottom): At, count: u32, ink: Ink) {
    for _ in 0..count {
        let near = random.unit();
        let at = (random.between(-20.0, 1620.0), top + (bottom - top) * near * near);
        let size = (1.0 + 5.0 * near) * random.between(0.5, 1.3);
        b.oval(at, (size * 1.6, size * 0.6), ink.alpha(random.between(0.1, 0.4)));
    }
}
