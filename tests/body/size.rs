//! Bodies of any depth and length.

use std::thread;
use std::time::{Duration, Instant};

use crate::tree::{element, nested, parse, text};
use crate::{check, site, sketch};
use askia24::body::{Block, Content, Element, Href, Inline, Node, parse_body, plain_text};

/// Less than a WebAssembly module's stack, and far less than recursion over these trees would need.
fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    thread::Builder::new().stack_size(128 * 1024).spawn(work).unwrap().join().unwrap();
}

#[test]
fn any_element_may_be_twenty_thousand_levels_deep() {
    on_a_small_stack(|| {
        for name in [
            "div",
            "p",
            "span",
            "x-unknown",
            "strong",
            "em",
            "sup",
            "a",
            "blockquote",
            "ul",
            "ol",
            "li",
            "figure",
            "figcaption",
            "cite",
            "footer",
            "pre",
            "h2",
            "table",
            "tbody",
            "tr",
            "td",
            "caption",
            "dl",
            "dt",
            "dd",
            "details",
            "summary",
            "abbr",
            "audio",
            "bdi",
            "noscript",
            "math:mi",
            "script",
        ] {
            let tree = nested(name, 20_000, vec![text("fond")]);
            let blocks = parse_body(&tree, &site());
            let expected = if name == "script" { "" } else { "fond" };
            assert!(sketch::blocks(&blocks).contains(expected), "{name}");
            assert_eq!(check::faults(&blocks), [] as [&str; 0], "{name}");
            assert_eq!(plain_text(&tree), expected, "{name}");
        }
    });
}

#[test]
fn lists_and_links_of_any_depth_flatten() {
    on_a_small_stack(|| {
        let deep = (0..20_000).fold(vec![text("fond")], |children, _| {
            let link = element("a", &[("href", "/sport/"), ("lang", "fr")], children);
            let item = element("li", &[("lang", "ar")], vec![link]);
            vec![element("blockquote", &[], vec![element("ul", &[], vec![item])])]
        });
        let blocks = parse_body(&deep, &site());
        assert!(sketch::blocks(&blocks).contains("fond"));
        assert_eq!(check::faults(&blocks), [] as [&str; 0]);
    });
}

#[test]
fn html_five_thousand_levels_deep_keeps_its_text() {
    for tag in ["div", "b", "ul><li"] {
        let html = format!("<{tag}>").repeat(5_000) + "fond";
        let tree = parse(&html);
        on_a_small_stack(move || {
            let blocks = parse_body(&tree, &site());
            assert!(sketch::blocks(&blocks).contains("fond"));
            assert_eq!(check::faults(&blocks), [] as [&str; 0]);
        });
    }
}

#[test]
fn text_below_the_deepest_list_is_still_there() {
    let html = (1..=20).fold(String::new(), |html, n| html + &format!("<ul><li>n{n}. "));
    let shown = sketch::blocks(&parse_body(&parse(&html), &site()));
    for n in 1..=20 {
        assert!(shown.contains(&format!("n{n}.")), "{n}: {shown}");
    }
}

/// Optimised, most take 20 to 50 ms; a time that grew with the square of the length would be minutes.
const SOON: Duration = Duration::from_secs(if cfg!(debug_assertions) { 15 } else { 1 });

#[track_caller]
fn is_read_soon(what: &str, tree: &[Node]) -> Vec<Block> {
    let start = Instant::now();
    let blocks = parse_body(tree, &site());
    let took = start.elapsed();
    println!("{what}: {took:?}");
    assert!(took < SOON, "{what} took {took:?}");
    blocks
}

/// What the parser would make of HTML repeated so often, without waiting for it.
fn repeated(nodes: &[Node], times: usize) -> Vec<Node> {
    fn copy(node: &Node) -> Node {
        match node {
            Node::Text(text) => Node::Text(text.clone()),
            Node::Element(of) => Node::Element(Element {
                name: of.name.clone(),
                attributes: of.attributes.clone(),
                children: of.children.iter().map(copy).collect(),
            }),
        }
    }
    (0..times).flat_map(|_| nodes.iter().map(copy)).collect()
}

#[test]
fn two_million_bytes_of_article_are_read_soon() {
    let article = "<p>Le fleuve <b>Niger</b> monte à <a href='/gao/'>Gao</a>.</p>\n";
    is_read_soon("an article", &parse(&article.repeat(2_000_000 / article.len())));
}

#[test]
fn long_bodies_of_one_kind_are_read_soon() {
    const SIZE: usize = if cfg!(debug_assertions) { 400_000 } else { 2_000_000 };
    for unit in [
        "x",
        "&nbsp; ",
        "a<br>",
        "<li>a",
        "<ul><li>a</ul>",
        "<hr>a",
        "<cite></cite> <!-- --> ",
        "<h2>a</h2>",
        "<img src=a>",
        "<b>a</b>",
        "<blockquote><cite>a</cite></blockquote>",
        "<figure><figcaption>a</figcaption><img src=a></figure>",
        "<noscript><img src=a></noscript><img data-src=b>",
        "<table><tr><td>a<td>b</table>",
        "<table><tr><td colspan=1000 rowspan=1000>a<td>b</table>",
        "<table><tr><td><table><tr><td>a",
        "<dl><dt>a<dd>b</dl>",
        "<details><summary>a</summary>b</details>",
        "<div class=gallery><img src=a><img src=b></div>",
        "<figure class=wp-block-gallery><figure><img src=a></figure></figure>",
        "<div class=wp-block-columns><div class=wp-block-column>a</div></div>",
        "<div class=wp-block-buttons><a href=/a>a</a></div>",
        "<a href=#a id=a>a</a>",
        "<iframe src=https://youtu.be/dQw4w9WgXcQ></iframe>",
        "<blockquote class=twitter-tweet><a href=https://x.com/a/status/1>a</a></blockquote>",
        "<video><source src=a></video>",
        "<abbr title=a>a</abbr>",
    ] {
        let tree = repeated(&parse(unit), SIZE / unit.len());
        let blocks = is_read_soon(unit, &tree);
        assert!(blocks.len() < SIZE);
    }
    let long = "x".repeat(SIZE);
    is_read_soon("one address", &parse(&format!("<a href='/{long}'>a</a>")));
    is_read_soon("one srcset", &parse(&format!("<img src=a srcset='{}'>", "a 1w,".repeat(SIZE / 5))));
    is_read_soon("bad srcset", &parse(&format!("<img src=a srcset='{}'>", "a, ".repeat(SIZE / 3))));
    is_read_soon("one class", &parse(&format!("<div class='{}'>a</div>", "x ".repeat(SIZE / 2))));
    let span = |unit: &str| unit.repeat(SIZE / unit.len());
    is_read_soon("one row", &parse(&format!("<table><tr>{}", span("<td>a"))));
    is_read_soon("one table", &parse(&format!("<table>{}", span("<tr><td>a<td>b"))));
    is_read_soon("one gallery", &parse(&format!("<div class=gallery>{}", span("<img src=a>"))));
    is_read_soon("one list of terms", &parse(&format!("<dl>{}", span("<dt>a<dd>b"))));
    is_read_soon("one video", &parse(&format!("<video>{}", span("<source src=a>"))));
    is_read_soon("one object", &parse(&format!("<object>{}", span("<param name=a>"))));
    is_read_soon("one style", &parse(&format!("<div class=wp-block-cover style='{}'>", span("background-image:url("))));
    let places: String = (0..SIZE / 40).map(|n| format!("<a href='#n{n}' id='n{}'>a</a>", SIZE / 40 - n)).collect();
    is_read_soon("places", &parse(&places));
    is_read_soon("dots", &parse(&format!("<a href='{}'>a</a>", "../".repeat(1300)).repeat(500)));
}

#[test]
fn marks_around_many_paragraphs_do_not_multiply_without_end() {
    let address = format!("https://a.example/{}", "x".repeat(4_000));
    let paragraphs = (0..200_000).map(|_| element("p", &[], vec![text("a")])).collect();
    let around = |children, _| vec![element("sup", &[], children)];
    let tree = [element("a", &[("href", &address)], (0..30).fold(paragraphs, around))];
    let blocks = is_read_soon("marks around paragraphs", &tree);

    assert_eq!(blocks.len(), 200_000);
    let mut links = 0;
    let mut marks = 0;
    for block in &blocks {
        let Content::Paragraph(line) = &block.content else {
            panic!("{block:?}");
        };
        let mut inline = &line[0];
        loop {
            match inline {
                Inline::Link(href, children) => {
                    assert_eq!(href, &Href::Outside(address.clone()));
                    links += 1;
                    inline = &children[0];
                }
                Inline::Marked(_, children) => {
                    marks += 1;
                    inline = &children[0];
                }
                _ => break,
            }
        }
    }
    assert!((100..2_000).contains(&links), "{links} links");
    assert!((1_000..20_000).contains(&marks), "{marks} marks");
}

#[test]
fn a_link_around_many_pictures_does_not_multiply_without_end() {
    let address = format!("https://a.example/{}", "x".repeat(4_000));
    let pictures = repeated(&parse("<img src=a>"), 100_000);
    let tree = [element("a", &[("href", &address)], pictures)];
    let blocks = is_read_soon("pictures in a link", &tree);
    let linked = blocks
        .iter()
        .filter(|block| matches!(&block.content, Content::Figure(figure) if figure.link.is_some()))
        .count();
    assert_eq!(blocks.len(), 100_000);
    assert!((100..2_000).contains(&linked), "{linked}");
}

#[test]
fn an_abbreviation_around_many_paragraphs_does_not_multiply_without_end() {
    let title = "x".repeat(100_000);
    let paragraphs = (0..100_000).map(|_| element("p", &[], vec![text("a")])).collect();
    let blocks = is_read_soon("an abbreviation", &[element("abbr", &[("title", &title)], paragraphs)]);
    let is_marked = |block: &&Block| matches!(&block.content, Content::Paragraph(line) if line.len() == 1 && matches!(line[0], Inline::Abbreviation(..)));
    let marked = blocks.iter().filter(is_marked).count();
    assert_eq!(blocks.len(), 100_000);
    assert!((1..100).contains(&marked), "{marked}");
}

#[test]
fn the_spans_of_all_cells_together_leave_room_for_the_page() {
    let blocks = parse_body(&repeated(&parse("<table><tr><td colspan=100 rowspan=50>a<td>b</table>"), 1000), &site());
    let mut places: u64 = 0;
    for block in &blocks {
        let Content::Table(table) = &block.content else {
            panic!("{block:?}");
        };
        places += table.body.iter().flatten().map(|cell| u64::from(cell.columns) * u64::from(cell.rows)).sum::<u64>();
    }
    assert_eq!(blocks.len(), 1000);
    assert!(places < 25_000, "{places} places");
}
