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
//! | `dl`, `dt`, `dd` | terms and what is said of them |
//! | `blockquote`, its `cite` or `footer` | a quotation and its source; `.wp-block-pullquote` says that it is pulled out |
//! | `img`, `figure`, `.wp-caption`, their captions | a figure with its caption |
//! | `.wp-block-gallery`, `.gallery`, Jetpack's | a gallery, if it holds two pictures and nothing else |
//! | `.wp-block-cover` | the picture behind it, then its children |
//! | `audio`, `video` | a recording; their children where it has no address |
//! | `iframe`; `object`, `embed` of a known site | an embed: a card, with a player where its address could be built |
//! | `.twitter-tweet`, `.wp-embedded-content` and the like | an embed that holds what it quotes |
//! | a paragraph that is nothing but a video's or post's address | an embed |
//! | `table` and its parts | a table; a layout's is its content, one in a cell a paragraph for each row |
//! | `details`, `summary` | details |
//! | `.wp-block-columns`, `.wp-block-media-text` | columns |
//! | `.wp-block-buttons`, `.wp-block-file` | buttons; a file |
//! | `pre`, `xmp`, `listing` | preformatted text, verse, code |
//! | `hr` | a separator |
//! | `a`, `br`, `strong`, `em`, `code`, `sub`, `sup`, `del`, `ins`, `mark`, `small`, `q`, … | the same, in the line |
//! | `abbr` with a `title` | an abbreviation |
//! | `rt` | how a ruby text is read, in parentheses |
//! | `id`, `a name` | a place, if a link of the article leads there |
//! | `script`, `style`, `template`, form controls, `svg`, … | nothing |
//! | everything else | its children |
//!
//! Invariants, each held by a test in `tests/body.rs`:
//!
//! - Deliberately absent: a block holds no HTML, no element name, no style, no class, no id, no
//!   event handler. There is no variant to carry one, so none of the article's can reach the page.
//! - An address in a block is one of [`Href`]'s four kinds, or the `http(s)` URL of a picture, a
//!   recording or an embed's page. Where an address is refused the link's text stays and the picture
//!   goes. A player's is `https`, of a provider in `provider`, and built from checked parts: none is
//!   copied from the article.
//! - Text is neither invented nor lost: outside the elements that become nothing, every visible
//!   character of the tree appears once, in order; only a caption or a quotation's source that
//!   comes first moves to its place, as do the parts of a table, a term and a summary. Exceptions, each
//!   for the reader: a picture's lazy-load twin, the leftover `[gallery]` of a plug-in long gone, what a
//!   recording says to browsers that cannot play it, the button of a file that has a name, an address
//!   that becomes an embed, sharing buttons and search forms, and the controls that reorder other
//!   people's text (U+202D, U+202E). Pictures that stand for a character become their `alt` text, the
//!   boxes of a task list ☐ or ☑; ruby text gains parentheses.
//! - A place has a name of at most 100 bytes without white space, is there once, and only if a link of
//!   the article leads to it.
//! - No tree is too deep: nothing here recurses over the tree. Blocks nest at most [`MAX_NESTING`]
//!   deep and lines at most [`MAX_MARKS`]; below that the structure flattens and the text stays.
//! - Time and memory grow with the size of the tree, whatever its shape; the cells that tables span
//!   are bounded for an article, because a browser makes room for each.

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
    MediaKind, Numbers, Preformatted, Quotation, Row, Scope, Source, Table,
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
