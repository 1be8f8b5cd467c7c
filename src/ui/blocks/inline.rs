//! Pieces of a line.

use leptos::prelude::document;

use crate::body::block::{Inline, Language, Mark};
use crate::body::url::Href;
use crate::device::history::{PLACE, here};
use crate::device::place::place;
use crate::model::permalink::split_origin;
use crate::ui::element::{El, classed, el, link, outside_link};

/// Draws a line into an element.
pub(super) fn inlines(into: El, text: &[Inline]) -> El {
    text.iter().fold(into, |into, inline| match inline {
        Inline::Text(text) => into.text(text),
        Inline::Break => into.child(el("br")),
        Inline::Marked(mark, text) => into.child(inlines(el(mark_name(*mark)), text)),
        Inline::Link(target, text) => into.child(inlines(href(target), text)),
        Inline::Foreign(language, text) => into.child(inlines(speaking(el("span"), language), text)),
        Inline::Abbreviation(whole, text) => into.child(inlines(el("abbr").attr("title", whole), text)),
        // The prefix keeps the article's names apart from the app's own ids.
        Inline::Anchor(name) => {
            let id = [PLACE, name].concat();
            // A comment may name a place as the article does, whose it is.
            match document().get_element_by_id(&id) {
                Some(_) => into,
                None => into.child(classed("span", "place").attr("id", &id).attr("tabindex", "-1")),
            }
        }
    })
}

/// A link without its text.
pub(super) fn href(target: &Href) -> El {
    match target {
        Href::Inside(path) => link(path),
        Href::Outside(url) if split_origin(url).0 == place().origin => {
            el("a").attr("href", url).attr("rel", "external")
        }
        Href::Outside(url) => outside_link(url),
        // With a `base` element a bare "#…" would lead to the front page.
        Href::Fragment(name) => el("a").attr("href", &[&here(), "#", PLACE, name].concat()),
        Href::Contact(url) => el("a").attr("href", url),
    }
}

/// Tells an element's language and direction.
pub(super) fn speaking(element: El, language: &Language) -> El {
    let direction = language.dir.map(|direction| direction.as_str());
    element.attr_if("lang", language.lang.as_deref()).attr_if("dir", direction)
}

fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::Strong => "strong",
        Mark::Emphasis => "em",
        Mark::Code => "code",
        Mark::Sub => "sub",
        Mark::Sup => "sup",
        Mark::Deleted => "del",
        Mark::Inserted => "ins",
        Mark::Highlighted => "mark",
        Mark::Small => "small",
        Mark::Quoted => "q",
    }
}
