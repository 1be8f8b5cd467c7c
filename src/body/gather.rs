//! What blocks become together: a figure with its caption, a gallery, a file, buttons.

use super::block::{Block, Content, Inline};

/// What a frame's blocks have become.
pub(super) enum Gathered {
    One(Content),
    /// They stay as they are.
    Blocks(Vec<Block>),
}

/// Gives `caption` to the one block that can have it, and gives it back if there is no such block.
pub(super) fn give_caption(blocks: &mut [Block], caption: Vec<Inline>) -> Vec<Inline> {
    // In another language it would be read as being in that one, unless it says its own.
    let says_language = matches!(caption.as_slice(), [Inline::Foreign(..)]);
    let mut places = blocks.iter_mut().filter_map(|block| {
        let is_plain = block.language.is_unsaid() || says_language;
        let place = match &mut block.content {
            Content::Figure(figure) => &mut figure.caption,
            Content::Media(media) => &mut media.caption,
            Content::Embed(embed) => &mut embed.caption,
            Content::Table(table) => &mut table.caption,
            Content::Gallery { caption, .. } => caption,
            Content::Quote { cite, .. } => cite,
            _ => return None,
        };
        Some(is_plain.then_some(place))
    });
    match (places.next(), places.next()) {
        (Some(Some(place)), None) if place.is_empty() => {
            *place = caption;
            Vec::new()
        }
        _ => caption,
    }
}

pub(super) fn is_figure(block: &Block) -> bool {
    matches!(block.content, Content::Figure(_))
}

/// Compared by hand: the derived comparison of whole blocks would ship for this alone.
pub(super) fn is_separator(block: &Block) -> bool {
    matches!(block.content, Content::Separator)
}

/// A gallery, if `blocks` are nothing but figures and more than one.
pub(super) fn gallery(blocks: Vec<Block>) -> Gathered {
    if blocks.len() < 2 || !blocks.iter().all(is_figure) {
        return Gathered::Blocks(blocks);
    }
    let mut figures = Vec::with_capacity(blocks.len());
    for block in blocks {
        if let Content::Figure(figure) = block.content {
            figures.push(*figure);
        }
    }
    Gathered::One(Content::Gallery { figures, caption: Vec::new() })
}

/// A file, if `blocks` are the paragraph of WordPress's file block: its name as a link, to the file or
/// to a page about it, and a button that downloads it; or one of the two.
pub(super) fn file(mut blocks: Vec<Block>) -> Gathered {
    if let [Block { content: Content::Paragraph(line), language }] = blocks.as_mut_slice()
        && language.is_unsaid()
    {
        let links = match line.as_slice() {
            [Inline::Link(..)] | [Inline::Link(..), Inline::Link(..)] => true,
            [Inline::Link(..), Inline::Text(space), Inline::Link(..)] => space.trim().is_empty(),
            _ => false,
        };
        if links && let Some(Inline::Link(href, button)) = line.pop() {
            let name = line.drain(..).next();
            let name = if let Some(Inline::Link(_, name)) = name { name } else { button };
            return Gathered::One(Content::File { href, name });
        }
    }
    Gathered::Blocks(blocks)
}

/// Buttons, if each of `blocks` is a link or buttons.
pub(super) fn buttons(blocks: Vec<Block>) -> Gathered {
    let is_button = |block: &Block| match &block.content {
        Content::Paragraph(line) => matches!(line.as_slice(), [Inline::Link(..)]) && block.language.is_unsaid(),
        _ => false,
    };
    if blocks.is_empty() || !blocks.iter().all(is_button) {
        return Gathered::Blocks(blocks);
    }
    let mut buttons = Vec::with_capacity(blocks.len());
    for block in blocks {
        if let Content::Paragraph(mut line) = block.content
            && let Some(Inline::Link(href, text)) = line.pop()
        {
            buttons.push((href, text));
        }
    }
    Gathered::One(Content::Buttons(buttons))
}
