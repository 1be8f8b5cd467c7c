//! How far the reader has come in the article that is shown, kept between visits where the browser allows it.

use std::cell::Cell;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, HtmlElement, Storage};

use super::clock::after;
use super::event::listen;
use super::history::{focus, scroll_to};
use super::kept::storage;
use super::later::{self, Loaded};
use crate::model::reading::{self, Place};

const KEY: &str = "askia24-reading";

/// The element of an article; its attribute is the article's number.
const ARTICLE: &str = "[data-app-article]";

/// Milliseconds between two looks at where the reader is.
const PAUSE: i32 = 500;

thread_local! {
    /// Whether the next look is due.
    static WAITING: Cell<bool> = const { Cell::new(false) };
}

fn stored(storage: &Storage) -> String {
    storage.get_item(KEY).ok().flatten().unwrap_or_default()
}

/// The number of the article that is shown, and the blocks of its text.
fn shown() -> Option<(u32, Vec<HtmlElement>)> {
    let article = document().query_selector(ARTICLE).ok().flatten()?;
    let id = article.get_attribute("data-app-article")?.parse().ok()?;
    let blocks = article.query_selector_all(".body > *").ok()?;
    let blocks = (0..blocks.length()).filter_map(|index| blocks.item(index)?.dyn_into().ok());
    Some((id, blocks.collect()))
}

fn height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// Whether the reader is past the first screen.
fn is_far() -> bool {
    window().scroll_y().unwrap_or_default() > height()
}

/// Whether anything may be remembered of the article that is shown: worth loading the code that knows.
pub fn may_remember() -> bool {
    let article = document().query_selector(ARTICLE).ok().flatten();
    let number = article.and_then(|article| article.get_attribute("data-app-article"));
    number.is_some_and(|number| storage().is_some_and(|storage| stored(&storage).contains(&number)))
}

/// The block at the top of the screen.
fn place_of(blocks: &[HtmlElement]) -> Option<Place> {
    let rects = blocks.iter().map(|block| block.get_bounding_client_rect());
    let (block, rect): (usize, DomRect) = rects.enumerate().find(|(_, rect)| rect.bottom() > 0.0)?;
    let percent = (-rect.top() * 100.0 / rect.height()) as u32;
    Some(Place { block: block as u32, percent: percent.min(99) })
}

/// Where the reader is in the article that is shown.
pub fn here() -> Option<Place> {
    place_of(&shown()?.1)
}

/// Keeps track of the reader; calls back when there is a new place to remember.
pub fn watch(moved: fn()) {
    let look = move |_| {
        if is_far() && !WAITING.replace(true) {
            after(PAUSE, Box::new(move || note(moved)));
        }
    };
    listen(&window(), "scroll", Box::new(look));
    listen(&document(), "visibilitychange", Box::new(move |_| note(moved)));
}

fn note(moved: fn()) {
    WAITING.set(false);
    // Who leaves or stays on the first screen has not come so far as to need the code for it.
    if is_far() && document().query_selector(ARTICLE).ok().flatten().is_some() {
        later::with(Box::new(move |loaded| {
            if let Ok(loaded) = loaded {
                remember(loaded, moved);
            }
        }));
    }
}

/// Remembers a place past the first screen; an article whose end has been seen is forgotten.
#[inline(never)]
fn remember(_: Loaded, moved: fn()) {
    let Some((article, blocks)) = shown() else { return };
    let is_over = blocks.last().is_none_or(|last| last.get_bounding_client_rect().bottom() < height());
    moved();
    let Some(storage) = storage() else { return };
    let before = stored(&storage);
    let after = reading::with(&before, article, place_of(&blocks).filter(|_| !is_over));
    if after != before {
        let _ = if after.is_empty() { storage.remove_item(KEY) } else { storage.set_item(KEY, &after) };
    }
}

/// Where the reader had come to in the article that is shown.
pub fn remembered() -> Option<Place> {
    reading::place(&stored(&storage()?), shown()?.0)
}

/// Goes to a place of the article that is shown; smoothly where the reader should see the way, and the style sheet
/// finds no reader who has asked for less motion.
#[inline(never)]
pub fn go(_: Loaded, place: Place, smooth: bool) {
    let Some((_, blocks)) = shown() else { return };
    let Some(block) = blocks.get(place.block as usize) else { return };
    let rect = block.get_bounding_client_rect();
    let within = rect.height() * f64::from(place.percent) / 100.0;
    let position = window().scroll_y().unwrap_or_default() + rect.top() + within;
    let root = document().document_element();
    if let Some(root) = root.as_ref().filter(|_| smooth) {
        let _ = root.set_attribute("data-smooth", "");
    }
    scroll_to(position);
    if let Some(root) = root {
        let _ = root.remove_attribute("data-smooth");
    }
    let _ = block.set_attribute("tabindex", "-1");
    focus(block);
}
