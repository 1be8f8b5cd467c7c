//! What lies over the foot of the screen: whether the network is there, and what is news of the page.
//! Nothing of the page moves for it.

use web_sys::Event;

use super::element::{El, button, classed, el};
use super::icon::{CLOSE, icon};
use crate::text::french as say;

/// The strip, and the places above it for one notice each.
pub struct Foot {
    /// The whole of it.
    pub element: El,
    network: El,
    /// What is newer than the page.
    pub newer: El,
    /// Where the reader had come to.
    pub resume: El,
}

impl Default for Foot {
    /// One that says nothing yet. Its places are there from the start: what comes into them is heard.
    fn default() -> Self {
        let place = || classed("div", "notice").attr("role", "status");
        let network = classed("p", "network").attr("role", "status");
        let (newer, resume) = (place(), place());
        let element = classed("div", "foot").child(resume.clone()).child(newer.clone()).child(network.clone());
        Self { element, network, newer, resume }
    }
}

impl Foot {
    /// Says how things are with the network; `quiet` where it is no more than an age.
    pub fn tell(&self, sentence: &str, quiet: bool) {
        if self.network.node().text_content().as_deref() != Some(sentence) {
            self.network.set_text(sentence);
        }
        self.network.set("data-quiet", quiet.then_some(""));
    }

    /// Nothing is news any more.
    pub fn clear(&self) {
        self.newer.replace([]);
        self.resume.replace([]);
    }
}

/// Puts a notice into its place: a sentence, which may be empty, a button for what can be done, and one that takes it
/// away.
pub fn notice(place: &El, sentence: &str, act: &str, mut acted: Box<dyn FnMut(Event)>) {
    let (emptied, closed) = (place.clone(), place.clone());
    let sentence = (!sentence.is_empty()).then(|| el("span").text(sentence));
    let act = button("").text(act).on("click", move |event| {
        emptied.replace([]);
        acted(event);
    });
    let close = button("notice-close").attr("aria-label", say::CLOSE).child(icon(CLOSE));
    let close = close.on("click", move |_| closed.replace([]));
    place.replace(sentence.into_iter().chain([act, close]));
}
