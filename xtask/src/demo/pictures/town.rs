//! Earth houses, minarets, market stalls and what stands on them.

use super::brush::{At, Brush, Fill};
use super::color::{Ink, hex};
use super::random::Random;

const TIMBER: Ink = hex(0x3b2415);

/// Rough plaster: short strokes a little darker and lighter than the wall.
pub(super) fn plaster(b: &mut Brush, random: &mut Random, (x, y): At, (width, height): At, wall: Ink) {
    let count = ((width * height) / 520.0).min(240.0) as u32;
    for _ in 0..count {
        let at = (x + random.unit() * width, y + random.unit() * height);
        let length = random.between(4.0, 20.0).min(x + width - at.0);
        let ink = if random.chance(0.5) { wall.darker(0.3) } else { wall.lighter(0.4) };
        b.line(&[at, (at.0 + length, at.1 + random.swing() * 2.0)], random.between(1.0, 2.6), ink.alpha(0.16));
    }
}

/// Beams that stick out of a wall, each with its shadow.
pub(super) fn beams(b: &mut Brush, random: &mut Random, (left, right): At, y: f32, count: u16, length: f32) {
    for index in 0..count {
        let place = (f32::from(index) + 0.5) / f32::from(count.max(1));
        let x = left + (right - left) * place + random.swing() * 2.0;
        let long = length * random.between(0.75, 1.15);
        b.line(&[(x + 1.0, y + 3.0), (x - long * 0.7, y + long * 1.05)], 3.4, hex(0x2a1420).alpha(0.3));
        b.line(&[(x, y), (x - long * 0.32, y - long * 0.42)], 4.6, TIMBER);
        b.oval((x - long * 0.32, y - long * 0.42), (2.9, 2.9), hex(0x8a623c));
    }
}

/// What a house is like.
pub(super) struct House {
    pub(super) width: f32,
    pub(super) height: f32,
    /// How far its shaded side goes to the right.
    pub(super) depth: f32,
    pub(super) wall: Ink,
    pub(super) door: Option<Ink>,
    pub(super) lit: bool,
}

impl House {
    /// Stands on the origin, which is the lower left corner of its front.
    pub(super) fn draw(&self, b: &mut Brush, random: &mut Random) {
        let Self { width, height, depth, wall, .. } = *self;
        let rise = depth * 0.32;
        let side = [(width, 0.0), (width + depth, -rise), (width + depth, -height - rise * 0.35), (width, -height)];
        b.polygon(
            &side,
            Fill::Along((width, 0.0), (width + depth, 0.0), &[(0.0, wall.darker(0.42)), (1.0, wall.darker(0.3))]),
        );
        let front = [(0.0, wall.lighter(0.1)), (0.75, wall), (1.0, wall.darker(0.16))];
        b.rect((0.0, -height), (width, height), Fill::Along((0.0, -height), (0.0, 0.0), &front));
        plaster(b, random, (0.0, -height), (width, height), wall);
        b.rect((-3.0, -height - 7.0), (width + 6.0, 12.0), wall.lighter(0.2));
        b.polygon(
            &[
                (width + 3.0, -height - 7.0),
                (width + depth, -height - rise * 0.35 - 7.0),
                (width + depth, -height - rise * 0.35 + 5.0),
                (width + 3.0, -height + 5.0),
            ],
            wall.darker(0.24),
        );
        for place in [0.2, 0.5, 0.8] {
            if width > 90.0 && random.chance(0.7) {
                let x = width * place;
                b.line(&[(x, -height + 16.0), (x - 7.0, -height + 22.0)], 5.0, TIMBER);
                b.line(&[(x - 2.0, -height + 24.0), (x - 9.0, -height + 58.0)], 3.0, wall.darker(0.5).alpha(0.3));
            }
        }
        self.openings(b, random);
    }

    fn openings(&self, b: &mut Brush, random: &mut Random) {
        let Self { width, height, wall, lit, .. } = *self;
        let glow = if lit { hex(0xffc45c) } else { hex(0x2a1712) };
        if let Some(door) = self.door {
            let (w, h) = ((width * 0.2).clamp(22.0, 54.0), (height * 0.46).clamp(44.0, 118.0));
            let x = width * random.between(0.28, 0.52);
            b.rect((x - 5.0, -h - 6.0), (w + 10.0, h + 6.0), wall.darker(0.26));
            b.rect(
                (x, -h),
                (w, h),
                Fill::Along((x, 0.0), (x + w, 0.0), &[(0.0, door.lighter(0.1)), (1.0, door.darker(0.3))]),
            );
            for step in 1..4_u8 {
                let line = x + w * f32::from(step) / 4.0;
                b.line(&[(line, -h + 3.0), (line, -2.0)], 1.4, door.darker(0.55).alpha(0.6));
            }
            b.oval((x + w * 0.82, -h * 0.5), (2.4, 2.4), hex(0xe4bd68));
        }
        let windows: &[f32] = if width > 210.0 { &[0.1, 0.68, 0.86] } else { &[0.12, 0.74] };
        for place in windows {
            let (w, h) = ((width * 0.1).clamp(13.0, 30.0), (height * 0.16).clamp(16.0, 40.0));
            let (x, y) = (width * place, -height * 0.66);
            b.rect((x - 4.0, y - 4.0), (w + 8.0, h + 8.0), wall.lighter(0.26));
            b.rect((x, y), (w, h), glow);
            b.line(&[(x + w * 0.5, y), (x + w * 0.5, y + h)], 1.6, wall.darker(0.2));
            if lit {
                b.glow((x + w * 0.5, y + h * 0.5), w * 3.4, hex(0xffb347), 0.4);
            }
        }
    }
}

/// A tower of earth that narrows upwards, with rows of beams: `half` is half its width below, `top` above.
pub(super) fn tower(b: &mut Brush, random: &mut Random, half: f32, top: f32, height: f32, wall: Ink, rows: u16) {
    let left = [(-half, 0.0), (-top, -height), (0.0, -height - top * 0.18), (0.0, 0.0)];
    let right = [(half, 0.0), (top, -height), (0.0, -height - top * 0.18), (0.0, 0.0)];
    let lit = [(0.0, wall.lighter(0.22)), (1.0, wall)];
    b.polygon(&left, Fill::Along((-half, 0.0), (0.0, 0.0), &lit));
    b.polygon(&right, Fill::Along((0.0, 0.0), (half, 0.0), &[(0.0, wall.darker(0.22)), (1.0, wall.darker(0.4))]));
    plaster(b, random, (-top, -height), (top * 2.0, height), wall);
    for row in 1..=rows {
        let place = f32::from(row) / f32::from(rows + 1);
        let reach = half + (top - half) * place;
        let count = ((reach / 22.0) as u16).clamp(2, 14);
        beams(b, random, (-reach * 0.96, -4.0), -height * place, count, 24.0);
        b.tinted(hex(0x1c0d14), 0.45, |b| beams(b, random, (6.0, reach * 0.96), -height * place, count, 20.0));
    }
}

/// A pinnacle as on the corners of a mosque.
pub(super) fn pinnacle(b: &mut Brush, (x, y): At, size: f32, wall: Ink) {
    let left = [(x - size * 0.4, y), (x - size * 0.3, y - size * 0.7), (x, y - size * 1.7), (x, y)];
    let right = [(x + size * 0.4, y), (x + size * 0.3, y - size * 0.7), (x, y - size * 1.7), (x, y)];
    b.polygon(&left, wall.lighter(0.2));
    b.polygon(&right, wall.darker(0.24));
    b.oval((x, y - size * 1.75), (size * 0.13, size * 0.2), hex(0xf4ead6));
}

/// A market stall 260 wide: four poles, a striped cloth, a table.
pub(super) fn stall(b: &mut Brush, random: &mut Random, cloth: Ink, stripe: Ink, goods: &[Ink]) {
    for x in [8.0, 252.0] {
        b.line(&[(x, 0.0), (x, -212.0)], 6.0, TIMBER);
    }
    b.rect((14.0, -186.0), (232.0, 150.0), hex(0x2a1620).alpha(0.38));
    b.polygon(
        &[(0.0, -72.0), (260.0, -72.0), (252.0, -4.0), (8.0, -4.0)],
        Fill::Along((0.0, -72.0), (0.0, 0.0), &[(0.0, hex(0x8a5a34)), (1.0, hex(0x4c2c1a))]),
    );
    b.polygon(&[(-6.0, -72.0), (266.0, -72.0), (252.0, -92.0), (8.0, -92.0)], hex(0xb98350));
    let mut x = 26.0;
    while x < 236.0 {
        let size = random.between(15.0, 23.0);
        let ink = random.pick(goods, cloth);
        heap(b, (x, -78.0), size, ink);
        x += size * 1.75;
    }
    let sag = random.between(6.0, 16.0);
    for index in 0..8_u8 {
        let ink = if index % 2 == 0 { cloth } else { stripe };
        let place = |step: f32| (step / 8.0 - 0.5) * 2.0;
        let (from, to) = (f32::from(index), f32::from(index) + 1.0);
        let dip = |step: f32| sag * (1.0 - place(step) * place(step));
        let shape = [
            (20.0 + from * 27.5, -244.0 + dip(from) * 0.4),
            (20.0 + to * 27.5, -244.0 + dip(to) * 0.4),
            (-14.0 + to * 36.0, -190.0 + dip(to)),
            (-14.0 + from * 36.0, -190.0 + dip(from)),
        ];
        b.polygon(
            &shape,
            Fill::Along((0.0, -244.0), (0.0, -186.0), &[(0.0, ink.lighter(0.2)), (1.0, ink.darker(0.16))]),
        );
        let center = (-14.0 + (from + to) * 18.0, -190.0 + dip((from + to) * 0.5));
        b.oval(center, (18.0, 10.0), ink.darker(0.18));
    }
}

/// A heap of spice, grain or fruit.
pub(super) fn heap(b: &mut Brush, (x, y): At, size: f32, ink: Ink) {
    let shape = [
        (x - size, y),
        (x - size * 0.62, y - size * 0.55),
        (x, y - size * 1.05),
        (x + size * 0.62, y - size * 0.55),
        (x + size, y),
    ];
    b.blob(
        &shape,
        Fill::Along((x - size, y), (x + size, y), &[(0.0, ink.lighter(0.28)), (0.5, ink), (1.0, ink.darker(0.34))]),
    );
}

/// A round basket seen from slightly above, filled; `size` is half its width.
pub(super) fn basket(b: &mut Brush, random: &mut Random, size: f32, wicker: Ink, fill: Ink) {
    b.oval((size * 0.12, size * 0.62), (size * 1.12, size * 0.34), hex(0x1c0e12).alpha(0.34));
    let bowl = [
        (-size, 0.0),
        (-size * 0.86, size * 0.42),
        (-size * 0.5, size * 0.68),
        (size * 0.5, size * 0.68),
        (size * 0.86, size * 0.42),
        (size, 0.0),
        (0.0, size * 0.1),
    ];
    b.blob(
        &bowl,
        Fill::Along(
            (-size, 0.0),
            (size, 0.0),
            &[(0.0, wicker.lighter(0.22)), (0.55, wicker), (1.0, wicker.darker(0.45))],
        ),
    );
    for row in 1..5_u8 {
        let y = size * 0.13 * f32::from(row);
        let reach = size * (0.985 - 0.055 * f32::from(row) * f32::from(row) * 0.45);
        b.curve(
            &[(-reach, y * 0.96), (-reach * 0.5, y + size * 0.19), (reach * 0.5, y + size * 0.19), (reach, y * 0.96)],
            size * 0.024,
            wicker.darker(0.45).alpha(0.55),
        );
    }
    b.oval((0.0, 0.0), (size * 1.04, size * 0.4), wicker.lighter(0.26));
    b.oval((0.0, 0.0), (size * 0.93, size * 0.33), wicker.darker(0.5));
    let cone = [
        (-size * 0.9, size * 0.06),
        (-size * 0.5, -size * 0.34),
        (0.0, -size * 0.6),
        (size * 0.5, -size * 0.34),
        (size * 0.9, size * 0.06),
        (size * 0.5, size * 0.26),
        (-size * 0.5, size * 0.26),
    ];
    b.blob(
        &cone,
        Fill::Along(
            (-size * 0.9, -size * 0.2),
            (size * 0.9, size * 0.2),
            &[(0.0, fill.lighter(0.3)), (0.45, fill), (1.0, fill.darker(0.4))],
        ),
    );
    for _ in 0..60 {
        let (dx, dy) = (random.swing() * size * 0.6, random.between(-0.4, 0.2) * size);
        if dx.abs() < size * (0.62 + dy / size) {
            let dot = random.between(0.012, 0.03) * size;
            let ink = if dx < 0.0 { fill.lighter(0.45) } else { fill.darker(0.35) };
            b.oval((dx, dy), (dot * 1.4, dot), ink.alpha(0.5));
        }
    }
}
