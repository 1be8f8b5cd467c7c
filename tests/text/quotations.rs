//! A passage of an article as somebody passes it on.

use askia24::text::quotation::quotation;

const LINK: &str = "https://askia24.example/2026/11/la-crue/";

fn quoted(passage: &str) -> String {
    quotation(passage, "La crue", LINK, usize::MAX)
}

#[test]
fn a_passage_stands_in_quotation_marks_before_its_title_and_link() {
    assert_eq!(
        quoted("L’eau monte."),
        "«\u{a0}L’eau monte.\u{a0}» — La crue\nhttps://askia24.example/2026/11/la-crue/"
    );
}

#[test]
fn the_ends_of_paragraphs_become_spaces_and_no_break_spaces_stay() {
    assert!(quoted("\n L’eau\n\nmonte\u{a0}! \t").starts_with("«\u{a0}L’eau monte\u{a0}!\u{a0}»"));
}

#[test]
fn quotation_marks_around_the_whole_are_not_doubled() {
    assert!(quoted("«\u{a0}L’eau monte.\u{a0}»").starts_with("«\u{a0}L’eau monte.\u{a0}» —"));
}

#[test]
fn two_quotations_keep_their_marks() {
    assert!(quoted("« Oui », dit-il, « non »").starts_with("«\u{a0}« Oui », dit-il, « non »\u{a0}» —"));
}

#[test]
fn a_passage_too_long_for_a_link_ends_between_words() {
    let text = quotation("un deux trois quatre", "La crue", LINK, 10);
    assert_eq!(text, format!("«\u{a0}un deux…\u{a0}» — La crue\n{LINK}"));
    // Not in the middle of a character either.
    assert!(quotation("éééééé", "T", LINK, 3).starts_with("«\u{a0}ééé…\u{a0}»"));
}
