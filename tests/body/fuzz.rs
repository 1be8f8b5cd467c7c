//! The fuzz target, over the hostile corpus and over pieces of it: what `cargo xtask fuzz` begins with.

use std::panic::catch_unwind;

use crate::corpus::vectors;
use crate::fuzz_target::run;
use askia24::body::{Block, Content, ContentSite, Href, Inline, Language, Node, parse_body};

#[test]
fn the_fuzz_target_finds_nothing_in_the_corpus() {
    for vector in vectors() {
        let bytes = vector.html.as_bytes();
        run(bytes, parse_body);
        // Cut in the midst of a character or a tag, and on the other two sites.
        run(bytes.split_at(bytes.len() / 2).0, parse_body);
        run(&[&[0], bytes].concat(), parse_body);
        run(&[b"\x01https://a.example/x\n", bytes].concat(), parse_body);
    }
}

/// The negative control.
#[test]
fn the_fuzz_target_fails_where_the_first_address_is_kept_as_it_is() {
    fn careless(nodes: &[Node], _: &ContentSite) -> Vec<Block> {
        let href = nodes.iter().find_map(|node| match node {
            Node::Element(element) => element.attribute("href"),
            Node::Text(_) => None,
        });
        let link = Inline::Link(Href::Outside(href.unwrap().to_owned()), vec![Inline::Text("mot".to_owned())]);
        vec![Block { language: Language::default(), content: Content::Paragraph(vec![link]) }]
    }
    run(b"<a href='https://a.example/'>mot</a>", careless);
    assert!(catch_unwind(|| run(b"<a href='javascript:x'>mot</a>", careless)).is_err());
}
