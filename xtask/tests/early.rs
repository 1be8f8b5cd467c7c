//! What index.html asks for while the app's code is on its way is what the app will ask for, letter by letter.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::Write as _;
use std::process::{Command, Stdio};

use askia24::model::route::{Archive, Own, Route, parse_route};
use askia24::model::site::SITE;
use askia24::policy::paging::{NEWEST, PER_PAGE, PINNED};
use askia24::text::date::period;
use askia24::wp::Api;
use askia24::wp::request::{self, Posts, Type, cards};

const ORIGIN: &str = "https://gao.example";

const ROOTS: [&str; 6] = [
    "/wp-json/",
    "/?rest_route=/",
    "/index.php?rest_route=/",
    "https://wp.example/blog/wp-json/",
    "https://wp.example/?rest_route=/",
    "https://public-api.wordpress.com/wp/v2/sites/gao.example",
];

/// Runs the script in the place of a page, in Node; prints what it has asked for.
const PAGE: &str = r#"
const [script, pages] = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const asked = pages.map(([base, root, address, more]) => {
  const urls = [];
  const page = {
    document: {
      documentElement: { dataset: {} },
      baseURI: new URL(base, "https://gao.example").href,
      querySelector: () => ({ getAttribute: () => root }),
    },
    location: new URL(address, "https://gao.example"),
    navigator: {},
    addEventListener() {},
    setTimeout() {},
    fetch: async (url) => void urls.push(url),
    ...more,
  };
  page.self = page;
  page.top ??= page;
  new Function(...Object.keys(page), script)(...Object.values(page));
  return urls;
});
console.log(JSON.stringify(asked));
"#;

/// What the script asks for on pages: base, API root, address, and what else the page has (JSON).
fn asked(pages: &[(&str, &str, String, &str)]) -> Vec<Vec<String>> {
    let script = xtask::page::early(&xtask::project::site().unwrap()).expect("the script");
    let pages: Vec<_> = pages
        .iter()
        .map(|(base, root, address, more)| {
            serde_json::json!([base, root, address, serde_json::from_str::<serde_json::Value>(more).unwrap()])
        })
        .collect();
    let mut node = Command::new("node")
        .args(["--eval", PAGE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node, which the release needs too");
    let input = serde_json::to_vec(&(script, pages)).unwrap();
    node.stdin.take().unwrap().write_all(&input).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What the app asks for first of a route.
fn first(api: &Api, route: &Route) -> Vec<String> {
    let list = |posts: &Posts, page| vec![cards(api, posts, page, PER_PAGE, 0)];
    let own = match route {
        Route::Home { page: 1 } => {
            vec![cards(api, &Posts::Latest, 1, NEWEST, 0), cards(api, &Posts::Sticky, 1, PINNED, 0)]
        }
        Route::Home { page } => list(&Posts::Latest, *page),
        // Their number has to be found among the categories.
        Route::Archive { archive: Archive::Category(_) | Archive::CategoryId(_), .. } => vec![],
        Route::Archive { archive: Archive::Tag(slug), .. } => vec![request::tag(api, slug)],
        Route::Archive { archive: Archive::Author(slug), .. } => vec![request::author(api, slug)],
        Route::Archive { archive: Archive::Date { year, month, day }, page } => {
            let (after, before) = period(*year, *month, *day);
            list(&Posts::Between(after, before), *page)
        }
        // What narrows it has to be found among the categories, or in the calendar.
        Route::Search { section: 1.., .. } | Route::Search { days: 1.., .. } => vec![],
        Route::Search { words, .. } if words.is_empty() => vec![],
        Route::Search { words, page, .. } => list(&Posts::Search(words, &[]), *page),
        Route::Article { slug, id: Some(id) } if slug.is_empty() => vec![request::article_by_id(api, Type::Post, *id)],
        Route::Article { slug, .. } => vec![request::article_by_slug(api, Type::Post, slug)],
        Route::Own(_) | Route::NotFound => return vec![],
    };
    let urls = [request::categories(api, 1)].into_iter().chain(own);
    urls.map(|url| if url.starts_with('/') { format!("{ORIGIN}{url}") } else { url }).collect()
}

/// Addresses of every kind of page, below the app's base.
fn addresses() -> Vec<String> {
    let (category, tag, author) = (SITE.category_base, SITE.tag_base, SITE.author_base);
    let mut addresses: Vec<String> = [
        "",
        "index.php",
        "?utm_source=whatsapp&fbclid=abc",
        "page/1/",
        "page/2/",
        "?paged=3",
        "2025/",
        "2024/02/",
        "2025/12/page/2/",
        "2025/01/01/",
        "2024/02/29/",
        "2025/12/31/",
        "2025/13/",
        "2025/10/456/",
        "?s=eau+potable",
        "?s=l%E2%80%99eau%20%26%20le%20riz%21",
        "?s=(a)*b'c,d:e~f",
        "?s=%20%20",
        "?s=",
        "page/2/?s=eau",
        "?s=eau&cat=6",
        "?s=eau&days=7&paged=2",
        "?s=eau&cat=0",
        "la-crue/",
        "la-crue",
        "2025/10/la-crue/",
        "politique/nord/la-crue/?fbclid=abc#suite",
        "la-crue/2/",
        "%D9%85%D8%B1%D8%AD%D8%A8%D8%A7/",
        "c%C3%B4te-d%E2%80%99ivoire/",
        "?p=42",
        "?page_id=42",
        "archives/123",
        "123/",
        "?cat=6",
        "?cat=6&paged=2",
        "2025-en-images/",
    ]
    .map(str::to_owned)
    .into();
    for path in ["societe/", "societe/culture/", "societe/page/2/"] {
        addresses.push(format!("{category}/{path}"));
    }
    for base in [tag, author] {
        addresses.extend(["eau/", "eau", "eau/page/2/", "%D9%85/"].map(|path| format!("{base}/{path}")));
        addresses.push(format!("{base}/eau/plus/"));
    }
    addresses.push(category.to_owned());
    addresses.extend([Own::Saved, Own::Settings].map(|own| own.path().trim_start_matches('/').to_owned()));
    addresses
}

#[test]
fn every_kind_of_page_is_asked_for_as_the_app_asks() {
    let mut pages = Vec::new();
    let mut expected = Vec::new();
    for base in ["/", "/journal/", "/a/b.c/"] {
        for root in ROOTS {
            for address in addresses() {
                let (path, query) = address.split_once('?').unwrap_or((&address, ""));
                let route = parse_route(&format!("/{path}"), query.split('#').next().unwrap());
                expected.push(first(&Api::new(root), &route));
                pages.push((base, root, format!("{base}{address}"), "{}"));
            }
        }
    }
    for ((asked, expected), page) in asked(&pages).into_iter().zip(expected).zip(pages) {
        assert_eq!(asked, expected, "{page:?}");
    }
}

#[test]
fn nothing_is_asked_for_in_frames_below_a_worker_or_of_the_app_s_own_pages() {
    let page = |address: &str, more| ("/", "/wp-json/", address.to_owned(), more);
    let pages = [
        page("/", r#"{ "top": {} }"#),
        page("/", r#"{ "navigator": { "serviceWorker": { "controller": {} } } }"#),
        page("/-/embed/latest/", "{}"),
        page("/-/n-importe-quoi", "{}"),
        page("/%FF/", "{}"),
        page("/", r#"{ "navigator": { "serviceWorker": {} } }"#),
    ];
    let counts: Vec<usize> = asked(&pages).iter().map(Vec::len).collect();
    assert_eq!(counts, [0, 0, 0, 0, 0, 3]);
}
