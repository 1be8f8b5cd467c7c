//! The tests' real WordPress is one: it answers, serves its permalinks and uploads, and leaves nothing running.
#![cfg(feature = "wordpress")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

use std::sync::OnceLock;

use serde_json::Value;
use xtask::wordpress::{Filling, WordPress, theme_test_content};

struct Answer {
    status: u16,
    headers: ureq::http::HeaderMap,
    text: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }
}

fn get(url: &str) -> Answer {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let mut response = agent.get(url).header("Origin", "https://lecteur.example").call().unwrap();
    let bytes = response.body_mut().read_to_vec().unwrap();
    Answer {
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        text: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

/// One for all tests here; it ends with this process.
fn demonstration() -> &'static WordPress {
    static SHARED: OnceLock<WordPress> = OnceLock::new();
    SHARED.get_or_init(|| WordPress::start(Filling::Demonstration).unwrap_or_else(|error| panic!("{error:#}")))
}

#[test]
fn the_api_answers_in_both_forms() {
    let wordpress = demonstration();
    for root in [wordpress.api(), format!("{}/?rest_route=/", wordpress.url())] {
        let answer = get(&root);
        assert_eq!(answer.status, 200, "{root}");
        assert_eq!(answer.json()["name"], "Askia 24");
    }
}

#[test]
fn totals_and_cors_headers_are_sent() {
    let wordpress = demonstration();
    let answer = get(&format!("{}wp/v2/posts?per_page=5&_fields=id", wordpress.api()));
    let total: usize = answer.header("X-WP-Total").parse().unwrap();
    assert!(total >= 20, "{total}");
    assert_eq!(answer.header("X-WP-TotalPages"), total.div_ceil(5).to_string());
    assert_eq!(answer.header("Access-Control-Allow-Origin"), "https://lecteur.example");
    assert!(answer.header("Access-Control-Expose-Headers").contains("X-WP-Total"));
}

#[test]
fn the_default_category_is_non_classe() {
    let wordpress = demonstration();
    let category = get(&format!("{}wp/v2/categories/1?_fields=slug,name", wordpress.api())).json();
    assert_eq!(category, serde_json::json!({ "slug": "non-classe", "name": "Non classé" }));
    assert_eq!(wordpress.php("echo get_option('default_category');").unwrap(), "1");
}

#[test]
fn a_card_has_its_picture_its_author_and_a_permalink_that_serves() {
    let wordpress = demonstration();
    let url = format!("{}wp/v2/posts?_embed=wp:featuredmedia,author&per_page=20", wordpress.api());
    let cards = get(&url).json();
    let card = cards.as_array().unwrap().iter().find(|card| card["featured_media"] != 0).unwrap();
    assert!(card["_embedded"]["author"][0]["name"].is_string());

    let picture = card["_embedded"]["wp:featuredmedia"][0]["media_details"]["sizes"]["medium"]["source_url"].clone();
    let picture = get(picture.as_str().unwrap());
    assert_eq!((picture.status, picture.header("Content-Type")), (200, "image/jpeg"));

    let page = get(card["link"].as_str().unwrap());
    assert_eq!(page.status, 200);
    assert!(page.text.contains("rel=\"https://api.w.org/\""));
    assert_eq!(get(&format!("{}/nulle-part/", wordpress.url())).status, 404);
}

#[test]
fn what_a_run_changes_the_next_does_not_see() {
    let posts = |wordpress: &WordPress| {
        get(&format!("{}wp/v2/posts?_fields=id", wordpress.api())).header("X-WP-Total").parse::<usize>().unwrap()
    };
    let first = WordPress::start(Filling::Demonstration).unwrap();
    let before = posts(&first);
    first.php("wp_delete_post(get_posts(['fields' => 'ids'])[0], true);").unwrap();
    assert_eq!(posts(&first), before - 1);
    drop(first);
    assert_eq!(posts(&WordPress::start(Filling::Demonstration).unwrap()), before);
}

#[test]
fn failing_php_is_an_error_with_its_message() {
    let error = demonstration().php("throw new Exception('rien ne va');").unwrap_err();
    assert!(error.to_string().contains("rien ne va"), "{error}");
}

#[test]
fn the_theme_test_has_every_post_at_its_own_permalink() {
    if theme_test_content().is_none() {
        eprintln!("skipped: ../shared/wordpress-theme-test is not there");
        return;
    }
    let wordpress = WordPress::start(Filling::ThemeTest).unwrap_or_else(|error| panic!("{error:#}"));
    for (kind, number) in [("posts", 56), ("pages", 21)] {
        let rows = get(&format!("{}wp/v2/{kind}?per_page=100&_fields=link", wordpress.api())).json();
        let rows = rows.as_array().unwrap();
        assert_eq!(rows.len(), number, "{kind}");
        for row in rows {
            let link = row["link"].as_str().unwrap();
            assert_eq!(get(link).status, 200, "{link}");
        }
    }
}
