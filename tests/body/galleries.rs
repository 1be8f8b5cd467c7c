//! Galleries: the block's, the shortcode's, Jetpack's.

use crate::shows;

const TWO: &str = "gallery
                   - https://www.askia24.ml/a.jpg | A
                   - https://www.askia24.ml/b.jpg
                   /gallery";

#[test]
fn a_gallery_block_keeps_its_pictures_and_its_caption() {
    shows(
        "<figure class='wp-block-gallery has-nested-images columns-default is-cropped'>\
         <figure class='wp-block-image size-large'><img src='/a.jpg'><figcaption \
         class='wp-element-caption'>A</figcaption></figure>\n<figure class='wp-block-image'><img src='/b.jpg'></figure>\
         <figcaption class='blocks-gallery-caption wp-element-caption'>Les <em>deux</em></figcaption></figure>",
        "gallery
         - https://www.askia24.ml/a.jpg | A
         - https://www.askia24.ml/b.jpg
         caption: Les <em>deux</em>
         /gallery",
    );
}

#[test]
fn a_gallery_written_as_a_list_is_a_gallery() {
    for html in [
        // WordPress 5.0
        "<ul class='wp-block-gallery columns-2'><li class='blocks-gallery-item'><figure><img src='/a.jpg'>\
         <figcaption>A</figcaption></figure></li><li class='blocks-gallery-item'><figure><img src='/b.jpg'></figure></li></ul>",
        // WordPress 5.3 to 5.8
        "<figure class='wp-block-gallery columns-2 is-cropped'><ul class='blocks-gallery-grid'><li \
         class='blocks-gallery-item'><figure><img src='/a.jpg'><figcaption class='blocks-gallery-item__caption'>A\
         </figcaption></figure></li><li class='blocks-gallery-item'><figure><img src='/b.jpg'></figure></li></ul></figure>",
        "<ul><li><figure><img src='/a.jpg'><figcaption>A</figcaption></figure></li><li><img src='/b.jpg'></li></ul>",
    ] {
        shows(html, TWO);
    }
}

#[test]
fn a_classic_gallery_is_a_gallery() {
    for html in [
        "<div id='gallery-1' class='gallery galleryid-5 gallery-columns-3'><style>#gallery-1{margin:auto}</style>\
         <dl class='gallery-item'><dt class='gallery-icon landscape'><a href='/a.jpg'><img src='/a.jpg'></a></dt>\
         <dd class='wp-caption-text gallery-caption' id='gallery-1-7'>A</dd></dl><br style='clear: both' />\
         <dl class='gallery-item'><dt class='gallery-icon'><img src='/b.jpg'></dt></dl></div>",
        "<div class='gallery'><figure class='gallery-item'><div class='gallery-icon'><img src='/a.jpg'></div>\
         <figcaption class='wp-caption-text gallery-caption'>A</figcaption></figure>\
         <figure class='gallery-item'><div class='gallery-icon'><img src='/b.jpg'></div></figure></div>",
    ] {
        shows(html, TWO);
    }
}

#[test]
fn a_gallery_of_jetpack_is_a_gallery() {
    for html in [
        "<div class='tiled-gallery type-rectangular'><div class='gallery-row'><div class='gallery-group'><div \
         class='tiled-gallery-item'><a href='/a.jpg'><img src='/a.jpg'></a><div class='tiled-gallery-caption'>A</div></div>\
         </div><div class='gallery-group'><div class='tiled-gallery-item'><img src='/b.jpg'></div></div></div></div>",
        "<div class='wp-block-jetpack-slideshow'><div class='swiper-container'><ul class='swiper-wrapper'>\
         <li class='swiper-slide'><figure><img src='/a.jpg'><figcaption>A</figcaption></figure></li>\
         <li class='swiper-slide'><figure><img src='/b.jpg'></figure></li></ul><a class='swiper-button-prev'></a>\
         </div></div>",
    ] {
        shows(html, TWO);
    }
}

#[test]
fn a_gallery_of_one_picture_is_a_figure() {
    shows(
        "<figure class='wp-block-gallery'><figure class='wp-block-image'><img src='/a.jpg'></figure>\
         <figcaption>Seule</figcaption></figure>",
        "figure: https://www.askia24.ml/a.jpg | Seule",
    );
}

#[test]
fn a_gallery_with_text_among_its_pictures_stays_in_order() {
    shows(
        "<div class='gallery'><img src='/a.jpg'><p>Texte</p><img src='/b.jpg'></div>",
        "figure: https://www.askia24.ml/a.jpg
         p: Texte
         figure: https://www.askia24.ml/b.jpg",
    );
}
