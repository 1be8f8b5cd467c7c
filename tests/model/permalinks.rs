//! In-app paths are WordPress's permalinks, below the site's home.

use askia24::model::menu::Categories;
use askia24::model::permalink::{Home, archive, paged, split_origin};
use askia24::model::route::{Archive, Route, parse_route};
use askia24::wp::Api;
use proptest::prelude::*;
use url::Url;

use crate::{arbitrary, category, category_path};

/// The in-app path of a link, on the site whose API has this root.
fn path(root: &str, link: &str) -> String {
    Home::new(&Api::new(root).home("https://app.example")).path_of(link)
}

#[test]
fn a_permalink_keeps_its_path() {
    for (link, expected) in [
        ("https://gao.example/2026/01/l-eau/", "/2026/01/l-eau/"),
        ("https://gao.example/l-eau", "/l-eau"),
        ("https://gao.example/?p=12", "/?p=12"),
        ("https://gao.example/", "/"),
        ("https://gao.example", "/"),
        ("https://gao.example/%d8%ba%d8%a7%d9%88/", "/%d8%ba%d8%a7%d9%88/"),
        ("//gao.example/l-eau/", "/l-eau/"),
        ("/l-eau/", "/l-eau/"),
    ] {
        assert_eq!(path("https://gao.example/wp-json/", link), expected, "{link}");
        assert_eq!(path("https://gao.example/?rest_route=/", link), expected, "{link}");
    }
}

#[test]
fn a_wordpress_in_a_folder_gives_paths_without_the_folder() {
    for root in ["https://gao.example/blog/wp-json/", "/blog/wp-json/", "https://gao.example/blog/?rest_route=/"] {
        assert_eq!(path(root, "https://gao.example/blog/2026/01/l-eau/"), "/2026/01/l-eau/");
        assert_eq!(path(root, "https://gao.example/blog/?p=12"), "/?p=12");
        assert_eq!(path(root, "https://gao.example/blog/"), "/");
    }
}

#[test]
fn a_permalink_belongs_to_the_site_whatever_its_host() {
    for link in ["http://10.0.0.2:8080/l-eau/", "http://gao.example/l-eau/", "https://www.gao.example/l-eau/"] {
        assert_eq!(path("https://gao.example/wp-json/", link), "/l-eau/");
    }
}

#[test]
fn a_site_on_wordpress_com_has_its_permalinks_at_its_own_host() {
    let root = "https://public-api.wordpress.com/wp/v2/sites/gao.example";
    assert_eq!(path(root, "https://gao.example/2026/01/05/l-eau/"), "/2026/01/05/l-eau/");
}

#[test]
fn no_permalink_leads_out_of_the_app() {
    for link in [
        "https://gao.example//evil.example/",
        "https://gao.example/\\evil.example/",
        "https://gao.example/\t/evil.example/",
        "https://gao.example/ //evil.example/",
        "//gao.example//evil.example",
        "javascript:alert(1)",
    ] {
        let path = path("https://gao.example/wp-json/", link);
        let app = Url::parse("https://app.example/").unwrap();
        assert_eq!(app.join(&path).unwrap().origin(), app.origin(), "{link} → {path}");
    }
}

#[test]
fn later_pages_have_wordpress_s_own_addresses() {
    assert_eq!(paged("/", 2), "/page/2/");
    assert_eq!(paged("/category/societe/", 3), "/category/societe/page/3/");
    assert_eq!(paged("/?s=eau", 2), "/page/2/?s=eau");
    for first in [0, 1] {
        assert_eq!(paged("/category/societe/", first), "/category/societe/");
        assert_eq!(paged("/?s=eau", first), "/?s=eau");
    }
}

#[test]
fn an_origin_and_a_path_are_told_apart() {
    assert_eq!(split_origin("https://gao.example/a/b"), ("https://gao.example", "/a/b"));
    assert_eq!(split_origin("https://gao.example"), ("https://gao.example", ""));
    assert_eq!(split_origin("https://gao.example?p=1"), ("https://gao.example", "?p=1"));
    assert_eq!(split_origin("/a//b"), ("", "/a//b"));
}

#[test]
fn a_category_is_found_by_the_path_the_menu_gives_it() {
    let mut arabic = category(3, 1, "أخبار");
    // WordPress keeps slugs in other alphabets percent-encoded.
    arabic.slug = "%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1".to_owned();
    let categories = Categories::from_terms(&[category(1, 0, "Société"), category(2, 1, "Culture"), arabic]);
    for id in [1, 2, 3] {
        let path = &categories.get(id).unwrap().path;
        let Route::Archive { archive: Archive::Category(slugs), page: 1 } = parse_route(path, "") else {
            panic!("{path}")
        };
        assert_eq!(categories.by_slugs(&slugs).map(|category| category.id), Some(id));
    }
    assert_eq!(categories.get(2).unwrap().path, category_path("societe/culture/"));
}

#[test]
fn a_category_that_has_moved_is_found_at_its_old_address() {
    let categories = Categories::from_terms(&[category(1, 0, "Société"), category(2, 0, "Culture")]);
    let slugs = ["societe".to_owned(), "culture".to_owned()];
    assert_eq!(categories.by_slugs(&slugs).map(|category| category.id), Some(2));
    assert_eq!(categories.by_slugs(&["inconnu".to_owned()]), None);
    assert_eq!(categories.by_slugs(&[]), None);
}

proptest! {
    #[test]
    fn a_link_on_any_site_becomes_a_path_of_the_app(link in arbitrary::link(), root in arbitrary::link()) {
        for home in [crate::home(), Home::new(&root), Home::default()] {
            let path = home.path_of(&link);
            prop_assert!(path.starts_with('/'), "{path}");
            let app = Url::parse("https://app.example/").unwrap();
            prop_assert_eq!(app.join(&path).unwrap().origin(), app.origin(), "{}", path);
        }
    }

    #[test]
    fn a_list_s_next_page_is_the_same_list(slugs in prop::collection::vec("[b-o][a-z0-9]{0,8}", 1..5), page in 2..500_u32) {
        let slugs: Vec<&str> = slugs.iter().map(String::as_str).collect();
        let path = archive(askia24::model::site::SITE.category_base, &slugs);
        let Route::Archive { archive: first, page: 1 } = parse_route(&path, "") else { panic!("{path}") };
        prop_assert_eq!(parse_route(&paged(&path, page), ""), Route::Archive { archive: first, page });
        let Some((path, query)) = paged("/?s=eau", page).split_once('?').map(|(path, query)| (path.to_owned(), query.to_owned())) else {
            panic!("no query")
        };
        prop_assert_eq!(parse_route(&path, &query), Route::Search { words: "eau".into(), section: 0, days: 0, page });
    }
}
