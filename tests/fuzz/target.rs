//! What is asked of any bytes at all; shared by libFuzzer and an ordinary test, which runs it over the corpus.

use askia24::body::{Block, ContentSite, Node, plain_text};
use askia24::text::html::{to_excerpt, to_text};

use crate::{check, tree};

/// Bytes as an article's HTML: the blocks that `read` makes of it keep every promise, twice the same; and as a title:
/// it is a line of text.
///
/// # Panics
///
/// Where a promise is broken, with what is wrong.
pub fn run(bytes: &[u8], read: fn(&[Node], &ContentSite) -> Vec<Block>) {
    let html = String::from_utf8_lossy(bytes);
    // Wherever the site is, and whatever a first line says of it.
    let (article, home_path) = match bytes.first() {
        Some(0) => (String::new(), "/journal/".to_owned()),
        Some(1) => (html.lines().next().unwrap_or_default().to_owned(), "/".to_owned()),
        _ => ("https://www.askia24.ml/politique/article-du-jour/".to_owned(), "/".to_owned()),
    };
    let site = ContentSite { origins: vec!["https://www.askia24.ml".to_owned()], home_path, article };
    let nodes = tree::parse(&html);
    let blocks = read(&nodes, &site);
    let faults = check::faults(&blocks);
    assert!(faults.is_empty(), "{faults:?}\nfrom {html:?}\nto {blocks:?}");
    assert!(blocks == read(&nodes, &site), "not the same twice: {html:?}");

    let unseen = |c: char| c.is_control() || matches!(c, '\u{202d}' | '\u{202e}');
    for text in [plain_text(&nodes), to_text(&html), to_excerpt(&html)] {
        assert!(!text.contains(unseen), "{text:?}\nfrom {html:?}");
    }
}
