//! How a reader's choices are written down and read again.

use askia24::model::display::{CHOICES, Choice, Display};
use askia24::model::kept::Kept;
use proptest::prelude::*;

fn parse(stored: &str) -> Display {
    Display(Kept::parse(stored))
}

#[test]
fn who_has_chosen_nothing_leaves_nothing_behind() {
    assert_eq!(Display::default().0.stored(), "");
    assert_eq!(parse(""), Display::default());
}

#[test]
fn every_value_of_every_choice_survives_being_kept() {
    for choice in CHOICES {
        for value in choice.values() {
            let mut display = Display::default();
            display.set(choice, value);
            assert_eq!(parse(display.0.stored()).get(choice), *value);
        }
    }
}

#[test]
fn what_is_kept_is_short_and_tells_its_version() {
    let mut display = Display::default();
    display.set(Choice::Size, "4");
    display.set(Choice::Theme, "dark");
    assert_eq!(display.0.stored(), "1 size=4 theme=dark");
}

#[test]
fn what_goes_without_saying_is_one_of_the_values() {
    for choice in CHOICES {
        assert!(choice.values().contains(&Display::default().get(choice)), "{choice:?}");
        assert_eq!(Display::default().chosen(choice), None);
    }
}

#[test]
fn a_value_that_cannot_be_chosen_changes_nothing_and_the_rest_is_kept() {
    let display = parse("1 size=9 colour=red theme=dark spacing");
    assert_eq!(display.get(Choice::Size), "3");
    assert_eq!(display.get(Choice::Theme), "dark");
    assert_eq!(display.get(Choice::Spacing), "comfortable");
}

#[test]
fn another_version_is_not_guessed_at() {
    assert_eq!(parse("2 size=4"), Display::default());
    assert_eq!(parse("size=4"), Display::default());
    assert_eq!(parse("{\"size\":4}"), Display::default());
}

proptest! {
    #[test]
    fn whatever_is_found_in_storage_gives_choices_that_exist(stored in any::<String>(), size in "[0-9]{1,3}") {
        for stored in [stored, format!("1 size={size}")] {
            let display = parse(&stored);
            for choice in CHOICES {
                prop_assert!(choice.values().contains(&display.get(choice)));
            }
            prop_assert_eq!(parse(display.0.stored()), display);
        }
    }
}
