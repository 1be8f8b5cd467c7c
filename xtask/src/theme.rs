//! `cargo xtask build --theme`: the release as a WordPress theme, in one file that a newsroom uploads.
//!
//! What is in it: `deploy/theme/` as it stands; `app/` with the release's own files, and what PHP must know of them and
//! of site.toml as PHP arrays.

mod files;
mod php;
mod release;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use files::{collect, copy_release, remove_zstd, write_zip};
use release::{Release, site_value};

use crate::{digest, packed, page, project};

/// The theme's directory in WordPress, which an update keeps.
pub const NAME: &str = "askia24";

/// Bytes, packed, of what hands a first page over: the script, and the styles that the page lacks. Only goes down.
const MOST_TO_TAKE_OVER: u64 = 11_000;

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
    let bytes = fs::metadata(packed::beside(&app.join(&take_over_name), ".br")).map_or(u64::MAX, |file| file.len());
    println!("With the reader's first gesture, besides the app: {bytes} bytes, brotli 11 (limit {MOST_TO_TAKE_OVER}).");
    if bytes > MOST_TO_TAKE_OVER {
        bail!("what hands the first page over has become too large");
    }
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

/// What stands between the two.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?.1.split_once(end).map(|(inside, _)| inside)
}

/// An attribute's value after what begins it.
fn tag_value<'a>(html: &'a str, start: &str) -> Option<&'a str> {
    between(html, start, "\"")
}
