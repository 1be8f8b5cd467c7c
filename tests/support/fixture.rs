//! What a real WordPress sent: `tests/fixtures/wordpress/index.json` tells what it was asked.

use std::path::Path;

use askia24::wp::json::{Value, parse_value};
use askia24::wp::post::{Post, parse_posts};

use crate::received::received;

/// One of its answers.
pub fn answer(file: &str) -> Value {
    parse_value(&text(file)).expect("JSON")
}

fn text(file: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wordpress");
    std::fs::read_to_string(folder.join(file)).expect("a fixture")
}

/// The posts of an answer. Those that were asked for without their permalink get one: the app always
/// asks for it, and leaves out what nobody could open.
pub fn posts(file: &str) -> Vec<Post> {
    let mut answer: serde_json::Value = serde_json::from_str(&text(file)).expect("JSON");
    for post in answer.as_array_mut().expect("a list") {
        let post = post.as_object_mut().expect("a post");
        post.entry("link").or_insert("https://askia24.example/2026/01/article/".into());
    }
    parse_posts(&received(&answer))
}

/// The one post of an answer.
pub fn post(file: &str) -> Post {
    let mut posts = posts(file);
    assert_eq!(posts.len(), 1, "{file}");
    posts.remove(0)
}
