//! Pictures, their captions, sizes, twins and links.

use crate::{blocks, shows};
use askia24::body::{Content, ContentSite, parse_body};

const UP: &str = "https://www.askia24.ml/wp-content/uploads";

#[test]
fn a_picture_block_is_a_figure() {
    shows(
        "<figure class=\"wp-block-image size-large\"><img loading=\"lazy\" decoding=\"async\" \
         width=\"1024\" height=\"683\" src=\"/wp-content/uploads/pont-1024x683.jpg\" alt=\"Le  pont\n\" \
         class=\"wp-image-12\"/><figcaption class=\"wp-element-caption\">Le <em>pont</em> © \
         AFP</figcaption></figure>",
        &format!("figure: {UP}/pont-1024x683.jpg \"Le pont\" 1024x683 | Le <em>pont</em> © AFP"),
    );
}

#[test]
fn a_classic_caption_is_a_figure_without_its_fixed_width() {
    shows(
        "<div id=\"attachment_612\" style=\"width:1034px\" class=\"wp-caption aligncenter\">\
         <a href=\"/wp-content/uploads/a.jpg\"><img class=\"size-large wp-image-612\" \
         src=\"/wp-content/uploads/a-1024x683.jpg\" width=\"1024\" height=\"683\"></a>\
         <p id=\"caption-attachment-612\" class=\"wp-caption-text\">Marché de Gao</p></div>",
        &format!("figure: {UP}/a-1024x683.jpg 1024x683 | Marché de Gao"),
    );
}

#[test]
fn a_picture_alone_in_a_paragraph_is_a_figure() {
    shows("<p><img src='/a.jpg'></p>", "figure: https://www.askia24.ml/a.jpg");
    shows("<p>&nbsp;<a href='/a.jpg'><img src='/a.jpg' /></a><br /></p>", "figure: https://www.askia24.ml/a.jpg");
}

#[test]
fn a_picture_that_begins_a_paragraph_comes_before_it() {
    shows(
        "<p><img class='alignleft' src='/a.jpg'>Le fleuve monte.</p>",
        "figure: https://www.askia24.ml/a.jpg
         p: Le fleuve monte.",
    );
}

#[test]
fn a_picture_in_a_sentence_does_not_break_it() {
    shows(
        "<p>Le fleuve <img src='/a.jpg'> monte.</p>",
        "p: Le fleuve monte.
         figure: https://www.askia24.ml/a.jpg",
    );
}

#[test]
fn a_picture_on_a_line_of_its_own_stays_in_its_place() {
    shows(
        "<p>Avant<br><img src='/a.jpg'><br>après</p>",
        "p: Avant
         figure: https://www.askia24.ml/a.jpg
         p: après",
    );
}

#[test]
fn a_heading_that_is_only_a_picture_is_a_figure() {
    shows("<h2><img src='/a.jpg'></h2>", "figure: https://www.askia24.ml/a.jpg");
}

#[test]
fn a_figure_inside_a_link_keeps_where_it_leads() {
    shows(
        "<a href='/sport/'><figure><img src='/a.jpg'></figure></a>",
        "figure: https://www.askia24.ml/a.jpg -> inside /sport/",
    );
    shows(
        "<p><a href='https://annonceur.example/'><img src='/pub.gif'></a></p>",
        "figure: https://www.askia24.ml/pub.gif -> outside https://annonceur.example/",
    );
}

#[test]
fn a_picture_that_leads_to_itself_or_its_own_page_leads_nowhere() {
    for link in [
        "href='/wp-content/uploads/a.JPG?x=1'",
        "href='/2014/01/a/' rel='attachment wp-att-12'",
        "href='#top'",
        "href='javascript:zoom()'",
    ] {
        shows(&format!("<a {link}><img src='/a.jpg'></a>"), "figure: https://www.askia24.ml/a.jpg");
    }
}

#[test]
fn a_caption_may_come_first_and_in_paragraphs() {
    shows(
        "<figure><figcaption><p>Un</p><p lang=ar>Deux</p></figcaption><img src='/a.jpg'></figure>",
        "figure: https://www.askia24.ml/a.jpg | Un⏎<span lang=ar>Deux</span>",
    );
}

#[test]
fn a_caption_of_nothing_is_a_paragraph() {
    shows(
        "<figure class='wp-block-embed'><div><iframe src='javascript:alert(1)'></iframe></div>\
         <figcaption>La vidéo</figcaption></figure>",
        "p: La vidéo",
    );
}

#[test]
fn a_caption_that_holds_a_list_keeps_its_text() {
    shows(
        "<figure><img src='/a.jpg'><figcaption><ul><li>Un</li><li>Deux</li></ul></figcaption></figure>",
        "figure: https://www.askia24.ml/a.jpg | Un⏎Deux",
    );
}

#[test]
fn the_candidates_of_a_picture_are_kept_with_their_widths() {
    shows(
        "<img src='/a.jpg' srcset='/a-300.jpg 300w, /a-768.jpg 768w,/a-2x.jpg 2x, data:image/png;base64,x 5w, \
         //cdn.example/b.jpg 1024w' sizes='(max-width: 1024px) 100vw'>",
        "figure: https://www.askia24.ml/a.jpg [https://www.askia24.ml/a-300.jpg 300w] \
         [https://www.askia24.ml/a-768.jpg 768w] [https://cdn.example/b.jpg 1024w]",
    );
}

#[test]
fn commas_inside_an_address_do_not_split_candidates() {
    shows(
        "<img src='/a.jpg' srcset='/w_300,c_fill/a.jpg 300w, /b.jpg,,/c.jpg 1w'>",
        "figure: https://www.askia24.ml/a.jpg [https://www.askia24.ml/w_300,c_fill/a.jpg 300w] \
         [https://www.askia24.ml/b.jpg,,/c.jpg 1w]",
    );
}

#[test]
fn sizes_that_are_no_positive_integers_are_unknown() {
    for (width, height, expected) in [
        ("640", "480", " 640x480"),
        ("640px", " 480 ", " 640x480"),
        ("100%", "auto", ""),
        ("-5", "1e3", ""),
        ("640.5", "99999999999", ""),
        ("", "480", " ?x480"),
    ] {
        shows(
            &format!("<img src='/a.jpg' width='{width}' height='{height}'>"),
            &format!("figure: https://www.askia24.ml/a.jpg{expected}"),
        );
    }
}

#[test]
fn a_pixel_that_counts_readers_is_not_asked_for() {
    shows("<img src='https://t.example/p.gif' width='1' height='1'>", "");
    shows("<img src='https://t.example/p.gif' width='0'>", "");
}

#[test]
fn the_face_beside_a_name_is_not_asked_for() {
    shows(
        "<p><img alt='' src='https://secure.gravatar.com/avatar/0?s=48' class='avatar avatar-48 photo' height='48' \
         width='48'> Awa</p>",
        "p: Awa",
    );
}

#[test]
fn a_picture_of_a_character_is_that_character() {
    shows(
        "<p>Bravo <img src='https://s.w.org/images/core/emoji/15/72x72/1f44f.png' alt='👏' \
         class='wp-smiley' style='height: 1em'>!</p>",
        "p: Bravo 👏!",
    );
    shows("<p><img src='/i.png' width=16 height=16 alt='PDF'> Le rapport</p>", "p: PDF Le rapport");
}

#[test]
fn a_lazy_picture_and_its_twin_are_one() {
    let real = "figure: https://www.askia24.ml/a.jpg 300x200";
    for html in [
        // Smush, Autoptimize
        "<img class='lazyload' src='data:image/gif;base64,R0lGOD' data-src='/a.jpg' width=300 height=200>\
         <noscript><img src='/a.jpg' width=300 height=200></noscript>",
        // EWWW: the twin first
        "<noscript><img src='/a.jpg' width=300 height=200></noscript>\
         <img class='lazyload' src='data:,' data-src='/a.jpg' width=300 height=200>",
        // Jetpack
        "<img data-lazy-src='/a.jpg?is-pending-load=1' src='/blank.gif' width=300 height=200>\
         <noscript><img data-lazy-fallback=1 src='/a.jpg' width=300 height=200></noscript>",
        // A placeholder without an address of its own
        "<img src='data:image/svg+xml,x' width=300 height=200><noscript><img src='/a.jpg' width=300 \
         height=200></noscript>",
        // In a link and a figure
        "<figure><a href='/a.jpg'><img src='data:,' data-src='/a.jpg' width=300 height=200></a>\n\
         <noscript><a href='/a.jpg'><img src='/a.jpg' width=300 height=200></a></noscript></figure>",
        // A plain twin
        "<img src='/a.jpg' width=300 height=200><noscript><img src='/a.jpg'></noscript>",
    ] {
        let expected = if html.contains("pending") {
            "figure: https://www.askia24.ml/a.jpg?is-pending-load=1 300x200"
        } else {
            real
        };
        shows(html, expected);
    }
}

#[test]
fn two_lazy_pictures_with_their_twins_are_two() {
    shows(
        "<img src='data:,' data-src='/a.jpg'><noscript><img src='/a-full.jpg'></noscript>\
         <img src='data:,' data-src='/b.jpg'><noscript><img src='/b-full.jpg'></noscript>",
        "figure: https://www.askia24.ml/a.jpg
         figure: https://www.askia24.ml/b.jpg",
    );
}

#[test]
fn the_same_picture_twice_is_shown_twice() {
    shows(
        "<p><img src='/a.jpg'></p><p><img src='/a.jpg'></p>",
        "figure: https://www.askia24.ml/a.jpg
         figure: https://www.askia24.ml/a.jpg",
    );
}

#[test]
fn a_picture_after_text_is_no_twin() {
    shows(
        "<img data-src='/a.jpg'><p>texte</p><noscript><img src='/b.jpg'></noscript>",
        "figure: https://www.askia24.ml/a.jpg
         p: texte
         figure: https://www.askia24.ml/b.jpg",
    );
}

#[test]
fn text_in_a_noscript_is_shown() {
    shows(
        "<noscript><a href='https://sondage.example/'>Répondre au sondage</a></noscript>",
        "p: [Répondre au sondage](outside https://sondage.example/)",
    );
}

#[test]
fn lazy_candidates_are_found() {
    shows(
        "<img src='data:,' data-src='/a.jpg' srcset='data:image/gif;base64,x 1w' \
         data-srcset='/a-300.jpg 300w'>",
        "figure: https://www.askia24.ml/a.jpg [https://www.askia24.ml/a-300.jpg 300w]",
    );
}

#[test]
fn a_picture_with_candidates_only_has_an_address() {
    shows(
        "<img srcset='/a-300.jpg 300w'>",
        "figure: https://www.askia24.ml/a-300.jpg [https://www.askia24.ml/a-300.jpg 300w]",
    );
}

#[test]
fn a_picture_with_no_web_address_is_not_shown() {
    for src in [
        "data:image/png;base64,iVBOR",
        "blob:https://www.askia24.ml/1",
        "file:///C:/photo.jpg",
        "javascript:alert(1)",
        "",
        "#a",
        "https://",
    ] {
        shows(&format!("<img src='{src}' alt='x'>"), "");
    }
    shows("<img alt=x>", "");
}

#[test]
fn plain_http_pictures_become_https_where_the_site_is() {
    shows("<img src='http://vieux.example/a.jpg'>", "figure: https://vieux.example/a.jpg");
    shows("<img src='http://vieux.example:8080/a.jpg'>", "figure: http://vieux.example:8080/a.jpg");
    let insecure = ContentSite {
        origins: vec!["http://localhost:8080".to_owned()],
        home_path: "/".to_owned(),
        article: String::new(),
    };
    let blocks = parse_body(&crate::tree::parse("<img src='a.jpg'>"), &insecure);
    assert_eq!(crate::sketch::blocks(&blocks), "figure: http://localhost:8080/a.jpg");
}

#[test]
fn a_picture_element_shows_its_picture_once() {
    shows(
        "<picture><source srcset='/a.webp' type='image/webp'><img src='/a.jpg'></picture>",
        "figure: https://www.askia24.ml/a.jpg",
    );
}

#[test]
fn a_picture_address_holds_no_space() {
    let blocks = blocks("<img src='/photo de gao.jpg'>");
    let Content::Figure(figure) = &blocks[0].content else {
        panic!("not a figure");
    };
    assert_eq!(figure.image.src, "https://www.askia24.ml/photo%20de%20gao.jpg");
}

#[test]
fn a_size_in_the_name_of_the_file_keeps_its_place() {
    shows("<img src='/fleuve-300x200.jpg?x=1'>", "figure: https://www.askia24.ml/fleuve-300x200.jpg?x=1 300x200");
    shows(
        "<img src='/fleuve-300x200.jpg' width=600 height=400>",
        "figure: https://www.askia24.ml/fleuve-300x200.jpg 600x400",
    );
    for name in ["fleuve.jpg", "plan-axb.jpg", "plan-0x5.jpg", "plan-99999x5.jpg", "2x4-3.jpg", "a-300x200"] {
        shows(&format!("<img src='/{name}'>"), &format!("figure: https://www.askia24.ml/{name}"));
    }
}
