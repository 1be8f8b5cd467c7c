//! The words of a search in a headline.

use askia24::text::mark::marked;
use proptest::prelude::*;

/// A text with its matches in square brackets.
fn shown(text: &str, words: &str) -> String {
    marked(text, words)
        .iter()
        .map(|(part, found)| if *found { format!("[{part}]") } else { (*part).to_owned() })
        .collect()
}

#[test]
fn neither_accents_nor_case_matter() {
    assert_eq!(shown("Vérifier une photo", "VERIFIER"), "[Vérifier] une photo");
    assert_eq!(shown("L’été au Nord", "ete nord"), "L’[été] au [Nord]");
    assert_eq!(shown("Le cœur de l’œuvre", "coeur"), "Le [cœur] de l’œuvre");
}

#[test]
fn an_accent_written_apart_stays_with_its_letter() {
    assert_eq!(shown("Le de\u{301}but", "de"), "Le [de\u{301}]but");
}

#[test]
fn a_word_is_found_within_others_and_each_time() {
    assert_eq!(shown("Eau et bateau", "eau"), "[Eau] et bat[eau]");
}

#[test]
fn of_two_words_that_begin_alike_the_longer_one_counts() {
    assert_eq!(shown("Le fleuve Niger", "f fleuve"), "Le [fleuve] Niger");
}

#[test]
fn without_words_there_is_nothing_to_mark() {
    assert_eq!(shown("Le fleuve", ""), "Le fleuve");
    assert_eq!(shown("Le fleuve", "  "), "Le fleuve");
    assert!(marked("", "eau").is_empty());
}

proptest! {
    #[test]
    fn the_parts_are_the_text(text in "\\PC{0,40}", words in "[a-zé ’œ\u{301}]{0,8}") {
        let parts = marked(&text, &words);
        prop_assert_eq!(parts.iter().map(|(part, _)| *part).collect::<String>(), text.as_str());
        prop_assert!(parts.iter().all(|(part, _)| !part.is_empty()));
    }
}
