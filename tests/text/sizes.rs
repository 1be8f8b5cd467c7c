//! Amounts of data.

use askia24::text::size::{estimate, megabytes, short};
use proptest::prelude::*;

#[test]
fn megabytes_have_a_comma_where_a_part_says_something() {
    for (bytes, text) in [
        (0, "0\u{a0}Mo"),
        (1, "0,01\u{a0}Mo"),
        (384_000, "0,38\u{a0}Mo"),
        (404_000, "0,4\u{a0}Mo"),
        (995_000, "1\u{a0}Mo"),
        (3_244_999, "3,24\u{a0}Mo"),
        (9_994_999, "9,99\u{a0}Mo"),
        (9_995_000, "10\u{a0}Mo"),
        (12_360_000, "12,4\u{a0}Mo"),
        (99_940_000, "99,9\u{a0}Mo"),
        (99_950_000, "100\u{a0}Mo"),
        (123_600_000, "124\u{a0}Mo"),
        (u32::MAX, "4\u{202f}295\u{a0}Mo"),
    ] {
        assert_eq!(megabytes(bytes), text);
    }
}

#[test]
fn an_estimate_does_not_pretend_to_be_exact_nor_to_be_nothing() {
    for (bytes, text) in
        [(0, "0,1\u{a0}Mo"), (384_000, "0,4\u{a0}Mo"), (1_960_000, "2\u{a0}Mo"), (2_140_000, "2,1\u{a0}Mo")]
    {
        assert_eq!(estimate(bytes), text);
    }
}

proptest! {
    #[test]
    fn more_never_reads_as_less(one in any::<u32>(), more in any::<u32>()) {
        let number = |bytes| -> f64 {
            let text = megabytes(bytes);
            let (figures, _) = text.split_once('\u{a0}').unwrap();
            figures.replace('\u{202f}', "").replace(',', ".").parse().unwrap()
        };
        let (less, more) = (one.min(more), one.max(more));
        prop_assert!(number(less) <= number(more), "{} {}", megabytes(less), megabytes(more));
    }
}

#[test]
fn what_a_download_weighs_is_told_as_french_networks_count_it() {
    for (bytes, text) in [
        (0, "1\u{a0}ko"),
        (812, "1\u{a0}ko"),
        (45_499, "45\u{a0}ko"),
        (45_500, "46\u{a0}ko"),
        (949_999, "950\u{a0}ko"),
        (950_000, "1,0\u{a0}Mo"),
        (1_249_999, "1,2\u{a0}Mo"),
        (12_345_678, "12,3\u{a0}Mo"),
        (u32::MAX, "4\u{202f}294,9\u{a0}Mo"),
    ] {
        assert_eq!(short(bytes), text, "{bytes}");
    }
}
