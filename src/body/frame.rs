//! A block that holds blocks, being filled, and what it becomes when it ends.

use super::block::{Block, Cell, Content, Description, Embed, Inline, Numbers, Quotation};
use super::gather::{self, Gathered};
use super::line::Tongue;
use super::rule::Rule;
use super::table::Grid;
use super::walk::{Becomes, Walker};

#[derive(Default)]
pub(super) struct Frame<'a> {
    pub(super) shape: Shape,
    /// How many levels of blocks are around its own.
    pub(super) depth: usize,
    /// What has been said of the language outside the blocks.
    pub(super) tongue: Tongue<'a>,
    pub(super) blocks: Vec<Block>,
    /// Its own line: a caption, a source, a summary.
    pub(super) line: Vec<Inline>,
}

#[derive(Default)]
pub(super) enum Shape {
    #[default]
    Article,
    Quote(Quotation),
    List {
        numbers: Option<Numbers>,
        items: Vec<Vec<Block>>,
    },
    Item,
    Descriptions {
        done: Vec<Description>,
        /// Whether the last one has had its say, so that a term is another's.
        is_said: bool,
    },
    Said,
    Table(Box<Grid>),
    Cell(Cell),
    Details,
    Columns(Vec<Vec<Block>>),
    Column,
    Post(Box<Embed>),
    /// Leaves no block of its own: what it shows takes its caption.
    Figure,
    Gallery,
    Buttons,
    File,
}

/// How many levels of blocks what `rule` begins takes.
pub(super) fn levels_of(rule: Rule) -> usize {
    match rule {
        Rule::Quote | Rule::Figure | Rule::Gallery | Rule::Details | Rule::Post | Rule::Buttons | Rule::File => 1,
        // What holds items without room for one would hold nothing.
        Rule::List { .. } | Rule::Descriptions | Rule::Columns | Rule::Table => 2,
        _ => 0,
    }
}

impl Walker<'_> {
    pub(super) fn begin_frame(&mut self, shape: Shape, levels: usize) {
        self.settle();
        // What may leave no element to say its language on leaves that to its blocks.
        let says_language = matches!(
            shape,
            Shape::Quote(_) | Shape::List { .. } | Shape::Descriptions { .. } | Shape::Table(_) | Shape::Post(_)
        );
        let tongue = if says_language { self.here.tongue } else { self.frame.tongue };
        let frame = Frame { shape, depth: self.frame.depth + levels, tongue, ..Frame::default() };
        self.outer.push(core::mem::replace(&mut self.frame, frame));
        self.here.becomes = Becomes::Paragraph;
    }

    /// Blocks that stand in a list outside its items belong to the item before them.
    pub(super) fn settle(&mut self) {
        let Frame { shape, blocks, .. } = &mut self.frame;
        match shape {
            Shape::List { .. } | Shape::Columns(_) | Shape::Descriptions { .. } | Shape::Table(_) => {}
            _ => return,
        }
        blocks.pop_if(|last| gather::is_separator(last));
        if blocks.is_empty() {
            return;
        }
        let stray = core::mem::take(blocks);
        match shape {
            Shape::List { items, .. } | Shape::Columns(items) => match items.last_mut() {
                Some(item) => item.extend(stray),
                None => items.push(stray),
            },
            Shape::Descriptions { done, .. } => say(done, stray),
            Shape::Table(grid) => grid.push_stray(stray),
            _ => {}
        }
    }

    /// Ends a term: the line before it is one of what is said next.
    pub(super) fn end_term(&mut self) {
        self.settle();
        let term = core::mem::take(&mut self.frame.line);
        if term.is_empty() {
            return;
        }
        if let Shape::Descriptions { done, is_said } = &mut self.frame.shape {
            match done.last_mut() {
                Some(last) if last.blocks.is_empty() && !*is_said => last.terms.push(term),
                _ => done.push(Description { terms: vec![term], blocks: Vec::new() }),
            }
            *is_said = false;
        }
    }

    pub(super) fn end_frame(&mut self) {
        self.drop_separator();
        self.settle();
        let Some(outer) = self.outer.pop() else {
            return;
        };
        let Frame { shape, mut blocks, line, .. } = core::mem::replace(&mut self.frame, outer);
        match shape {
            Shape::Article => {}
            Shape::Quote(_) if blocks.is_empty() => self.paragraph(line),
            Shape::Quote(kind) => self.emit(Content::Quote { kind, blocks, cite: line }),
            Shape::List { numbers, items } => self.end_list(numbers, items),
            Shape::Descriptions { done, .. } if done.is_empty() => {}
            Shape::Descriptions { done, .. } => self.emit(Content::Descriptions(done)),
            Shape::Item | Shape::Said | Shape::Column => match &mut self.frame.shape {
                Shape::Descriptions { done, is_said } => {
                    *is_said = true;
                    if !blocks.is_empty() {
                        say(done, blocks);
                    }
                }
                Shape::List { items, .. } | Shape::Columns(items) if !blocks.is_empty() => items.push(blocks),
                _ => {}
            },
            Shape::Table(grid) => match grid.end(line) {
                Ok(table) => self.emit(Content::Table(Box::new(table))),
                Err(line) => self.paragraph(line),
            },
            Shape::Cell(cell) => {
                if let Shape::Table(grid) = &mut self.frame.shape {
                    grid.push(Cell { blocks, ..cell });
                }
            }
            Shape::Details if blocks.is_empty() => self.paragraph(line),
            Shape::Details if line.is_empty() => self.frame.blocks.append(&mut blocks),
            Shape::Details => self.emit(Content::Details { summary: line, blocks }),
            Shape::Columns(mut columns) if columns.len() < 2 => {
                columns.iter_mut().for_each(|column| self.frame.blocks.append(column));
            }
            Shape::Columns(columns) => self.emit(Content::Columns(columns)),
            Shape::Post(embed) if !embed.url.is_empty() => {
                self.emit(Content::Embed(Box::new(Embed { blocks, ..*embed })));
            }
            Shape::Post(_) if blocks.is_empty() => {}
            Shape::Post(_) => self.emit(Content::Quote { kind: Quotation::Block, blocks, cite: line }),
            Shape::Figure => self.captioned(blocks, line),
            Shape::Gallery => match gather::gallery(blocks) {
                Gathered::One(content) => self.captioned(vec![self.block(content)], line),
                Gathered::Blocks(blocks) => self.captioned(blocks, line),
            },
            Shape::Buttons => self.gathered(gather::buttons(blocks)),
            Shape::File => self.gathered(gather::file(blocks)),
        }
    }

    fn end_list(&mut self, numbers: Option<Numbers>, items: Vec<Vec<Block>>) {
        // WordPress 5.0's gallery is a list of figures.
        if items.iter().flatten().all(gather::is_figure) {
            let mut figures = Vec::new();
            for mut item in items {
                figures.append(&mut item);
            }
            match self.frame.shape {
                Shape::Gallery => self.gathered(Gathered::Blocks(figures)),
                _ => self.gathered(gather::gallery(figures)),
            }
        } else {
            self.emit(Content::List { numbers, items });
        }
    }

    fn gathered(&mut self, gathered: Gathered) {
        match gathered {
            Gathered::One(content) => self.emit(content),
            Gathered::Blocks(mut blocks) => self.frame.blocks.append(&mut blocks),
        }
    }

    /// Writes `blocks` with their caption, in a paragraph that follows where none of them can have it.
    fn captioned(&mut self, mut blocks: Vec<Block>, caption: Vec<Inline>) {
        let caption = if caption.is_empty() { caption } else { gather::give_caption(&mut blocks, caption) };
        self.frame.blocks.append(&mut blocks);
        self.paragraph(caption);
    }

    fn paragraph(&mut self, line: Vec<Inline>) {
        if !line.is_empty() {
            self.emit(Content::Paragraph(line));
        }
    }
}

/// Adds to what is said of the last terms.
fn say(done: &mut Vec<Description>, blocks: Vec<Block>) {
    match done.last_mut() {
        Some(last) => last.blocks.extend(blocks),
        None => done.push(Description { terms: Vec::new(), blocks }),
    }
}
