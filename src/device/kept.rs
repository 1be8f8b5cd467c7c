//! What the reader has chosen: kept between visits where the browser allows it.

use std::cell::RefCell;

use leptos::prelude::window;
use web_sys::Storage;

use crate::model::kept::Kept;

thread_local! {
    /// What has been read, by its key. Storage may be refused; then the choices last as long as the page.
    static READ: RefCell<Vec<(&'static str, Kept)>> = const { RefCell::new(Vec::new()) };
}

/// The browser's storage; private windows and frames may refuse it.
pub(super) fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// What is chosen now, of what is kept under a key.
pub(super) fn current(key: &'static str) -> Kept {
    READ.with_borrow_mut(|read| {
        if let Some((_, kept)) = read.iter().find(|(known, _)| *known == key) {
            return kept.clone();
        }
        let stored = storage().and_then(|storage| storage.get_item(key).ok().flatten());
        let kept = Kept::parse(&stored.unwrap_or_default());
        read.push((key, kept.clone()));
        kept
    })
}

/// Chooses, and keeps.
pub(super) fn keep(key: &'static str, kept: Kept) {
    if let Some(storage) = storage() {
        let stored = kept.stored();
        let _ = if stored.is_empty() { storage.remove_item(key) } else { storage.set_item(key, stored) };
    }
    READ.with_borrow_mut(|read| {
        read.retain(|(known, _)| *known != key);
        read.push((key, kept));
    });
}
