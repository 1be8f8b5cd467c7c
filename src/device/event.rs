//! Listening to events.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget};

/// What is called back on an event.
pub type Handler = Box<dyn FnMut(Event)>;

/// A handler that can be let go.
type Held = Rc<RefCell<Option<Handler>>>;

thread_local! {
    /// The handlers of elements, each until its element has left the document and the page turns.
    static HEARD: RefCell<Vec<(Element, Held)>> = const { RefCell::new(Vec::new()) };
}

/// Calls back on an event for as long as the app runs: for what is always there.
pub fn listen(target: &EventTarget, event: &str, handler: Handler) {
    let handler = Closure::wrap(handler).into_js_value();
    // Only fails for targets that are gone.
    let _ = target.add_event_listener_with_callback(event, handler.unchecked_ref());
}

/// Calls back on an event of an element of a page, until [`forget_gone`].
pub fn hear(element: &Element, event: &str, handler: Handler) {
    let _ = element.add_event_listener_with_callback(event, of_element(element, handler).unchecked_ref());
}

/// A handler as a function of JavaScript; it does nothing any more after [`forget_gone`] has found its element gone.
///
/// A handler mostly holds elements of its own page, and they hold it, through the browser: neither side's garbage
/// collector sees the whole ring, which would stay for ever, and with it the page. So the app holds the handler,
/// and lets it go; the empty function is the browser's to collect.
pub fn of_element(element: &Element, handler: Handler) -> JsValue {
    let held: Held = Rc::new(RefCell::new(Some(handler)));
    HEARD.with_borrow_mut(|heard| heard.push((element.clone(), Rc::clone(&held))));
    let call: Handler = Box::new(move |event| {
        // What an event sets off on itself is not heard once more.
        if let Ok(mut held) = held.try_borrow_mut()
            && let Some(handler) = held.as_mut()
        {
            handler(event);
        }
    });
    Closure::wrap(call).into_js_value()
}

/// A page has gone: lets go of the handlers of all elements that are not in the document. Not to be called while
/// elements wait to be put there.
pub fn forget_gone() {
    HEARD.with_borrow_mut(|heard| {
        heard.retain(|(element, held)| {
            let stays = element.is_connected();
            if !stays && let Ok(mut held) = held.try_borrow_mut() {
                held.take();
            }
            stays
        });
    });
}
