//! What the interface says, in each of its languages.

use std::collections::HashSet;

use askia24::text::languages::{LANGUAGES, ar, en, fr};

/// What a language says of a number.
type Counts = fn(u32) -> String;

const FRENCH: [Counts; 3] = [fr::results, fr::articles, fr::comments];
const ENGLISH: [Counts; 3] = [en::results, en::articles, en::comments];
const ARABIC: [Counts; 3] = [ar::results, ar::articles, ar::comments];

#[test]
fn french_counts_none_and_one_as_singular() {
    assert_eq!(fr::results(0), "0\u{a0}résultat");
    assert_eq!(fr::results(1), "1\u{a0}résultat");
    assert_eq!(fr::results(2), "2\u{a0}résultats");
    assert_eq!(fr::articles(1), "1\u{a0}article");
    assert_eq!(fr::articles(62), "62\u{a0}articles");
    assert_eq!(fr::new_articles(1), "1\u{a0}nouvel article");
    assert_eq!(fr::new_articles(3), "3\u{a0}nouveaux articles");
    assert_eq!(fr::pictures_missing(1), "1\u{a0}image manque");
    assert_eq!(fr::pictures_missing(3), "3\u{a0}images manquent");
}

#[test]
fn english_counts_only_one_as_singular() {
    assert_eq!(en::results(0), "0\u{a0}results");
    assert_eq!(en::results(1), "1\u{a0}result");
    assert_eq!(en::articles(62), "62\u{a0}articles");
    assert_eq!(en::new_articles(1), "1\u{a0}new article");
    assert_eq!(en::hours_ago(1), "1\u{a0}hour ago");
    assert_eq!(en::hours_ago(3), "3\u{a0}hours ago");
    assert_eq!(en::pictures_missing(1), "1\u{a0}picture is missing");
}

#[test]
fn arabic_has_six_forms() {
    for (count, text) in [
        (0, "لا مقالات"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (3, "3\u{a0}مقالات"),
        (10, "10\u{a0}مقالات"),
        (11, "11\u{a0}مقالًا"),
        (99, "99\u{a0}مقالًا"),
        (100, "100\u{a0}مقال"),
        (102, "102\u{a0}مقال"),
        (103, "103\u{a0}مقالات"),
        (1_111, "1,111\u{a0}مقالًا"),
    ] {
        assert_eq!(ar::articles(count), text);
    }
    assert_eq!(ar::hours_ago(1), "قبل ساعة واحدة");
    assert_eq!(ar::hours_ago(2), "قبل ساعتين");
    assert_eq!(ar::days_ago(4), "قبل 4\u{a0}أيام");
    assert_eq!(ar::minutes_ago(20), "قبل 20\u{a0}دقيقة");
}

#[test]
fn thousands_stand_apart_as_the_language_has_it() {
    for (count, french, english) in [
        (999, "999", "999"),
        (1000, "1\u{202f}000", "1,000"),
        (12_345, "12\u{202f}345", "12,345"),
        (1_000_000, "1\u{202f}000\u{202f}000", "1,000,000"),
    ] {
        assert_eq!(fr::articles(count), format!("{french}\u{a0}articles"));
        assert_eq!(en::articles(count), format!("{english}\u{a0}articles"));
        assert_eq!(ar::grouped(count), english);
    }
}

#[test]
fn reading_time_is_told_in_minutes() {
    assert_eq!(fr::reading_time(4), "4\u{a0}min de lecture");
    assert_eq!(en::reading_time(4), "4\u{a0}min read");
    assert_eq!(ar::reading_time(4), "4\u{a0}دقائق للقراءة");
}

#[test]
fn a_day_and_a_time_read_as_in_the_language() {
    assert_eq!([fr::day(1), fr::day(2), fr::day(11)], ["1er", "2", "11"]);
    assert_eq!([en::day(1), ar::day(1)], ["1", "1"]);
    assert_eq!(fr::time_of_day(9, "05"), "à 9 h 05");
    assert_eq!(en::time_of_day(9, "05"), "at 9:05");
    assert_eq!(ar::time_of_day(9, "05"), "الساعة 9:05");
}

#[test]
fn every_number_has_words_of_its_own() {
    for counts in FRENCH.into_iter().chain(ENGLISH).chain(ARABIC) {
        let said: HashSet<String> = (0..1_200).map(counts).collect();
        assert_eq!(said.len(), 1_200);
    }
}

#[test]
fn every_language_has_every_word_once_and_none_is_empty() {
    let names = |words: &[(&'static str, &str)]| words.iter().map(|(name, _)| *name).collect::<HashSet<_>>();
    for (code, words) in LANGUAGES {
        assert_eq!(names(words), names(fr::WORDS), "{code}");
        assert_eq!(words.len(), fr::WORDS.len(), "{code}");
        for (name, text) in *words {
            assert!(!text.is_empty(), "{code} {name}");
        }
    }
}

#[test]
fn what_stands_before_something_else_does_so_in_every_language() {
    for (name, french) in fr::WORDS {
        for (code, words) in LANGUAGES {
            let text = words.iter().find(|(known, _)| known == name).unwrap().1;
            let ends = |text: &str| text.ends_with(char::is_whitespace);
            // Marks have their spaces by language.
            let is_mark = ["QUOTE", "UNQUOTE", "THOUSANDS"].contains(name);
            assert!(is_mark || ends(text) == ends(french), "{code} {name}: {text:?} {french:?}");
        }
    }
}

#[test]
fn no_word_of_another_language_was_forgotten_in_french() {
    // Words that two of them share.
    let same = ["MENU", "ZOOM", "ARTICLE", "PAGINATION", "PAGE", "TAG", "ARCHIVES", "NOTICES", "VERSION", "DIRECTION"];
    let shared = [&same[..], &["STORED_ARTICLES", "OF", "DECIMALS", "COMMA", "COLON", "QUOTE", "THOUSANDS"]].concat();
    for (code, words) in LANGUAGES.iter().filter(|(code, _)| *code != "fr") {
        for (name, text) in *words {
            let french = fr::WORDS.iter().find(|(known, _)| known == name).unwrap().1;
            let is_shared = shared.contains(name) && (*code == "en" || text.trim().chars().count() < 2);
            assert!(*text != french || is_shared || *name == "COMMENTS_NONE", "{code} {name}: {text}");
        }
    }
    // Arabic is written in Arabic letters, but for what is a name.
    for (name, text) in ar::WORDS {
        let has_arabic = text.chars().any(|sign| ('\u{600}'..='\u{6ff}').contains(&sign));
        let is_sign = ["DIRECTION", "THOUSANDS", "DECIMALS", "QUOTE", "UNQUOTE", "COLON"].contains(name);
        assert!(has_arabic || is_sign, "{name}: {text}");
    }
}

#[test]
fn every_value_a_reader_can_choose_has_a_name() {
    use askia24::model::display::Choice;
    assert_eq!(Choice::Size.values().len(), fr::SIZES.len());
    assert_eq!(Choice::Spacing.values().len(), fr::SPACINGS.len());
    assert_eq!(Choice::Theme.values().len(), fr::THEMES.len());
}
