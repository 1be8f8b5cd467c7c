//! Answers as a real WordPress gave them.

use askia24::wp::json::{self, Value, text};
use askia24::wp::post::{parse_post, parse_posts};
use askia24::wp::term::{parse_term, parse_terms};

use crate::fixture::{answer, post, posts};

#[test]
fn a_list_brings_every_card_with_its_author_and_picture() {
    let posts = posts("cards.json");
    assert_eq!(posts.len(), 3);
    for post in posts {
        assert!(!post.title.is_empty() && !post.excerpt.is_empty() && !post.categories.is_empty());
        assert!(post.link.ends_with(&format!("/{}/", post.slug)), "{}", post.link);
        assert!(post.author.is_some_and(|author| !author.name.is_empty()));
        assert!(post.media.is_some_and(|media| media.size.is_some() && media.sizes.len() > 3));
    }
}

#[test]
fn an_article_brings_its_body_and_terms() {
    let post = post("post_whole.json");
    assert!(post.content.contains("<p>"));
    assert!(!post.protected);
    assert!(!post.modified.is_empty());
    let is = |taxonomy| post.terms.iter().any(|term| term.taxonomy == taxonomy);
    assert!(is("category") && is("post_tag"), "{:?}", post.terms);
}

#[test]
fn a_page_is_read_like_a_post() {
    let page = post("page_whole.json");
    assert_eq!(page.slug, "a-propos");
    assert!(page.content.contains("<p>") && page.categories.is_empty());
}

#[test]
fn an_article_is_also_read_where_it_comes_alone() {
    let list = answer("post_whole.json");
    assert_eq!(parse_post(json::items(&list, &[])[0]).as_ref(), parse_posts(&list).first());
}

#[test]
fn the_categories_bring_their_parents_and_counts() {
    let categories = parse_terms(&answer("categories.json"));
    assert_eq!(categories.len(), 13);
    let society = categories.iter().find(|category| category.slug == "societe").unwrap();
    assert_eq!(categories.iter().filter(|category| category.parent == society.id).count(), 7);
    assert!(categories.iter().all(|category| category.count > 0));
}

#[test]
fn a_tag_or_an_author_is_found_by_its_slug() {
    assert_eq!(parse_terms(&answer("tags_by_slug.json"))[0].slug, "marche");
    assert_eq!(parse_terms(&answer("users_by_slug.json"))[0].name, "La rédaction");
    // An author without posts is no author to WordPress.
    assert!(parse_terms(&answer("users_by_slug_without_posts.json")).is_empty());
}

#[test]
fn nothing_found_is_an_empty_list() {
    for file in ["slug_unknown.json", "category_unknown.json", "search_nothing.json", "draft_by_slug.json"] {
        assert!(parse_posts(&answer(file)).is_empty(), "{file}");
    }
    assert!(parse_terms(&answer("categories_page_past_end.json")).is_empty());
}

#[test]
fn an_error_holds_no_post_and_tells_its_code() {
    for (file, code) in [
        ("page_past_end.json", "rest_post_invalid_page_number"),
        ("bad_id.json", "rest_post_invalid_id"),
        ("bad_page_id.json", "rest_post_invalid_id"),
        ("bad_route.json", "rest_no_route"),
        ("per_page_101.json", "rest_invalid_param"),
        ("protected_wrong_password.json", "rest_post_incorrect_password"),
    ] {
        let answer = answer(file);
        assert_eq!(text(&answer, &["code"]), code);
        assert!(parse_posts(&answer).is_empty() && parse_post(&answer).is_none(), "{file}");
        assert!(parse_terms(&answer).is_empty() && parse_term(&answer).is_none(), "{file}");
    }
}

#[test]
fn a_deleted_picture_that_embeds_the_whole_index_is_no_picture() {
    let post = post("featured_image_deleted.json");
    assert_eq!(post.media, None);
    assert!(post.author.is_some());
}

#[test]
fn a_hidden_picture_is_no_picture() {
    assert_eq!(post("featured_image_hidden.json").media, None);
}

#[test]
fn a_document_in_the_place_of_a_picture_is_no_picture() {
    assert_eq!(post("featured_image_document.json").media, None);
}

#[test]
fn a_picture_too_small_for_other_sizes_is_a_picture() {
    let media = post("featured_image_small.json").media.unwrap();
    assert_eq!((media.size, media.sizes), (Some((100, 60)), vec![]));
}

#[test]
fn a_deleted_author_is_left_out() {
    assert_eq!(post("author_deleted.json").author, None);
}

#[test]
fn a_protected_post_says_so_and_keeps_its_title() {
    for post in posts("protected_in_list.json").into_iter().chain(parse_post(&{
        let mut alone = answer("protected.json");
        if let Value::Object(members) = &mut alone {
            members.push(("link".to_owned(), Value::String("https://askia24.example/2026/01/protege/".to_owned())));
        }
        alone
    })) {
        assert!(post.protected && post.content.is_empty() && !post.title.is_empty());
    }
}

#[test]
fn a_post_without_links_or_embedded_things_is_still_a_post() {
    for file in ["without_links.json", "fields_links_without_embed.json"] {
        let post = post(file);
        assert_eq!((post.author, post.media), (None, None), "{file}");
    }
}

#[test]
fn the_index_of_fixtures_names_each_answer() {
    for entry in json::items(&answer("index.json"), &["answers"]) {
        answer(&text(entry, &["file"]));
    }
}
