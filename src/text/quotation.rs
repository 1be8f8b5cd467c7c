//! A passage of an article as somebody passes it on.

use super::words as say;

/// « The passage » — Title, then the article's link on a line of its own.
///
/// White space is collapsed, except the no-break spaces that French wants. A passage of more than
/// `most` characters ends before, at a space where there is one, with an ellipsis. Quotation marks
/// that already stand around the whole of it are not doubled.
pub fn quotation(passage: &str, title: &str, link: &str, most: usize) -> String {
    let mut words = String::new();
    for word in passage.split_ascii_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    let mut text = unquoted(&words);
    let mut ellipsis = "";
    if let Some((end, _)) = text.char_indices().nth(most) {
        let short = text.get(..end).unwrap_or_default();
        text = short.rsplit_once(' ').map_or(short, |(whole, _)| whole);
        ellipsis = "…";
    }
    [say::QUOTE, text, ellipsis, say::UNQUOTE, " — ", title, "\n", link].concat()
}

/// Without the quotation marks around it, unless they are those of two quotations.
fn unquoted(text: &str) -> &str {
    let inner = text.strip_prefix(['«', '“']).and_then(|text| text.strip_suffix(['»', '”']));
    inner.filter(|inner| !inner.contains(['«', '»', '“', '”'])).unwrap_or(text).trim()
}
