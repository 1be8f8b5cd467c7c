//! Numbers and nouns.

use askia24::text::french::{SIZES, SPACINGS, THEMES, articles, new_articles, reading_time, results, size};

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

#[test]
fn sizes_are_told_as_french_networks_count_them() {
    for (bytes, text) in [
        (0, "1\u{a0}ko"),
        (812, "1\u{a0}ko"),
        (45_499, "45\u{a0}ko"),
        (45_500, "46\u{a0}ko"),
        (949_999, "950\u{a0}ko"),
        (950_000, "1,0\u{a0}Mo"),
        (1_249_999, "1,2\u{a0}Mo"),
        (12_345_678, "12,3\u{a0}Mo"),
        (u32::MAX, "4\u{202f}294,9\u{a0}Mo"),
    ] {
        assert_eq!(size(bytes), text, "{bytes}");
    }
}

#[test]
fn new_articles_are_counted() {
    assert_eq!(new_articles(1), "1\u{a0}nouvel article");
    assert_eq!(new_articles(3), "3\u{a0}nouveaux articles");
}
