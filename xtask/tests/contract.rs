//! The demonstration API and a real WordPress, filled with the same content, give the app the same answers.
//! The questions are the app's own and so is the reading of the answers.
#![cfg(feature = "wordpress")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use askia24::model::article::from_post_whole;
use askia24::model::permalink::Home;
use askia24::text::html::to_text;
use askia24::wp::Api;
use askia24::wp::comment::{Comment, is_published, parse_comment, parse_comments};
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
        self.send(question, None)
    }

    /// Likewise to a form that is sent.
    fn send(&self, question: impl Fn(&Api) -> String, form: Option<&str>) -> [Noticed; 2] {
        let local = question(&Api::new("/wp-json/"));
        let (path, query) = local.split_once('?').unwrap_or((&local, ""));
        let route = path.strip_prefix("/wp-json").unwrap();
        let home = self.wordpress.url();
        let method = if form.is_some() { Method::POST } else { Method::GET };
        let query = decoded_query(&[query, form.unwrap_or_default()].join("&"));
        let reply = answer(&self.demonstration, home, &method, &HeaderMap::new(), route, &query);
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
        let url = question(&Api::new(&self.wordpress.api()));
        let reply = match form {
            Some(form) => agent.post(url).content_type("application/x-www-form-urlencoded").send(form),
            None => agent.get(url).call(),
        };
        let mut reply = reply.expect("WordPress answers");
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
        self.agree_on(about, self.ask(question), read);
    }

    fn agree_on<T: PartialEq + std::fmt::Debug>(
        &self,
        about: &str,
        [demonstration, wordpress]: [Noticed; 2],
        read: impl Fn(&Value) -> T,
    ) {
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
    let words = to_text(&post.content).split_whitespace().collect::<String>();
    let (locked, open) = (whole.is_locked(), whole.comments_open);
    let mut tags: Vec<String> = whole.tags.into_iter().map(|tag| tag.name).collect();
    tags.sort_unstable();
    (card(post), whole.modified, tags, words, locked, open)
}

/// A comment as it is shown, its text as the words in it.
fn comment(comment: &Comment) -> impl PartialEq + std::fmt::Debug + use<> {
    let words = to_text(&comment.content).split_whitespace().collect::<String>();
    (comment.id, comment.parent, to_text(&comment.author), comment.author_url.clone(), comment.date.clone(), words)
}

fn comments(value: &Value) -> Vec<impl PartialEq + std::fmt::Debug + use<>> {
    parse_comments(value).iter().map(comment).collect()
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
        Posts::Search("zzzintrouvable", &[]),
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

#[test]
fn the_demonstration_and_wordpress_give_the_same_comments_and_open_what_is_protected() {
    let both = Both::start();
    for post in both.demonstration.everything() {
        for page in [1, 2, 9] {
            both.agree(&post.slug, |api| request::comments(api, post.id, page, 20, ""), comments);
        }
    }
    both.agree("no such article", |api| request::comments(api, 99_999, 1, 20, ""), comments);
    let protected = both.demonstration.posts.iter().find(|post| post.password.is_some()).unwrap();
    let words = |value: &Value| to_text(&text(value, &["content", "rendered"])).split_whitespace().collect::<String>();
    for password in [protected.password.as_deref().unwrap(), "faux", "mot & passe"] {
        both.agree(password, |api| request::opened(api, Type::Post, protected.id, password), words);
        both.agree(password, |api| request::comments(api, protected.id, 1, 20, password), comments);
    }
}

#[test]
fn the_demonstration_and_wordpress_take_and_refuse_the_same_comments() {
    let both = Both::start();
    let id = |slug: &str| both.demonstration.posts.iter().find(|post| post.slug == slug).unwrap().id;
    let names = ["author_name", "author_email", "content"];
    let form = |values: [&str; 3]| request::form(&names, &values.map(str::to_owned));
    let read = |value: &Value| parse_comment(value).map(|comment| (to_text(&comment.content), is_published(value)));
    let anybody = id("verifier-une-photo-avant-de-partager");
    for (about, post, form) in [
        ("an empty form where anybody may write", anybody, String::new()),
        ("where only those who come to the site may", id("comparer-le-prix-de-l-eau"), String::new()),
        ("where nobody may", id("trois-verres-de-the"), String::new()),
        ("below no article", 99_999, String::new()),
        ("without a name", anybody, form(["", "lecteur@exemple.org", "Bonjour"])),
        ("without an address", anybody, form(["Lecteur", "", "Bonjour"])),
        ("with half an address", anybody, form(["Lecteur", "lecteur@", "Bonjour"])),
        ("without a word", anybody, form(["Lecteur", "lecteur@exemple.org", "  "])),
        ("from somebody new", anybody, form(["Lecteur", "lecteur@exemple.org", "Merci, c’est utile & clair."])),
        ("the same twice", anybody, form(["Lecteur", "lecteur@exemple.org", "Merci, c’est utile & clair."])),
        ("from somebody known", anybody, form(["Nafissa", "nafissa@askia24.invalid", "Je recommence demain."])),
    ] {
        let answers = both.send(|api| request::new_comment(api, post, ""), Some(&form));
        both.agree_on(about, answers, read);
    }
    let shown =
        |value: &Value| parse_comments(value).iter().map(|comment| to_text(&comment.content)).collect::<Vec<_>>();
    let question = |api: &Api| request::comments(api, anybody, 1, 20, "");
    both.agree("what is published, and nothing else", question, shown);
    assert!(shown(&both.ask(question)[0].value).iter().any(|words| words == "Je recommence demain."));
}
