//! Titles, names, captions, slugs and addresses as an attacker would write them: the body's hostile corpus, in every
//! other place of WordPress's answers.

use std::path::Path;

use askia24::model::article::{Article, from_post_whole};
use askia24::model::card::{UNTITLED, from_post};
use askia24::model::head::from_article;
use askia24::model::menu::Categories;
use askia24::model::permalink::Home;
use askia24::model::picture::Picture;
use askia24::model::site::SITE;
use askia24::text::html::to_text;
use askia24::wp::request::Type;
use serde_json::{Value, json};
use url::Url;

use crate::corpus_file::{Vector, read};
use crate::home;
use crate::received::{parse_posts, parse_terms};

fn vectors() -> Vec<Vector> {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/body/corpus")).expect("the corpus")
}

/// The values of the vectors' `href` and `src`, and what no vector has there.
fn addresses() -> Vec<String> {
    let mut addresses = Vec::new();
    for vector in vectors() {
        for name in ["href=\"", "src=\"", "data=\"", "action=\""] {
            let values = vector.html.split(name).skip(1).filter_map(|rest| rest.split('"').next());
            addresses.extend(values.flat_map(|value| [value.to_owned(), to_text(value)]));
        }
    }
    let odd =
        ["http:evil", "httpx://evil.example/", "help:x", "h", "/\\evil.example", "//evil.example", "/\t/evil", "?p=1"];
    addresses.extend(odd.map(str::to_owned));
    addresses
}

/// A post with `text` wherever people write and `address` wherever an address or a slug stands.
fn post(text: &str, address: &str, link: &str) -> Value {
    let term = |id: u32, taxonomy: &str| json!({ "id": id, "name": text, "slug": address, "link": address, "taxonomy": taxonomy, "description": text });
    let size = |url: &str, width: u32| json!({ "source_url": url, "width": width, "height": width });
    json!({
        "id": 1, "date": text, "modified": text, "slug": address, "link": link,
        "title": { "rendered": text }, "excerpt": { "rendered": text }, "content": { "rendered": text },
        "categories": [2],
        "_embedded": {
            "author": [term(3, "")],
            "wp:term": [[term(2, "category")], [term(4, "post_tag")]],
            "wp:featuredmedia": [{
                "source_url": address, "alt_text": text, "caption": { "rendered": text },
                "media_details": {
                    "width": 1600, "height": 1600,
                    "sizes": { "a": size(address, 300), "b": size("https://images.example/b.jpg", 600) },
                },
            }],
        },
    })
}

fn articles(text: &str, address: &str, link: &str) -> Vec<Article> {
    let posts = parse_posts(&json!([post(text, address, link)]));
    posts.iter().map(|post| from_post_whole(post, Type::Post, &home())).collect()
}

#[track_caller]
fn is_text(text: &str, from: &str) {
    let unseen = |c: char| c.is_control() || matches!(c, '\u{202d}' | '\u{202e}');
    assert!(!text.contains(unseen), "{text:?} from {from:?}");
}

#[track_caller]
fn stays_in_the_app(path: &str) {
    let app = Url::parse("https://app.example/").unwrap();
    let joined = app.join(path);
    assert!(path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\"), "{path:?}");
    assert!(joined.is_ok_and(|url| url.origin() == app.origin() && url.username().is_empty()), "{path:?}");
}

/// Whether the browser, on a page of the app, would ask or open the web at this address.
fn is_of_the_web(address: &str) -> bool {
    let app = Url::parse("https://app.example/").unwrap();
    app.join(address).map_or(true, |url| matches!(url.scheme(), "http" | "https"))
}

fn check_picture(picture: &Picture) {
    let candidates = picture.srcset.split(", ").filter_map(|candidate| candidate.split(' ').next());
    for address in [picture.src.as_str(), &picture.full].into_iter().chain(candidates) {
        assert!(is_of_the_web(address) && !address.starts_with("javascript"), "{address:?}");
    }
}

#[test]
fn every_vector_in_a_title_is_a_line_of_text_that_keeps_the_witness() {
    for vector in vectors() {
        let title = to_text(&vector.in_an_article());
        is_text(&title, &vector.html);
        assert!(title.starts_with("avant"), "{}: {title}", vector.name);
        assert!(vector.swallows || title.contains("après"), "{}: {title}", vector.name);
        let (shown, written) = (title.matches(Vector::WITNESS).count(), vector.html.matches(Vector::WITNESS).count());
        assert!(shown >= written, "{}: {title}", vector.name);
        // Styles say nothing; what else a body would drop is text in a title.
        assert!(vector.family != "css" || !title.contains(Vector::GHOST), "{}: {title}", vector.name);
    }
}

#[test]
fn every_vector_in_every_text_of_a_post_stays_text() {
    for vector in vectors() {
        let html = &vector.html;
        let articles = articles(html, "https://images.example/a.jpg", "https://askia24.example/l-eau/");
        let [article] = articles.as_slice() else { panic!("{}", vector.name) };
        let card = &article.card;
        let picture = card.picture.as_ref().unwrap();
        let names = article.author.iter().chain(&article.tags).map(|archive| &archive.name);
        for text in [&card.title, &card.excerpt, &picture.alt, &picture.caption].into_iter().chain(names) {
            is_text(text, html);
        }
        assert!(card.title == to_text(html) || card.title == UNTITLED);

        let head = from_article(article);
        is_text(&head.document_title(), html);
        is_text(&head.description, html);
        // It stands in a script element: nothing in it can end that, or begin a comment there.
        assert!(!head.json_ld.contains('<'), "{}: {}", vector.name, head.json_ld);
        let news: Value = serde_json::from_str(&head.json_ld).unwrap();
        assert_eq!(news["headline"], card.title.as_str());
    }
}

#[test]
fn no_address_of_a_post_has_another_scheme_or_leads_out_of_the_app() {
    let addresses = addresses();
    assert!(addresses.len() > 400, "{}", addresses.len());
    for address in &addresses {
        for home in [home(), Home::new(address)] {
            for post in parse_posts(&json!([post("mot", address, address)])) {
                stays_in_the_app(&from_post(&post, &home).path);
            }
        }
        let sound = articles("mot", address, "https://askia24.example/l-eau/");
        assert_eq!(sound.len(), 1, "one odd address costs the post: {address}");
        for article in sound.iter().chain(&articles("mot", address, address)) {
            stays_in_the_app(&article.card.path);
            article.author.iter().chain(&article.tags).for_each(|archive| stays_in_the_app(&archive.path));
            article.card.picture.iter().for_each(check_picture);
            let head = from_article(article);
            for address in [&article.link, &head.canonical, &head.image] {
                assert!(address.is_empty() || is_of_the_web(address), "{address:?}");
            }
        }
    }
}

#[test]
fn every_vector_as_a_category_stays_a_name_and_a_path() {
    let vectors = vectors();
    let addresses = addresses();
    let terms: Vec<Value> = (1..)
        .zip(vectors.iter().zip(addresses.iter().cycle()))
        .map(|(id, (vector, address))| {
            json!({ "id": id, "parent": id / 2, "name": vector.html, "slug": address, "link": address, "count": 1 })
        })
        .collect();
    let categories = Categories::from_terms(&parse_terms(&Value::from(terms)));
    let mut seen = 0;
    for (id, vector) in (1..).zip(&vectors) {
        let Some(category) = categories.get(id) else { continue };
        seen += 1;
        is_text(&category.name, &vector.html);
        assert!(category.path.starts_with(&format!("/{}/", SITE.category_base)), "{}", category.path);
        stays_in_the_app(&category.path);
        assert!(category.link.is_empty() || is_of_the_web(&category.link), "{:?}", category.link);
    }
    assert!(seen > 300, "{seen}");
    assert!(!categories.menu().is_empty());
}

/// The negative control: what these tests look for is there in what WordPress sends.
#[test]
fn the_addresses_and_texts_as_received_would_not_pass() {
    let bad = addresses().iter().filter(|address| !is_of_the_web(address)).count();
    let unseen = vectors().iter().filter(|vector| vector.html.contains(|c: char| c < '\n' || c == '\u{202e}')).count();
    let breaking = vectors().iter().filter(|vector| vector.html.contains("</script")).count();
    assert!(bad > 100 && unseen > 10 && breaking > 30, "{bad} {unseen} {breaking}");
}
