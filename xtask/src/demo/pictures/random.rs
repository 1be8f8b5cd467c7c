//! Numbers that look random and are the same for the same seed (SplitMix64).

/// A source of numbers.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    pub(super) fn unit(&mut self) -> f32 {
        (self.bits() >> 40) as f32 / 16_777_216.0
    }

    pub(super) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    /// Around 0, mostly close to it, never further than 1.
    pub(super) fn swing(&mut self) -> f32 {
        (self.unit() + self.unit() + self.unit()) * 2.0 / 3.0 - 1.0
    }

    pub(super) fn chance(&mut self, probability: f32) -> bool {
        self.unit() < probability
    }

    /// One of them; the given one where there is none.
    pub(super) fn pick<T: Copy>(&mut self, all: &[T], otherwise: T) -> T {
        let index = (self.unit() * all.len() as f32) as usize;
        all.get(index).copied().unwrap_or(otherwise)
    }
}
