//! What the reader is told while a page stands: its age, what is newer, where the reading had stopped.

use std::rc::Rc;

use leptos::prelude::document;

use super::{Arrival, Frame, turn};
use crate::device::clock::clock;
use crate::device::connection::{is_online, on_change};
use crate::device::event::listen;
use crate::device::local::{has_worker, local, on_message};
use crate::device::reading;
use crate::model::phone::{News, parse_news};
use crate::net::{Visit, ask, forget, renew};
use crate::policy::freshness::Turn;
use crate::policy::news::standing;
use crate::text::date::parse_date;
use crate::text::french as say;
use crate::ui::news::notice;

/// Listens to the network, to the worker, and to the reader who comes back.
pub(super) fn watch(frame: &Rc<Frame>) {
    let hearing = Rc::clone(frame);
    on_message(Box::new(move |message| {
        let Some((url, news)) = parse_news(&message) else { return };
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
    let moved = Rc::clone(frame);
    reading::watch(Box::new(move || moved.foot.resume.replace([])));
    tell(frame);
}

/// Says how the page stands with the network, and what of it is news.
pub(super) fn tell(frame: &Rc<Frame>) {
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
    frame.foot.tell(&sentence, !offline);
    let (sentence, act, arrival) = if standing.count > 0 {
        (String::new(), say::new_articles(standing.count), Arrival::Newer)
    } else if let Some(date) = parse_date(&standing.modified) {
        ([say::CORRECTED, &clock.moment(date)].concat(), say::SHOW.to_string(), Arrival::Corrected)
    } else {
        return;
    };
    // Who has put a notice away is not told the same once more.
    let words = [sentence.as_str(), &act].concat();
    if frame.told.replace(words.clone()) != words {
        let again = Rc::clone(frame);
        notice(&frame.foot.newer, &sentence, &act, Box::new(move |_| turn(&again, Turn::Link, arrival)));
    }
}

/// Back online: asks for a page that is not there; of one that is, asks whether it still holds; lets the worker
/// complete what was saved.
fn return_to(frame: &Rc<Frame>) {
    let state = frame.main.node().get_attribute("data-state");
    if matches!(state.as_deref(), Some("error" | "offline")) {
        turn(frame, Turn::Again, Arrival::New);
    }
    // What failed before is asked once more.
    frame.said.borrow_mut().retain(|(_, news, _)| *news != News::Unreachable);
    if !has_worker() {
        return;
    }
    let visit = Visit::new(Turn::Link);
    let ask_worker = |url: String, form: Option<String>| ask(url, form, &visit, Box::new(|_| {}));
    ask_worker(local("saved/refresh"), Some("all=1".to_string()));
    let sources = frame.sources.borrow();
    for source in sources.iter().filter(|source| !source.local) {
        // Past memory: the worker answers from the phone, and says later what the network says.
        forget(&source.url);
        ask_worker(source.url.clone(), None);
    }
    if sources.iter().any(|source| source.local) {
        let searching = Rc::clone(frame);
        let search = move |_| turn(&searching, Turn::Again, Arrival::Newer);
        notice(&frame.foot.newer, "", say::SEARCH_SITE, Box::new(search));
    }
}

/// Offers to go on reading where the reader had come to.
pub(super) fn offer_to_resume(frame: &Frame) {
    if let Some(place) = reading::remembered() {
        notice(&frame.foot.resume, "", say::RESUME, Box::new(move |_| reading::go(place, true)));
    }
}
