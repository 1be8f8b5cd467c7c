//! How a reader's choices about data are written down and read again.

use askia24::model::saving::{SAVERS, Saving};
use askia24::model::site::SITE;
use askia24::wp::request::ids;
use proptest::prelude::*;

#[test]
fn who_has_chosen_nothing_leaves_nothing_behind() {
    assert_eq!(Saving::default().stored(), "");
    assert_eq!(Saving::parse(""), Saving::default());
    assert_eq!(Saving::default().price, SITE.price);
}

#[test]
fn what_is_kept_is_short_and_tells_its_version() {
    let saving = Saving { saver: "on", limit: 20, sections: vec![3, 5], ..Saving::default() };
    assert_eq!(saving.stored(), "1 saver=on limit=20 sections=3,5");
}

#[test]
fn what_is_not_understood_is_as_if_never_chosen() {
    let saving = Saving::parse("1 saver=maybe limit=-3 price=free sections=3,x,5 colour=red");
    assert_eq!(saving, Saving { sections: vec![3, 5], ..Saving::default() });
    assert_eq!(Saving::parse("2 saver=on"), Saving::default());
    assert_eq!(Saving::parse("saver=on"), Saving::default());
}

#[test]
fn a_passed_limit_counts_on_its_own_day_until_the_reader_says_otherwise() {
    let saving = Saving { limit: 20, over: 7, ..Saving::default() };
    assert!(saving.is_over(7));
    assert!(!saving.is_over(8));
    assert!(!Saving { limit: 0, ..saving.clone() }.is_over(7));
    let anyway = Saving { anyway: 7, ..saving };
    assert!(!anyway.is_over(7));
    assert!(Saving { over: 8, ..anyway }.is_over(8));
}

#[test]
fn numbers_are_one_word() {
    assert_eq!(ids(&[]), "");
    assert_eq!(ids(&[3, 5, 12]), "3,5,12");
}

proptest! {
    #[test]
    fn every_choice_survives_being_kept(
        saver in 0..SAVERS.len(),
        numbers in any::<[u32; 6]>(),
        sections in proptest::collection::vec(any::<u32>(), 0..5),
        notify in proptest::collection::vec(any::<u32>(), 0..5),
    ) {
        let [price, limit, over, anyway, text, whole] = numbers;
        let saving = Saving { saver: SAVERS[saver], price, limit, over, anyway, text, whole, sections, notify };
        prop_assert_eq!(Saving::parse(&saving.stored()), saving);
    }

    #[test]
    fn whatever_is_found_in_storage_is_survived(stored in any::<String>()) {
        for stored in [format!("1 {stored}"), stored] {
            let saving = Saving::parse(&stored);
            prop_assert!(SAVERS.contains(&saving.saver));
            prop_assert_eq!(Saving::parse(&saving.stored()), saving);
        }
    }
}
