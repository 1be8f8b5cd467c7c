//! How long ago something was, in words.

use super::date::{Date, day_and_month, in_words, time_of_day};
use super::words as say;

/// Minutes of a day.
const DAY: i64 = 1_440;

/// A clock: a moment in milliseconds since 1970 (UTC), and the minutes that local time is ahead of UTC.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    /// Now.
    pub now: f64,
    /// 0 in Mali.
    pub ahead: i32,
}

impl Clock {
    /// Minutes since 1970 of local time.
    fn minutes(&self, moment: f64) -> i64 {
        // As far as 32 bits go: about the year 6000.
        i64::from((moment / 60_000.0) as i32) + i64::from(self.ahead)
    }

    /// "à l’instant", "il y a 5 min", "il y a 3 h", "hier", "il y a 4 jours", "le 8 octobre", "le 8 octobre 2024".
    /// `moment` is in milliseconds since 1970; what a wrong clock puts into the future is "à l’instant".
    pub fn age(&self, moment: f64) -> String {
        let (then, now) = (self.minutes(moment), self.minutes(self.now));
        let passed = i64::from(((self.now - moment) / 60_000.0) as i32);
        let days = now.div_euclid(DAY) - then.div_euclid(DAY);
        match (days, passed) {
            (_, ..1) => say::JUST_NOW.to_string(),
            (_, ..60) => say::minutes_ago(passed as u32),
            // What was late in the evening is not "hier" after midnight.
            (0, _) | (_, ..720) => say::hours_ago((passed / 60) as u32),
            (1, _) => say::YESTERDAY.to_string(),
            (2..7, _) => say::days_ago(days as u32),
            _ => self.day(date(then)),
        }
    }

    /// "le 8 octobre", with the year where it is not this one.
    fn day(&self, date: Date) -> String {
        let this_year = self.today().year == date.year;
        [say::ON, &if this_year { day_and_month(date) } else { in_words(date) }].concat()
    }

    /// When something happened at a local time: "à 14 h 05" if today, else "le 8 octobre à 14 h 05".
    pub fn moment(&self, date: Date) -> String {
        let today = self.today();
        if (today.year, today.month, today.day) == (date.year, date.month, date.day) {
            return time_of_day(date);
        }
        [self.day(date).as_str(), " ", &time_of_day(date)].concat()
    }

    /// The local date and time.
    pub fn today(&self) -> Date {
        date(self.minutes(self.now))
    }
}

/// The date of a minute since 1970, by the Gregorian calendar counted from March of year 0, so that the leap day
/// stands last (Howard Hinnant, "chrono-compatible low-level date algorithms"). Exact for the years 1 to 9999.
fn date(minutes: i64) -> Date {
    let days = minutes.div_euclid(DAY) + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let (day, month) = (of_year - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    let year = year + era * 400 + i64::from(month < 3);
    let of_day = minutes.rem_euclid(DAY);
    Date {
        year: year.clamp(1, 9_999) as u16,
        month: month as u8,
        day: day as u8,
        hour: (of_day / 60) as u8,
        minute: (of_day % 60) as u8,
    }
}
