//! What a reader without a network sees of a page that is not on the phone.

use web_sys::Event;

use crate::device::connection::is_online;
use crate::device::later::Loaded;
use crate::device::local::{has_worker, local};
use crate::device::place::place;
use crate::model::phone::parse_kept;
use crate::net::{Answer, FetchError, Visit, ask};
use crate::text::words as say;
use crate::ui::element::{El, classed, el};
use crate::ui::saved::readable;
use crate::ui::states;

/// Says so, offers another try, and lists what can be read instead once the worker has told.
#[inline(never)]
pub fn view(_: Loaded, is_article: bool, retry: Box<dyn FnMut(Event)>, visit: &Visit) -> El {
    let what = if is_article { say::ARTICLE_NOT_HERE } else { say::LIST_NOT_HERE };
    let why = if is_online() { say::ERROR_NETWORK } else { say::NOT_HERE_YET };
    let instead = el("div");
    if has_worker() {
        let place_of_list = instead.clone();
        let draw = move |outcome: Result<Answer, FetchError>| {
            let kept = outcome.map(|answer| parse_kept(&answer.value, &place().home)).unwrap_or_default();
            let cards: Vec<_> = kept.iter().map(|kept| &kept.card).collect();
            place_of_list.replace(readable(&cards));
        };
        ask(local("articles"), None, visit, Box::new(draw));
    }
    let state = classed("div", "state").child(states::heading(say::NO_NETWORK));
    el("div").child(state.child(states::alert(&[what, " ", why].concat(), retry))).child(instead)
}
