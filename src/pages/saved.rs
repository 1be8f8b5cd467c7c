//! `/-/enregistres`: what the reader keeps on the phone.

use std::rc::Rc;

use super::Shown;
use super::spending::edition_offer;
use crate::device::clock::clock;
use crate::device::history::settle;
use crate::device::later::Loaded;
use crate::device::local::{can_have_worker, has_worker, local};
use crate::device::place::place;
use crate::model::head::Head;
use crate::model::phone::{Kept, parse_kept};
use crate::net::{Answer, FetchError, Visit, ask};
use crate::text::words as say;
use crate::ui::element::{El, el};
use crate::ui::saved::{self, Act, OnAct};
use crate::wp::request::form;

struct Page {
    visit: Visit,
    list: El,
    /// How many they are, and what they take.
    sum: El,
    others: El,
    /// Says how an action went.
    status: El,
}

/// Shows it; its lists come a moment later.
#[inline(never)]
pub fn show(_: Loaded, visit: &Visit) -> Shown {
    let page = Page {
        visit: visit.clone(),
        list: el("div"),
        sum: el("span"),
        others: el("div"),
        status: el("p").attr("class", "saved-status").attr("role", "status"),
    };
    let view = saved::page(&page.list, edition_offer(), &page.others).child(page.status.clone());
    let page = Rc::new(page);
    if has_worker() {
        list(&page, None);
    } else {
        // On the very first page the worker is still on its way.
        page.list.replace([saved::nothing(if can_have_worker() { say::HOW_TO_SAVE } else { say::CANNOT_SAVE })]);
    }
    Shown { state: "ready", head: Head { no_index: true, ..Head::titled(say::SAVED) }, view }
}

/// What the worker answers to a question, as articles.
fn articles(question: &str, page: &Rc<Page>, then: Box<dyn FnOnce(Vec<Kept>)>) {
    let read = |outcome: Result<Answer, FetchError>| {
        then(outcome.map(|answer| parse_kept(&answer.value, &place().home)).unwrap_or_default());
    };
    ask(local(question), None, &page.visit, Box::new(read));
}

/// Draws the lists; then the focus goes to the article of a URL, or to the heading where there is none.
fn list(page: &Rc<Page>, focus: Option<String>) {
    let drawing = Rc::clone(page);
    let draw = move |kept: Vec<Kept>| {
        let acting = Rc::clone(&drawing);
        let on_act: OnAct = Rc::new(move |act, url, place| start(&acting, act, url, place));
        drawing.list.replace([match kept.as_slice() {
            [] => saved::nothing(say::HOW_TO_SAVE),
            kept => saved::list(kept, &drawing.sum, clock(), &on_act),
        }]);
        drawing.sum.set_text(&saved::sum(&kept));
        if let Some(url) = focus {
            move_focus(&drawing, &url);
        }
        draw_others(&drawing, kept);
        settle();
    };
    articles("saved", page, Box::new(draw));
}

fn move_focus(page: &Page, url: &str) {
    use wasm_bindgen::JsCast;
    let items = page.list.node().query_selector_all("[data-app-url]").ok();
    let items = items.iter().flat_map(|items| (0..items.length()).filter_map(|index| items.item(index)));
    let of_url = |item: &web_sys::Element| item.get_attribute("data-app-url").as_deref() == Some(url);
    let item = items.filter_map(|item| item.dyn_into::<web_sys::Element>().ok()).find(of_url);
    let link = item.and_then(|item| item.query_selector("a").ok().flatten());
    let heading = || leptos::prelude::document().query_selector("h1").ok().flatten();
    if let Some(target) = link.or_else(heading).and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = target.focus();
    }
}

/// The other articles on the phone.
fn draw_others(page: &Rc<Page>, saved: Vec<Kept>) {
    let drawing = Rc::clone(page);
    let draw = move |others: Vec<Kept>| {
        let is_saved = |other: &Kept| saved.iter().any(|kept| kept.card.id == other.card.id);
        let others: Vec<_> = others.iter().filter(|other| !is_saved(other)).map(|other| &other.card).collect();
        drawing.others.replace(saved::readable(&others));
        settle();
    };
    articles("articles", page, Box::new(draw));
}

fn start(page: &Rc<Page>, act: Act, url: &str, place: &El) {
    let question = match act {
        Act::Refresh => "saved/refresh",
        Act::Remove => "saved/remove",
        Act::Restore => "saved/restore",
    };
    let form = if url.is_empty() { "all=1".to_string() } else { form(&["url"], &[url.to_string()]) };
    let (ending, url, place) = (Rc::clone(page), url.to_string(), place.clone());
    page.status.set_text(if act == Act::Refresh { say::LOADING } else { "" });
    let end = move |outcome: Result<Answer, FetchError>| {
        ending.status.set_text(if outcome.is_ok() { "" } else { say::NOT_DONE });
        match act {
            _ if outcome.is_err() => {}
            Act::Remove => remove(&ending, &url, &place),
            Act::Restore => {
                let url = place.node().get_attribute("data-app-url").unwrap_or_default();
                list(&ending, Some(url));
            }
            Act::Refresh => list(&ending, Some(url)),
        }
    };
    ask(local(question), Some(form), &page.visit, Box::new(end));
}

/// Only the last removal can be undone: the way back from an earlier one goes with it.
fn remove(page: &Rc<Page>, url: &str, place: &El) {
    if let Ok(Some(gone)) = page.list.node().query_selector("[data-app-gone]")
        && !gone.contains(Some(place.node()))
    {
        gone.remove();
    }
    let acting = Rc::clone(page);
    let on_act: OnAct = Rc::new(move |act, url, place| start(&acting, act, url, place));
    let counting = Rc::clone(page);
    articles("saved", page, Box::new(move |kept| counting.sum.set_text(&saved::sum(&kept))));
    saved::removed(place, if url.is_empty() { say::ALL_REMOVED } else { say::REMOVED }, &on_act);
}
