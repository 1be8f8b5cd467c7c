//! Which cards stand where on the front page.

use super::card::Card;
use super::menu::{Categories, Category};
use super::site::SITE;

/// The front page: every card stands in one place only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontPage {
    /// The first article.
    pub lead: Option<Card>,
    /// The next ones, pinned articles first.
    pub latest: Vec<Card>,
    /// One block for each section with cards left.
    pub sections: Vec<(Category, Vec<Card>)>,
}

/// Cards of the lead and the latest together.
pub const FIRST: usize = 9;
/// Cards of a section's block.
const PER_SECTION: usize = 4;

/// Lays out the front page from the pinned and the newest cards. Sections come in the order of
/// `site.toml`; where it names none that the site has, of the menu.
pub fn from_cards(sticky: Vec<Card>, newest: Vec<Card>, categories: &Categories) -> FrontPage {
    let pinned: Vec<u32> = sticky.iter().map(|card| card.id).collect();
    let mut cards = sticky.into_iter().chain(newest.into_iter().filter(|card| !pinned.contains(&card.id)));
    let lead = cards.next();
    let latest: Vec<Card> = cards.by_ref().take(FIRST - 1).collect();
    let mut rest: Vec<Card> = cards.collect();
    let menu = categories.menu();
    let mut order: Vec<&Category> =
        SITE.home_sections.iter().filter_map(|slug| categories.by_slugs(&[slug.to_string()])).collect();
    if order.is_empty() {
        order = menu.iter().map(|branch| &branch.category).collect();
    }
    let sections = order.into_iter().map(|section| {
        let mut cards = Vec::new();
        rest.retain(|card| {
            let taken = cards.len() < PER_SECTION && categories.belongs(&card.categories, section.id);
            if taken {
                cards.push(card.clone());
            }
            !taken
        });
        (section.clone(), cards)
    });
    let sections = sections.filter(|(_, cards)| !cards.is_empty()).collect();
    FrontPage { lead, latest, sections }
}
