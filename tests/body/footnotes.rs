//! Places in the article that its own links lead to.

use crate::{blocks, shows};

#[test]
fn a_note_and_its_link_lead_to_one_another() {
    shows(
        "<p>Un fait<sup data-fn='u1' class='fn'><a id='u1-link' href='#u1'>1</a></sup>.</p>\
         <ol class='wp-block-footnotes'><li id='u1'>Source <a href='#u1-link' aria-label='Retour'>↩</a></li></ol>",
        "p: Un fait#u1-link#<sup>[1](fragment u1)</sup>.
         list from 1
         - p: #u1#Source [↩](fragment u1-link)
         /list",
    );
}

#[test]
fn notes_pasted_from_word_lead_by_name() {
    shows(
        "<p>Un fait<a href='#_ftn1' name='_ftnref1'>[1]</a></p><p><a href='#_ftnref1' name='_ftn1'>[1]</a> Source</p>",
        "p: Un fait#_ftnref1#[[1]](fragment _ftn1)
         p: #_ftn1#[[1]](fragment _ftnref1) Source",
    );
}

#[test]
fn a_table_of_contents_leads_to_its_headings() {
    shows(
        "<ul><li><a href='https://www.askia24.ml/politique/article-du-jour/#h-pluie'>Pluie</a></li></ul><h2 \
         id='h-pluie'>Pluie</h2>",
        "list
         - p: [Pluie](fragment h-pluie)
         /list
         h2: #h-pluie#Pluie",
    );
}

#[test]
fn a_place_that_no_link_leads_to_is_none() {
    shows("<p id='menu'>a</p><p id='b'>b <a href='#c'>c</a></p>", "p: a\np: b [c](fragment c)");
}

#[test]
fn the_first_of_two_places_is_the_place() {
    shows("<p id='a'>a</p><p id='a'>b <a href='#a'>c</a></p>", "p: #a#a\np: b [c](fragment a)");
}

#[test]
fn an_accent_in_a_name_may_be_escaped() {
    shows(
        "<p><a href='#%C3%A9t%C3%A9'>a</a></p><p id='été'>b</p>",
        "p: [a](fragment %C3%A9t%C3%A9)\np: #%C3%A9t%C3%A9#b",
    );
}

#[test]
fn an_empty_place_stands_before_the_text_that_follows() {
    shows("<p><a href='#x'>a</a><a id='x'></a></p><hr><p>b</p>", "p: [a](fragment x)\nhr\np: #x#b");
    shows("<p><a href='#x'>a</a></p><p id='x'></p>", "p: [a](fragment x)");
}

#[test]
fn names_that_are_none_are_not_taken() {
    let long = "x".repeat(101);
    for name in ["a b", "", &long, "a\u{85}b"] {
        let html = format!("<p><a href='#{name}'>a</a></p><p id='{name}'>b</p>");
        let shown = crate::sketch::blocks(&blocks(&html));
        assert!(!shown.contains('#'), "{name:?}: {shown}");
    }
}
