//! What each element becomes: the allowlist itself.

use super::block::{Mark, MediaKind};
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
    Break,
    /// Where a word may break.
    WordBreak,
    Separator,
    Image,
    /// Its children; pictures among them may be twins of one just seen.
    NoScript,
    Link,
    Marked(Mark),
    /// An abbreviation, where it says what it stands for.
    Abbreviation,
    /// How the ruby text before it is read: in parentheses.
    Reading,
    Heading(u8),
    Preformatted,
    List {
        ordered: bool,
    },
    Item,
    /// `input`: the box of a task list.
    Checkbox,
    Descriptions,
    Term,
    /// What is said of a term.
    Said,
    Quote,
    /// The source of a quotation; elsewhere emphasis.
    Cite,
    /// The source of a quotation; elsewhere a block.
    Footer,
    Figure,
    /// The caption of a figure, gallery or table; elsewhere a block.
    Caption,
    Table,
    /// `thead`, `tbody`, `tfoot`: 0, 1, 2.
    Part(u8),
    Row,
    /// A cell of a table.
    Cell,
    /// Its children, a space apart from what is before them: a cell outside a table.
    Apart,
    /// Its children, on the next line: the date of a title.
    Below,
    Details,
    /// What is always seen of [`Rule::Details`]; elsewhere a block.
    Summary,
    Media(MediaKind),
    /// `iframe`, `object`, `embed`: another site's page.
    Page,
    /// Another site's post, quoted in the article.
    Post,
    Gallery,
    Columns,
    Column,
    /// Its children, after the picture behind them.
    Cover,
    Buttons,
    File,
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
         fieldset legend form body html",
        Rule::Block,
    ),
    ("li", Rule::Item),
    ("ul menu dir", Rule::List { ordered: false }),
    ("ol", Rule::List { ordered: true }),
    ("td th", Rule::Cell),
    ("tr", Rule::Row),
    ("img", Rule::Image),
    ("figure", Rule::Figure),
    ("figcaption caption", Rule::Caption),
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
    ("iframe embed object", Rule::Page),
    ("table", Rule::Table),
    ("thead", Rule::Part(0)),
    ("tbody", Rule::Part(1)),
    ("tfoot", Rule::Part(2)),
    ("dl", Rule::Descriptions),
    ("dt", Rule::Term),
    ("dd", Rule::Said),
    ("audio", Rule::Media(MediaKind::Audio)),
    ("video", Rule::Media(MediaKind::Video)),
    ("details", Rule::Details),
    ("summary", Rule::Summary),
    ("code kbd samp tt", Rule::Marked(Mark::Code)),
    ("sub", Rule::Marked(Mark::Sub)),
    ("sup", Rule::Marked(Mark::Sup)),
    ("del s strike", Rule::Marked(Mark::Deleted)),
    ("ins u", Rule::Marked(Mark::Inserted)),
    ("mark", Rule::Marked(Mark::Highlighted)),
    ("small", Rule::Marked(Mark::Small)),
    ("q", Rule::Marked(Mark::Quoted)),
    ("abbr acronym", Rule::Abbreviation),
    ("wbr", Rule::WordBreak),
    ("rt", Rule::Reading),
    ("input", Rule::Checkbox),
    (
        "script style template rp applet frame frameset noframes noembed portal fencedframe head title meta \
         link base button select selectedcontent option optgroup datalist textarea output progress meter \
         annotation annotation-xml",
        Rule::Drop,
    ),
];

/// Classes of WordPress and of the plug-ins that stand in many articles, on elements that hold blocks.
/// What drops is a control, a way to pages the API does not give, or what the page has of its own: sharing, related
/// articles.
const CLASSES: &[(&str, Rule)] = &[
    ("wp-caption gallery-item tiled-gallery-item", Rule::Figure),
    ("wp-caption-text tiled-gallery-caption", Rule::Caption),
    (
        "wp-block-gallery gallery tiled-gallery slideshow wp-block-jetpack-tiled-gallery \
         wp-block-jetpack-slideshow",
        Rule::Gallery,
    ),
    ("wp-block-columns wp-block-media-text", Rule::Columns),
    ("wp-block-column wp-block-media-text__media wp-block-media-text__content", Rule::Column),
    ("wp-block-cover wp-block-cover-image wp-block-cover__image-background", Rule::Cover),
    ("wp-block-buttons wp-block-button", Rule::Buttons),
    ("wp-block-file", Rule::File),
    ("twitter-tweet twitter-video tiktok-embed instagram-media fb-post fb-video wp-embedded-content", Rule::Post),
    ("wp-block-search wp-block-query-pagination wp-block-comments-pagination sharedaddy jp-relatedposts", Rule::Drop),
];

/// More classes than an element has.
const MAX_CLASSES: usize = 64;

pub(super) fn rule(element: &Element) -> Rule {
    let name = element.name.as_str();
    if let Some(local) = name.strip_prefix("math:") {
        return match by_name(local) {
            Rule::Drop | Rule::Page | Rule::Checkbox => Rule::Drop,
            _ => Rule::Inline,
        };
    }
    if name.starts_with("svg:") {
        return Rule::Drop;
    }
    let rule = by_name(name);
    let holds_blocks = matches!(
        rule,
        Rule::Block | Rule::List { .. } | Rule::Figure | Rule::Quote | Rule::Descriptions | Rule::Term | Rule::Said
    );
    let classes = element.attribute("class").unwrap_or_default();
    if !holds_blocks {
        // In its lists of posts and comments WordPress writes nothing between a title and its date.
        return if name == "time" && classes.starts_with("wp-block-") { Rule::Below } else { rule };
    }
    classes.split_ascii_whitespace().take(MAX_CLASSES).find_map(|class| among(CLASSES, class)).unwrap_or(rule)
}

fn by_name(name: &str) -> Rule {
    among(RULES, name).unwrap_or(Rule::Inline)
}

fn among(rules: &[(&str, Rule)], name: &str) -> Option<Rule> {
    let (_, rule) = rules.iter().find(|(names, _)| names.split(' ').any(|known| known == name))?;
    Some(*rule)
}
