//! What the page itself has loaded, past the worker.

use std::cell::Cell;

use js_sys::Array;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};

use super::event::listen;
use super::local::has_worker;
use super::worker::{call, member};

/// Entries that the browser holds between two counts; by itself it drops them after 250.
const MOST: f64 = 2_000.0;

/// Calls back with the bytes loaded since the last time, whenever the page is put away and there is a worker
/// that counts: by `transferSize`, which leaves out what came from the browser's cache, and which other sites
/// hide. What came through the worker, it counts itself; recordings pass by it (their ranges).
pub fn watch(spent: Box<dyn Fn(u32)>) {
    let Some(clock) = member(&window(), "performance") else { return };
    call(&clock, "setResourceTimingBufferSize", MOST.into());
    let counted = Cell::new(-1.0);
    let count = move |_| {
        if !document().hidden() || !has_worker() {
            return;
        }
        let now = call(&clock, "now", JsValue::UNDEFINED).and_then(|now| now.as_f64());
        let last = counted.replace(now.unwrap_or_default());
        let mut bytes = 0.0;
        for kind in ["navigation", "resource"] {
            let entries =
                call(&clock, "getEntriesByType", kind.into()).map(|entries| entries.unchecked_into::<Array>());
            for entry in entries.unwrap_or_default().iter() {
                let number = |name| member(&entry, name).and_then(|value| value.as_f64()).unwrap_or_default();
                let is_recording = member(&entry, "initiatorType").is_some_and(|by| by == "audio" || by == "video");
                // By its end: what was on its way the last time has not been counted.
                if (is_recording || number("workerStart") == 0.0) && number("responseEnd") > last {
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
