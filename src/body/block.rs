//! The typed blocks of an article: all that the page draws, and all that can reach it.

mod inline;

pub use inline::{Direction, Inline, Language, Mark};

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
        /// `None` for a list of bullets.
        numbers: Option<Numbers>,
        /// Each item is its blocks; no item is empty.
        items: Vec<Vec<Block>>,
    },
    /// Terms and what is said of them (`dl`): at least one, in order.
    Descriptions(Vec<Description>),
    /// A quotation set apart.
    Quote {
        /// How it stands in the article.
        kind: Quotation,
        /// Never empty.
        blocks: Vec<Block>,
        /// Who said it, or where; often empty.
        cite: Vec<Inline>,
    },
    /// A picture.
    Figure(Box<Figure>),
    /// At least two pictures that belong together: WordPress's gallery, the block or the shortcode.
    Gallery {
        /// In order.
        figures: Vec<Figure>,
        /// Of the whole; often empty.
        caption: Vec<Inline>,
    },
    /// Text whose spaces and line ends count.
    Preformatted {
        /// What kind of text it is.
        kind: Preformatted,
        /// Never empty.
        text: Vec<Inline>,
    },
    /// A table with at least one row.
    Table(Box<Table>),
    /// Text that opens on a tap (`details`).
    Details {
        /// What is always seen; never empty.
        summary: Vec<Inline>,
        /// What opens; never empty.
        blocks: Vec<Block>,
    },
    /// A recording.
    Media(Box<Media>),
    /// What another site would show here.
    Embed(Box<Embed>),
    /// A file to download (WordPress's file block).
    File {
        /// Where it is.
        href: Href,
        /// Its name; never empty.
        name: Vec<Inline>,
    },
    /// Links that the newsroom made buttons: at least one.
    Buttons(Vec<(Href, Vec<Inline>)>),
    /// Blocks side by side where there is room (columns, media and text): at least two, none empty.
    Columns(Vec<Vec<Block>>),
    /// A change of subject.
    Separator,
}

/// How the items of an ordered list are numbered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numbers {
    /// The number of the first item.
    pub first: i32,
    /// Whether they go down (`reversed`).
    pub is_reversed: bool,
    /// Letters or Roman numerals, as HTML's `type` names them: `a`, `A`, `i` or `I`; empty for digits.
    pub kind: &'static str,
}

/// Terms and their description.
#[derive(Clone, Debug, PartialEq)]
pub struct Description {
    /// One line each; may be none.
    pub terms: Vec<Vec<Inline>>,
    /// May be empty.
    pub blocks: Vec<Block>,
}

/// How a quotation stands in the article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quotation {
    /// Somebody else's words.
    Block,
    /// The article's own words, pulled out.
    Pull,
}

/// What kind of text keeps its spaces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Preformatted {
    /// `pre`
    Plain,
    /// `pre` that holds nothing but `code`, as WordPress's code block does; the text is without that
    /// mark.
    Code,
    /// WordPress's verse block.
    Verse,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Often empty.
    pub caption: Vec<Inline>,
    /// The rows of `thead`, `tbody`, `tfoot`; one of the three at least is not empty.
    pub head: Vec<Row>,
    /// Likewise.
    pub body: Vec<Row>,
    /// Likewise.
    pub foot: Vec<Row>,
}

/// The cells of a row: at least one.
pub type Row = Vec<Cell>;

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Whether it heads others (`th`).
    pub header: Option<Scope>,
    /// Columns it spans: 1 to 1000, as HTML has it.
    pub columns: u16,
    /// Rows it spans: 1 to 1000.
    pub rows: u16,
    /// May be empty.
    pub blocks: Vec<Block>,
}

/// Which cells a header cell heads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scope {
    /// Those below it.
    Column,
    /// Those beside it.
    Row,
}

/// A recording, played with the browser's controls and not loaded before.
#[derive(Clone, Debug, PartialEq)]
pub struct Media {
    /// What it is.
    pub kind: MediaKind,
    /// Absolute `http(s)` URLs of the same recording: at least one.
    pub sources: Vec<String>,
    /// The picture in a video's place, likewise.
    pub poster: Option<String>,
    /// Width and height in CSS pixels, above zero.
    pub size: Option<(u32, u32)>,
    /// Often empty.
    pub caption: Vec<Inline>,
}

/// What a recording is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MediaKind {
    /// Sound.
    Audio,
    /// Moving pictures.
    Video,
}

/// What another site would show here: a card, of which nothing is loaded before the reader asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Embed {
    /// What it is.
    pub kind: EmbedKind,
    /// Whose it is: `YouTube`, or the host `exemple.org`.
    pub provider: String,
    /// Its page at the source: an absolute `http(s)` URL.
    pub url: String,
    /// The address of a player that may be framed, the provider's privacy-friendly one: an absolute
    /// `https` URL. `None` where only the source can show it.
    pub player: Option<String>,
    /// What the article calls it; often empty.
    pub title: String,
    /// Width and height it was given, above zero: its proportions.
    pub size: Option<(u32, u32)>,
    /// The words that stand in the article in its place, such as a post's; often empty.
    pub blocks: Vec<Block>,
    /// Often empty.
    pub caption: Vec<Inline>,
}

/// What an embed shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EmbedKind {
    /// A video.
    Video,
    /// Sound.
    Audio,
    /// A post of a social network.
    Post,
    /// A map.
    Map,
    /// An article of a WordPress.
    Article,
    /// Anything else.
    Page,
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
