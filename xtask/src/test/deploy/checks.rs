//! What every web server must do with a release and a WordPress.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use ureq::http::Method;

use super::ask::{Answer, Client, PERSON};
use crate::headers::{Kind, Policy, media_type};
use crate::packed::ENCODINGS;

/// A release below `base`, whose files are in `root` and its directories.
#[derive(Clone, Copy)]
pub(crate) struct Site<'a> {
    pub(crate) base: &'a str,
    pub(crate) root: &'a Path,
}

/// What can be asked of a host.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Powers {
    /// A web server with our configuration.
    Server,
    /// A host of static files, which packs them and chooses their lifetimes itself.
    Static,
}

/// Programs that get WordPress's page at an article's address.
const CRAWLERS: [&str; 8] = [
    "WhatsApp/2.23.20.0",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)",
    "Twitterbot/1.0",
    "TelegramBot (like TwitterBot)",
    "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36 \
     (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
];

/// People, also inside the apps whose crawlers stand above.
const PEOPLE: [&str; 4] = [
    PERSON,
    "Mozilla/5.0 (Linux; Android 13; K; wv) AppleWebKit/537.36 Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 \
     [FB_IAB/FB4A;FBAV/440.0.0.30.110;]",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Twitter for iPhone/10.0",
    "Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36 Telegram-Android/10.1",
];

/// The permalink of an article of the demonstration, and its title.
pub(crate) const ARTICLE: (&str, &str) =
    ("2026/08/verifier-une-photo-avant-de-partager", "Vérifier une photo avant de la partager");

/// Asks, compares and counts.
pub(crate) struct Checks {
    client: Client,
    url: String,
    pub(crate) count: usize,
}

impl Checks {
    pub(crate) fn new(url: &str) -> Self {
        Self { client: Client::new(), url: url.to_owned(), count: 0 }
    }

    /// The app, WordPress, and who gets which.
    pub(crate) fn whole(&mut self, site: Site<'_>) -> Result<()> {
        self.app(site, Powers::Server)?;
        self.wordpress()?;
        self.crawlers(site)
    }

    /// The app's pages and files, with their headers.
    pub(crate) fn app(&mut self, site: Site<'_>, powers: Powers) -> Result<()> {
        let dist = site.root.join(site.base.trim_matches('/'));
        let html = fs::read(dist.join("index.html")).context("index.html cannot be read")?;
        let policy = Policy::of_release(&dist, &String::from_utf8_lossy(&html));
        for path in
            ["", "2026/10/un-titre/", "un-titre", "category/societe/page/2/", "?s=eau", "-/reglages", "-/embed/x/y"]
        {
            let answer = self.get(site, path, &[])?;
            self.is(&answer, "is the app", answer.status == 200 && answer.body == html)?;
            let kind = Kind::of(path.split('?').next().unwrap_or(path));
            self.has_headers(&answer, &policy, kind, powers)?;
            let framed = answer.header("x-frame-options").is_empty()
                && !answer.header("content-security-policy").contains("frame-ancestors");
            self.is(&answer, "may be framed if it is an embed, else not", framed == (kind == Kind::Embed))?;
        }
        let embed = fs::read(dist.join("-/embed/latest/index.html")).context("the embed cannot be read")?;
        let maker = fs::read(dist.join("-/embed/index.html")).context("the embeds' page cannot be read")?;
        let pages = ["-/embed/latest/", "-/embed/latest/index.html", "-/embed/card/", "-/embed/latest", "-/embed/"];
        for path in pages.into_iter().filter(|path| powers == Powers::Server || path.ends_with("index.html")) {
            let answer = self.get(site, path, &[])?;
            let kind = Kind::of(path);
            let wanted = if kind == Kind::Embed { &embed } else { &maker };
            self.is(&answer, "is the embed's page", answer.status == 200 && answer.body == *wanted)?;
            self.has_headers(&answer, &policy, kind, powers)?;
            let framed = answer.header("x-frame-options").is_empty()
                && !answer.header("content-security-policy").contains("frame-ancestors");
            self.is(&answer, "may be framed if it is an embed, else not", framed == (kind == Kind::Embed))?;
        }
        for file in files(&dist)? {
            let path = file.strip_prefix(&dist).unwrap_or(&file).to_string_lossy().into_owned();
            // At WordPress's own address WordPress's is served (see `wordpress`).
            if path == "robots.txt" && site.base == "/" && powers == Powers::Server {
                continue;
            }
            let content = fs::read(&file)?;
            let answer = self.get(site, &path, &[])?;
            self.is(&answer, "is the file", answer.status == 200 && answer.body == content)?;
            self.is(&answer, "has its type", same_type(&answer.header("content-type"), media_type(&path)))?;
            self.has_headers(&answer, &policy, Kind::of(&path), powers)?;
            let tag = answer.header("etag");
            if powers == Powers::Server {
                let again = self.get(site, &path, &[("If-None-Match", &tag)])?;
                self.is(&again, "is not sent twice", !tag.is_empty() && again.status == 304)?;
                self.packed(site, &path, &file, &content)?;
            }
        }
        if powers == Powers::Server {
            self.packed(site, "un-titre/", &dist.join("index.html"), &html)?;
        }
        for missing in ["askia24-0123456789abcdef.js", "askia24-later-0123456789abcdef.wasm"] {
            let answer = self.get(site, missing, &[])?;
            let is_kept = answer.header("cache-control").contains("immutable");
            self.is(&answer, "is missing", answer.status == 404 && answer.body != html && !is_kept)?;
        }
        let secrets = ["deploy/nginx-app.conf", "index.html.br", "_headers", ".htaccess"];
        for hidden in secrets.into_iter().filter(|_| powers == Powers::Server) {
            let answer = self.get(site, hidden, &[])?;
            self.is(&answer, "is nobody's", matches!(answer.status, 403 | 404))?;
        }
        Ok(())
    }

    /// Who has an older release's code is sent what differs; nobody else is.
    pub(crate) fn delta(&mut self, site: Site<'_>) -> Result<()> {
        let deltas = crate::delta::needed(site.root)?;
        let [(ending, hash)] = deltas.as_slice() else { bail!("there should be one delta, not {deltas:?}") };
        let code = files(site.root)?.into_iter().find(|file| crate::packed::beside(file, ending).exists());
        let code = code.context("the delta is of no file")?;
        let path = code.strip_prefix(site.root).unwrap_or(&code).to_string_lossy().into_owned();
        let wanted = fs::read(crate::packed::beside(&code, ending))?;
        let has = format!(":{hash}:");
        let answer =
            self.get(site, &path, &[("Accept-Encoding", "gzip, br, zstd, dcb, dcz"), ("Available-Dictionary", &has)])?;
        self.is(&answer, "is the delta", answer.header("content-encoding") == "dcz" && answer.body == wanted)?;
        self.is(&answer, "has its type", answer.header("content-type") == "application/wasm")?;
        self.is(&answer, "is kept for ever", answer.header("cache-control").contains("immutable"))?;
        self.is(&answer, "serves the next release", answer.header("use-as-dictionary") == "match=\"askia24-*.wasm\"")?;
        self.is(&answer, "says what it depends on", answer.header("vary").contains("Available-Dictionary"))?;
        let other = format!(":{}:", hash.chars().rev().collect::<String>());
        for headers in [
            [("Accept-Encoding", "gzip, br"), ("Available-Dictionary", has.as_str())],
            [("Accept-Encoding", "gzip, br, dcz"), ("Available-Dictionary", other.as_str())],
            [("Accept-Encoding", "gzip, br, dcz"), ("Accept", "*/*")],
        ] {
            let answer = self.get(site, &path, &headers)?;
            self.is(&answer, "is whole", answer.header("content-encoding") == "br")?;
        }
        Ok(())
    }

    /// Each form of a file goes to who understands it.
    fn packed(&mut self, site: Site<'_>, path: &str, file: &Path, content: &[u8]) -> Result<()> {
        let shrinks = crate::packed::beside(file, ".br").exists();
        for (encoding, ending) in ENCODINGS {
            let answer = self.get(site, path, &[("Accept-Encoding", encoding)])?;
            self.is(
                &answer,
                "says that it depends on what is understood",
                answer.header("vary").contains("Encoding") || !shrinks,
            )?;
            let wanted = if shrinks { encoding } else { "" };
            // A server may know fewer encodings than there are files, but never sends what it cannot name.
            let got = answer.header("content-encoding");
            self.is(&answer, "is packed as asked for", got == wanted)?;
            self.is(&answer, "unpacks to the file", answer.decoded()? == content)?;
            if shrinks {
                let size = fs::metadata(crate::packed::beside(file, ending))?.len();
                self.is(&answer, "is the form that the build made", answer.body.len() as u64 == size)?;
            }
        }
        let answer = self.get(site, path, &[("Accept-Encoding", "gzip, deflate, br, zstd")])?;
        let wanted = if shrinks { "br" } else { "" };
        self.is(&answer, "is the smallest", answer.header("content-encoding") == wanted)
    }

    /// WordPress where WordPress has always been.
    fn wordpress(&mut self) -> Result<()> {
        let root = Site { base: "/", root: Path::new("") };
        let posts = self.get(root, "wp-json/wp/v2/posts?per_page=1&_embed=wp:featuredmedia", &[])?;
        let is_json = posts.header("content-type").starts_with("application/json");
        self.is(&posts, "is the API", posts.status == 200 && is_json && !posts.header("x-wp-total").is_empty())?;
        let value: serde_json::Value = serde_json::from_slice(&posts.body)?;
        let picture = value.pointer("/0/_embedded/wp:featuredmedia/0/source_url").and_then(|url| url.as_str());
        let picture = picture.context("the newest article has no picture")?.to_owned();
        let picture = self.client.get(&picture, &[])?;
        let is_picture = picture.header("content-type") == "image/jpeg" && picture.body.starts_with(&[0xff, 0xd8]);
        self.is(&picture, "is a picture at the site's own address", picture.status == 200 && is_picture)?;
        let link = value.pointer("/0/link").and_then(|link| link.as_str()).unwrap_or_default().to_owned();
        self.is(&posts, "links to this very site", link.starts_with(&self.url))?;

        let other = self.get(root, "?rest_route=/wp/v2/categories&per_page=1", &[])?;
        self.is(&other, "is the API in its other form", other.status == 200 && other.text().starts_with("[{"))?;
        let refused = self.client.send(
            Method::POST,
            &format!("{}/wp-json/wp/v2/comments", self.url),
            &[("Content-Type", "application/x-www-form-urlencoded")],
            "post=999999&content=Bonjour",
        )?;
        self.is(&refused, "reaches WordPress by POST", refused.status >= 400 && refused.text().contains("\"code\":"))?;

        // The way out of a browser that is too old for the app (src/start/failure.js).
        for path in ["?replytocom=0".to_owned(), format!("{}/?replytocom=0", ARTICLE.0)] {
            let plain = self.get(root, &path, &[])?;
            let is_whole = plain.text().contains("wp-json") && !plain.text().contains("id=\"boot\"");
            self.is(&plain, "is WordPress's own page", plain.status == 200 && is_whole)?;
        }

        let login = self.get(root, "wp-login.php", &[])?;
        self.is(&login, "is the door of the office", login.status == 200 && login.text().contains("loginform"))?;
        let policy = login.header("content-security-policy");
        self.is(&login, "is not under the app's policy", !policy.contains("default-src 'none'"))?;
        let office = self.get(root, "wp-admin/", &[])?;
        let leads = office.header("location").starts_with(&format!("{}/wp-login.php", self.url));
        self.is(&office, "leads to the door", office.status == 302 && leads)?;
        let style = self.get(root, "wp-includes/css/buttons.css", &[])?;
        self.is(&style, "is WordPress's style", style.header("content-type").starts_with("text/css"))?;
        for (path, word) in [
            ("feed/", "<rss"),
            ("category/societe/feed/", "<rss"),
            ("?feed=rss2", "<rss"),
            ("wp-sitemap.xml", "<sitemapindex"),
            ("robots.txt", "Sitemap:"),
        ] {
            let answer = self.get(root, path, &[])?;
            self.is(&answer, "is WordPress's", answer.status == 200 && answer.text().contains(word))?;
        }
        Ok(())
    }

    /// Who gets the app at an article's address, and who WordPress's page.
    fn crawlers(&mut self, site: Site<'_>) -> Result<()> {
        let (slug, title) = ARTICLE;
        for agent in CRAWLERS {
            let mut answer = self.get(site, &format!("{slug}/?utm_source=whatsapp"), &[("User-Agent", agent)])?;
            if site.base != "/" {
                // Below a path the article has two addresses: they are told the one of WordPress.
                self.is(&answer, "leads to the permalink", answer.status == 302)?;
                let target = answer.header("location");
                let target = if target.starts_with('/') { format!("{}{target}", self.url) } else { target };
                answer = self.client.get(&target, &[("User-Agent", agent)])?;
            }
            let text = answer.text();
            let previewed = text.contains(&format!("<meta property=\"og:title\" content=\"{title}"))
                && text.contains("<meta property=\"og:image\" content=\"http");
            self.is(&answer, "is WordPress's article, with its preview", answer.status == 200 && previewed)?;
            self.is(&answer, "has its title", text.contains(&format!("<title>{title}")))?;
        }
        for agent in PEOPLE {
            let answer = self.get(site, &format!("{slug}/"), &[("User-Agent", agent)])?;
            let is_app = answer.text().contains("id=\"boot\"");
            self.is(&answer, &format!("is the app for {agent}"), answer.status == 200 && is_app)?;
        }
        Ok(())
    }

    fn has_headers(&mut self, answer: &Answer, policy: &Policy, kind: Kind, powers: Powers) -> Result<()> {
        for (name, value) in policy.headers(kind) {
            // Their own lifetimes are theirs, but for what never changes.
            if powers == Powers::Static && name == "Cache-Control" && kind != Kind::Hashed {
                continue;
            }
            let said = answer.header(name);
            self.is(answer, &format!("has {name}: {value} (it has {said:?})"), said == value)?;
        }
        Ok(())
    }

    pub(super) fn get(&self, site: Site<'_>, path: &str, headers: &[(&str, &str)]) -> Result<Answer> {
        self.client.get(&format!("{}{}{path}", self.url, site.base), headers)
    }

    pub(super) fn is(&mut self, answer: &Answer, what: &str, so: bool) -> Result<()> {
        self.count += 1;
        if so {
            return Ok(());
        }
        let text: String = answer.text().chars().take(300).collect();
        bail!(
            "{} should be so: {what}. It is {} {} {:?}, packed {:?}, to {:?}: {text}",
            answer.url,
            answer.status,
            answer.header("content-type"),
            answer.header("cache-control"),
            answer.header("content-encoding"),
            answer.header("location"),
        )
    }
}

/// `text/javascript; charset=utf-8` and `text/javascript;charset=UTF-8` are one.
pub(super) fn same_type(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let text = text.to_ascii_lowercase().replace(' ', "").replace("application/javascript", "text/javascript");
        // An XML file says its own encoding.
        if text.starts_with("text/xml") { "application/xml".to_owned() } else { text }
    };
    plain(one) == plain(other)
}

/// The release's files that readers ask for, but index.html.
pub(super) fn files(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dist).with_context(|| format!("{} cannot be read", dist.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name != "deploy" {
            found.extend(files(&path)?);
        } else if path.is_file()
            && !name.starts_with(['.', '_'])
            && !crate::packed::is_packed(&name)
            && name != "index.html"
        {
            found.push(path);
        }
    }
    Ok(found)
}
