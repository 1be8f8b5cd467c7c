//! The tree is read once, without recursion, and blocks are written as they end.

use core::slice::Iter;

use super::block::{Block, Content, Direction, Figure, Inline, Mark, Preformatted, Quotation};
use super::element::{Element, Node};
use super::image::{self, Found};
use super::line::{Line, Link, Style, Tongue, is_blank};
use super::rule::{Rule, rule};
use super::url::{Base, ContentSite, Href, is_picture};

/// The deepest that [`Block`]s nest; a list and its items count two.
pub const MAX_NESTING: usize = 16;

pub(super) fn walk(nodes: &[Node], site: &ContentSite) -> Vec<Block> {
    let mut walker = Walker {
        base: Base::new(site),
        line: Line::default(),
        here: Context::default(),
        frame: Frame::default(),
        outer: Vec::new(),
        headings: Vec::new(),
        held: Vec::new(),
        last_image: None,
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
    end: End,
    /// What held outside it.
    outside: Context<'a>,
    marks: usize,
}

/// What is to be done where an element ends.
enum End {
    Inline,
    Block,
    Flush,
    Frame,
}

/// What holds where the reader of the tree stands.
#[derive(Clone, Copy, Default)]
struct Context<'a> {
    becomes: Becomes,
    tongue: Tongue<'a>,
    in_noscript: bool,
}

/// What the line being written becomes when it ends.
#[derive(Clone, Copy, Default, PartialEq)]
enum Becomes {
    #[default]
    Paragraph,
    Heading(u8),
    Preformatted,
    /// The frame's own line: the caption of a figure, the source of a quotation.
    Own,
}

/// A block that holds blocks, being filled.
#[derive(Default)]
struct Frame<'a> {
    shape: Shape,
    /// How many levels of blocks are around its own.
    depth: usize,
    /// What has been said of the language outside the blocks.
    tongue: Tongue<'a>,
    blocks: Vec<Block>,
    items: Vec<Vec<Block>>,
    line: Vec<Inline>,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Shape {
    #[default]
    Article,
    Quote,
    List {
        start: Option<i32>,
    },
    Item,
    /// Leaves no block of its own: its picture takes its caption.
    Figure,
}

/// The picture before, while nothing visible has followed it.
struct Seen {
    src: String,
    is_lazy: bool,
    in_noscript: bool,
}

struct Walker<'a> {
    base: Base<'a>,
    line: Line<'a>,
    here: Context<'a>,
    frame: Frame<'a>,
    outer: Vec<Frame<'a>>,
    /// The levels of the headings above the next one, as the article has them.
    headings: Vec<u8>,
    /// Pictures found in the midst of a line, to follow it.
    held: Vec<Block>,
    last_image: Option<Seen>,
}

impl<'a> Walker<'a> {
    /// Begins an element; `None` if its children are not to be read.
    fn begin(&mut self, element: &'a Element, siblings: &[Node]) -> Option<End> {
        let rule = self.rule_here(element, siblings);
        let tongue = tongue(element);
        match rule {
            Rule::Drop => return None,
            Rule::Break if self.here.becomes == Becomes::Preformatted => {
                self.line.line_end();
                return None;
            }
            Rule::Break => {
                self.line.line_break();
                return None;
            }
            Rule::Separator => {
                self.flush();
                self.separator();
                return None;
            }
            Rule::Image => {
                self.image(element);
                return None;
            }
            Rule::Inline | Rule::Cell | Rule::NoScript | Rule::Link | Rule::Marked(_) => {
                match rule {
                    Rule::Cell => self.line.space(),
                    Rule::NoScript => self.here.in_noscript = true,
                    Rule::Link => self.link(element),
                    Rule::Marked(mark) => self.line.mark(Style::Marked(mark)),
                    _ => {}
                }
                self.line.mark(Style::Foreign(tongue));
                return Some(End::Inline);
            }
            Rule::Block if self.here.becomes == Becomes::Preformatted => self.line.fresh_line(),
            _ => self.flush(),
        }

        self.here.tongue.lang = tongue.lang.or(self.here.tongue.lang);
        self.here.tongue.dir = tongue.dir.or(self.here.tongue.dir);
        let shape = match rule {
            Rule::Heading(level) => {
                self.here.becomes = Becomes::Heading(level);
                return Some(End::Flush);
            }
            Rule::Preformatted => {
                self.here.becomes = Becomes::Preformatted;
                return Some(End::Flush);
            }
            Rule::Caption | Rule::Cite | Rule::Footer => {
                self.here.becomes = Becomes::Own;
                return Some(End::Flush);
            }
            Rule::Quote => Shape::Quote,
            Rule::List { ordered } => {
                let first = || element.attribute("start")?.trim().parse().ok();
                Shape::List { start: ordered.then(|| first().unwrap_or(1)) }
            }
            Rule::Item => Shape::Item,
            Rule::Figure => Shape::Figure,
            _ => return Some(End::Block),
        };
        self.begin_frame(shape);
        Some(End::Frame)
    }

    /// What `element` becomes in this place.
    fn rule_here(&self, element: &Element, siblings: &[Node]) -> Rule {
        let rule = rule(element);
        let shape = self.frame.shape;
        let is_own_line = self.here.becomes == Becomes::Own;
        let fits = match rule {
            Rule::Cite => {
                let is_source = shape == Shape::Quote
                    && !is_own_line
                    && (!self.line.has_text() || self.line.breaks() > 0)
                    && siblings.iter().all(is_blank_text);
                return if is_source { rule } else { Rule::Marked(Mark::Emphasis) };
            }
            Rule::Heading(_) => true,
            Rule::Preformatted => self.here.becomes != Becomes::Preformatted,
            Rule::Footer => shape == Shape::Quote,
            Rule::Caption => shape == Shape::Figure,
            Rule::Item => matches!(shape, Shape::List { .. }),
            // A list without room for an item would hold nothing.
            Rule::List { .. } => self.frame.depth + 2 <= MAX_NESTING,
            Rule::Quote | Rule::Figure => self.frame.depth < MAX_NESTING,
            _ => return rule,
        };
        if fits && !is_own_line { rule } else { Rule::Block }
    }

    fn end(&mut self, level: &Level<'a>) {
        match level.end {
            End::Inline => {}
            End::Block if self.here.becomes == Becomes::Preformatted => self.line.fresh_line(),
            End::Block | End::Flush => self.flush(),
            End::Frame => {
                self.flush();
                self.end_frame();
            }
        }
        self.here = level.outside;
        self.line.truncate_marks(level.marks);
    }

    fn text(&mut self, text: &str) {
        if !is_blank(text) {
            self.last_image = None;
            if self.line.breaks() > 1 && self.here.becomes == Becomes::Paragraph {
                self.flush();
            }
        }
        self.line.text(text, self.here.becomes == Becomes::Preformatted);
    }

    fn link(&mut self, element: &Element) {
        let Some(href) = element.attribute("href").and_then(|href| self.base.href(href)) else {
            return;
        };
        let rel = element.attribute("rel").unwrap_or_default();
        self.line.mark(Style::Link(Link {
            href,
            is_attachment: rel.split_ascii_whitespace().any(|word| word.starts_with("wp-att-")),
        }));
    }

    fn image(&mut self, element: &Element) {
        let (image, is_lazy) = match image::read(element, &self.base) {
            Some(Found::Image(image, is_lazy)) => (image, is_lazy),
            Some(Found::Text(text)) => return self.text(&text),
            None => return,
        };
        let in_noscript = self.here.in_noscript;
        if let Some(seen) = self.last_image.take() {
            let one_is_lazy = if in_noscript { seen.is_lazy } else { is_lazy };
            if seen.in_noscript != in_noscript && (one_is_lazy || seen.src == image.src) {
                return;
            }
        }
        self.last_image = Some(Seen { src: image.src.clone(), is_lazy, in_noscript });
        let link = self.line.link().filter(|link| {
            !link.is_attachment
                && match &link.href {
                    Href::Outside(url) => !is_picture(url),
                    Href::Inside(_) | Href::Contact(_) => true,
                    Href::Fragment(_) => false,
                }
        });
        let figure = self.block(Content::Figure(Box::new(Figure {
            image,
            caption: Vec::new(),
            link: link.map(|link| link.href),
        })));
        let is_on_a_line_of_its_own = self.line.breaks() > 0 && self.here.becomes == Becomes::Paragraph;
        if is_on_a_line_of_its_own {
            self.flush();
        }
        if self.line.has_text() {
            self.held.push(figure);
        } else {
            self.frame.blocks.push(figure);
        }
    }

    /// Ends the line and writes what it has become.
    fn flush(&mut self) {
        let line = self.line.take();
        if !line.is_empty() {
            match self.here.becomes {
                Becomes::Paragraph if is_leftover(&line) => {}
                Becomes::Paragraph => self.emit(Content::Paragraph(line)),
                Becomes::Preformatted => self.emit(Content::Preformatted { kind: Preformatted::Plain, text: line }),
                Becomes::Heading(level) => {
                    let level = self.heading_level(level);
                    self.emit(Content::Heading { level, text: line });
                }
                Becomes::Own => self.own_line(line),
            }
        }
        self.frame.blocks.append(&mut self.held);
    }

    /// The level below the page's `h1` of a heading that is `level` in the article.
    fn heading_level(&mut self, level: u8) -> u8 {
        while self.headings.last().is_some_and(|last| *last >= level) {
            self.headings.pop();
        }
        self.headings.push(level);
        // At most six headings are above one another, and the sixth shares the fifth's level.
        (self.headings.len() as u8 + 1).min(6)
    }

    fn own_line(&mut self, line: Vec<Inline>) {
        if !self.frame.line.is_empty() {
            self.frame.line.push(Inline::Break);
        }
        if self.here.tongue == self.frame.tongue {
            self.frame.line.extend(line);
        } else {
            let language = self.here.tongue.within(self.frame.tongue);
            self.frame.line.push(Inline::Foreign(language, line));
        }
    }

    /// A separator parts two blocks: it is never first, last or doubled.
    fn separator(&mut self) {
        let last = self.frame.blocks.last();
        if last.is_some_and(|last| last.content != Content::Separator) {
            self.emit(Content::Separator);
        }
    }

    fn drop_separator(&mut self) {
        let blocks = &mut self.frame.blocks;
        blocks.pop_if(|last| last.content == Content::Separator);
    }

    fn block(&self, content: Content) -> Block {
        Block { language: self.here.tongue.within(self.frame.tongue), content }
    }

    fn emit(&mut self, content: Content) {
        let block = self.block(content);
        self.frame.blocks.push(block);
    }

    fn begin_frame(&mut self, shape: Shape) {
        self.settle();
        let depth = match shape {
            Shape::Article | Shape::Item => 0,
            Shape::Quote | Shape::Figure => 1,
            Shape::List { .. } => 2,
        };
        // Items and figures have no element to say their language on: their blocks say it.
        let tongue = match shape {
            Shape::Item | Shape::Figure => self.frame.tongue,
            _ => self.here.tongue,
        };
        let frame = Frame { shape, depth: self.frame.depth + depth, tongue, ..Frame::default() };
        self.outer.push(core::mem::replace(&mut self.frame, frame));
        self.here.becomes = Becomes::Paragraph;
    }

    /// Blocks that stand in a list outside its items belong to the item before them.
    fn settle(&mut self) {
        if !matches!(self.frame.shape, Shape::List { .. }) {
            return;
        }
        self.drop_separator();
        if !self.frame.blocks.is_empty() {
            let stray = core::mem::take(&mut self.frame.blocks);
            match self.frame.items.last_mut() {
                Some(item) => item.extend(stray),
                None => self.frame.items.push(stray),
            }
        }
    }

    fn end_frame(&mut self) {
        self.drop_separator();
        self.settle();
        let Some(outer) = self.outer.pop() else {
            return;
        };
        let frame = core::mem::replace(&mut self.frame, outer);
        let Frame { mut blocks, items, line, .. } = frame;
        match frame.shape {
            Shape::Quote if blocks.is_empty() => self.paragraph(line),
            Shape::Quote => self.emit(Content::Quote { kind: Quotation::Block, blocks, cite: line }),
            // WordPress 5.0's gallery is a list of figures.
            Shape::List { .. } if items.iter().flatten().all(is_figure) => {
                self.frame.blocks.extend(items.into_iter().flatten());
            }
            Shape::List { start } => self.emit(Content::List { start, items }),
            Shape::Item if blocks.is_empty() => {}
            Shape::Item => self.frame.items.push(blocks),
            Shape::Article => {}
            Shape::Figure => {
                let mut figures = blocks.iter_mut().filter_map(|block| match &mut block.content {
                    Content::Figure(figure) => Some(figure),
                    _ => None,
                });
                match (figures.next(), figures.next()) {
                    (Some(figure), None) if figure.caption.is_empty() => {
                        figure.caption = line;
                        self.frame.blocks.append(&mut blocks);
                    }
                    _ => {
                        self.frame.blocks.append(&mut blocks);
                        self.paragraph(line);
                    }
                }
            }
        }
    }

    fn paragraph(&mut self, line: Vec<Inline>) {
        if !line.is_empty() {
            self.emit(Content::Paragraph(line));
        }
    }
}

fn is_figure(block: &Block) -> bool {
    matches!(block.content, Content::Figure(_))
}

fn is_blank_text(node: &Node) -> bool {
    matches!(node, Node::Text(text) if is_blank(text))
}

/// A `[gallery ids="1,2"]` that no plug-in has replaced says nothing to a reader.
fn is_leftover(line: &[Inline]) -> bool {
    let [Inline::Text(text)] = line else {
        return false;
    };
    (text.starts_with("[gallery") || text.starts_with("[playlist")) && text.find(']') == text.len().checked_sub(1)
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
