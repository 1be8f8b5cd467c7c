//! What stands above the horizon: light, clouds, stars, birds, dust.

use super::brush::{At, Brush, Fill};
use super::color::{Ink, hex};
use super::random::Random;

/// The sky from the top of the picture to the horizon, and the same colour on below it.
pub(super) fn sky(b: &mut Brush, horizon: f32, stops: &[(f32, Ink)]) {
    b.rect((-400.0, -400.0), (2600.0, 2600.0), Fill::Along((0.0, 0.0), (0.0, horizon), stops));
}

/// A sun with its halo.
pub(super) fn sun(b: &mut Brush, at: At, radius: f32, ink: Ink) {
    b.glow(at, radius * 9.0, ink, 0.35);
    b.glow(at, radius * 3.2, ink.lighter(0.3), 0.6);
    let face = [(0.0, ink.lighter(0.85)), (0.8, ink.lighter(0.6)), (1.0, ink.lighter(0.35))];
    b.oval(at, (radius, radius), Fill::Round(at, radius, &face));
}

/// A full moon with its seas.
pub(super) fn moon(b: &mut Brush, at: At, radius: f32) {
    b.glow(at, radius * 7.0, hex(0xb9c4e8), 0.32);
    b.glow(at, radius * 2.4, hex(0xe8ecf7), 0.4);
    let face = [(0.0, hex(0xfdf8e6)), (0.8, hex(0xf1ead2)), (1.0, hex(0xd9d3c0))];
    b.oval(at, (radius, radius), Fill::Round(at, radius, &face));
    for (dx, dy, rx, ry) in [
        (-0.3, -0.25, 0.3, 0.24),
        (0.15, -0.4, 0.2, 0.15),
        (0.3, 0.05, 0.26, 0.2),
        (-0.15, 0.3, 0.34, 0.2),
        (-0.5, 0.12, 0.16, 0.2),
    ] {
        let sea = (at.0 + dx * radius, at.1 + dy * radius);
        b.oval(sea, (rx * radius, ry * radius), hex(0xb9b29f).alpha(0.32));
    }
}

/// Long flat clouds, lit from below.
pub(super) fn streaks(b: &mut Brush, random: &mut Random, (top, bottom): (f32, f32), count: u32, ink: Ink) {
    for _ in 0..count {
        let (x, y) = (random.between(-200.0, 1700.0), random.between(top, bottom));
        let length = random.between(180.0, 620.0);
        let thickness = random.between(3.0, 13.0);
        let strength = random.between(0.12, 0.42);
        let mut points = Vec::new();
        for step in 0..=6_u8 {
            let place = f32::from(step) / 6.0;
            let swell = (place * std::f32::consts::PI).sin();
            points.push((x + length * place, y - thickness * swell * random.between(0.5, 1.4)));
        }
        for step in (1..6_u8).rev() {
            let place = f32::from(step) / 6.0;
            points.push((x + length * place, y + thickness * 0.5 * random.between(0.3, 1.0)));
        }
        b.blob(&points, ink.alpha(strength));
    }
}

/// A heap of white clouds with flat feet.
pub(super) fn cumulus(b: &mut Brush, random: &mut Random, (x, y): At, width: f32, light: Ink, shade: Ink) {
    let mut puffs = Vec::new();
    for step in 0..12_u8 {
        let place = (f32::from(step) + random.between(-0.3, 0.3)) / 11.0;
        let swell = (place * std::f32::consts::PI).sin().max(0.12);
        let radius = width * (0.05 + 0.1 * swell) * random.between(0.75, 1.2);
        puffs.push((x + width * (place - 0.5), y - swell * width * random.between(0.03, 0.16), radius));
    }
    for (x, y, radius) in &puffs {
        b.oval((*x, y + radius * 0.2), (radius * 1.02, radius * 0.92), shade.alpha(0.8));
    }
    for (x, y, radius) in &puffs {
        let stops = [(0.0, light), (0.9, light), (1.0, light.alpha(0.0))];
        let center = (x - radius * 0.12, y - radius * 0.12);
        b.oval(center, (*radius, radius * 0.92), Fill::Round(center, *radius, &stops));
    }
    b.oval((x, y + width * 0.075), (width * 0.52, width * 0.03), shade.alpha(0.55));
}

/// Stars, and the band of the Milky Way across them.
pub(super) fn stars(b: &mut Brush, random: &mut Random, horizon: f32, count: u32) {
    for _ in 0..count {
        let (x, y) = (random.between(-50.0, 1650.0), random.between(-20.0, horizon));
        let size = random.unit().powi(4) * 2.6 + 0.7;
        let warm = random.pick(&[hex(0xffffff), hex(0xdfe8ff), hex(0xffe9cf)], hex(0xffffff));
        b.oval((x, y), (size, size), warm.alpha(random.between(0.35, 0.95)));
        if size > 2.6 {
            b.glow((x, y), size * 6.0, warm, 0.3);
        }
    }
}

/// Faint clouds of stars along a slanting line.
pub(super) fn milky_way(b: &mut Brush, random: &mut Random, from: At, to: At, width: f32) {
    for _ in 0..70 {
        let place = random.unit();
        let off = random.swing() * width;
        let at = (from.0 + (to.0 - from.0) * place + off * 0.6, from.1 + (to.1 - from.1) * place + off * 0.8);
        let ink = random.pick(&[hex(0x8fa3d8), hex(0xb7a6d6), hex(0xd9c3bd)], hex(0x8fa3d8));
        b.glow(at, random.between(width * 0.3, width * 1.05), ink, random.between(0.02, 0.075));
    }
    for _ in 0..900 {
        let place = random.unit();
        let off = random.swing() * width * 0.8;
        let at = (from.0 + (to.0 - from.0) * place + off * 0.6, from.1 + (to.1 - from.1) * place + off * 0.8);
        let size = random.between(0.4, 1.3);
        b.oval(at, (size, size), hex(0xf2eeff).alpha(random.between(0.2, 0.75)));
    }
}

/// Birds far away, in a loose line.
pub(super) fn birds(b: &mut Brush, random: &mut Random, (x, y): At, count: u32, ink: Ink) {
    let (mut x, mut y) = (x, y);
    for _ in 0..count {
        let span = random.between(10.0, 20.0);
        let lift = span * random.between(0.25, 0.55);
        b.curve(&[(x - span, y - lift * 0.4), (x - span * 0.45, y - lift), (x, y)], 2.6, ink);
        b.curve(&[(x, y), (x + span * 0.45, y - lift), (x + span, y - lift * 0.4)], 2.6, ink);
        x += random.between(24.0, 60.0);
        y += random.between(-26.0, 22.0);
    }
}

/// A veil between two heights, strongest at the lower one.
pub(super) fn haze(b: &mut Brush, (top, bottom): (f32, f32), ink: Ink, strength: f32) {
    let stops = [(0.0, ink.alpha(0.0)), (0.7, ink.alpha(strength * 0.75)), (1.0, ink.alpha(strength))];
    b.rect((-100.0, top), (1900.0, bottom - top), Fill::Along((0.0, top), (0.0, bottom), &stops));
}

/// A veil strongest in its middle, gone at both ends.
pub(super) fn mist(b: &mut Brush, (top, bottom): (f32, f32), ink: Ink, strength: f32) {
    let stops = [(0.0, ink.alpha(0.0)), (0.5, ink.alpha(strength)), (1.0, ink.alpha(0.0))];
    b.rect((-100.0, top), (1900.0, bottom - top), Fill::Along((0.0, top), (0.0, bottom), &stops));
}
