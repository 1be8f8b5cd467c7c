//! Alphabetical order as a French reader expects it.

use askia24::text::order::{fold, sort};
use proptest::prelude::*;

#[test]
fn accents_and_capitals_make_no_difference() {
    for (one, other) in [
        ("Éducation", "education"),
        ("SÉCURITÉ", "sécurité"),
        ("Œuvres", "oeuvres"),
        ("Façade", "facade"),
        ("Noël", "noel"),
        ("L’eau", "l'eau"),
        ("Bamanankan kɛlɛ", "bamanankan kele"),
        ("ŊARA", "nara"),
    ] {
        assert_eq!(fold(one), fold(other));
    }
}

#[test]
fn an_accent_written_apart_from_its_letter_makes_no_difference() {
    assert_eq!(fold("E\u{301}ducation"), fold("Éducation"));
    assert_eq!(fold("ɔ\u{300}rɔ"), fold("ɔrɔ"));
}

#[test]
fn words_stand_where_a_dictionary_has_them() {
    let mut words = ["Zone", "Économie", "Élections", "Eau", "œuvre", "Opinion", "Société", "Santé", "Ânes", "Atout"];
    sort(&mut words, |one, other| fold(one) > fold(other));
    assert_eq!(
        words,
        ["Ânes", "Atout", "Eau", "Économie", "Élections", "œuvre", "Opinion", "Santé", "Société", "Zone"]
    );
}

#[test]
fn other_alphabets_keep_their_letters() {
    for word in ["أخبار", "ⵜⵉⴼⵉⵏⴰⵖ"] {
        assert_eq!(fold(word), word);
    }
}

proptest! {
    #[test]
    fn equal_things_stay_in_their_order(items in prop::collection::vec((0..5_u8, any::<u8>()), 0..40)) {
        let (mut ours, mut theirs) = (items.clone(), items);
        sort(&mut ours, |(one, _), (other, _)| one > other);
        theirs.sort_by_key(|(key, _)| *key);
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn any_word_folds_to_the_same_in_capitals(word in "[a-zàâäéèêëîïôöùûüçœæñ -]{0,12}") {
        prop_assert_eq!(fold(&word.to_uppercase()), fold(&word));
    }

    #[test]
    fn folding_twice_changes_nothing(word in any::<String>()) {
        prop_assert_eq!(fold(&fold(&word)), fold(&word));
    }
}
