//! Asking the service worker.

use std::rc::Rc;

use super::fetch::ask;
use super::visit::Visit;
use crate::device::local::{has_worker, local};
use crate::policy::freshness::Turn;
use crate::wp::json::Value;

/// Asks the worker for what it has under a name, or sends it a form; calls back with its answer, or with
/// nothing where there is no worker or it cannot answer.
pub fn ask_worker(name: &str, form: Option<String>, then: Box<dyn FnOnce(Option<Rc<Value>>)>) {
    if !has_worker() {
        return then(None);
    }
    // Nobody's stay, and never from memory: what a reader has set is sent also when they move on.
    let visit = Visit::new(Turn::Again);
    ask(local(name), form, &visit, Box::new(move |outcome| then(outcome.ok().map(|answer| answer.value))));
}
