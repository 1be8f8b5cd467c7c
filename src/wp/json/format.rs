//! JSON as a format of serde, by RFC 8259.
//!
//! `serde_json`, which can also say where and why a text is wrong, weighs 2.5 kB more of each first visit.

use core::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

/// A text is not JSON, or deeper than [`DEEPEST`].
#[derive(Debug)]
pub struct NotJson;

/// How deep lists and objects may lie in each other: a text of brackets only must not use up the stack.
const DEEPEST: u8 = 128;

/// What is left to be read of a JSON text.
pub struct Json<'a> {
    rest: &'a str,
    depth: u8,
}

impl<'a> Json<'a> {
    /// A text that is to hold one value.
    pub fn new(text: &'a str) -> Self {
        Self { rest: text, depth: 0 }
    }

    /// Whether nothing follows any more.
    pub fn is_over(&mut self) -> bool {
        self.next_byte().is_none()
    }

    /// The byte that the next token begins with.
    fn next_byte(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
        self.rest.bytes().next()
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn word(&mut self, word: &str) -> Result<(), NotJson> {
        self.rest = self.rest.strip_prefix(word).ok_or(NotJson)?;
        Ok(())
    }

    /// A string, from its quotation mark on.
    fn string(&mut self) -> Result<String, NotJson> {
        let mut text = String::new();
        self.skip(1);
        loop {
            let end = self.rest.bytes().position(|byte| byte == b'"' || byte == b'\\').ok_or(NotJson)?;
            text.push_str(self.rest.get(..end).unwrap_or_default());
            self.skip(end);
            let mut escape = self.rest.chars();
            if escape.next() == Some('"') {
                self.skip(1);
                return Ok(text);
            }
            let letter = escape.next();
            self.skip(2);
            text.push(match letter {
                Some(same @ ('"' | '\\' | '/')) => same,
                Some('n') => '\n',
                Some('t') => '\t',
                Some('r') => '\r',
                Some('b') => '\u{8}',
                Some('f') => '\u{c}',
                Some('u') => self.unit()?,
                _ => return Err(NotJson),
            });
        }
    }

    /// The character of `\u`, of two of them where it is a pair of surrogates. Half a pair becomes U+FFFD, as in browsers.
    fn unit(&mut self) -> Result<char, NotJson> {
        let high = self.figures()?;
        if let 0xd800..=0xdbff = high
            && let Some(rest) = self.rest.strip_prefix("\\u")
        {
            let low = Json { rest, depth: 0 }.figures()?;
            if let 0xdc00..=0xdfff = low {
                self.skip(6);
                return Ok(char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)).unwrap_or_default());
            }
        }
        Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn figures(&mut self) -> Result<u32, NotJson> {
        let figures = self.rest.get(..4).filter(|figures| figures.bytes().all(|byte| byte.is_ascii_hexdigit()));
        self.skip(4);
        u32::from_str_radix(figures.ok_or(NotJson)?, 16).map_err(|_| NotJson)
    }

    /// Reads what stands between elements; `false` where they have come to their `end`.
    fn has_next(&mut self, is_first: &mut bool, end: u8) -> Result<bool, NotJson> {
        let is_first = std::mem::take(is_first);
        let next = self.next_byte().ok_or(NotJson)?;
        if next == end {
            self.depth -= 1;
        } else if is_first {
            return Ok(true);
        } else if next != b',' {
            return Err(NotJson);
        }
        self.skip(1);
        Ok(next != end)
    }
}

impl<'de> Deserializer<'de> for &mut Json<'_> {
    type Error = NotJson;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        match self.next_byte().ok_or(NotJson)? {
            open @ (b'[' | b'{') => {
                self.skip(1);
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(NotJson);
                }
                let elements = Elements { json: self, is_first: true };
                if open == b'[' { visitor.visit_seq(elements) } else { visitor.visit_map(elements) }
            }
            b'"' => visitor.visit_string(self.string()?),
            b't' => self.word("true").and_then(|()| visitor.visit_bool(true)),
            b'f' => self.word("false").and_then(|()| visitor.visit_bool(false)),
            b'n' => self.word("null").and_then(|()| visitor.visit_unit()),
            b'-' | b'0'..=b'9' => {
                let is_of_number = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
                let end = self.rest.bytes().position(|byte| !is_of_number(byte)).unwrap_or(self.rest.len());
                let number = self.rest.get(..end).unwrap_or_default();
                self.skip(end);
                // PHP writes some whole numbers as 12.0.
                let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
                match whole.parse() {
                    Ok(whole) if fraction.bytes().all(|figure| figure == b'0') => visitor.visit_i64(whole),
                    _ => visitor.visit_unit(),
                }
            }
            _ => Err(NotJson),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The elements of a list, the members of an object.
struct Elements<'r, 'a> {
    json: &'r mut Json<'a>,
    is_first: bool,
}

impl<'de> SeqAccess<'de> for Elements<'_, '_> {
    type Error = NotJson;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, NotJson> {
        if self.json.has_next(&mut self.is_first, b']')? {
            seed.deserialize(&mut *self.json).map(Some)
        } else {
            Ok(None)
        }
    }
}

impl<'de> MapAccess<'de> for Elements<'_, '_> {
    type Error = NotJson;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, NotJson> {
        if !self.json.has_next(&mut self.is_first, b'}')? {
            return Ok(None);
        }
        if self.json.next_byte() != Some(b'"') {
            return Err(NotJson);
        }
        seed.deserialize(&mut *self.json).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, NotJson> {
        if self.json.next_byte() != Some(b':') {
            return Err(NotJson);
        }
        self.json.skip(1);
        seed.deserialize(&mut *self.json)
    }
}

impl fmt::Display for NotJson {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("not JSON")
    }
}

impl core::error::Error for NotJson {}

impl de::Error for NotJson {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    // What it does unless told otherwise writes a sentence.
    fn invalid_type(_: de::Unexpected, _: &dyn de::Expected) -> Self {
        Self
    }
}
