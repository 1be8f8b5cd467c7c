//! The service worker (src/worker/sw.js): its coming, what it says, its next version.
//!
//! Browsers may have none, or refuse it (private windows, frames): then all of this does nothing.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Date, Function, JSON, Promise, Reflect};
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
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

/// A member of what JavaScript has, where it is there.
pub(super) fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|member| !member.is_null() && !member.is_undefined())
}

/// Calls a method of what JavaScript has with one argument, where it is there.
pub(super) fn call(object: &JsValue, method: &str, argument: JsValue) -> Option<JsValue> {
    member(object, method)?.dyn_into::<Function>().ok()?.call1(object, &argument).ok()
}

/// The browser's side of the worker. Private windows, frames and addresses without https may have none.
pub(super) fn container() -> Option<JsValue> {
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

/// Registers the worker; in a build for development there is none. When it comes to a page that was opened
/// without it, calls `seen` with the addresses that this page has asked for itself, one a line, as they have come.
/// Calls `offer` when a new version waits for [`update`].
pub fn register(seen: Box<dyn Fn(String)>, offer: fn()) {
    let is_top = member(&window(), "top") == member(&window(), "self");
    let Some(container) = container().filter(|_| is_top && !cfg!(debug_assertions)) else { return };
    let waits = member(&container, "controller").is_none();
    let seen = Cell::new(Some(seen));
    let change = move |_| {
        if UPDATING.get() {
            reload();
        } else if let Some(seen) = seen.take().filter(|_| waits) {
            tell_loaded(seen);
        }
    };
    listen(container.unchecked_ref(), "controllerchange", Box::new(change));
    on_message(Box::new(move |message| {
        if json::text(message, &["type"]) == "version" {
            offer();
        }
    }));
    when_done(
        call(&container, "register", "sw.js".into()),
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
            when_done(
                REGISTRATION.with_borrow(|registration| call(registration, "update", JsValue::UNDEFINED)),
                Box::new(|_| {}),
            );
        }
    };
    listen(&document(), "visibilitychange", Box::new(seen));
}

/// Calls back with what a promise brings; not at all where it fails.
pub(super) fn when_done(promise: Option<JsValue>, then: Box<dyn FnOnce(JsValue)>) {
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
    let sent = waiting.and_then(|waiting| call(&waiting, "postMessage", "skip-waiting".into()));
    if sent.is_none() {
        reload();
    }
}

/// Calls back with what the page has asked for before now, when the worker has come; what is on its way follows.
fn tell_loaded(seen: Box<dyn Fn(String)>) {
    let clock = member(&window(), "performance");
    let came = clock.and_then(|clock| call(&clock, "now", JsValue::UNDEFINED)).and_then(|now| now.as_f64());
    let loaded = move |list: Event| {
        let entries = call(&list, "getEntries", JsValue::UNDEFINED).map(|entries| entries.unchecked_into::<Array>());
        let mut urls = String::new();
        for entry in entries.unwrap_or_default().iter() {
            let is_past = member(&entry, "startTime").and_then(|start| start.as_f64()) < came;
            if let Some(url) = member(&entry, "name").and_then(|name| name.as_string()).filter(|_| is_past) {
                urls.push_str(&url);
                urls.push('\n');
            }
        }
        if !urls.is_empty() {
            seen(urls);
        }
    };
    // Typed like a listener, of which the app has many: a callback of another type costs glue of its own.
    let callback: Box<dyn FnMut(Event)> = Box::new(loaded);
    let observer = member(&window(), "PerformanceObserver").and_then(|class| class.dyn_into::<Function>().ok());
    let made = observer
        .and_then(|class| Reflect::construct(&class, &Array::of1(&Closure::wrap(callback).into_js_value())).ok());
    if let (Some(observer), Ok(options)) = (made, JSON::parse(r#"{"type":"resource","buffered":true}"#)) {
        call(&observer, "observe", options);
    }
}
