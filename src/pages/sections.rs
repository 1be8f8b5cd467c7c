//! The site's categories, asked for once and shared by the menu and every page.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use crate::device::place::place;
use crate::model::menu::Categories;
use crate::net::{FetchError, Visit, fetch};
use crate::policy::freshness::Turn;
use crate::policy::paging::from_headers;
use crate::wp::request;
use crate::wp::term::parse_terms;

/// WordPress's greatest page, and more pages of it than any newsroom has.
const PER_PAGE: u32 = 100;
const MOST_PAGES: u32 = 30;

enum State {
    Unknown,
    /// Settles when the answer is in.
    Asked(Promise),
    Known(Result<Rc<Categories>, FetchError>),
}

thread_local! {
    static STATE: RefCell<State> = const { RefCell::new(State::Unknown) };
}

/// The categories. Asked for again after a failure.
///
/// # Errors
/// When they cannot be had.
pub async fn categories() -> Result<Rc<Categories>, FetchError> {
    let waiting = STATE.with_borrow_mut(|state| match state {
        State::Known(Ok(_)) => None,
        State::Asked(promise) => Some(promise.clone()),
        State::Unknown | State::Known(Err(_)) => {
            let promise = future_to_promise(async {
                let outcome = fetch_categories().await;
                STATE.set(State::Known(outcome));
                Ok(JsValue::UNDEFINED)
            });
            *state = State::Asked(promise.clone());
            Some(promise)
        }
    });
    if let Some(promise) = waiting {
        let _ = JsFuture::from(promise).await;
    }
    STATE.with_borrow(|state| match state {
        State::Known(outcome) => outcome.clone(),
        State::Unknown | State::Asked(_) => Err(FetchError::Ended),
    })
}

/// The categories where they are known already.
pub fn known() -> Option<Rc<Categories>> {
    STATE.with_borrow(|state| match state {
        State::Known(Ok(known)) => Some(Rc::clone(known)),
        _ => None,
    })
}

async fn fetch_categories() -> Result<Rc<Categories>, FetchError> {
    // Nobody's stay: the menu needs them wherever the reader goes.
    let visit = Visit::new(Turn::Link);
    let mut terms = Vec::new();
    for page in 1..=MOST_PAGES {
        let answer = match fetch(&request::categories(&place().api, page), &visit).await {
            Ok(answer) => answer,
            // Some of the menu is better than none.
            Err(_) if page > 1 => break,
            Err(error) => return Err(error),
        };
        let received = parse_terms(&answer.value);
        let count = received.len() as u32;
        terms.extend(received);
        if count == 0 || !from_headers(page, PER_PAGE, count, answer.total, answer.pages).has_next {
            break;
        }
    }
    Ok(Rc::new(Categories::from_terms(&terms)))
}
