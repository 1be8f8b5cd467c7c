//! Scroll positions of the pages behind and ahead.
//!
//! Each entry of the browser's history carries a number in its state; the positions live in memory, and in
//! the tab's own storage while the page is away: a reload, or a phone that has put the tab aside, finds
//! them there. The browser's own restoration is switched off: it would scroll before the page is drawn.

use std::cell::{Cell, RefCell};

use js_sys::{JSON, Object, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration, Storage};

use super::event::listen;

/// The positions' name in the tab's storage.
const STORED: &str = "askia24-positions";

thread_local! {
    /// Positions by the numbers of their entries.
    static POSITIONS: RefCell<JsValue> = RefCell::new(Object::new().into());
    /// The number of the entry whose page is shown.
    static SHOWN: Cell<u32> = const { Cell::new(0) };
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
    let remember = |_| {
        let position = window().scroll_y().unwrap_or_default();
        POSITIONS.with_borrow(|positions| Reflect::set(positions, &SHOWN.get().into(), &position.into()).is_ok());
    };
    listen(&window(), "scroll", Box::new(remember));
    // The last event a phone is sure to send.
    listen(&document(), "visibilitychange", Box::new(|_| store()));
}

fn store() {
    let text = POSITIONS.with_borrow(|positions| JSON::stringify(positions).ok()).and_then(|text| text.as_string());
    if let (Some(storage), Some(text)) = (storage(), text) {
        let _ = storage.set_item(STORED, &text);
    }
}

/// The number of the entry that is shown; `None` for a new one.
fn number(history: &History) -> Option<u32> {
    history.state().ok().and_then(|state| state.as_f64()).map(|number| number as u32)
}

/// The scroll position of the entry the browser has gone back or forward to; `None` for a new entry,
/// which gets its number here.
pub fn arrive() -> Option<f64> {
    let history = window().history().ok()?;
    if let Some(number) = number(&history) {
        SHOWN.set(number);
        let position = POSITIONS.with_borrow(|positions| Reflect::get(positions, &number.into()).ok());
        return Some(position.and_then(|position| position.as_f64()).unwrap_or_default());
    }
    // A number no other entry of this tab has, also after a reload.
    let number = (js_sys::Date::now() % f64::from(u32::MAX)) as u32;
    SHOWN.set(number);
    let _ = history.replace_state(&JsValue::from_f64(number.into()), "");
    None
}

/// Adds an entry for a path of this origin, unless the one that is there is new.
pub fn push(path: &str) {
    if let Ok(history) = window().history()
        && number(&history).is_some()
    {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// Scrolls the page.
pub fn scroll_to(position: f64) {
    window().scroll_to_with_x_and_y(0.0, position);
}

/// Path and query of the page that is shown, as an absolute path of this origin.
pub fn here() -> String {
    let location = window().location();
    [location.pathname().unwrap_or_default(), location.search().unwrap_or_default()].concat()
}
