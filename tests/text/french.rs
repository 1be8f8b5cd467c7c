//! Numbers and nouns.

use askia24::text::french::{articles, results};

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
