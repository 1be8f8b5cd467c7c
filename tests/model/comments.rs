//! Comments as threads.

use askia24::body::{
    Block, Cell, Content, ContentSite, Description, Figure, Href, Image, Inline, Language, Quotation, Table,
};
use askia24::model::comment::{Comment, MAX_DEPTH, keep_words, threads};
use askia24::wp::comment::Comment as Received;
use proptest::collection::vec;
use proptest::prelude::*;

fn site() -> ContentSite {
    ContentSite {
        origins: vec!["https://askia24.example".to_owned()],
        home_path: "/".to_owned(),
        article: "https://askia24.example/2026/05/l-eau/".to_owned(),
    }
}

fn received(id: u32, parent: u32) -> Received {
    Received { id, parent, author: format!("Auteur {id}"), ..Received::default() }
}

fn read(pairs: &[(u32, u32)]) -> Vec<Comment> {
    threads(pairs.iter().map(|(id, parent)| received(*id, *parent)).collect(), &mut Vec::new(), &site())
}

/// Number, depth, and whom it says to answer.
fn shape(comments: &[Comment]) -> Vec<(u32, usize, &str)> {
    comments.iter().map(|comment| (comment.received.id, comment.depth, comment.answers.as_str())).collect()
}

#[test]
fn answers_follow_what_they_answer_in_the_order_they_came() {
    let comments = read(&[(1, 0), (2, 0), (3, 1), (4, 2), (5, 1), (6, 3)]);
    assert_eq!(shape(&comments), [(1, 0, ""), (3, 1, ""), (6, 2, ""), (5, 1, ""), (2, 0, ""), (4, 1, "")]);
}

#[test]
fn what_stands_no_further_in_says_whom_it_answers() {
    let comments = read(&[(1, 0), (2, 1), (3, 2), (4, 3), (5, 4), (6, 5)]);
    assert_eq!(shape(&comments)[..4].iter().map(|(.., answers)| *answers).collect::<Vec<_>>(), [""; 4]);
    assert_eq!(shape(&comments)[4..], [(5, 4, "Auteur 4"), (6, 5, "Auteur 5")]);
    assert_eq!(comments[MAX_DEPTH].depth, MAX_DEPTH);
}

#[test]
fn an_answer_to_an_earlier_page_stands_at_the_top_and_names_its_author() {
    let mut earlier = Vec::new();
    threads(vec![received(1, 0)], &mut earlier, &site());
    let page = threads(vec![received(2, 1), received(3, 2), received(4, 99)], &mut earlier, &site());
    assert_eq!(shape(&page), [(2, 0, "Auteur 1"), (3, 1, ""), (4, 0, "")]);
}

#[test]
fn loops_and_comments_that_answer_themselves_are_read_once() {
    let comments = read(&[(1, 2), (2, 1), (3, 3)]);
    assert_eq!(shape(&comments), [(1, 0, ""), (2, 1, ""), (3, 0, "")]);
}

#[test]
fn names_are_text_and_lead_only_to_pages() {
    let author = |name: &str, url: &str| {
        let comment = Received { author: name.to_owned(), author_url: url.to_owned(), ..received(1, 0) };
        let comment = threads(vec![comment], &mut Vec::new(), &site()).remove(0);
        (comment.author, comment.author_href)
    };
    let (name, href) = author("<b>Awa</b> &amp; Cie<script>x</script>", "https://awa.example/?a=1");
    assert_eq!(name, "Awa & Cie");
    assert_eq!(href, Some(Href::Outside("https://awa.example/?a=1".to_owned())));
    assert_eq!(author("Awa", "https://askia24.example/contact/").1, Some(Href::Inside("/contact/".to_owned())));
    for hostile in [
        "",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "mailto:a@b.example",
        "//",
        "awa",
        "#a",
    ] {
        assert_eq!(author("Awa", hostile).1, None, "{hostile}");
    }
}

fn block(content: Content) -> Block {
    Block { language: Language::default(), content }
}

#[test]
fn a_comment_keeps_its_words_and_loads_nothing() {
    let image =
        Image { src: "https://x.example/a.jpg".into(), srcset: vec![], alt: String::new(), width: None, height: None };
    let figure = || block(Content::Figure(Box::new(Figure { image: image.clone(), caption: vec![], link: None })));
    let words = |text: &str| vec![Inline::Text(text.to_owned())];
    let paragraph = |text: &str| block(Content::Paragraph(words(text)));
    let quote = |blocks| block(Content::Quote { kind: Quotation::Block, blocks, cite: vec![] });
    let table = |blocks| {
        let row = vec![Cell { header: None, columns: 1, rows: 1, blocks }];
        block(Content::Table(Box::new(Table { caption: vec![], head: vec![], body: vec![row], foot: vec![] })))
    };
    let descriptions = |blocks| block(Content::Descriptions(vec![Description { terms: vec![words("Terme")], blocks }]));
    let mut blocks = vec![
        figure(),
        block(Content::Heading { level: 2, text: words("Titre") }),
        quote(vec![figure()]),
        quote(vec![figure(), paragraph("Cité")]),
        block(Content::List { numbers: None, items: vec![vec![figure()], vec![paragraph("Point")]] }),
        block(Content::Separator),
        table(vec![figure(), paragraph("Case")]),
        descriptions(vec![figure(), paragraph("Dit")]),
    ];
    keep_words(&mut blocks);
    let list = block(Content::List { numbers: None, items: vec![vec![paragraph("Point")]] });
    let [table, descriptions] = [table(vec![paragraph("Case")]), descriptions(vec![paragraph("Dit")])];
    assert_eq!(blocks, [paragraph("Titre"), quote(vec![paragraph("Cité")]), list, table, descriptions]);
}

proptest! {
    #[test]
    fn every_comment_is_read_once_and_below_what_it_answers(pairs in vec((1..12_u32, 0..12_u32), 0..30)) {
        let comments = read(&pairs);
        let mut before: Vec<u32> = pairs.iter().map(|(id, _)| *id).collect();
        let mut after: Vec<u32> = comments.iter().map(|comment| comment.received.id).collect();
        before.sort_unstable();
        after.sort_unstable();
        prop_assert_eq!(before, after);
        let mut depth = 0;
        for comment in &comments {
            prop_assert!(comment.depth <= depth);
            depth = comment.depth + 1;
        }
    }
}
