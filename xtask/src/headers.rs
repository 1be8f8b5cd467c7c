//! What a web server says with each file of a build: the one place that knows. The journeys' server asks here, and so
//! does [`crate::deploy`] when it writes the configurations of other servers.

use std::path::Path;

use askia24_site::Site;

use crate::digest;

/// Where players are framed from (README, Contracts).
const PLAYERS: &str = "https://www.youtube-nocookie.com https://player.vimeo.com https://www.dailymotion.com \
                       https://videopress.com https://w.soundcloud.com https://open.spotify.com \
                       https://www.google.com https://www.openstreetmap.org";

/// What no page of a newspaper needs, its players included. Left as browsers have it: full screen, sharing, picture
/// in picture, protected media and the wake lock.
const PERMISSIONS: &str = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), \
                           gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// The names of the pages below `/-/embed/` that other sites may frame.
const EMBEDS: [&str; 3] = ["latest", "card", "article"];

/// A name and a value.
pub type Header = (&'static str, String);

/// The kinds of files that are spoken of differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// index.html, whatever the address.
    Page,
    /// The pages that other sites may frame: headlines, a card, an article.
    Embed,
    /// The service worker.
    Worker,
    /// Named by its content: never changes.
    Hashed,
    /// Looked for at the same address by every release: the manifest, the script of embeds.
    Entry,
    /// An icon: one of yesterday does no harm.
    Picture,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Page, Self::Embed, Self::Worker, Self::Hashed, Self::Entry, Self::Picture];

    /// The kind of what is at `path`, seen from the build's root, without a slash at its start.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path);
        if !name.contains('.') || name == "index.html" {
            let kind =
                path.strip_prefix("-/embed/").map(|rest| rest.trim_end_matches("index.html").trim_end_matches('/'));
            return if kind.is_some_and(|kind| EMBEDS.contains(&kind)) { Self::Embed } else { Self::Page };
        }
        match name.rsplit('.').next().unwrap_or_default() {
            _ if path == "sw.js" => Self::Worker,
            _ if is_hashed(name) => Self::Hashed,
            "svg" | "png" | "jpg" | "jpeg" | "webp" | "avif" | "ico" => Self::Picture,
            _ => Self::Entry,
        }
    }
}

/// Whether a file is named by its content: `askia24-0123456789abcdef.wasm`.
fn is_hashed(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map(|(_, hash)| hash).unwrap_or_default();
    hash.len() == 16 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// What depends on the build: its inline code and styles, and where its API is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    scripts: String,
    styles: String,
    api: String,
}

impl Policy {
    /// Reads everything out of index.html, as it goes out.
    #[must_use]
    pub fn of(html: &str) -> Self {
        let api = html.split_once("rel=\"https://api.w.org/\" href=\"").and_then(|(_, rest)| rest.split('"').next());
        let api = api.and_then(origin).map_or_else(String::new, |origin| format!(" {origin}"));
        Self { scripts: hashes(html, "script"), styles: hashes(html, "style"), api }
    }

    /// For pages of the app's own origin with these hashes, each with a space before it.
    #[must_use]
    pub fn new(scripts: String, styles: String) -> Self {
        Self { scripts, styles, api: String::new() }
    }

    /// As [`Policy::of`], for all pages of the release in `dist`: where a server's configuration has one policy for
    /// many files, it names the styles of the embeds too.
    #[must_use]
    pub fn of_release(dist: &Path, html: &str) -> Self {
        let mut policy = Self::of(html);
        for page in ["-/embed/index.html", "-/embed/latest/index.html"] {
            let html = std::fs::read_to_string(dist.join(page)).unwrap_or_default();
            policy.styles.push_str(&hashes(&html, "style"));
        }
        policy
    }

    /// The page's content security policy; `framed`: other sites may show it in a frame.
    ///
    /// Pictures and sound may come from anywhere, as articles have them. Nothing may be made of a string but what the
    /// page's own policy lets through (index.html): the inert parsing of articles, and the worker's address.
    #[must_use]
    pub fn page(&self, framed: bool) -> String {
        let Self { scripts, styles, api } = self;
        let ancestors = if framed { "" } else { "; frame-ancestors 'none'" };
        let styles = if styles.is_empty() { " 'none'" } else { styles };
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src{styles}; img-src *; \
             media-src *; connect-src 'self'{api}; frame-src 'self' {PLAYERS}; manifest-src 'self'; \
             worker-src 'self'; base-uri 'self'; form-action 'self'{ancestors}; \
             require-trusted-types-for 'script'; trusted-types default"
        )
    }

    /// The headers that go with a file, in the order in which they are written.
    #[must_use]
    pub fn headers(&self, kind: Kind) -> Vec<Header> {
        let lifetime = match kind {
            Kind::Hashed => "public, max-age=31536000, immutable",
            Kind::Picture => "public, max-age=86400",
            Kind::Page | Kind::Embed | Kind::Worker | Kind::Entry => "no-cache",
        };
        let mut headers =
            vec![("Cache-Control", lifetime.to_owned()), ("X-Content-Type-Options", "nosniff".to_owned())];
        if matches!(kind, Kind::Page | Kind::Embed) {
            headers.push(("Content-Security-Policy", self.page(kind == Kind::Embed)));
            headers.push(("Permissions-Policy", PERMISSIONS.to_owned()));
            headers.push(("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()));
        }
        match kind {
            // For browsers that do not know frame-ancestors.
            Kind::Page => headers.push(("X-Frame-Options", "DENY".to_owned())),
            // A worker obeys the policy of its own file: it fetches what the page may show.
            Kind::Worker => headers
                .push(("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src *".to_owned())),
            Kind::Embed | Kind::Hashed | Kind::Entry | Kind::Picture => {}
        }
        headers
    }
}

/// The media type by a file's extension.
#[must_use]
pub fn media_type(name: &str) -> &'static str {
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

/// Where WordPress's own pages are, for those that the app does not answer: no slash at its end, empty on the app's
/// own origin.
#[must_use]
pub fn home(site: &Site) -> String {
    let home = site.home.clone().or_else(|| origin(&site.api).map(str::to_owned)).unwrap_or_default();
    home.trim_end_matches('/').to_owned()
}

/// `https://example.org` of an address on another host; nothing of a path.
fn origin(url: &str) -> Option<&str> {
    let start = url.find("://")? + 3;
    let end = url.get(start..)?.find(['/', '?', '#']).map_or(url.len(), |length| start + length);
    url.get(..end)
}

/// ` 'sha256-…'` for each element of this name that has content of its own.
fn hashes(html: &str, element: &str) -> String {
    let (start, end) = (format!("<{element}"), format!("</{element}>"));
    let mut found = String::new();
    for part in html.split(&start).skip(1) {
        let Some((attributes, rest)) = part.split_once('>') else { continue };
        let Some((content, _)) = rest.split_once(&end) else { continue };
        if !content.is_empty() && !attributes.contains(" src=") {
            found.push_str(&format!(" 'sha256-{}'", digest::base64(content.as_bytes())));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Kind, Policy, origin};

    const INDEX: &str = "<link rel=\"https://api.w.org/\" href=\"https://example.org/?rest_route=/\">\
                         <style>a{}</style><script type=\"module\" src=\"a.js\"></script><script>f()</script>";

    fn header(policy: &Policy, kind: Kind, name: &str) -> Option<String> {
        policy.headers(kind).into_iter().find(|header| header.0 == name).map(|header| header.1)
    }

    #[test]
    fn files_are_told_apart() {
        for (path, kind) in [
            ("", Kind::Page),
            ("index.html", Kind::Page),
            ("2026/10/un-titre/", Kind::Page),
            ("-/reglages", Kind::Page),
            ("-/embedded", Kind::Page),
            ("-/embed", Kind::Page),
            ("-/embed/un-titre", Kind::Page),
            ("-/embed/latest/", Kind::Embed),
            ("-/embed/card", Kind::Embed),
            ("-/embed/article/index.html", Kind::Embed),
            ("-/embed/view-0123456789abcdef.js", Kind::Hashed),
            ("sw.js", Kind::Worker),
            ("askia24-0123456789abcdef.js", Kind::Hashed),
            ("askia24-later-0123456789abcdef.wasm", Kind::Hashed),
            ("askia24-0123456789ABCDEF.js", Kind::Entry),
            ("embed.js", Kind::Entry),
            ("manifest.webmanifest", Kind::Entry),
            ("icons/icon-192.png", Kind::Picture),
        ] {
            assert_eq!(Kind::of(path), kind, "{path}");
        }
    }

    #[test]
    fn the_policy_names_inline_code_by_its_hash_and_the_api_by_its_origin() {
        let policy = Policy::of(INDEX).page(false);
        // As `printf 'a{}' | openssl dgst -sha256 -binary | base64` says.
        assert!(policy.contains("style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';"), "{policy}");
        assert_eq!(policy.matches("'sha256-").count(), 2, "{policy}");
        assert!(policy.contains("connect-src 'self' https://example.org;"), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    }

    #[test]
    fn only_the_embed_may_be_framed() {
        let policy = Policy::of(INDEX);
        for kind in [Kind::Page, Kind::Embed] {
            let csp = header(&policy, kind, "Content-Security-Policy").expect("a policy");
            assert_eq!(csp.contains("frame-ancestors 'none'"), kind == Kind::Page, "{csp}");
            assert_eq!(header(&policy, kind, "X-Frame-Options").is_some(), kind == Kind::Page);
        }
    }

    #[test]
    fn an_origin_is_what_stands_before_the_path() {
        assert_eq!(origin("https://example.org/?rest_route=/"), Some("https://example.org"));
        assert_eq!(origin("http://127.0.0.1:8090"), Some("http://127.0.0.1:8090"));
        assert_eq!(origin("/wp-json/"), None);
    }
}
