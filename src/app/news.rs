//! What the reader is told while a page stands: its age, what is newer, where the reading had stopped.

use std::rc::Rc;

use leptos::prelude::{document, window};

use super::{Arrival, Frame, turn};
use crate::device::clock::{after, clock};
use crate::device::connection::{is_online, on_change};
use crate::device::event::listen;
use crate::device::later::{self, Loaded};
use crate::device::local::has_worker;
use crate::device::{reading, worker};
use crate::model::phone::{News, parse_news};
use crate::net::{Visit, ask, ask_worker, forget, renew};
use crate::policy::freshness::Turn;
use crate::policy::news::standing;
use crate::text::date::parse_date;
use crate::text::words as say;
use crate::ui::notice;

/// Milliseconds after which the age of an old page is told to who is online: a network that answers, answers before.
const SLOW: i32 = 1_500;

/// Listens to the network, to the worker, and to the reader who comes back.
pub(super) fn watch(frame: &Rc<Frame>) {
    let hearing = Rc::clone(frame);
    worker::on_message(Box::new(move |message| {
        let Some((url, news)) = parse_news(message) else { return };
        if news != News::Unreachable {
            renew(&url, news != News::Same);
        }
        hearing.said.borrow_mut().push((url, news, clock().now));
        tell(&hearing);
    }));
    let connected = Rc::clone(frame);
    on_change(Box::new(move |online| {
        if online {
            return_to(&connected);
        }
        tell(&connected);
    }));
    // While the phone was in a pocket its ages have grown.
    let looked_at = Rc::clone(frame);
    listen(&document(), "visibilitychange", Box::new(move |_| tell(&looked_at)));
    reading::watch(|| notice::dismiss("resume"));
    tell(frame);
}

/// A page is drawn: says how it stands, and once more when the network has had its time.
pub(super) fn begin(frame: &Rc<Frame>, visit: &Visit) {
    frame.sources.replace(visit.sources());
    frame.is_slow.set(false);
    tell(frame);
    let (slow, visit) = (Rc::clone(frame), visit.clone());
    let wait = move || {
        if !visit.has_ended() {
            slow.is_slow.set(true);
            tell(&slow);
        }
    };
    after(SLOW, Box::new(wait));
}

/// Says how the page stands with the network, and what of it is news.
pub(super) fn tell(frame: &Rc<Frame>) {
    let is_plain = frame.said.borrow().is_empty() && frame.sources.borrow().iter().all(|source| source.kept.is_none());
    if is_plain {
        return say_network(frame, if is_online() { "" } else { say::OFFLINE }, false);
    }
    let frame = Rc::clone(frame);
    later::with(Box::new(move |loaded| match loaded {
        Ok(loaded) => tell_news(loaded, &frame),
        Err(_) => say_network(&frame, if is_online() { "" } else { say::OFFLINE }, false),
    }));
}

/// Writes into the strip; `quiet` where it is no more than an age.
fn say_network(frame: &Frame, sentence: &str, quiet: bool) {
    // The same once more would be read out once more.
    if frame.network.node().text_content().as_deref() != Some(sentence) {
        frame.network.set_text(sentence);
    }
    frame.network.set("data-quiet", quiet.then_some(""));
}

#[inline(never)]
fn tell_news(_: Loaded, frame: &Rc<Frame>) {
    let standing = standing(&frame.sources.borrow(), &frame.said.borrow());
    let clock = clock();
    let age = standing.kept.map(|kept| clock.age(kept));
    let offline = !is_online() || standing.is_unreachable;
    let sentence = match age {
        Some(age) if offline => [say::OFFLINE, say::AND_KEPT, &age].concat(),
        None if offline => say::OFFLINE.to_string(),
        Some(age) if frame.is_slow.get() && standing.is_old(clock.now) => [say::KEPT, &age].concat(),
        _ => String::new(),
    };
    say_network(frame, &sentence, !offline);
    let (sentence, is_list) = match parse_date(&standing.modified) {
        Some(date) => ([say::CORRECTED, &clock.moment(date)].concat(), false),
        None if standing.count > 0 => (say::new_articles(standing.count), true),
        None => return,
    };
    // Who has put a notice away is not told the same once more.
    if frame.told.replace(sentence.clone()) == sentence {
        return;
    }
    let again = Rc::clone(frame);
    let show = move || {
        let place = reading::here().filter(|_| !is_list);
        turn(&again, Turn::Link, Arrival::Newer(place));
    };
    notice::show("newer", &sentence, Some((say::SHOW, Box::new(show))), true);
}

/// Back online: asks for a page that is not there; of one that is, asks whether it still holds; lets the worker
/// complete what was saved.
fn return_to(frame: &Rc<Frame>) {
    let state = frame.main.node().get_attribute("data-state");
    if matches!(state.as_deref(), Some("error" | "offline")) {
        turn(frame, Turn::Again, Arrival::New);
    }
    if has_worker() {
        let frame = Rc::clone(frame);
        later::with(Box::new(move |loaded| {
            if let Ok(loaded) = loaded {
                renew_all(loaded, &frame);
            }
        }));
    }
}

#[inline(never)]
fn renew_all(loaded: Loaded, frame: &Rc<Frame>) {
    // What failed before is asked once more.
    frame.said.borrow_mut().retain(|(_, news, _)| *news != News::Unreachable);
    tell_news(loaded, frame);
    let completing = Rc::clone(frame);
    let completed = move |_| {
        // The page of what is saved says what was missing.
        if completing.main.node().query_selector(".saved-note").is_ok_and(|note| note.is_some()) {
            turn(&completing, Turn::Link, Arrival::Back(window().scroll_y().unwrap_or_default()));
        }
    };
    ask_worker("saved/refresh", Some("all=1".to_string()), Box::new(completed));
    let sources = frame.sources.borrow();
    for source in sources.iter().filter(|source| !source.local) {
        // Past memory: the worker answers from the phone, and says later what the network says.
        forget(&source.url);
        ask(source.url.clone(), None, &Visit::new(Turn::Link), Box::new(|_| {}));
    }
    if sources.iter().any(|source| source.local) {
        let searching = Rc::clone(frame);
        let search = move || turn(&searching, Turn::Again, Arrival::Newer(None));
        notice::show("newer", say::ONLINE, Some((say::SEARCH_SITE, Box::new(search))), true);
    }
}

/// Offers to go on reading where the reader had come to.
pub(super) fn offer_to_resume() {
    if !reading::may_remember() {
        return;
    }
    later::with(Box::new(|loaded| {
        if let Ok(loaded) = loaded {
            offer(loaded);
        }
    }));
}

#[inline(never)]
fn offer(loaded: Loaded) {
    if let Some(place) = reading::remembered() {
        let resume = move || reading::go(loaded, place, true);
        notice::show("resume", "", Some((say::RESUME, Box::new(resume))), true);
    }
}
