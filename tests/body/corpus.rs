//! The hostile corpus gives blocks that keep every promise, and the words around the attacks stay.

use std::collections::HashSet;
use std::path::Path;

use crate::corpus_file::{Vector, read};
use crate::{blocks, check, tree};
use askia24::body::{Block, Content, Figure, Href, Image, Inline, Language, Node};

pub fn vectors() -> Vec<Vector> {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/body/corpus")).expect("the corpus")
}

#[test]
fn the_corpus_is_large_and_every_vector_has_a_name_of_its_own() {
    let vectors = vectors();
    let names: HashSet<_> = vectors.iter().map(|vector| (&vector.family, &vector.name)).collect();
    let attacks: HashSet<_> = vectors.iter().map(|vector| &vector.html).collect();
    assert!(vectors.len() >= 300, "{}", vectors.len());
    assert_eq!(names.len(), vectors.len());
    assert_eq!(attacks.len(), vectors.len());
    for vector in vectors {
        assert!(!vector.html.is_empty() && !vector.html.contains("\\u{"), "{}", vector.name);
    }
}

#[test]
fn no_vector_comes_through_and_the_words_around_it_stay() {
    let faults: Vec<_> = vectors().iter().flat_map(|vector| faults(vector, blocks)).collect();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn all_vectors_together_in_one_article_harm_no_more_than_one() {
    let html: String = vectors().iter().filter(|vector| !vector.swallows).map(Vector::in_an_article).collect();
    assert_eq!(check::faults(&blocks(&html)), [] as [&str; 0]);
}

/// The negative control: readers of HTML that are not careful enough, each of which the same test over the
/// same corpus must catch, and many times.
#[test]
fn careless_readers_are_caught() {
    type Careless = fn(&str) -> Vec<Block>;
    const RUNS: [&str; 2] = ["script", "style"];
    let careless: [(&str, Careless, usize); 5] = [
        ("addresses as they are", |html| careless(html, |href| href.to_owned(), &RUNS), 100),
        ("no javascript: in small letters", |html| careless(html, |href| href.replace("javascript:", ""), &RUNS), 50),
        (
            "no javascript: of any writing, but data: and the rest",
            |html| {
                let clean = |href: &str| href.replace(|c: char| c <= ' ', "").to_lowercase().replace("javascript:", "");
                careless(html, clean, &RUNS)
            },
            30,
        ),
        ("scripts shown as text", |html| careless(html, |_| "https://a.example/".to_owned(), &[]), 20),
        ("nothing at all", |_| Vec::new(), 300),
    ];
    let harmless = Vector {
        family: String::new(),
        name: "an article".to_owned(),
        html: "<p>témoin <a href='https://a.example/'>mot</a></p><img src='https://a.example/a.jpg'>".to_owned(),
        swallows: false,
    };
    assert_eq!(faults(&harmless, blocks), [] as [String; 0]);
    for (what, reader, at_least) in careless {
        assert!(what == "nothing at all" || faults(&harmless, reader).is_empty(), "{what}");
        let caught = vectors().iter().filter(|vector| !faults(vector, reader).is_empty()).count();
        println!("{what}: {caught} caught");
        assert!(caught >= at_least, "{what}: only {caught} caught");
    }
}

/// What is wrong with what `read` makes of a vector.
fn faults(vector: &Vector, read: fn(&str) -> Vec<Block>) -> Vec<String> {
    let blocks = read(&vector.in_an_article());
    let seen = Seen::of(&blocks);
    let mut faults = check::faults(&blocks);
    let mut expect = |is_fault: bool, what: &str| {
        if is_fault {
            faults.push(what.to_owned());
        }
    };
    let count = |text: &str, word: &str| text.matches(word).count();
    expect(!seen.text.contains("avant"), "the words before are lost");
    expect(!vector.swallows && !seen.text.contains("après"), "the words after are lost");
    let after = Content::Paragraph(vec![Inline::Text("après".to_owned())]);
    expect(vector.swallows && blocks.iter().any(|block| block.content == after), "nothing is swallowed");
    expect(count(&seen.text, Vector::WITNESS) < count(&vector.html, Vector::WITNESS), "a witness is lost");
    expect(seen.text.contains(Vector::GHOST), "a ghost is seen");
    expect(seen.asked.iter().any(|url| url.contains("evil.example")), "evil.example is asked");
    faults.iter().map(|fault| format!("{}, {}: {fault}: {blocks:?}", vector.family, vector.name)).collect()
}

/// What blocks make a browser ask for, and what they say.
#[derive(Default)]
struct Seen {
    text: String,
    asked: Vec<String>,
}

impl Seen {
    fn of(blocks: &[Block]) -> Self {
        let mut seen = Self::default();
        seen.blocks(blocks);
        seen
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.content {
                Content::Paragraph(line)
                | Content::Heading { text: line, .. }
                | Content::Preformatted { text: line, .. } => self.line(line),
                Content::List { items, .. } | Content::Columns(items) => {
                    items.iter().for_each(|item| self.blocks(item));
                }
                Content::Descriptions(all) => {
                    for one in all {
                        one.terms.iter().for_each(|term| self.line(term));
                        self.blocks(&one.blocks);
                    }
                }
                Content::Quote { blocks, cite, .. } => {
                    self.blocks(blocks);
                    self.line(cite);
                }
                Content::Figure(figure) => self.figure(figure),
                Content::Gallery { figures, caption } => {
                    figures.iter().for_each(|figure| self.figure(figure));
                    self.line(caption);
                }
                Content::Table(table) => {
                    self.line(&table.caption);
                    let rows = table.head.iter().chain(&table.body).chain(&table.foot);
                    rows.flatten().for_each(|cell| self.blocks(&cell.blocks));
                }
                Content::Details { summary, blocks } => {
                    self.line(summary);
                    self.blocks(blocks);
                }
                Content::Media(media) => {
                    self.asked.extend(media.sources.iter().chain(&media.poster).cloned());
                    self.line(&media.caption);
                }
                // Its addresses are asked for on a tap only; what it calls itself is read.
                Content::Embed(embed) => {
                    self.text.push_str(&embed.title);
                    self.blocks(&embed.blocks);
                    self.line(&embed.caption);
                }
                Content::File { name, .. } => self.line(name),
                Content::Buttons(buttons) => buttons.iter().for_each(|(_, text)| self.line(text)),
                Content::Separator => {}
            }
        }
    }

    fn figure(&mut self, figure: &Figure) {
        self.asked.push(figure.image.src.clone());
        self.asked.extend(figure.image.srcset.iter().map(|source| source.url.clone()));
        self.line(&figure.caption);
    }

    fn line(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text.push_str(text),
                Inline::Break | Inline::Anchor(_) => {}
                Inline::Marked(_, inside)
                | Inline::Link(_, inside)
                | Inline::Foreign(_, inside)
                | Inline::Abbreviation(_, inside) => self.line(inside),
            }
        }
    }
}

/// A paragraph of everything: links and pictures with the addresses that `address` makes of theirs, text of
/// every element but those in `dropped`.
fn careless(html: &str, address: fn(&str) -> String, dropped: &[&str]) -> Vec<Block> {
    fn walk(nodes: &[Node], address: fn(&str) -> String, dropped: &[&str], into: &mut Vec<Content>) {
        for node in nodes {
            let element = match node {
                Node::Text(text) => {
                    into.push(Content::Paragraph(vec![Inline::Text(text.clone())]));
                    continue;
                }
                Node::Element(element) => element,
            };
            // Relative ones are nobody's fault.
            let absolute = |name| {
                let url = address(element.attribute(name)?);
                Some(if url.contains(':') { url } else { "https://a.example/".to_owned() })
            };
            if let Some(href) = absolute("href") {
                let text = vec![Inline::Text(element.name.clone())];
                into.push(Content::Paragraph(vec![Inline::Link(Href::Outside(href), text)]));
            }
            if let Some(src) = absolute("src") {
                let image = Image { src, srcset: Vec::new(), alt: String::new(), width: None, height: None };
                into.push(Content::Figure(Box::new(Figure { image, caption: Vec::new(), link: None })));
            }
            if !dropped.contains(&element.name.as_str()) {
                walk(&element.children, address, dropped, into);
            }
        }
    }
    let mut contents = Vec::new();
    walk(&tree::parse(html), address, dropped, &mut contents);
    contents.into_iter().map(|content| Block { language: Language::default(), content }).collect()
}
