//! One stay on a page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::AbortController;

use crate::policy::freshness::Turn;

/// A reader's stay on one page. When it ends, all requests made for it are aborted.
#[derive(Clone)]
pub struct Visit(Rc<Stay>);

struct Stay {
    turn: Turn,
    ended: Cell<bool>,
    requests: RefCell<Vec<AbortController>>,
}

impl Visit {
    /// A stay that starts with `turn`.
    pub fn new(turn: Turn) -> Self {
        Self(Rc::new(Stay { turn, ended: Cell::new(false), requests: RefCell::new(Vec::new()) }))
    }

    /// How the reader came.
    pub fn turn(&self) -> Turn {
        self.0.turn
    }

    /// Whether the reader has moved on: nothing that arrives may be shown any more.
    pub fn has_ended(&self) -> bool {
        self.0.ended.get()
    }

    /// The reader moves on.
    pub fn end(&self) {
        self.0.ended.set(true);
        for request in self.0.requests.take() {
            request.abort();
        }
    }

    /// Ties a request to the stay.
    pub(super) fn tie(&self, request: &AbortController) {
        self.0.requests.borrow_mut().push(request.clone());
    }
}
