//! What each element becomes: the allowlist itself.

use super::block::Mark;
use super::element::Element;

/// What an element becomes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Rule {
    /// Nothing, its children included.
    Drop,
    /// Its children, in the line.
    Inline,
    /// Its children, on lines of their own.
    Block,
    /// Its children, a space apart from what is before them.
    Cell,
    Break,
    Separator,
    Image,
    /// Its children; pictures among them may be twins of one just seen.
    NoScript,
    Link,
    Marked(Mark),
    Heading(u8),
    Preformatted,
    List {
        ordered: bool,
    },
    Item,
    Quote,
    /// The source of a quotation; elsewhere emphasis.
    Cite,
    /// The source of a quotation; elsewhere a block.
    Footer,
    Figure,
    /// A figure's caption; elsewhere a block.
    Caption,
}

/// Elements of each rule, the most frequent first; one that is not listed gives its children.
/// Names in one string are a third of the bytes that a `match` over them compiles to.
const RULES: &[(&str, Rule)] = &[
    ("br", Rule::Break),
    ("a", Rule::Link),
    ("strong b", Rule::Marked(Mark::Strong)),
    ("em i dfn var", Rule::Marked(Mark::Emphasis)),
    (
        "p div section article aside main header hgroup nav address center marquee search dialog \
         details summary fieldset legend form body html dl dt dd table caption thead tbody tfoot tr",
        Rule::Block,
    ),
    ("li", Rule::Item),
    ("ul menu dir", Rule::List { ordered: false }),
    ("ol", Rule::List { ordered: true }),
    ("td th", Rule::Cell),
    ("img", Rule::Image),
    ("figure", Rule::Figure),
    ("figcaption", Rule::Caption),
    ("blockquote", Rule::Quote),
    ("cite", Rule::Cite),
    ("footer", Rule::Footer),
    ("h1", Rule::Heading(1)),
    ("h2", Rule::Heading(2)),
    ("h3", Rule::Heading(3)),
    ("h4", Rule::Heading(4)),
    ("h5", Rule::Heading(5)),
    ("h6", Rule::Heading(6)),
    ("hr", Rule::Separator),
    ("pre xmp listing plaintext", Rule::Preformatted),
    ("noscript", Rule::NoScript),
    ("code kbd samp tt", Rule::Marked(Mark::Code)),
    ("sub", Rule::Marked(Mark::Sub)),
    ("sup", Rule::Marked(Mark::Sup)),
    ("del s strike", Rule::Marked(Mark::Deleted)),
    ("ins u", Rule::Marked(Mark::Inserted)),
    ("mark", Rule::Marked(Mark::Highlighted)),
    ("small", Rule::Marked(Mark::Small)),
    ("q", Rule::Marked(Mark::Quoted)),
    (
        "script style template iframe object embed applet frame frameset noframes noembed portal \
         fencedframe head title meta link base input button select selectedcontent option optgroup \
         datalist textarea output progress meter annotation annotation-xml",
        Rule::Drop,
    ),
];

pub(super) fn rule(element: &Element) -> Rule {
    let name = element.name.as_str();
    if let Some(local) = name.strip_prefix("math:") {
        return match by_name(local) {
            Rule::Drop => Rule::Drop,
            _ => Rule::Inline,
        };
    }
    if name.starts_with("svg:") {
        return Rule::Drop;
    }
    let rule = by_name(name);
    // The classic editor's captions and galleries: `[caption]` and `[gallery]` before HTML5 themes.
    if rule == Rule::Block {
        if element.has_class("wp-caption") || element.has_class("gallery-item") {
            return Rule::Figure;
        }
        if element.has_class("wp-caption-text") {
            return Rule::Caption;
        }
    }
    rule
}

fn by_name(name: &str) -> Rule {
    RULES.iter().find(|(names, _)| names.split(' ').any(|known| known == name)).map_or(Rule::Inline, |(_, rule)| *rule)
}
