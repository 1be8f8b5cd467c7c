//! When the app offers to be installed.

use askia24::model::install::{OFFERED, after_reading};

#[test]
fn the_offer_comes_with_the_fourth_article_and_not_before() {
    let mut stored = String::new();
    let mut offers = Vec::new();
    for _ in 0..5 {
        let (kept, offer) = after_reading(&stored).unwrap();
        stored = kept;
        offers.push(offer);
    }
    // Where the browser was not ready, it may still be made after the next one.
    assert_eq!(offers, [false, false, false, true, true]);
    assert_eq!(stored, "1 read=5");
}

#[test]
fn what_has_been_offered_is_never_offered_again() {
    assert_eq!(after_reading(OFFERED), None);
}

#[test]
fn what_is_not_understood_counts_as_nothing_read() {
    for stored in ["", "2 read=9", "1 read=", "1 read=-3", "read=7"] {
        assert_eq!(after_reading(stored), Some(("1 read=1".to_owned(), false)), "{stored}");
    }
    assert_eq!(after_reading("1 read=4294967295"), Some(("1 read=4294967295".to_owned(), true)));
}
