//! Lists of cards: what the archives, the search results and the later home pages have in common.

use std::rc::Rc;

use super::Shown;
use super::sections::categories;
use crate::device::place::place;
use crate::model::card::{Card, from_post};
use crate::model::head::Head;
use crate::model::menu::Categories;
use crate::net::{FetchError, Visit, fetch};
use crate::policy::paging::{PER_PAGE, Paging, from_headers};
use crate::text::words as say;
use crate::ui::card::{Size, card};
use crate::ui::element::{El, classed, el};
use crate::ui::pagination::pagination;
use crate::ui::picture::Loading;
use crate::ui::states::{empty, heading};
use crate::wp::post::parse_posts;
use crate::wp::request::{self, Posts};

/// One page of cards.
pub struct Cards {
    /// Newest first.
    pub cards: Vec<Card>,
    /// Where the page stands.
    pub paging: Paging,
    /// Whether the worker found them among the articles of the phone.
    pub local: bool,
}

/// Asks for one page of cards. Past the end of the list it is empty.
///
/// # Errors
/// When it cannot be had.
pub async fn fetch_cards(posts: &Posts<'_>, page: u32, visit: &Visit) -> Result<Cards, FetchError> {
    fetch_some_cards(posts, page, PER_PAGE, 0, visit).await
}

/// Likewise with a number of cards of one's own, at most 100, and one post left out (0 for none).
///
/// # Errors
/// When they cannot be had.
pub async fn fetch_some_cards(
    posts: &Posts<'_>,
    page: u32,
    per_page: u32,
    exclude: u32,
    visit: &Visit,
) -> Result<Cards, FetchError> {
    let url = request::cards(&place().api, posts, page, per_page, exclude);
    let answer = match fetch(&url, visit).await {
        Err(FetchError::Refused(400, code)) if code == "rest_post_invalid_page_number" => {
            let paging = from_headers(page, per_page, 0, None, Some(0));
            return Ok(Cards { cards: Vec::new(), paging, local: false });
        }
        answer => answer?,
    };
    visit.note(&url, &answer, "");
    let cards: Vec<Card> = parse_posts(&answer.value).iter().map(|post| from_post(post, &place().home)).collect();
    let paging = from_headers(page, per_page, cards.len() as u32, answer.total, answer.pages);
    Ok(Cards { cards, paging, local: answer.local })
}

/// What a list says above its cards.
pub struct Heading {
    /// What kind of list it is.
    pub kicker: &'static str,
    /// Its name.
    pub title: String,
    /// A sentence or two; may be empty.
    pub description: String,
    /// The path of its first page.
    pub path: String,
    /// Its page on the content site; may be empty.
    pub link: String,
}

/// Draws a page of a list.
pub fn draw(heading_: Heading, cards: &Cards, categories: &Rc<Categories>) -> Shown {
    let Heading { kicker, title, description, path, link } = heading_;
    let page = cards.paging.page;
    let head = Head {
        title: if page > 1 { [title.as_str(), " – ", say::PAGE, &page.to_string()].concat() } else { title.clone() },
        description: description.clone(),
        canonical: if page > 1 { String::new() } else { link },
        ..Head::default()
    };
    if cards.cards.is_empty() {
        let (advice, onward) = if page > 1 {
            (say::PAST_END, (path.as_str(), say::FIRST_PAGE))
        } else {
            (say::EMPTY, ("/", say::BACK_HOME))
        };
        return Shown { state: "empty", head, view: empty(&title, advice, onward) };
    }
    let mut top = classed("header", "list-header").child(classed("p", "kicker").text(kicker)).child(heading(&title));
    if !description.is_empty() {
        top = top.child(classed("p", "list-description").text(&description));
    }
    let view = el("div").child(top).child(grid(&cards.cards, categories)).children(pagination(&path, cards.paging));
    Shown { state: "ready", head, view }
}

/// Cards in a grid; the first pictures come at once.
pub fn grid(cards: &[Card], categories: &Categories) -> El {
    let drawn = cards.iter().enumerate().map(|(index, shown)| {
        let loading = if index == 0 { Loading::Eager } else { Loading::Lazy };
        card(shown, categories.primary(&shown.categories), Size::Full, "h2", loading)
    });
    classed("div", "cards").children(drawn)
}

/// The later pages of the front page: all articles, newest first.
///
/// # Errors
/// When they cannot be had.
pub async fn show_latest(page: u32, visit: &Visit) -> Result<Shown, FetchError> {
    let cards = fetch_cards(&Posts::Latest, page, visit).await?;
    let categories = categories().await.unwrap_or_default();
    let heading = Heading {
        kicker: say::ARCHIVES,
        title: say::ALL_ARTICLES.to_string(),
        description: String::new(),
        path: "/".to_string(),
        link: String::new(),
    };
    Ok(draw(heading, &cards, &categories))
}
