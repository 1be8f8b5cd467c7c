//! The tree is read once, without recursion, and blocks are written as they end.

use core::slice::Iter;

use super::anchor::Anchors;
use super::block::{Block, Direction, Mark, Preformatted};
use super::element::{Element, Node};
use super::frame::{Frame, Shape, levels_of};
use super::leaf::Seen;
use super::line::{Line, Style, Tongue, is_blank};
use super::media;
use super::rule::{Rule, rule};
use super::table::{MAX_SPANNED, is_layout};
use super::url::{Base, ContentSite};

/// The deepest that [`Block`]s nest; what holds items, columns or cells counts two.
pub const MAX_NESTING: usize = 16;

pub(super) fn walk(nodes: &[Node], site: &ContentSite) -> Vec<Block> {
    let base = Base::new(site);
    let mut walker = Walker {
        anchors: Anchors::read(nodes, &base),
        base,
        line: Line::default(),
        here: Context::default(),
        frame: Frame::default(),
        outer: Vec::new(),
        headings: Vec::new(),
        held: Vec::new(),
        last_seen: None,
        spanned: MAX_SPANNED,
    };
    let mut levels = vec![Level { children: nodes.iter(), end: End::Inline, outside: walker.here, marks: 0 }];
    while let Some(level) = levels.last_mut() {
        match level.children.next() {
            Some(Node::Text(text)) => walker.text(text),
            Some(Node::Element(element)) => {
                let outside = walker.here;
                let marks = walker.line.marks();
                if let Some(end) = walker.begin(element, level.children.as_slice()) {
                    levels.push(Level { children: element.children.iter(), end, outside, marks });
                }
            }
            None => {
                if let Some(level) = levels.pop() {
                    walker.end(&level);
                }
            }
        }
    }
    walker.flush();
    walker.drop_separator();
    walker.frame.blocks
}

/// An element whose children are being read.
struct Level<'a> {
    children: Iter<'a, Node>,
    end: End<'a>,
    /// What held outside it.
    outside: Context<'a>,
    marks: usize,
}

/// What is to be done where an element ends.
pub(super) enum End<'a> {
    Inline,
    /// Text follows.
    Text(&'a str),
    /// A link that says this where it has no text.
    Link(&'a str),
    Block,
    Flush,
    Frame,
    Term,
    Row,
    Part,
}

/// What holds where the reader of the tree stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Context<'a> {
    pub(super) becomes: Becomes,
    pub(super) tongue: Tongue<'a>,
    pub(super) in_noscript: bool,
    /// Tables in tables are their text.
    pub(super) in_table: bool,
    pub(super) in_pull_quote: bool,
}

/// What the line being written becomes when it ends.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Becomes {
    #[default]
    Paragraph,
    Heading(u8),
    Preformatted(Preformatted),
    /// The frame's own line: the caption of a figure, the source of a quotation, a term.
    Own,
}

impl Becomes {
    pub(super) fn is_preformatted(self) -> bool {
        matches!(self, Self::Preformatted(_))
    }
}

pub(super) struct Walker<'a> {
    pub(super) base: Base<'a>,
    pub(super) anchors: Anchors,
    pub(super) line: Line<'a>,
    pub(super) here: Context<'a>,
    pub(super) frame: Frame<'a>,
    pub(super) outer: Vec<Frame<'a>>,
    /// The levels of the headings above the next one, as the article has them.
    pub(super) headings: Vec<u8>,
    /// Pictures and the like found in the midst of a line, to follow it.
    pub(super) held: Vec<Block>,
    pub(super) last_seen: Option<Seen>,
    /// What is left of [`MAX_SPANNED`].
    pub(super) spanned: u32,
}

impl<'a> Walker<'a> {
    /// Begins an element; `None` if its children are not to be read.
    fn begin(&mut self, element: &'a Element, siblings: &[Node]) -> Option<End<'a>> {
        let rule = self.rule_here(element, siblings);
        if rule == Rule::Drop {
            return None;
        }
        if let Some(name) = self.anchors.take(element) {
            self.line.anchor(name);
        }
        let mut tongue = tongue(element);
        match rule {
            Rule::Break if self.here.becomes.is_preformatted() => self.line.line_end(),
            Rule::Break => self.line.line_break(),
            Rule::WordBreak => self.text("\u{200b}"),
            Rule::Separator => {
                self.flush();
                self.separator();
            }
            Rule::Image => self.image(element),
            Rule::Page => self.page(element),
            Rule::Media(kind) => match media::read(element, kind, &self.base) {
                Some(recording) => self.place(recording),
                None => return Some(self.begin_block(element, rule, tongue)),
            },
            Rule::Checkbox => self.checkbox(element),
            Rule::Inline
            | Rule::Apart
            | Rule::Below
            | Rule::NoScript
            | Rule::Link
            | Rule::Marked(_)
            | Rule::Abbreviation
            | Rule::Reading => {
                let mut end = End::Inline;
                match rule {
                    Rule::Apart => self.line.space(),
                    Rule::Below => self.line.line_break(),
                    Rule::NoScript => self.here.in_noscript = true,
                    Rule::Link => end = self.link(element),
                    Rule::Marked(mark) => self.line.mark(Style::Marked(mark)),
                    Rule::Abbreviation => {
                        self.line.mark(Style::Abbreviation(element.attribute("title").unwrap_or_default()));
                    }
                    Rule::Reading => {
                        self.text("(");
                        end = End::Text(")");
                    }
                    // Text of unknown direction, apart from what is around it.
                    _ if element.name == "bdi" => tongue.dir = tongue.dir.or(Some(Direction::Auto)),
                    _ => {}
                }
                self.line.mark(Style::Foreign(tongue));
                return Some(end);
            }
            _ => return Some(self.begin_block(element, rule, tongue)),
        }
        None
    }

    /// What `element` becomes in this place.
    fn rule_here(&self, element: &Element, siblings: &[Node]) -> Rule {
        let rule = rule(element);
        let shape = &self.frame.shape;
        let is_own_line = self.here.becomes == Becomes::Own;
        let fits = match rule {
            Rule::Cite => {
                let is_source = matches!(shape, Shape::Quote(_))
                    && !is_own_line
                    && (!self.line.has_text() || self.line.breaks() > 0)
                    && siblings.iter().all(is_blank_text);
                return if is_source { rule } else { Rule::Marked(Mark::Emphasis) };
            }
            Rule::Cell => {
                let is_cell = matches!(shape, Shape::Table(_)) && !is_own_line;
                return if is_cell { rule } else { Rule::Apart };
            }
            Rule::Heading(_) => true,
            Rule::Preformatted => !self.here.becomes.is_preformatted(),
            Rule::Footer => matches!(shape, Shape::Quote(_)),
            Rule::Caption => matches!(shape, Shape::Figure | Shape::Gallery | Shape::Table(_)),
            Rule::Summary => matches!(shape, Shape::Details),
            Rule::Item => matches!(shape, Shape::List { .. }),
            Rule::Term | Rule::Said => matches!(shape, Shape::Descriptions { .. }),
            Rule::Column => matches!(shape, Shape::Columns(_)),
            Rule::Row | Rule::Part(_) => matches!(shape, Shape::Table(_)),
            _ if levels_of(rule) == 0 => return rule,
            _ if self.frame.depth + levels_of(rule) > MAX_NESTING => false,
            Rule::Buttons => !matches!(shape, Shape::Buttons),
            Rule::Table => !self.here.in_table && !is_layout(element),
            _ => true,
        };
        if fits && !is_own_line { rule } else { Rule::Block }
    }

    fn end(&mut self, level: &Level<'a>) {
        match level.end {
            End::Inline => {}
            End::Text(text) => self.text(text),
            End::Link(name) => {
                if !self.line.is_written(level.marks) {
                    self.text(name);
                }
            }
            End::Block if self.here.becomes.is_preformatted() => self.line.fresh_line(),
            End::Block | End::Flush => self.flush(),
            End::Frame => {
                self.flush();
                self.end_frame();
            }
            End::Term => {
                self.flush();
                self.end_term();
            }
            End::Row | End::Part => {
                self.flush();
                self.settle();
                if let Shape::Table(grid) = &mut self.frame.shape {
                    grid.end_row();
                    if matches!(level.end, End::Part) {
                        grid.part = 1;
                    }
                }
            }
        }
        self.here = level.outside;
        self.line.truncate_marks(level.marks);
    }

    pub(super) fn text(&mut self, text: &str) {
        if !is_blank(text) {
            self.last_seen = None;
            if self.line.breaks() > 1 && self.here.becomes == Becomes::Paragraph {
                self.flush();
            }
        }
        self.line.text(text, self.here.becomes.is_preformatted());
    }
}

fn is_blank_text(node: &Node) -> bool {
    matches!(node, Node::Text(text) if is_blank(text))
}

fn tongue(element: &Element) -> Tongue<'_> {
    let is_tag =
        |lang: &&str| (1..=35).contains(&lang.len()) && lang.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let dir = element.attribute("dir").unwrap_or_default().trim();
    let directions = [Direction::Ltr, Direction::Rtl, Direction::Auto];
    Tongue {
        lang: element.attribute("lang").map(str::trim).filter(is_tag),
        dir: directions.into_iter().find(|known| dir.eq_ignore_ascii_case(known.as_str())),
    }
}
