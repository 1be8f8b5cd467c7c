//! The typed blocks of an article: all that the page draws, and all that can reach it.

use super::url::Href;

/// One block, with the language it is in where that differs from what surrounds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Set on the block's outermost element.
    pub language: Language,
    /// What the block is.
    pub content: Content,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Never empty.
    Paragraph(Vec<Inline>),
    /// A heading below the page's `h1`.
    Heading {
        /// 2 to 6; the first heading is a 2 and none is more than one below the one before it.
        level: u8,
        /// Never empty.
        text: Vec<Inline>,
    },
    /// A list with at least one item.
    List {
        /// The number of the first item of an ordered list; `None` for a list of bullets.
        start: Option<i32>,
        /// Each item is its blocks; no item is empty.
        items: Vec<Vec<Block>>,
    },
    /// A quotation set apart.
    Quote {
        /// Never empty.
        blocks: Vec<Block>,
        /// Who said it, or where; often empty.
        cite: Vec<Inline>,
    },
    /// A picture.
    Figure(Box<Figure>),
    /// Text whose spaces and line ends count.
    Preformatted(Vec<Inline>),
    /// A change of subject.
    Separator,
}

/// A picture in the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The picture.
    pub image: Image,
    /// Often empty.
    pub caption: Vec<Inline>,
    /// Where the picture leads, unless that is only a larger copy of itself.
    pub link: Option<Href>,
}

/// A picture and what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// An absolute `http(s)` URL.
    pub src: String,
    /// Other widths of the same picture, as the site listed them.
    pub srcset: Vec<Source>,
    /// Empty where the picture is decoration or the newsroom wrote nothing.
    pub alt: String,
    /// In CSS pixels, above zero.
    pub width: Option<u32>,
    /// In CSS pixels, above zero.
    pub height: Option<u32>,
}

/// One candidate of a `srcset`.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// An absolute `http(s)` URL that holds no white space and does not end with a comma: the
    /// candidates written out again are a valid `srcset`.
    pub url: String,
    /// The file's width in pixels, above zero.
    pub width: u32,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// White space is collapsed, except in [`Content::Preformatted`].
    Text(String),
    /// A line break; never first, last or doubled.
    Break,
    /// Text with a meaning of its own.
    Marked(Mark, Vec<Inline>),
    /// A link; never inside another.
    Link(Href, Vec<Inline>),
    /// Text in another language or direction than the block.
    Foreign(Language, Vec<Inline>),
}

/// What marked text means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// `strong`, `b`
    Strong,
    /// `em`, `i`, `dfn`, `var`, `cite`
    Emphasis,
    /// `code`, `kbd`, `samp`, `tt`
    Code,
    /// `sub`
    Sub,
    /// `sup`
    Sup,
    /// `del`, `s`, `strike`
    Deleted,
    /// `ins`, `u`
    Inserted,
    /// `mark`
    Highlighted,
    /// `small`
    Small,
    /// `q`: the page draws the quotation marks of its language
    Quoted,
}

/// The language and direction of a block or a passage; both `None` where they are its parent's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Language {
    /// A language tag: at most 35 letters, digits and hyphens.
    pub lang: Option<String>,
    /// The direction of writing.
    pub dir: Option<Direction>,
}

/// The values of `dir`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
    /// As the first strong character says.
    Auto,
}

impl Direction {
    /// The attribute's value.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
            Self::Auto => "auto",
        }
    }
}
