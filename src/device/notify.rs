//! Notifications without a push server: Periodic Background Sync, which only installed apps of Chromium have.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::install::is_installed;
use super::share::navigator_member;

/// The worker's name for it.
const TAG: &str = "askia24-news";

/// Milliseconds between two looks at the least: 12 hours. The browser makes it longer for who reads little.
const INTERVAL: f64 = 43_200_000.0;

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

fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// What stands in the way; `None` where notifications can be asked for.
pub fn obstacle() -> Option<Obstacle> {
    let prototype = member(&member(&window(), "ServiceWorkerRegistration"), "prototype");
    let notification = member(&window(), "Notification");
    if notification.is_undefined() || !Reflect::has(&prototype, &"periodicSync".into()).unwrap_or_default() {
        return Some(Obstacle::Browser);
    }
    if !is_installed() {
        return Some(Obstacle::NotInstalled);
    }
    (member(&notification, "permission") == "denied").then_some(Obstacle::Refused)
}

/// Calls a method that answers later.
async fn call(of: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = member(of, name).dyn_into()?;
    let answer = method.apply(of, &arguments.iter().collect::<Array>())?;
    JsFuture::from(Promise::resolve(&answer)).await
}

/// Asks the reader's permission, on their tap, and has the worker woken now and then; calls back with
/// whether that can be done.
pub fn register(then: Box<dyn FnOnce(bool)>) {
    spawn_local(async move { then(try_to_register().await.unwrap_or_default()) });
}

async fn try_to_register() -> Result<bool, JsValue> {
    let permission = call(&member(&window(), "Notification"), "requestPermission", &[]).await?;
    if permission != "granted" {
        return Ok(false);
    }
    let ready = member(&navigator_member("serviceWorker").unwrap_or_default(), "ready");
    let registration = JsFuture::from(Promise::resolve(&ready)).await?;
    let options = Object::new();
    Reflect::set(&options, &"minInterval".into(), &INTERVAL.into())?;
    call(&member(&registration, "periodicSync"), "register", &[TAG.into(), options.into()]).await?;
    Ok(true)
}
