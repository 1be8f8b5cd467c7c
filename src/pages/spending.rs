//! What the page and the worker tell each other of data: what may be spent, and what has been.

use super::edition;
use crate::device::later;
use crate::device::local::can_have_worker;
use crate::device::saver;
use crate::net::ask_worker;
use crate::text::french as say;
use crate::ui::element::{El, button, classed};
use crate::ui::icon::{DOWN, icon};
use crate::ui::states::alert;
use crate::wp::request::{form, ids};

/// Bytes of a megabyte.
pub const MEGABYTE: u32 = 1_000_000;

/// Tells the worker what the reader has chosen.
pub fn tell_worker() {
    let saving = saver::current();
    let limit = if saving.anyway == saver::today() { 0 } else { saving.limit.saturating_mul(MEGABYTE) };
    let is_on = if saver::is_on() { "on" } else { "off" };
    let values = [limit.to_string(), is_on.to_string(), ids(&saving.sections)];
    ask_worker("settings", Some(form(&["limit", "saver", "sections"], &values)), Box::new(|_| {}));
}

/// At the start: yesterday's "charger quand même" has ended, and the limit counts again.
pub fn begin() {
    let saving = saver::current();
    if saving.anyway > 0 && saving.anyway != saver::today() {
        saver::change(&|saving| saving.anyway = 0);
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
