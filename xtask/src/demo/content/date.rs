//! Dates as WordPress writes them. Mali lives on UTC all year, so local time and UTC are one.

use std::fmt;
use std::str::FromStr;

use anyhow::{Result, bail};
use serde::{Serialize, Serializer};

/// A moment, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    seconds: i64,
}

impl Date {
    /// So many seconds after 1970 began.
    pub fn at(seconds: i64) -> Self {
        Self { seconds }
    }

    /// Seconds since 1970.
    pub fn seconds(self) -> i64 {
        self.seconds
    }

    /// `2026/01`, as in permalinks and the paths of uploads.
    pub fn year_and_month(self) -> String {
        let (year, month, _) = civil(self.seconds.div_euclid(86_400));
        format!("{year:04}/{month:02}")
    }
}

impl fmt::Display for Date {
    /// `2026-01-05T08:30:00`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil(self.seconds.div_euclid(86_400));
        let time = self.seconds.rem_euclid(86_400);
        write!(out, "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}", time / 3600, time / 60 % 60, time % 60)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromStr for Date {
    type Err = anyhow::Error;

    /// Reads `2026-01-05`, `2026-01-05T08:30`, `2026-01-05 08:30:00`, with or without `Z` or `+01:00`.
    fn from_str(text: &str) -> Result<Self> {
        let Some(date) = read(text) else { bail!("\"{text}\" is not a date like 2026-01-05T08:30:00") };
        Ok(date)
    }
}

fn read(text: &str) -> Option<Date> {
    let (day, rest) = text.split_at_checked(10)?;
    let mut parts = day.split('-').map(number);
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || civil(days(year, month, day)) != (year, month, day) {
        return None;
    }
    let (time, offset) = clock(rest.strip_prefix(['T', 't', ' ']).unwrap_or(rest))?;
    Some(Date { seconds: days(year, month, day) * 86_400 + time - offset })
}

/// The time of day and the distance to UTC, both in seconds.
fn clock(text: &str) -> Option<(i64, i64)> {
    if text.is_empty() {
        return Some((0, 0));
    }
    let end = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let (time, zone) = text.split_at_checked(end)?;
    let mut parts = time.split(':').map(|part| number(part.split('.').next().unwrap_or(part)));
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    Some((hour * 3600 + minute * 60 + second, distance(zone)?))
}

fn distance(zone: &str) -> Option<i64> {
    let sign = match zone.chars().next() {
        Some('+') => 1,
        Some('-') => -1,
        _ => return Some(0),
    };
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let hours = number(digits.get(..2)?)?;
    let minutes = digits.get(2..4).map_or(Some(0), number)?;
    Some(sign * (hours * 3600 + minutes * 60))
}

fn number(digits: &str) -> Option<i64> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// Days since 1970 of a day of the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The day of the Gregorian calendar, so many days after 1970 began.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Date;

    #[test]
    fn a_date_is_written_as_it_was_read() {
        for text in ["2026-01-05T08:30:00", "2024-02-29T23:59:59", "1999-12-31T00:00:00"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
        assert_eq!("2026-01-05".parse::<Date>().unwrap().to_string(), "2026-01-05T00:00:00");
        assert_eq!("2026-01-05T08:30:00+01:00".parse::<Date>().unwrap().to_string(), "2026-01-05T07:30:00");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "hier", "2026-02-30", "2026-13-01", "2026-01-05T25:00:00", "2026-01-05Tmidi"] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
