//! "Écouter": the module that reads an article aloud, from `src/listen/`. It is named by its content and loaded at the
//! first tap, so it needs no room in the program.

use anyhow::{Context, Result};
use askia24_site::Site;

use super::style::feed;
use super::{read, template};
use crate::{digest, project, shell};

/// What it says: its own name, and the interface's.
const WORDS: [(&str, &str); 7] = [
    ("listen", "LISTEN"),
    ("play", "LISTEN_PLAY"),
    ("pause", "LISTEN_PAUSE"),
    ("previous", "LISTEN_PREVIOUS"),
    ("next", "LISTEN_NEXT"),
    ("speed", "LISTEN_SPEED"),
    ("close", "CLOSE"),
];

/// The line by which the one file names the other: they become one.
const IMPORT: &str = "import { sentences } from \"./sentences.mjs\";\n";

/// The module's name and its code; minified in a release.
pub(super) fn module(site: &Site, release: bool) -> Result<(String, String)> {
    let source = project::root().join("src/listen");
    let words: serde_json::Map<_, _> =
        WORDS.iter().map(|(name, word)| ((*name).to_owned(), template::word(word, &site.lang).into())).collect();
    let listen = read(&source.join("listen.js"))?;
    let (before, after) = listen.split_once(IMPORT).context("src/listen/listen.js no longer imports sentences.mjs")?;
    let sentences = read(&source.join("sentences.mjs"))?.replace("export function", "function");
    let mut code = format!("const say = {};\n{sentences}{before}{after}", serde_json::to_string(&words)?);
    if release {
        let mut esbuild = shell::command("esbuild")?;
        esbuild.args(["--loader=js", "--minify", "--format=esm", "--charset=utf8", "--log-level=error"]);
        esbuild.arg("--target=chrome100,firefox100,safari15.4");
        code = feed(&mut esbuild, &code)?;
    }
    Ok((format!("askia24-listen-{}.js", digest::name(code.as_bytes())), code))
}
