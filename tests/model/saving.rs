//! How a reader's choices about data are written down and read again.

use askia24::model::kept::Kept;
use askia24::model::saving::{SAVERS, Saving};
use askia24::model::site::SITE;
use askia24::wp::request::ids;
use proptest::prelude::*;

fn saving(stored: &str) -> Saving {
    Saving(Kept::parse(stored))
}

#[test]
fn who_has_chosen_nothing_leaves_nothing_behind() {
    assert_eq!(Saving::default().0.stored(), "");
    assert_eq!((Saving::default().saver(), Saving::default().price()), ("auto", SITE.price));
    let mut changed = saving("1 limit=20");
    changed.0.set("limit", "");
    assert_eq!(changed.0.stored(), "");
}

#[test]
fn what_is_kept_is_short_and_tells_its_version() {
    let mut saving = Saving::default();
    saving.0.set("saver", "on");
    saving.0.set("limit", "20");
    saving.0.set("sections", "3,5");
    assert_eq!(saving.0.stored(), "1 saver=on limit=20 sections=3,5");
    saving.0.set("limit", "5");
    assert_eq!(saving.number("limit"), 5);
    assert_eq!(saving.list("sections"), [3, 5]);
}

#[test]
fn what_is_not_understood_is_as_if_never_chosen() {
    let odd = saving("1 saver=maybe limit=-3 price=free sections=3,x,5 colour=red");
    assert_eq!((odd.saver(), odd.number("limit"), odd.price()), ("auto", 0, SITE.price));
    assert_eq!(odd.list("sections"), [3, 5]);
    assert_eq!(saving("2 saver=on").saver(), "auto");
    assert_eq!(saving("saver=on").saver(), "auto");
}

#[test]
fn a_megabyte_may_cost_nothing() {
    let mut free = Saving::default();
    free.0.set("price", "0");
    assert_eq!(free.price(), 0);
}

#[test]
fn a_passed_limit_counts_on_its_own_day_until_the_reader_says_otherwise() {
    assert!(saving("1 limit=20 over=7").is_over(7));
    assert!(!saving("1 limit=20 over=7").is_over(8));
    assert!(!saving("1 over=7").is_over(7));
    assert!(!saving("1 limit=20 over=7 anyway=7").is_over(7));
    assert!(saving("1 limit=20 over=8 anyway=7").is_over(8));
}

#[test]
fn numbers_are_one_word() {
    assert_eq!(ids(&[]), "");
    assert_eq!(ids(&[3, 5, 12]), "3,5,12");
}

proptest! {
    #[test]
    fn every_choice_survives_being_kept(
        saver in 1..SAVERS.len(),
        limit in 1..u32::MAX,
        price in any::<u32>(),
        sections in proptest::collection::vec(any::<u32>(), 1..5),
    ) {
        let mut chosen = Saving::default();
        chosen.0.set("saver", SAVERS[saver]);
        chosen.0.set("limit", &limit.to_string());
        chosen.0.set("price", &price.to_string());
        chosen.0.set("sections", &ids(&sections));
        let kept = saving(chosen.0.stored());
        prop_assert_eq!(kept.saver(), SAVERS[saver]);
        prop_assert_eq!((kept.number("limit"), kept.price(), kept.list("sections")), (limit, price, sections));
    }

    #[test]
    fn whatever_is_found_in_storage_is_survived(stored in any::<String>()) {
        for stored in [format!("1 {stored}"), stored] {
            let mut found = saving(&stored);
            prop_assert!(SAVERS.contains(&found.saver()));
            found.0.set("limit", "5");
            prop_assert_eq!(saving(found.0.stored()).number("limit"), 5);
        }
    }
}
