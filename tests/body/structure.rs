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

#[test]
fn a_list_may_count_down() {
    shows(
        "<ol reversed start='3'><li>a</li></ol><ul reversed><li>b</li></ul>",
        "list from 3 down
         - p: a
         /list
         list
         - p: b
         /list",
    );
}

#[test]
fn a_list_may_count_in_letters_and_roman_numerals() {
    shows(
        "<ol type='a'><li>a</li></ol><ol type=I start=4><li>b</li></ol><ol style='list-style-type:upper-alpha'><li>c</li>\
         </ol><ol type='1'><li>d</li></ol><ul type=a><li>e</li></ul>",
        "list from 1 in a
         - p: a
         /list
         list from 4 in I
         - p: b
         /list
         list from 1 in A
         - p: c
         /list
         list from 1
         - p: d
         /list
         list
         - p: e
         /list",
    );
}

#[test]
fn a_task_list_shows_what_is_done() {
    shows(
        "<ul><li><input type=checkbox checked disabled> a</li><li><input type=checkbox>b</li></ul>",
        "list
         - p: ☑ a
         - p: ☐ b
         /list",
    );
}

#[test]
fn terms_keep_what_is_said_of_them() {
    shows(
        "<dl><dt>Gao</dt><dd>Ville du <em>Mali</em></dd><dd><p>Port</p></dd><dt>Mopti</dt><dt lang=ar>موبتي</dt>\
         <dd>Ville</dd></dl>",
        "dl
         dt: Gao
         dd
         p: Ville du <em>Mali</em>
         p: Port
         dt: Mopti
         dt: <span lang=ar>موبتي</span>
         dd
         p: Ville
         /dl",
    );
}

#[test]
fn a_list_of_descriptions_may_be_divided_and_empty() {
    shows(
        "<dl><div><dt>a</dt><dd>b</dd></div><div><dt>c</dt><dd></dd></div><dt>d</dt></dl><dl></dl>",
        "dl
         dt: a
         dd
         p: b
         dt: c
         dt: d
         /dl",
    );
}

#[test]
fn columns_stay_beside_one_another() {
    shows(
        "<div class='wp-block-columns are-vertically-aligned-center'><div class='wp-block-column' \
         style='flex-basis:66.66%'><p>a</p></div><div class='wp-block-column'></div>\
         <div class='wp-block-column'><h3>b</h3><ul><li>c</li></ul></div></div>",
        "columns
         - p: a
         - h2: b
         list
         - p: c
         /list
         /columns",
    );
}

#[test]
fn a_column_alone_is_its_blocks() {
    shows("<div class='wp-block-columns'><div class='wp-block-column'><p>a</p></div></div>", "p: a");
}

#[test]
fn media_and_text_are_columns() {
    shows(
        "<div class='wp-block-media-text alignwide is-stacked-on-mobile' style='grid-template-columns:32% auto'>\
         <figure class='wp-block-media-text__media'><img src='/a.jpg' alt=''/></figure>\
         <div class='wp-block-media-text__content'><p>a</p></div></div>",
        "columns
         - figure: https://www.askia24.ml/a.jpg
         - p: a
         /columns",
    );
}

#[test]
fn groups_give_their_blocks_and_spacers_nothing() {
    shows(
        "<div class='wp-block-group'><div class='wp-block-group__inner-container'><p>a</p><div style='height:100px' \
         aria-hidden='true' class='wp-block-spacer'></div><p>b</p></div></div><p><span id='more-12'></span></p>",
        "p: a
         p: b",
    );
}

#[test]
fn a_cover_is_its_picture_and_then_its_text() {
    let expected = "figure: https://www.askia24.ml/a.jpg
                    p: a";
    for html in [
        "<div class='wp-block-cover' style='min-height:430px'><span aria-hidden='true' \
         class='wp-block-cover__background has-background-dim'></span><img class='wp-block-cover__image-background' alt='' \
         src='/a.jpg' data-object-fit='cover'/><div class='wp-block-cover__inner-container'><p>a</p></div></div>",
        "<div class='wp-block-cover has-background-dim' style=\"background-image:url(/a.jpg)\"><p \
         class='wp-block-cover-text'>a</p></div>",
        "<section class='wp-block-cover-image' style='color:red; background-image: url(&quot;/a.jpg&quot;)'><h2></h2><p>a</p>\
         </section>",
        "<div class='wp-block-cover has-parallax'><div role='img' class='wp-block-cover__image-background has-parallax' \
         style=\"background-position:50% 50%;background-image:url('/a.jpg')\"></div><p>a</p></div>",
    ] {
        shows(html, expected);
    }
    shows("<div class='wp-block-cover' style='background-image:url(javascript:alert(1))'>a</div>", "p: a");
    shows("<div style='background-image:url(/a.jpg)'>a</div>", "p: a");
}

#[test]
fn buttons_are_links_beside_one_another() {
    shows(
        "<div class='wp-block-buttons'><div class='wp-block-button'><a class='wp-block-button__link' href='/a/'>Un</a>\
         </div>\n<div class='wp-block-button is-style-outline'><a class='wp-block-button__link' \
         href='https://b.example/'><strong>Deux</strong></a></div></div><div class='wp-block-button'><a href='/c/'>Trois</a></div>",
        "buttons: [Un](inside /a/) [<strong>Deux</strong>](outside https://b.example/)
         buttons: [Trois](inside /c/)",
    );
    shows(
        "<div class='wp-block-buttons'><div class='wp-block-button'><a>Sans adresse</a></div></div>",
        "p: Sans adresse",
    );
}

#[test]
fn a_file_and_its_button_are_one() {
    let file = "https://www.askia24.ml/wp-content/uploads/rapport.pdf";
    shows(
        &format!(
            "<div class='wp-block-file'><object class='wp-block-file__embed' data='{file}' type='application/pdf' \
             style='width:100%;height:600px' aria-label='rapport'></object><a id='wp-block-file--media-1' \
             href='{file}'>Le rapport</a><a href='{file}' class='wp-block-file__button wp-element-button' download \
             aria-describedby='wp-block-file--media-1'>Télécharger</a></div>"
        ),
        &format!("file: Le rapport -> outside {file}"),
    );
    // The name leads to WordPress's page about the file.
    shows(
        &format!(
            "<div class='wp-block-file'><a href='/rapport/'>Le rapport</a> <a href='{file}' download>Lire</a></div>"
        ),
        &format!("file: Le rapport -> outside {file}"),
    );
    shows(
        &format!("<div class='wp-block-file'><a href='{file}'>Le rapport</a></div>"),
        &format!("file: Le rapport -> outside {file}"),
    );
    shows("<div class='wp-block-file'><a href='javascript:x'>Le rapport</a></div>", "p: Le rapport");
}

#[test]
fn details_open_below_their_summary() {
    shows(
        "<details class='wp-block-details'><summary>Plus <em>ici</em></summary><p>a</p></details>",
        "details: Plus <em>ici</em>
         p: a
         /details",
    );
    shows("<details><summary>Plus</summary></details><details><p>a</p></details>", "p: Plus\np: a");
}

#[test]
fn social_links_are_named() {
    shows(
        "<ul class='wp-block-social-links'><li class='wp-social-link wp-social-link-facebook'><a \
         href='https://facebook.com/askia24' class='wp-block-social-link-anchor'><svg><path d=''></path></svg><span \
         class='wp-block-social-link-label screen-reader-text'>Facebook</span></a></li>\
         <li><a href='https://t.me/askia24' aria-label='Telegram' class='wp-block-social-link-anchor'> <svg></svg></a></li></ul>",
        "list
         - p: [Facebook](outside https://facebook.com/askia24)
         - p: [Telegram](outside https://t.me/askia24)
         /list",
    );
}

#[test]
fn the_date_of_a_title_stands_below_it() {
    shows(
        "<ul class='wp-block-latest-posts__list wp-block-latest-posts'><li><a href='/a/'>Un</a><time \
         datetime='2026-01-02' class='wp-block-latest-posts__post-date'>2 janvier</time></li></ul>\
         <ol class='wp-block-latest-comments'><li><article><footer><a href='/a/'>Awa</a> sur <a href='/b/'>Deux</a><time \
         class='wp-block-latest-comments__comment-date'>3 janvier</time></footer><p>Merci.</p></article></li></ol>\
         <p>Le <time datetime='2026-01-04' class='entry-date'>4 janvier</time>, à Gao.</p>",
        "list
         - p: [Un](inside /a/)⏎2 janvier
         /list
         list from 1
         - p: [Awa](inside /a/) sur [Deux](inside /b/)⏎3 janvier
           p: Merci.
         /list
         p: Le 4 janvier, à Gao.",
    );
}

#[test]
fn ways_to_more_pages_of_a_list_are_nothing() {
    shows(
        "<div class='wp-block-query'><ul class='wp-block-post-template'><li><h2 class='wp-block-post-title'><a \
         href='/a/'>Un</a></h2></li></ul><nav class='wp-block-query-pagination'><a \
         href='/wp-json/wp/v2/pages?slug=liste&amp;query-0-page=2'>Page suivante</a></nav></div>",
        "list
         - h2: [Un](inside /a/)
         /list",
    );
}

#[test]
fn the_latest_posts_are_a_list_and_controls_are_nothing() {
    shows(
        "<ul class='wp-block-latest-posts__list wp-block-latest-posts'><li><a class='wp-block-latest-posts__post-title' \
         href='/a/'>Un</a></li></ul><form role=search class='wp-block-search'><label>Rechercher</label><input></form>\
         <div class='wp-block-search'><label>Rechercher</label></div>",
        "list
         - p: [Un](inside /a/)
         /list",
    );
}
