//! What the page and the worker tell each other of data: what may be spent, and what has been. And what the reader
//! is offered in passing: the edition, the installed app.

use super::edition;
use crate::device::install::{self, Way};
use crate::device::local::{can_have_worker, whole};
use crate::device::worker::on_message;
use crate::device::{later, saver, usage};
use crate::net::ask_worker;
use crate::text::words as say;
use crate::ui::element::{El, button, classed};
use crate::ui::icon::{DOWN, icon};
use crate::ui::notice::show;
use crate::ui::picture::ALLOW;
use crate::ui::states::alert;
use crate::wp::json;
use crate::wp::request::{form, ids};

/// Bytes of a megabyte.
pub const MEGABYTE: u32 = 1_000_000;

/// Tells the worker what the reader has chosen.
pub fn tell_worker() {
    let saving = saver::current();
    let limit =
        if saving.number("anyway") == saver::today() { 0 } else { saving.number("limit").saturating_mul(MEGABYTE) };
    let is_on = if saver::is_on() { "on" } else { "off" };
    let values = [limit.to_string(), is_on.to_string(), ids(&saving.list("sections"))];
    ask_worker("settings", Some(form(&["limit", "saver", "sections"], &values)), Box::new(|_| {}));
}

/// Has the worker let a picture through that the reader has asked for, then calls back.
fn allow(url: &str, then: Box<dyn FnOnce()>) {
    ask_worker("settings", Some(form(&["allow"], &[whole(url)])), Box::new(|_| then()));
}

/// The day's limit is passed: from now on only text, unless the reader says otherwise.
fn pass_limit() {
    saver::set_number("over", saver::today());
    let anyway = || {
        saver::set_number("anyway", saver::today());
        tell_worker();
    };
    show("limit", say::LIMIT_PASSED, Some((say::ANYWAY, Box::new(anyway))), true);
}

/// One more article has been read: offers to install the app, if it is time.
pub fn has_read() {
    match install::offer_after_reading() {
        Some(Way::Prompt) => {
            let install = (say::INSTALL, Box::new(install::install) as Box<dyn Fn()>);
            show("install", say::INSTALL_OFFER, Some(install), true);
        }
        Some(Way::ShareSheet) => show("install", say::INSTALL_BY_HAND, None, true),
        None => {}
    }
}

/// At the start: listens, and counts. Yesterday's "charger quand même" has ended, and the limit counts again.
pub fn begin() {
    install::watch();
    ALLOW.set(Some(allow));
    usage::watch(Box::new(|bytes| {
        ask_worker("usage", Some(form(&["bytes"], &[bytes.to_string()])), Box::new(|_| {}));
    }));
    on_message(Box::new(|message| {
        if json::text(message, &["type"]) == "limit" {
            pass_limit();
        }
    }));
    let anyway = saver::current().number("anyway");
    if anyway > 0 && anyway != saver::today() {
        saver::set("anyway", "");
        tell_worker();
    }
}

/// The button that takes the edition along; what it opens stands in its place. `None` where the browser
/// could not keep it.
pub fn edition_offer() -> Option<El> {
    if !can_have_worker() {
        return None;
    }
    let place = classed("div", "edition");
    let opened = place.clone();
    let take = button("button quiet").child(icon(DOWN)).text(say::EDITION_OFFER);
    Some(place.child(take.on("click", move |_| open_edition(opened.clone()))))
}

fn open_edition(place: El) {
    later::with(Box::new(move |loaded| match loaded {
        Ok(loaded) => edition::open(loaded, &place),
        Err(_) => {
            let again = place.clone();
            place.replace([alert(say::ERROR_NETWORK, Box::new(move |_| open_edition(again.clone())))]);
        }
    }));
}
