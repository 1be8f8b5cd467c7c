//! Pictures: the files a browser may choose from.

use askia24::model::picture::{Picture, from_media};
use askia24::wp::post::{File, Media};
use serde_json::{Value, json};

use crate::fixture;
use crate::received::parse_post;

/// The picture of a post with these `media_details`.
fn picture(details: Value) -> Picture {
    let media = json!({
        "source_url": "/toits.jpg",
        "alt_text": "Des toits &amp; le soir",
        "caption": {"rendered": "<p>Le <em>soir</em>, à Gao</p>\n"},
        "media_details": details,
    });
    let post = json!({"id": 7, "link": "/l-eau/", "_embedded": {"wp:featuredmedia": [media]}});
    from_media(&parse_post(&post).unwrap().media.unwrap())
}

fn size(file: &str, width: u32, height: u32) -> Value {
    json!({"source_url": file, "width": width, "height": height})
}

#[test]
fn a_real_picture_offers_its_sizes_from_small_to_large() {
    let picture = from_media(fixture::posts("cards.json")[0].media.as_ref().unwrap());
    let candidates: Vec<&str> = picture.srcset.split(", ").collect();
    let widths: Vec<u32> = candidates
        .iter()
        .map(|candidate| candidate.rsplit_once(' ').unwrap().1.trim_end_matches('w').parse().unwrap())
        .collect();
    assert_eq!(widths, [300, 768, 1024, 1536, 1600]);
    assert!(picture.src.ends_with("-768x512.jpg"), "{}", picture.src);
    assert_eq!(picture.size, Some((1600, 1067)));
    assert!(!picture.alt.is_empty());
}

#[test]
fn a_real_picture_knows_what_its_files_weigh() {
    let picture = from_media(fixture::posts("cards.json")[0].media.as_ref().unwrap());
    let mut weights = picture.weights;
    weights.sort_unstable();
    assert_eq!(weights, [(300, 1678), (768, 7953), (1024, 14_987), (1536, 34_264), (1600, 25_459)]);
}

#[test]
fn weights_that_wordpress_does_not_tell_are_not_made_up() {
    let mut told = size("/a-300x200.jpg", 300, 200);
    told["filesize"] = json!(10_700);
    let sizes = json!({"medium": told, "large": size("/a-1024x683.jpg", 1024, 683)});
    assert_eq!(picture(json!({"width": 1600, "height": 1067, "sizes": sizes})).weights, [(300, 10_700)]);
}

#[test]
fn a_cropped_thumbnail_is_never_offered() {
    let sizes = json!({"thumbnail": size("/a-150x150.jpg", 150, 150), "medium": size("/a-300x200.jpg", 300, 200)});
    let offered = picture(json!({"width": 1600, "height": 1067, "sizes": sizes})).srcset;
    assert_eq!(offered, "/a-300x200.jpg 300w, /toits.jpg 1600w");
}

#[test]
fn the_thumbnail_of_a_square_picture_is_whole_and_offered() {
    let sizes = json!({"thumbnail": size("/a-150x150.jpg", 150, 150)});
    let offered = picture(json!({"width": 900, "height": 900, "sizes": sizes})).srcset;
    assert_eq!(offered, "/a-150x150.jpg 150w, /toits.jpg 900w");
}

#[test]
fn a_tall_picture_offers_its_sizes_too() {
    let sizes = json!({"medium": size("/a-200x300.jpg", 200, 300), "large": size("/a-683x1024.jpg", 683, 1024)});
    let offered = picture(json!({"width": 1067, "height": 1600, "sizes": sizes})).srcset;
    assert_eq!(offered, "/a-200x300.jpg 200w, /a-683x1024.jpg 683w, /toits.jpg 1067w");
}

#[test]
fn a_file_too_large_for_any_phone_is_not_offered() {
    let sizes = json!({"large": size("/a-1024x683.jpg", 1024, 683)});
    let picture = picture(json!({"width": 6000, "height": 4000, "sizes": sizes}));
    assert_eq!(picture.srcset, "/a-1024x683.jpg 1024w");
    assert_eq!(picture.src, "/a-1024x683.jpg");
    assert_eq!(picture.full, "/toits.jpg");
}

#[test]
fn a_picture_without_other_sizes_is_shown_itself() {
    for sizes in [json!([]), json!({}), json!(null)] {
        let picture = picture(json!({"width": 800, "height": 533, "sizes": sizes}));
        assert_eq!((picture.src.as_str(), picture.srcset.as_str()), ("/toits.jpg", "/toits.jpg 800w"));
    }
    let small = from_media(&fixture::post("featured_image_small.json").media.unwrap());
    assert!(small.src.ends_with("/petite.jpg"));
    assert_eq!(small.size, Some((100, 60)));
}

#[test]
fn a_picture_of_unknown_size_is_shown_without_a_choice() {
    for details in [json!([]), json!({}), json!({"width": 0, "height": 0})] {
        let picture = picture(details);
        assert_eq!((picture.src.as_str(), picture.srcset.as_str(), picture.size), ("/toits.jpg", "", None));
    }
}

#[test]
fn widths_may_be_written_as_strings() {
    let sizes = json!({"medium": {"source_url": "/a-300x200.jpg", "width": "300", "height": "200"}});
    let offered = picture(json!({"width": "1600", "height": "1067", "sizes": sizes})).srcset;
    assert_eq!(offered, "/a-300x200.jpg 300w, /toits.jpg 1600w");
}

#[test]
fn an_address_that_would_break_the_list_is_left_out_of_it() {
    let sizes =
        json!({"a": size("/a b.jpg", 300, 200), "b": size("/a,b.jpg", 600, 400), "c": size("/a\nb.jpg", 900, 600)});
    assert_eq!(picture(json!({"width": 1500, "height": 1000, "sizes": sizes})).srcset, "/toits.jpg 1500w");
}

#[test]
fn what_a_picture_says_is_text() {
    let picture = picture(json!({}));
    assert_eq!(picture.alt, "Des toits & le soir");
    assert_eq!(picture.caption, "Le soir, à Gao");
}

#[test]
fn the_largest_numbers_are_no_trouble() {
    let most = u32::MAX;
    let file = |width, height| File { url: "/a.jpg".to_owned(), width, height, bytes: most };
    let sizes = vec![file(most, 1), file(1, most), file(most, most)];
    from_media(&Media { source_url: "/d.jpg".to_owned(), size: Some((most, most)), sizes, ..Media::default() });
}
