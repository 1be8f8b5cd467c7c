//! Titles and excerpts arrive as HTML and are shown as text.

use askia24::text::html::{to_excerpt, to_text};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

#[test]
fn a_title_reads_as_the_newsroom_wrote_it() {
    for (html, text) in [
        ("Gao au matin", "Gao au matin"),
        ("L&rsquo;eau du fleuve", "L’eau du fleuve"),
        ("L&#8217;eau, l&#x2019;autre eau", "L’eau, l’autre eau"),
        ("&laquo;&nbsp;Gao&nbsp;&raquo;", "«\u{a0}Gao\u{a0}»"),
        ("&#171;&#160;Gao&#160;&#187;", "«\u{a0}Gao\u{a0}»"),
        ("Le <em>fleuve</em> Niger", "Le fleuve Niger"),
        ("Riz &#038; mil, sel &amp; sucre", "Riz & mil, sel & sucre"),
        ("2024 &#8211; 2025 &#8230;", "2024 – 2025 …"),
        ("&Eacute;t&eacute; &agrave; Tombouctou", "Été à Tombouctou"),
        ("5 < 6 et 7 > 3", "5 < 6 et 7 > 3"),
        ("Prix <5 000 F", "Prix <5 000 F"),
        ("Radio & télé ; AT&T", "Radio & télé ; AT&T"),
        ("مالي &#8211; غاو", "مالي – غاو"),
        ("Un 😀 &#128512;", "Un 😀 😀"),
        ("", ""),
    ] {
        assert_eq!(to_text(html), text);
    }
}

#[test]
fn a_title_s_odd_spaces_and_lines_become_single_spaces() {
    for (html, text) in [
        ("  Gao \n\t au   matin \r\n", "Gao au matin"),
        ("Gao<br>au matin", "Gao au matin"),
        ("Gao<br />\nau matin", "Gao au matin"),
        ("<p>Gao</p><p>au matin</p>", "Gao au matin"),
        ("Gao&#13;&#10;au&#9;matin", "Gao au matin"),
        ("Gao&#32;&#32;au matin", "Gao au matin"),
    ] {
        assert_eq!(to_text(html), text);
    }
}

#[test]
fn a_reference_that_means_nothing_stays_as_it_is() {
    for html in ["&truc;", "&#0;", "&#x110000;", "&#xD800;", "&#;", "&#x;", "&;", "&", "A&", "&#99999999999;", "&amp"] {
        assert_eq!(to_text(html), html);
    }
}

#[test]
fn nothing_reorders_what_stands_around_a_title() {
    assert_eq!(to_text("Gao\u{202e} au\u{202d} matin &#x202E;&#8237;"), "Gao au matin");
    assert_eq!(to_text("Gao\0 au\u{1b} matin\u{9f}"), "Gao au matin");
    assert_eq!(to_text("\u{2067}غاو\u{2069} au matin"), "\u{2067}غاو\u{2069} au matin");
}

#[test]
fn references_are_decoded_once() {
    assert_eq!(to_text("&amp;eacute; &amp;lt;b&amp;gt;"), "&eacute; &lt;b&gt;");
    assert_eq!(to_text("Que fait &lt;b&gt; ?"), "Que fait <b> ?");
}

#[test]
fn what_is_not_text_is_not_shown() {
    for html in [
        "Gao<!-- note -->",
        "<!-- a > b -->Gao",
        "<script>alert('Gao')</script>Gao",
        "<SCRIPT type=x>alert(1)</SCRIPT>Gao",
        "<style>b{color:red}</style>Gao",
        "<img src=x onerror=alert(1)>Gao",
        "<a href=\"https://gao.example/\" title='x'>Gao</a>",
        "Gao<b",
        "Gao<!-- sans fin",
    ] {
        assert_eq!(to_text(html), "Gao", "{html}");
    }
}

#[test]
fn an_automatic_excerpt_ends_with_an_ellipsis() {
    for html in [
        "<p>Un fourneau, deux théières [&hellip;]</p>\n",
        "<p>Un fourneau, deux théières&nbsp;[&#8230;]</p>",
        "Un fourneau, deux théières […]",
    ] {
        assert_eq!(to_excerpt(html), "Un fourneau, deux théières…");
    }
}

#[test]
fn an_excerpt_of_one_s_own_stays_as_it_is() {
    assert_eq!(to_excerpt("<p>Un fourneau, deux théières.</p>\n"), "Un fourneau, deux théières.");
    assert_eq!(to_excerpt("Le […] reste."), "Le […] reste.");
    assert_eq!(to_excerpt(""), "");
}

/// White space collapsed as a browser does it, without what nobody sees.
fn collapsed(text: &str) -> String {
    let is_unseen = |c: char| (c.is_control() && !c.is_ascii_whitespace()) || matches!(c, '\u{202d}' | '\u{202e}');
    let text = text.replace(is_unseen, "");
    let words = text.split([' ', '\t', '\n', '\r', '\x0c']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

const TAGS: &[&str] = &[
    "<b>",
    "</b>",
    "<em class=\"a b\">",
    "</em>",
    "<span style='color:red'>",
    "</span>",
    "<a href=\"/x?a=1\">",
    "</a>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<!-- b > i -->",
    "<!doctype html>",
    "<?php x ?>",
    "<script>alert(1)</script>",
    "<STYLE>b{}</STYLE>",
    "<sup\n>",
    "</sup >",
    "<iframe srcdoc=x></iframe>",
];

proptest! {
    #[test]
    fn any_text_becomes_a_line_without_harm(html in any::<String>()) {
        for text in [to_text(&html), to_excerpt(&html)] {
            prop_assert!(!text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  "));
            prop_assert!(!text.contains(['\n', '\r', '\t']));
        }
    }

    #[test]
    fn no_tag_is_left_and_no_word_lost(
        pieces in vec(prop_oneof![select(TAGS).prop_map(str::to_owned), "[a-zA-Zéα« ’.;>\n]{0,9}"], 0..9),
    ) {
        let is_tag = |piece: &&String| TAGS.contains(&piece.as_str());
        let words: String = pieces.iter().filter(|piece| !is_tag(piece)).map(String::as_str).collect();
        prop_assert_eq!(to_text(&pieces.concat()), collapsed(&words));
    }

    #[test]
    fn what_was_escaped_is_shown_as_it_was_written(text in any::<String>()) {
        let named = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        prop_assert_eq!(to_text(&named), collapsed(&text));
        let numbered = text.replace('&', "&#038;").replace('<', "&#60;").replace('’', "&#8217;").replace('é', "&#xE9;");
        prop_assert_eq!(to_text(&numbered), collapsed(&text));
    }
}
