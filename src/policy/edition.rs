//! The edition: how many articles are taken along, and what they will weigh.

/// Articles of an edition at the most: one list request, and what is read in a day.
pub const MOST: u32 = 32;

/// Bytes of an article on the phone, its text alone: the mean of the demonstration's newest 32 (239,692 bytes).
const TEXT: u32 = 7_500;

/// The same with its pictures: those 32 articles have 24 different ones, of 1,174,145 bytes in the size for phones.
const WHOLE: u32 = 44_200;

/// Bytes that so many articles will weigh: by what those of the last edition of the same kind weighed on the mean
/// (`measured`; 0 where there was none), else by the demonstration's.
pub fn estimate(articles: u32, with_pictures: bool, measured: u32) -> u32 {
    let each = match (measured, with_pictures) {
        (0, false) => TEXT,
        (0, true) => WHOLE,
        _ => measured,
    };
    articles.saturating_mul(each)
}
