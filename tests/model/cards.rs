//! Cards: what a list shows of a post.

use askia24::model::card::{UNTITLED, from_post};
use askia24::wp::post::Post;

use crate::{fixture, home, post};

#[test]
fn a_real_list_becomes_cards_that_lead_to_their_articles() {
    for post in fixture::posts("cards.json") {
        let card = from_post(&post, &home());
        assert_eq!(format!("https://askia24.example{}", card.path), post.link);
        assert!(!card.excerpt.is_empty() && !card.excerpt.contains(['<', '&', '\n']), "{}", card.excerpt);
        assert!(card.date.is_some() && card.picture.is_some() && !card.categories.is_empty());
    }
}

#[test]
fn an_odd_title_reads_as_it_was_meant() {
    let card = from_post(&fixture::post("title_odd.json"), &home());
    assert_eq!(card.title, "« Gao » & le fleuve : l’eau, 5 < 6 \"ans\"");
    assert_eq!(from_post(&post(1, "&laquo;&nbsp;Gao&nbsp;&raquo;"), &home()).title, "«\u{a0}Gao\u{a0}»");
}

#[test]
fn a_post_without_a_title_can_still_be_opened() {
    assert_eq!(from_post(&fixture::post("title_none.json"), &home()).title, UNTITLED);
    for title in ["", "  ", "&nbsp;", "<b></b>", "<br>", "<!-- -->", "<script>x</script>"] {
        assert_eq!(from_post(&post(1, title), &home()).title, UNTITLED, "{title}");
    }
}

#[test]
fn a_protected_post_has_a_card_without_an_excerpt() {
    let card = from_post(&fixture::post("protected_in_list.json"), &home());
    assert_eq!((card.title.as_str(), card.excerpt.as_str()), ("Protege", ""));
}

#[test]
fn an_automatic_excerpt_ends_with_an_ellipsis() {
    let post = Post { excerpt: "<p>Un fourneau, deux théières [&hellip;]</p>\n".to_owned(), ..post(1, "Thé") };
    assert_eq!(from_post(&post, &home()).excerpt, "Un fourneau, deux théières…");
}

#[test]
fn a_post_without_a_date_shows_none() {
    for date in ["", "0000-00-00T00:00:00", "bientôt"] {
        let post = Post { date: date.to_owned(), ..post(1, "Thé") };
        assert_eq!(from_post(&post, &home()).date, None);
    }
}

#[test]
fn a_picture_that_is_gone_leaves_the_card_without_one() {
    for file in ["featured_image_deleted.json", "featured_image_hidden.json", "featured_image_document.json"] {
        assert_eq!(from_post(&fixture::post(file), &home()).picture, None, "{file}");
    }
}
