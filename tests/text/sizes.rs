//! Amounts of data.

use askia24::text::size::{estimate, size};
use proptest::prelude::*;

#[test]
fn small_amounts_are_kilobytes() {
    for (bytes, text) in [(0, "0\u{a0}ko"), (1, "1\u{a0}ko"), (499, "1\u{a0}ko"), (1500, "2\u{a0}ko"), (45_200, "45\u{a0}ko")] {
        assert_eq!(size(bytes), text);
    }
}

#[test]
fn larger_ones_are_megabytes_with_a_comma_where_a_part_says_something() {
    for (bytes, text) in [
        (99_499, "99\u{a0}ko"),
        (99_500, "0,1\u{a0}Mo"),
        (384_000, "0,38\u{a0}Mo"),
        (404_000, "0,4\u{a0}Mo"),
        (408_000, "0,41\u{a0}Mo"),
        (994_999, "0,99\u{a0}Mo"),
        (995_000, "1\u{a0}Mo"),
        (3_240_000, "3,2\u{a0}Mo"),
        (99_940_000, "99,9\u{a0}Mo"),
        (99_950_000, "100\u{a0}Mo"),
        (123_600_000, "124\u{a0}Mo"),
        (u32::MAX, "4\u{202f}295\u{a0}Mo"),
    ] {
        assert_eq!(size(bytes), text);
    }
}

#[test]
fn an_estimate_does_not_pretend_to_be_exact_nor_to_be_nothing() {
    for (bytes, text) in [(0, "0,1\u{a0}Mo"), (384_000, "0,4\u{a0}Mo"), (1_960_000, "2\u{a0}Mo"), (2_140_000, "2,1\u{a0}Mo")] {
        assert_eq!(estimate(bytes), text);
    }
}

proptest! {
    #[test]
    fn more_never_reads_as_less(one in any::<u32>(), more in any::<u32>()) {
        let number = |bytes| {
            let text = size(bytes);
            let (figures, unit) = text.split_once('\u{a0}').unwrap();
            let value: f64 = figures.replace('\u{202f}', "").replace(',', ".").parse().unwrap();
            if unit == "ko" { value / 1000.0 } else { value }
        };
        let (less, more) = (one.min(more), one.max(more));
        prop_assert!(number(less) <= number(more), "{} {}", size(less), size(more));
    }
}
