//! What the theme's PHP must know of the release and of site.toml, and what it sends with the reader's first gesture.

use anyhow::{Context, Result, anyhow};
use askia24_site::Site;
use serde_json::{Map, Value, json};

use super::{VERSION, between, tag_value};
use crate::{digest, headers, page, project};

/// What PHP must know of the release.
pub(super) struct Release<'a> {
    html: &'a str,
    glue: &'a str,
    site: &'a Site,
    version: &'a str,
    /// The parts of the style sheet by their names.
    sheets: Vec<(&'static str, String)>,
}

impl<'a> Release<'a> {
    pub(super) fn read(html: &'a str, glue: &'a str, site: &'a Site) -> Result<Self> {
        let version = tag_value(html, VERSION).context("index.html has no version")?;
        let first = page::finish_style(&page::read(&project::root().join("deploy/theme/first.css"))?)?;
        let sheets = page::theme_sheets(site)?.into_iter().map(|(name, css)| {
            let css = also_first(&css);
            (name, if name == "every" { css + &first } else { css })
        });
        Ok(Self { html, glue, site, version, sheets: sheets.collect() })
    }

    /// index.html's own inline scripts: what speaks if the app does not start, the page's own policy, what asks first.
    fn inline(&self) -> Result<[&'a str; 3]> {
        let inline: Vec<&str> =
            self.html.split("<script>").skip(1).filter_map(|part| part.split("</script>").next()).collect();
        inline.try_into().map_err(|inline: Vec<_>| anyhow!("index.html has {} inline scripts, not three", inline.len()))
    }

    /// What comes with the reader's first gesture besides the app: the page's own policy, the script that hands the page
    /// over, and the styles that only the app needs, or another kind of page.
    pub(super) fn take_over(&self) -> Result<String> {
        let [_, trusted, _] = self.inline()?;
        let sheets: Map<String, Value> = self
            .sheets
            .iter()
            .filter(|(name, _)| *name != "every")
            .map(|(name, css)| ((*name).to_owned(), css.as_str().into()))
            .collect();
        Ok(format!("{trusted};\n{}\nconst SHEETS={};\n", page::take_over(self.site)?, Value::from(sheets)))
    }

    /// A number that grows, as WordPress wants it of a theme: the package's, and the release's own in its last place.
    pub(super) fn number(&self) -> String {
        let seconds =
            std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs());
        format!("{}.{}", env!("CARGO_PKG_VERSION"), seconds / 60)
    }

    pub(super) fn value(&self, take_over: &str) -> Result<Value> {
        let shell_style = between(self.html, "<style>", "</style>").context("index.html has no style")?;
        let inline = self.inline()?;
        let start = page::first(self.site)?;
        let begin = page::begin(self.site)?;
        let shell = page::wordpress_shell(self.site)?;
        let wasm =
            tag_value(self.html, "type=\"application/wasm\" href=\"./").context("no WebAssembly is preloaded")?;
        let sheets = self.sheets.iter().map(|(name, css)| ((*name).to_owned(), css.as_str().into()));
        // Then the styles of the Customizer. Each page names only what it may have itself: a first page is sent to everybody.
        let policy = |scripts: &[&str], styles: &[&str]| {
            let hashes = |all: &[&str]| all.iter().copied().map(hash).collect::<String>();
            headers::Policy::new(hashes(scripts), hashes(styles) + " {{styles}}")
        };
        let parts: Vec<&str> = self.sheets.iter().map(|(_, css)| css.as_str()).collect();
        let page = policy(&[start.as_str(), &begin], &parts);
        let shell_page = policy(&[inline.as_slice(), &[shell.as_str()]].concat(), &[shell_style]);
        let told = |policy: &headers::Policy, kind| -> Value {
            let headers = policy.headers(kind).into_iter().map(|(name, value)| (name.to_owned(), value.into()));
            headers.collect::<Map<_, _>>().into()
        };
        Ok(json!({
            "version": self.version,
            "styles": sheets.collect::<Map<String, Value>>(),
            "start": start,
            "begin": begin,
            "shell": shell,
            "take_over": take_over,
            "glue": self.glue,
            "wasm": wasm,
            "icons": icons(),
            "page": told(&page, headers::Kind::Page),
            "shell_page": told(&shell_page, headers::Kind::Page),
            "worker": told(&shell_page, headers::Kind::Worker),
        }))
    }
}

/// What the app's styles say of the parts of `body` they say of those of WordPress's first page too.
fn also_first(css: &str) -> String {
    let mut parts = css.split("body>");
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // Not of an article's `.body`.
        let is_class = all.ends_with('.');
        all.push_str(if is_class { "body>" } else { ":where(body,#first)>" });
        all.push_str(part);
    }
    all
}

/// ` 'sha256-…'` of inline code.
fn hash(text: &str) -> String {
    format!(" 'sha256-{}'", digest::base64(text.as_bytes()))
}

/// The app's icons by their names in src/ui/icon.rs.
fn icons() -> Value {
    let lines = include_str!("../../../src/ui/icon.rs").lines().filter_map(|line| line.strip_prefix("pub const "));
    let icons = lines.filter_map(|line| Some((line.split_once(':')?.0.to_owned(), between(line, "\"", "\"")?.into())));
    icons.collect::<Map<_, _>>().into()
}

/// site.toml's values by their names there.
pub(super) fn site_value(site: &Site) -> Value {
    let links = |links: &[askia24_site::Link]| -> Value {
        links.iter().map(|link| json!({ "text": link.text, "url": link.url })).collect()
    };
    let colors = &site.colors;
    json!({
        "name": site.name,
        "short_name": site.short_name,
        "tagline": site.tagline,
        "description": site.description,
        "lang": site.lang,
        "locale": site.locale,
        "time_zone": site.time_zone,
        "default_categories": site.default_categories,
        "home_sections": site.home_sections,
        "shortcuts": links(&site.shortcuts),
        "colors": {
            "background": colors.background,
            "ink": colors.ink,
            "accent": colors.accent,
            "background_dark": colors.background_dark,
            "ink_dark": colors.ink_dark,
            "accent_dark": colors.accent_dark,
        },
        "permalinks": { "category": site.permalinks.category, "tag": site.permalinks.tag, "author": site.permalinks.author },
        "contact": {
            "about": site.contact.about,
            "address": site.contact.address,
            "telephones": site.contact.telephones,
            "emails": site.contact.emails,
        },
        "social": links(&site.social),
        "credit": site.credit.as_ref().map(|credit| json!({ "text": credit.text, "url": credit.url })),
    })
}
