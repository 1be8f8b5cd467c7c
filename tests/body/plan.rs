//! Trees of any shape, as proptest makes them.

use askia24::body::{Element, Node};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// A tree to be built, in a shape that proptest can print and shrink.
#[derive(Clone, Debug)]
pub enum Plan {
    Text(String),
    Element(&'static str, Vec<(&'static str, String)>, Vec<Plan>),
}

impl Plan {
    pub fn build(&self) -> Node {
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
    pub fn visible(&self, into: &mut String) {
        match self {
            Self::Text(text) => into.extend(text.chars().filter(is_visible)),
            Self::Element(name, _, _) if GIVE_NOTHING.contains(name) => {}
            Self::Element(_, _, children) => {
                children.iter().for_each(|child| child.visible(into));
            }
        }
    }

    pub fn has(&self, names: &[&str], class: &str) -> bool {
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

pub fn is_visible(c: &char) -> bool {
    !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{200b}' | '\u{200f}' | '\u{202e}')
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
pub const MOVE: &[&str] = &["figcaption", "caption", "cite", "footer", "summary", "dt", "thead", "tbody", "tfoot"];

/// Elements and classes that show their text in another way, or not at all, each for the reader: the
/// button of a file, a recording's link to itself, how ruby text is read.
const CHANGE: &[&str] = &["audio", "video", "rt", "input", "iframe", "object", "embed", "source"];

pub fn address() -> impl Strategy<Value = String> {
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
pub fn any_plan() -> impl Strategy<Value = Plan> {
    plan_of([GIVE_CHILDREN, CHANGE].concat(), &["wp-block-file", "wp-block-search", "wp-block-social-link-anchor"])
}

/// What shows every visible character as it stands.
pub fn plan() -> impl Strategy<Value = Plan> {
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
