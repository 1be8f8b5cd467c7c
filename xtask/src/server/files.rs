//! The files of a build, its directories' pages, and index.html for every address that is none.

use std::path::{Path, PathBuf};

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

/// Answers `path`, relative to the build's root; index.html goes through `adapt`.
pub(super) async fn answer(dist: &Path, path: &str, adapt: impl Fn(String) -> String) -> Response {
    let Some(parts) = parts(path) else {
        return text(StatusCode::BAD_REQUEST, "That is no path.\n");
    };
    let name = parts.last().map(String::as_str).unwrap_or_default();
    // A permalink has no extension; what has one is a file, there or not.
    let is_page = name.is_empty() || name == "index.html" || !name.contains('.');
    if is_page {
        // A directory with a page of its own, such as an embed's; else the app answers.
        let directory: PathBuf = parts.iter().filter(|part| *part != "index.html").collect();
        let own = tokio::fs::read_to_string(dist.join(&directory).join("index.html")).await;
        let is_embed = own.is_ok() && directory.parent().is_some_and(|above| above == Path::new("-/embed"));
        let html = match own {
            Ok(html) => Ok(html),
            Err(_) => tokio::fs::read_to_string(dist.join("index.html")).await,
        };
        return match html {
            Ok(html) => framed(is_embed, content("text/html; charset=utf-8", "no-cache", adapt(html).into_bytes())),
            Err(error) => text(StatusCode::INTERNAL_SERVER_ERROR, &format!("index.html cannot be read: {error}\n")),
        };
    }
    match tokio::fs::read(dist.join(parts.iter().collect::<PathBuf>())).await {
        Ok(bytes) => content(kind(name), lifetime(name), bytes),
        Err(_) => text(StatusCode::NOT_FOUND, "There is no such file.\n"),
    }
}

/// Only the embeds may stand in other sites' frames.
fn framed(is_embed: bool, mut page: Response) -> Response {
    let headers = page.headers_mut();
    if is_embed {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("frame-ancestors *"));
    } else {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("frame-ancestors 'self'"));
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    }
    page
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

/// The media type by the file's extension.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

/// Files named by their content never change.
fn lifetime(name: &str) -> &'static str {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map(|(_, hash)| hash).unwrap_or_default();
    let hashed = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn content(kind: &'static str, lifetime: &'static str, bytes: Vec<u8>) -> Response {
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, lifetime), (header::X_CONTENT_TYPE_OPTIONS, "nosniff")];
    (headers, bytes).into_response()
}

fn text(status: StatusCode, text: &str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text.to_owned()).into_response()
}
