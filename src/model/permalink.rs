//! In-app paths: WordPress's permalinks, below the app's own base.

use crate::text::part::around;
use crate::wp::api::push_encoded;

/// A path inside the app: it starts with `/` and carries no origin and no base path.
pub type Path = String;

/// Where the content site's permalinks start, and under which origins.
///
/// A permalink the API sends always belongs to the site, whatever its host (an app that is served with
/// a proxied API sees another one than the server does); only its path counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// `https://askia24.example`.
    pub origin: String,
    /// `/`, or `/blog/` for a WordPress in a folder.
    pub path: String,
}

impl Home {
    /// From a home URL.
    pub fn new(url: &str) -> Self {
        let (origin, path) = split_origin(url);
        let mut path = path.split(['?', '#']).next().unwrap_or_default().to_string();
        if !path.ends_with('/') {
            path.push('/');
        }
        Self { origin: origin.to_string(), path }
    }

    /// The in-app path of a permalink.
    pub fn path_of(&self, link: &str) -> Path {
        let (_, path) = split_origin(link);
        let below = path.strip_prefix(self.path.as_str()).unwrap_or(path);
        // Two slashes, or what a browser reads as such, would start another host's name.
        ["/", below.trim_start_matches(|c| c <= ' ' || c == '/' || c == '\\')].concat()
    }
}

/// Splits `https://host/path` into `https://host` and `/path`. What has no origin is all path.
pub fn split_origin(url: &str) -> (&str, &str) {
    let Some((scheme, rest)) = around(url, "//").filter(|(scheme, _)| scheme.is_empty() || scheme.ends_with(':'))
    else {
        return ("", url);
    };
    let host = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    url.split_at(scheme.len() + 2 + host)
}

/// The path of a term's archive: `/category/societe/culture/`.
pub fn archive(base: &str, slugs: &[&str]) -> Path {
    let mut path = ["/", base, "/"].concat();
    for slug in slugs {
        path.push_str(slug);
        path.push('/');
    }
    path
}

/// The path of a search for words.
pub fn search(words: &str) -> Path {
    let mut path = "/?s=".to_string();
    push_encoded(&mut path, words.trim());
    path
}

/// The path of a search in a section (0 for all) and in so many days (0 for ever). WordPress reads `cat` as the app does,
/// and leaves `days` unread.
pub fn narrow_search(words: &str, section: u32, days: u32) -> Path {
    let mut path = search(words);
    for (name, number) in [("&cat=", section), ("&days=", days)] {
        if number > 0 {
            path.push_str(name);
            path.push_str(&number.to_string());
        }
    }
    path
}

/// A path with its page number, as WordPress writes it: `/category/culture/page/2/`, `/page/2/?s=eau`.
pub fn paged(path: &str, page: u32) -> Path {
    if page < 2 {
        return path.to_string();
    }
    let number = page.to_string();
    match path.split_once('?') {
        Some((path, query)) => [path, "page/", &number, "/?", query].concat(),
        None => [path, "page/", &number, "/"].concat(),
    }
}
