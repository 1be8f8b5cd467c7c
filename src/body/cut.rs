//! One way of taking text apart, so that the phone gets one copy of it.

/// `text` before the first character that `is_end`, and from that character on.
pub(super) fn cut(text: &str, is_end: fn(char) -> bool) -> (&str, &str) {
    let end = text.find(is_end).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}
