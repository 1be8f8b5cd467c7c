//! What holds for any answer: the reader sees cards that can be opened, and nothing breaks.

use askia24::model::article::from_post_whole;
use askia24::model::card::{Card, from_post};
use askia24::model::front_page::from_cards;
use askia24::model::head::from_article;
use askia24::model::menu::{Branch, Categories};
use askia24::model::permalink::Home;
use askia24::model::picture::Picture;
use askia24::model::site::SITE;
use askia24::wp::json::parse_value;
use askia24::wp::request::Type;
use proptest::prelude::*;
use serde_json::Value;
use url::Url;

use crate::received::{parse_posts, parse_terms};
use crate::{arbitrary, home};

/// What every card promises its reader.
fn check_card(card: &Card) -> Result<(), TestCaseError> {
    prop_assert!(!card.title.trim().is_empty());
    check_text(&card.title)?;
    check_text(&card.excerpt)?;
    check_path(&card.path)?;
    card.picture.as_ref().map_or(Ok(()), check_picture)
}

fn check_text(text: &str) -> Result<(), TestCaseError> {
    prop_assert!(!text.contains(['\n', '\t']) && !text.ends_with(' '), "{text:?}");
    Ok(())
}

fn check_path(path: &str) -> Result<(), TestCaseError> {
    prop_assert!(path.starts_with('/'), "{path}");
    let app = Url::parse("https://app.example/").unwrap();
    prop_assert_eq!(app.join(path).unwrap().origin(), app.origin(), "{}", path);
    Ok(())
}

/// As a browser reads it: addresses and widths, parted by commas.
fn check_picture(picture: &Picture) -> Result<(), TestCaseError> {
    prop_assert!(picture.src.starts_with(['h', '/']), "{}", picture.src);
    for candidate in picture.srcset.split(", ").filter(|candidate| !candidate.is_empty()) {
        let parts: Vec<&str> = candidate.split_ascii_whitespace().collect();
        let [url, width] = *parts else { return Err(TestCaseError::fail(candidate.to_owned())) };
        prop_assert!(url.starts_with(['h', '/']) && !url.contains(','), "{candidate}");
        let width = width.strip_suffix('w').and_then(|width| width.parse::<u32>().ok());
        prop_assert!(width.is_some_and(|width| width > 0), "{candidate}");
    }
    check_text(&picture.caption)
}

fn check_menu(branches: &[Branch]) -> Result<(), TestCaseError> {
    for branch in branches {
        check_path(&branch.category.path)?;
        prop_assert!(!SITE.default_categories.contains(&branch.category.slug.as_str()));
        prop_assert!(branch.category.count > 0 || !branch.children.is_empty());
        check_menu(&branch.children)?;
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_json_gives_cards_that_can_be_opened(value in arbitrary::posts(), root in arbitrary::link()) {
        for home in [home(), Home::new(&root)] {
            for post in parse_posts(&value) {
                check_card(&from_post(&post, &home))?;
            }
        }
    }

    #[test]
    fn any_text_gives_cards_that_can_be_opened(body in any::<String>()) {
        for post in parse_value(&body).iter().flat_map(askia24::wp::post::parse_posts) {
            check_card(&from_post(&post, &home()))?;
        }
    }

    #[test]
    fn any_json_gives_articles_with_a_sound_head(value in arbitrary::posts()) {
        for post in parse_posts(&value) {
            for kind in [Type::Post, Type::Page] {
                let article = from_post_whole(&post, kind, &home());
                check_card(&article.card)?;
                for archive in article.author.iter().chain(&article.tags) {
                    check_path(&archive.path)?;
                }
                let head = from_article(&article);
                prop_assert!(!head.document_title().trim().is_empty());
                prop_assert!(!head.json_ld.contains('<'));
                prop_assert!(head.json_ld.is_empty() || serde_json::from_str::<Value>(&head.json_ld).is_ok());
            }
        }
    }

    #[test]
    fn any_json_gives_a_menu_and_a_front_page(
        terms in arbitrary::terms(),
        sticky in arbitrary::posts(),
        newest in arbitrary::posts(),
    ) {
        let categories = Categories::from_terms(&parse_terms(&terms));
        check_menu(&categories.menu())?;
        let cards = |value| parse_posts(value).iter().map(|post| from_post(post, &home())).collect::<Vec<_>>();
        let page = from_cards(cards(&sticky), cards(&newest), &categories);
        prop_assert_eq!(page.lead.is_none(), cards(&sticky).is_empty() && cards(&newest).is_empty());
        for card in page.lead.iter().chain(&page.latest).chain(page.sections.iter().flat_map(|(_, cards)| cards)) {
            check_card(card)?;
            categories.primary(&card.categories);
        }
    }
}
