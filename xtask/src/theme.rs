//! `cargo xtask build --theme`: the release as a WordPress theme, in one file that a newsroom uploads.
//!
//! What is in it: `deploy/theme/` as it stands; `app/` with the release's own files, and what PHP must know of them and
//! of site.toml as PHP arrays.

mod files;
mod php;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use askia24_site::Site;
use serde_json::{Map, Value, json};

use files::{collect, copy_release, remove_zstd, write_zip};

use crate::{digest, headers, packed, page, project};

/// The theme's directory in WordPress, which an update keeps.
pub const NAME: &str = "askia24";

/// How index.html begins to name the glue.
const GLUE: &str = "<script type=\"module\" src=\"./";

/// How it begins to say which release it is of.
const VERSION: &str = "<html data-version=\"";

/// The file that goes to WordPress.
#[must_use]
pub fn file() -> PathBuf {
    project::root().join("askia24-theme.zip")
}

/// Packs the release in `dist`, and returns where the theme lies unpacked.
///
/// # Errors
///
/// There is no release, or a file that cannot be read or written.
pub fn build(dist: &Path) -> Result<PathBuf> {
    let theme = project::target().join("theme").join(NAME);
    assemble(dist, &theme)?;
    let bytes = write_zip(&theme, &file())?;
    println!("{}: {bytes} bytes, for WordPress under Appearance, Themes, Add New, Upload.", file().display());
    Ok(theme)
}

/// Packs what a newsroom would upload some weeks later: the same under another version. Returns the file.
///
/// # Errors
///
/// A file that cannot be read or written.
pub fn newer(theme: &Path) -> Result<PathBuf> {
    let above = project::target().join("theme/newer");
    let newer = above.join(NAME);
    if newer.exists() {
        fs::remove_dir_all(&newer).with_context(|| format!("{} cannot be emptied", newer.display()))?;
    }
    page::copy(theme, &newer)?;
    let html = page::read(&newer.join("app/shell.html"))?;
    let version = tag_value(&html, VERSION).context("the page of the app has no version")?;
    let other: String = version.chars().rev().collect();
    for name in ["app/shell.html", "app/release.php", "app/sw.js"] {
        let file = newer.join(name);
        page::write(&file, &page::read(&file)?.replace(version, &other))?;
    }
    let style = newer.join("style.css");
    page::write(&style, &page::read(&style)?.replace("\nVersion: ", "\nVersion: 9"))?;
    let file = above.join("askia24-theme.zip");
    write_zip(&newer, &file)?;
    Ok(file)
}

/// Lays the theme out in an empty directory.
fn assemble(dist: &Path, theme: &Path) -> Result<()> {
    let site = project::site()?;
    let html = page::read(&dist.join("index.html")).context("there is no release; run `cargo xtask build` first")?;
    if theme.exists() {
        fs::remove_dir_all(theme).with_context(|| format!("{} cannot be emptied", theme.display()))?;
    }
    page::copy(&project::root().join("deploy/theme"), theme)?;
    fs::remove_file(theme.join("first.css"))?;
    let app = theme.join("app");
    copy_release(dist, &app)?;

    let old_glue = tag_value(&html, GLUE).context("index.html starts no module")?.to_owned();
    let (html, script) = place_code(&app, &old_glue, &html)?;
    let release = Release::read(&html, &script, &site)?;
    let take_over = release.take_over()?;
    let take_over_name = format!("take-over-{}.js", digest::name(take_over.as_bytes()));
    page::write(&app.join(&take_over_name), &take_over)?;
    packed::pack_file(&app.join(&take_over_name))?;
    remove_zstd(&app)?;
    let style = theme.join("style.css");
    page::write(&style, &page::read(&style)?.replace("{{version}}", &release.number()))?;
    fs::copy(project::root().join("tests/e2e/screenshots/home-desk-light.jpg"), theme.join("screenshot.jpg"))
        .context("the theme's picture cannot be copied")?;
    page::write(&app.join("release.php"), &php::file(&release.value(&take_over_name)?))?;
    page::write(&app.join("site.php"), &php::file(&site_value(&site)))?;
    page::write(&app.join("words.php"), &php::file(&words::words(&site.lang)?))?;
    page::write(&app.join("sw.js"), &worker(&page::read(&dist.join("sw.js"))?.replace(&old_glue, &script), &app)?)?;
    page::write(&app.join("shell.html"), &html)
}

/// The glue looks for its WebAssembly beside itself. Many hosts send that unpacked, three times as large: the page says
/// where else it is (`data-code`). Returns index.html and the glue with the glue's new name.
fn place_code(app: &Path, glue: &str, html: &str) -> Result<(String, String)> {
    let code = page::read(&app.join(glue))?;
    let mut placed = String::with_capacity(code.len());
    let mut rest = code.as_str();
    let mut count = 0;
    while let Some((before, after)) = rest.split_once(".wasm\",import.meta.url)") {
        placed.push_str(before);
        placed.push_str(".wasm\",document.documentElement.dataset.code??import.meta.url)");
        rest = after;
        count += 1;
    }
    placed.push_str(rest);
    if count < 2 {
        bail!("the glue no longer names its WebAssembly as xtask/src/theme.rs expects");
    }
    let name = format!("askia24-{}.js", digest::name(placed.as_bytes()));
    for ending in ["", ".br", ".gz"] {
        let old = packed::beside(&app.join(glue), ending);
        fs::remove_file(&old).with_context(|| format!("{} cannot be removed", old.display()))?;
    }
    page::write(&app.join(&name), &placed)?;
    packed::pack_file(&app.join(&name))?;
    remove_zstd(app)?;
    Ok((html.replace(glue, &name), name))
}

/// What PHP must know of the release.
struct Release<'a> {
    html: &'a str,
    glue: &'a str,
    site: &'a Site,
    version: &'a str,
    /// The parts of the style sheet by their names.
    sheets: Vec<(&'static str, String)>,
}

impl<'a> Release<'a> {
    fn read(html: &'a str, glue: &'a str, site: &'a Site) -> Result<Self> {
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
    fn take_over(&self) -> Result<String> {
        let [_, trusted, _] = self.inline()?;
        let sheets: Map<String, Value> = self
            .sheets
            .iter()
            .filter(|(name, _)| ["article", "list", "app"].contains(name))
            .map(|(name, css)| ((*name).to_owned(), css.as_str().into()))
            .collect();
        Ok(format!("{trusted};\n{}\nconst SHEETS={};\n", page::take_over(self.site)?, Value::from(sheets)))
    }

    /// A number that grows, as WordPress wants it of a theme: the package's, and the release's own in its last place.
    fn number(&self) -> String {
        let seconds =
            std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs());
        format!("{}.{}", env!("CARGO_PKG_VERSION"), seconds / 60)
    }

    fn value(&self, take_over: &str) -> Result<Value> {
        let shell_style = between(self.html, "<style>", "</style>").context("index.html has no style")?;
        let inline = self.inline()?;
        let start = page::first(self.site)?;
        let begin = page::begin(self.site)?;
        let shell = page::wordpress_shell(self.site)?;
        let wasm =
            tag_value(self.html, "type=\"application/wasm\" href=\"./").context("no WebAssembly is preloaded")?;
        let own = [start.as_str(), &begin, &shell];
        let scripts = inline.into_iter().chain(own).map(hash).collect();
        // Then those of the Customizer.
        let styles =
            self.sheets.iter().map(|(_, css)| hash(css)).collect::<String>() + &hash(shell_style) + " {{styles}}";
        let sheets = self.sheets.iter().map(|(name, css)| ((*name).to_owned(), css.as_str().into()));
        let policy = headers::Policy::new(scripts, styles);
        let told = |kind| -> Value {
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
            "page": told(headers::Kind::Page),
            "worker": told(headers::Kind::Worker),
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
    let lines = include_str!("../../src/ui/icon.rs").lines().filter_map(|line| line.strip_prefix("pub const "));
    let icons = lines.filter_map(|line| Some((line.split_once(':')?.0.to_owned(), between(line, "\"", "\"")?.into())));
    icons.collect::<Map<_, _>>().into()
}

/// The worker: its page and its files are at addresses of WordPress, which PHP writes in (inc/files.php).
fn worker(script: &str, app: &Path) -> Result<String> {
    let mut script = script.to_owned();
    let mut replace = |from: &str, to: &str| -> Result<()> {
        let count = script.matches(from).count();
        if count != 1 {
            bail!("the service worker has {count} times {from}, not once: look at xtask/src/theme.rs");
        }
        script = script.replace(from, to);
        Ok(())
    };
    replace("=\"./\"", "=\"{{page}}\"")?;
    replace("\"manifest.webmanifest\"", "\"{{manifest}}\"")?;
    replace("\"icon.png\"", "\"{{app}}icon.png\"")?;
    let mut names = Vec::new();
    collect(app, &mut names)?;
    let is_code = |name: &str| name.starts_with("askia24-") && name.ends_with(".wasm");
    for name in names.iter().filter_map(|path| path.file_name()?.to_str()) {
        let quoted = format!("\"{name}\"");
        if script.contains(&quoted) && name != "icon.png" {
            let place = if is_code(name) { "code" } else { "app" };
            script = script.replace(&quoted, &format!("\"{{{{{place}}}}}{name}\""));
        }
    }
    Ok(script)
}

fn site_value(site: &Site) -> Value {
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

/// What stands between the two.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?.1.split_once(end).map(|(inside, _)| inside)
}

/// An attribute's value after what begins it.
fn tag_value<'a>(html: &'a str, start: &str) -> Option<&'a str> {
    between(html, start, "\"")
}
