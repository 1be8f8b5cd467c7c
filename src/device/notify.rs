//! Notifications without a push server: Periodic Background Sync, which only installed apps of Chromium have.

use js_sys::{Array, Function, JSON, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

use super::install::is_installed;
use super::worker::{call, container, member, when_done};

/// The worker's name for it.
const TAG: &str = "askia24-news";

/// Milliseconds between two looks at the least: 12 hours. The browser makes it longer for who reads little.
const OPTIONS: &str = r#"{"minInterval":43200000}"#;

/// Why there can be no notifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The browser does not know how.
    Browser,
    /// It would for an installed app.
    NotInstalled,
    /// The reader has said no, which only the browser's own settings can take back.
    Refused,
}

/// What stands in the way; `None` where notifications can be asked for.
pub fn obstacle() -> Option<Obstacle> {
    let registration = member(&window(), "ServiceWorkerRegistration").and_then(|class| member(&class, "prototype"));
    let can = registration.and_then(|prototype| Reflect::has(&prototype, &"periodicSync".into()).ok());
    match member(&window(), "Notification") {
        Some(_) if can == Some(true) && !is_installed() => Some(Obstacle::NotInstalled),
        Some(class) if can == Some(true) => (member(&class, "permission")? == "denied").then_some(Obstacle::Refused),
        _ => Some(Obstacle::Browser),
    }
}

/// Asks the reader's permission, on their tap, and has the worker woken now and then; calls back with
/// whether that can be done.
pub fn register(then: Box<dyn FnOnce(bool)>) {
    let permission =
        member(&window(), "Notification").and_then(|class| call(&class, "requestPermission", JsValue::UNDEFINED));
    let answered = move |permission: JsValue| {
        if permission != "granted" {
            return then(false);
        }
        let ready = container().and_then(|container| member(&container, "ready"));
        when_done(ready, Box::new(move |registration| wake(&registration, then)));
    };
    when_done(permission, Box::new(answered));
}

fn wake(registration: &JsValue, then: Box<dyn FnOnce(bool)>) {
    let sync = member(registration, "periodicSync").unwrap_or_default();
    let register = member(&sync, "register").and_then(|method| method.dyn_into::<Function>().ok());
    let options = JSON::parse(OPTIONS).unwrap_or_default();
    let asked = register.and_then(|method| method.call2(&sync, &TAG.into(), &options).ok());
    let Some(asked) = asked else { return then(false) };
    // The browser may refuse this as well: for an app that is hardly used.
    let settled = Promise::all_settled(&Array::of1(&asked));
    let told = move |outcomes: JsValue| {
        let status = Reflect::get_u32(&outcomes, 0).ok().and_then(|outcome| member(&outcome, "status"));
        then(status.is_some_and(|status| status == "fulfilled"));
    };
    when_done(Some(settled.into()), Box::new(told));
}
