//! Where the content API is, and how one of its URLs is spelled.

use crate::text::order::sort;
use crate::text::part::{around, has};

/// What every root on WordPress.com has, before the host.
const ON_WORDPRESS_COM: &str = "/wp/v2/sites/";

/// The root of a WordPress REST API, in any of the forms WordPress announces:
/// `…/wp-json/`, `…/?rest_route=/`, or `https://public-api.wordpress.com/wp/v2/sites/HOST`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Api {
    root: String,
    namespace: &'static str,
}

impl Api {
    /// An API from the root found in `<link rel="https://api.w.org/">`.
    pub fn new(root: &str) -> Self {
        let mut root = root.trim().to_string();
        if !root.ends_with('/') {
            root.push('/');
        }
        let namespace = if has(&root, ON_WORDPRESS_COM) { "" } else { "wp/v2/" };
        Self { root, namespace }
    }

    /// The URL of a route such as `posts`. Parameters are sorted by name, so that one question is
    /// always spelled the same way: the URL is the key of every cache on the way.
    pub fn url(&self, route: &str, parameters: &mut Vec<(&str, String)>) -> String {
        sort(parameters, |one, other| one > other);
        let mut url = self.root.clone();
        url.push_str(self.namespace);
        url.push_str(route);
        let mut separator = if self.root.contains('?') { '&' } else { '?' };
        for (name, value) in parameters {
            url.push(separator);
            url.push_str(name);
            url.push('=');
            push_encoded(&mut url, value);
            separator = '&';
        }
        url
    }

    /// The home URL of the content site, with a final slash: where its permalinks start.
    /// `origin` is the app's own, for an API on the same host.
    pub fn home(&self, origin: &str) -> String {
        if let Some((_, host)) = around(&self.root, ON_WORDPRESS_COM) {
            return ["https://", host].concat();
        }
        let ways = [around(&self.root, "wp-json/"), self.root.split_once('?')];
        let home = ways.into_iter().flatten().next().map_or(self.root.as_str(), |(home, _)| home);
        let home = home.strip_suffix("index.php/").or_else(|| home.strip_suffix("index.php")).unwrap_or(home);
        if home.starts_with('/') { [origin, home].concat() } else { home.to_string() }
    }
}

/// Percent-encodes a query value. Commas and colons stay, as WordPress's own links have them.
pub fn push_encoded(url: &mut String, value: &str) {
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b',' | b':' => url.push(byte as char),
            _ => {
                url.push('%');
                for digit in [byte >> 4, byte & 15] {
                    url.push(char::from_digit(digit.into(), 16).unwrap_or('0').to_ascii_uppercase());
                }
            }
        }
    }
}
