//! Words as the reader sees them.

use askia24::text::date::{in_words, parse_date, period, with_time};
use askia24::text::french::results;
use askia24::text::html::{to_excerpt, to_text};
use askia24::text::order::{fold, sort};
use proptest::prelude::*;

#[test]
fn titles_lose_their_tags_and_keep_their_words() {
    assert_eq!(to_text("Le <em>takamba</em>, danse &amp; fleuve"), "Le takamba, danse & fleuve");
    assert_eq!(to_text("&laquo;&nbsp;Paix&nbsp;&raquo; &#8217;&#x2019;"), "«\u{a0}Paix\u{a0}» ’’");
    assert_eq!(to_text("3 < 4 &inconnu; R&D"), "3 < 4 &inconnu; R&D");
    assert_eq!(to_text("<script>alert(1)</script>Titre"), "Titre");
    assert_eq!(to_text("  a\n <br> b  "), "a b");
}

#[test]
fn an_automatic_excerpt_ends_in_an_ellipsis() {
    assert_eq!(to_excerpt("<p>Le fleuve monte [&hellip;]</p>\n"), "Le fleuve monte…");
}

#[test]
fn dates_read_as_french_writes_them() {
    let date = parse_date("2025-10-08T09:05:00").expect("a date");
    assert_eq!(in_words(date), "8 octobre 2025");
    assert_eq!(with_time(date), "8 octobre 2025 à 9 h 05");
    assert_eq!(in_words(parse_date("2024-08-01T00:00:00").expect("a date")), "1er août 2024");
    for nonsense in ["", "0000-00-00T00:00:00", "2025-13-01T00:00:00", "hier", "2025-10-0é"] {
        assert_eq!(parse_date(nonsense), None, "{nonsense}");
    }
}

#[test]
fn a_period_is_bounded_by_the_seconds_around_it() {
    let of = |year, month, day| {
        let (after, before) = period(year, month, day);
        format!("{after} {before}")
    };
    assert_eq!(of(2025, None, None), "2024-12-31T23:59:59 2026-01-01T00:00:00");
    assert_eq!(of(2024, Some(2), None), "2024-01-31T23:59:59 2024-03-01T00:00:00");
    assert_eq!(of(2025, Some(12), None), "2025-11-30T23:59:59 2026-01-01T00:00:00");
    assert_eq!(of(2024, Some(2), Some(29)), "2024-02-28T23:59:59 2024-03-01T00:00:00");
    assert_eq!(of(2025, Some(3), Some(1)), "2025-02-28T23:59:59 2025-03-02T00:00:00");
}

#[test]
fn numbers_agree_with_their_noun() {
    assert_eq!(results(0), "0\u{a0}résultat");
    assert_eq!(results(1), "1\u{a0}résultat");
    assert_eq!(results(12_345), "12\u{202f}345\u{a0}résultats");
}

#[test]
fn accents_and_case_do_not_matter_for_order() {
    assert_eq!(fold("Éducation ŒUVRE"), "education oeuvre");
}

proptest! {
    #[test]
    fn any_text_can_be_a_title(html in ".*") {
        let text = to_text(&html);
        prop_assert!(!text.starts_with(' ') && !text.ends_with(' '));
    }

    #[test]
    fn any_text_can_be_a_date(text in ".*") {
        let _ = parse_date(&text);
    }

    #[test]
    fn sorting_orders_any_list(mut numbers in prop::collection::vec(any::<u8>(), 0..40)) {
        let mut expected = numbers.clone();
        expected.sort_unstable();
        sort(&mut numbers, |one, other| one > other);
        prop_assert_eq!(numbers, expected);
    }
}
