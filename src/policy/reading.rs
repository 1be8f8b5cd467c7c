//! How long an article takes to read.

/// Words a minute: a calm reader of French on a phone.
const WORDS_A_MINUTE: u32 = 200;

/// Whole minutes for so many words, to the nearest; never less than one.
pub fn minutes(words: u32) -> u32 {
    (words.saturating_add(WORDS_A_MINUTE / 2) / WORDS_A_MINUTE).max(1)
}
