//! What a newsroom means: cards, articles, the menu, the front page, permalinks and routes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/arbitrary.rs"]
mod arbitrary;
#[path = "model/articles.rs"]
mod articles;
#[path = "model/cards.rs"]
mod cards;
#[path = "model/comments.rs"]
mod comments;
#[path = "support/corpus.rs"]
mod corpus_file;
#[path = "model/display.rs"]
mod display;
#[path = "support/fixture.rs"]
mod fixture;
#[path = "model/front_page.rs"]
mod front_page;
#[path = "model/hostile.rs"]
mod hostile;
#[path = "model/install.rs"]
mod install;
#[path = "model/menu.rs"]
mod menu;
#[path = "model/permalinks.rs"]
mod permalinks;
#[path = "model/phone.rs"]
mod phone;
#[path = "model/pictures.rs"]
mod pictures;
#[path = "model/properties.rs"]
mod properties;
#[path = "model/reading.rs"]
mod reading;
#[path = "support/received.rs"]
#[allow(dead_code)]
mod received;
#[path = "model/recent.rs"]
mod recent;
#[path = "model/routes.rs"]
mod routes;
#[path = "model/saving.rs"]
mod saving;

use askia24::model::permalink::Home;
use askia24::model::site::SITE;
use askia24::wp::post::Post;
use askia24::wp::term::Term;

/// A newspaper at the root of its own domain.
fn home() -> Home {
    Home::new("https://askia24.example/")
}

/// A post of this number and title.
fn post(id: u32, title: &str) -> Post {
    let link = format!("https://askia24.example/2026/01/article-{id}/");
    Post { id, link, title: title.to_owned(), date: "2026-01-05T08:00:00".to_owned(), ..Post::default() }
}

/// A category with posts of its own; its slug is its name in small letters.
fn category(id: u32, parent: u32, name: &str) -> Term {
    let slug = askia24::text::order::fold(name).replace(' ', "-");
    Term { id, parent, name: name.to_owned(), slug, count: 3, ..Term::default() }
}

/// The path of a category on this site.
fn category_path(slugs: &str) -> String {
    format!("/{}/{slugs}", SITE.category_base)
}
