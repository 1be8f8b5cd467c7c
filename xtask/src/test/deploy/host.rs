//! What hosts of static files do with `_headers` and `_redirects`, as Cloudflare Pages and Netlify document them: every
//! matching block of headers counts, values of one name are joined, `!` takes one out; a file that is there is served;
//! else the first matching redirect counts. These hosts cannot be started here: this reads their files as they say.

use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use tokio::net::TcpListener;

use crate::headers::media_type;

/// Serves until this is dropped.
pub(super) struct Host {
    _runtime: tokio::runtime::Runtime,
}

struct Rules {
    root: PathBuf,
    headers: String,
    redirects: String,
}

/// Starts a host of the files in `root`.
pub(super) fn start(root: &Path, port: u16) -> Result<Host> {
    let read = |name| fs::read_to_string(root.join(name)).with_context(|| format!("{name} cannot be read"));
    let rules = Rules { root: root.to_owned(), headers: read("_headers")?, redirects: read("_redirects")? };
    let runtime = tokio::runtime::Runtime::new().context("the host's threads could not be started")?;
    let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port))).context("the port is taken")?;
    let app = Router::new().fallback(answer).with_state(Arc::new(rules));
    runtime.spawn(async move { axum::serve(listener, app).await });
    Ok(Host { _runtime: runtime })
}

async fn answer(State(rules): State<Arc<Rules>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = rules.file(&path).or_else(|| rules.redirect(&path)).unwrap_or_else(missing);
    if response.status() == StatusCode::OK {
        response.headers_mut().extend(rules.headers(&path));
    }
    response
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, "There is no such file.\n").into_response()
}

impl Rules {
    fn file(&self, path: &str) -> Option<Response> {
        let path = if path == "/" { "/index.html" } else { path };
        let content = fs::read(self.root.join(path.trim_start_matches('/'))).ok()?;
        let headers = [(header::CONTENT_TYPE, media_type(path)), (header::CACHE_CONTROL, "max-age=0, must-revalidate")];
        Some((headers, content).into_response())
    }

    fn redirect(&self, path: &str) -> Option<Response> {
        let lines = self.redirects.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        for line in lines {
            let mut words = line.split_whitespace();
            let (from, to, status) = (words.next()?, words.next()?, words.next()?);
            let Some(splat) = matched(from, path) else { continue };
            let to = to.replace(":splat", splat);
            return match status {
                "200" => self.file(&to),
                "404" => None,
                _ => Some((StatusCode::FOUND, [(header::LOCATION, to)]).into_response()),
            };
        }
        None
    }

    fn headers(&self, path: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let mut matches = false;
        for line in self.headers.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            let Some(header) = line.strip_prefix("  ") else {
                matches = matched(line.trim(), path).is_some();
                continue;
            };
            if !matches {
                continue;
            }
            if let Some(name) = header.strip_prefix("! ") {
                headers.remove(name);
            } else if let Some((name, value)) = header.split_once(": ")
                && let Ok(name) = HeaderName::try_from(name)
            {
                let before = headers.get(&name).and_then(|value| value.to_str().ok());
                let joined = before.map_or_else(|| value.to_owned(), |before| format!("{before}, {value}"));
                if let Ok(value) = HeaderValue::try_from(joined) {
                    headers.insert(name, value);
                }
            }
        }
        headers
    }
}

/// What the `*` at the pattern's end stands for; nothing for a path that does not match.
fn matched<'a>(pattern: &str, path: &'a str) -> Option<&'a str> {
    match pattern.strip_suffix('*') {
        Some(start) => path.strip_prefix(start),
        None => (pattern == path).then_some(""),
    }
}
