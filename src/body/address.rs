//! Absolute addresses, taken apart.
//!
//! Read as the URL standard reads them, because the browser will: control characters and line ends
//! are gone before the scheme is looked at, backslashes are slashes, `%2e` is a dot.

use super::cut::cut;

/// Longer than any address a newsroom links to.
const MAX_LENGTH: usize = 4096;

/// An absolute `http(s)` address in its parts.
pub(super) struct Address {
    pub(super) is_secure: bool,
    pub(super) host: String,
    /// Empty where it is the scheme's own.
    pub(super) port: String,
    pub(super) has_user: bool,
    /// Begins with `/`; dot segments are resolved.
    pub(super) path: String,
    /// Query and fragment, with their `?` and `#`.
    pub(super) tail: String,
}

impl Address {
    /// The whole address, without a user name: that is only ever there to deceive.
    pub(super) fn url(&self) -> String {
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

    pub(super) fn query(&self) -> &str {
        cut(&self.tail, |c| c == '#').0
    }

    pub(super) fn is_same_site(&self, other: &Self) -> bool {
        self.bare_host() == other.bare_host() && self.port == other.port
    }

    pub(super) fn bare_host(&self) -> &str {
        self.host.strip_prefix("www.").filter(|bare| !bare.is_empty()).unwrap_or(&self.host)
    }

    /// The value of a parameter of the query, as it is written.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.query().split(['?', '&']).find_map(|parameter| {
            let (key, value) = parameter.split_once('=')?;
            (key == name).then_some(value)
        })
    }
}

/// `raw` without what the URL standard removes; `None` if what is left cannot be an address.
pub(super) fn cleaned(raw: &str) -> Option<String> {
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

pub(super) fn scheme(raw: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = raw.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    is_scheme.then_some((scheme, rest))
}

/// The `http(s)` address that `raw` is on the page `base`.
pub(super) fn resolve(raw: &str, base: Option<&Address>) -> Option<Address> {
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

/// Also what would show the host, where it stands as text, other than it is.
fn is_forbidden_in_host(c: char) -> bool {
    matches!(
        c,
        '\0'..=' ' | '"' | '%' | '<' | '>' | '^' | '`' | '{' | '|' | '}' | '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}'
    )
}

fn is_slash(c: char) -> bool {
    c == '/' || c == '\\'
}

/// Whether `c` begins a query or a fragment.
pub(super) fn is_tail(c: char) -> bool {
    c == '?' || c == '#'
}

fn is_one_of(segment: &str, known: &[&str]) -> bool {
    known.iter().any(|known| segment.eq_ignore_ascii_case(known))
}

fn byte(digits: &str) -> Option<u8> {
    // A sign would be read as well.
    u8::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))
}

/// Text with its `%41` resolved; `None` where that is no text.
pub(super) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut pieces = text.split('%');
    bytes.extend(pieces.next()?.bytes());
    for piece in pieces {
        match piece.split_at_checked(2).and_then(|(digits, rest)| Some((byte(digits)?, rest))) {
            Some((byte, rest)) => {
                bytes.push(byte);
                bytes.extend(rest.bytes());
            }
            None => {
                bytes.push(b'%');
                bytes.extend(piece.bytes());
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// Adds `text` to an address as one value: whatever has a meaning there is escaped.
pub(super) fn push_encoded(url: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            url.push(char::from(byte));
        } else {
            url.push('%');
            for digit in [byte >> 4, byte & 15] {
                url.push(char::from_digit(digit.into(), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
}
