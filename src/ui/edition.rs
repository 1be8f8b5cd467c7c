//! What the reader sees of the edition: what it will weigh, how far it has come, what there is at the end.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::document;

use super::display::choices;
use super::element::{El, button, classed, el, link};
use crate::model::route::Own;
use crate::text::words as say;

/// The place of the edition.
pub struct Panel {
    /// The whole of it.
    pub element: El,
    /// What is read out when it changes.
    status: El,
    below: El,
}

/// With or without pictures, as the worker's form has it.
const KINDS: [&str; 2] = ["0", "1"];

impl Panel {
    /// An empty one.
    pub fn new() -> Self {
        let (status, below) = (el("p").attr("role", "status"), classed("div", "edition-below"));
        let title = classed("h2", "edition-title").attr("id", "titre-edition").text(say::EDITION);
        let element = classed("section", "edition-panel").attr("aria-labelledby", "titre-edition");
        Self { element: element.child(title).child(status.clone()).child(below.clone()), status, below }
    }

    /// Says something, with nothing to do.
    pub fn say(&self, sentence: &str) {
        self.status.set_text(sentence);
        self.below.replace([]);
    }

    /// Asks whether to take the pictures along: `labels` name both kinds with what they weigh. `action`, such as
    /// "Emporter", calls back with the kind that is chosen; the text alone is the one to begin with.
    pub fn ask(&self, sentence: &str, labels: &[&str], action: &str, start: Box<dyn Fn(&'static str)>) {
        self.say(sentence);
        let kind = Rc::new(Cell::new("0"));
        let choosing = Rc::clone(&kind);
        let chose = Rc::new(move |value| choosing.set(value));
        let kinds = choices("edition", say::EDITION_KIND, &KINDS, labels, "0", chose);
        let take = button("button").text(action).on("click", move |_| start(kind.get()));
        self.below.replace([kinds, take]);
    }

    /// Shows how far it has come, with the one thing to do: to stop it, or to go on.
    pub fn progress(&self, done: u32, total: u32, action: &str, act: Box<dyn Fn()>) {
        let counted = [done.to_string().as_str(), say::OF, &total.to_string()].concat();
        let bar = el("progress").attr("aria-label", say::EDITION).attr("max", &total.to_string());
        let bar = bar.attr("value", &done.to_string());
        let focused = self.below.node().contains(document().active_element().as_deref());
        let stop = button("button quiet").text(action).on("click", move |_| act());
        self.below.replace([bar, classed("p", "edition-count").text(&counted), stop.clone()]);
        // The button is another one at each step; who is on it stays on it.
        if focused {
            let _ = stop.node().focus();
        }
    }

    /// Says what there is at the end, and where.
    pub fn finish(&self, sentence: &str) {
        self.say(sentence);
        self.below.replace([el("p").child(link(Own::Saved.path()).text(say::EDITION_WHERE))]);
    }
}

impl Default for Panel {
    fn default() -> Self {
        Self::new()
    }
}
