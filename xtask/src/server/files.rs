//! The files of a build, and index.html for every address that is none.

use std::path::{Path, PathBuf};

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::headers::{Kind, Policy, media_type};
use crate::packed;

/// Answers `path`, relative to the build's root, in the smallest form that `request` accepts; index.html goes through
/// `adapt`, and is packed by nobody then.
pub(super) async fn answer(dist: &Path, path: &str, request: &HeaderMap, adapt: impl Fn(String) -> String) -> Response {
    let Some(parts) = parts(path) else {
        return text(StatusCode::BAD_REQUEST, "That is no path.\n");
    };
    let (html, is_as_built) = match tokio::fs::read_to_string(dist.join("index.html")).await {
        Ok(built) => {
            let html = adapt(built.clone());
            let is_as_built = html == built;
            (html, is_as_built)
        }
        Err(error) => {
            return text(StatusCode::INTERNAL_SERVER_ERROR, &format!("index.html cannot be read: {error}\n"));
        }
    };
    let policy = Policy::of(&html);
    let path = parts.join("/");
    // A permalink has no extension; what has one is a file, there or not.
    let kind = Kind::of(&path);
    let accepts = request.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if matches!(kind, Kind::Page | Kind::Embed) {
        let packed = if is_as_built { smallest(&dist.join("index.html"), accepts).await } else { None };
        let (bytes, encoding) = packed.unwrap_or((html.into_bytes(), None));
        return content(&policy, kind, "index.html", bytes, encoding);
    }
    let name = parts.last().map(String::as_str).unwrap_or_default();
    if name.starts_with(['.', '_']) || path.starts_with("deploy/") || packed::is_packed(name) {
        return text(StatusCode::NOT_FOUND, "There is no such file.\n");
    }
    let file = dist.join(parts.iter().collect::<PathBuf>());
    match smallest(&file, accepts).await {
        Some((bytes, encoding)) => content(&policy, kind, name, bytes, encoding),
        None => text(StatusCode::NOT_FOUND, "There is no such file.\n"),
    }
}

/// The smallest form of a file that is there and accepted, and its encoding.
async fn smallest(file: &Path, accepts: &str) -> Option<(Vec<u8>, Option<&'static str>)> {
    for (encoding, ending) in packed::accepted(accepts) {
        if let Ok(bytes) = tokio::fs::read(packed::beside(file, ending)).await {
            return Some((bytes, Some(encoding)));
        }
    }
    Some((tokio::fs::read(file).await.ok()?, None))
}

/// The decoded parts of a path; none for one that would leave the directory.
fn parts(path: &str) -> Option<Vec<String>> {
    path.split('/')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let part = decode(part)?;
            let good = part != "." && part != ".." && !part.contains(['/', '\\', '\0', ':']);
            good.then_some(part)
        })
        .collect()
}

fn decode(part: &str) -> Option<String> {
    let mut bytes = part.bytes();
    let mut decoded = Vec::with_capacity(part.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let figures = [bytes.next()?, bytes.next()?];
            decoded.push(u8::from_str_radix(std::str::from_utf8(&figures).ok()?, 16).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

fn content(policy: &Policy, kind: Kind, name: &str, bytes: Vec<u8>, encoding: Option<&'static str>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(name)));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    for (name, value) in policy.headers(kind) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.insert(name, value);
        }
    }
    response
}

fn text(status: StatusCode, text: &str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text.to_owned()).into_response()
}
