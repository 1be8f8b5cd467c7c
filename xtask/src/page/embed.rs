//! The embed pages and the loader that other sites paste, from `src/embed/`.
//!
//! They are small and stand by themselves: HTML with its styles inside and one classic script. A sandboxed frame has an
//! opaque origin, from which a module script would need CORS headers that a static server does not send.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use askia24_site::Site;
use askia24_site::languages::LANGUAGES;

use super::template::{self, Escape};
use super::{code, read, style, write};
use crate::{project, shell};

/// The parts of the embed's script, in the order in which one needs the other.
const VIEW: [&str; 7] = ["options", "ask", "read", "draw", "ticker", "body", "height"];
/// What it says, in each language, for hosts choose theirs: its own name, and the interface's.
const WORDS: [(&str, &str); 15] = [
    ("dir", "DIRECTION"),
    ("latest", "LATEST"),
    ("loading", "LOADING"),
    ("failed", "EMBED_FAILED"),
    ("retry", "RETRY"),
    ("none", "EMPTY"),
    ("missing", "EMBED_MISSING"),
    ("locked", "PROTECTED"),
    ("read", "EMBED_READ"),
    ("by", "BY"),
    ("previous", "EMBED_PREVIOUS"),
    ("next", "EMBED_NEXT"),
    ("pause", "EMBED_PAUSE"),
    ("play", "EMBED_PLAY"),
    ("untitled", "UNTITLED"),
];
/// The part that starts it.
const START: &str = "start";
/// The same page stands under each of these: a server then needs no rule of its own.
const KINDS: [&str; 3] = ["latest", "card", "article"];
/// What of the app's styles the page that makes snippets shares.
const SHARED: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// Writes the pages, their scripts and the loader into `staging`.
pub(super) fn finish(staging: &Path, site: &Site, release: bool) -> Result<()> {
    let source = project::root().join("src/embed");
    let target = staging.join("-/embed");

    for kind in KINDS {
        let directory = target.join(kind);
        fs::create_dir_all(&directory).with_context(|| format!("{} cannot be created", directory.display()))?;
    }

    let mut view = format!("const WORDS = {};\n", words()?);
    for part in VIEW.into_iter().chain([START]) {
        view.push_str(&read(&source.join(format!("view/{part}.js")))?);
    }
    let css = style::finish(&(site.colors.css() + &read(&source.join("page.css"))?), release)?;
    let script = place(&target, "view", &view, release)?;
    let html = page(&source.join("page.html"), site, &css, &script)?;
    for kind in KINDS {
        write(&target.join(kind).join("index.html"), &html)?;
    }

    let mut css = site.colors.css();
    for shared in SHARED {
        css.push_str(&read(&project::root().join("style").join(shared))?);
    }
    // Outside of the layers: it has the last word.
    css.push_str(&read(&source.join("builder.css"))?);
    let script = place(&target, "builder", &read(&source.join("builder.js"))?, release)?;
    write(
        &target.join("index.html"),
        &page(&source.join("builder.html"), site, &style::finish(&css, release)?, &script)?,
    )?;

    let loader = template::fill(&read(&source.join("loader.js"))?, site, "", Escape::Json)?;
    write(&staging.join("embed.js"), &if release { minify(&loader)? } else { loader })
}

/// [`WORDS`] in every language, as JSON.
fn words() -> Result<String> {
    let mut languages = serde_json::Map::new();
    for (lang, _) in LANGUAGES {
        let said = WORDS.map(|(name, word)| (name.to_owned(), template::word(word, lang).into()));
        languages.insert((*lang).to_owned(), serde_json::Value::Object(said.into_iter().collect()));
    }
    Ok(serde_json::to_string(&languages)?)
}

/// Writes a script named by its content and returns its address below the app's base.
fn place(target: &Path, stem: &str, code: &str, release: bool) -> Result<String> {
    // Nothing of it becomes global.
    let whole = format!("(() => {{\n\"use strict\";\n{code}}})();\n");
    let path = target.join(format!("{stem}.js"));
    write(&path, &if release { minify(&whole)? } else { whole })?;
    Ok(format!("-/embed/{}", code::rename(&path, stem, "js")?))
}

fn page(source: &Path, site: &Site, css: &str, script: &str) -> Result<String> {
    let html = read(source)?.replace("{{script}}", script);
    template::fill(&html, site, css, Escape::Html)
}

fn minify(script: &str) -> Result<String> {
    let mut esbuild = shell::command("esbuild")?;
    esbuild.args(["--loader=js", "--minify", "--charset=utf8", "--log-level=error"]);
    esbuild.arg("--target=chrome100,firefox100,safari15.4");
    style::feed(&mut esbuild, script)
}
