//! Answers of this session, so that going back costs nothing.

use std::cell::RefCell;

use super::fetch::Answer;
use crate::policy::freshness::{KEPT, Turn, is_fresh};
use crate::text::part;

struct Kept {
    url: String,
    answer: Answer,
    /// When the network gave it or said that it still holds: milliseconds since 1970.
    at: f64,
}

thread_local! {
    /// The one used last stands last.
    static MEMORY: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// The answer kept for a URL, where it is good enough for this turn, with its age.
pub fn recall(url: &str, turn: Turn) -> Option<Answer> {
    MEMORY.with_borrow_mut(|memory| {
        let at = memory.iter().position(|kept| kept.url == url && is_fresh(turn, js_sys::Date::now() - kept.at))?;
        let kept = memory.remove(at);
        let answer = Answer { kept: Some(kept.at), ..kept.answer.clone() };
        memory.push(kept);
        Some(answer)
    })
}

/// Whether an answer is kept for a URL that will do for this turn: asking for it takes no time.
pub fn has(url: &str, turn: Turn) -> bool {
    recall(url, turn).is_some()
}

/// Forgets every answer whose URL has a part.
pub fn forget(part: &str) {
    MEMORY.with_borrow_mut(|memory| memory.retain(|kept| !part::has(&kept.url, part)));
}

/// The worker has asked for a URL anew: its answer is the same, or (`newer`) another, which it keeps
/// itself. It names URLs whole, the app may have asked for a path.
pub fn renew(url: &str, newer: bool) {
    MEMORY.with_borrow_mut(|memory| {
        memory.retain_mut(|kept| {
            let is_it = url.ends_with(&kept.url);
            if is_it {
                kept.at = js_sys::Date::now();
            }
            !(is_it && newer)
        });
    });
}

/// Keeps an answer. One that came from the phone is as old here as there, so that a link to it asks again.
pub fn keep(url: &str, answer: &Answer) {
    MEMORY.with_borrow_mut(|memory| {
        memory.retain(|kept| kept.url != url);
        if memory.len() >= KEPT {
            memory.remove(0);
        }
        let at = answer.kept.unwrap_or_else(js_sys::Date::now);
        memory.push(Kept { url: url.to_string(), answer: answer.clone(), at });
    });
}
