//! "Enregistrer": the button that keeps an article on the phone.

use web_sys::Event;

use super::element::{El, button, classed, el};
use super::icon::{SAVE, icon};
use crate::device::event::hear;
use crate::text::words as say;

/// The button, and what is said beside it.
#[derive(Clone)]
pub struct Saving {
    /// Both.
    pub element: El,
    button: El,
    status: El,
}

impl Default for Saving {
    /// A button that is not pressed.
    fn default() -> Self {
        let button = button("save").attr("aria-pressed", "false").child(icon(SAVE)).child(el("span").text(say::SAVE));
        let status = classed("span", "save-status").attr("role", "status");
        let element = classed("div", "saving").child(button.clone()).child(status.clone());
        Self { element, button, status }
    }
}

impl Saving {
    /// Calls back when it is pressed.
    pub fn on_press(&self, pressed: Box<dyn FnMut(Event)>) {
        hear(self.button.node(), "click", pressed);
    }

    /// Whether the article is on the phone.
    pub fn is_saved(&self) -> bool {
        self.button.node().get_attribute("aria-pressed").as_deref() == Some("true")
    }

    /// Shows whether it is, and says how that went; says nothing with an empty sentence.
    pub fn show(&self, saved: bool, sentence: &str) {
        self.button.set("aria-pressed", Some(if saved { "true" } else { "false" }));
        self.status.set_text(sentence);
    }

    /// Shows that it is being done: it cannot be pressed twice.
    pub fn wait(&self, waiting: bool) {
        // Not `disabled`, which would take the focus away.
        self.button.set("aria-disabled", waiting.then_some("true"));
        if waiting {
            self.status.set_text(say::SAVING);
        }
    }

    /// Whether it is being done.
    pub fn is_waiting(&self) -> bool {
        self.button.has("aria-disabled")
    }
}
