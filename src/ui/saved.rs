//! The articles on the phone: those the reader has saved, and the others.

use std::rc::Rc;

use web_sys::Event;

use super::card::{Size, card};
use super::element::{El, button, classed, el};
use super::icon::{SAVE, icon};
use super::picture::Loading;
use super::states::heading;
use crate::model::card::Card;
use crate::model::phone::Kept;
use crate::text::age::Clock;
use crate::text::size;
use crate::text::words as say;

/// What a reader can do with what is saved.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Fetch what is missing or corrected.
    Refresh,
    /// Take it off the phone.
    Remove,
    /// Undo the last removal.
    Restore,
}

/// Does it: to the article of a URL, or to all with an empty one. The element is what stands for it on the page.
pub type OnAct = Rc<dyn Fn(Act, &str, &El)>;

/// The page, whose lists come later; `edition` offers that of the day.
pub fn page(list: &El, edition: Option<El>, others: &El) -> El {
    let top = classed("header", "list-header").child(heading(say::SAVED));
    el("div").child(top).child(list.clone()).children(edition).child(others.clone())
}

/// What articles take in all; nothing where there are none.
pub fn sum(articles: &[Kept]) -> String {
    let size = articles.iter().fold(0_u32, |sum, kept| sum.saturating_add(kept.size));
    let sum = [say::articles(articles.len() as u32).as_str(), " · ", &size::short(size)].concat();
    if articles.is_empty() { String::new() } else { sum }
}

/// What is saved. The element of the sum is kept true by the page.
pub fn list(articles: &[Kept], sum: &El, clock: Clock, on_act: &OnAct) -> El {
    let items = el("ul").children(articles.iter().map(|kept| item(kept, clock, on_act)));
    let body = el("div").child(items);
    let all = body.clone();
    let on_act = Rc::clone(on_act);
    let remove = button("plain").text(say::REMOVE_ALL).on("click", move |_| on_act(Act::Remove, "", &all));
    let top = classed("p", "saved-sum").child(sum.clone()).child(remove);
    classed("div", "saved-list").child(top).child(body)
}

fn item(kept: &Kept, clock: Clock, on_act: &OnAct) -> El {
    let item = classed("li", "saved").attr("data-app-url", &kept.url);
    let act = |words: &'static str, act: Act| {
        let (on_act, url, item) = (Rc::clone(on_act), kept.url.clone(), item.clone());
        let name = [words, say::COLON, &kept.card.title].concat();
        let act = move |_: Event| on_act(act, &url, &item);
        button("plain").attr("aria-label", &name).text(words).on("click", act)
    };
    let facts = [size::short(kept.size).as_str(), say::AND_KEPT, &clock.age(kept.at)].concat();
    let facts = classed("p", "saved-facts").child(el("span").text(&facts)).child(act(say::REMOVE, Act::Remove));
    let note = |sentence: &str, words| {
        classed("p", "saved-note").child(el("span").text(sentence)).child(act(words, Act::Refresh))
    };
    let corrected = kept.corrected.then(|| note(say::CORRECTED_SINCE, say::REFRESH));
    let missing = (kept.missing > 0).then(|| note(&say::pictures_missing(kept.missing), say::COMPLETE));
    item.clone()
        .child(card(&kept.card, None, Size::Compact, "h2", Loading::Lazy))
        .child(facts)
        .children(corrected)
        .children(missing)
}

/// Puts into the place of what was removed that it was, and the way back, which gets the focus.
pub fn removed(place: &El, sentence: &str, on_act: &OnAct) {
    let (on_act, undone) = (Rc::clone(on_act), place.clone());
    let undo = button("plain").text(say::UNDO).on("click", move |_| on_act(Act::Restore, "", &undone));
    let told = classed("p", "saved-note saved-gone").child(el("span").attr("role", "status").text(sentence));
    place.set("data-app-gone", Some(""));
    place.replace([told.child(undo.clone())]);
    let _ = undo.node().focus();
}

/// Nothing is saved: how it is done, or why it cannot be.
pub fn nothing(advice: &str) -> El {
    classed("div", "saved-none").child(icon(SAVE)).child(el("p").text(say::NOTHING_SAVED)).child(el("p").text(advice))
}

/// "À lire sans réseau": other articles whose text is on the phone.
pub fn readable(cards: &[&Card]) -> Option<El> {
    let drawn = cards.iter().map(|shown| card(shown, None, Size::Full, "h3", Loading::Lazy));
    (!cards.is_empty()).then(|| {
        classed("section", "readable")
            .attr("aria-labelledby", "a-lire")
            .child(classed("h2", "section-title").attr("id", "a-lire").text(say::READABLE))
            .child(classed("div", "cards").children(drawn))
    })
}
