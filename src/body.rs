//! An article's body: from an element tree nobody trusts to typed blocks, by allowlist.
//!
//! The browser parses WordPress's HTML into an inert document and hands over a plain [`element`]
//! tree; [`parse_body`] reads that tree once and writes [`block`]s. What the reader sees is drawn
//! from those blocks alone.
//!
//! What each element becomes is one table, `rule`:
//!
//! | elements | become |
//! | --- | --- |
//! | `p`, `div`, `section`, … and stray inline content | a paragraph for each run of text; `<br><br>` starts a new one |
//! | `h1` to `h6` | headings from level 2 down, without a gap |
//! | `ul`, `ol`, `li` | lists, nested as deep as [`MAX_NESTING`] allows |
//! | `blockquote`, its `cite` or `footer` | a quotation and its source |
//! | `img`, `figure`, `.wp-caption`, their captions | a figure with its caption |
//! | `pre`, `xmp`, `listing` | preformatted text |
//! | `hr` | a separator |
//! | `a`, `br`, `strong`, `em`, `code`, `sub`, `sup`, `del`, `ins`, `mark`, `small`, `q`, … | the same, in the line |
//! | `table` | a paragraph for each row |
//! | `script`, `style`, `template`, `iframe`, `object`, `embed`, form controls, `svg`, … | nothing |
//! | everything else | its children |
//!
//! Invariants, each held by a test in `tests/body.rs`:
//!
//! - Deliberately absent: a block holds no HTML, no element name, no style, no class, no id, no
//!   event handler. There is no variant to carry one, so none of the article's can reach the page.
//! - An address in a block is one of [`Href`]'s four kinds or a picture's `http(s)` URL. Where an
//!   address is refused the link's text stays and the picture goes.
//! - Text is neither invented nor lost: outside the elements that become nothing, every visible
//!   character of the tree appears once, in order; only a caption or a quotation's source that
//!   comes first moves to its place. Three exceptions, each for the reader: a picture's lazy-load
//!   twin, the leftover `[gallery]` of a plug-in long gone, and the controls that reorder other
//!   people's text (U+202D, U+202E). Pictures that stand for a character become their `alt` text.
//! - No tree is too deep: nothing here recurses over the tree. Blocks nest at most [`MAX_NESTING`]
//!   deep and lines at most [`MAX_MARKS`]; below that the structure flattens and the text stays.
//! - Time and memory grow with the size of the tree, whatever its shape.

mod address;
mod anchor;
mod begin;
pub mod block;
mod cut;
pub mod element;
mod embed;
mod frame;
mod gather;
mod image;
mod leaf;
mod line;
mod media;
mod provider;
mod rule;
mod table;
pub mod url;
mod walk;
mod words;
mod write;

pub use block::{
    Block, Cell, Content, Description, Direction, Embed, EmbedKind, Figure, Image, Inline, Language, Mark, Media,
    MediaKind, Preformatted, Quotation, Row, Scope, Source, Table,
};
pub use element::{Element, Node};
pub use line::MAX_MARKS;
pub use url::{ContentSite, Href, media_url, safe_href};
pub use walk::MAX_NESTING;
pub use words::words;

/// The blocks of an article; addresses resolve against `site`.
///
/// `nodes` are the children of `body` in the document parsed from `<!doctype html><body>` followed by
/// the article's HTML. Without that beginning the parser would move what comes first into `head`,
/// and take a leading `noscript` apart. Scripting is off in `DOMParser`'s documents, so the children
/// of a `noscript` are elements.
#[must_use]
pub fn parse_body(nodes: &[Node], site: &ContentSite) -> Vec<Block> {
    walk::walk(nodes, site)
}

/// The text of `nodes` in one line: what a caption or a name received as HTML says.
#[must_use]
pub fn plain_text(nodes: &[Node]) -> String {
    let mut text = String::new();
    // What is still to be read of each open element, and what stands at its edges.
    let mut levels = vec![(nodes.iter(), "")];
    while let Some((children, edge)) = levels.last_mut() {
        match children.next() {
            Some(Node::Text(more)) => text.push_str(more),
            Some(Node::Element(element)) => {
                let edge = match rule::rule(element) {
                    rule::Rule::Drop | rule::Rule::Page => continue,
                    rule::Rule::Inline
                    | rule::Rule::Cite
                    | rule::Rule::Link
                    | rule::Rule::Marked(_)
                    | rule::Rule::Abbreviation
                    | rule::Rule::Reading
                    | rule::Rule::WordBreak => "",
                    _ => " ",
                };
                text.push_str(edge);
                levels.push((element.children.iter(), edge));
            }
            None => {
                text.push_str(edge);
                levels.pop();
            }
        }
    }
    line::one_line(&text)
}
