//! Lenient reading of JSON.

mod format;

use core::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use self::format::Json;

/// Any JSON. A reader of known names needs no map.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, and what is neither text, number, list nor object in a form that counts.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number, exact up to 2⁵³. Others are `Null`.
    Number(f64),
    /// Text.
    String(String),
    /// A list.
    Array(Vec<Value>),
    /// Members in the order of the text. Of several of one name the first counts.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The member `name` of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Value;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("JSON")
            }

            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
                Ok(Value::Bool(value))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
                Ok(Value::Number(value as f64))
            }

            fn visit_str<E>(self, value: &str) -> Result<Value, E> {
                Ok(Value::String(value.to_owned()))
            }

            fn visit_string<E>(self, value: String) -> Result<Value, E> {
                Ok(Value::String(value))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
                let mut array = Vec::new();
                while let Some(item) = items.next_element()? {
                    array.push(item);
                }
                Ok(Value::Array(array))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
                let mut object = Vec::new();
                while let Some((name, value)) = members.next_entry::<Value, Value>()? {
                    if let Value::String(name) = name {
                        object.push((name, value));
                    }
                }
                Ok(Value::Object(object))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

/// Parses the body of an answer. `None` where it is not JSON (HTML, half a body, nothing).
///
/// What plug-ins print before the JSON (a byte order mark, warnings, comments) is skipped over, as
/// WordPress's own editor does not but readers need: reading starts at the first `[` or `{`.
pub fn parse_value(text: &str) -> Option<Value> {
    let start = text.find(['[', '{'])?;
    let mut json = Json::new(text.get(start..)?);
    let value = Value::deserialize(&mut json).ok()?;
    json.is_over().then_some(value)
}

/// The member at a path of names, such as `["title", "rendered"]`.
pub fn at<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, name| value.get(name))
}

/// The text at a path; empty where there is none. Numbers are written out.
pub fn text(value: &Value, path: &[&str]) -> String {
    match at(value, path) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => whole(*number).map(|n| n.to_string()).unwrap_or_default(),
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
        Value::Number(number) => whole(*number),
        Value::String(text) => digits(text.trim()),
        _ => None,
    }
}

fn whole(number: f64) -> Option<u32> {
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

/// `12`, also where PHP has written `12.0`.
fn digits(figures: &str) -> Option<u32> {
    let (whole, fraction) = figures.split_once('.').unwrap_or((figures, ""));
    whole.parse().ok().filter(|_| fraction.bytes().all(|figure| figure == b'0'))
}

/// The elements of the array at a path. PHP writes an array with gaps as an object: its members count,
/// in the order of their numbers.
pub fn items<'a>(value: &'a Value, path: &[&str]) -> Vec<&'a Value> {
    match at(value, path) {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(Value::Object(members)) => {
            // PHP sorts none of its own: "10" may come before "2". No list has more than a hundred.
            let of = |short| members.iter().filter(move |(name, _)| (name.len() < 2) == short).map(|(_, value)| value);
            of(true).chain(of(false)).collect()
        }
        _ => Vec::new(),
    }
}
