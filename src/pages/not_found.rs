//! The page for addresses that lead nowhere.

use super::Shown;
use crate::model::head::Head;
use crate::text::words as say;
use crate::ui::states::not_found;

/// Draws it.
pub fn show() -> Shown {
    let head = Head { no_index: true, ..Head::titled(say::NOT_FOUND) };
    Shown { state: "empty", head, view: not_found() }
}
