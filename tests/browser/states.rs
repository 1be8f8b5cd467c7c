//! Pages that have nothing to show, or not yet.

use std::cell::Cell;
use std::rc::Rc;

use askia24::text::words as say;
use askia24::ui::element::El;
use askia24::ui::states::{Skeleton, empty, error, not_found, skeleton};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// The one element of `drawn` that matches.
fn only(drawn: &El, selector: &str) -> HtmlElement {
    let found = drawn.node().query_selector_all(selector).unwrap();
    assert_eq!(found.length(), 1, "{selector}");
    wasm_bindgen::JsCast::unchecked_into(found.get(0).unwrap())
}

fn text(element: &HtmlElement) -> String {
    element.text_content().unwrap()
}

#[wasm_bindgen_test]
fn a_skeleton_is_heard_as_loading_and_nothing_else() {
    for kind in [Skeleton::FrontPage, Skeleton::List, Skeleton::Article] {
        let drawn = skeleton(kind);
        assert_eq!(text(&only(&drawn, "h1")), say::LOADING);
        let shapes = only(&drawn, ".skeleton");
        assert_eq!(shapes.get_attribute("aria-hidden").as_deref(), Some("true"));
        assert_eq!(text(&shapes), "");
        assert!(shapes.query_selector("a, button, article").unwrap().is_none());
    }
}

#[wasm_bindgen_test]
fn an_error_is_announced_and_offers_another_try() {
    let tries = Rc::new(Cell::new(0));
    let counted = Rc::clone(&tries);
    let drawn = error(say::ERROR_NETWORK, move |_| counted.set(counted.get() + 1));
    let alert = only(&drawn, "[role=alert]");
    assert!(text(&alert).starts_with(say::ERROR_NETWORK));
    let button = only(&drawn, "[role=alert] button");
    assert_eq!(text(&button), say::RETRY);
    button.click();
    assert_eq!(tries.get(), 1);
}

#[wasm_bindgen_test]
fn an_empty_page_says_why_and_leads_on() {
    let drawn = empty("Résultats pour « <b>eau</b> »", "", ("/tag/eau/", say::FIRST_PAGE));
    let heading = only(&drawn, "h1");
    assert_eq!(text(&heading), "Résultats pour « <b>eau</b> »");
    // Focus moves to it after a turn, but the Tab key does not stop there.
    assert_eq!(heading.get_attribute("tabindex").as_deref(), Some("-1"));
    let onward = only(&drawn, "a");
    assert_eq!(onward.get_attribute("href").as_deref(), Some("/tag/eau/"));
    assert_eq!(text(&onward), say::FIRST_PAGE);
    assert_eq!(text(&only(&not_found(), "h1")), say::NOT_FOUND);
}
