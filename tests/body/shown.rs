//! What blocks show, as bare characters.

use askia24::body::{Block, Content, Inline};

use crate::plan::is_visible;

/// The visible characters of blocks, alternative texts aside.
pub fn shown(blocks: &[Block]) -> String {
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
