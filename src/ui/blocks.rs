//! An article's typed blocks as nodes.

use super::element::{El, classed, el, link, outside_link};
use crate::body::block::{Block, Content, Figure, Inline, Language, Mark};
use crate::body::url::Href;
use crate::device::place::place;

/// Width of the text column for the browser's choice among files.
const COLUMN: &str = "(min-width: 48rem) 42rem, 100vw";

/// Draws blocks into an element.
pub fn blocks(into: El, blocks: &[Block]) -> El {
    into.children(blocks.iter().map(block))
}

fn block(block: &Block) -> El {
    let drawn = match &block.content {
        Content::Paragraph(text) => inlines(el("p"), text),
        Content::Heading { level, text } => inlines(el(level_name(*level)), text),
        Content::List { start, items, .. } => {
            let list = match start {
                Some(first) => el("ol").attr_if("start", (*first != 1).then(|| first.to_string()).as_deref()),
                None => el("ul"),
            };
            list.children(items.iter().map(|item| list_item(item)))
        }
        Content::Quote { blocks: quoted, cite, .. } => {
            let quote = blocks(el("blockquote"), quoted);
            if cite.is_empty() { quote } else { quote.child(inlines(el("cite"), cite)) }
        }
        Content::Figure(shown) => figure(shown),
        Content::Preformatted { text, .. } => inlines(el("pre"), text),
        Content::Separator => el("hr"),
        // Drawn by the commit that follows.
        _ => el("div"),
    };
    speaking(drawn, &block.language)
}

/// An item that is only one paragraph stands without its `p`, as WordPress writes lists.
fn list_item(item: &[Block]) -> El {
    match item {
        [Block { content: Content::Paragraph(text), language }, rest @ ..] => {
            blocks(inlines(speaking(el("li"), language), text), rest)
        }
        item => blocks(el("li"), item),
    }
}

fn figure(figure: &Figure) -> El {
    let image = &figure.image;
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    let mut srcset = String::new();
    for source in &image.srcset {
        if !srcset.is_empty() {
            srcset.push_str(", ");
        }
        srcset.push_str(&source.url);
        srcset.push(' ');
        srcset.push_str(&source.width.to_string());
        srcset.push('w');
    }
    let mut drawn = el("img").attr("alt", &image.alt).attr("loading", "lazy").attr("decoding", "async");
    match (number(image.width), number(image.height)) {
        (Some(width), Some(height)) => drawn = drawn.attr("width", &width).attr("height", &height),
        _ => drawn = drawn.attr("class", "unsized"),
    }
    if !srcset.is_empty() {
        drawn = drawn.attr("sizes", COLUMN).attr("srcset", &srcset);
    }
    let drawn = drawn.attr("src", &image.src);
    let drawn = match &figure.link {
        Some(target) => href(target).child(drawn),
        None => drawn,
    };
    let drawn = el("figure").child(drawn);
    if figure.caption.is_empty() { drawn } else { drawn.child(inlines(el("figcaption"), &figure.caption)) }
}

fn inlines(into: El, text: &[Inline]) -> El {
    text.iter().fold(into, |into, inline| match inline {
        Inline::Text(text) => into.text(text),
        Inline::Break => into.child(el("br")),
        Inline::Marked(mark, text) => into.child(inlines(el(mark_name(*mark)), text)),
        Inline::Link(target, text) => into.child(inlines(href(target), text)),
        Inline::Foreign(language, text) => into.child(inlines(speaking(el("span"), language), text)),
        Inline::Abbreviation(_, text) => inlines(into, text),
        Inline::Anchor(_) => into,
    })
}

fn href(target: &Href) -> El {
    match target {
        Href::Inside(path) => link(path),
        Href::Outside(url) if url.starts_with(&place().origin) => el("a").attr("href", url).attr("rel", "external"),
        Href::Outside(url) => outside_link(url),
        // With a `base` element a bare "#…" would lead to the front page.
        Href::Fragment(name) => {
            classed("a", "fragment").attr("href", &[&crate::device::history::here(), "#", name].concat())
        }
        Href::Contact(url) => el("a").attr("href", url),
    }
}

fn speaking(element: El, language: &Language) -> El {
    let direction = language.dir.map(|direction| direction.as_str());
    element.attr_if("lang", language.lang.as_deref()).attr_if("dir", direction)
}

fn level_name(level: u8) -> &'static str {
    match level {
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
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
