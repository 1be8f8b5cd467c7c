//! An article's typed blocks as nodes.

mod embed;
mod figure;
mod inline;
mod media;
mod table;

use super::element::{El, classed, el};
use super::picture;
use crate::body::block::{Block, Content, Inline, Numbers, Preformatted, Quotation};

use inline::{inlines, speaking};

/// Width of the text column, for the browser's choice among a picture's files.
const COLUMN: &str = "min(42rem, 100vw - 2rem)";
/// Width of half of it; a phone has no room for two.
const HALF: &str = "(min-width: 40rem) 20rem, calc(100vw - 2rem)";

/// Draws blocks into an element.
pub fn blocks(into: El, blocks: &[Block]) -> El {
    draw(into, blocks, COLUMN)
}

/// Draws blocks whose pictures are `sizes` wide.
fn draw(into: El, blocks: &[Block], sizes: &str) -> El {
    blocks.iter().fold(into, |into, block| into.child(one(block, sizes)))
}

fn one(block: &Block, sizes: &str) -> El {
    let drawn = match &block.content {
        Content::Paragraph(text) => inlines(el("p"), text),
        Content::Heading { level, text } => inlines(el(level_name(*level)), text),
        Content::List { numbers, items } => {
            let list = match numbers {
                Some(Numbers { first, is_reversed, kind }) => el("ol")
                    .attr_if("start", (*first != 1).then(|| first.to_string()).as_deref())
                    .attr_if("reversed", is_reversed.then_some(""))
                    .attr_if("type", (!kind.is_empty()).then_some(kind)),
                None => el("ul"),
            };
            items.iter().fold(list, |list, item| list.child(compact(el("li"), item, sizes)))
        }
        Content::Descriptions(descriptions) => descriptions.iter().fold(el("dl"), |list, description| {
            let list = description.terms.iter().fold(list, |list, term| list.child(inlines(el("dt"), term)));
            if description.blocks.is_empty() { list } else { list.child(compact(el("dd"), &description.blocks, sizes)) }
        }),
        Content::Quote { kind, blocks, cite } => {
            let quote = el("blockquote").attr_if("class", (*kind == Quotation::Pull).then_some("pull"));
            captioned(draw(quote, blocks, sizes), "cite", cite)
        }
        Content::Figure(shown) => figure::figure(shown, sizes),
        Content::Gallery { figures, caption } => figure::gallery(figures, caption),
        Content::Preformatted { kind, text } => match kind {
            Preformatted::Plain => inlines(el("pre"), text),
            Preformatted::Code => el("pre").child(inlines(el("code"), text)),
            Preformatted::Verse => inlines(classed("pre", "verse"), text),
        },
        Content::Table(shown) => table::table(shown),
        Content::Details { summary, blocks } => {
            draw(el("details").child(inlines(el("summary"), summary)), blocks, sizes)
        }
        Content::Media(shown) => media::recording(shown),
        Content::Embed(shown) => embed::embed(shown, sizes),
        Content::File { href, name } => media::file(href, name),
        Content::Buttons(links) => links.iter().fold(classed("div", "buttons"), |row, (href, text)| {
            row.child(inlines(inline::href(href).attr("class", "button"), text))
        }),
        Content::Columns(columns) => {
            columns.iter().fold(classed("div", "columns"), |row, column| row.child(draw(el("div"), column, HALF)))
        }
        Content::Separator => el("hr"),
    };
    speaking(drawn, &block.language)
}

/// Content that is one paragraph, or begins with it, stands without its `p`, as WordPress writes lists.
fn compact(into: El, blocks: &[Block], sizes: &str) -> El {
    match blocks {
        [Block { content: Content::Paragraph(text), language }, rest @ ..] => {
            draw(inlines(speaking(into, language), text), rest, sizes)
        }
        blocks => draw(into, blocks, sizes),
    }
}

/// Adds a caption where there is one.
fn captioned(into: El, tag: &str, caption: &[Inline]) -> El {
    if caption.is_empty() { into } else { into.child(inlines(el(tag), caption)) }
}

/// The place of a recording or a player.
fn spacer(size: Option<(u32, u32)>) -> El {
    let (width, height) = size.unwrap_or((16, 9));
    picture::spacer(width, height)
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
