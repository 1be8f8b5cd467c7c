//! What a reader without a network sees of a page that is not on the phone.

use web_sys::Event;

use super::list::grid;
use super::sections::categories;
use crate::device::connection::is_online;
use crate::device::local::{has_worker, local};
use crate::device::place::place;
use crate::model::phone::parse_kept;
use crate::net::{Visit, fetch};
use crate::text::french as say;
use crate::ui::element::{El, classed, el};
use crate::ui::states;

/// Says so, offers another try, and lists what can be read instead once the worker has told.
pub fn view(is_article: bool, retry: Box<dyn FnMut(Event)>, visit: &Visit) -> El {
    let what = if is_article { say::ARTICLE_NOT_HERE } else { say::LIST_NOT_HERE };
    let why = if is_online() { say::ERROR_NETWORK } else { say::NOT_HERE_YET };
    let readable = el("div");
    if has_worker() {
        leptos::task::spawn_local(fill(readable.clone(), visit.clone()));
    }
    let state = classed("div", "state").child(states::heading(say::NO_NETWORK));
    el("div").child(state.child(states::alert(&[what, " ", why].concat(), retry))).child(readable)
}

/// "À lire sans réseau": the articles whose text is on the phone.
async fn fill(readable: El, visit: Visit) {
    let Ok(answer) = fetch(&local("articles"), &visit).await else { return };
    let cards: Vec<_> = parse_kept(&answer.value, &place().home).into_iter().map(|kept| kept.card).collect();
    if cards.is_empty() || visit.has_ended() {
        return;
    }
    let known = categories().await.unwrap_or_default();
    let heading = classed("h2", "section-title").attr("id", "a-lire").text(say::READABLE);
    readable.replace([classed("section", "readable")
        .attr("aria-labelledby", "a-lire")
        .child(heading)
        .child(grid(&cards, &known))]);
}
