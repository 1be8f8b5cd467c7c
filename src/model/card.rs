//! A post in a list.

use super::permalink::{Home, Path};
use super::picture::{Picture, from_media};
use crate::text::date::{Date, parse_date};
use crate::text::html::{to_excerpt, to_text};
use crate::wp::post::Post;

/// What a list shows of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The post's number.
    pub id: u32,
    /// Where it opens.
    pub path: Path,
    /// Its headline; never empty.
    pub title: String,
    /// Its excerpt; may be empty.
    pub excerpt: String,
    /// When it was published, as WordPress writes it.
    pub datetime: String,
    /// The same, understood; `None` where WordPress's is no date.
    pub date: Option<Date>,
    /// Its picture.
    pub picture: Option<Picture>,
    /// Its categories' numbers.
    pub categories: Vec<u32>,
}

/// What stands for a title where the newsroom wrote none, as in WordPress's own lists.
pub const UNTITLED: &str = "(sans titre)";

/// A card from a post.
pub fn from_post(post: &Post, home: &Home) -> Card {
    Card {
        id: post.id,
        path: home.path_of(&post.link),
        title: title(post),
        excerpt: to_excerpt(&post.excerpt),
        date: parse_date(&post.date),
        datetime: post.date.clone(),
        picture: post.media.as_ref().map(from_media),
        categories: post.categories.clone(),
    }
}

/// A post's title as text; never empty.
pub fn title(post: &Post) -> String {
    Some(to_text(&post.title)).filter(|title| !title.trim().is_empty()).unwrap_or_else(|| UNTITLED.to_string())
}
