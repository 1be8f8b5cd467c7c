//! What holds for any tree and any address.

use crate::{check, site, sketch};
use askia24::body::{Block, Content, Element, Href, Inline, Node, parse_body, safe_href};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use url::Url;

/// A tree to be built, in a shape that proptest can print and shrink.
#[derive(Clone, Debug)]
enum Plan {
    Text(String),
    Element(&'static str, Vec<(&'static str, String)>, Vec<Plan>),
}

impl Plan {
    fn build(&self) -> Node {
        match self {
            Self::Text(text) => Node::Text(text.clone()),
            Self::Element(name, attributes, children) => Node::Element(Element {
                name: (*name).to_owned(),
                attributes: attributes.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
                children: children.iter().map(Self::build).collect(),
            }),
        }
    }

    /// The visible characters, in order, outside the elements that give nothing.
    fn visible(&self, into: &mut String) {
        match self {
            Self::Text(text) => into.extend(text.chars().filter(is_visible)),
            Self::Element(name, _, _) if GIVE_NOTHING.contains(name) => {}
            Self::Element(_, _, children) => {
                children.iter().for_each(|child| child.visible(into));
            }
        }
    }

    fn has(&self, names: &[&str], class: &str) -> bool {
        match self {
            Self::Text(_) => false,
            Self::Element(name, attributes, children) => {
                names.contains(name)
                    || attributes.iter().any(|(_, value)| value.contains(class))
                    || children.iter().any(|child| child.has(names, class))
            }
        }
    }
}

fn is_visible(c: &char) -> bool {
    !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{200b}' | '\u{200f}' | '\u{202e}')
}

/// The visible characters of blocks, alternative texts aside.
fn shown(blocks: &[Block]) -> String {
    fn line(inlines: &[Inline], into: &mut String) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => into.extend(text.chars().filter(is_visible)),
                Inline::Break | Inline::Anchor(_) => {}
                Inline::Marked(_, children)
                | Inline::Link(_, children)
                | Inline::Foreign(_, children)
                | Inline::Abbreviation(_, children) => line(children, into),
            }
        }
    }
    fn all(blocks: &[Block], into: &mut String) {
        for block in blocks {
            match &block.content {
                Content::Paragraph(text) | Content::Preformatted { text, .. } | Content::Heading { text, .. } => {
                    line(text, into)
                }
                Content::List { items, .. } | Content::Columns(items) => items.iter().for_each(|item| all(item, into)),
                Content::Quote { blocks, cite, .. } => {
                    all(blocks, into);
                    line(cite, into);
                }
                Content::Details { summary, blocks } => {
                    line(summary, into);
                    all(blocks, into);
                }
                Content::Descriptions(descriptions) => {
                    for description in descriptions {
                        description.terms.iter().for_each(|term| line(term, into));
                        all(&description.blocks, into);
                    }
                }
                Content::Table(table) => {
                    line(&table.caption, into);
                    let rows = [&table.head, &table.body, &table.foot].into_iter().flatten();
                    rows.flatten().for_each(|cell| all(&cell.blocks, into));
                }
                Content::Gallery { figures, caption } => {
                    figures.iter().for_each(|figure| line(&figure.caption, into));
                    line(caption, into);
                }
                Content::Figure(figure) => line(&figure.caption, into),
                Content::Media(media) => line(&media.caption, into),
                Content::Embed(embed) => {
                    all(&embed.blocks, into);
                    line(&embed.caption, into);
                }
                Content::File { name, .. } => line(name, into),
                Content::Buttons(buttons) => buttons.iter().for_each(|(_, text)| line(text, into)),
                Content::Separator => {}
            }
        }
    }
    let mut text = String::new();
    all(blocks, &mut text);
    text
}

const GIVE_NOTHING: &[&str] = &[
    "script",
    "style",
    "template",
    "iframe",
    "object",
    "embed",
    "textarea",
    "select",
    "button",
    "svg:svg",
    "svg:a",
    "math:annotation",
    "math:script",
    "title",
    "br",
    "hr",
    "img",
    "wbr",
];

const GIVE_CHILDREN: &[&str] = &[
    "p",
    "div",
    "span",
    "section",
    "a",
    "strong",
    "em",
    "code",
    "sub",
    "sup",
    "q",
    "h1",
    "h2",
    "h3",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "cite",
    "footer",
    "figure",
    "figcaption",
    "pre",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "dl",
    "dt",
    "dd",
    "details",
    "summary",
    "abbr",
    "bdi",
    "noscript",
    "math:math",
    "math:mi",
    "x-unknown",
    "center",
];

/// Elements whose text moves to its place when it comes before what it belongs to.
const MOVE: &[&str] = &["figcaption", "caption", "cite", "footer", "summary", "dt", "thead", "tbody", "tfoot"];

/// Elements and classes that show their text in another way, or not at all, each for the reader: the
/// button of a file, a recording's link to itself, how ruby text is read.
const CHANGE: &[&str] = &["audio", "video", "rt", "input", "iframe", "object", "embed", "source"];

fn address() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "http",
        "https",
        "HTTPS",
        ":",
        ":",
        "/",
        "/",
        "//",
        "\\",
        "@",
        "?",
        "#",
        "a.example",
        "www.askia24.ml",
        "askia24.ml",
        "youtube.com/embed/",
        "youtu.be/",
        "dQw4w9WgXcQ",
        "player.vimeo.com/video/",
        "w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com/",
        "google.com/maps/embed?pb=",
        "openstreetmap.org/export/embed.html?bbox=",
        "open.spotify.com/embed/",
        "facebook.com/plugins/post.php?href=",
        "twitter.com/a/status/",
        "12",
        "%2F",
        "%22",
        "'",
        "!2d1.5!3d2.5",
        "..",
        ".",
        "%2e",
        "%2E.",
        "\t",
        "\n",
        " ",
        "\u{1}",
        "javascript:",
        "data:",
        "mailto:",
        "tel:",
        "é",
        "b",
        "443",
        ":80",
        ":8080",
        "[::1]",
        "wp-content",
        "x.pdf",
        "politique",
        "article-du-jour",
        "&",
        "=",
        "feed",
        "rest_route",
        "\u{0}",
        "%",
        "|",
        "<",
        "\"",
        ",",
    ]);
    prop_oneof![
        4 => vec(pieces, 0..9).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

/// Classes that move no text but a caption's.
const CLASSES: &[&str] = &[
    "wp-caption",
    "wp-caption-text",
    "gallery-item",
    "gallery",
    "wp-block-gallery",
    "wp-block-pullquote",
    "wp-block-columns",
    "wp-block-column",
    "wp-block-media-text__media",
    "wp-block-cover",
    "wp-block-buttons",
    "wp-block-button",
    "wp-block-verse",
    "twitter-tweet",
    "wp-embedded-content",
    "fb-post",
];

fn attribute(classes: Vec<&'static str>) -> impl Strategy<Value = (&'static str, String)> {
    prop_oneof![
        (select(vec!["href", "src", "data-src", "poster", "cite", "data-href"]), address()),
        (
            select(vec!["srcset", "data-srcset"]),
            vec((address(), 0..2000_u32), 0..4).prop_map(|sources| {
                let sources = sources.iter().map(|(url, width)| format!("{url} {width}w"));
                sources.collect::<Vec<_>>().join(", ")
            })
        ),
        (
            select(vec![
                "lang", "dir", "class", "class", "width", "height", "alt", "start", "rel", "style", "title", "id",
                "name", "colspan", "rowspan", "scope", "role", "type",
            ]),
            prop_oneof![
                select(classes).prop_map(str::to_owned),
                select(vec![
                    "ar",
                    "rtl",
                    "auto",
                    "LTR",
                    "x",
                    "row",
                    "presentation",
                    "checkbox",
                    "background-image:url(/a.jpg)",
                    "300",
                    "0",
                    "-1",
                    "99999999999",
                    "attachment wp-att-1",
                    "a b",
                    "",
                ])
                .prop_map(str::to_owned),
                any::<String>(),
            ]
        ),
    ]
}

/// Everything that may stand in an article.
fn any_plan() -> impl Strategy<Value = Plan> {
    plan_of([GIVE_CHILDREN, CHANGE].concat(), &["wp-block-file", "wp-block-search", "wp-block-social-link-anchor"])
}

/// What shows every visible character as it stands.
fn plan() -> impl Strategy<Value = Plan> {
    plan_of(GIVE_CHILDREN.to_vec(), &[])
}

fn plan_of(names: Vec<&'static str>, classes: &[&'static str]) -> impl Strategy<Value = Plan> {
    let classes = [CLASSES, classes].concat();
    let text = prop_oneof![
        select(vec![
            "mot",
            "deux mots",
            " ",
            "\n",
            "\u{a0}",
            " a",
            "b ",
            "\u{200b}",
            "سلام",
            "é",
            "\u{202e}x",
            "\u{1}",
            "[sic]",
            "<script>",
        ])
        .prop_map(str::to_owned),
        "[a-zé0-9<>&'\"سل😀.!]{0,8}",
    ]
    .prop_map(Plan::Text);
    let element = move |children: BoxedStrategy<Vec<Plan>>| {
        let names = prop_oneof![
            4 => select(names.clone()),
            1 => select(GIVE_NOTHING),
        ];
        (names, vec(attribute(classes.clone()), 0..3), children)
            .prop_map(|(name, attributes, children)| Plan::Element(name, attributes, children))
    };
    text.prop_recursive(24, 160, 6, move |inner| element(vec(inner, 0..6).boxed()))
}

/// `PROPTEST_CASES=100000 cargo test --release --test body properties` looks longer.
fn times(factor: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.saturating_mul(factor), failure_persistence: None, ..usual }
}

fn build(plans: &[Plan]) -> Vec<Node> {
    plans.iter().map(Plan::build).collect()
}

proptest! {
    #![proptest_config(times(1))]

    #[test]
    fn any_tree_gives_blocks_that_keep_every_promise(plans in vec(any_plan(), 0..8)) {
        let blocks = parse_body(&build(&plans), &site());
        prop_assert_eq!(check::faults(&blocks), Vec::<String>::new());
    }

    #[test]
    fn text_is_neither_invented_nor_lost(plans in vec(plan(), 0..8)) {
        let mut written = String::new();
        plans.iter().for_each(|plan| plan.visible(&mut written));
        let mut shown = shown(&parse_body(&build(&plans), &site()));
        if plans.iter().any(|plan| plan.has(MOVE, "wp-caption-text")) {
            // Captions and sources move to their place.
            written = sorted(&written);
            shown = sorted(&shown);
        }
        prop_assert_eq!(shown, written);
    }

    #[test]
    fn the_same_tree_gives_the_same_blocks(plans in vec(plan(), 0..4)) {
        prop_assert_eq!(
            parse_body(&build(&plans), &site()),
            parse_body(&build(&plans), &site())
        );
    }

    #[test]
    fn deeper_nesting_never_changes_the_text(plans in vec(plan(), 0..4), depth in 0..300_usize) {
        let flat = shown(&parse_body(&build(&plans), &site()));
        for name in ["div", "blockquote", "span"] {
            let deep = crate::tree::nested(name, depth, build(&plans));
            let blocks = parse_body(&deep, &site());
            prop_assert_eq!(check::faults(&blocks), Vec::<String>::new());
            prop_assert_eq!(sorted(&shown(&blocks)), sorted(&flat));
        }
    }
}

fn sorted(text: &str) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    characters.sort_unstable();
    characters.into_iter().collect()
}

proptest! {
    #![proptest_config(times(8))]

    /// The `url` crate reads addresses as the URL standard, and so the browser, does.
    #[test]
    fn addresses_lead_where_the_browser_would_go(raw in address()) {
        let article = Url::parse(&site().article).unwrap();
        // More than two slashes are two to a browser; the crate finds no host after them.
        let slashes = |c| c == '/' || c == '\\';
        let rest = raw.trim_matches(|c| c <= ' ').trim_start_matches(slashes);
        let is_many = raw.trim_matches(|c| c <= ' ').len() - rest.len() > 2;
        let browser = if is_many { article.join(&format!("//{rest}")) } else { article.join(&raw) };
        let Some(href) = safe_href(&raw, &site()) else {
            prop_assert!(is_rightly_refused(&raw, browser.ok()), "refused {raw:?}");
            return Ok(());
        };
        // What the browser cannot read, it will not follow.
        let Ok(mut browser) = browser else {
            let is_absolute = matches!(href, Href::Outside(_) | Href::Contact(_));
            prop_assert!(is_absolute, "{raw:?} is {href:?}");
            return Ok(());
        };
        match &href {
            Href::Outside(url) => {
                prop_assert!(matches!(browser.scheme(), "http" | "https"));
                let _ = browser.set_username("");
                let _ = browser.set_password(None);
                prop_assert_eq!(Url::parse(url), Ok(browser));
            }
            Href::Inside(path) => {
                let host = browser.host_str().unwrap_or_default().trim_start_matches("www.");
                prop_assert_eq!(host, "askia24.ml");
                prop_assert_eq!(browser.username(), "");
                let path = article.join(path).unwrap();
                let one_slash = format!("/{}", browser.path().trim_start_matches('/'));
                prop_assert_eq!(path.path(), one_slash);
                prop_assert_eq!(path.query(), browser.query());
                prop_assert_eq!(path.fragment(), browser.fragment());
            }
            Href::Fragment(fragment) => {
                prop_assert_eq!(browser.path(), article.path());
                let own = article.join(&format!("#{fragment}")).unwrap();
                prop_assert_eq!(own.fragment(), browser.fragment());
            }
            Href::Contact(url) => {
                prop_assert!(matches!(browser.scheme(), "mailto" | "tel" | "sms" | "whatsapp"));
                prop_assert_eq!(Url::parse(url), Ok(browser));
            }
        }
        prop_assert!(!sketch::href(&href).contains(|c: char| c < ' '), "{href:?}");
    }
}

/// Whether `raw`, which the browser would take to `browser`, was to be refused.
fn is_rightly_refused(raw: &str, browser: Option<Url>) -> bool {
    let Some(browser) = browser else {
        return true;
    };
    let trimmed = raw.trim_matches(|c| c <= ' ');
    let is_contact = matches!(browser.scheme(), "mailto" | "tel" | "sms" | "whatsapp");
    let leads_nowhere =
        browser.fragment().unwrap_or_default().is_empty() && browser.path() == "/politique/article-du-jour/";
    let has_control = trimmed.contains(|c: char| c.is_ascii_control() && !"\t\n\r".contains(c));
    (!matches!(browser.scheme(), "http" | "https") && !is_contact)
        || (is_contact && browser.path().is_empty())
        || leads_nowhere
        || has_control
        // A host with escapes, quotes or brackets in it is nobody's.
        || trimmed.contains(|c: char| "%\"`{|}<>^".contains(c) || matches!(c, '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}'))
}
