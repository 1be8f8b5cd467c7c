//! What is on the phone, as the worker tells it.

use super::card::{Card, from_post};
use super::permalink::Home;
use crate::wp::json::{self, Value};
use crate::wp::post::parse_post;

/// An article that the phone has.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// What a list shows of it.
    pub card: Card,
    /// The URL it was saved from, by which it is removed and refreshed; empty where the reader has not saved it.
    pub url: String,
    /// When it was kept: milliseconds since 1970.
    pub at: f64,
    /// Bytes with its pictures; 0 where the reader has not saved it.
    pub size: u32,
    /// Its pictures that are not on the phone yet.
    pub missing: u32,
    /// Whether the newsroom has changed it since.
    pub corrected: bool,
}

/// Reads a list of articles; what is none is left out.
pub fn parse_kept(value: &Value, home: &Home) -> Vec<Kept> {
    let kept = |value: &&Value| {
        let post = parse_post(value)?;
        let number = |name| json::number(value, &["askia24", name]).unwrap_or_default();
        Some(Kept {
            card: from_post(&post, home),
            url: json::text(value, &["askia24", "url"]),
            at: moment(value, &["askia24", "at"]),
            size: number("size"),
            missing: number("missing"),
            corrected: json::at(value, &["askia24", "corrected"]) == Some(&Value::Bool(true)),
        })
    };
    json::items(value, &[]).iter().filter_map(kept).collect()
}

/// A moment that the worker gives in seconds, in milliseconds since 1970; 0 where there is none.
pub fn moment(value: &Value, path: &[&str]) -> f64 {
    f64::from(json::number(value, path).unwrap_or_default()) * 1000.0
}

/// What the worker says of an answer that it gave from the phone and has asked for anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// It has changed.
    Newer {
        /// Posts that it did not have before.
        count: u32,
        /// For one article: when it was changed, as WordPress writes it.
        modified: String,
    },
    /// It has not.
    Same,
    /// Nobody answered.
    Unreachable,
}

/// Reads a message: the URL it is about, and what it says. `None` for messages about something else.
pub fn parse_news(message: &Value) -> Option<(String, News)> {
    let news = match json::text(message, &["type"]).as_str() {
        "newer" => News::Newer {
            count: json::number(message, &["count"]).unwrap_or_default(),
            modified: json::text(message, &["modified"]),
        },
        "same" => News::Same,
        "unreachable" => News::Unreachable,
        _ => return None,
    };
    Some((json::text(message, &["url"]), news))
}
