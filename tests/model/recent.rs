//! The last searches, between visits.

use askia24::model::recent::{changed, searches};

fn list(stored: &str) -> Vec<&str> {
    searches(stored).collect()
}

/// What is kept after searches, in their order.
fn after(words: &[&str]) -> String {
    words.iter().fold(String::new(), |stored, words| changed(&stored, words, true))
}

#[test]
fn the_newest_comes_first_and_eight_are_kept() {
    assert_eq!(list(&after(&["eau", "fleuve"])), ["fleuve", "eau"]);
    let many = after(&["1a", "2a", "3a", "4a", "5a", "6a", "7a", "8a", "9a"]);
    assert_eq!(list(&many).len(), 8);
    assert_eq!(list(&many).first(), Some(&"9a"));
    assert!(!many.contains("1a"));
}

#[test]
fn the_same_words_in_another_spelling_are_one_search() {
    assert_eq!(list(&after(&["Été", "eau", "ETE"])), ["ETE", "eau"]);
}

#[test]
fn one_can_be_erased_and_all() {
    let stored = after(&["eau", "fleuve", "riz"]);
    assert_eq!(list(&changed(&stored, "FLEUVE", false)), ["riz", "eau"]);
    assert_eq!(list(&changed(&stored, "", false)), Vec::<&str>::new());
}

#[test]
fn what_nobody_has_typed_is_not_kept() {
    assert_eq!(list(&after(&["eau", "a\nb", &"x".repeat(500)])), ["eau"]);
}

#[test]
fn what_is_not_understood_is_as_if_never_kept() {
    for stored in ["", "2\neau", "eau", "{\"a\": 1}"] {
        assert_eq!(list(stored), Vec::<&str>::new(), "{stored:?}");
    }
}
