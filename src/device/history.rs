//! Scroll positions of the pages behind and ahead, places within a page, and what covers it.
//!
//! Each entry of the browser's history carries a number in its state; the positions live in memory, and in
//! the tab's own storage while the page is away: a reload, or a phone that has put the tab aside, finds
//! them there. The browser's own restoration is switched off: it would scroll before the page is drawn.
//! What covers a page, such as the picture viewer, gets an entry with the page's own number: going
//! between the two turns no page.

use std::cell::{Cell, RefCell};

use js_sys::{JSON, Object, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{FocusOptions, HtmlElement, ScrollRestoration, Storage};

use super::event::listen;

/// The positions' name in the tab's storage.
const STORED: &str = "askia24-positions";

/// What the ids of an article's own places begin with.
pub const PLACE: &str = "n-";

thread_local! {
    /// Positions by the numbers of their entries.
    static POSITIONS: RefCell<JsValue> = RefCell::new(Object::new().into());
    /// The number of the entry whose page is shown.
    static SHOWN: Cell<u32> = const { Cell::new(0) };
    /// The entry from which the reader last went to a place in the page, and what had the focus there.
    static LEFT: RefCell<Option<(u32, HtmlElement)>> = const { RefCell::new(None) };
    /// The position a page was scrolled to, until the reader moves.
    static WANTED: Cell<Option<f64>> = const { Cell::new(None) };
    /// Takes away what covers the page.
    static COVER: RefCell<Option<Box<dyn FnOnce()>>> = const { RefCell::new(None) };
}

/// The tab's storage; private windows and frames may refuse it.
fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Takes scroll restoration over from the browser, and keeps track of how far pages are scrolled.
pub fn take_over() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let stored = storage().and_then(|storage| storage.get_item(STORED).ok().flatten());
    if let Some(positions) = stored.and_then(|stored| JSON::parse(&stored).ok()).filter(JsValue::is_object) {
        POSITIONS.set(positions);
    }
    listen(&window(), "scroll", Box::new(|_| remember()));
    for event in ["wheel", "pointerdown", "keydown"] {
        listen(&window(), event, Box::new(|_| WANTED.set(None)));
    }
    // The last event a phone is sure to send.
    listen(&document(), "visibilitychange", Box::new(|_| store()));
    // The router listens too, but later: between two entries of one page it hears nothing.
    let uncover = |event: web_sys::Event| {
        if number() == Some(SHOWN.get()) {
            event.stop_immediate_propagation();
        }
        if let Some(close) = COVER.take() {
            close();
        }
    };
    listen(&window(), "popstate", Box::new(uncover));
}

fn remember() {
    let position = window().scroll_y().unwrap_or_default();
    POSITIONS.with_borrow(|positions| Reflect::set(positions, &SHOWN.get().into(), &position.into()).is_ok());
}

fn store() {
    // The page may have been scrolled without the event for it yet.
    remember();
    let text = POSITIONS.with_borrow(|positions| JSON::stringify(positions).ok()).and_then(|text| text.as_string());
    if let (Some(storage), Some(text)) = (storage(), text) {
        let _ = storage.set_item(STORED, &text);
    }
}

/// Adds an entry for what now covers the page. Going back calls `close`.
pub fn cover(close: Box<dyn FnOnce()>) {
    if let Ok(history) = window().history() {
        let _ = history.push_state(&JsValue::from_f64(SHOWN.get().into()), "");
    }
    COVER.set(Some(close));
}

/// What covered the page is gone: so is its entry, unless going back took it away.
pub fn uncover() {
    if COVER.take().is_some()
        && let Ok(history) = window().history()
    {
        let _ = history.back();
    }
}

/// The number of the entry the browser is at.
fn number() -> Option<u32> {
    let state = window().history().ok()?.state().ok()?;
    state.as_f64().map(|number| number as u32)
}

/// The scroll position of the entry the browser has gone back or forward to; `None` for a new entry,
/// which gets its number here.
pub fn arrive() -> Option<f64> {
    WANTED.set(None);
    if let Some(number) = number() {
        SHOWN.set(number);
        let position = POSITIONS.with_borrow(|positions| Reflect::get(positions, &number.into()).ok());
        return Some(position.and_then(|position| position.as_f64()).unwrap_or_default());
    }
    // A number no other entry of this tab has, also after a reload.
    let number = (js_sys::Date::now() as u64 % u64::from(u32::MAX)) as u32;
    SHOWN.set(number);
    let _ = window().history().ok()?.replace_state(&JsValue::from_f64(number.into()), "");
    None
}

/// Adds an entry for a path of this origin, unless the one that is there is new.
pub fn push(path: &str) {
    if number().is_some()
        && let Ok(history) = window().history()
    {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// The address has changed within the page, or is followed once more (`again`): goes to the place it
/// names, or back to where the reader was.
pub fn arrive_within(again: bool) {
    let before = SHOWN.get();
    let focused = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    match arrive().filter(|_| !again) {
        Some(position) => {
            scroll_to(position);
            if let Some((_, element)) = LEFT.take().filter(|(entry, _)| *entry == SHOWN.get()) {
                focus(&element);
            }
        }
        None => {
            show_place();
            if !again {
                LEFT.set(focused.map(|element| (before, element)));
            }
        }
    }
}

/// Scrolls to the place in the page that the address names, and gives it the focus. `false` where there
/// is none.
pub fn show_place() -> bool {
    let hash = window().location().hash().unwrap_or_default();
    let Some(raw) = hash.strip_prefix('#') else { return false };
    let decoded = js_sys::decode_uri_component(raw).ok().and_then(|name| name.as_string()).unwrap_or_default();
    // An address shared from the content site has the article's own name for the place.
    let named = |name: &str| document().get_element_by_id(name);
    let either = |name: &str| named(name).or_else(|| named(&[PLACE, name].concat()));
    let place = either(raw).or_else(|| either(&decoded)).and_then(|place| place.dyn_into::<HtmlElement>().ok());
    let Some(place) = place else { return false };
    place.scroll_into_view();
    focus(&place);
    true
}

/// Moves the focus without scrolling.
pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Scrolls the page.
pub fn scroll_to(position: f64) {
    window().scroll_to_with_x_and_y(0.0, position);
    WANTED.set(Some(position));
}

/// What comes later has come, and may have been shorter or longer than its place: goes to the position
/// that was wanted, unless the reader has moved since.
pub fn settle() {
    if let Some(position) = WANTED.get() {
        scroll_to(position);
    }
}

/// Path and query of the page that is shown, as an absolute path of this origin.
pub fn here() -> String {
    let location = window().location();
    [location.pathname().unwrap_or_default(), location.search().unwrap_or_default()].concat()
}
