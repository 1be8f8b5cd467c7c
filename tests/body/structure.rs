//! Headings, quotations, preformatted text, separators.

use crate::shows;

#[test]
fn headings_begin_at_two_below_the_page_title() {
    shows(
        "<h1>a</h1><h2>b</h2><h3>c</h3>",
        "h2: a
         h3: b
         h4: c",
    );
    shows(
        "<h4>a</h4><h4>b</h4>",
        "h2: a
         h2: b",
    );
}

#[test]
fn headings_never_skip_a_level() {
    shows(
        "<h2>a</h2><h5>b</h5><h6>c</h6><h3>d</h3><h2>e</h2>",
        "h2: a
         h3: b
         h4: c
         h3: d
         h2: e",
    );
}

#[test]
fn a_deeper_heading_before_the_first_one_does_not_push_it_down() {
    shows(
        "<h3>a</h3><h2>b</h2><h3>c</h3>",
        "h2: a
         h2: b
         h3: c",
    );
}

#[test]
fn six_levels_of_headings_end_at_six() {
    shows(
        "<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>",
        "h2: a
         h3: b
         h4: c
         h5: d
         h6: e
         h6: f",
    );
}

#[test]
fn empty_headings_are_dropped_and_do_not_count() {
    shows("<h2>&nbsp;</h2><h3>a</h3>", "h2: a");
}

#[test]
fn a_heading_that_holds_blocks_is_still_a_heading() {
    shows("<h2><div>a</div></h2>", "h2: a");
}

#[test]
fn a_quotation_keeps_its_source() {
    for source in [
        "<p>a</p><cite>Amadou Hampâté Bâ</cite>",
        "<p>a</p><footer>Amadou <span>Hampâté</span> Bâ</footer>",
        "<p>a<br><cite>Amadou Hampâté Bâ</cite></p>",
        "<p>a</p><p><cite>Amadou Hampâté Bâ</cite></p>",
    ] {
        shows(
            &format!("<blockquote>{source}</blockquote>"),
            "quote
             p: a
             cite: Amadou Hampâté Bâ
             /quote",
        );
    }
}

#[test]
fn a_work_named_in_a_quotation_is_not_its_source() {
    shows(
        "<blockquote><p><cite>Le Monde</cite> écrit</p><p>dans <cite>Soundjata</cite></p></blockquote>",
        "quote
         p: <em>Le Monde</em> écrit
         p: dans <em>Soundjata</em>
         /quote",
    );
}

#[test]
fn a_quotation_without_paragraphs_has_one() {
    shows(
        "<blockquote>a</blockquote>",
        "quote
         p: a
         /quote",
    );
}

#[test]
fn a_source_without_a_quotation_is_a_paragraph() {
    shows("<blockquote><cite>Bâ</cite></blockquote>", "p: Bâ");
    shows("<blockquote> </blockquote>", "");
}

#[test]
fn a_pull_quote_is_one() {
    shows(
        "<figure class='wp-block-pullquote'><blockquote><p>a</p><cite>Bâ</cite></blockquote></figure>",
        "pull
         p: a
         cite: Bâ
         /pull",
    );
}

#[test]
fn preformatted_text_keeps_its_spaces_and_lines() {
    shows(
        "<pre class='wp-block-verse'>\n  un\n\n    <em>deux</em>  trois<br>fin\n</pre>",
        "verse:   un⏎⏎    <em>deux</em>  trois⏎fin",
    );
}

#[test]
fn code_stays_code() {
    shows("<pre class='wp-block-code'><code>if a &lt; b {\n  c\n}</code></pre>", "code: if a < b {⏎  c⏎}");
}

#[test]
fn divisions_in_preformatted_text_are_lines() {
    shows("<pre><div>un</div><div>deux</div></pre>", "pre: un⏎deux");
}

#[test]
fn separators_stand_between_blocks_only() {
    shows(
        "<hr><p>a</p><hr><p> </p><hr><p>b</p><hr>",
        "p: a
         hr
         p: b",
    );
}

#[test]
fn a_quotation_in_a_figure_takes_the_caption_as_its_source() {
    shows(
        "<figure><blockquote><p>a</p></blockquote><figcaption>Bâ</figcaption></figure>",
        "quote
         p: a
         cite: Bâ
         /quote",
    );
}

#[test]
fn a_caption_is_not_taken_into_another_language() {
    shows(
        "<figure><blockquote lang=ar><p>سلام</p></blockquote><figcaption>Bâ</figcaption></figure>",
        "quote lang=ar
         p: سلام
         /quote
         p: Bâ",
    );
}
