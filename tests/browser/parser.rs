//! An article's HTML as the browser's parser reads it.

use askia24::body::{Element, Node};
use askia24::device::document_tree::parse_html;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::trees::{CASES, sketch};
use crate::window;

/// Found here: without a doctype and a `body` before it, an article that began with a `noscript` lost it, one that
/// began with a `frameset` was blank, and a table did not close its paragraph.
#[wasm_bindgen_test]
fn html_becomes_the_tree_that_the_host_tests_with() {
    for (html, expected) in CASES {
        assert_eq!(sketch(&parse_html(html)), expected, "from {html}");
    }
}

#[wasm_bindgen_test]
fn nothing_of_it_runs_or_loads() {
    let tree = parse_html(
        "<img src=/never.png onerror='window.hit=1'><script>window.hit=1</script><svg onload='window.hit=1'></svg>",
    );
    assert_eq!(tree.len(), 3);
    assert!(js_sys::Reflect::get(&window(), &"hit".into()).unwrap().is_undefined());
}

/// Chromium itself stops nesting at 512 levels; what it hands over then stands side by side.
#[wasm_bindgen_test]
fn five_thousand_levels_keep_their_text() {
    let html = ["<div>a".repeat(5_000), "</div>".repeat(5_000)].concat();
    let tree = parse_html(&html);
    assert_eq!(count_text(&tree), 5_000);
}

/// The parser cuts long texts into several nodes.
#[wasm_bindgen_test]
fn a_long_text_comes_whole() {
    let tree = parse_html(&["<p>", &"é".repeat(200_000)].concat());
    assert_eq!(count_text(&tree), 200_000);
}

#[wasm_bindgen_test]
fn two_megabytes_are_read_in_a_moment() {
    let html = "<p>Le <b>fleuve</b> monte à <a href='/gao/'>Gao</a>.</p>\n".repeat(36_000);
    assert!(html.len() > 2_000_000);
    let before = js_sys::Date::now();
    let tree = parse_html(&html);
    let took = js_sys::Date::now() - before;
    assert_eq!(count_text(&tree), "Le fleuve monte à Gao.\n".chars().count() * 36_000);
    // About a second unoptimised; a walk that starts again for each node would take minutes.
    assert!(took < 10_000.0, "{took} ms");
}

/// Characters in all texts of a tree, counted without recursion.
fn count_text(tree: &[Node]) -> usize {
    let mut count = 0;
    let mut rest: Vec<&Node> = tree.iter().collect();
    while let Some(node) = rest.pop() {
        match node {
            Node::Text(text) => count += text.chars().count(),
            Node::Element(Element { children, .. }) => rest.extend(children),
        }
    }
    count
}

/// As the page's policy under Trusted Types hands it over.
#[wasm_bindgen_test]
fn a_style_that_was_parsed_under_another_name_has_its_own() {
    let tree = parse_html("<p x-style='color:red'>a");
    let [Node::Element(paragraph)] = tree.as_slice() else { panic!("one paragraph is one element") };
    assert_eq!(paragraph.attribute("style"), Some("color:red"));
}
