//! When the app offers to be installed: once, to who has read a few articles here.

/// Articles read before the offer.
const ENOUGH: u32 = 4;

/// What is kept once the offer has been made: whatever came of it, it is not made again.
pub const OFFERED: &str = "1 offered";

/// What is kept after one more article, such as `1 read=3`, and whether the offer may be made now. `None`
/// where it has been.
pub fn after_reading(stored: &str) -> Option<(String, bool)> {
    if stored == OFFERED {
        return None;
    }
    let read: u32 = stored.strip_prefix("1 read=").and_then(|read| read.parse().ok()).unwrap_or_default();
    let read = read.saturating_add(1);
    Some((["1 read=", &read.to_string()].concat(), read >= ENOUGH))
}
