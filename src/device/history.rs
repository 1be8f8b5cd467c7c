//! Entries of the browser's history: scroll positions, places within a page, and what covers it. What does it is
//! JavaScript (src/start/turns.js).

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

use super::worker::{call, member};

/// What the ids of an article's own places begin with.
pub const PLACE: &str = "n-";

/// Under this name the script has what it offers; a test without the page has none of it.
const OFFERED: &str = "askia24";

fn ask(what: &str, of: JsValue) -> Option<JsValue> {
    call(&member(&window(), OFFERED)?, what, of)
}

/// The scroll position of the entry the browser has gone back or forward to; `None` for a new entry.
pub fn arrive() -> Option<f64> {
    ask("arrive", JsValue::UNDEFINED)?.as_f64()
}

/// Adds an entry for a path of this origin, unless the one that is there is new.
pub fn push(path: &str) {
    if let Ok(history) = window().history()
        && history.state().is_ok_and(|state| state.is_truthy())
    {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// The address has changed within the page, or is followed once more (`again`): goes to the place it
/// names, or back to where the reader was.
pub fn arrive_within(again: bool) {
    ask("within", again.into());
}

/// Scrolls to the place in the page that the address names, and gives it the focus. `false` where there
/// is none.
pub fn show_place() -> bool {
    ask("place", JsValue::UNDEFINED).is_some_and(|found| found.is_truthy())
}

/// Adds an entry for what now covers the page. Going back calls `close`.
pub fn cover(close: Box<dyn FnOnce()>) {
    ask("cover", Closure::once_into_js(close));
}

/// What covered the page is gone: so is its entry, unless going back took it away.
pub fn uncover() {
    ask("uncover", JsValue::UNDEFINED);
}

/// Moves the focus without scrolling.
pub fn focus(element: &HtmlElement) {
    ask("focus", element.into());
}

/// The page is there: its heading gets the focus with the next frame, or the link that the reader followed from it
/// when it is gone back to.
pub fn focus_heading() {
    ask("turn", JsValue::UNDEFINED);
}

/// Scrolls the page, with the next frame.
pub fn scroll_to(position: f64) {
    ask("scroll", position.into());
}

/// What comes later has come, and may have been shorter or longer than its place: goes to the position
/// that was wanted, unless the reader has moved since.
pub fn settle() {
    ask("scroll", JsValue::UNDEFINED);
}

/// Path and query of the page that is shown, as an absolute path of this origin.
pub fn here() -> String {
    let location = window().location();
    [location.pathname().unwrap_or_default(), location.search().unwrap_or_default()].concat()
}
