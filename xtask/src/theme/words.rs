//! What the interface says, for PHP: out of the same files of src/text/languages/.

use anyhow::{Context, Result};
use askia24_site::languages::{LANGUAGES, ar, en, fr};
use serde_json::{Map, Value, json};

/// Sentences with a number in them are written down for each up to here. Above, the last two figures decide on the form
/// (Unicode's plural rules for whole numbers).
const COUNTED: u32 = 200;

type Counting = (&'static str, fn(u32) -> String);

/// What a language's file offers besides its constants.
struct Forms {
    months: [&'static str; 12],
    day: fn(u8) -> String,
    time_of_day: fn(u8, &str) -> String,
    grouped: fn(u32) -> String,
    counted: [Counting; 7],
}

macro_rules! forms {
    ($language:ident) => {
        Forms {
            months: $language::MONTHS,
            day: $language::day,
            time_of_day: $language::time_of_day,
            grouped: $language::grouped,
            counted: [
                ("results", $language::results),
                ("articles", $language::articles),
                ("reading_time", $language::reading_time),
                ("comments", $language::comments),
                ("minutes_ago", $language::minutes_ago),
                ("hours_ago", $language::hours_ago),
                ("days_ago", $language::days_ago),
            ],
        }
    };
}

/// All of a language: its words by name, months, the days of a month, hours (`%s` stands for the minutes), what stands
/// between thousands, periods of a search, and sentences with a number (`%s`).
pub(super) fn words(lang: &str) -> Result<Value> {
    let (_, constants) = LANGUAGES.iter().find(|(code, _)| *code == lang).context("there is no such language")?;
    let (forms, periods) = match lang {
        "en" => (forms!(en), en::PERIODS),
        "ar" => (forms!(ar), ar::PERIODS),
        _ => (forms!(fr), fr::PERIODS),
    };
    let constants: Map<String, Value> =
        constants.iter().map(|(name, text)| ((*name).to_owned(), (*text).into())).collect();
    let counted: Map<String, Value> =
        forms.counted.iter().map(|(name, count)| ((*name).to_owned(), table(*count, forms.grouped))).collect();
    let thousands = (forms.grouped)(1000);
    Ok(json!({
        "words": constants,
        "months": forms.months,
        "days": (1..=31).map(forms.day).collect::<Vec<_>>(),
        "hours": (0..24).map(|hour| (forms.time_of_day)(hour, "%s")).collect::<Vec<_>>(),
        "thousands": thousands.trim_matches(|figure: char| figure.is_numeric()),
        "periods": periods,
        "counted": counted,
    }))
}

/// The forms of a sentence, and which of them each number takes.
fn table(sentence: fn(u32) -> String, grouped: fn(u32) -> String) -> Value {
    let mut forms: Vec<String> = Vec::new();
    let mut which = Vec::new();
    for count in 0..COUNTED {
        let form = sentence(count).replacen(&grouped(count), "%s", 1);
        let index = forms.iter().position(|known| *known == form).unwrap_or_else(|| {
            forms.push(form);
            forms.len() - 1
        });
        which.push(char::from_digit(u32::try_from(index).unwrap_or(35), 36).unwrap_or('z'));
    }
    json!({ "forms": forms, "which": which.into_iter().collect::<String>() })
}

#[cfg(test)]
mod tests {
    use askia24_site::languages::{LANGUAGES, ar, fr};

    use super::{table, words};

    /// As inc/words.php does it.
    fn say(table: &serde_json::Value, grouped: fn(u32) -> String, count: u32) -> String {
        let row = if count < 200 { count } else { 100 + count % 100 };
        let which = table["which"].as_str().and_then(|which| which.chars().nth(row as usize)).expect("a form");
        let index = which.to_digit(36).expect("a figure") as usize;
        table["forms"][index].as_str().expect("a form").replacen("%s", &grouped(count), 1)
    }

    #[test]
    fn sentences_with_numbers_are_those_of_the_app() {
        for (sentence, grouped) in [
            (fr::results as fn(u32) -> String, fr::grouped as fn(u32) -> String),
            (fr::days_ago, fr::grouped),
            (ar::results, ar::grouped),
            (ar::comments, ar::grouped),
        ] {
            let table = table(sentence, grouped);
            for count in
                [0, 1, 2, 3, 10, 11, 12, 99, 100, 101, 102, 103, 111, 199, 200, 201, 202, 203, 1000, 1002, 98_765]
            {
                assert_eq!(say(&table, grouped, count), sentence(count), "{count}");
            }
        }
    }

    #[test]
    fn every_language_has_its_words() {
        for (lang, _) in LANGUAGES {
            let words = words(lang).expect("words");
            assert!(words["words"]["RETRY"].is_string() && words["days"][30].is_string(), "{lang}");
        }
    }
}
