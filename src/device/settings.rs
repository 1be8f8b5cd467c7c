//! What the reader has chosen: kept between visits where the browser allows it, and shown by the style
//! sheets, which read it from the document's root element.

use std::cell::Cell;

use leptos::prelude::{document, window};
use web_sys::Storage;

use crate::model::display::{CHOICES, Choice, Display};

const KEY: &str = "askia24-display";

thread_local! {
    /// Storage may be refused; then the choices last as long as the page.
    static CURRENT: Cell<Option<Display>> = const { Cell::new(None) };
}

/// The browser's storage; private windows and frames may refuse it.
pub(super) fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// What is chosen now.
pub fn current() -> Display {
    CURRENT.get().unwrap_or_else(|| {
        let stored = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
        let display = Display::parse(&stored.unwrap_or_default());
        CURRENT.set(Some(display));
        display
    })
}

/// Chooses, shows and keeps.
pub fn choose(choice: Choice, value: &str) {
    let mut display = current();
    display.set(choice, value);
    CURRENT.set(Some(display));
    show();
    let Some(storage) = storage() else { return };
    let stored = display.stored();
    let _ = if stored.is_empty() { storage.remove_item(KEY) } else { storage.set_item(KEY, &stored) };
}

/// Writes the choices where the style sheets and the browser's own bars look for them.
pub fn show() {
    let display = current();
    let Some(root) = document().document_element() else { return };
    for choice in CHOICES {
        let name = ["data-", choice.name()].concat();
        let _ = match display.chosen(choice) {
            Some(value) => root.set_attribute(&name, value),
            None => root.remove_attribute(&name),
        };
    }
    let chosen = display.chosen(Choice::Theme);
    for theme in ["light", "dark"] {
        let media = match chosen {
            Some(chosen) if chosen == theme => "all".to_string(),
            Some(_) => "not all".to_string(),
            None => ["(prefers-color-scheme: ", theme, ")"].concat(),
        };
        if let Some(color) = document().get_element_by_id(&["color-", theme].concat()) {
            let _ = color.set_attribute("media", &media);
        }
    }
}
