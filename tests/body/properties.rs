//! What holds for any tree and any address.

use crate::plan::{MOVE, Plan, address, any_plan, plan};
use crate::shown::shown;
use crate::{check, site, sketch};
use askia24::body::{Href, Node, parse_body, safe_href};
use proptest::collection::vec;
use proptest::prelude::*;
use url::Url;

/// `PROPTEST_RNG_SEED= PROPTEST_CASES=100000 cargo test --release --test body properties` looks longer and elsewhere.
fn times(factor: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.saturating_mul(factor), failure_persistence: None, ..usual }
}

fn build(plans: &[Plan]) -> Vec<Node> {
    plans.iter().map(Plan::build).collect()
}

proptest! {
    #![proptest_config(times(1))]

    #[test]
    fn any_tree_gives_blocks_that_keep_every_promise(plans in vec(any_plan(), 0..8)) {
        let blocks = parse_body(&build(&plans), &site());
        prop_assert_eq!(check::faults(&blocks), Vec::<String>::new());
    }

    #[test]
    fn text_is_neither_invented_nor_lost(plans in vec(plan(), 0..8)) {
        let mut written = String::new();
        plans.iter().for_each(|plan| plan.visible(&mut written));
        let mut shown = shown(&parse_body(&build(&plans), &site()));
        if plans.iter().any(|plan| plan.has(MOVE, "wp-caption-text")) {
            // Captions and sources move to their place.
            written = sorted(&written);
            shown = sorted(&shown);
        }
        prop_assert_eq!(shown, written);
    }

    #[test]
    fn the_same_tree_gives_the_same_blocks(plans in vec(plan(), 0..4)) {
        prop_assert_eq!(
            parse_body(&build(&plans), &site()),
            parse_body(&build(&plans), &site())
        );
    }

    #[test]
    fn deeper_nesting_never_changes_the_text(plans in vec(plan(), 0..4), depth in 0..300_usize) {
        let flat = shown(&parse_body(&build(&plans), &site()));
        for name in ["div", "blockquote", "span"] {
            let deep = crate::tree::nested(name, depth, build(&plans));
            let blocks = parse_body(&deep, &site());
            prop_assert_eq!(check::faults(&blocks), Vec::<String>::new());
            prop_assert_eq!(sorted(&shown(&blocks)), sorted(&flat));
        }
    }
}

fn sorted(text: &str) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    characters.sort_unstable();
    characters.into_iter().collect()
}

proptest! {
    #![proptest_config(times(8))]

    /// The `url` crate reads addresses as the URL standard, and so the browser, does.
    #[test]
    fn addresses_lead_where_the_browser_would_go(raw in address()) {
        let article = Url::parse(&site().article).unwrap();
        // More than two slashes are two to a browser; the crate finds no host after them.
        let slashes = |c| c == '/' || c == '\\';
        let rest = raw.trim_matches(|c| c <= ' ').trim_start_matches(slashes);
        let is_many = raw.trim_matches(|c| c <= ' ').len() - rest.len() > 2;
        let browser = if is_many { article.join(&format!("//{rest}")) } else { article.join(&raw) };
        let Some(href) = safe_href(&raw, &site()) else {
            prop_assert!(is_rightly_refused(&raw, browser.ok()), "refused {raw:?}");
            return Ok(());
        };
        // What the browser cannot read, it will not follow.
        let Ok(mut browser) = browser else {
            let is_absolute = matches!(href, Href::Outside(_) | Href::Contact(_));
            prop_assert!(is_absolute, "{raw:?} is {href:?}");
            return Ok(());
        };
        match &href {
            Href::Outside(url) => {
                prop_assert!(matches!(browser.scheme(), "http" | "https"));
                let _ = browser.set_username("");
                let _ = browser.set_password(None);
                prop_assert_eq!(Url::parse(url), Ok(browser));
            }
            Href::Inside(path) => {
                let host = browser.host_str().unwrap_or_default().trim_start_matches("www.");
                prop_assert_eq!(host, "askia24.ml");
                prop_assert_eq!(browser.username(), "");
                let path = article.join(path).unwrap();
                let one_slash = format!("/{}", browser.path().trim_start_matches('/'));
                prop_assert_eq!(path.path(), one_slash);
                prop_assert_eq!(path.query(), browser.query());
                prop_assert_eq!(path.fragment(), browser.fragment());
            }
            Href::Fragment(fragment) => {
                prop_assert_eq!(browser.path(), article.path());
                let own = article.join(&format!("#{fragment}")).unwrap();
                prop_assert_eq!(own.fragment(), browser.fragment());
            }
            Href::Contact(url) => {
                prop_assert!(matches!(browser.scheme(), "mailto" | "tel" | "sms" | "whatsapp"));
                prop_assert_eq!(Url::parse(url), Ok(browser));
            }
        }
        prop_assert!(!sketch::href(&href).contains(|c: char| c < ' '), "{href:?}");
    }
}

/// Whether `raw`, which the browser would take to `browser`, was to be refused.
fn is_rightly_refused(raw: &str, browser: Option<Url>) -> bool {
    let Some(browser) = browser else {
        return true;
    };
    let trimmed = raw.trim_matches(|c| c <= ' ');
    let is_contact = matches!(browser.scheme(), "mailto" | "tel" | "sms" | "whatsapp");
    let leads_nowhere =
        browser.fragment().unwrap_or_default().is_empty() && browser.path() == "/politique/article-du-jour/";
    let has_control = trimmed.contains(|c: char| c.is_ascii_control() && !"\t\n\r".contains(c));
    // `https:#place` is a place of the page itself to a browser, and written by nobody.
    let is_oddly_relative = trimmed.split_once(':').is_some_and(|(_, rest)| rest.starts_with('#'));
    (!matches!(browser.scheme(), "http" | "https") && !is_contact)
        || is_oddly_relative
        || (is_contact && browser.path().is_empty())
        || leads_nowhere
        || has_control
        // A host with escapes, quotes or brackets in it is nobody's.
        || trimmed.contains(|c: char| "%\"`{|}<>^".contains(c) || matches!(c, '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}'))
}
