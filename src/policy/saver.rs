//! When the app spares data, and which file of a picture is enough.

use crate::text::part::files;

/// Connections as `navigator.connection.effectiveType` names them on which data is scarce or slow.
const SLOW: [&str; 3] = ["slow-2g", "2g", "3g"];

/// Pixels of a picture for each of the page's at the most, in tenths. A phone with three shows half as
/// many hardly less sharp at arm's length, in a file of a quarter of the bytes.
const DENSEST: u32 = 15;

/// Whether the saver is on: `saver` is the reader's choice (`auto`, `on`, `off`), `is_over` whether the
/// limit of the day is passed, `save_data` and `effective` what the device tells of itself and of its
/// connection. A passed limit counts even where the saver is off: the reader has set it.
pub fn is_on(saver: &str, is_over: bool, save_data: bool, effective: &str) -> bool {
    is_over || saver == "on" || (saver == "auto" && (save_data || SLOW.contains(&effective)))
}

/// How many pixels wide a picture's file should be that is shown `width` pixels of the page wide on a
/// screen with `ratio` pixels for each of them (`devicePixelRatio`).
pub fn wanted(width: u32, ratio: f64) -> u32 {
    let tenths = ((ratio * 10.0) as u32).clamp(10, DENSEST);
    width.saturating_mul(tenths) / 10
}

/// The smallest file of a `srcset` (as the app writes it) that is at least `wanted` pixels wide, else the
/// largest, and its width.
pub fn smallest_sufficient(srcset: &str, wanted: u32) -> Option<(&str, u32)> {
    let mut best: Option<(&str, u32)> = None;
    for (url, width) in files(srcset) {
        let is_better = match best {
            Some((_, known)) if known < wanted => width > known,
            Some((_, known)) => (wanted..known).contains(&width),
            None => true,
        };
        if is_better {
            best = Some((url, width));
        }
    }
    best
}

/// What so many bytes cost at so much a megabyte, to the nearest whole coin.
pub fn cost(bytes: u32, price: u32) -> u32 {
    let cost = (u64::from(bytes) * u64::from(price) + 500_000) / 1_000_000;
    u32::try_from(cost).unwrap_or(u32::MAX)
}
