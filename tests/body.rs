//! The article's body, from HTML as WordPress sends it to typed blocks.
//!
//! html5ever stands in for the browser's `DOMParser`. [`sketch`] writes blocks down as short markup,
//! so that each case reads as: this HTML shows as that.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "body/check.rs"]
mod check;
#[path = "body/corpus.rs"]
mod corpus;
#[path = "support/corpus.rs"]
mod corpus_file;
#[path = "body/embeds.rs"]
mod embeds;
#[path = "body/footnotes.rs"]
mod footnotes;
#[path = "body/fuzz.rs"]
mod fuzz;
#[path = "fuzz/target.rs"]
mod fuzz_target;
#[path = "body/galleries.rs"]
mod galleries;
#[path = "body/links.rs"]
mod links;
#[path = "body/lists.rs"]
mod lists;
#[path = "body/media.rs"]
mod media;
#[path = "body/parts.rs"]
mod parts;
#[path = "body/pictures.rs"]
mod pictures;
#[path = "body/plan.rs"]
mod plan;
#[path = "body/properties.rs"]
mod properties;
#[path = "body/safety.rs"]
mod safety;
#[path = "body/shown.rs"]
mod shown;
#[path = "body/size.rs"]
mod size;
#[path = "body/sketch.rs"]
mod sketch;
#[path = "body/structure.rs"]
mod structure;
#[path = "body/tables.rs"]
mod tables;
#[path = "body/text.rs"]
mod text;
#[path = "body/tree.rs"]
mod tree;
#[path = "body/wordpress.rs"]
mod wordpress;
#[path = "body/words.rs"]
mod words;

use askia24::body::{Block, ContentSite, parse_body};

/// A newspaper at the root of its own domain.
fn site() -> ContentSite {
    ContentSite {
        origins: vec!["https://www.askia24.ml".to_owned(), "http://askia24.info".to_owned()],
        home_path: "/".to_owned(),
        article: "https://www.askia24.ml/politique/article-du-jour/".to_owned(),
    }
}

fn blocks(html: &str) -> Vec<Block> {
    parse_body(&tree::parse(html), &site())
}

/// Asserts that `html` shows as `expected`, one line a block.
#[track_caller]
fn shows(html: &str, expected: &str) {
    let shown = sketch::blocks(&blocks(html));
    let expected: String = expected.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    assert_eq!(shown.trim(), expected.trim(), "\nfrom: {html}");
}
