//! Dates as WordPress writes them and as people read them.

use askia24::text::date::{Date, digits, in_words, month_name, parse_date, period, with_time};
use proptest::prelude::*;

fn date(text: &str) -> Date {
    parse_date(text).unwrap()
}

#[test]
fn a_date_is_read_as_the_site_s_local_time() {
    let read = date("2025-10-08T09:05:59");
    assert_eq!((read.year, read.month, read.day, read.hour, read.minute), (2025, 10, 8, 9, 5));
}

#[test]
fn a_date_reads_as_in_a_french_newspaper() {
    for (wordpress, words) in [
        ("2025-10-08T09:30:00", "8 octobre 2025"),
        ("2026-02-28T00:00:00", "28 février 2026"),
        ("2024-08-15T23:59:59", "15 août 2024"),
        ("2024-12-31T12:00:00", "31 décembre 2024"),
    ] {
        assert_eq!(in_words(date(wordpress)), words);
    }
}

#[test]
fn the_first_of_a_month_is_1er() {
    assert_eq!(in_words(date("2026-05-01T08:00:00")), "1er mai 2026");
    assert_eq!(in_words(date("2026-01-11T08:00:00")), "11 janvier 2026");
}

#[test]
fn a_time_reads_as_in_french() {
    assert_eq!(with_time(date("2025-10-08T09:05:00")), "8 octobre 2025 à 9 h 05");
    assert_eq!(with_time(date("2025-10-01T00:00:00")), "1er octobre 2025 à 0 h 00");
    assert_eq!(with_time(date("2025-10-01T23:59:59")), "1er octobre 2025 à 23 h 59");
}

#[test]
fn every_month_has_its_name_and_no_other_number_has() {
    let names: Vec<&str> = (1..=12).map(month_name).collect();
    assert_eq!(names.first(), Some(&"janvier"));
    assert_eq!(names.last(), Some(&"décembre"));
    assert!(names.iter().all(|name| !name.is_empty()));
    assert_eq!((month_name(0), month_name(13), month_name(255)), ("", "", ""));
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "",
        "0000-00-00T00:00:00",
        "2025-13-01T00:00:00",
        "2025-00-10T00:00:00",
        "2025-10-32T00:00:00",
        "2025-10-08T24:00:00",
        "2025-10-08T09:60:00",
        "2025-10-08",
        "8 octobre 2025",
        "hier",
        "2025-10-0é09:30:00",
    ] {
        assert_eq!(parse_date(text), None, "{text}");
    }
}

/// The days of a calendar, one after the other, by the rule and not by the code under test.
fn days(from: u16, to: u16) -> Vec<(u16, u8, u8)> {
    let mut days = Vec::new();
    for year in from..=to {
        let is_leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
        let february = if is_leap { 29 } else { 28 };
        for (month, length) in (1..).zip([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
            days.extend((1..=length).map(|day| (year, month, day)));
        }
    }
    days
}

fn moment((year, month, day): (u16, u8, u8), time: &str) -> String {
    format!("{year:04}-{month:02}-{day:02}T{time}")
}

#[test]
fn a_day_holds_its_own_posts_and_no_others() {
    for (from, to) in [(1899, 1901), (1999, 2005), (2095, 2105)] {
        for days in days(from, to).windows(3) {
            let [before, day, after] = *days else { unreachable!() };
            let expected = (moment(before, "23:59:59"), moment(after, "00:00:00"));
            assert_eq!(period(day.0, Some(day.1), Some(day.2)), expected);
        }
    }
}

#[test]
fn a_month_holds_its_own_posts_and_no_others() {
    for ((year, month), (after, before)) in [
        ((2024, 2), ("2024-01-31T23:59:59", "2024-03-01T00:00:00")),
        ((2025, 2), ("2025-01-31T23:59:59", "2025-03-01T00:00:00")),
        ((2024, 3), ("2024-02-29T23:59:59", "2024-04-01T00:00:00")),
        ((2025, 3), ("2025-02-28T23:59:59", "2025-04-01T00:00:00")),
        ((1900, 3), ("1900-02-28T23:59:59", "1900-04-01T00:00:00")),
        ((2025, 1), ("2024-12-31T23:59:59", "2025-02-01T00:00:00")),
        ((2025, 12), ("2025-11-30T23:59:59", "2026-01-01T00:00:00")),
    ] {
        assert_eq!(period(year, Some(month), None), (after.to_owned(), before.to_owned()));
    }
}

#[test]
fn a_year_holds_its_own_posts_and_no_others() {
    for year in [2000, 2024, 2025] {
        let expected = (format!("{}-12-31T23:59:59", year - 1), format!("{}-01-01T00:00:00", year + 1));
        assert_eq!(period(year, None, None), expected);
    }
}

#[test]
fn the_days_of_a_month_fill_it_and_the_months_fill_the_year() {
    for (year, month, last) in [(2024, 2, 29), (2025, 2, 28), (2025, 12, 31), (2025, 1, 31), (2025, 4, 30)] {
        let whole = period(year, Some(month), None);
        assert_eq!(period(year, Some(month), Some(1)).0, whole.0);
        assert_eq!(period(year, Some(month), Some(last)).1, whole.1);
    }
    assert_eq!(period(2025, Some(1), None).0, period(2025, None, None).0);
    assert_eq!(period(2025, Some(12), None).1, period(2025, None, None).1);
}

proptest! {
    #[test]
    fn any_text_is_a_date_or_none_without_harm(text in any::<String>()) {
        parse_date(&text);
    }

    #[test]
    fn anything_like_a_date_is_read_or_refused_without_harm(
        text in "[0-9é-]{0,5}-[0-9+]{0,3}-[0-9]{1,3}[T é][0-9]{0,3}:[0-9 ]{0,3}.{0,4}",
    ) {
        if let Some(date) = parse_date(&text) {
            prop_assert!(!month_name(date.month).is_empty());
            prop_assert!(with_time(date).contains(month_name(date.month)));
        }
    }

    #[test]
    fn every_date_of_wordpress_is_understood(
        (year, month, day) in (1..=9999_u16, 1..=12_u8, 1..=28_u8),
        (hour, minute) in (0..24_u8, 0..60_u8),
    ) {
        let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00");
        prop_assert_eq!(parse_date(&text), Some(Date { year, month, day, hour, minute }));
    }

    #[test]
    fn any_period_a_reader_can_ask_for_has_a_start_before_its_end(
        (year, month, day) in (1..9999_u16, prop::option::of(1..=12_u8), prop::option::of(1..=31_u8)),
    ) {
        let (after, before) = period(year, month, month.and(day));
        prop_assert_eq!((after.len(), before.len()), (19, 19));
        // 30 February holds nothing.
        let is_in_every_month = day.is_none_or(|day| day <= 28);
        prop_assert!(after < before || !is_in_every_month);
    }

    #[test]
    fn a_number_has_at_least_its_digits(number in any::<u16>(), least in 0..6_usize) {
        prop_assert_eq!(digits(number, least), format!("{number:0least$}"));
    }
}
