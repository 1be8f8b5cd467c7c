//! An article or a page, whole but for its body, which `body` reads.

use super::card::{Card, from_post};
use super::permalink::{Home, Path, archive};
use super::site::SITE;
use crate::text::html::to_text;
use crate::wp::post::Post;
use crate::wp::request::Type;

/// A named link to an archive of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive {
    /// The term's number.
    pub id: u32,
    /// Its name, as text.
    pub name: String,
    /// Where it opens.
    pub path: Path,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// A post or a page.
    pub kind: Type,
    /// What a list would show of it.
    pub card: Card,
    /// When it was last changed, where that differs from its publication; as WordPress writes it.
    pub modified: String,
    /// Its permalink on the content site: what is shared, and the canonical URL.
    pub link: String,
    /// Its author, where the site tells.
    pub author: Option<Archive>,
    /// Its tags.
    pub tags: Vec<Archive>,
    /// Its body, HTML as received; only `body` may read it.
    pub content: String,
    /// Whether the body has a password.
    pub protected: bool,
    /// Whether new comments are welcome.
    pub comments_open: bool,
}

impl Article {
    /// Whether its body waits for the password.
    pub fn is_locked(&self) -> bool {
        self.protected && self.content.is_empty()
    }
}

/// An article from a post.
pub fn from_post_whole(post: &Post, kind: Type, home: &Home) -> Article {
    let term = |base: &str, term: &crate::wp::term::Term| Archive {
        id: term.id,
        name: to_text(&term.name),
        path: archive(base, &[&term.slug]),
    };
    Article {
        kind,
        card: from_post(post, home),
        modified: if is_later(&post.modified, &post.date) { post.modified.clone() } else { String::new() },
        link: post.link.clone(),
        author: post.author.as_ref().map(|author| term(SITE.author_base, author)),
        tags: post.terms.iter().filter(|tag| tag.taxonomy == "post_tag").map(|tag| term(SITE.tag_base, tag)).collect(),
        content: post.content.clone(),
        protected: post.protected,
        comments_open: post.comments_open,
    }
}

/// Whether a change came after the minute of publication.
fn is_later(modified: &str, date: &str) -> bool {
    matches!((modified.get(..16), date.get(..16)), (Some(modified), Some(date)) if modified > date)
}
