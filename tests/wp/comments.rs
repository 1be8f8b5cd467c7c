//! Comments, and the requests about them.

use std::collections::BTreeMap;

use askia24::wp::Api;
use askia24::wp::request::{self, Type};
use proptest::prelude::*;
use serde_json::{Value, json};
use url::{Url, form_urlencoded};

use crate::arbitrary;
use crate::received::{is_published, parse_comment, parse_comments};

fn api() -> Api {
    Api::new("https://gao.example/wp-json/")
}

fn parameters(url: &str) -> BTreeMap<String, String> {
    Url::parse(url).unwrap().query_pairs().into_owned().collect()
}

fn comment_with(changes: Value) -> Value {
    let mut comment = json!({
        "id": 12, "parent": 3, "author_name": "Awa &amp; Bintou", "author_url": "https://awa.example/",
        "date": "2026-05-11T09:02:00", "content": {"rendered": "<p>Merci.</p>\n"},
    });
    comment.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    comment
}

#[test]
fn a_comment_is_read_whole() {
    let comment = parse_comment(&comment_with(json!({}))).unwrap();
    assert_eq!((comment.id, comment.parent, comment.date.as_str()), (12, 3, "2026-05-11T09:02:00"));
    assert_eq!((comment.author.as_str(), comment.content.as_str()), ("Awa &amp; Bintou", "<p>Merci.</p>\n"));
}

#[test]
fn odd_members_are_absent_and_leave_the_comment() {
    for odd in [json!(null), json!([]), json!({}), json!(true), json!(-1)] {
        let changes = json!({"parent": odd, "author_name": odd, "author_url": odd, "date": odd, "content": odd});
        let comment = parse_comment(&comment_with(changes)).unwrap();
        assert_eq!((comment.parent, comment.author, comment.author_url), (0, String::new(), String::new()), "{odd}");
        assert_eq!((comment.date, comment.content), (String::new(), String::new()), "{odd}");
    }
    let list = json!([null, 7, {"id": 0}, comment_with(json!({"id": "13"})), {"code": "rest_forbidden"}]);
    assert_eq!(parse_comments(&list).iter().map(|comment| comment.id).collect::<Vec<_>>(), [13]);
}

#[test]
fn only_an_approved_comment_is_published() {
    assert!(is_published(&comment_with(json!({"status": "approved"}))));
    for status in [json!("hold"), json!("spam"), json!(1), json!(null)] {
        assert!(!is_published(&comment_with(json!({"status": status}))));
    }
}

#[test]
fn comments_are_asked_for_oldest_first_with_what_is_shown_of_them() {
    assert_eq!(
        request::comments(&api(), 7, 1, 20, ""),
        "https://gao.example/wp-json/wp/v2/comments?_fields=id,parent,author_name,author_url,date,content\
         &order=asc&per_page=20&post=7"
    );
    assert_eq!(parameters(&request::comments(&api(), 7, 2, 20, ""))["page"], "2");
}

#[test]
fn an_article_s_password_opens_its_body_and_its_comments() {
    let password = "mot & passe=é";
    let opened = request::opened(&api(), Type::Page, 7, password);
    assert!(opened.starts_with("https://gao.example/wp-json/wp/v2/pages/7?_fields=content.rendered&password="));
    for url in [opened, request::comments(&api(), 7, 1, 20, password), request::new_comment(&api(), 7, password)] {
        assert_eq!(parameters(&url)["password"], password);
    }
    assert!(!request::new_comment(&api(), 7, "").contains("password"));
}

proptest! {
    #[test]
    fn any_json_is_read_as_comments_without_harm(value in arbitrary::json()) {
        prop_assert!(parse_comments(&value).iter().all(|comment| comment.id > 0));
    }

    #[test]
    fn a_form_arrives_as_it_was_typed(name in any::<String>(), text in any::<String>()) {
        let body = request::form(&["author_name", "content"], &[name.clone(), text.clone()]);
        let read: Vec<(String, String)> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        prop_assert_eq!(read, [("author_name".to_owned(), name), ("content".to_owned(), text)]);
    }
}
