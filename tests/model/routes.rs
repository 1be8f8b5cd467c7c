//! Every address WordPress ever gave out still leads to its page.

use askia24::model::permalink::{narrow_search, paged};
use askia24::model::route::{Archive, Own, Route, parse_route};
use askia24::model::site::SITE;
use proptest::prelude::*;

use crate::category_path;

fn route(address: &str) -> Route {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    parse_route(path, query)
}

fn article(slug: &str) -> Route {
    Route::Article { slug: slug.to_owned(), id: None }
}

fn by_number(slug: &str, id: u32) -> Route {
    Route::Article { slug: slug.to_owned(), id: Some(id) }
}

fn category(slugs: &[&str], page: u32) -> Route {
    let slugs = slugs.iter().map(|slug| (*slug).to_owned()).collect();
    Route::Archive { archive: Archive::Category(slugs), page }
}

fn date(year: u16, month: Option<u8>, day: Option<u8>, page: u32) -> Route {
    Route::Archive { archive: Archive::Date { year, month, day }, page }
}

#[test]
fn a_search_can_be_narrowed_to_a_section_and_a_period() {
    for (words, section, days) in [("l’eau & le riz", 0, 0), ("eau", 7, 0), ("eau", 0, 30), ("eau", 7, 365)] {
        let path = narrow_search(words, section, days);
        for page in [1, 3] {
            let expected = Route::Search { words: words.to_owned(), section, days, page };
            lead(&[&paged(&path, page)], &expected);
        }
    }
    lead(&["/?s=eau&cat=&days=", "/?s=eau&cat=x&days=8"], &search("eau", 1));
}

fn search(words: &str, page: u32) -> Route {
    Route::Search { words: words.to_owned(), section: 0, days: 0, page }
}

#[track_caller]
fn lead(addresses: &[&str], expected: &Route) {
    for address in addresses {
        assert_eq!(route(address), *expected, "{address}");
    }
}

#[test]
fn the_front_page_and_its_later_pages() {
    lead(&["/", "", "//", "/index.php", "/page/1/"], &Route::Home { page: 1 });
    lead(&["/page/2/", "/page/2", "/?paged=2", "/index.php/page/2/"], &Route::Home { page: 2 });
}

#[test]
fn a_category_by_its_whole_path() {
    lead(&[&category_path("societe/"), &category_path("societe")], &category(&["societe"], 1));
    lead(&[&category_path("societe/culture/")], &category(&["societe", "culture"], 1));
    lead(&[&category_path("societe/culture/page/3/")], &category(&["societe", "culture"], 3));
    lead(&[&format!("/index.php{}", category_path("societe/"))], &category(&["societe"], 1));
    lead(&["/?cat=6"], &Route::Archive { archive: Archive::CategoryId(6), page: 1 });
    lead(&["/?cat=6&paged=2"], &Route::Archive { archive: Archive::CategoryId(6), page: 2 });
}

#[test]
fn tags_and_authors() {
    let tag = |page| Route::Archive { archive: Archive::Tag("eau".into()), page };
    let author = |page| Route::Archive { archive: Archive::Author("redaction".into()), page };
    lead(&[&format!("/{}/eau/", SITE.tag_base), &format!("/{}/eau", SITE.tag_base)], &tag(1));
    lead(&[&format!("/{}/eau/page/2/", SITE.tag_base)], &tag(2));
    lead(&[&format!("/{}/redaction/", SITE.author_base)], &author(1));
    lead(&[&format!("/{}/redaction/page/2", SITE.author_base)], &author(2));
}

#[test]
fn years_months_and_days() {
    lead(&["/2025/", "/2025"], &date(2025, None, None, 1));
    lead(&["/2025/page/2/"], &date(2025, None, None, 2));
    lead(&["/2025/10/", "/2025/10"], &date(2025, Some(10), None, 1));
    lead(&["/2025/10/page/4/"], &date(2025, Some(10), None, 4));
    lead(&["/2025/10/08/"], &date(2025, Some(10), Some(8), 1));
}

#[test]
fn an_article_below_any_permalink_structure() {
    let addresses = [
        "/la-crue/",
        "/la-crue",
        "//la-crue//",
        "/2025/10/la-crue/",
        "/2025/10/08/la-crue/",
        "/politique/la-crue/",
        "/politique/nord/la-crue",
        "/actualites/2025/la-crue/",
        "/index.php/2025/10/la-crue/",
        "/2025/10/la-crue/page/2/",
    ];
    lead(&addresses, &article("la-crue"));
}

#[test]
fn an_article_by_its_number() {
    lead(&["/?p=42", "/index.php?p=42", "/?page_id=42"], &by_number("", 42));
    lead(&["/archives/123", "/archives/123/"], &by_number("archives", 123));
    lead(&["/123/"], &by_number("", 123));
    lead(&["/2025/10/456/"], &by_number("", 456));
    lead(&["/2025/13/"], &by_number("", 13));
}

#[test]
fn a_part_of_a_long_article_is_that_article() {
    lead(&["/2025/10/la-crue/2/"], &by_number("la-crue", 2));
}

#[test]
fn a_year_in_a_slug_makes_no_archive() {
    lead(&["/2025-en-images/"], &article("2025-en-images"));
    lead(&["/le-mali-en-2025/"], &article("le-mali-en-2025"));
}

#[test]
fn search_results() {
    lead(&["/?s=eau+potable", "/?s=eau%20potable", "/?s=+eau+potable+"], &search("eau potable", 1));
    lead(&["/page/2/?s=eau", "/?s=eau&paged=2"], &search("eau", 2));
    lead(&["/?s=mar%C3%A9e+%26+vent%2Bpluie"], &search("marée & vent+pluie", 1));
    lead(&["/?s=", "/?s=+"], &search("", 1));
    lead(&["/?s=100%25", "/?s=100%"], &search("100%", 1));
}

#[test]
fn what_trackers_add_makes_no_difference() {
    for address in ["/", "/la-crue/", "/2025/10/", &category_path("societe/culture/page/2/"), "/-/inconnu"] {
        for added in ["utm_source=whatsapp&utm_medium=social", "fbclid=IwAR0x", "amp=1", "", "&&", "ref", "sp=1&ss=2"] {
            assert_eq!(route(&format!("{address}?{added}")), route(address), "{address}?{added}");
        }
    }
    lead(&["/?utm_source=x&s=eau", "/?fbclid=y&s=eau&utm_medium=z"], &search("eau", 1));
    lead(&["/?utm_source=x&p=42"], &by_number("", 42));
}

#[test]
fn slugs_in_any_alphabet() {
    lead(&["/%D8%BA%D8%A7%D9%88/", "/%d8%ba%d8%a7%d9%88", "/غاو/", "/2025/10/%D8%BA%D8%A7%D9%88/"], &article("غاو"));
    lead(&["/%C3%A9t%C3%A9/", "/été/"], &article("été"));
    lead(&[&category_path("%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1/")], &category(&["أخبار"], 1));
}

#[test]
fn a_broken_encoding_is_taken_as_it_is() {
    for slug in ["100%", "a%zz", "%", "%e", "%ff%fe", "%+4x", "%é"] {
        lead(&[&format!("/{slug}/")], &article(slug));
    }
}

#[test]
fn the_app_s_own_addresses_are_never_articles() {
    lead(&["/-/", "/-", "/-/inconnu", "/-/embed/x/y", "/%2D/x"], &Route::NotFound);
    lead(&["/-/enregistres/x", "/-/x/reglages", "/-/Enregistres", "/-/reglages/1"], &Route::NotFound);
}

#[test]
fn the_reader_s_own_pages_open_with_or_without_a_last_slash() {
    for own in [Own::Saved, Own::Settings] {
        let path = own.path();
        let addresses =
            [path.to_owned(), format!("{path}/"), format!("{path}?utm_source=x"), format!("{path}/?fbclid=y")];
        lead(&addresses.each_ref().map(String::as_str), &Route::Own(own));
    }
}

#[test]
fn a_page_that_cannot_be_is_nothing_known() {
    for address in ["/page/0/", "/page/-1/", "/page/deux/", "/page/99999999999/", "/page/"] {
        assert!(matches!(route(address), Route::Article { .. }), "{address}");
    }
    lead(&["/?paged=0", "/?paged=-1", "/?paged=x", "/?paged=", "/?p=0", "/?p=x", "/?cat=0"], &Route::Home { page: 1 });
}

#[test]
fn what_wordpress_does_not_know_is_at_most_an_article_that_will_not_be_found() {
    for address in
        ["/0000/", "/99999999999/", "/2025/00/", "/2025/10/32/", "/wp-admin/x.php", "/.../", "/%2F/", "/\u{0}/"]
    {
        assert!(matches!(route(address), Route::Article { .. } | Route::NotFound), "{address}");
    }
    let tag = format!("/{}/", SITE.tag_base);
    assert!(matches!(route(&tag), Route::Article { .. }));
}

proptest! {
    #[test]
    fn any_address_is_read_without_harm(path in any::<String>(), query in any::<String>()) {
        parse_route(&path, &query);
    }

    #[test]
    fn any_mixture_of_known_parts_is_read_without_harm(
        parts in prop::collection::vec(prop::sample::select(vec![
            "page", "2", "0", "2025", "13", "-", "category", "tag", "author", "eau", "%d8", "%", "", ".", "99999999999",
        ]), 0..8),
        query in prop::sample::select(vec!["", "s=", "s=%", "p=1", "p=99999999999", "cat=1&s", "paged=3", "=&=", "s=a&s=b"]),
    ) {
        let route = parse_route(&parts.join("/"), query);
        if let Route::Home { page } | Route::Archive { page, .. } | Route::Search { page, .. } = route {
            prop_assert!(page > 0);
        }
    }

    #[test]
    fn a_last_slash_makes_no_difference(path in "/[a-z0-9/%-]{0,30}", query in "(s|p|cat|paged)=[a-z0-9]{0,3}") {
        prop_assert_eq!(parse_route(&format!("{path}/"), &query), parse_route(&path, &query));
    }

    #[test]
    fn any_word_searched_for_is_found_again_in_its_address(words in any::<String>()) {
        let mut query = "s=".to_owned();
        askia24::wp::api::push_encoded(&mut query, &words);
        prop_assert_eq!(parse_route("/", &query), search(words.trim(), 1));
    }
}
