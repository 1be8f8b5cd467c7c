//! The last searches, as the phone keeps them: a line with the version, then the words of each, a line each.

use std::str::Split;

use crate::text::order::fold;

/// Another first line means another version, which is not understood.
const VERSION: &str = "1";
/// Searches kept at the most.
const MOST: u32 = 8;
/// Bytes of the longest words that are kept: longer ones are nobody's typing.
const LONGEST: usize = 120;

/// The words of the last searches, the newest first.
pub fn searches(stored: &str) -> Split<'_, char> {
    let mut lines = stored.split('\n');
    if lines.next() != Some(VERSION) {
        // Gone through to its end.
        while lines.next().is_some() {}
    }
    lines
}

/// What is to be kept once words are among the last searches (`keep`), or are no longer: in whatever spelling they were.
/// Without words nothing is.
pub fn changed(stored: &str, words: &str, keep: bool) -> String {
    let mut after = VERSION.to_string();
    let mut room = MOST;
    let mut push = |words: &str| {
        if room > 0 && !words.contains('\n') && words.len() < LONGEST {
            room -= 1;
            after.push('\n');
            after.push_str(words);
        }
    };
    if words.is_empty() {
        return after;
    }
    if keep {
        push(words);
    }
    let folded = fold(words);
    for known in searches(stored) {
        if fold(known) != folded {
            push(known);
        }
    }
    after
}
