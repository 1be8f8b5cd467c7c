//! The frame around the pages, and the turns between them.

mod news;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos_router::location::{BrowserUrl, LocationChange, LocationProvider, Url};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::device::clock::after;
use crate::device::connection::is_online;
use crate::device::local::has_worker;
use crate::device::place::place;
use crate::device::{head, history, later, reading, settings};
use crate::model::reading::Place;
use crate::model::route::{Route, parse_route};
use crate::net::{FetchError, Visit};
use crate::pages;
use crate::pages::list::fetch_some_cards;
use crate::pages::sections::categories;
use crate::policy::freshness::Turn;
use crate::policy::news::{Said, Source};
use crate::policy::retry::Failure;
use crate::text::french as say;
use crate::ui::card::{Size, card};
use crate::ui::element::{El, classed, el};
use crate::ui::footer;
use crate::ui::header::Header;
use crate::ui::menu::OnOpen;
use crate::ui::mount::View;
use crate::ui::picture::{self, Loading};
use crate::ui::{notice, states};
use crate::wp::api::push_encoded;
use crate::wp::request::Posts;

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
}

/// How a page comes before the reader.
#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    /// As the first of the visit: the browser has the focus where it should be.
    First,
    /// By a link.
    New,
    /// By the browser's history, which has been there before, this far down.
    Back(f64),
    /// Newer, over what stands there: from its top, or at the place of an article that is being read.
    Newer(Option<Place>),
}

/// Milliseconds after which the age of an old page is told to who is online: a network that answers, answers before.
const SLOW: i32 = 1_500;

/// Puts the app into the document.
pub fn mount() {
    settings::show();
    mount_to_body(|| match BrowserUrl::new() {
        Ok(location) => view(&location),
        Err(_) => View::new(vec![states::error(say::ERROR_ANSWER, |_| {})]),
    });
}

fn view(location: &BrowserUrl) -> View {
    history::take_over();
    location.init((!place().base.is_empty()).then(|| place().base.as_str().into()));
    let searching = location.clone();
    let frame = Rc::new(Frame {
        header: Header::new(move |words| navigate(&searching, &search_path(&words))),
        main: el("main").attr("id", "contenu").attr("tabindex", "-1").attr("class", "wrap"),
        sections: el("ul"),
        network: classed("p", "network").attr("role", "status"),
        stay: RefCell::default(),
        sources: RefCell::default(),
        said: RefCell::default(),
        told: RefCell::default(),
        is_slow: Cell::default(),
    });
    let main = frame.main.clone();
    let skip = classed("a", "skip").attr("href", "#contenu").text(say::SKIP).on("click", move |event| {
        event.prevent_default();
        let _ = main.node().focus();
    });
    news::watch(&frame);
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

fn search_path(words: &str) -> String {
    let mut path = "/?s=".to_string();
    push_encoded(&mut path, words.trim());
    place().href(&path)
}

/// Goes to a path of this origin, as a tap on a link does.
fn navigate(location: &BrowserUrl, path: &str) {
    if let Ok(url) = BrowserUrl::parse_with_base(path, &place().origin) {
        let change =
            LocationChange { value: path.to_string(), replace: false, scroll: true, ..LocationChange::default() };
        location.complete_navigation(&change);
        location.as_url().set(url);
    }
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
            let (frame, url, is_first) = (Rc::clone(&frame), url.clone(), before.is_none());
            spawn_local(async move {
                arrive(&url).await;
                let position = history::arrive();
                let turn = match position {
                    Some(_) if is_same => Turn::Again,
                    Some(_) => Turn::History,
                    None => Turn::Link,
                };
                let route = parse_route(place().path(url.path()), url.search());
                let arrival = match position {
                    Some(position) => Arrival::Back(position),
                    None if is_first => Arrival::First,
                    None => Arrival::New,
                };
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
    picture::forget();
    if !over {
        let words = if let Route::Search { words, .. } = &route { words.as_str() } else { "" };
        frame.header.show_words(words);
        frame.main.set("data-state", Some("loading"));
        frame.main.set("aria-busy", Some("true"));
        frame.sources.take();
        frame.main.replace([states::skeleton(pages::skeleton(&route))]);
        spawn_local(show_menu(Rc::clone(frame)));
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
            shown.state
        }
        // What stands there is better than nothing.
        Err(_) if over => return,
        Err(error) => {
            head::show(&crate::model::head::Head { no_index: true, ..crate::model::head::Head::titled(say::ERROR) });
            let again = Rc::clone(frame);
            let retry = move |_| self::turn(&again, Turn::Again, Arrival::New);
            let is_lost = error == FetchError::Failed(Failure::Network) && (!is_online() || has_worker());
            let view = match later::load().await {
                Ok(loaded) if is_lost => {
                    let is_article = matches!(route, Route::Article { .. });
                    pages::not_here::view(loaded, is_article, Box::new(retry), &visit)
                }
                _ => states::error(pages::sentence(&error), retry),
            };
            frame.main.replace([view]);
            if is_lost { "offline" } else { "error" }
        }
    };
    frame.sources.replace(visit.sources());
    frame.main.set("aria-busy", None);
    frame.main.set("data-state", Some(state));
    frame.is_slow.set(false);
    news::tell(frame);
    let (slow, waiting) = (Rc::clone(frame), visit.clone());
    after(
        SLOW,
        Box::new(move || {
            if !waiting.has_ended() {
                slow.is_slow.set(true);
                news::tell(&slow);
            }
        }),
    );
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
        Arrival::First | Arrival::New => {}
    }
    let at_place = !matches!(arrival, Arrival::Back(_)) && history::show_place();
    if arrival != Arrival::First && !at_place {
        focus_heading(&frame.main);
    }
    if !at_place && matches!(arrival, Arrival::First | Arrival::New | Arrival::Back(0.0)) {
        news::offer_to_resume();
    }
}

fn focus_heading(main: &El) {
    let heading = main.node().query_selector("h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        history::focus(&heading);
    }
}

/// Asks for the page once more: for the one that failed, or that is newer than what is shown.
fn turn(frame: &Rc<Frame>, turn: Turn, arrival: Arrival) {
    let route = frame.stay.borrow().as_ref().map(|(route, _)| route.clone());
    if let Some(route) = route {
        let frame = Rc::clone(frame);
        spawn_local(async move { show(&frame, route, turn, arrival).await });
    }
}

/// Draws the menu and the footer's sections for the page that is shown.
async fn show_menu(frame: Rc<Frame>) {
    let branches = categories().await.unwrap_or_default().menu();
    let on_open: OnOpen = Rc::new(|section, place| spawn_local(show_latest_of(section, place)));
    let here = history::here();
    let current = place().path(&here);
    frame.header.show_menu(&branches, current, &on_open);
    frame.sections.replace(footer::sections(&branches));
}

/// The three latest articles of a section, where the screen has room for them.
async fn show_latest_of(section: u32, place: El) {
    let wide = window().match_media("(min-width: 64rem)").ok().flatten().is_some_and(|query| query.matches());
    if !wide {
        return;
    }
    let visit = Visit::new(Turn::Link);
    let Ok(cards) = fetch_some_cards(&Posts::Category(section), 1, 3, 0, &visit).await else { return };
    place.replace(cards.cards.iter().map(|shown| card(shown, None, Size::Compact, "h3", Loading::Lazy)));
}
