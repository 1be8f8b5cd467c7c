//! Comments as received.

use super::json::{self, Value};

/// A comment. Texts are HTML, as received.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comment {
    /// Its number; never 0.
    pub id: u32,
    /// The comment it answers; 0 for none.
    pub parent: u32,
    /// The name its author gave; may be empty.
    pub author: String,
    /// The address its author gave: anything at all.
    pub author_url: String,
    /// When it was written: the site's local time, `2025-10-08T09:30:00`.
    pub date: String,
    /// What it says.
    pub content: String,
}

/// Reads one comment; `None` without a number.
pub fn parse_comment(value: &Value) -> Option<Comment> {
    Some(Comment {
        id: json::number(value, &["id"]).filter(|id| *id > 0)?,
        parent: json::number(value, &["parent"]).unwrap_or_default(),
        author: json::text(value, &["author_name"]),
        author_url: json::text(value, &["author_url"]),
        date: json::text(value, &["date"]),
        content: json::text(value, &["content", "rendered"]),
    })
}

/// Reads a list of comments, leaving out what is not one.
pub fn parse_comments(value: &Value) -> Vec<Comment> {
    json::items(value, &[]).into_iter().filter_map(parse_comment).collect()
}

/// Whether the answer to a new comment says that everybody can read it; else the newsroom reads it first.
pub fn is_published(value: &Value) -> bool {
    json::text(value, &["status"]) == "approved"
}
