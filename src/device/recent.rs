//! The last searches, kept between visits where the browser allows it.

use super::kept::storage;
use crate::model::recent::changed;

const KEY: &str = "askia24-searches";

/// What is kept, as `model::recent` reads it.
pub fn stored() -> String {
    storage().and_then(|storage| storage.get_item(KEY).ok().flatten()).unwrap_or_default()
}

/// Puts words among the last searches, or takes them out; all of them where the words are empty.
pub fn put(words: &str, keep: bool) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, &changed(&stored(), words, keep));
    }
}
