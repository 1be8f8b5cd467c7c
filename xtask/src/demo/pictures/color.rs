//! Colours and what happens between two of them.

use tiny_skia::Color;

/// A colour, its parts from 0 to 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    r: f32,
    g: f32,
    b: f32,
    a: f32,
}

/// The colour written `#rrggbb`.
pub(super) const fn hex(rgb: u32) -> Ink {
    Ink {
        r: ((rgb >> 16) & 255) as f32 / 255.0,
        g: ((rgb >> 8) & 255) as f32 / 255.0,
        b: (rgb & 255) as f32 / 255.0,
        a: 1.0,
    }
}

impl Ink {
    /// The same colour, this opaque.
    pub(super) const fn alpha(self, a: f32) -> Self {
        Self { a, ..self }
    }

    /// `amount` of the way to another colour; the opacity stays.
    pub(super) fn toward(self, other: Self, amount: f32) -> Self {
        let part = |from: f32, to: f32| from + (to - from) * amount;
        Self { r: part(self.r, other.r), g: part(self.g, other.g), b: part(self.b, other.b), a: self.a }
    }

    pub(super) fn lighter(self, amount: f32) -> Self {
        self.toward(hex(0xfff4e0), amount)
    }

    pub(super) fn darker(self, amount: f32) -> Self {
        self.toward(hex(0x140c18), amount)
    }

    pub(super) fn color(self, opacity: f32) -> Color {
        let part = |value: f32| value.clamp(0.0, 1.0);
        Color::from_rgba(part(self.r), part(self.g), part(self.b), part(self.a * opacity)).unwrap_or(Color::TRANSPARENT)
    }
}
