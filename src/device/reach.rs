//! How far the reader has come.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::event::of_element;

/// How far below the screen an element counts as reached: about what is read while an answer comes.
const AHEAD: &str = "400px";

/// Calls back once, when the reader comes near an element; at once where the browser cannot tell.
pub fn when_reached(element: &Element, reached: Box<dyn FnOnce()>) {
    let waiting = Rc::new(Cell::new(Some(reached)));
    let call = |waiting: &Cell<Option<Box<dyn FnOnce()>>>| waiting.take().map_or((), |reached| reached());
    let near = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
    let watched = Rc::clone(&waiting);
    // Typed like a listener, of which the app has many: a callback of another type costs glue of its own.
    let callback: Box<dyn FnMut(Event)> = Box::new(move |entries| {
        if entries.unchecked_into::<Array>().iter().any(near) {
            call(&watched);
        }
    });
    let callback = of_element(element, callback);
    let options = IntersectionObserverInit::new();
    options.set_root_margin(AHEAD);
    match IntersectionObserver::new_with_options(callback.unchecked_ref(), &options) {
        Ok(observer) => observer.observe(element),
        Err(_) => call(&waiting),
    }
}
