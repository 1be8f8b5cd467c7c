//! Scroll positions of the pages behind and ahead.
//!
//! Each entry of the browser's history carries a number in its state; the positions live in memory. The
//! browser's own restoration is switched off: it would scroll before the page is drawn.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

use super::event::listen;

thread_local! {
    static POSITIONS: RefCell<BTreeMap<u32, f64>> = const { RefCell::new(BTreeMap::new()) };
    /// The number of the entry whose page is shown.
    static SHOWN: Cell<u32> = const { Cell::new(0) };
}

/// Takes scroll restoration over from the browser, and keeps track of how far pages are scrolled.
pub fn take_over() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let remember = |_| {
        let position = window().scroll_y().unwrap_or_default();
        POSITIONS.with_borrow_mut(|positions| positions.insert(SHOWN.get(), position));
    };
    listen(&window(), "scroll", Box::new(remember));
}

/// The scroll position of the entry the browser has gone back or forward to; `None` for a new entry,
/// which gets its number here.
pub fn arrive() -> Option<f64> {
    let history = window().history().ok()?;
    let number = history.state().ok().and_then(|state| state.as_f64()).map(|number| number as u32);
    if let Some(number) = number {
        SHOWN.set(number);
        return Some(POSITIONS.with_borrow(|positions| positions.get(&number).copied()).unwrap_or_default());
    }
    // A number no other entry of this tab has, also after a reload.
    let number = (js_sys::Date::now() % f64::from(u32::MAX)) as u32;
    SHOWN.set(number);
    let _ = history.replace_state(&JsValue::from_f64(number.into()), "");
    None
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
