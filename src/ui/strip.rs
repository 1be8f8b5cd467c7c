//! "Dernières nouvelles": the newest headlines in one line at the top of the front page.
//!
//! The style sheet shows one after the other where motion is welcome; paused, or while the keyboard is in it, the line
//! stands still with all headlines beside each other, moved by hand.

use super::card::time;
use super::element::{El, button, classed, el, link};
use crate::model::card::Card;
use crate::text::words as say;

/// Headlines in the line, as the style sheet counts them.
const HEADLINES: usize = 6;

/// The line. It is no live region: nothing of it is read out by itself.
pub fn strip(newest: &[Card]) -> El {
    let mut list = el("ul");
    for card in newest.iter().take(HEADLINES) {
        let headline = link(&card.path).child(time(&card.datetime, card.date)).text(&card.title);
        list = list.child(el("li").child(headline));
    }
    let pause = button("strip-pause").attr("aria-label", say::PAUSE).attr("aria-pressed", "false");
    let pressed = pause.clone();
    let pause = pause.on("click", move |_| {
        let is_paused = pressed.node().get_attribute("aria-pressed").is_some_and(|pressed| pressed == "true");
        pressed.set("aria-pressed", Some(if is_paused { "false" } else { "true" }));
    });
    classed("section", "strip").attr("aria-label", say::LATEST).child(pause).child(list)
}
