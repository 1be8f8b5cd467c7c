//! Comments in the order they are read: each answer below what it answers.

use std::mem;

use crate::body::block::{Block, Content};
use crate::body::url::{ContentSite, Href, safe_href};
use crate::text::html::to_text;
use crate::wp::comment::Comment as Received;

/// How far in an answer stands at the most; deeper ones stand no further in and say whom they answer.
pub const MAX_DEPTH: usize = 3;

/// A comment.
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    /// Its number, when it was written, and what it says: HTML that only `body` may read.
    pub received: Received,
    /// Its author's name, as text; may be empty.
    pub author: String,
    /// The author's page, where it may be followed.
    pub author_href: Option<Href>,
    /// How many comments of its page it answers, one below the other; 0 at the top.
    pub depth: usize,
    /// The author of the comment it answers, where its place does not show it; often empty.
    pub answers: String,
}

/// A page of comments, oldest first, as threads: what answers a comment follows it, one deeper.
///
/// `earlier` has the numbers and authors of those on the pages before, and is given those of this
/// one: an answer to another page's comment stands at the top and names its author. An answer to a
/// comment that follows it, which only a loop or a changed date can bring, or to one that nobody has
/// stands at the top and names nobody.
pub fn threads(received: Vec<Received>, earlier: &mut Vec<(u32, String)>, site: &ContentSite) -> Vec<Comment> {
    let mut shown: Vec<Comment> = Vec::new();
    for received in received {
        let author = to_text(&received.author);
        let (mut place, mut depth, mut answers) = (shown.len(), 0, String::new());
        if let Some((above, found)) = shown.iter().enumerate().find(|(_, known)| known.received.id == received.parent) {
            depth = found.depth + 1;
            // After everything that already answers the same comment.
            place = above + 1 + shown.iter().skip(above + 1).take_while(|other| other.depth >= depth).count();
        }
        if (depth == 0 || depth > MAX_DEPTH)
            && let Some((_, name)) = earlier.iter().find(|(id, _)| *id == received.parent)
        {
            answers = name.clone();
        }
        earlier.push((received.id, author.clone()));
        let author_href = author_href(&received.author_url, site);
        shown.insert(place, Comment { received, author, author_href, depth, answers });
    }
    shown
}

/// A page of the web or of the site itself: nobody is written to or called from a name.
fn author_href(url: &str, site: &ContentSite) -> Option<Href> {
    safe_href(url, site).filter(|href| url.starts_with("http") && matches!(href, Href::Inside(_) | Href::Outside(_)))
}

/// Leaves of a comment's blocks what neither loads anything nor stands out of a conversation:
/// pictures, recordings, embeds and buttons go, a heading is a paragraph.
pub fn keep_words(blocks: &mut Vec<Block>) {
    blocks.retain_mut(|block| match &mut block.content {
        Content::Paragraph(_) | Content::Preformatted { .. } => true,
        Content::Heading { text, .. } => {
            block.content = Content::Paragraph(mem::take(text));
            true
        }
        Content::List { items, .. } => {
            items.retain_mut(|item| {
                keep_words(item);
                !item.is_empty()
            });
            !items.is_empty()
        }
        Content::Quote { blocks, .. } => {
            keep_words(blocks);
            !blocks.is_empty()
        }
        Content::Descriptions(descriptions) => {
            descriptions.iter_mut().for_each(|description| keep_words(&mut description.blocks));
            true
        }
        Content::Table(table) => {
            let rows = [&mut table.head, &mut table.body, &mut table.foot].into_iter().flatten();
            rows.flatten().for_each(|cell| keep_words(&mut cell.blocks));
            true
        }
        _ => false,
    });
}
