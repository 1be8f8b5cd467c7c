//! What each language counts and dates, against the browser's own `Intl`.

use std::collections::HashMap;

use askia24::text::languages::{ar, en, fr};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        Reflect::set(&options, &(*name).into(), &(*value).into()).unwrap();
    }
    options
}

/// The category of a number ("zero" to "other").
fn category(rules: &Intl::PluralRules, count: u32) -> String {
    rules.select(f64::from(count)).as_string().unwrap()
}

#[wasm_bindgen_test]
fn months_are_the_browser_s() {
    for (language, months) in [("fr", fr::MONTHS), ("en", en::MONTHS), ("ar", ar::MONTHS)] {
        let format = Intl::DateTimeFormat::new(
            &Array::of1(&language.into()),
            &options(&[("month", "long"), ("timeZone", "UTC")]),
        );
        for (index, month) in months.iter().enumerate() {
            let date = Date::new(&JsValue::from_str(&format!("2026-{:02}-15T00:00:00Z", index + 1)));
            let said = format.format().call1(&JsValue::UNDEFINED, &date).unwrap();
            assert_eq!(said.as_string().as_deref(), Some(*month), "{language}");
        }
    }
}

#[wasm_bindgen_test]
fn numbers_of_one_plural_category_have_one_noun_and_of_two_have_two() {
    let counts: [(&str, fn(u32) -> String, usize); 3] =
        [("fr", fr::articles, 2), ("en", en::articles, 2), ("ar", ar::articles, 6)];
    for (language, articles, forms) in counts {
        let rules = Intl::PluralRules::new(&Array::of1(&language.into()), &Object::new());
        let mut nouns: HashMap<String, String> = HashMap::new();
        for count in (0..1_250).chain([10_000, 10_003, 99_999]) {
            let said = articles(count);
            let noun: String =
                said.chars().filter(|sign| !sign.is_ascii_digit() && !",\u{202f}\u{a0}".contains(*sign)).collect();
            let before = nouns.entry(category(&rules, count)).or_insert_with(|| noun.clone());
            assert_eq!(*before, noun, "{language} {count}");
        }
        assert_eq!(nouns.len(), forms, "{language}");
    }
}

#[wasm_bindgen_test]
fn numbers_are_written_as_the_browser_writes_them() {
    let grouped: [(&str, fn(u32) -> String); 3] = [("fr", fr::grouped), ("en", en::grouped), ("ar", ar::grouped)];
    for (language, grouped) in grouped {
        let format = Intl::NumberFormat::new(&Array::of1(&language.into()), &Object::new());
        let write: Function = format.format().unchecked_into();
        for count in [0, 7, 999, 1_000, 12_345, 4_294_967_295] {
            let said = write.call1(&JsValue::UNDEFINED, &f64::from(count).into()).unwrap();
            assert_eq!(said.as_string().unwrap(), grouped(count), "{language}");
        }
    }
}
