//! Two ways of taking text apart, so that the phone gets one copy of each.

use crate::text::part::around;

/// `text` before the first character that `is_end`, and from that character on.
pub(super) fn cut(text: &str, is_end: fn(char) -> bool) -> (&str, &str) {
    let end = text.find(is_end).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// What follows the first `before` in `text`.
pub(super) fn after<'a>(text: &'a str, before: &str) -> Option<&'a str> {
    let (_, rest) = around(text, before)?;
    Some(rest)
}
