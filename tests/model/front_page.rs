//! The front page: every card in one place, pinned ones first, sections as the newsroom orders them.

use askia24::model::card::{Card, from_post};
use askia24::model::front_page::{FIRST, FrontPage, from_cards};
use askia24::model::menu::Categories;
use askia24::model::site::SITE;
use askia24::wp::post::Post;
use askia24::wp::term::Term;
use proptest::prelude::*;

use crate::{category, home, post};

fn card(id: u32, categories: &[u32]) -> Card {
    from_post(&Post { categories: categories.to_vec(), ..post(id, &format!("Article {id}")) }, &home())
}

fn cards(ids: impl IntoIterator<Item = u32>, categories: &[u32]) -> Vec<Card> {
    ids.into_iter().map(|id| card(id, categories)).collect()
}

fn ids(cards: &[Card]) -> Vec<u32> {
    cards.iter().map(|card| card.id).collect()
}

/// Every card of the page, from top to bottom.
fn every_card(page: &FrontPage) -> Vec<u32> {
    let sections = page.sections.iter().flat_map(|(_, cards)| cards);
    page.lead.iter().chain(&page.latest).chain(sections).map(|card| card.id).collect()
}

/// The categories of `site.toml`'s sections, numbered from 1 in its order, with names in the opposite one.
fn sections() -> Vec<Term> {
    let section = |(id, slug): (u32, &&str)| Term {
        slug: (*slug).to_owned(),
        ..category(id, 0, &format!("Rubrique {}", 99 - id))
    };
    (1..).zip(SITE.home_sections).map(section).collect()
}

/// A card in each of the sections, in turn, after those of the top.
fn cards_of_each_section(each: u32) -> Vec<Card> {
    let sections = SITE.home_sections.len() as u32;
    let first = cards(1..=FIRST as u32, &[]);
    let rest = (0..each * sections).map(|number| card(100 + number, &[number % sections + 1]));
    first.into_iter().chain(rest).collect()
}

#[test]
fn the_newest_article_leads_and_the_next_ones_follow() {
    let page = from_cards(vec![], cards(1..=30, &[]), &Categories::default());
    assert_eq!(page.lead.map(|card| card.id), Some(1));
    assert_eq!(ids(&page.latest), (2..=FIRST as u32).collect::<Vec<_>>());
    assert!(page.sections.is_empty());
}

#[test]
fn pinned_articles_come_first_in_their_order() {
    let page = from_cards(cards([50, 7], &[]), cards(1..=30, &[]), &Categories::default());
    assert_eq!(every_card(&page).get(..4), Some([50, 7, 1, 2].as_slice()));
    assert_eq!(every_card(&page).iter().filter(|id| **id == 7).count(), 1);
}

#[test]
fn a_site_without_articles_has_a_front_page_without_cards() {
    let page = from_cards(vec![], vec![], &Categories::from_terms(&sections()));
    assert!(page.lead.is_none() && page.latest.is_empty() && page.sections.is_empty());
}

#[test]
fn a_site_with_one_article_leads_with_it() {
    let page = from_cards(vec![], cards([1], &[1]), &Categories::from_terms(&sections()));
    assert!(page.lead.is_some() && page.latest.is_empty() && page.sections.is_empty());
}

#[test]
fn sections_come_in_the_newsroom_s_order() {
    let page = from_cards(vec![], cards_of_each_section(2), &Categories::from_terms(&sections()));
    let slugs: Vec<&str> = page.sections.iter().map(|(section, _)| section.slug.as_str()).collect();
    assert_eq!(slugs, SITE.home_sections);
    assert!(page.sections.iter().all(|(_, cards)| cards.len() == 2));
}

#[test]
fn a_section_shows_a_few_of_its_newest_cards() {
    let page = from_cards(vec![], cards_of_each_section(20), &Categories::from_terms(&sections()));
    for (section, cards) in &page.sections {
        assert!((2..=6).contains(&cards.len()), "{}", section.slug);
        assert!(ids(cards).is_sorted(), "{:?}", ids(cards));
    }
}

#[test]
fn a_section_without_cards_left_is_left_out() {
    let page = from_cards(vec![], cards(1..=30, &[1]), &Categories::from_terms(&sections()));
    assert_eq!(page.sections.len(), 1);
}

#[test]
fn a_section_holds_the_cards_of_the_categories_below_it() {
    let mut terms = sections();
    terms.push(category(80, 1, "Au-dessous"));
    let page = from_cards(vec![], cards(1..=11, &[80]), &Categories::from_terms(&terms));
    let (section, cards) = page.sections.first().unwrap();
    assert_eq!((section.id, ids(cards)), (1, vec![10, 11]));
}

#[test]
fn a_section_may_stand_below_another_category() {
    let mut terms = sections();
    terms.push(category(90, 0, "Au-dessus"));
    for term in terms.iter_mut().filter(|term| term.id == 2) {
        term.parent = 90;
    }
    let page = from_cards(vec![], cards(1..=11, &[2]), &Categories::from_terms(&terms));
    let (section, cards) = page.sections.first().unwrap();
    assert_eq!((section.id, ids(cards)), (2, vec![10, 11]));
}

#[test]
fn a_category_that_the_newsroom_did_not_choose_has_no_section() {
    let mut terms = sections();
    terms.push(category(90, 0, "Annonces"));
    assert!(from_cards(vec![], cards(1..=30, &[90]), &Categories::from_terms(&terms)).sections.is_empty());
}

#[test]
fn where_the_site_has_none_of_the_chosen_sections_those_of_its_menu_stand() {
    let terms = [category(90, 0, "Annonces"), category(91, 0, "Agenda")];
    let newest = cards(1..=10, &[]).into_iter().chain(cards(11..=12, &[90])).chain(cards(13..=14, &[91]));
    let page = from_cards(vec![], newest.collect(), &Categories::from_terms(&terms));
    let names: Vec<&str> = page.sections.iter().map(|(section, _)| section.name.as_str()).collect();
    assert_eq!(names, ["Agenda", "Annonces"]);
}

proptest! {
    #[test]
    fn no_card_stands_twice_and_none_comes_from_nowhere(
        sticky in prop::collection::btree_set(1..50_u32, 0..12),
        newest in prop::collection::btree_map(1..50_u32, prop::collection::vec(0..8_u32, 0..3), 0..40),
    ) {
        let categories = Categories::from_terms(&sections());
        let newest: Vec<Card> = newest.iter().map(|(id, categories)| card(*id, categories)).collect();
        let mut known: Vec<u32> = sticky.iter().copied().chain(ids(&newest)).collect();
        let page = from_cards(cards(sticky.clone(), &[]), newest, &categories);
        let mut shown = every_card(&page);
        prop_assert!(shown.iter().take(sticky.len()).eq(sticky.iter().take(FIRST)) || sticky.len() > FIRST);
        known.sort_unstable();
        known.dedup();
        let top = page.lead.iter().count() + page.latest.len();
        prop_assert_eq!(top, known.len().min(FIRST));
        let count = shown.len();
        shown.sort_unstable();
        shown.dedup();
        prop_assert_eq!(shown.len(), count);
        prop_assert!(shown.iter().all(|id| known.contains(id)));
    }
}
