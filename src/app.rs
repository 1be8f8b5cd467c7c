//! The frame around the pages, and the turns between them.

mod menu;
mod news;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos_router::location::{BrowserUrl, LocationProvider, Url};

use crate::device::connection::is_online;
use crate::device::event::forget_gone;
use crate::device::local::has_worker;
use crate::device::place::place;
use crate::device::{head, history, later, reading, settings, worker};
use crate::model::reading::Place;
use crate::model::route::{Route, parse_route};
use crate::net::{FetchError, Visit, ask_worker};
use crate::pages::{self, live, spending};
use crate::policy::freshness::Turn;
use crate::policy::news::{Said, Source};
use crate::policy::retry::Failure;
use crate::text::words as say;
use crate::ui::element::{El, classed, el};
use crate::ui::footer;
use crate::ui::header::Header;
use crate::ui::keys;
use crate::ui::mount::View;
use crate::ui::picture;
use crate::ui::{notice, states};
use crate::wp::request::form;

/// The parts of the frame that change.
struct Frame {
    header: Header,
    main: El,
    sections: El,
    network: El,
    /// The page that is shown or on its way.
    stay: RefCell<Option<(Route, Visit)>>,
    /// What the page is made of.
    sources: RefCell<Vec<Source>>,
    /// What the worker has said since it was asked for.
    said: RefCell<Vec<Said>>,
    /// What of that the reader has been told.
    told: RefCell<String>,
    /// Whether the network has had its time to answer.
    is_slow: Cell<bool>,
    /// Whether the first page of the visit is shown: the browser has the focus where it should be.
    has_begun: Cell<bool>,
}

/// How a page comes before the reader.
#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    /// By a link.
    New,
    /// By the browser's history, which has been there before, this far down.
    Back(f64),
    /// Newer, over what stands there: from its top, or at the place of an article that is being read.
    Newer(Option<Place>),
}

/// Puts the app into the document.
pub fn mount() {
    settings::show();
    mount_to_body(|| match BrowserUrl::new() {
        Ok(location) => view(&location),
        Err(_) => View::new(vec![states::error(say::ERROR_ANSWER, |_| {})]),
    });
}

fn view(location: &BrowserUrl) -> View {
    location.init((!place().base.is_empty()).then(|| place().base.as_str().into()));
    let frame = Rc::new(Frame {
        header: Header::new(live::wanted),
        main: el("main").attr("id", "contenu").attr("tabindex", "-1").attr("class", "wrap"),
        sections: el("ul"),
        network: classed("p", "network").attr("role", "status"),
        stay: RefCell::default(),
        sources: RefCell::default(),
        said: RefCell::default(),
        told: RefCell::default(),
        is_slow: Cell::default(),
        has_begun: Cell::default(),
    });
    let main = frame.main.clone();
    let skip = classed("a", "skip").attr("href", "#contenu").text(say::SKIP).on("click", move |event| {
        event.prevent_default();
        let _ = main.node().focus();
    });
    spending::begin();
    news::watch(&frame);
    keys::watch();
    follow(location, &frame);
    if let Some(boot) = document().get_element_by_id("boot") {
        boot.remove();
    }
    let header = frame.header.element.clone();
    View::new(vec![
        skip,
        header,
        frame.main.clone(),
        footer::footer(&frame.sections),
        notice::area(),
        frame.network.clone(),
    ])
}

/// Turns the page whenever the address changes.
fn follow(location: &BrowserUrl, frame: &Rc<Frame>) {
    let (location, frame) = (location.clone(), Rc::clone(frame));
    let urls = location.as_url().clone();
    Effect::new(move |before: Option<Url>| {
        let url = urls.get();
        let is_same = before.as_ref() == Some(&url);
        // Another place of the same page, or the same once more.
        let stays = before.as_ref().is_some_and(|before| {
            before.path() == url.path()
                && before.search() == url.search()
                && (before.hash() != url.hash() || !url.hash().is_empty())
        });
        location.ready_to_complete();
        if stays {
            history::arrive_within(is_same);
        } else {
            let (frame, url) = (Rc::clone(&frame), url.clone());
            spawn_local(async move {
                arrive(&url).await;
                let position = history::arrive();
                let turn = match position {
                    Some(_) if is_same => Turn::Again,
                    Some(_) => Turn::History,
                    None => Turn::Link,
                };
                let route = parse_route(place().path(url.path()), url.search());
                let arrival = position.map_or(Arrival::New, Arrival::Back);
                show(&frame, route, turn, arrival).await;
            });
        }
        url
    });
}

/// Waits until the address bar shows `url`: the router writes it a moment after it announces it.
///
/// Not always: by its own count of turns, which going forward puts out, it may believe to be there already. Then
/// it is written here. The reader cannot come between: all of this is one turn of the browser's event loop.
async fn arrive(url: &Url) {
    let path = [url.path(), if url.search().is_empty() { "" } else { "?" }, url.search()].concat();
    for _ in 0..10 {
        if history::here() == path {
            return;
        }
        tick().await;
    }
    history::push(&path);
}

/// Shows a route: its skeleton, then its content or what went wrong.
async fn show(frame: &Rc<Frame>, route: Route, turn: Turn, arrival: Arrival) {
    let visit = Visit::new(turn);
    let before = frame.stay.replace(Some((route.clone(), visit.clone())));
    if let Some((_, before)) = before {
        before.end();
    }
    let over = matches!(arrival, Arrival::Newer(_));
    frame.said.take();
    frame.told.take();
    notice::dismiss("newer");
    notice::dismiss("resume");
    if !over {
        let words = if let Route::Search { words, .. } = &route { words.as_str() } else { "" };
        frame.header.show_words(words);
        frame.main.set("data-state", Some("loading"));
        frame.main.set("aria-busy", Some("true"));
        frame.sources.take();
        picture::forget();
        frame.main.replace([states::skeleton(pages::skeleton(&route))]);
        forget_gone();
        spawn_local(menu::show_menu(Rc::clone(frame)));
        news::tell(frame);
    }
    let outcome = pages::show(&route, &visit).await;
    if visit.has_ended() {
        return;
    }
    let state = match outcome {
        Ok(shown) => {
            head::show(&shown.head);
            frame.main.replace([shown.view]);
            picture::offer(&frame.main);
            if shown.head.is_article && arrival == Arrival::New {
                spending::has_read();
            }
            shown.state
        }
        // What stands there is better than nothing.
        Err(_) if over => return,
        Err(error) => {
            head::show(&crate::model::head::Head { no_index: true, ..crate::model::head::Head::titled(say::ERROR) });
            let again = Rc::clone(frame);
            let retry = move |_| self::turn(&again, Turn::Again, Arrival::New);
            let is_lost = error == FetchError::Failed(Failure::Network) && (!is_online() || has_worker());
            let view = match if is_lost { later::load().await.ok() } else { None } {
                Some(loaded) => {
                    let is_article = matches!(route, Route::Article { .. });
                    pages::not_here::view(loaded, is_article, Box::new(retry), &visit)
                }
                None => states::error(pages::sentence(&error), retry),
            };
            if visit.has_ended() {
                return;
            }
            frame.main.replace([view]);
            if is_lost { "offline" } else { "error" }
        }
    };
    frame.main.set("aria-busy", None);
    frame.main.set("data-state", Some(state));
    news::begin(frame, &visit);
    match arrival {
        Arrival::Back(position) => history::scroll_to(position),
        Arrival::Newer(None) => history::scroll_to(0.0),
        Arrival::Newer(Some(place)) => {
            later::with(Box::new(move |loaded| {
                if let Ok(loaded) = loaded {
                    reading::go(loaded, place, false);
                }
            }));
            return;
        }
        Arrival::New => {}
    }
    let at_place = arrival == Arrival::New && history::show_place();
    let has_begun = frame.has_begun.replace(true);
    if has_begun && !at_place {
        history::focus_heading();
    }
    if !at_place && matches!(arrival, Arrival::New | Arrival::Back(0.0)) {
        news::offer_to_resume();
    }
    if !has_begun {
        // Not before: what the worker fetches would be in the way of what the reader came for.
        worker::register(Box::new(hand_over), offer_update);
    }
}

/// Tells the worker what was loaded before it came.
fn hand_over(urls: String) {
    ask_worker("seen", Some(form(&["urls"], &[urls])), Box::new(|_| {}));
}

fn offer_update() {
    notice::show("version", say::NEW_VERSION, Some((say::UPDATE, Box::new(worker::update))), true);
}

/// Asks for the page once more: for the one that failed, or that is newer than what is shown.
fn turn(frame: &Rc<Frame>, turn: Turn, arrival: Arrival) {
    let route = frame.stay.borrow().as_ref().map(|(route, _)| route.clone());
    if let Some(route) = route {
        let frame = Rc::clone(frame);
        spawn_local(async move { show(&frame, route, turn, arrival).await });
    }
}
