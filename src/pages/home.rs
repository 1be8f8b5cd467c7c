//! The front page, from two requests for posts and the categories.

use futures_util::future::join;

use super::Shown;
use super::list::fetch_some_cards;
use super::sections::categories;
use super::spending::edition_offer;
use crate::device::place::place;
use crate::model::front_page::{FrontPage, from_cards};
use crate::model::head::Head;
use crate::model::menu::Categories;
use crate::net::{FetchError, Visit};
use crate::policy::paging::{NEWEST, PER_PAGE, PINNED, Paging};
use crate::text::words as say;
use crate::ui::card::{Size, card};
use crate::ui::element::{El, classed, el, link};
use crate::ui::pagination::pagination;
use crate::ui::picture::Loading;
use crate::ui::states::empty;
use crate::ui::strip::strip;
use crate::wp::request::Posts;

/// Shows the front page.
///
/// # Errors
/// When its newest posts cannot be had; the pinned ones and the categories it can do without.
pub async fn show(visit: &Visit) -> Result<Shown, FetchError> {
    let newest = fetch_some_cards(&Posts::Latest, 1, NEWEST, 0, visit);
    let sticky = fetch_some_cards(&Posts::Sticky, 1, PINNED, 0, visit);
    let (newest, sticky) = join(newest, sticky).await;
    let newest = newest?;
    let sticky = sticky.map(|sticky| sticky.cards).unwrap_or_default();
    let categories = categories().await.unwrap_or_default();
    // The later pages are lists of the usual length: there is a second one as soon as there are more cards.
    let paging = Paging { has_next: newest.cards.len() > PER_PAGE as usize, ..newest.paging };
    let line = strip(&newest.cards);
    let page = from_cards(sticky, newest.cards, &categories);
    let head = Head { canonical: [place().home.origin.as_str(), &place().home.path].concat(), ..Head::default() };
    if page.lead.is_none() {
        return Ok(Shown { state: "empty", head, view: empty(say::LATEST, say::EMPTY, ("/", say::BACK_HOME)) });
    }
    let view = draw(&page, line, &categories).children(pagination("/", paging));
    Ok(Shown { state: "ready", head, view })
}

fn draw(page: &FrontPage, line: El, categories: &Categories) -> El {
    let draw_card =
        |shown, size, level, loading| card(shown, categories.primary(&shown.categories), size, level, loading);
    let title = classed("h1", "visually-hidden").attr("tabindex", "-1").text(say::LATEST);
    let lead = page.lead.iter().map(|lead| draw_card(lead, Size::Lead, "h2", Loading::Eager));
    let latest = page.latest.iter().map(|card| draw_card(card, Size::Compact, "h2", Loading::Lazy));
    let front = classed("div", "front")
        .children(lead)
        .children(edition_offer())
        .child(classed("div", "cards-compact").children(latest));
    let sections = page.sections.iter().map(|(section, cards)| {
        let id = ["section-", &section.slug].concat();
        let head = classed("h2", "section-title").attr("id", &id).child(link(&section.path).text(&section.name));
        // The section's own name would say nothing new: only a category below it is named.
        let cards = cards.iter().enumerate().map(|(index, shown)| {
            let below = categories.primary(&shown.categories).filter(|category| category.id != section.id);
            let size = if index == 0 { Size::Full } else { Size::Compact };
            card(shown, below, size, "h3", Loading::Lazy)
        });
        classed("section", "section")
            .attr("aria-labelledby", &id)
            .child(head)
            .child(classed("div", "section-cards").children(cards))
    });
    el("div").child(title).child(line).child(front).child(classed("div", "sections").children(sections))
}
