//! Menus, permalinks, routes and the front page, as a reader notices them.

use askia24::model::card::from_post;
use askia24::model::front_page::from_cards;
use askia24::model::menu::{Branch, Categories};
use askia24::model::permalink::{Home, paged};
use askia24::model::route::{Archive, Route, parse_route};
use askia24::wp::post::Post;
use askia24::wp::term::Term;

fn category(id: u32, parent: u32, name: &str, count: u32) -> Term {
    let slug = askia24::text::order::fold(name).replace(' ', "-");
    Term { id, parent, name: name.to_owned(), slug, count, ..Term::default() }
}

fn names(branches: &[Branch]) -> Vec<&str> {
    branches.iter().map(|branch| branch.category.name.as_str()).collect()
}

fn article(slug: &str) -> Route {
    Route::Article { slug: slug.to_owned(), id: None }
}

#[test]
fn the_menu_is_in_french_alphabetical_order() {
    let terms = [category(2, 0, "Santé", 1), category(3, 0, "Éducation", 1), category(4, 0, "Enquêtes", 1)];
    assert_eq!(names(&Categories::from_terms(&terms).menu()), ["Éducation", "Enquêtes", "Santé"]);
}

#[test]
fn the_menu_leaves_out_the_default_category_and_branches_without_posts() {
    let mut default = category(1, 0, "Non classé", 9);
    default.slug = "non-classe".to_owned();
    let terms = [default, category(2, 0, "Vide", 0), category(3, 0, "Société", 0), category(4, 3, "Culture", 2)];
    let menu = Categories::from_terms(&terms).menu();
    assert_eq!(names(&menu), ["Société"]);
    assert_eq!(names(&menu.first().expect("a branch").children), ["Culture"]);
}

#[test]
fn a_category_whose_parent_is_missing_stands_at_the_top() {
    assert_eq!(names(&Categories::from_terms(&[category(5, 77, "Perdue", 1)]).menu()), ["Perdue"]);
}

#[test]
fn categories_in_a_loop_do_not_disappear() {
    let terms =
        [category(1, 2, "Un", 1), category(2, 1, "Deux", 1), category(3, 3, "Soi", 1), category(4, 1, "Bas", 1)];
    let categories = Categories::from_terms(&terms);
    assert!(names(&categories.menu()).contains(&"Soi"));
    for term in &terms {
        assert!(!categories.trail(term.id).is_empty(), "{}", term.name);
    }
    fn count(branches: &[Branch]) -> usize {
        branches.iter().map(|branch| 1 + count(&branch.children)).sum()
    }
    assert_eq!(count(&categories.menu()), 4);
}

#[test]
fn five_hundred_categories_two_hundred_deep_are_drawn_in_a_moment() {
    let terms: Vec<Term> =
        (1..=500).map(|id| category(id, if id <= 200 { id - 1 } else { 0 }, &format!("Rubrique {id}"), 1)).collect();
    let started = std::time::Instant::now();
    let menu = Categories::from_terms(&terms).menu();
    assert_eq!(menu.len(), 301);
    assert!(started.elapsed().as_secs() < 2);
}

#[test]
fn an_article_is_filed_under_its_deepest_category() {
    let categories = Categories::from_terms(&[category(2, 0, "Société", 1), category(3, 2, "Culture", 1)]);
    assert_eq!(categories.primary(&[2, 3]).map(|category| category.path.as_str()), Some("/category/societe/culture/"));
    assert!(categories.belongs(&[3], 2));
    assert!(!categories.belongs(&[2], 3));
}

#[test]
fn every_permalink_of_wordpress_leads_to_its_page() {
    let list = |archive| Route::Archive { archive, page: 1 };
    let cases = [
        ("/", "", Route::Home { page: 1 }),
        ("/page/3/", "", Route::Home { page: 3 }),
        ("/", "utm_source=whatsapp&fbclid=x", Route::Home { page: 1 }),
        ("/category/societe/culture/", "", list(Archive::Category(vec!["societe".into(), "culture".into()]))),
        ("/category/societe", "fbclid=1", list(Archive::Category(vec!["societe".into()]))),
        ("/tag/eau/", "", list(Archive::Tag("eau".into()))),
        ("/author/redaction", "", list(Archive::Author("redaction".into()))),
        ("/2025/", "", list(Archive::Date { year: 2025, month: None, day: None })),
        ("/2025/10/", "", list(Archive::Date { year: 2025, month: Some(10), day: None })),
        ("/", "s=eau+potable", Route::Search { words: "eau potable".into(), page: 1 }),
        ("/page/2/", "s=mar%C3%A9e", Route::Search { words: "marée".into(), page: 2 }),
        ("/", "s=", Route::Search { words: String::new(), page: 1 }),
        ("/contact/", "", article("contact")),
        ("/2025/10/la-crue/", "utm_medium=social", article("la-crue")),
        ("/politique/la-crue", "", article("la-crue")),
        ("/%D8%BA%D8%A7%D9%88/", "", article("غاو")),
        ("/", "p=42", Route::Article { slug: String::new(), id: Some(42) }),
        ("/archives/123", "", Route::Article { slug: "archives".into(), id: Some(123) }),
        ("/-/inconnu", "", Route::NotFound),
    ];
    for (path, query, route) in cases {
        assert_eq!(parse_route(path, query), route, "{path}?{query}");
    }
    assert_eq!(
        parse_route("/category/societe/page/2/", ""),
        Route::Archive { archive: Archive::Category(vec!["societe".into()]), page: 2 }
    );
}

#[test]
fn what_only_looks_like_a_date_is_an_article() {
    assert_eq!(parse_route("/2025/13/", ""), Route::Article { slug: String::new(), id: Some(13) });
    assert_eq!(parse_route("/2025-en-images/", ""), article("2025-en-images"));
}

#[test]
fn permalinks_keep_their_path_below_the_site_whatever_the_host() {
    let home = Home::new("https://askia24.example/blog/");
    assert_eq!(home.path_of("https://askia24.example/blog/2025/10/a/"), "/2025/10/a/");
    assert_eq!(home.path_of("http://10.0.0.2:8080/blog/a/"), "/a/");
    assert_eq!(Home::new("https://askia24.example").path_of("https://askia24.example/?p=3"), "/?p=3");
}

#[test]
fn pages_have_wordpress_s_own_addresses() {
    assert_eq!(paged("/tag/eau/", 1), "/tag/eau/");
    assert_eq!(paged("/tag/eau/", 2), "/tag/eau/page/2/");
    assert_eq!(paged("/?s=eau", 2), "/page/2/?s=eau");
}

#[test]
fn no_article_stands_twice_on_the_front_page_and_pinned_ones_come_first() {
    let mut culture = category(7, 0, "Société", 30);
    culture.slug = "societe".to_owned();
    let categories = Categories::from_terms(&[culture]);
    let home = Home::new("https://askia24.example/");
    let card = |id: u32| {
        let link = format!("https://askia24.example/a{id}/");
        from_post(&Post { id, link, title: format!("A{id}"), categories: vec![7], ..Post::default() }, &home)
    };
    let page = from_cards(vec![card(20)], (1..=30).map(card).collect(), &categories);
    assert_eq!(page.lead.as_ref().map(|card| card.id), Some(20));
    let mut shown: Vec<u32> = page.lead.iter().chain(&page.latest).map(|card| card.id).collect();
    shown.extend(page.sections.iter().flat_map(|(_, cards)| cards.iter().map(|card| card.id)));
    let before = shown.len();
    shown.sort_unstable();
    shown.dedup();
    assert_eq!(shown.len(), before);
    assert_eq!(page.sections.len(), 1);
}
