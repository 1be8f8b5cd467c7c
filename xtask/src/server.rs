//! Serves a build of the app as a news site's web server would: its files, its history, its API.

mod discover;
mod files;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower::ServiceExt as _;

use crate::demo::api;
use crate::demo::content::Content;

pub use discover::discover;

/// Where the articles come from.
#[derive(Clone, Debug)]
pub enum Api {
    /// The demonstration newspaper, on the server's own origin.
    Demo,
    /// The REST API with this root, on another origin.
    Remote(String),
}

/// What a server serves.
#[derive(Clone, Debug)]
pub struct Served {
    /// The build: index.html and what it names.
    pub dist: PathBuf,
    /// Where the articles come from.
    pub api: Api,
    /// The path it is served below, where that is not the one of the build.
    pub base: Option<String>,
}

/// A server that runs until this is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    base: String,
    task: JoinHandle<()>,
}

impl Server {
    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The app's home page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.base)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

struct Shared {
    dist: PathBuf,
    /// Set in index.html on its way out.
    api: Option<String>,
    base: String,
    rebase: bool,
    demo: Option<Demo>,
}

/// The demonstration newspaper.
struct Demo {
    content: Arc<Content>,
    /// Where its permalinks lead, with no slash at the end.
    home: String,
    router: Router,
}

/// Starts a server on `port` of 127.0.0.1; 0 takes any free one.
///
/// # Errors
///
/// The port is taken, or the base path is not one.
pub async fn start(served: Served, port: u16) -> Result<Server> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.with_context(|| {
        format!("port {port} of 127.0.0.1 cannot be used; choose another with --port {}", port.wrapping_add(1))
    })?;
    let address = listener.local_addr()?;
    let base = match &served.base {
        Some(base) => checked(base)?,
        None => crate::project::site()?.base_path,
    };
    let (api, demo) = match served.api {
        Api::Remote(root) => (Some(root), None),
        Api::Demo => (Some("/wp-json/".to_owned()), Some(Demo::new(format!("http://{address}"))?)),
    };
    let rebase = served.base.is_some();
    let shared = Shared { dist: served.dist, api, base: base.clone(), rebase, demo };
    let app = Router::new().fallback(answer).with_state(Arc::new(shared));
    let task = tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, app).await {
            eprintln!("the server stopped: {error}");
        }
    });
    Ok(Server { address, base, task })
}

fn checked(base: &str) -> Result<String> {
    let good = base.starts_with('/') && base.ends_with('/') && !base.contains("//") && !base.contains(['?', '#', '"']);
    if !good {
        bail!("--base must be a path that starts and ends with / such as /actualites/, not {base:?}");
    }
    Ok(base.to_owned())
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = request.uri().path();
    let query = request.uri().query().unwrap_or_default();
    if let Some(demo) = &shared.demo
        && is_wordpress(path, query)
    {
        return demo.answer(request).await;
    }
    match path.strip_prefix(shared.base.as_str()) {
        Some(path) => files::answer(&shared.dist, path, request.headers(), |html| shared.adapt(html)).await,
        None if path == "/" || format!("{path}/") == shared.base => Redirect::temporary(&shared.base).into_response(),
        None => {
            let text = format!("The app is below {}\n", shared.base);
            (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
        }
    }
}

impl Demo {
    fn new(home: String) -> Result<Self> {
        let content = Arc::new(Content::embedded()?);
        let router = api::router(Arc::clone(&content), &home);
        Ok(Self { content, home, router })
    }

    /// Both forms of the API's URLs, and the pictures.
    async fn answer(&self, request: Request) -> Response {
        let query = api::decoded_query(request.uri().query().unwrap_or_default());
        if query.iter().any(|(name, _)| name == "rest_route") {
            return api::answer_whole(&self.content, &self.home, request).await;
        }
        self.router.clone().oneshot(request).await.unwrap_or_else(|never| match never {})
    }
}

/// What WordPress itself answers on a news site.
fn is_wordpress(path: &str, query: &str) -> bool {
    let below = |root: &str| path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    below("/wp-json") || below("/wp-content") || query.split('&').any(|pair| pair.starts_with("rest_route="))
}

impl Shared {
    /// index.html with this server's API and base path.
    fn adapt(&self, mut html: String) -> String {
        if let Some(api) = &self.api {
            html = with_attribute(&html, "<link rel=\"https://api.w.org/\" href=\"", api);
        }
        if self.rebase {
            html = with_attribute(&html, "<base href=\"", &self.base);
        }
        html
    }
}

/// `html` with another value after `start`, which ends with the value's opening quotation mark.
fn with_attribute(html: &str, start: &str, value: &str) -> String {
    let parts = html.split_once(start).and_then(|(before, rest)| Some((before, rest.split_once('"')?.1)));
    match parts {
        Some((before, after)) => format!("{before}{start}{}\"{after}", crate::page::escape_html(value)),
        None => html.to_owned(),
    }
}

#[cfg(test)]
mod tests;
