//! JSON is read as browsers read it, whatever its form.

use askia24::wp::json::{Value, parse_value};
use proptest::prelude::*;

use crate::arbitrary::json as any_json;

/// The only element of a list, as read.
fn read(json: &str) -> Option<Value> {
    match parse_value(&["[", json, "]"].concat())? {
        Value::Array(items) => items.into_iter().next(),
        _ => None,
    }
}

fn text(json: &str) -> Option<String> {
    match read(json)? {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// What `serde_json` reads, in our form.
fn expected(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(is) => Value::Bool(*is),
        serde_json::Value::Number(number) => {
            let figures = number.to_string();
            let whole = figures.strip_suffix(".0").unwrap_or(&figures).parse::<i64>();
            whole.map_or(Value::Null, |whole| Value::Number(whole as f64))
        }
        serde_json::Value::String(text) => Value::String(text.clone()),
        serde_json::Value::Array(items) => Value::Array(items.iter().map(expected).collect()),
        serde_json::Value::Object(members) => {
            Value::Object(members.iter().map(|(name, value)| (name.clone(), expected(value))).collect())
        }
    }
}

#[test]
fn escapes_mean_what_they_mean_in_browsers() {
    assert_eq!(text(r#""\"\\\/\b\f\n\r\t""#).as_deref(), Some("\"\\/\u{8}\u{c}\n\r\t"));
    assert_eq!(text(r#""\u00e9t\u00E9 \u0000""#).as_deref(), Some("été \0"));
    assert_eq!(text(r#""\ud83d\ude00!""#).as_deref(), Some("😀!"));
    assert_eq!(text(r#""\udbff\udfff""#).as_deref(), Some("\u{10ffff}"));
    for half in [r#""\ud83d""#, r#""\ude00""#, r#""\ud83d\n""#, r#""\ud83d\u0041""#] {
        assert!(text(half).unwrap().starts_with('\u{fffd}'), "{half}");
    }
    assert_eq!(text(r#""\ud83d\u0041""#).as_deref(), Some("\u{fffd}A"));
}

#[test]
fn numbers_that_are_whole_count_and_others_are_nothing() {
    for (json, number) in [("0", 0.0), ("-7", -7.0), ("12.0", 12.0), ("9007199254740991", 9_007_199_254_740_991.0)] {
        assert_eq!(read(json), Some(Value::Number(number)), "{json}");
    }
    for json in ["1.5", "1e3", "99999999999999999999", "null"] {
        assert_eq!(read(json), Some(Value::Null), "{json}");
    }
}

#[test]
fn what_is_not_json_is_not_read() {
    for broken in [
        "",
        "{",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1]]",
        "[1] x",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "[\"a]",
        "[\"\\x\"]",
        "[\"\\u12\"]",
        "[\"\\u00é\"]",
        "[\"\\",
        "[tru]",
        "[nul",
        "[truee]",
        "['a']",
        "[}",
        "{]",
        "[+1]",
        "[.5]",
    ] {
        assert_eq!(parse_value(broken), None, "{broken}");
    }
}

#[test]
fn brackets_alone_do_not_use_up_the_stack() {
    for open in ["[", "{\"a\":"] {
        assert_eq!(parse_value(&open.repeat(1_000_000)), None);
    }
    let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    assert!(parse_value(&nested(128)).is_some());
    assert!(parse_value(&nested(129)).is_none());
}

#[test]
fn space_between_tokens_makes_no_difference() {
    assert_eq!(parse_value(" [ 1 ,\n{ \"a\"\t: [ ] , \"b\":\r{ } } ]  "), parse_value("[1,{\"a\":[],\"b\":{}}]"));
}

proptest! {
    #[test]
    fn any_json_is_read_as_serde_json_reads_it(json in any_json()) {
        let json = serde_json::Value::Array(vec![json]);
        for text in [json.to_string(), serde_json::to_string_pretty(&json).unwrap()] {
            prop_assert_eq!(parse_value(&text), Some(expected(&json)), "{}", text);
        }
    }

    #[test]
    fn half_a_body_is_not_json(json in any_json(), at in 0.0..1.0) {
        let text = serde_json::Value::Array(vec![json]).to_string();
        let mut end = (text.len() as f64 * at) as usize;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        prop_assert_eq!(parse_value(&text[..end]), None);
    }
}
