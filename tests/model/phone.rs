//! What the worker tells of the articles on the phone.

use askia24::model::phone::{News, parse_kept, parse_news};
use askia24::wp::json::parse_value;
use serde_json::json;

use crate::home;
use crate::received::received;

#[test]
fn a_saved_article_comes_with_what_it_takes_and_lacks() {
    let answer = received(&json!([{
        "id": 7,
        "link": "https://askia24.example/2026/11/la-crue/",
        "title": {"rendered": "La crue"},
        "askia24": {"url": "/wp-json/wp/v2/posts?slug=la-crue", "at": 1_795_617_000_u32, "size": 45_210, "missing": 2, "corrected": true}
    }]));
    let kept = parse_kept(&answer, &home());
    assert_eq!(kept.len(), 1);
    let article = &kept[0];
    assert_eq!((article.card.title.as_str(), article.card.path.as_str()), ("La crue", "/2026/11/la-crue/"));
    assert_eq!(article.url, "/wp-json/wp/v2/posts?slug=la-crue");
    assert_eq!((article.at, article.size, article.missing, article.corrected), (1_795_617_000_000.0, 45_210, 2, true));
}

#[test]
fn an_article_of_which_nothing_is_told_is_listed_all_the_same() {
    for told in [json!(null), json!([]), json!({}), json!({"at": "x", "size": -1, "missing": null, "corrected": "no"})]
    {
        let kept = parse_kept(&received(&json!([{"id": 7, "link": "/la-crue/", "askia24": told}])), &home());
        let article = &kept[0];
        assert_eq!((article.at, article.size, article.missing, article.corrected), (0.0, 0, 0, false), "{told}");
        assert_eq!(article.url, "");
    }
}

#[test]
fn what_is_no_list_of_articles_is_none() {
    for answer in [json!(null), json!({"code": "x"}), json!([null, 7, {"id": 1}]), json!([])] {
        assert!(parse_kept(&received(&answer), &home()).is_empty(), "{answer}");
    }
}

#[test]
fn news_are_about_the_answer_of_a_url() {
    for (message, news) in [
        (r#"{"type":"newer","url":"/a?b","count":3}"#, News::Newer { count: 3, modified: String::new() }),
        (
            r#"{"type":"newer","url":"/a?b","count":0,"modified":"2026-11-25T14:05:00"}"#,
            News::Newer { count: 0, modified: "2026-11-25T14:05:00".to_owned() },
        ),
        (
            r#"{"type":"newer","url":"/a?b","count":null,"modified":null}"#,
            News::Newer { count: 0, modified: String::new() },
        ),
        (r#"{"type":"same","url":"/a?b"}"#, News::Same),
        (r#"{"type":"unreachable","url":"/a?b"}"#, News::Unreachable),
    ] {
        assert_eq!(parse_news(&parse_value(message).unwrap()), Some(("/a?b".to_owned(), news)), "{message}");
    }
}

#[test]
fn other_messages_are_somebody_else_s() {
    for message in ["{}", "[]", r#"{"type":"full"}"#, r#"{"type":"edition","done":1}"#, r#"{"url":"/a"}"#] {
        assert_eq!(parse_news(&parse_value(message).unwrap()), None, "{message}");
    }
}
