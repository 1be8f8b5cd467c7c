//! The app as an installed one.

use std::cell::RefCell;

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::Event;

use super::event::listen;
use super::kept::storage;
use super::share::navigator_member;
use super::worker::call;
use crate::model::install::{OFFERED, after_reading};

const KEY: &str = "askia24-install";

thread_local! {
    /// The browser's own offer, held back until the reader wants it.
    static PROMPT: RefCell<Option<Event>> = const { RefCell::new(None) };
}

/// Holds the browser's own offer back.
pub fn watch() {
    let hold = |event: Event| {
        event.prevent_default();
        PROMPT.set(Some(event));
    };
    listen(&window(), "beforeinstallprompt", Box::new(hold));
}

/// Whether this is the installed app, in a window of its own.
pub fn is_installed() -> bool {
    let standalone = window().match_media("(display-mode: standalone)").ok().flatten();
    standalone.is_some_and(|query| query.matches()) || navigator_member("standalone").is_some_and(|it| it.is_truthy())
}

/// Whether [`install`] would ask.
pub fn can_install() -> bool {
    PROMPT.with_borrow(Option::is_some)
}

/// Lets the browser ask.
pub fn install() {
    if let Some(event) = PROMPT.take() {
        call(&event, "prompt", JsValue::UNDEFINED);
    }
}

/// How the app gets onto this phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The browser asks: [`install`].
    Prompt,
    /// By hand, from Safari's share sheet, as only iOS has it.
    ShareSheet,
}

/// One more article has been read: the way to offer now, once and never again.
pub fn offer_after_reading() -> Option<Way> {
    // Without storage it would be offered again and again.
    let storage = storage()?;
    let stored = storage.get_item(KEY).ok()?.unwrap_or_default();
    let (kept, offers) = after_reading(&stored)?;
    let by_hand = navigator_member("standalone") == Some(JsValue::FALSE);
    let way = match can_install() {
        true => Some(Way::Prompt),
        false => by_hand.then_some(Way::ShareSheet),
    };
    let way = way.filter(|_| offers && !is_installed());
    storage.set_item(KEY, if way.is_some() { OFFERED } else { &kept }).ok()?;
    way
}
