//! Numbers and nouns.

use askia24::text::french::{SIZES, SPACINGS, THEMES, articles, reading_time, results};

#[test]
fn french_counts_none_and_one_as_singular() {
    assert_eq!(results(0), "0\u{a0}résultat");
    assert_eq!(results(1), "1\u{a0}résultat");
    assert_eq!(results(2), "2\u{a0}résultats");
    assert_eq!(articles(1), "1\u{a0}article");
    assert_eq!(articles(62), "62\u{a0}articles");
}

#[test]
fn thousands_stand_apart() {
    for (count, text) in
        [(999, "999"), (1000, "1\u{202f}000"), (12_345, "12\u{202f}345"), (1_000_000, "1\u{202f}000\u{202f}000")]
    {
        assert_eq!(articles(count), format!("{text}\u{a0}articles"));
    }
}

#[test]
fn reading_time_is_told_in_minutes() {
    assert_eq!(reading_time(4), "4\u{a0}min de lecture");
}

#[test]
fn every_value_a_reader_can_choose_has_a_name() {
    use askia24::model::display::Choice;
    assert_eq!(Choice::Size.values().len(), SIZES.len());
    assert_eq!(Choice::Spacing.values().len(), SPACINGS.len());
    assert_eq!(Choice::Theme.values().len(), THEMES.len());
}
