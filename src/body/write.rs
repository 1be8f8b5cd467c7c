//! Blocks are written as their lines end.

use super::block::{Block, Content, Inline, Mark, Preformatted};
use super::embed;
use super::frame::Shape;
use super::gather::is_separator;
use super::walk::{Becomes, Walker};

impl Walker<'_> {
    /// Ends the line and writes what it has become.
    pub(super) fn flush(&mut self) {
        let mut line = self.line.take();
        if !line.is_empty() {
            match self.here.becomes {
                Becomes::Paragraph if is_leftover(&line) => {}
                Becomes::Paragraph => {
                    let may_be_embed = matches!(self.frame.shape, Shape::Article | Shape::Figure | Shape::Column);
                    let embed = if may_be_embed { embed::alone(&line, &self.base) } else { None };
                    self.emit(match embed {
                        Some(embed) => Content::Embed(Box::new(embed)),
                        None => Content::Paragraph(line),
                    });
                }
                Becomes::Preformatted(mut kind) => {
                    if let [Inline::Marked(Mark::Code, code)] = line.as_mut_slice()
                        && kind == Preformatted::Plain
                    {
                        kind = Preformatted::Code;
                        line = core::mem::take(code);
                    }
                    self.emit(Content::Preformatted { kind, text: line });
                }
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
    pub(super) fn separator(&mut self) {
        let last = self.frame.blocks.last();
        if last.is_some_and(|last| !is_separator(last)) {
            self.emit(Content::Separator);
        }
    }

    pub(super) fn drop_separator(&mut self) {
        let blocks = &mut self.frame.blocks;
        blocks.pop_if(|last| is_separator(last));
    }

    pub(super) fn block(&self, content: Content) -> Block {
        Block { language: self.here.tongue.within(self.frame.tongue), content }
    }

    pub(super) fn emit(&mut self, content: Content) {
        let block = self.block(content);
        self.frame.blocks.push(block);
    }
}

/// A `[gallery ids="1,2"]` that no plug-in has replaced says nothing to a reader.
fn is_leftover(line: &[Inline]) -> bool {
    let [Inline::Text(text)] = line else {
        return false;
    };
    (text.starts_with("[gallery") || text.starts_with("[playlist")) && text.find(']') == text.len().checked_sub(1)
}
