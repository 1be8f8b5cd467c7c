//! The part of WordPress's REST API (as of WordPress 6) that the reader asks for, over [`Content`].
//!
//! A request becomes an [`Answer`] in `route`; `reply` writes it down with WordPress's headers and JSON spelling.
//! Embedded objects are answers to requests of their own, as in WordPress.

mod arguments;
mod comments;
mod embed;
mod fields;
mod index;
mod item;
mod matching;
mod media;
mod posts;
mod query;
mod refusal;
mod reply;
mod request;
mod route;
mod search;
mod terms;
mod users;

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;

use super::content::{self, Content};
use super::pictures;

pub use request::decoded_query;

use request::RestRequest;
use route::Site;

/// The API below `/wp-json/` and the media library below `/wp-content/uploads/`.
///
/// `home` is the home page's URL as WordPress knows it, with no slash at its end. Requests of the form
/// `/?rest_route=/wp/v2/posts` arrive at the app's own address: whoever serves that passes them to [`answer`].
pub fn router(content: Arc<Content>, home: &str) -> Router {
    let state = (content, Arc::<str>::from(home.trim_end_matches('/')));
    Router::new()
        .route("/wp-json", any(rest))
        .route("/wp-json/", any(rest))
        .route("/wp-json/{*route}", any(rest))
        .route("/wp-content/uploads/{*file}", any(upload))
        .with_state(state)
}

type Shared = (Arc<Content>, Arc<str>);

async fn rest(State((content, home)): State<Shared>, request: Request) -> Response {
    answer_whole(&content, &home, request).await
}

/// Answers a request to the REST API in either form of its URLs, a form in its body included.
pub async fn answer_whole(content: &Content, home: &str, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let mut query = decoded_query(parts.uri.query().unwrap_or_default());
    let route = match query.iter().position(|(name, _)| name == "rest_route") {
        Some(place) => query.remove(place).1,
        None => parts.uri.path().strip_prefix("/wp-json").unwrap_or_default().to_owned(),
    };
    if parts.method == Method::POST {
        // More than this no form has.
        let Ok(form) = to_bytes(body, 1 << 20).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
        query.extend(decoded_query(&String::from_utf8_lossy(&form)));
    }
    answer(content, home, &parts.method, &parts.headers, &route, &query)
}

/// Answers one request to the REST API.
///
/// `route` is what follows `/wp-json`, or the value of `rest_route`: `/wp/v2/posts`. `query` holds the decoded
/// parameters in order, those of a form's body included, arrays still spelled `categories[terms]`. Of the headers only
/// `Origin` matters.
pub fn answer(
    content: &Content,
    home: &str,
    method: &Method,
    headers: &HeaderMap,
    route: &str,
    query: &[(String, String)],
) -> Response {
    let site = Site { content, home: home.trim_end_matches('/') };
    let request = RestRequest::new(route, query);
    let answer = match *method {
        Method::GET | Method::HEAD => site.answer(&request),
        Method::POST => site.write(&request),
        Method::OPTIONS => site.describe(&request),
        _ => Err(refusal::no_route()),
    };
    let response = reply::write(&site, &request, answer, headers.get(header::ORIGIN));
    if *method == Method::HEAD { response.map(|_| Body::empty()) } else { response }
}

async fn upload(State((content, _)): State<Shared>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let head = request.method() == Method::HEAD;
    let response = uploaded(content, request.uri().path().to_owned()).await;
    if head { response.map(|_| Body::empty()) } else { response }
}

/// The file at this URL path; a picture is drawn on a thread that may take its time.
pub async fn uploaded(content: Arc<Content>, path: String) -> Response {
    let stored = content::uploads().find(|(name, _)| path.strip_prefix(content::UPLOADED) == Some(name));
    if let Some((name, bytes)) = stored {
        let kind = match name.rsplit('.').next() {
            Some("wav") => "audio/wav",
            Some("webm") => "video/webm",
            Some("pdf") => "application/pdf",
            _ => "application/octet-stream",
        };
        return ([(header::CONTENT_TYPE, kind)], bytes).into_response();
    }
    let drawn = tokio::task::spawn_blocking(move || {
        let (picture, cut) = pictures::at_url_path(&content, &path)?;
        Some(pictures::jpeg(picture, cut.width, cut.height))
    });
    match drawn.await {
        Ok(Some(Ok(bytes))) => {
            let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "public, max-age=604800")];
            (headers, bytes.to_vec()).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Ok(Some(Err(error))) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
