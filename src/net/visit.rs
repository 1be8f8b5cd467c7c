//! One stay on a page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::AbortController;

use super::fetch::Answer;
use crate::policy::freshness::Turn;
use crate::policy::news::Source;

/// A reader's stay on one page. When it ends, all requests made for it are aborted.
#[derive(Clone)]
pub struct Visit(Rc<Stay>);

struct Stay {
    turn: Turn,
    sources: RefCell<Vec<Source>>,
    ended: Cell<bool>,
    requests: RefCell<Vec<AbortController>>,
}

impl Visit {
    /// A stay that starts with `turn`.
    pub fn new(turn: Turn) -> Self {
        Self(Rc::new(Stay { turn, sources: RefCell::default(), ended: Cell::new(false), requests: RefCell::default() }))
    }

    /// How the reader came.
    pub fn turn(&self) -> Turn {
        self.0.turn
    }

    /// Notes an answer that the page is made of: what is newer is news. `modified` is an article's, or empty.
    pub fn note(&self, url: &str, answer: &Answer, modified: &str) {
        let (url, modified) = (url.to_string(), modified.to_string());
        let source = Source { url, kept: answer.kept, local: answer.local, modified };
        self.0.sources.borrow_mut().push(source);
    }

    /// What has been noted so far.
    pub fn sources(&self) -> Vec<Source> {
        self.0.sources.borrow().clone()
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
