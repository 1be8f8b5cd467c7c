//! The HTTP response: WordPress's headers, and JSON as PHP spells it.

use std::io;

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

use super::embed::Embed;
use super::fields::Fields;
use super::refusal::Refusal;
use super::request::RestRequest;
use super::route::{Answer, Headers, Site};

pub(super) fn write(
    site: &Site<'_>,
    request: &RestRequest,
    answer: Result<Answer, Refusal>,
    origin: Option<&HeaderValue>,
) -> Response {
    let (status, headers, body) = match answer {
        Ok(mut answer) => {
            let headers = std::mem::take(&mut answer.headers);
            let mut body = answer.into_value(Fields::of(request).as_ref());
            if let Some(embed) = Embed::of(request) {
                add_embedded(site, &embed, &mut body);
            }
            (if headers.created.is_some() { 201 } else { 200 }, headers, body)
        }
        Err(Refusal { status, body, allow }) => (status, Headers { allow, ..Headers::default() }, body),
    };
    let mut response = Response::new(Body::from(json(&body)));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    set_headers(site, response.headers_mut(), &headers, origin);
    response
}

fn add_embedded(site: &Site<'_>, embed: &Embed, body: &mut Value) {
    match body {
        Value::Array(list) => {
            list.iter_mut().filter_map(Value::as_object_mut).for_each(|item| embed.add_to(site, item))
        }
        Value::Object(item) => embed.add_to(site, item),
        _ => {}
    }
}

fn set_headers(site: &Site<'_>, map: &mut header::HeaderMap, headers: &Headers, origin: Option<&HeaderValue>) {
    let mut set = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            map.insert(name, value);
        }
    };
    set("content-type", "application/json; charset=UTF-8");
    set("x-robots-tag", "noindex");
    set("x-content-type-options", "nosniff");
    set("access-control-expose-headers", "X-WP-Total, X-WP-TotalPages, Link");
    set("access-control-allow-headers", "Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type");
    set("vary", "Origin");
    if headers.allow {
        set("allow", "GET");
    }
    if let Some(url) = &headers.created {
        set("location", url);
    }
    if let Some((total, pages)) = headers.totals {
        set("x-wp-total", &total.to_string());
        set("x-wp-totalpages", &pages.to_string());
    }
    // The links of a list replace the link to the API itself.
    let links: Vec<String> = headers.links.iter().map(|(url, rest)| format!("<{url}>; {rest}")).collect();
    if links.is_empty() {
        set("link", &format!("<{}/>; rel=\"https://api.w.org/\"", site.root()));
    } else {
        set("link", &links.join(", "));
    }
    if let Some(origin) = origin {
        set("access-control-allow-methods", "OPTIONS, GET, POST, PUT, PATCH, DELETE");
        set("access-control-allow-credentials", "true");
        map.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
    }
}

/// The JSON text, slashes and everything beyond ASCII escaped, empty objects as empty lists.
fn json(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Writing JSON into memory does not fail; were it to, the body would end there and the reader see no JSON.
    let _ = PhpArray(value).serialize(&mut Serializer::with_formatter(&mut bytes, Php));
    bytes
}

/// PHP has one kind of array: one without entries is written `[]`.
struct PhpArray<'a>(&'a Value);

impl Serialize for PhpArray<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(fields) if fields.is_empty() => serializer.collect_seq(std::iter::empty::<()>()),
            Value::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, PhpArray(value)))),
            Value::Array(list) => serializer.collect_seq(list.iter().map(PhpArray)),
            plain => plain.serialize(serializer),
        }
    }
}

struct Php;

impl Formatter for Php {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        for char in fragment.chars() {
            match char {
                '/' => writer.write_all(b"\\/")?,
                ascii if ascii.is_ascii() => write!(writer, "{ascii}")?,
                other => {
                    for unit in other.encode_utf16(&mut [0; 2]) {
                        write!(writer, "\\u{unit:04x}")?;
                    }
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn json_is_spelled_as_php_spells_it() {
        let text = super::json(&json!({ "a": "é/\"\u{1f600}", "b": {}, "c": [] }));
        assert_eq!(String::from_utf8_lossy(&text), r#"{"a":"\u00e9\/\"\ud83d\ude00","b":[],"c":[]}"#);
    }
}
