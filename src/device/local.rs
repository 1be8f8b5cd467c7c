//! The worker's own API.
//!
//! Only a worker that controls the page answers below `-/local/`; without one the server would, with something else.

use js_sys::Promise;
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::place::place;
use super::share::navigator_member;
use super::worker::{call, container, member};

/// Whether this browser can have a worker at all.
pub fn can_have_worker() -> bool {
    container().is_some()
}

/// Whether a worker answers this page.
pub fn has_worker() -> bool {
    container().and_then(|container| member(&container, "controller")).is_some()
}

/// The URL of a question to the worker, such as `saved`.
pub fn local(question: &str) -> String {
    place().href(&["/-/local/", question].concat())
}

/// A URL with its origin, as the worker knows it.
pub fn whole(url: &str) -> String {
    let origin = if url.starts_with('/') && !url.starts_with("//") { place().origin.as_str() } else { "" };
    [origin, url].concat()
}

/// Calls back with the first of these files that the phone has; not at all where it has none.
pub fn find(files: Vec<String>, found: Box<dyn FnOnce(String)>) {
    let Some(caches) = member(&window(), "caches").filter(|_| has_worker()) else { return };
    spawn_local(async move {
        for file in files {
            let Some(asked) = call(&caches, "match", file.as_str().into()) else { return };
            if JsFuture::from(asked.unchecked_into::<Promise>()).await.is_ok_and(|kept| kept.is_object()) {
                return found(file);
            }
        }
    });
}

/// Asks the browser to keep what this site has stored when the disk gets full. It may ask the reader.
pub fn persist() {
    if let Some(storage) = navigator_member("storage") {
        // What the browser says to it changes nothing here.
        let _ = call(&storage, "persist", JsValue::UNDEFINED);
    }
}
