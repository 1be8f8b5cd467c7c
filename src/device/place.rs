//! Where the app is served, and where its content comes from.

use std::sync::OnceLock;

use leptos::prelude::document;
use wasm_bindgen::JsCast;

use crate::model::permalink::{Home, split_origin};
use crate::model::site::SITE;
use crate::wp::Api;

/// What index.html says.
#[derive(Debug)]
pub struct Place {
    /// The app's origin, `https://askia24.example`.
    pub origin: String,
    /// The path the app is served below, without a final slash; empty for the root.
    pub base: String,
    /// The content API.
    pub api: Api,
    /// The content site.
    pub home: Home,
}

impl Place {
    /// The `href` of an in-app path.
    pub fn href(&self, path: &str) -> String {
        [self.base.as_str(), path].concat()
    }

    /// The in-app path of a path of this origin.
    pub fn path<'a>(&self, pathname: &'a str) -> &'a str {
        pathname.strip_prefix(self.base.as_str()).unwrap_or(pathname)
    }
}

/// Where the app is; read from the document once.
pub fn place() -> &'static Place {
    static PLACE: OnceLock<Place> = OnceLock::new();
    PLACE.get_or_init(|| {
        let base_uri = document().base_uri().ok().flatten().unwrap_or_default();
        let (origin, base) = split_origin(&base_uri);
        let base = base.split(['?', '#']).next().unwrap_or_default();
        let base = base.rsplit_once('/').map_or("", |(folder, _)| folder);
        // WordPress's own discovery relation.
        let link = document().query_selector("link[rel='https://api.w.org/']").ok().flatten();
        let root = link.and_then(|link| link.dyn_into::<web_sys::Element>().ok()?.get_attribute("href"));
        let api = Api::new(&root.unwrap_or_else(|| "/wp-json/".to_string()));
        let home = if SITE.home.is_empty() { api.home(origin) } else { SITE.home.to_string() };
        Place { origin: origin.to_string(), base: base.to_string(), home: Home::new(&home), api }
    })
}
