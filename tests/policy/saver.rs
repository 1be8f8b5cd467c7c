//! When data is spared, and which file of a picture is enough.

use askia24::policy::saver::{cost, is_on, smallest_sufficient, wanted};
use proptest::prelude::*;

const SRCSET: &str = "/a-768.jpg 768w, /a-300.jpg 300w, /a-1024.jpg 1024w, /a-1600.jpg 1600w";

#[test]
fn what_the_reader_chose_counts_whatever_the_connection() {
    assert!(is_on("on", false, false, "4g"));
    assert!(!is_on("off", false, true, "slow-2g"));
}

#[test]
fn left_to_itself_it_follows_the_device_and_the_connection() {
    assert!(is_on("auto", false, true, "4g"));
    for slow in ["slow-2g", "2g", "3g"] {
        assert!(is_on("auto", false, false, slow), "{slow}");
    }
    for other in ["4g", "", "5g"] {
        assert!(!is_on("auto", false, false, other), "{other}");
    }
}

#[test]
fn a_passed_limit_turns_it_on_even_where_it_was_off() {
    assert!(is_on("off", true, false, "4g"));
    assert!(is_on("auto", true, false, ""));
}

#[test]
fn a_dense_screen_is_content_with_one_and_a_half_pixels_for_each() {
    assert_eq!(wanted(360, 1.0), 360);
    assert_eq!(wanted(360, 1.25), 432);
    assert_eq!(wanted(360, 3.0), 540);
    // A page zoomed out tells less than one.
    assert_eq!(wanted(360, 0.5), 360);
    assert_eq!(wanted(360, f64::NAN), 360);
}

#[test]
fn the_smallest_file_that_is_wide_enough_is_taken_in_whatever_order_they_stand() {
    assert_eq!(smallest_sufficient(SRCSET, 100), Some(("/a-300.jpg", 300)));
    assert_eq!(smallest_sufficient(SRCSET, 300), Some(("/a-300.jpg", 300)));
    assert_eq!(smallest_sufficient(SRCSET, 540), Some(("/a-768.jpg", 768)));
    assert_eq!(smallest_sufficient(SRCSET, 1008), Some(("/a-1024.jpg", 1024)));
}

#[test]
fn where_none_is_wide_enough_the_largest_is_taken() {
    assert_eq!(smallest_sufficient(SRCSET, 4000), Some(("/a-1600.jpg", 1600)));
}

#[test]
fn where_there_is_nothing_to_choose_from_nothing_is_chosen() {
    for srcset in ["", "/a.jpg", "/a.jpg 2x", "/a.jpg w"] {
        assert_eq!(smallest_sufficient(srcset, 300), None, "{srcset}");
    }
}

#[test]
fn a_cost_is_whole_coins() {
    assert_eq!(cost(0, 2), 0);
    assert_eq!(cost(240_000, 2), 0);
    assert_eq!(cost(250_000, 2), 1);
    assert_eq!(cost(12_400_000, 2), 25);
    assert_eq!(cost(u32::MAX, u32::MAX), u32::MAX);
}

proptest! {
    #[test]
    fn no_smaller_file_would_have_done(mut widths in proptest::collection::vec(1..4000_u32, 1..9), needed in 0..5000_u32) {
        let srcset: Vec<String> = widths.iter().map(|width| format!("/{width}.jpg {width}w")).collect();
        let srcset = srcset.join(", ");
        let (url, width) = smallest_sufficient(&srcset, needed).unwrap();
        prop_assert_eq!(url, format!("/{width}.jpg"));
        widths.sort_unstable();
        let expected = widths.iter().find(|width| **width >= needed).or(widths.last());
        prop_assert_eq!(Some(&width), expected);
    }
}
