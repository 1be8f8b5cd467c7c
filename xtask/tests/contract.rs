//! The demonstration API and a real WordPress, filled with the same content, give the app the same answers.
//! The questions are the app's own and so is the reading of the answers.
#![cfg(feature = "wordpress")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use askia24::model::article::from_post_whole;
use askia24::model::permalink::Home;
use askia24::wp::Api;
use askia24::wp::json::{Value, parse_value, text};
use askia24::wp::post::{Post, parse_post, parse_posts};
use askia24::wp::request::{self, Posts, Type};
use askia24::wp::term::{Term, parse_terms};
use axum::body::to_bytes;
use axum::http::{HeaderMap, Method};
use xtask::demo::api::{answer, decoded_query};
use xtask::demo::content::Content;
use xtask::wordpress::{Filling, WordPress};

/// What the app notices of an answer.
struct Noticed {
    status: u16,
    total: String,
    pages: String,
    value: Value,
}

struct Both {
    demonstration: Content,
    wordpress: WordPress,
    runtime: tokio::runtime::Runtime,
}

impl Both {
    fn start() -> Self {
        let wordpress = WordPress::start(Filling::Demonstration).expect("WordPress starts");
        let runtime = tokio::runtime::Runtime::new().unwrap();
        Self { demonstration: Content::embedded().unwrap(), wordpress, runtime }
    }

    /// The answers of the demonstration and of WordPress to one question of the app.
    fn ask(&self, question: impl Fn(&Api) -> String) -> [Noticed; 2] {
        let local = question(&Api::new("/wp-json/"));
        let (path, query) = local.split_once('?').unwrap_or((&local, ""));
        let route = path.strip_prefix("/wp-json").unwrap();
        let home = self.wordpress.url();
        let reply = answer(&self.demonstration, home, &Method::GET, &HeaderMap::new(), route, &decoded_query(query));
        let header = |headers: &HeaderMap, name: &str| {
            headers.get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
        };
        let (parts, body) = reply.into_parts();
        let body = self.runtime.block_on(to_bytes(body, usize::MAX)).unwrap();
        let demonstration = Noticed {
            status: parts.status.as_u16(),
            total: header(&parts.headers, "x-wp-total"),
            pages: header(&parts.headers, "x-wp-totalpages"),
            value: parse_value(std::str::from_utf8(&body).unwrap()).unwrap(),
        };
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let mut reply = agent.get(question(&Api::new(&self.wordpress.api()))).call().expect("WordPress answers");
        let wordpress = Noticed {
            status: reply.status().as_u16(),
            total: header(reply.headers(), "x-wp-total"),
            pages: header(reply.headers(), "x-wp-totalpages"),
            value: parse_value(&reply.body_mut().read_to_string().unwrap()).unwrap(),
        };
        [demonstration, wordpress]
    }

    /// Both answers agree in status, totals, error code, and in what `read` makes of them.
    fn agree<T: PartialEq + std::fmt::Debug>(
        &self,
        about: &str,
        question: impl Fn(&Api) -> String,
        read: impl Fn(&Value) -> T,
    ) {
        let [demonstration, wordpress] = self.ask(question);
        assert_eq!(demonstration.status, wordpress.status, "{about}: status");
        assert_eq!(demonstration.total, wordpress.total, "{about}: total");
        assert_eq!(demonstration.pages, wordpress.pages, "{about}: pages");
        let code = |noticed: &Noticed| text(&noticed.value, &["code"]);
        assert_eq!(code(&demonstration), code(&wordpress), "{about}: code");
        assert_eq!(read(&demonstration.value), read(&wordpress.value), "{about}");
    }
}

/// A post as a list shows it. Excerpts WordPress makes by itself differ in white space only.
fn card(post: &Post) -> (u32, String, String, String, Vec<u32>, Option<String>, Option<usize>) {
    let excerpt: String =
        askia24::text::html::to_excerpt(&post.excerpt).chars().filter(|c| c.is_alphanumeric()).collect();
    let card = askia24::model::card::from_post(post, &Home::new("https://askia24.example/"));
    let mut categories = post.categories.clone();
    categories.sort_unstable();
    let author = post.author.as_ref().map(|author| author.name.clone());
    (post.id, card.title, card.path, excerpt, categories, author, card.picture.map(|picture| picture.alt.len()))
}

fn cards(value: &Value) -> Vec<impl PartialEq + std::fmt::Debug + use<>> {
    parse_posts(value).iter().map(card).collect()
}

fn terms(value: &Value) -> Vec<(u32, u32, String, String, String, u32)> {
    let plain =
        |term: Term| (term.id, term.parent, term.name, term.slug, term.description.trim().to_owned(), term.count);
    parse_terms(value).into_iter().map(plain).collect()
}

/// An article with its terms; its body as the words in it.
fn article(post: &Post) -> impl PartialEq + std::fmt::Debug + use<> {
    let whole = from_post_whole(post, Type::Post, &Home::new(&post.link));
    let words = askia24::text::html::to_text(&post.content).split_whitespace().collect::<String>();
    let mut tags: Vec<String> = whole.tags.into_iter().map(|tag| tag.name).collect();
    tags.sort_unstable();
    (card(post), whole.modified, tags, words)
}

#[test]
fn the_demonstration_and_wordpress_give_the_same_answers() {
    let both = Both::start();
    let lists = [
        Posts::Latest,
        Posts::Sticky,
        Posts::Category(6),
        Posts::Tag(parse_terms(&both.ask(|api| request::tag(api, "eau"))[0].value)[0].id),
        Posts::Author(parse_terms(&both.ask(|api| request::author(api, "redaction"))[0].value)[0].id),
        Posts::Between("2026-09-30T23:59:59".into(), "2026-11-01T00:00:00".into()),
        Posts::Search("zzzintrouvable"),
    ];
    for posts in &lists {
        for page in [1, 2, 99] {
            both.agree(&format!("{posts:?}, page {page}"), |api| request::cards(api, posts, page, 12, 0), cards);
        }
    }
    both.agree("all categories", |api| request::categories(api, 1), terms);
    both.agree("one category", |api| request::category(api, 6), |value| text(value, &["description"]));
    both.agree("an unknown tag", |api| request::tag(api, "inconnu"), terms);
    both.agree("an author", |api| request::author(api, "redaction"), terms);
    let read = |value: &Value| parse_posts(value).iter().map(article).collect::<Vec<_>>();
    for post in &both.demonstration.posts {
        both.agree(&post.slug, |api| request::article_by_slug(api, Type::Post, &post.slug), read);
    }
    for page in &both.demonstration.pages {
        both.agree(&page.slug, |api| request::article_by_slug(api, Type::Page, &page.slug), read);
    }
    both.agree(
        "a number",
        |api| request::article_by_id(api, Type::Post, 101),
        |value| parse_post(value).map(|post| post.id),
    );
    both.agree(
        "no such number",
        |api| request::article_by_id(api, Type::Post, 99_999),
        |value| matches!(value, Value::Object(_)),
    );
    let nearest = |value: &Value| parse_posts(value).first().map(|post| post.id);
    for next in [false, true] {
        both.agree("a neighbour", |api| request::neighbour(api, "2026-03-01T00:00:00", next), nearest);
    }
}
