//! Odd answers, each of which some real site sends.

use askia24::wp::json::{self, parse_value};
use askia24::wp::post::{File, Post};
use serde_json::{Value, json};

use crate::received::{parse_posts, parse_terms, received};

/// A sound post with some of its members changed.
fn post_with(changes: Value) -> Value {
    let mut post = json!({
        "id": 7,
        "date": "2026-03-14T08:31:00",
        "link": "https://gao.example/2026/03/l-eau/",
        "title": {"rendered": "L’eau"},
        "categories": [6],
    });
    let members = post.as_object_mut().unwrap();
    members.extend(changes.as_object().unwrap().clone());
    post
}

fn read(changes: Value) -> Post {
    let mut posts = parse_posts(&json!([post_with(changes)]));
    assert_eq!(posts.len(), 1);
    posts.remove(0)
}

#[test]
fn an_empty_php_array_may_stand_for_any_object() {
    for empty in [json!([]), json!({}), json!(null), json!("")] {
        let post = read(json!({"_links": empty, "_embedded": empty, "excerpt": empty, "content": empty}));
        assert_eq!((post.title.as_str(), post.author, post.media), ("L’eau", None, None));
    }
}

#[test]
fn a_picture_s_sizes_may_be_an_empty_array_or_object_or_missing() {
    for sizes in [json!([]), json!({}), json!(null), json!("")] {
        let details = json!({"width": 1600, "height": 1067, "sizes": sizes});
        let picture = json!({"source_url": "https://gao.example/a.jpg", "media_details": details});
        let media = read(json!({"_embedded": {"wp:featuredmedia": [picture]}})).media.unwrap();
        assert_eq!((media.size, media.sizes), (Some((1600, 1067)), vec![]));
    }
}

#[test]
fn a_picture_of_unknown_size_is_still_a_picture() {
    for details in [json!([]), json!({}), json!(null), json!({"width": 0, "height": "auto"})] {
        let picture = json!({"source_url": "/wp-content/a.svg", "media_details": details});
        let media = read(json!({"_embedded": {"wp:featuredmedia": [picture]}})).media.unwrap();
        assert_eq!((media.source_url.as_str(), media.size), ("/wp-content/a.svg", None));
    }
}

#[test]
fn a_picture_is_an_address_of_the_web_or_of_the_site() {
    for address in ["", "javascript:alert(1)", "data:image/png;base64,AA", "a.jpg"] {
        let picture = json!({"source_url": address, "media_type": "image"});
        assert_eq!(read(json!({"_embedded": {"wp:featuredmedia": [picture]}})).media, None);
    }
}

#[test]
fn numbers_may_be_written_as_strings() {
    let details = json!({"width": "1600", "height": "1067", "sizes": {"medium": {"source_url": "/a.jpg", "width": "300", "height": "200"}}});
    let picture = json!({"source_url": "/b.jpg", "media_details": details});
    let post = read(json!({"id": "7", "categories": ["6", "12"], "_embedded": {"wp:featuredmedia": [picture]}}));
    assert_eq!((post.id, post.categories), (7, vec![6, 12]));
    let media = post.media.unwrap();
    assert_eq!(
        (media.size, media.sizes),
        (Some((1600, 1067)), vec![File { url: "/a.jpg".to_owned(), width: 300, height: 200, bytes: 0 }])
    );
    let terms = parse_terms(&json!([{"id": "5", "parent": "2", "count": "31", "name": "Eau", "slug": "eau"}]));
    assert_eq!((terms[0].id, terms[0].parent, terms[0].count), (5, 2, 31));
}

#[test]
fn a_title_that_is_a_number_is_a_title() {
    assert_eq!(read(json!({"title": {"rendered": 2026}})).title, "2026");
}

#[test]
fn a_list_with_gaps_arrives_as_an_object_and_keeps_its_order() {
    let members = (0..36).filter(|number| *number != 3);
    let list: Value = members.map(|number| (number.to_string(), post_with(json!({"id": number + 100})))).collect();
    let ids: Vec<u32> = parse_posts(&list).iter().map(|post| post.id).collect();
    assert_eq!(ids.len(), 35);
    assert!(ids.is_sorted(), "{ids:?}");
}

#[test]
fn one_broken_post_does_not_take_the_list_with_it() {
    let list = json!([null, post_with(json!({})), {"id": 0, "link": "/a/"}, {"id": 3}, {"link": "/b/"}, "post", [], post_with(json!({"id": 8}))]);
    let ids: Vec<u32> = parse_posts(&list).iter().map(|post| post.id).collect();
    assert_eq!(ids, [7, 8]);
}

#[test]
fn a_category_without_number_name_or_slug_is_left_out() {
    let list = json!([{"id": 1, "name": "Eau", "slug": "eau"}, {"id": 2, "name": "", "slug": "x"}, {"id": 3, "name": "Riz"}, {"name": "Mil", "slug": "mil"}]);
    assert_eq!(parse_terms(&list).len(), 1);
}

#[test]
fn an_error_object_among_embedded_things_is_left_out() {
    let error = json!({"code": "rest_forbidden", "message": "Sorry.", "data": {"status": 401}});
    for embedded in [json!([error]), error.clone(), json!([[error]])] {
        let post = read(json!({"_embedded": {"author": embedded, "wp:featuredmedia": embedded, "wp:term": embedded}}));
        assert_eq!((post.author, post.media, post.terms), (None, None, vec![]));
    }
}

#[test]
fn an_answer_that_is_not_json_is_unreadable() {
    for body in [
        "",
        " \n",
        "<!doctype html><title>Connexion</title><script>var a = {};</script>",
        "<html><body>Error establishing a database connection</body></html>",
        "\u{feff}<!DOCTYPE html><p>[1]</p>",
        "Error 503",
        "null",
        "true",
        "0",
        "\"[1]\"",
        "[{\"id\":7,\"link\":\"https://gao.exa",
        "{\"code\":",
    ] {
        assert_eq!(parse_value(body), None, "{body}");
    }
}

#[test]
fn a_byte_order_mark_or_a_plug_in_s_warning_before_json_is_skipped() {
    let warning = "<br />\n<b>Deprecated</b>:  Function create_function() is deprecated in <b>/var/www/x.php</b> on line <b>8</b><br />\n";
    for before in ["\u{feff}", "\n\n", warning, "Notice: Undefined index: post\n", "<!-- Cache -->\n"] {
        assert_eq!(parse_value(&format!("{before}[{{\"id\":7}}]")), Some(received(&json!([{"id": 7}]))), "{before}");
        assert_eq!(parse_value(&format!("{before}{{\"id\":7}}")), Some(received(&json!({"id": 7}))), "{before}");
    }
}

#[test]
fn an_answer_nested_without_end_is_unreadable_and_does_no_harm() {
    assert_eq!(parse_value(&"[".repeat(1_000_000)), None);
    assert_eq!(parse_value(&format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))), None);
}

#[test]
fn a_refused_request_tells_its_code() {
    for code in ["rest_login_required", "rest_disabled", "rest_post_incorrect_password"] {
        let answer = json!({"code": code, "message": "…", "data": {"status": 401}}).to_string();
        assert_eq!(json::text(&parse_value(&answer).unwrap(), &["code"]), code);
    }
}

#[test]
fn a_number_counts_however_it_is_written() {
    let read = |written: &str| json::number(&parse_value(&format!("{{\"id\":{written}}}")).unwrap(), &["id"]);
    for twelve in ["12", "12.0", "\"12\"", "\" 12 \""] {
        assert_eq!(read(twelve), Some(12), "{twelve}");
    }
    assert_eq!(read("4294967295"), Some(u32::MAX));
    for none in ["-12", "12.5", "1e400", "4294967296", "\"twelve\"", "null", "true", "[12]", "{}"] {
        assert_eq!(read(none), None, "{none}");
    }
    assert_eq!(json::text(&parse_value("{\"width\":12.0}").unwrap(), &["width"]), "12");
}
