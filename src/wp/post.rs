//! Posts and pages as received, with what they embed.

use super::json::{self, Value};
use super::term::{Term, parse_term};

/// A post or a page. Texts are HTML, as received.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Post {
    /// Its number; never 0.
    pub id: u32,
    /// When it was published: the site's local time, `2025-10-08T09:30:00`.
    pub date: String,
    /// When it was last changed, likewise; empty where it was not asked for.
    pub modified: String,
    /// Its name in URLs.
    pub slug: String,
    /// Its permalink on the content site: `http(s)` or a path.
    pub link: String,
    /// Its title.
    pub title: String,
    /// Its excerpt.
    pub excerpt: String,
    /// Its body; empty where it was not asked for or is protected.
    pub content: String,
    /// Whether a password is needed for the body.
    pub protected: bool,
    /// Whether new comments are welcome, where it was asked for.
    pub comments_open: bool,
    /// Numbers of its categories.
    pub categories: Vec<u32>,
    /// Its author, where the site tells.
    pub author: Option<Term>,
    /// Its categories and tags, where they were embedded.
    pub terms: Vec<Term>,
    /// Its featured image, where it has one that still exists.
    pub media: Option<Media>,
}

/// An image of the media library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// The full-size file: `http(s)` or a path, as all of its addresses.
    pub source_url: String,
    /// Its alternative text.
    pub alt: String,
    /// Its caption, HTML.
    pub caption: String,
    /// The full-size width and height in pixels, where known.
    pub size: Option<(u32, u32)>,
    /// Bytes of the full-size file; 0 where WordPress does not tell, as before version 6.0.
    pub bytes: u32,
    /// Every size that exists as a file.
    pub sizes: Vec<File>,
}

/// One file of an image.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Where it is; never empty.
    pub url: String,
    /// In pixels, above zero.
    pub width: u32,
    /// Likewise.
    pub height: u32,
    /// 0 where WordPress does not tell.
    pub bytes: u32,
}

/// Reads one post; `None` without a number and a permalink.
pub fn parse_post(value: &Value) -> Option<Post> {
    let embedded = |rel: &str| json::items(value, &["_embedded", rel]);
    Some(Post {
        id: json::number(value, &["id"]).filter(|id| *id > 0)?,
        date: json::text(value, &["date"]),
        modified: json::text(value, &["modified"]),
        slug: json::text(value, &["slug"]),
        link: Some(json::address(value, &["link"])).filter(|link| !link.is_empty())?,
        title: json::text(value, &["title", "rendered"]),
        excerpt: json::text(value, &["excerpt", "rendered"]),
        content: json::text(value, &["content", "rendered"]),
        protected: json::at(value, &["content", "protected"]) == Some(&Value::Bool(true)),
        comments_open: json::text(value, &["comment_status"]) == "open",
        categories: json::items(value, &["categories"]).into_iter().filter_map(json::from_number).collect(),
        author: embedded("author").into_iter().find_map(parse_term),
        terms: embedded("wp:term")
            .into_iter()
            .flat_map(|terms| json::items(terms, &[]))
            .filter_map(parse_term)
            .collect(),
        media: embedded("wp:featuredmedia").into_iter().find_map(parse_media),
    })
}

/// Reads a list of posts, leaving out what is not one.
pub fn parse_posts(value: &Value) -> Vec<Post> {
    json::items(value, &[]).into_iter().filter_map(parse_post).collect()
}

/// Reads a featured image; `None` where it is an error object, the API's index, or not an image.
fn parse_media(value: &Value) -> Option<Media> {
    let source_url = json::address(value, &["source_url"]);
    let kind = json::text(value, &["media_type"]);
    if source_url.is_empty() || !(kind.is_empty() || kind == "image") {
        return None;
    }
    let details = value.get("media_details").unwrap_or(&Value::Null);
    let dimensions = |value: &Value| {
        Some((
            json::number(value, &["width"]).filter(|n| *n > 0)?,
            json::number(value, &["height"]).filter(|n| *n > 0)?,
        ))
    };
    let bytes = |value: &Value| json::number(value, &["filesize"]).unwrap_or_default();
    let size = |value: &Value| {
        let (width, height) = dimensions(value)?;
        let url = Some(json::address(value, &["source_url"])).filter(|url| !url.is_empty())?;
        Some(File { url, width, height, bytes: bytes(value) })
    };
    Some(Media {
        source_url,
        alt: json::text(value, &["alt_text"]),
        caption: json::text(value, &["caption", "rendered"]),
        size: dimensions(details),
        bytes: bytes(details),
        sizes: json::items(details, &["sizes"]).into_iter().filter_map(size).collect(),
    })
}
