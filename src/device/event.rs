//! Listening to events.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Calls back on an event. The browser's garbage collector takes the closure with the target.
pub fn listen(target: &EventTarget, event: &str, handler: Box<dyn FnMut(Event)>) {
    let handler = Closure::wrap(handler).into_js_value();
    // Only fails for targets that are gone.
    let _ = target.add_event_listener_with_callback(event, handler.unchecked_ref());
}
