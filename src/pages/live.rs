//! Searching while the reader types. Everything but the plain form comes when the field gets the focus.

use std::cell::RefCell;

use super::sections::known;
use crate::device::clock::after;
use crate::device::later::{self, Loaded};
use crate::device::place::place;
use crate::model::card::from_post;
use crate::net::{Answer, FetchError, Visit, ask};
use crate::policy::freshness::Turn;
use crate::text::words as say;
use crate::ui::element::El;
use crate::ui::finder::{self, Finder, all_results, result};
use crate::wp::post::parse_posts;
use crate::wp::request;

/// Milliseconds of quiet before words are searched for.
const QUIET: i32 = 250;
/// Bytes of the shortest words that are searched for.
const LEAST: usize = 2;
/// Results shown.
const SHOWN: u32 = 6;

thread_local! {
    /// The search that is under way.
    static UNDER_WAY: RefCell<Option<Visit>> = const { RefCell::new(None) };
}

/// The field of the search form has the focus.
pub fn wanted(form: &El, field: &El) {
    let (form, field) = (form.clone(), field.clone());
    later::with(Box::new(move |loaded| {
        if let Ok(loaded) = loaded {
            begin(loaded, &form, &field);
        }
    }));
}

#[inline(never)]
fn begin(_: Loaded, form: &El, field: &El) {
    finder::begin(form, field, (look, stop));
}

/// Nobody waits for an answer any more.
fn stop() {
    if let Some(before) = UNDER_WAY.take() {
        before.end();
    }
}

/// Looks for what the field says, or shows what was searched for before.
fn look(finder: &'static Finder) {
    stop();
    let words = finder.words();
    if words.len() < LEAST {
        return finder.show_recent();
    }
    finder.wait();
    let visit = Visit::new(Turn::Link);
    UNDER_WAY.set(Some(visit.clone()));
    let search = move || {
        if !visit.has_ended() {
            let url = request::live(&place().api, &words, SHOWN);
            ask(url, None, &visit, Box::new(move |outcome| show(finder, &words, outcome)));
        }
    };
    after(QUIET, Box::new(search));
}

fn show(finder: &Finder, words: &str, outcome: Result<Answer, FetchError>) {
    let Ok(answer) = outcome else { return finder.show(Vec::new(), say::NOT_FOUND_LIVE, Some(all_results(words))) };
    let known = known().unwrap_or_default();
    let mut results = Vec::new();
    // The phone's own answer is not cut into pages.
    for post in parse_posts(&answer.value).iter().take(SHOWN as usize) {
        let card = from_post(post, &place().home);
        results.push(result(results.len(), &card, known.primary(&card.categories), words));
    }
    let count = answer.total.unwrap_or(results.len() as u32);
    let found = if count > 0 { say::results(count) } else { say::NO_RESULT.to_string() };
    let sentence = if answer.local { [say::LOCAL_RESULTS, "\u{a0}: ", &found].concat() } else { found };
    finder.show(results, &sentence, (count > 0).then(|| all_results(words)));
}
