//! How the reader wants pages to look, shown by the style sheets, which read it from the document's root element.

use leptos::prelude::document;

use super::kept;
use crate::model::display::{CHOICES, Choice, Display};

const KEY: &str = "askia24-display";

/// What is chosen now.
pub fn current() -> Display {
    Display(kept::current(KEY))
}

/// Chooses, shows and keeps.
pub fn choose(choice: Choice, value: &str) {
    let mut display = current();
    display.set(choice, value);
    kept::keep(KEY, display.0);
    show();
}

/// Whether single keys are shortcuts.
pub fn has_keys() -> bool {
    current().0.get("keys").is_empty()
}

/// Switches the shortcuts on or off, and keeps it.
pub fn set_keys(on: bool) {
    let mut display = current();
    display.0.set("keys", if on { "" } else { "off" });
    kept::keep(KEY, display.0);
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
