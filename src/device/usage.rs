//! What the page itself has loaded, past the worker.

use std::cell::Cell;

use js_sys::{Array, Function, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};

use super::event::listen;
use super::local::has_worker;

/// Entries that the browser holds between two counts; by itself it drops them after 250.
const MOST: f64 = 2_000.0;

fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

fn call(of: &JsValue, name: &str, argument: &JsValue) -> JsValue {
    let method = member(of, name).dyn_into::<Function>();
    method.ok().and_then(|method| method.call1(of, argument).ok()).unwrap_or_default()
}

/// Calls back with the bytes loaded since the last time, whenever the page is put away and there is a worker
/// that counts: by `transferSize`, which leaves out what came from the browser's cache, and which other sites
/// hide. What came through the worker, it counts itself; recordings pass by it (their ranges).
pub fn watch(spent: Box<dyn Fn(u32)>) {
    let clock = member(&window(), "performance");
    call(&clock, "setResourceTimingBufferSize", &MOST.into());
    let counted = Cell::new(-1.0);
    let count = move |_| {
        if !document().hidden() || !has_worker() {
            return;
        }
        let last = counted.replace(call(&clock, "now", &JsValue::UNDEFINED).as_f64().unwrap_or_default());
        let mut bytes = 0.0;
        for kind in ["navigation", "resource"] {
            let entries = call(&clock, "getEntriesByType", &kind.into());
            for entry in entries.dyn_into::<Array>().unwrap_or_default().iter() {
                let number = |name| member(&entry, name).as_f64().unwrap_or_default();
                let by = member(&entry, "initiatorType");
                let is_past = number("workerStart") == 0.0 || by == "audio" || by == "video";
                // By its end: what was on its way the last time has not been counted.
                if is_past && number("responseEnd") > last {
                    bytes += number("transferSize");
                }
            }
        }
        if bytes > 0.0 {
            spent(bytes as u32);
        }
    };
    listen(&document(), "visibilitychange", Box::new(count));
}
