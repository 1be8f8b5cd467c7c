//! Addresses in an article: which may be followed, and which of them the app itself can show.
//!
//! Read as the URL standard reads them, because the browser will: control characters and line ends
//! are gone before the scheme is looked at, backslashes are slashes, `%2e` is a dot.

use super::cut::cut;

/// Longer than any address a newsroom links to.
const MAX_LENGTH: usize = 4096;

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

    pub(super) fn media(&self, raw: &str) -> Option<String> {
        let page = self.page.as_ref();
        let mut address = resolve(&cleaned(raw)?, page)?;
        if page.is_some_and(|page| page.is_secure) && address.port.is_empty() {
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

/// An absolute `http(s)` address in its parts.
struct Address {
    is_secure: bool,
    host: String,
    /// Empty where it is the scheme's own.
    port: String,
    has_user: bool,
    /// Begins with `/`; dot segments are resolved.
    path: String,
    /// Query and fragment, with their `?` and `#`.
    tail: String,
}

impl Address {
    /// The whole address, without a user name: that is only ever there to deceive.
    fn url(&self) -> String {
        let mut url = String::from(if self.is_secure { "https://" } else { "http://" });
        url.push_str(&self.host);
        if !self.port.is_empty() {
            url.push(':');
            url.push_str(&self.port);
        }
        url.push_str(&self.path);
        url.push_str(&self.tail);
        url
    }

    fn query(&self) -> &str {
        cut(&self.tail, |c| c == '#').0
    }

    fn is_same_site(&self, other: &Self) -> bool {
        let bare = |host| str::strip_prefix(host, "www.").unwrap_or(host);
        bare(self.host.as_str()) == bare(other.host.as_str()) && self.port == other.port
    }
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

/// `raw` without what the URL standard removes; `None` if what is left cannot be an address.
fn cleaned(raw: &str) -> Option<String> {
    let raw = raw.trim_matches(|c| c <= ' ');
    if raw.len() > MAX_LENGTH {
        return None;
    }
    let mut clean = String::with_capacity(raw.len());
    for c in raw.chars() {
        match c {
            '\t' | '\n' | '\r' => {}
            '\0'..' ' | '\u{7f}' => return None,
            _ => clean.push(c),
        }
    }
    Some(clean)
}

fn scheme(raw: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = raw.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    is_scheme.then_some((scheme, rest))
}

/// The `http(s)` address that `raw` is on the page `base`.
fn resolve(raw: &str, base: Option<&Address>) -> Option<Address> {
    let (is_secure, rest) = match scheme(raw) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => (true, rest),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => (false, rest),
        Some(_) => return None,
        None => (base?.is_secure, raw),
    };
    // `https:page` is relative on a page of the same scheme, and a host on any other.
    let base = base.filter(|base| base.is_secure == is_secure);
    let after = rest.trim_start_matches(is_slash);
    let slashes = rest.len() - after.len();
    let Some(base) = base.filter(|_| slashes < 2) else {
        return absolute(is_secure, after);
    };
    let (path, tail) = cut(rest, is_tail);
    let mut whole = String::new();
    if path.is_empty() {
        if !tail.starts_with('?') {
            return None;
        }
        whole.push_str(&base.path);
    } else if slashes == 0 {
        let (directory, _) = base.path.rsplit_once('/')?;
        whole.push_str(directory);
        whole.push('/');
    }
    whole.push_str(path);
    Some(Address {
        is_secure,
        host: base.host.clone(),
        port: base.port.clone(),
        has_user: false,
        path: without_dots(&whole),
        tail: tail.to_owned(),
    })
}

/// The address whose host and what follows it is `rest`.
fn absolute(is_secure: bool, rest: &str) -> Option<Address> {
    let (authority, rest) = cut(rest, |c| is_slash(c) || is_tail(c));
    let (has_user, authority) = match authority.rsplit_once('@') {
        Some((_, authority)) => (true, authority),
        None => (false, authority),
    };
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, port),
        _ => (authority, ""),
    };
    let is_host =
        !host.is_empty() && host.starts_with('[') == host.ends_with(']') && !host.contains(is_forbidden_in_host);
    if !is_host || port.len() > 5 || !port.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let default_port = if is_secure { "443" } else { "80" };
    let (path, tail) = cut(rest, is_tail);
    Some(Address {
        is_secure,
        host: host.to_ascii_lowercase(),
        port: (if port == default_port { "" } else { port }).to_owned(),
        has_user,
        path: without_dots(path),
        tail: tail.to_owned(),
    })
}

/// An absolute path with its backslashes turned and its dot segments resolved.
fn without_dots(path: &str) -> String {
    let mut clean = String::with_capacity(path.len());
    let mut segments = path.split(is_slash).skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_up = is_one_of(segment, &["..", ".%2e", "%2e.", "%2e%2e"]);
        if is_up {
            while clean.pop().is_some_and(|c| c != '/') {}
        }
        if !is_up && !is_one_of(segment, &[".", "%2e"]) {
            clean.push('/');
            clean.push_str(segment);
        } else if segments.peek().is_none() {
            clean.push('/');
        }
    }
    if clean.is_empty() {
        clean.push('/');
    }
    clean
}

fn is_forbidden_in_host(c: char) -> bool {
    matches!(c, '\0'..=' ' | '"' | '%' | '<' | '>' | '^' | '`' | '{' | '|' | '}')
}

fn is_slash(c: char) -> bool {
    c == '/' || c == '\\'
}

/// Whether `c` begins a query or a fragment.
fn is_tail(c: char) -> bool {
    c == '?' || c == '#'
}

fn is_one_of(segment: &str, known: &[&str]) -> bool {
    known.iter().any(|known| segment.eq_ignore_ascii_case(known))
}
