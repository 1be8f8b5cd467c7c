//! What stands on a page that has nothing to show, or not yet.

use super::card::Size;
use super::element::{El, button, classed, el, link};
use crate::device::event::hear;
use crate::text::words as say;

/// A page's heading. Focus moves to it after a turn, so that a screen reader starts there.
pub fn heading(text: &str) -> El {
    classed("h1", "page-title").attr("tabindex", "-1").text(text)
}

/// What a skeleton stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Skeleton {
    /// The front page.
    FrontPage,
    /// A list of cards.
    List,
    /// An article.
    Article,
}

/// The page while it loads: grey shapes under a heading that only screen readers hear, "Chargement…".
pub fn skeleton(kind: Skeleton) -> El {
    let page = el("div").child(el("h1").attr("class", "visually-hidden").text(say::LOADING));
    // The newest headlines have their line.
    let line = (kind == Skeleton::FrontPage).then(|| classed("div", "strip"));
    page.children(line).child(shapes(kind))
}

/// Grey shapes of the size of what follows; screen readers do not hear them.
pub fn shapes(kind: Skeleton) -> El {
    let shapes = el("div").attr("aria-hidden", "true");
    match kind {
        Skeleton::FrontPage => {
            let latest = (0..8).map(|_| blank_card(Size::Compact));
            shapes
                .attr("class", "front skeleton")
                .child(blank_card(Size::Lead))
                .child(classed("div", "cards-compact").children(latest))
        }
        Skeleton::List => {
            let cards = classed("div", "cards").children((0..6).map(|_| blank_card(Size::Full)));
            shapes.attr("class", "skeleton").child(classed("p", "bone bone-title")).child(cards)
        }
        Skeleton::Article => {
            let lines = (0..9).map(|_| classed("p", "bone bone-line"));
            let top = ["bone bone-kicker", "bone bone-title", "bone bone-title", "bone bone-meta", "bone bone-picture"];
            shapes
                .attr("class", "article skeleton")
                .children(top.into_iter().map(|class| classed("p", class)))
                .children(lines)
        }
    }
}

fn blank_card(size: Size) -> El {
    let class = match size {
        Size::Lead => "card card-lead",
        Size::Full => "card card-full",
        Size::Compact => "card card-compact",
    };
    let mut words = classed("div", "card-words").child(classed("p", "bone bone-kicker"));
    let lines = if size == Size::Lead { 4 } else { 2 };
    words = words.children((0..lines).map(|_| classed("p", "bone bone-line")));
    classed("div", class).child(classed("div", "card-picture bone")).child(words)
}

/// A sentence where content would be, with a way on.
pub fn empty(title: &str, advice: &str, onward: (&str, &str)) -> El {
    let (path, words) = onward;
    let mut state = classed("div", "state").child(heading(title));
    if !advice.is_empty() {
        state = state.child(el("p").text(advice));
    }
    state.child(el("p").child(link(path).attr("class", "button").text(words)))
}

/// The page for addresses that lead nowhere.
pub fn not_found() -> El {
    empty(say::NOT_FOUND, say::NOT_FOUND_ADVICE, ("/", say::BACK_HOME))
}

/// What went wrong with a page, and another try.
pub fn error(sentence: &str, retry: impl FnMut(web_sys::Event) + 'static) -> El {
    classed("div", "state").child(heading(say::ERROR)).child(alert(sentence, Box::new(retry)))
}

/// What went wrong with a part of a page, and another try.
pub fn alert(sentence: &str, retry: Box<dyn FnMut(web_sys::Event)>) -> El {
    let again = button("button").text(say::RETRY);
    hear(again.node(), "click", retry);
    el("div").attr("role", "alert").child(el("p").text(sentence)).child(again)
}
