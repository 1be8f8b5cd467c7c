//! Lenient reading of JSON.

pub use serde_json::Value;

/// Parses the body of an answer. `None` where it is not JSON (HTML, half a body, nothing).
///
/// What plug-ins print before the JSON (a byte order mark, warnings, comments) is skipped over, as
/// WordPress's own editor does not but readers need: reading starts at the first `[` or `{`.
pub fn parse_value(text: &str) -> Option<Value> {
    let start = text.find(['[', '{'])?;
    serde_json::from_str(text.get(start..)?).ok()
}

/// The member at a path of names, such as `["title", "rendered"]`.
pub fn at<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, name| value.get(name))
}

/// The text at a path; empty where there is none. Numbers are written out.
pub fn text(value: &Value, path: &[&str]) -> String {
    match at(value, path) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.as_u64().map(|n| n.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// The address at a path; empty where there is none, or one that is not `http(s)` or a path.
pub fn address(value: &Value, path: &[&str]) -> String {
    let mut address = text(value, path);
    if !["https://", "http://", "/"].iter().any(|start| address.starts_with(start)) {
        address.clear();
    }
    address
}

/// The non-negative whole number at a path, also where it is written as a string.
pub fn number(value: &Value, path: &[&str]) -> Option<u32> {
    from_number(at(value, path)?)
}

/// A value read as a non-negative whole number.
pub fn from_number(value: &Value) -> Option<u32> {
    match value {
        Value::Number(number) => number.as_u64().and_then(|n| u32::try_from(n).ok()),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// The elements of the array at a path. PHP writes an array with gaps as an object: its members count,
/// in the order of their numbers.
pub fn items<'a>(value: &'a Value, path: &[&str]) -> Vec<&'a Value> {
    match at(value, path) {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(Value::Object(members)) => {
            // They arrive sorted as words, "10" before "2"; no list has more than a hundred.
            let of = |short| members.iter().filter(move |(name, _)| (name.len() < 2) == short).map(|(_, value)| value);
            of(true).chain(of(false)).collect()
        }
        _ => Vec::new(),
    }
}
