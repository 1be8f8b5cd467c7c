//! Dates as WordPress writes them (`2025-10-08T09:30:00`, the site's local time) and as people read them.

use super::words as say;

/// A moment in the site's local time, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// Reads a date of WordPress. `None` where it is not one (drafts may carry `0000-00-00`).
pub fn parse_date(text: &str) -> Option<Date> {
    let field = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
    let within = |value: u16, low: u16, high: u16| u8::try_from(value).ok().filter(|_| (low..=high).contains(&value));
    Some(Date {
        year: field(0, 4).filter(|year| *year > 0)?,
        month: within(field(5, 7)?, 1, 12)?,
        day: within(field(8, 10)?, 1, 31)?,
        hour: within(field(11, 13)?, 0, 23)?,
        minute: within(field(14, 16)?, 0, 59)?,
    })
}

/// The name of a month, 1 to 12; empty for any other number.
pub fn month_name(month: u8) -> &'static str {
    say::MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// "8 octobre 2025".
pub fn in_words(date: Date) -> String {
    [day_and_month(date).as_str(), " ", &date.year.to_string()].concat()
}

/// "8 octobre".
pub fn day_and_month(date: Date) -> String {
    [say::day(date.day).as_str(), " ", month_name(date.month)].concat()
}

/// "8 octobre 2025 à 9 h 05".
pub fn with_time(date: Date) -> String {
    [in_words(date).as_str(), " ", &time_of_day(date)].concat()
}

/// "à 9 h 05".
pub fn time_of_day(date: Date) -> String {
    say::time_of_day(date.hour, &digits(date.minute.into(), 2))
}

/// A number written with at least so many digits.
pub fn digits(number: u16, least: usize) -> String {
    let digits = number.to_string();
    ["0".repeat(least.saturating_sub(digits.len())).as_str(), &digits].concat()
}

/// The last second before a year, month or day and the first second after it, as WordPress's `after`
/// and `before` want them: both leave out their own moment.
pub fn period(year: u16, month: Option<u8>, day: Option<u8>) -> (String, String) {
    let (first, last) = (month.unwrap_or(1), month.unwrap_or(12));
    let (from, to) = (day.unwrap_or(1), day.unwrap_or_else(|| days_in(year, last)));
    let before = match (first, from) {
        (1, 1) => moment(year.saturating_sub(1), 12, 31, "23:59:59"),
        (month, 1) => moment(year, month - 1, days_in(year, month - 1), "23:59:59"),
        (month, day) => moment(year, month, day - 1, "23:59:59"),
    };
    let after = match (last, to) {
        (12, 31) => moment(year.saturating_add(1), 1, 1, "00:00:00"),
        (month, day) if day >= days_in(year, month) => moment(year, month + 1, 1, "00:00:00"),
        (month, day) => moment(year, month, day + 1, "00:00:00"),
    };
    (before, after)
}

/// The beginning of a day, as WordPress's `after` wants it.
pub fn midnight(date: Date) -> String {
    moment(date.year, date.month, date.day, "00:00:00")
}

fn moment(year: u16, month: u8, day: u8, time: &str) -> String {
    [digits(year, 4).as_str(), "-", &digits(month.into(), 2), "-", &digits(day.into(), 2), "T", time].concat()
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
