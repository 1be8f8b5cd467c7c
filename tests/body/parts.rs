//! What WordPress's blocks put together: columns, covers, buttons, files, details, and what its widgets list.

use crate::shows;

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
