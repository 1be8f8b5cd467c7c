//! What the interface says: a file for each language, of which the build takes one (`lang` in site.toml).
//! No other module holds a sentence.
//!
//! These files need nothing of the app: `xtask/site`, which reads site.toml, is built with them too, for the words of
//! index.html, the manifest and the embeds. Another language is another file, and a line at the end of this one.

/// Constants, and all of them by name. The names of the `reference` become a macro, which asks the others for each.
macro_rules! words {
    (reference; $($name:ident = $text:literal;)*) => {
        words! { $($name = $text;)* }
        macro_rules! every_word { () => { $(const _: &str = $name;)* }; }
    };
    ($($name:ident = $text:literal;)*) => {
        $(#[doc = concat!("« ", $text, " »")] pub const $name: &str = $text;)*

        /// Each word with its name, for what is written by the build.
        pub const WORDS: &[(&str, &str)] = &[$((stringify!($name), $text)),*];
    };
}

/// A language lacks nothing that French has: a word, a list of names, a way to count.
macro_rules! languages {
    ($($code:literal $language:ident)*) => {
        $(const _: () = {
            use $language::*;
            every_word!();
            const _: ([&str; 12], [&str; 5], [&str; 2], [&str; 3], [&str; 3], [&str; 4]) =
                (MONTHS, SIZES, SPACINGS, THEMES, SAVER_CHOICES, PERIODS);
            const _: [fn(u32) -> String; 11] = [
                articles, comments, days_ago, grouped, hours_ago, minutes_ago, new_articles, pictures_missing,
                reading_time, results, saved_without,
            ];
            const _: (fn(u8) -> String, fn(u8, &str) -> String) = (day, time_of_day);
        };)*

        /// Every language by its code (BCP 47), with its words.
        pub const LANGUAGES: &[(&str, &[(&str, &str)])] = &[$(($code, $language::WORDS)),*];
    };
}

// Paths that hold from `xtask/site` too.
#[macro_use]
#[path = "languages/fr.rs"]
pub mod fr;
#[path = "languages/ar.rs"]
pub mod ar;
#[path = "languages/en.rs"]
pub mod en;

languages! {
    "fr" fr
    "en" en
    "ar" ar
}

/// A number with its thousands set apart.
fn grouped(count: u32, separator: &str) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}
