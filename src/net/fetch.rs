//! One request, with its tries.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::Request;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, RequestCache, RequestInit, UrlSearchParams};

use super::memory::{keep, recall};
use super::visit::Visit;
use crate::device::connection::is_online;
use crate::policy::freshness::{Turn, may_keep};
use crate::policy::retry::{Failure, TIMEOUT, delay};
use crate::wp::json::{self, Value};

/// An answer of the API.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its JSON.
    pub value: Rc<Value>,
    /// `X-WP-Total`, where it can be read.
    pub total: Option<u32>,
    /// `X-WP-TotalPages`, likewise.
    pub pages: Option<u32>,
    /// When the network gave it, where it comes from the phone: milliseconds since 1970.
    pub kept: Option<f64>,
    /// Whether the worker found it among the articles of the phone: a search without a network.
    pub local: bool,
}

/// Why there is no answer to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The reader has moved on: nobody waits for the answer.
    Ended,
    /// Every try failed; this is how the last one did.
    Failed(Failure),
    /// WordPress answered with an error of its own: its HTTP status and code, such as
    /// `rest_post_invalid_page_number`.
    Refused(u16, String),
}

/// Asks for a URL, as often as [`delay`] allows, unless memory has an answer that will do. When nobody
/// answers, one that memory has will do whatever its age. What [`may_keep`] forbids is kept neither in
/// memory nor in the browser's cache.
///
/// # Errors
/// [`FetchError`]: nothing but its variants.
pub async fn fetch(url: &str, visit: &Visit) -> Result<Answer, FetchError> {
    if let Some(answer) = recall(url, visit.turn()) {
        return Ok(answer);
    }
    let mut tries = 0;
    loop {
        let outcome = fetch_once(url, None, visit).await;
        if visit.has_ended() {
            return Err(FetchError::Ended);
        }
        let failure = match outcome {
            Ok(answer) => {
                // What the phone finds by itself is not what the site would say.
                if may_keep(url) && !answer.local {
                    keep(url, &answer);
                }
                return Ok(answer);
            }
            Err(FetchError::Failed(failure)) => failure,
            Err(FetchError::Refused(status, code)) if delay(Failure::Status(status), 1).is_none() => {
                return Err(FetchError::Refused(status, code));
            }
            Err(FetchError::Refused(status, _)) => Failure::Status(status),
            Err(FetchError::Ended) => return Err(FetchError::Ended),
        };
        tries += 1;
        match delay(failure, tries).filter(|_| is_online()) {
            Some(milliseconds) => sleep(milliseconds).await,
            None => return recall(url, Turn::History).ok_or(FetchError::Failed(failure)),
        }
        if visit.has_ended() {
            return Err(FetchError::Ended);
        }
    }
}

/// Asks for a URL like [`fetch`], or sends a form to it, once: a second try might say the same thing
/// twice. Calls back with the answer, at once where memory has it, and not at all when the reader has
/// moved on. For what is asked from an event: each place that awaits costs a state machine of its own.
pub fn ask(url: String, form: Option<String>, visit: &Visit, then: Box<dyn FnOnce(Result<Answer, FetchError>)>) {
    if let Some(answer) = recall(&url, visit.turn()).filter(|_| form.is_none()) {
        return then(Ok(answer));
    }
    let visit = visit.clone();
    spawn_local(async move {
        let outcome = match form {
            Some(form) => fetch_once(&url, Some(&form), &visit).await,
            None => fetch(&url, &visit).await,
        };
        if !visit.has_ended() {
            then(outcome);
        }
    });
}

async fn fetch_once(url: &str, form: Option<&str>, visit: &Visit) -> Result<Answer, FetchError> {
    let failed = |_| FetchError::Failed(Failure::Network);
    let controller = AbortController::new().map_err(failed)?;
    visit.tie(&controller);
    let timer = Timer::start(&controller);
    let answer = async {
        // Not gloo-net's builder: it spells every URL anew, with a `&` at its end.
        let options = RequestInit::new();
        options.set_signal(Some(&controller.signal()));
        if !may_keep(url) {
            options.set_cache(RequestCache::NoStore);
        } else if visit.turn() == Turn::Again {
            // Past the browser's cache; the worker then asks the network first.
            options.set_cache(RequestCache::Reload);
        }
        if let Some(form) = form {
            options.set_method("POST");
            // Of a form's type, as which a browser sends it to another origin without asking first.
            let body = UrlSearchParams::new_with_str(form).ok()?;
            options.set_body(&body);
        }
        let request = web_sys::Request::new_with_str_and_init(url, &options).ok()?;
        let response = Request::from(request).send().await.ok()?;
        let header = |name| response.headers().get(name).and_then(|value| value.trim().parse::<u64>().ok());
        let numbers = ["X-WP-Total", "X-WP-TotalPages", "X-Askia24-At", "X-Askia24-Local"].map(header);
        Some((response.status(), response.text().await.ok()?, numbers))
    };
    let answer = answer.await;
    let timed_out = timer.stop();
    let (status, text, [total, pages, kept, local]) = answer.ok_or(FetchError::Failed(match timed_out {
        true => Failure::Timeout,
        false => Failure::Network,
    }))?;
    let value = json::parse_value(&text);
    if !(200..300).contains(&status) {
        let code = value.map(|value| json::text(&value, &["code"])).unwrap_or_default();
        return Err(FetchError::Refused(status, code));
    }
    let value = value.filter(|value| matches!(value, Value::Array(_) | Value::Object(_)));
    let value = value.ok_or(FetchError::Failed(Failure::Unreadable))?;
    let count = |number: Option<u64>| number.and_then(|number| u32::try_from(number).ok());
    Ok(Answer {
        value: Rc::new(value),
        total: count(total),
        pages: count(pages),
        kept: kept.map(|moment| moment as f64),
        local: local.is_some(),
    })
}

/// Aborts a request when its time is up.
struct Timer {
    handle: i32,
    rang: Rc<Cell<bool>>,
}

impl Timer {
    fn start(controller: &AbortController) -> Self {
        let rang = Rc::new(Cell::new(false));
        let ring = Rc::clone(&rang);
        let controller = controller.clone();
        let callback = Closure::once_into_js(move || {
            ring.set(true);
            controller.abort();
        });
        let handle = window().set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), TIMEOUT);
        Self { handle: handle.unwrap_or_default(), rang }
    }

    /// Whether it rang.
    fn stop(self) -> bool {
        window().clear_timeout_with_handle(self.handle);
        self.rang.get()
    }
}

async fn sleep(milliseconds: u32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds as i32);
    });
    let _ = JsFuture::from(promise).await;
}
