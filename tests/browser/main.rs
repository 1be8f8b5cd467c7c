//! What only a browser can show: its parser, its document, its history, its fetch. `cargo xtask test browser`
//! runs these in headless Chromium by wasm-bindgen-test.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod element;
mod fetch;
mod head;
mod history;
mod languages;
mod parser;
mod states;
#[path = "../support/trees.rs"]
mod trees;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventTarget, Window};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

fn window() -> Window {
    web_sys::window().unwrap()
}

/// Waits until `target` has had an event that `cause` brings about.
async fn event_after(target: &EventTarget, event: &str, cause: impl FnOnce()) {
    let mut waiting = None;
    let promise = js_sys::Promise::new(&mut |resolve, _| waiting = Some(resolve));
    let happened = Closure::once_into_js(move || {
        let _ = waiting.unwrap().call0(&wasm_bindgen::JsValue::NULL);
    });
    target.add_event_listener_with_callback(event, happened.unchecked_ref()).unwrap();
    cause();
    JsFuture::from(promise).await.unwrap();
    target.remove_event_listener_with_callback(event, happened.unchecked_ref()).unwrap();
}
