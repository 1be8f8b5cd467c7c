//! Asking the service worker, which answers below `/-/local/`.

use std::rc::Rc;

use super::fetch::ask;
use super::visit::Visit;
use crate::device::place::place;
use crate::device::share::navigator_member;
use crate::policy::freshness::Turn;
use crate::wp::json::Value;

/// Whether a worker answers for this page. Not on a first visit's first moments, in private windows, or
/// in browsers that keep nothing.
pub fn has_worker() -> bool {
    let workers = navigator_member("serviceWorker");
    workers.and_then(|workers| js_sys::Reflect::get(&workers, &"controller".into()).ok()).is_some_and(|it| it.is_object())
}

/// Asks the worker for what `/-/local/` has under a name, or sends it a form; calls back with its answer,
/// or with nothing where there is no worker or it cannot answer. Nothing happens without a worker.
pub fn ask_worker(name: &str, form: Option<String>, then: Box<dyn FnOnce(Option<Rc<Value>>)>) {
    if !has_worker() {
        return then(None);
    }
    // Nobody's stay, and never from memory: what a reader has set is sent also when they move on.
    let visit = Visit::new(Turn::Again);
    let url = place().href(&["/-/local/", name].concat());
    ask(url, form, &visit, Box::new(move |outcome| then(outcome.ok().map(|answer| answer.value))));
}
