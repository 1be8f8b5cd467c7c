//! html5ever gives the tree that the browser's parser gives: what the tests of `body` show on the host
//! is true in the browser. `tests/browser` holds the browser to the same cases.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "body/tree.rs"]
#[allow(dead_code, reason = "the tests of the body use the rest")]
mod tree;
#[path = "support/trees.rs"]
mod trees;

#[test]
fn html_becomes_the_tree_of_the_browser() {
    for (html, expected) in trees::CASES {
        assert_eq!(trees::sketch(&tree::parse(html)), expected, "from {html}");
    }
}
