//! Keyboard shortcuts, and the sheet that lists them.
//!
//! They are single letters: never while something is typed, never with a modifier key, and they can be switched off
//! (WCAG 2.1.4).

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement, KeyboardEvent, Node};

use super::element::{El, classed, el};
use super::settings::{amounts, check, is_checked};
use crate::device::event::listen;
use crate::device::later::{self, Loaded};
use crate::device::settings::{has_keys, set_keys};
use crate::text::words as say;

/// The keys as the sheet lists them: what each is for, and the element that it presses and moves the focus to.
const KEYS: [(&str, &str, &str); 7] = [
    ("/", say::SEARCH, "#recherche"),
    ("h", say::HOME, ".home"),
    ("j", say::NEXT, ".neighbours [rel=next]"),
    ("k", say::PREVIOUS, ".neighbours [rel=prev]"),
    ("s", say::SAVE_ARTICLE, "main .save"),
    ("m", say::MENU, ".menu-toggle"),
    ("?", say::KEYS, "dialog"),
];

/// Listens to the keys.
pub fn watch() {
    let on_key = |event: Event| {
        let pressed = event.unchecked_ref::<KeyboardEvent>();
        if pressed.key().len() == 1 && !(pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key()) {
            later::with(Box::new(move |loaded| {
                if let Ok(loaded) = loaded {
                    press(loaded, &event);
                }
            }));
        }
    };
    listen(&document(), "keydown", Box::new(on_key));
}

#[inline(never)]
fn press(_: Loaded, event: &Event) {
    let key = event.unchecked_ref::<KeyboardEvent>().key();
    let Some((_, _, selector)) = KEYS.iter().find(|(known, ..)| *known == key) else { return };
    // While something is typed or a dialog lies over the page, letters are theirs.
    if find(":is(input,textarea,select):focus,dialog[open]").is_some() || !has_keys() {
        return;
    }
    event.prevent_default();
    match find(selector) {
        Some(element) => {
            element.click();
            let _ = element.focus();
            if let Some(first) = find("#menu a").filter(|_| key == "m") {
                let _ = first.focus();
            }
        }
        None => match key.as_str() {
            "?" => sheet(),
            "j" => step(1),
            "k" => step(-1),
            _ => {}
        },
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten().map(JsCast::unchecked_into)
}

/// In a list: to the card after or before the one with the focus.
fn step(step: i32) {
    let Ok(cards) = document().query_selector_all("main .headline a") else { return };
    let here = document().active_element().map(JsCast::unchecked_into::<Node>);
    let mut at = if step > 0 { 0 } else { -1 };
    for index in 0..cards.length() {
        if here.is_some() && cards.item(index) == here {
            at = index as i32 + step;
        }
    }
    if let Some(card) = cards.item(at as u32) {
        let _ = card.unchecked_ref::<HtmlElement>().focus();
    }
}

/// What the keys do, and whether they do it.
pub fn content() -> [El; 2] {
    let rows = KEYS.map(|(key, does, _)| (does, key.to_string()));
    let (labelled, check) = check(say::KEYS_ON);
    let checked = check.clone();
    let check = check.attr_if("checked", has_keys().then_some(""));
    check.on("change", move |_| set_keys(is_checked(&checked)));
    [amounts(&rows), labelled]
}

fn sheet() {
    let close = el("form").attr("method", "dialog").child(classed("button", "button").text(say::CLOSE));
    let dialog = classed("dialog", "question").attr("aria-labelledby", "touches");
    let dialog = dialog.child(el("h2").attr("id", "touches").text(say::KEYS)).children(content()).child(close);
    let gone = dialog.clone();
    let dialog = dialog.on("close", move |_| gone.node().remove());
    if let Some(body) = document().body() {
        let _ = body.append_child(dialog.node());
        let _ = dialog.node().unchecked_ref::<HtmlDialogElement>().show_modal();
    }
}
