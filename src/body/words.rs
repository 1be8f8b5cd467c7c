//! How much there is to read.

use super::block::{Block, Content, Inline, Row};

/// The words that a reader of `blocks` reads: captions, tables and what opens on a tap included,
/// alternative texts and addresses not. A word is what stands between spaces and has a letter or digit.
#[must_use]
pub fn words(blocks: &[Block]) -> u32 {
    let mut count = Count::default();
    count.blocks(blocks);
    count.words
}

/// Recurses no deeper than [`super::MAX_NESTING`] and [`super::MAX_MARKS`] allow blocks to nest.
#[derive(Default)]
struct Count {
    words: u32,
    is_in_word: bool,
}

impl Count {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.content {
                Content::Paragraph(text) | Content::Heading { text, .. } | Content::Preformatted { text, .. } => {
                    self.line(text);
                }
                Content::List { items, .. } | Content::Columns(items) => {
                    for item in items {
                        self.blocks(item);
                    }
                }
                Content::Descriptions(descriptions) => {
                    for description in descriptions {
                        description.terms.iter().for_each(|term| self.line(term));
                        self.blocks(&description.blocks);
                    }
                }
                Content::Quote { blocks, cite: line, .. } | Content::Details { summary: line, blocks } => {
                    self.line(line);
                    self.blocks(blocks);
                }
                Content::Figure(figure) => self.line(&figure.caption),
                Content::Gallery { figures, caption } => {
                    self.line(caption);
                    figures.iter().for_each(|figure| self.line(&figure.caption));
                }
                Content::Table(table) => {
                    self.line(&table.caption);
                    [&table.head, &table.body, &table.foot].into_iter().flatten().for_each(|row| self.row(row));
                }
                Content::Media(media) => self.line(&media.caption),
                Content::Embed(embed) => {
                    self.blocks(&embed.blocks);
                    self.line(&embed.caption);
                }
                Content::File { name, .. } => self.line(name),
                Content::Buttons(buttons) => buttons.iter().for_each(|(_, text)| self.line(text)),
                Content::Separator => {}
            }
        }
    }

    fn row(&mut self, row: &Row) {
        row.iter().for_each(|cell| self.blocks(&cell.blocks));
    }

    fn line(&mut self, line: &[Inline]) {
        self.is_in_word = false;
        self.inlines(line);
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => text.chars().for_each(|c| self.character(c)),
                Inline::Break => self.is_in_word = false,
                Inline::Marked(_, text)
                | Inline::Link(_, text)
                | Inline::Foreign(_, text)
                | Inline::Abbreviation(_, text) => self.inlines(text),
                Inline::Anchor(_) => {}
            }
        }
    }

    fn character(&mut self, c: char) {
        match c {
            '\0'..=' ' | '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{2028}'..='\u{202f}' | '\u{3000}' => {
                self.is_in_word = false;
            }
            // Punctuation of its own, such as the guillemets that spaces part from their words.
            '!'..='/' | ':'..='@' | '['..='`' | '{'..='\u{bf}' | '\u{2010}'..='\u{206f}' => {}
            _ if !self.is_in_word => {
                self.is_in_word = true;
                self.words = self.words.saturating_add(1);
            }
            _ => {}
        }
    }
}
