//! Where a text has the words of a search.

use super::order::fold;

/// A text in parts, in their order: each with whether it is one of `words`, which stand apart by spaces. As in
/// WordPress's search a word may be found within another one, and neither accents nor case matter.
pub fn marked<'a>(text: &'a str, words: &str) -> Vec<(&'a str, bool)> {
    let words = fold(words);
    let mut parts = Vec::new();
    let (mut rest, mut plain) = (text, 0);
    while let Some(next) = rest.get(plain..).and_then(|after| after.chars().next()) {
        let (before, after) = rest.split_at(plain);
        let length = words.split(' ').map(|word| length_of(after, word)).max().unwrap_or_default();
        if length == 0 {
            plain += next.len_utf8();
            continue;
        }
        let (found, after) = after.split_at(length);
        if plain > 0 {
            parts.push((before, false));
        }
        parts.push((found, true));
        (rest, plain) = (after, 0);
    }
    if !rest.is_empty() {
        parts.push((rest, false));
    }
    parts
}

/// How many bytes at the beginning of a text are this folded word, with the accents that are written apart from its last
/// letter; 0 where the text begins otherwise.
fn length_of(text: &str, word: &str) -> usize {
    let mut left = word;
    for (at, character) in text.char_indices() {
        let letter = fold(character.encode_utf8(&mut [0; 4]));
        if left.is_empty() && !letter.is_empty() {
            return at;
        }
        match left.strip_prefix(letter.as_str()) {
            Some(after) => left = after,
            None => return 0,
        }
    }
    if left.is_empty() { text.len() } else { 0 }
}
