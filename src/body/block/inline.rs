//! Pieces of a line, and the language they are in.

use super::Href;

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
    /// An abbreviation and what it stands for; neither is empty.
    Abbreviation(String, Vec<Inline>),
    /// The place that a [`Href::Fragment`] of the same article leads to, under the same name. It has
    /// no text, and no line is made of places alone.
    Anchor(String),
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

impl Language {
    /// Whether it is the parent's.
    #[must_use]
    pub fn is_unsaid(&self) -> bool {
        self.lang.is_none() && self.dir.is_none()
    }
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
