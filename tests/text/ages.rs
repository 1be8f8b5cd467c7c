//! How long ago something was, as a reader would say it.

use askia24::text::age::Clock;
use askia24::text::date::{Date, parse_date};
use proptest::prelude::*;

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// Wednesday, 25 November 2026, 14:30 in Gao.
const NOW: f64 = 1_795_617_000_000.0;

fn gao() -> Clock {
    Clock { now: NOW, ahead: 0 }
}

fn ago(passed: f64) -> String {
    gao().age(NOW - passed)
}

#[test]
fn the_clock_of_these_tests_stands_where_they_say() {
    let today = Date { year: 2026, month: 11, day: 25, hour: 14, minute: 30 };
    assert_eq!(gao().today(), today);
}

#[test]
fn a_reader_is_told_as_much_as_matters() {
    for (passed, words) in [
        (0.0, "à l’instant"),
        (59_000.0, "à l’instant"),
        (MINUTE, "il y a 1\u{a0}min"),
        (5.0 * MINUTE, "il y a 5\u{a0}min"),
        (59.0 * MINUTE, "il y a 59\u{a0}min"),
        (HOUR, "il y a 1\u{a0}h"),
        (3.0 * HOUR + 50.0 * MINUTE, "il y a 3\u{a0}h"),
        (14.0 * HOUR, "il y a 14\u{a0}h"),
        (15.0 * HOUR, "hier"),
        (38.0 * HOUR, "hier"),
        (39.0 * HOUR, "il y a 2\u{a0}jours"),
        (4.0 * DAY, "il y a 4\u{a0}jours"),
        (6.0 * DAY, "il y a 6\u{a0}jours"),
        (7.0 * DAY, "le 18 novembre"),
        (48.0 * DAY, "le 8 octobre"),
        (55.0 * DAY, "le 1er octobre"),
        (413.0 * DAY, "le 8 octobre 2025"),
    ] {
        assert_eq!(ago(passed), words, "{passed}");
    }
}

#[test]
fn late_in_the_evening_is_not_yesterday_after_midnight() {
    let after_midnight = Clock { now: NOW + 10.0 * HOUR, ahead: 0 };
    assert_eq!(after_midnight.age(NOW + 8.0 * HOUR), "il y a 2\u{a0}h");
}

#[test]
fn yesterday_is_the_reader_s_and_not_greenwich_s() {
    let tokyo = Clock { now: NOW, ahead: 540 };
    assert_eq!(tokyo.age(NOW - 14.0 * HOUR), "il y a 14\u{a0}h");
    assert_eq!(Clock { now: NOW - 14.0 * HOUR, ahead: 540 }.age(NOW - 38.0 * HOUR), "hier");
    let new_york = Clock { now: NOW, ahead: -300 };
    assert_eq!(new_york.age(NOW - 9.0 * HOUR), "il y a 9\u{a0}h");
    assert_eq!(new_york.age(NOW - 13.0 * HOUR), "hier");
}

#[test]
fn what_a_wrong_clock_puts_into_the_future_is_now() {
    assert_eq!(ago(-5.0 * DAY), "à l’instant");
}

#[test]
fn a_correction_of_today_is_told_by_its_time_and_an_older_one_by_its_day() {
    for (modified, words) in [
        ("2026-11-25T14:05:00", "à 14 h 05"),
        ("2026-11-24T14:05:00", "le 24 novembre à 14 h 05"),
        ("2025-11-25T14:05:00", "le 25 novembre 2025 à 14 h 05"),
    ] {
        assert_eq!(gao().moment(parse_date(modified).unwrap()), words);
    }
}

#[test]
fn leap_days_and_turns_of_the_year_are_days_like_others() {
    for (moment, year, month, day) in [
        (951_782_400_000.0, 2000, 2, 29),
        (951_868_800_000.0, 2000, 3, 1),
        (1_767_225_599_000.0, 2025, 12, 31),
        (1_767_225_600_000.0, 2026, 1, 1),
        (0.0, 1970, 1, 1),
    ] {
        let date = Clock { now: moment, ahead: 0 }.today();
        assert_eq!((date.year, date.month, date.day), (year, month, day));
    }
}

proptest! {
    #[test]
    fn every_day_follows_the_one_before(day in 0_u32..40_000) {
        let on = |day: u32| Clock { now: f64::from(day) * DAY, ahead: 0 }.today();
        let (one, next) = (on(day), on(day + 1));
        prop_assert!(one < next);
        let follows = if next.day == 1 { one.month % 12 + 1 == next.month } else { one.day + 1 == next.day && one.month == next.month };
        prop_assert!(follows, "{one:?} {next:?}");
    }

    #[test]
    fn any_moment_and_any_clock_have_words(then in any::<f64>(), now in any::<f64>(), ahead in any::<i32>()) {
        let clock = Clock { now, ahead };
        prop_assert!(!clock.age(then).is_empty());
    }
}
