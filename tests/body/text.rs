//! Paragraphs and what stands in a line.

use crate::shows;
use crate::tree::parse;
use askia24::body::plain_text;

#[test]
fn a_paragraph_is_a_paragraph() {
    shows("<p>Bonjour Gao</p>", "p: Bonjour Gao");
}

#[test]
fn white_space_collapses_as_html_shows_it() {
    shows(
        "<p>\n  Le \t fleuve\r\n  <strong>\n Niger </strong>\n monte . </p>",
        "p: Le fleuve <strong>Niger</strong> monte .",
    );
}

#[test]
fn white_space_between_marks_is_kept_once() {
    shows("<p><b>un</b> <i>deux</i></p>", "p: <strong>un</strong> <em>deux</em>");
    shows("<p><b>un </b> <i> deux</i></p>", "p: <strong>un</strong> <em>deux</em>");
    shows("<p><b>un</b><i>deux</i></p>", "p: <strong>un</strong><em>deux</em>");
}

#[test]
fn white_space_is_never_at_the_edge_of_a_link() {
    shows("<p>Lire<a href='https://a.example/'> ici </a>aussi</p>", "p: Lire [ici](outside https://a.example/) aussi");
}

#[test]
fn no_break_spaces_inside_a_line_are_kept() {
    shows("<p>Combien&nbsp;? 20&nbsp;000</p>", "p: Combien~? 20~000");
    shows("<p>Il dit :&nbsp;<b>oui</b></p>", "p: Il dit :~<strong>oui</strong>");
}

#[test]
fn empty_paragraphs_are_dropped() {
    for html in [
        "<p></p>",
        "<p>&nbsp;</p>",
        "<p> \n </p>",
        "<p><br></p>",
        "<p>&nbsp;<br />&nbsp;</p>",
        "<p><strong>&nbsp;</strong></p>",
        "<p><a href='https://a.example/'></a></p>",
        "<p>&#8203;&#65279;&shy;</p>",
        "<p><span style='color:red'> </span></p>",
        "<div><div></div></div>",
        "",
    ] {
        shows(html, "");
    }
}

#[test]
fn a_line_break_stays_a_line_break() {
    shows("<p>Gao<br>Tombouctou<br/> Kidal</p>", "p: Gao⏎Tombouctou⏎Kidal");
}

#[test]
fn line_breaks_at_the_ends_of_a_paragraph_go() {
    shows("<p><br>Gao<br>&nbsp;</p>", "p: Gao");
    shows("<p><b>Gao<br></b></p>", "p: <strong>Gao</strong>");
}

#[test]
fn two_line_breaks_start_a_new_paragraph() {
    shows(
        "<div>Un<br><br>Deux<br>trois<br>&nbsp;<br /><br>Quatre</div>",
        "p: Un
         p: Deux⏎trois
         p: Quatre",
    );
}

#[test]
fn a_mark_around_two_line_breaks_is_on_both_paragraphs() {
    shows(
        "<p><b>Un<br><br>Deux</b> fin</p>",
        "p: <strong>Un</strong>
         p: <strong>Deux</strong> fin",
    );
}

#[test]
fn two_line_breaks_in_a_heading_are_one() {
    shows("<h2>Un<br><br>Deux</h2>", "h2: Un⏎Deux");
}

#[test]
fn every_mark_has_its_meaning() {
    shows(
        "<p><strong>a</strong><b>b</b><em>c</em><i>d</i><code>e</code><kbd>f</kbd><sub>g</sub>\
         <sup>h</sup><del>i</del><s>j</s><ins>k</ins><u>l</u><mark>m</mark><small>n</small>\
         <q>o</q><cite>p</cite></p>",
        "p: <strong>a</strong><strong>b</strong><em>c</em><em>d</em><code>e</code><code>f</code>\
         <sub>g</sub><sup>h</sup><del>i</del><del>j</del><ins>k</ins><ins>l</ins><mark>m</mark>\
         <small>n</small><q>o</q><em>p</em>",
    );
}

#[test]
fn a_mark_within_the_same_mark_is_one() {
    shows("<p><b>a <strong>b <b>c</b></strong></b></p>", "p: <strong>a b c</strong>");
}

#[test]
fn powers_of_powers_stay() {
    shows("<p>x<sup>y<sup>2</sup></sup></p>", "p: x<sup>y<sup>2</sup></sup>");
}

#[test]
fn marks_that_overlap_come_out_nested() {
    shows("<p><b>un <i>deux</b> trois</i></p>", "p: <strong>un <em>deux</em></strong> <em>trois</em>");
}

#[test]
fn empty_marks_leave_nothing() {
    shows("<p>a<b></b><i> </i>b</p>", "p: a b");
}

#[test]
fn stray_text_between_blocks_is_a_paragraph() {
    shows(
        "avant <b>gras</b><p>dedans</p>après",
        "p: avant <strong>gras</strong>
         p: dedans
         p: après",
    );
}

#[test]
fn a_division_ends_the_line() {
    shows(
        "<div>un<div>deux</div>trois</div>",
        "p: un
         p: deux
         p: trois",
    );
}

#[test]
fn a_block_inside_a_mark_keeps_the_mark() {
    shows(
        "<span><p>un</p></span><strong><div>deux</div><div>trois</div></strong>",
        "p: un
         p: <strong>deux</strong>
         p: <strong>trois</strong>",
    );
}

#[test]
fn unknown_elements_give_their_children() {
    shows("<p><bsp-tag>un</bsp-tag> <blink>deux</blink> <font color=red>trois</font></p>", "p: un deux trois");
}

#[test]
fn text_pasted_from_word_is_only_text() {
    shows(
        "<p class=\"MsoNormal\" style=\"text-align: justify;\"><span lang=\"FR\" style=\"font-size:\
         12.0pt; font-family: 'Times New Roman',serif; mso-fareast-language: FR;\">La <b \
         style=\"mso-bidi-font-weight: normal;\">crise<o:p></o:p></b></span><span lang=\"FR\"> \
         dure.<o:p>&nbsp;</o:p></span></p><p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p>",
        "p: <span lang=FR>La <strong>crise</strong></span> <span lang=FR>dure.</span>",
    );
}

#[test]
fn the_language_and_direction_of_a_block_are_kept() {
    shows(
        "<p lang='ar' dir='RTL'>السلام</p><p dir=auto>x</p>",
        "p lang=ar dir=rtl: السلام
         p dir=auto: x",
    );
}

#[test]
fn the_language_of_a_division_is_on_each_of_its_blocks() {
    shows(
        "<div lang=taq><p>un</p><p lang=fr>deux</p></div><p>trois</p>",
        "p lang=taq: un
         p lang=fr: deux
         p: trois",
    );
}

#[test]
fn the_language_of_a_passage_is_kept() {
    shows("<p>Il dit <span lang=ar dir=rtl>سلام</span>.</p>", "p: Il dit <span lang=ar dir=rtl>سلام</span>.");
}

#[test]
fn a_language_around_a_quotation_is_said_once() {
    shows(
        "<blockquote lang=ar dir=rtl><p>سلام</p></blockquote>",
        "quote lang=ar dir=rtl
         p: سلام
         /quote",
    );
}

#[test]
fn a_language_that_is_no_tag_is_dropped() {
    shows("<p lang='fr\" onclick=\"x' dir='sideways'>a</p>", "p: a");
    shows("<p lang='' dir=''>a</p>", "p: a");
    shows("<p lang='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'>a</p>", "p: a");
}

#[test]
fn controls_that_reorder_text_are_removed_and_marks_of_direction_kept() {
    shows("<p>a\u{202e}b\u{202d}c\u{1}d</p>", "p: abcd");
    shows("<p>a\u{200f}b</p>", "p: a\u{200f}b");
}

#[test]
fn characters_joined_by_invisible_ones_stay_joined() {
    shows("<p>👩\u{200d}💻 می\u{200c}خواهم</p>", "p: 👩\u{200d}💻 می\u{200c}خواهم");
}

#[test]
fn mathematics_stays_as_its_text() {
    shows(
        "<p>Soit <math><semantics><mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow><annotation \
         encoding='application/x-tex'>x=2</annotation></semantics></math>.</p>",
        "p: Soit x=2.",
    );
}

#[test]
fn controls_and_their_text_are_dropped_and_labels_kept() {
    shows(
        "<form action=/x><label>Votre nom</label><input value=v><textarea>t</textarea><select>\
         <option>o</option></select><button>Envoyer</button></form>",
        "p: Votre nom",
    );
}

#[test]
fn a_leftover_gallery_is_dropped_and_other_brackets_kept() {
    shows("<p>[gallery ids=\"1,2\" columns=\"3\"]</p>", "");
    shows("<p>[playlist ids=\"4\"]</p>", "");
    shows("<p>[gallery] de texte</p>", "p: [gallery] de texte");
    shows("<p>[sic] [1]</p>", "p: [sic] [1]");
}

#[test]
fn a_caption_received_as_html_reads_on_one_line() {
    let text = plain_text(&parse("<p>Le <b>pont</b>\n de&nbsp;Gao</p>\n<div>vu<br>d'en haut</div>!<script>x</script>"));
    assert_eq!(text, "Le pont de\u{a0}Gao vu d'en haut !");
}

#[test]
fn an_abbreviation_says_what_it_stands_for() {
    shows(
        "<p><abbr title=' Organisation  des <b> '>ONU</abbr> <abbr>OMS</abbr> <acronym title='x'>X</acronym></p>",
        "p: <abbr Organisation des <b>>ONU</abbr> OMS <abbr x>X</abbr>",
    );
}

#[test]
fn ruby_text_is_read_in_parentheses() {
    shows("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", "p: 漢(kan)");
    shows("<p><ruby>漢<rt>kan</rt></ruby></p>", "p: 漢(kan)");
}

#[test]
fn a_word_may_break_where_it_says() {
    shows("<p>Tom<wbr>bouctou<wbr></p>", "p: Tom\u{200b}bouctou");
}

#[test]
fn text_of_unknown_direction_stands_apart() {
    shows(
        "<p><bdi>سلام</bdi> <bdo dir=rtl>abc</bdo> <bdo>d</bdo></p>",
        "p: <span dir=auto>سلام</span> <span dir=rtl>abc</span> d",
    );
}

#[test]
fn times_and_samples_are_their_text() {
    shows(
        "<p><time datetime=2025>hier</time> <data value=1>un</data> <dfn>b</dfn> <var>x</var> <samp>s</samp></p>",
        "p: hier un <em>b</em> <em>x</em> <code>s</code>",
    );
}
