//! Asking, when the answer is odd, late, or not there.

use askia24::net::{Answer, FetchError, Visit, fetch};
use askia24::policy::freshness::Turn;
use askia24::policy::retry::{Failure, TRIES};
use askia24::wp::json::{from_number, items};
use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::window;

/// Stands in for the browser's `fetch` until it is dropped.
struct Network {
    before: JsValue,
}

impl Network {
    /// `answer` is JavaScript: the body of a function of the request and the number of requests so far.
    fn new(answer: &str) -> Self {
        let window = window();
        let before = Reflect::get(&window, &"fetch".into()).unwrap();
        Reflect::set(&window, &"asked".into(), &0.into()).unwrap();
        let body = ["window.asked++; const asked = window.asked; ", answer].concat();
        Reflect::set(&window, &"fetch".into(), &Function::new_with_args("request", &body)).unwrap();
        Self { before }
    }

    /// Requests so far.
    fn asked(&self) -> u32 {
        Reflect::get(&window(), &"asked".into()).unwrap().as_f64().unwrap() as u32
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        Reflect::set(&window(), &"fetch".into(), &self.before).unwrap();
    }
}

async fn ask(url: &str) -> Result<Answer, FetchError> {
    fetch(url, &Visit::new(Turn::Again)).await
}

#[wasm_bindgen_test]
async fn an_answer_comes_with_its_totals_where_they_can_be_read() {
    for (headers, total, pages) in [
        ("{'X-WP-Total': '37', 'X-WP-TotalPages': '4'}", Some(37), Some(4)),
        ("{'X-WP-Total': ' 37 ', 'X-WP-TotalPages': 'many'}", Some(37), None),
        ("{}", None, None),
    ] {
        let network = Network::new(&["return Promise.resolve(new Response('[1]', {headers: ", headers, "}))"].concat());
        let answer = ask("/totals").await.unwrap();
        assert_eq!((answer.total, answer.pages), (total, pages), "{headers}");
        assert_eq!(items(&answer.value, &[]).len(), 1);
        assert_eq!(network.asked(), 1);
    }
}

#[wasm_bindgen_test]
async fn what_wordpress_refuses_is_told_by_its_code_and_not_asked_again() {
    for (answer, status, code) in [
        ("'{\"code\":\"rest_post_invalid_page_number\"}', {status: 400}", 400, "rest_post_invalid_page_number"),
        ("'{\"code\":\"rest_login_required\"}', {status: 401}", 401, "rest_login_required"),
        ("'<!doctype html><p>Interdit', {status: 403}", 403, ""),
        ("'', {status: 404}", 404, ""),
    ] {
        let network = Network::new(&["return Promise.resolve(new Response(", answer, "))"].concat());
        let refused = FetchError::Refused(status, code.to_owned());
        assert_eq!(ask("/refused").await.map(|_| ()), Err(refused), "{answer}");
        assert_eq!(network.asked(), 1, "{answer}");
    }
}

#[wasm_bindgen_test]
async fn what_may_pass_is_tried_again_and_then_told() {
    for (answer, failure) in [
        ("return Promise.reject(new TypeError('Failed to fetch'))", Failure::Network),
        ("return Promise.resolve(new Response('', {status: 200}))", Failure::Unreadable),
        ("return Promise.resolve(new Response('[{\"id\":1,', {status: 200}))", Failure::Unreadable),
        ("return Promise.resolve(new Response('<p>Connectez-vous', {status: 503}))", Failure::Status(503)),
    ] {
        let network = Network::new(answer);
        assert_eq!(ask("/failing").await.map(|_| ()), Err(FetchError::Failed(failure)), "{answer}");
        assert_eq!(network.asked(), TRIES, "{answer}");
    }
}

#[wasm_bindgen_test]
async fn one_failure_is_made_good() {
    let network = Network::new(
        "return asked === 1 ? Promise.reject(new TypeError('lost')) : Promise.resolve(new Response('{\"id\":1}'))",
    );
    assert!(ask("/once").await.is_ok());
    assert_eq!(network.asked(), 2);
}

#[wasm_bindgen_test]
async fn a_link_is_answered_from_memory_and_another_try_is_not() {
    let network = Network::new("return Promise.resolve(new Response('[' + asked + ']'))");
    let value =
        async |turn| from_number(items(&fetch("/memory", &Visit::new(turn)).await.unwrap().value, &[])[0]).unwrap();
    assert_eq!(value(Turn::Link).await, 1);
    assert_eq!(value(Turn::Link).await, 1);
    assert_eq!(value(Turn::History).await, 1);
    assert_eq!(network.asked(), 1);
    assert_eq!(value(Turn::Again).await, 2);
    assert_eq!(value(Turn::Link).await, 2);
}

#[wasm_bindgen_test]
async fn a_request_is_given_up_when_its_reader_has_moved_on() {
    // It answers only to being given up.
    let network = Network::new(
        "return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)))",
    );
    let visit = Visit::new(Turn::Link);
    let leaving = visit.clone();
    let leave = async move {
        leaving.end();
        Ok(())
    };
    let (answer, left): (_, Result<(), ()>) = futures_util::future::join(fetch("/left", &visit), leave).await;
    assert_eq!(left, Ok(()));
    assert_eq!(answer.map(|_| ()), Err(FetchError::Ended));
    assert_eq!(network.asked(), 1);
}
