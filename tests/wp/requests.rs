//! The requests of the app. Their spelling is the key of every cache between WordPress and the phone.

use std::collections::BTreeMap;

use askia24::wp::Api;
use askia24::wp::request::{self, Posts, Type, cards};
use url::Url;

const ROOTS: [&str; 5] = [
    "https://gao.example/wp-json/",
    "https://gao.example/blog/wp-json/",
    "https://gao.example/?rest_route=/",
    "https://gao.example/index.php?rest_route=/",
    "https://public-api.wordpress.com/wp/v2/sites/gao.example",
];

fn api() -> Api {
    Api::new("https://gao.example/wp-json/")
}

/// The parameters of a URL, decoded as WordPress decodes them.
fn parameters(url: &str) -> BTreeMap<String, String> {
    Url::parse(url).unwrap().query_pairs().into_owned().collect()
}

fn list(posts: &Posts) -> BTreeMap<String, String> {
    parameters(&cards(&api(), posts, 1, 12, 0))
}

/// One of every request the app makes.
fn every_request(api: &Api) -> Vec<String> {
    let march = Posts::Between("2026-02-28T23:59:59".into(), "2026-04-01T00:00:00".into());
    let lists = [
        Posts::Latest,
        Posts::Sticky,
        Posts::Category(6),
        Posts::Sections(&[6, 8]),
        Posts::Tag(9),
        Posts::Author(3),
        march,
        Posts::Search("l’eau & le riz", &[], ""),
    ];
    let mut urls: Vec<String> = lists.iter().map(|posts| cards(api, posts, 2, 12, 7)).collect();
    for kind in [Type::Post, Type::Page] {
        urls.push(request::article_by_slug(api, kind, "l-eau"));
        urls.push(request::article_by_id(api, kind, 7));
    }
    for sections in [&[] as &[u32], &[6, 8]] {
        urls.push(request::edition(api, sections, 32));
        urls.push(request::edition_count(api, sections, 32));
    }
    urls.push(request::neighbour(api, "2026-03-14T08:31:00", true));
    urls.push(request::neighbour(api, "2026-03-14T08:31:00", false));
    urls.push(request::categories(api, 1));
    urls.push(request::categories(api, 2));
    urls.push(request::category(api, 6));
    urls.push(request::tag(api, "eau"));
    urls.push(request::author(api, "redaction"));
    urls.push(request::comments(api, 7, 2, 20, "sésame & co"));
    urls.push(request::new_comment(api, 7, "sésame"));
    urls.push(request::opened(api, Type::Post, 7, "sésame"));
    urls
}

#[test]
fn the_front_page_s_cards_are_asked_for_with_nothing_more_than_they_show() {
    assert_eq!(
        cards(&api(), &Posts::Latest, 1, 10, 0),
        "https://gao.example/wp-json/wp/v2/posts?_embed=wp:featuredmedia,author\
         &_fields=id,date,slug,link,title.rendered,excerpt.rendered,categories,_links.wp:featuredmedia,_links.author\
         &ignore_sticky=true&per_page=10"
    );
}

#[test]
fn the_menu_s_categories_are_asked_for_by_the_hundred() {
    let url = "https://gao.example/wp-json/wp/v2/categories?_fields=id,parent,name,slug,count,link";
    assert_eq!(request::categories(&api(), 1), format!("{url}&per_page=100"));
    assert_eq!(request::categories(&api(), 2), format!("{url}&page=2&per_page=100"));
}

#[test]
fn every_request_spells_its_parameters_in_order_and_each_once() {
    for root in ROOTS {
        for url in every_request(&Api::new(root)) {
            let query = url.split_once('?').map_or("", |(_, query)| query);
            let query = query
                .strip_prefix("rest_route=")
                .and_then(|query| query.split_once('&'))
                .map_or(query, |(_, rest)| rest);
            let names: Vec<&str> = query.split('&').map(|pair| pair.split('=').next().unwrap()).collect();
            assert!(names.is_sorted_by(|one, next| one < next), "{url}");
        }
    }
}

#[test]
fn a_browser_sends_every_request_as_it_is_spelled() {
    for root in ROOTS {
        for url in every_request(&Api::new(root)) {
            assert_eq!(Url::parse(&url).unwrap().as_str(), url);
        }
    }
}

#[test]
fn the_same_question_is_asked_of_every_form_of_the_api() {
    let asked = |root: &str| -> Vec<BTreeMap<String, String>> {
        let without_route = |url: &String| {
            let mut parameters = parameters(url);
            parameters.remove("rest_route");
            parameters
        };
        every_request(&Api::new(root)).iter().map(without_route).collect()
    };
    for root in ROOTS {
        assert_eq!(asked(root), asked(ROOTS[0]), "{root}");
    }
}

#[test]
fn a_category_lists_the_posts_of_its_children_too() {
    let asked = list(&Posts::Category(6));
    assert_eq!(asked["categories[terms]"], "6");
    assert_eq!(asked["categories[include_children]"], "true");
}

#[test]
fn every_list_leaves_sticky_posts_in_their_own_place() {
    let march = Posts::Between("2026-02-28T23:59:59".into(), "2026-04-01T00:00:00".into());
    for posts in
        [Posts::Latest, Posts::Category(6), Posts::Tag(9), Posts::Author(3), march, Posts::Search("eau", &[], "")]
    {
        let asked = list(&posts);
        assert_eq!(asked["ignore_sticky"], "true", "{posts:?}");
        assert!(!asked.contains_key("sticky"), "{posts:?}");
    }
}

#[test]
fn sticky_posts_are_asked_for_as_such() {
    let asked = list(&Posts::Sticky);
    assert_eq!(asked["sticky"], "true");
    assert!(!asked.contains_key("ignore_sticky"));
}

#[test]
fn tags_authors_and_periods_narrow_a_list() {
    assert_eq!(list(&Posts::Tag(9))["tags"], "9");
    assert_eq!(list(&Posts::Author(3))["author"], "3");
    let asked = list(&Posts::Between("2026-02-28T23:59:59".into(), "2026-04-01T00:00:00".into()));
    assert_eq!(asked["after"], "2026-02-28T23:59:59");
    assert_eq!(asked["before"], "2026-04-01T00:00:00");
}

#[test]
fn the_words_of_a_search_arrive_as_they_were_typed() {
    for words in ["eau", "l’eau & le riz", "50 % + 1 = ?", "a#b/c\\d", "مالي", "\"café\" 'thé'", "%C3%A9"] {
        assert_eq!(list(&Posts::Search(words, &[], ""))["search"], words);
    }
}

#[test]
fn the_first_page_of_a_list_has_one_spelling() {
    let first = cards(&api(), &Posts::Latest, 1, 12, 0);
    assert!(!parameters(&first).contains_key("page"));
    assert_eq!(cards(&api(), &Posts::Latest, 0, 12, 0), first);
    assert_eq!(parameters(&cards(&api(), &Posts::Latest, 3, 12, 0))["page"], "3");
}

#[test]
fn the_article_itself_is_left_out_of_other_articles() {
    assert_eq!(parameters(&cards(&api(), &Posts::Category(6), 1, 4, 162))["exclude"], "162");
    assert!(!list(&Posts::Latest).contains_key("exclude"));
}

#[test]
fn an_article_is_asked_for_by_its_slug_in_any_alphabet() {
    for slug in ["l-eau-du-fleuve", "مرحبا-بكم", "été-à-gao"] {
        let url = request::article_by_slug(&api(), Type::Post, slug);
        assert!(url.is_ascii(), "{url}");
        assert_eq!(parameters(&url)["slug"], slug);
    }
    assert!(
        request::article_by_slug(&api(), Type::Page, "contact").starts_with("https://gao.example/wp-json/wp/v2/pages?")
    );
}

#[test]
fn an_article_comes_whole_with_author_picture_and_terms() {
    let asked = parameters(&request::article_by_slug(&api(), Type::Post, "l-eau"));
    for field in ["content", "modified", "comment_status", "_links.author", "_links.wp:featuredmedia", "_links.wp:term"]
    {
        assert!(asked["_fields"].split(',').any(|known| known == field), "{field}");
    }
    assert_eq!(asked["_embed"], "wp:featuredmedia,author,wp:term");
}

#[test]
fn an_article_of_a_number_is_asked_for_by_its_number() {
    assert!(request::article_by_id(&api(), Type::Post, 7).starts_with("https://gao.example/wp-json/wp/v2/posts/7?"));
    let plain = request::article_by_id(&Api::new("/?rest_route=/"), Type::Page, 7);
    assert!(plain.starts_with("/?rest_route=/wp/v2/pages/7&"), "{plain}");
}

#[test]
fn previous_and_next_are_the_nearest_posts_on_either_side() {
    let previous = parameters(&request::neighbour(&api(), "2026-03-14T08:31:00", false));
    let next = parameters(&request::neighbour(&api(), "2026-03-14T08:31:00", true));
    assert_eq!((&*previous["before"], &*previous["order"]), ("2026-03-14T08:31:00", "desc"));
    assert_eq!((&*next["after"], &*next["order"]), ("2026-03-14T08:31:00", "asc"));
    for asked in [previous, next] {
        assert_eq!(asked["per_page"], "1");
        assert!(!asked.contains_key("_embed"));
    }
}

#[test]
fn the_edition_is_one_list_of_whole_articles_of_the_chosen_sections_and_theirs() {
    let edition = parameters(&request::edition(&api(), &[6, 8], 32));
    assert_eq!(edition["categories[terms]"], "6,8");
    assert_eq!(edition["categories[include_children]"], "true");
    assert_eq!(edition["per_page"], "32");
    // Each of its posts stands for the article's own answer: the same fields, the same embeds.
    let article = parameters(&request::article_by_slug(&api(), Type::Post, "l-eau"));
    for name in ["_fields", "_embed"] {
        assert_eq!(edition[name], article[name]);
    }
    assert!(!parameters(&request::edition(&api(), &[], 32)).contains_key("categories[terms]"));
}

#[test]
fn counting_the_edition_asks_for_the_same_posts_and_nothing_of_them() {
    let mut edition = parameters(&request::edition(&api(), &[6, 8], 32));
    let mut count = parameters(&request::edition_count(&api(), &[6, 8], 32));
    assert_eq!(count.remove("_fields").as_deref(), Some("id"));
    edition.remove("_fields");
    edition.remove("_embed");
    assert_eq!(edition, count);
}
