//! Headings, lists, quotations, preformatted text, tables, separators.

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
fn lists_keep_their_kind_and_first_number() {
    shows(
        "<ul><li>a</li><li>b</li></ul><ol start='5'><li>c</li></ol><ol start=x><li>d</li></ol>",
        "list
         - p: a
         - p: b
         /list
         list from 5
         - p: c
         /list
         list from 1
         - p: d
         /list",
    );
}

#[test]
fn lists_nest() {
    shows(
        "<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\nsuite</li>\n</ul>",
        "list
         - p: a
         list from 1
         - p: b
         /list
         p: suite
         /list",
    );
}

#[test]
fn a_list_directly_in_a_list_belongs_to_the_item_before() {
    shows(
        "<ul><li>a</li><ul><li>b</li></ul></ul>",
        "list
         - p: a
         list
         - p: b
         /list
         /list",
    );
}

#[test]
fn text_in_a_list_before_its_first_item_is_an_item() {
    shows(
        "<ul>titre<li>a</li></ul>",
        "list
         - p: titre
         - p: a
         /list",
    );
}

#[test]
fn empty_items_and_lists_are_dropped() {
    shows(
        "<ul><li></li><li>a</li><li>&nbsp;</li></ul><ul></ul><ol><li></li></ol>",
        "list
         - p: a
         /list",
    );
}

#[test]
fn an_item_outside_a_list_is_a_paragraph() {
    shows(
        "<li>a</li><li>b</li>",
        "p: a
         p: b",
    );
}

#[test]
fn an_item_keeps_its_own_language() {
    shows(
        "<ul lang=fr><li>a</li><li lang=ar>b</li></ul>",
        "list lang=fr
         - p: a
         - p lang=ar: b
         /list",
    );
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
fn a_pull_quote_is_a_quotation() {
    shows(
        "<figure class='wp-block-pullquote'><blockquote><p>a</p><cite>Bâ</cite></blockquote></figure>",
        "quote
         p: a
         cite: Bâ
         /quote",
    );
}

#[test]
fn preformatted_text_keeps_its_spaces_and_lines() {
    shows(
        "<pre class='wp-block-verse'>\n  un\n\n    <em>deux</em>  trois<br>fin\n</pre>",
        "pre:   un⏎⏎    <em>deux</em>  trois⏎fin",
    );
}

#[test]
fn code_stays_code() {
    shows("<pre class='wp-block-code'><code>if a &lt; b {\n  c\n}</code></pre>", "pre: <code>if a < b {⏎  c⏎}</code>");
}

#[test]
fn divisions_in_preformatted_text_are_lines() {
    shows("<pre><div>un</div><div>deux</div></pre>", "pre: un⏎deux");
}

#[test]
fn a_table_shows_a_paragraph_for_each_row() {
    shows(
        "<table><thead><tr><th>Ville</th><th>Pluie</th></tr></thead>\
         <tbody><tr><td>Gao</td><td>12</td></tr></tbody></table>",
        "p: Ville Pluie
         p: Gao 12",
    );
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
fn separators_in_a_list_do_not_end_an_item() {
    shows(
        "<ul>a<hr><li>b<hr></li></ul>",
        "list
         - p: a
         - p: b
         /list",
    );
}

#[test]
fn columns_and_groups_give_their_blocks() {
    shows(
        "<div class='wp-block-columns'><div class='wp-block-column'><p>a</p></div>\
         <div class='wp-block-column'><h3>b</h3><ul><li>c</li></ul></div></div>",
        "p: a
         h2: b
         list
         - p: c
         /list",
    );
}

#[test]
fn details_show_their_summary_and_text() {
    shows(
        "<details><summary>Plus</summary><p>a</p></details>",
        "p: Plus
         p: a",
    );
}
