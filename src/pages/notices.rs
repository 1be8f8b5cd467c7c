//! The settings' part about notifications: off until asked for, and honest where they cannot work.

use super::settings::keep;
use crate::device::local::has_worker;
use crate::device::place::place;
use crate::device::{notify, saver};
use crate::model::menu::Branch;
use crate::net::ask_worker;
use crate::text::words as say;
use crate::ui::element::El;
use crate::ui::settings::{note, part, sections};
use crate::wp::request::{Posts, cards, form, ids};

/// Articles asked for when the worker looks for news.
const NEWEST: u32 = 10;

/// Draws the part; `status` is where the page says what has been done.
pub(super) fn notices(branches: &[Branch], status: &El) -> El {
    let part = part("notifications", say::NOTICES);
    let refused = match notify::obstacle() {
        _ if !has_worker() => say::NO_WORKER,
        Some(notify::Obstacle::Browser) => say::NOTICES_BROWSER,
        Some(notify::Obstacle::NotInstalled) => say::NOTICES_INSTALL,
        Some(notify::Obstacle::Refused) => say::NOTICES_REFUSED,
        None => "",
    };
    if !refused.is_empty() {
        return part.child(note(refused));
    }
    let status = status.clone();
    let changed = move |chosen: Vec<u32>| {
        let asked = status.clone();
        let allowed = move |allowed: bool| {
            if allowed {
                keep(&asked, "notify", &ids(&chosen));
                tell_worker(&chosen);
            } else {
                asked.set_text(say::NOTICES_REFUSED);
            }
        };
        notify::register(Box::new(allowed));
    };
    let chosen = saver::current().list("notify");
    part.child(sections(say::NOTICES_SECTIONS, branches, &chosen, Box::new(changed))).child(note(say::NOTICES_NOTE))
}

/// Sends the worker the sections, and the question it asks to learn of news in them.
fn tell_worker(chosen: &[u32]) {
    let list = cards(&place().api, &Posts::Sections(chosen), 1, NEWEST, 0);
    ask_worker("settings", Some(form(&["notify", "list"], &[ids(chosen), list])), Box::new(|_| {}));
}
