//! The edition: the newest articles of the sections the reader chose, taken along for reading without a network.

use std::cell::Cell;
use std::rc::Rc;

use crate::device::clock::clock;
use crate::device::later::Loaded;
use crate::device::local::has_worker;
use crate::device::place::place;
use crate::device::{saver, worker};
use crate::model::phone;
use crate::net::{Answer, Visit, ask, ask_worker};
use crate::policy::edition::{MOST, estimate};
use crate::policy::freshness::Turn;
use crate::text::age::Clock;
use crate::text::size::{estimate as about, megabytes};
use crate::text::words as say;
use crate::ui::edition::Panel;
use crate::ui::element::El;
use crate::wp::json::{self, Value};
use crate::wp::request::{Type, article_by_slug, edition, edition_count, form};

struct Edition {
    panel: Panel,
    /// The kind that was started from here: `0` without, `1` with pictures; empty before.
    kind: Cell<&'static str>,
    /// Whether its end has been said.
    is_over: Cell<bool>,
}

/// Opens the edition in a place: what there is of it, what it would weigh, or how far it has come.
#[inline(never)]
pub fn open(_: Loaded, place: &El) {
    let edition = Rc::new(Edition { panel: Panel::new(), kind: Cell::new(""), is_over: Cell::new(false) });
    place.replace([edition.panel.element.clone()]);
    edition.panel.element.focus();
    if !has_worker() {
        return edition.panel.say(say::NO_WORKER);
    }
    edition.panel.say(say::LOADING);
    let heard = Rc::clone(&edition);
    worker::on_message(Box::new(move |message| {
        if json::text(message, &["type"]) == "edition" && heard.panel.element.node().is_connected() {
            Edition::show(&heard, message, clock().now);
        }
    }));
    ask_worker("edition", None, Box::new(move |state| Edition::begin(&edition, state.as_deref())));
}

fn number(value: &Value, name: &str) -> u32 {
    json::number(value, &[name]).unwrap_or_default()
}

/// "à 8 h 30", with the day where it is another.
fn moment(at: f64) -> String {
    let now = clock();
    now.moment(Clock { now: at, ..now }.today())
}

impl Edition {
    /// Goes on with what is running, or says what is there and asks what a new one would hold.
    fn begin(this: &Rc<Self>, state: Option<&Value>) {
        let Some(state) = state else { return this.panel.say(say::NO_WORKER) };
        let at = phone::moment(state, &["at"]);
        let (done, total) = (number(state, "done"), number(state, "total"));
        if json::at(state, &["running"]) == Some(&Value::Bool(true)) {
            return Self::show(this, state, at);
        }
        let before = match total {
            0 => String::new(),
            _ if done == total => Self::words(state, at),
            _ => [done.to_string().as_str(), say::OF, &total.to_string(), "."].concat(),
        };
        let action = if done < total { say::EDITION_GO_ON } else { say::EDITION_TAKE };
        let url = edition_count(&place().api, &saver::current().list("sections"), MOST);
        let counting = Rc::clone(this);
        let counted = move |outcome: Result<Answer, _>| match outcome {
            Ok(answer) => Self::offer(&counting, json::items(&answer.value, &[]).len() as u32, &before, action),
            Err(_) if before.is_empty() => counting.panel.say(say::ERROR_NETWORK),
            Err(_) => counting.panel.finish(&before),
        };
        ask(url, None, &Visit::new(Turn::Link), Box::new(counted));
    }

    /// What is there: "32 articles, 0,38 Mo, à lire sans réseau (à 8 h 30)".
    fn words(state: &Value, at: f64) -> String {
        let articles = say::articles(number(state, "done"));
        [articles.as_str(), say::COMMA, &megabytes(number(state, "bytes")), say::EDITION_READY, &moment(at), ")."]
            .concat()
    }

    fn offer(this: &Rc<Self>, articles: u32, before: &str, action: &str) {
        if articles == 0 {
            return this.panel.say(say::EMPTY);
        }
        let saving = saver::current();
        let label =
            |name: &str, pictures, measured| [name, " (", &about(estimate(articles, pictures, measured)), ")"].concat();
        let text = label(say::EDITION_TEXT, false, saving.number("text"));
        let whole = label(say::EDITION_WHOLE, true, saving.number("whole"));
        let sentence = match before.is_empty() {
            true => [say::articles(articles).as_str(), "."].concat(),
            false => [say::EDITION_BEFORE, before].concat(),
        };
        let starting = Rc::clone(this);
        this.panel.ask(&sentence, &[&text, &whole], action, Box::new(move |kind| Self::start(&starting, kind)));
    }

    fn start(this: &Rc<Self>, kind: &'static str) {
        this.kind.set(kind);
        this.is_over.set(false);
        this.panel.say(say::EDITION_STARTS);
        let api = &place().api;
        let list = edition(api, &saver::current().list("sections"), MOST);
        let article = article_by_slug(api, Type::Post, "SLUG");
        let body = form(&["list", "article", "pictures"], &[list, article, kind.to_string()]);
        let starting = Rc::clone(this);
        let started = move |answer: Option<Rc<Value>>| {
            if answer.is_none() {
                Self::pause(&starting, say::ERROR_NETWORK, 0, MOST);
            }
        };
        ask_worker("edition", Some(body), Box::new(started));
        this.panel.element.focus();
    }

    /// Shows what the worker tells.
    fn show(this: &Rc<Self>, state: &Value, at: f64) {
        let (done, total) = (number(state, "done"), number(state, "total"));
        if done == total {
            if !this.is_over.replace(true) {
                this.panel.finish(&Self::words(state, at));
                this.panel.element.focus();
                let each = number(state, "bytes") / total.max(1);
                match this.kind.get() {
                    "0" => saver::set_number("text", each),
                    "1" => saver::set_number("whole", each),
                    _ => {}
                }
            }
        } else if json::at(state, &["running"]) == Some(&Value::Bool(true)) {
            let stop = || ask_worker("edition/stop", Some(String::new()), Box::new(|_| {}));
            this.panel.progress(done, total, say::EDITION_STOP, Box::new(stop));
        } else {
            Self::pause(this, say::EDITION_STOPPED, done, total);
        }
    }

    /// Offers to go on: what is there is not fetched again.
    fn pause(this: &Rc<Self>, sentence: &str, done: u32, total: u32) {
        this.panel.say(sentence);
        let going = Rc::clone(this);
        let kind = if going.kind.get() == "1" { "1" } else { "0" };
        this.panel.progress(done, total, say::EDITION_GO_ON, Box::new(move || Self::start(&going, kind)));
    }
}
