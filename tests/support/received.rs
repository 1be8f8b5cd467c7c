//! Answers written in a test, read as the app reads what it receives.

use askia24::wp::comment::{self, Comment};
use askia24::wp::json::{Value, parse_value};
use askia24::wp::post::{self, Post};
use askia24::wp::term::{self, Term};

/// What the app reads when it is sent `json`.
pub fn received(json: &serde_json::Value) -> Value {
    // An answer of its own must be a list or an object.
    match parse_value(&serde_json::json!([json]).to_string()) {
        Some(Value::Array(mut items)) => items.remove(0),
        other => panic!("{other:?}"),
    }
}

pub fn parse_comment(json: &serde_json::Value) -> Option<Comment> {
    comment::parse_comment(&received(json))
}

pub fn parse_comments(json: &serde_json::Value) -> Vec<Comment> {
    comment::parse_comments(&received(json))
}

pub fn is_published(json: &serde_json::Value) -> bool {
    comment::is_published(&received(json))
}

pub fn parse_post(json: &serde_json::Value) -> Option<Post> {
    post::parse_post(&received(json))
}

pub fn parse_posts(json: &serde_json::Value) -> Vec<Post> {
    post::parse_posts(&received(json))
}

pub fn parse_terms(json: &serde_json::Value) -> Vec<Term> {
    term::parse_terms(&received(json))
}
