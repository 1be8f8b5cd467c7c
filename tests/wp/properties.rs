//! What holds for any answer and any question.

use askia24::wp::Api;
use askia24::wp::json::parse_value;
use askia24::wp::request::{Posts, cards};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Value, json};
use url::Url;

use crate::arbitrary;
use crate::received::{parse_post, parse_posts, parse_terms};

proptest! {
    #[test]
    fn any_json_is_read_without_harm(value in arbitrary::posts()) {
        for post in parse_posts(&value) {
            prop_assert!(post.id > 0 && !post.link.is_empty());
        }
        for term in parse_terms(&value) {
            prop_assert!(term.id > 0 && !term.name.is_empty() && !term.slug.is_empty());
        }
        parse_post(&value);
    }

    #[test]
    fn any_body_is_read_or_refused_without_harm(body in any::<String>()) {
        if let Some(value) = parse_value(&body) {
            askia24::wp::post::parse_posts(&value);
        }
    }

    #[test]
    fn a_body_cut_short_anywhere_is_unreadable(value in arbitrary::posts(), at in any::<prop::sample::Index>()) {
        let body = json!([value]).to_string();
        let mut at = at.index(body.len());
        while !body.is_char_boundary(at) {
            at -= 1;
        }
        prop_assert_eq!(parse_value(&body[..at]), None);
    }

    #[test]
    fn a_sound_post_survives_any_company(before in vec(arbitrary::json(), 0..4), after in vec(arbitrary::json(), 0..4)) {
        let sound = json!({"id": 4_000_000, "link": "https://gao.example/l-eau/", "title": {"rendered": "L’eau"}});
        let list: Vec<Value> = before.into_iter().chain([sound]).chain(after).collect();
        let posts = parse_posts(&list.into());
        prop_assert!(posts.iter().any(|post| post.id == 4_000_000 && post.title == "L’eau"));
    }

    #[test]
    fn any_words_arrive_as_they_were_typed(words in any::<String>()) {
        for root in ["https://gao.example/wp-json/", "https://gao.example/?rest_route=/"] {
            let url = cards(&Api::new(root), &Posts::Search(&words, &[], ""), 1, 12, 0);
            prop_assert!(url.is_ascii());
            let url = Url::parse(&url).unwrap();
            let search = url.query_pairs().find(|(name, _)| name == "search").map(|(_, value)| value.into_owned());
            prop_assert_eq!(search.as_deref(), Some(words.as_str()));
            prop_assert_eq!(url.fragment(), None);
        }
    }

    #[test]
    fn parameters_in_any_order_give_one_url(parameters in btree_map("[a-z_]{1,8}", any::<String>(), 0..6)) {
        let api = Api::new("/wp-json/");
        let pairs = || parameters.iter().map(|(name, value)| (name.as_str(), value.clone()));
        let forth = api.url("posts", &mut pairs().collect());
        prop_assert_eq!(&forth, &api.url("posts", &mut pairs().rev().collect()));
    }
}
