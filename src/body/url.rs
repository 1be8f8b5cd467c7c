//! Addresses in an article: which may be followed, and which of them the app itself can show.

use super::address::{Address, cleaned, is_tail, resolve, scheme};
use super::cut::cut;

/// The site the article was published on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContentSite {
    /// Every origin the site is or was known by: `https://example.ml`. The first is its own.
    /// `http` and `https`, with `www.` or without, are the same.
    pub origins: Vec<String>,
    /// The path of its home page: `/`, or `/journal/` where WordPress is installed below.
    pub home_path: String,
    /// The article's absolute address, which relative ones are relative to; the home page where
    /// it is empty.
    pub article: String,
}

/// A link that may be followed.
#[derive(Clone, Debug, PartialEq)]
pub enum Href {
    /// A page of the content site: path, query and fragment below its home page. Begins with
    /// exactly one `/`.
    Inside(String),
    /// An absolute `http(s)` URL.
    Outside(String),
    /// A place in the same article: the fragment without its `#`, never empty.
    Fragment(String),
    /// A `mailto:`, `tel:`, `sms:` or `whatsapp:` URL.
    Contact(String),
}

impl Href {
    /// The address without the `#` of a fragment.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Inside(url) | Self::Outside(url) | Self::Fragment(url) | Self::Contact(url) => url,
        }
    }
}

/// Where a link with the `href` attribute `raw` leads; `None` where it may not be followed or leads
/// nowhere.
#[must_use]
pub fn safe_href(raw: &str, base: &ContentSite) -> Option<Href> {
    Base::new(base).href(raw)
}

/// The absolute address of a picture or recording; `http` becomes `https` where the site is `https`.
#[must_use]
pub fn media_url(raw: &str, site: &ContentSite) -> Option<String> {
    Base::new(site).media(raw)
}

/// A [`ContentSite`] with its own addresses read, for an article's many others.
pub(super) struct Base<'a> {
    /// Without slashes at its ends.
    home: &'a str,
    origins: Vec<Address>,
    page: Option<Address>,
}

impl<'a> Base<'a> {
    pub(super) fn new(site: &'a ContentSite) -> Self {
        let home_page = || {
            let origin = resolve(site.origins.first()?, None)?;
            resolve(&site.home_path, Some(&origin)).or(Some(origin))
        };
        let origins = site.origins.iter();
        Self {
            home: site.home_path.trim_matches('/'),
            origins: origins.filter_map(|origin| resolve(origin, None)).collect(),
            page: resolve(&site.article, None).or_else(home_page),
        }
    }

    pub(super) fn href(&self, raw: &str) -> Option<Href> {
        let raw = cleaned(raw)?;
        if let Some(fragment) = raw.strip_prefix('#') {
            return some_fragment(fragment);
        }
        if let Some((scheme, rest)) = scheme(&raw) {
            for known in ["mailto", "tel", "sms", "whatsapp"] {
                if scheme.eq_ignore_ascii_case(known) && !rest.is_empty() {
                    let mut contact = known.to_owned();
                    contact.push(':');
                    contact.push_str(rest);
                    return Some(Href::Contact(contact));
                }
            }
        }
        let address = resolve(&raw, self.page.as_ref())?;
        let Some(below) = self.path_below_home(&address) else {
            return Some(Href::Outside(address.url()));
        };
        if let Some(page) = &self.page
            && let Some((query, fragment)) = address.tail.split_once('#')
            && address.path == page.path
            && query == page.query()
            && self.path_below_home(page).is_some()
        {
            return some_fragment(fragment);
        }
        let mut inside = below;
        inside.push_str(&address.tail);
        Some(Href::Inside(inside))
    }

    /// The `http(s)` address that `raw` is in the article, wherever it leads.
    pub(super) fn address(&self, raw: &str) -> Option<Address> {
        resolve(&cleaned(raw)?, self.page.as_ref())
    }

    pub(super) fn media(&self, raw: &str) -> Option<String> {
        let mut address = self.address(raw)?;
        if self.page.as_ref().is_some_and(|page| page.is_secure) && address.port.is_empty() {
            address.is_secure = true;
        }
        // A space would end the address in a `srcset`.
        Some(address.url().replace(' ', "%20"))
    }

    /// The path of `address` below the home page, if the app can show what is there.
    fn path_below_home(&self, address: &Address) -> Option<String> {
        let is_ours = |origin: &Address| address.is_same_site(origin);
        if address.has_user || !self.origins.iter().any(is_ours) {
            return None;
        }
        let below = address.path.strip_prefix('/')?.strip_prefix(self.home)?;
        if !self.home.is_empty() && !below.is_empty() && !below.starts_with('/') {
            return None;
        }
        // One slash, or the browser would take what follows two for a host.
        let below = below.trim_start_matches('/');
        if is_machine_path(below) || is_machine_query(address.query()) {
            return None;
        }
        let mut path = String::from("/");
        path.push_str(below);
        Some(path)
    }
}

/// Whether an address is that of a picture's file.
pub(super) fn is_picture(url: &str) -> bool {
    let (path, _) = cut(url, is_tail);
    let Some((_, extension)) = path.rsplit_once('.') else {
        return false;
    };
    ["jpg", "jpeg", "png", "gif", "webp", "avif"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

fn some_fragment(fragment: &str) -> Option<Href> {
    if fragment.is_empty() {
        return None;
    }
    Some(Href::Fragment(fragment.to_owned()))
}

/// Whether a path is that of a file or of something only programs read.
fn is_machine_path(path: &str) -> bool {
    let (first, _) = cut(path, |c| c == '/');
    let last = path.trim_end_matches('/').rsplit('/').next();
    let last = last.unwrap_or_default();
    let is_file = last
        .rsplit_once('.')
        .is_some_and(|(_, extension)| extension.len() <= 5 && extension.bytes().any(|b| b.is_ascii_alphabetic()));
    is_file
        || last == "feed"
        || matches!(
            first,
            "wp-content" | "wp-admin" | "wp-includes" | "wp-json" | "wp-login.php" | "xmlrpc.php" | "feed"
        )
}

fn is_machine_query(query: &str) -> bool {
    query.split(['?', '&']).any(|parameter| {
        let (name, _) = cut(parameter, |c| c == '=');
        matches!(name, "rest_route" | "feed")
    })
}
