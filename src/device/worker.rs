//! The service worker (worker/sw.js): its coming, what it says, its next version.
//!
//! Browsers may have none, or refuse it (private windows, frames): then all of this does nothing.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Date, Function, Promise, Reflect};
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

use super::event::listen;
use super::share::navigator_member;
use crate::wp::json::{self, Value, parse_value};

/// Milliseconds after which a page that comes back to sight asks for a new version: an hour.
const HOUR: f64 = 3_600_000.0;

thread_local! {
    /// The browser's registration of the worker.
    static REGISTRATION: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// Whether the reader has asked for the new version here.
    static UPDATING: Cell<bool> = const { Cell::new(false) };
}

fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|member| !member.is_null() && !member.is_undefined())
}

fn call(object: &JsValue, method: &str, argument: &str) -> Option<JsValue> {
    member(object, method)?.dyn_into::<Function>().ok()?.call1(object, &argument.into()).ok()
}

fn container() -> Option<JsValue> {
    navigator_member("serviceWorker").filter(JsValue::is_object)
}

/// Calls back with each message of the worker (README, Contracts).
pub fn on_message(heard: Box<dyn Fn(&Value)>) {
    let Some(container) = container() else { return };
    let handler = move |event: Event| {
        let text = member(&event, "data").and_then(|message| message.as_string());
        if let Some(message) = text.and_then(|text| parse_value(&text)) {
            heard(&message);
        }
    };
    listen(container.unchecked_ref(), "message", Box::new(handler));
}

/// Registers the worker; in a build for development there is none. Calls `seen` once it answers for this page for
/// the first time, with the addresses that the page has loaded until then, one a line; and `offer` when a new version
/// waits for [`update`].
pub fn register(seen: Box<dyn Fn(String)>, offer: fn()) {
    let is_top = member(&window(), "top") == member(&window(), "self");
    let Some(container) = container().filter(|_| is_top && !cfg!(debug_assertions)) else { return };
    let waits = Cell::new(member(&container, "controller").is_none());
    let change = move |_| {
        if UPDATING.get() {
            reload();
        } else if waits.replace(false) {
            seen(loaded());
        }
    };
    listen(container.unchecked_ref(), "controllerchange", Box::new(change));
    on_message(Box::new(move |message| {
        if json::text(message, &["type"]) == "version" {
            offer();
        }
    }));
    when_done(
        call(&container, "register", "sw.js"),
        Box::new(move |registration| {
            if member(&registration, "waiting").is_some() {
                offer();
            }
            REGISTRATION.set(registration);
        }),
    );
    // A browser looks for a new version only when a page is opened.
    let asked = Cell::new(Date::now());
    let seen = move |_| {
        let now = Date::now();
        if !document().hidden() && now - asked.get() > HOUR {
            asked.set(now);
            when_done(REGISTRATION.with_borrow(|registration| call(registration, "update", "")), Box::new(|_| {}));
        }
    };
    listen(&document(), "visibilitychange", Box::new(seen));
}

fn when_done(promise: Option<JsValue>, then: Box<dyn FnOnce(JsValue)>) {
    spawn_local(async move {
        if let Some(promise) = promise
            && let Ok(value) = JsFuture::from(promise.unchecked_into::<Promise>()).await
        {
            then(value);
        }
    });
}

fn reload() {
    let _ = window().location().reload();
}

/// Lets the new version in; this page, and no other, is loaded anew.
pub fn update() {
    UPDATING.set(true);
    let waiting = REGISTRATION.with_borrow(|registration| member(registration, "waiting"));
    // Another page may have let it in already.
    let sent = waiting.and_then(|waiting| call(&waiting, "postMessage", "skip-waiting"));
    if sent.is_none() {
        reload();
    }
}

/// The addresses that the page has loaded, one a line.
fn loaded() -> String {
    let entries = member(&window(), "performance").and_then(|clock| call(&clock, "getEntriesByType", "resource"));
    let mut urls = String::new();
    for entry in entries.map(|entries| entries.unchecked_into::<Array>()).unwrap_or_default().iter() {
        urls.push_str(&member(&entry, "name").and_then(|name| name.as_string()).unwrap_or_default());
        urls.push('\n');
    }
    urls
}
