//! The phone's clock.

use js_sys::Date;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::worker::call;
use crate::text::age::Clock;

/// What it says.
pub fn clock() -> Clock {
    let now = Date::new_0();
    Clock { now: now.get_time(), ahead: -(now.get_timezone_offset() as i32) }
}

/// How long ago a time of the newsroom's zone was, as WordPress writes it: "il y a 20 min" to "hier", while that is fresh.
/// `None` where it is older, or where a wrong clock puts it into the future (src/start/glue.js).
pub fn age(local: &str) -> Option<String> {
    call(&window(), "askia24Age", local.into())?.as_string()
}

/// Calls back once, after so many milliseconds.
pub fn after(milliseconds: i32, call: Box<dyn FnOnce()>) {
    let call = Closure::once_into_js(call);
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), milliseconds);
}
