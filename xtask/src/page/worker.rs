//! The service worker of a release: its two parts, each one script, with the release's version and files in it.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::shell;

/// What the shell is made of besides index.html and the code that is named by its content.
const FILES: [&str; 2] = ["icon.png", "manifest.webmanifest"];

/// A build for development has no worker: it would answer with the build before. This one makes room where a release
/// was served at the same address.
const LEAVING: &str = "\
addEventListener(\"install\", () => skipWaiting());
addEventListener(\"activate\", (event) => event.waitUntil(registration.unregister()));
";

/// Writes the worker into `staging`, where everything else is complete, and returns `html` with its version.
pub(super) fn finish(staging: &Path, html: &str, release: bool) -> Result<String> {
    let worker = staging.join("sw.js");
    if !release {
        super::write(&worker, LEAVING)?;
        return Ok(html.to_owned());
    }
    // Both run in one global scope: the second keeps its names to itself.
    let part = bundle("src/worker/part/part.js", "iife")?;
    let part_name = format!("sw-{}.js", hash([part.as_bytes()]));
    super::write(&staging.join(&part_name), &part)?;

    let script = bundle("src/worker/sw.js", "esm")?;
    let names = files(staging)?;
    let mut contents = vec![html.as_bytes().to_vec(), part_name.clone().into_bytes(), script.clone().into_bytes()];
    for name in &names {
        contents.push(name.clone().into_bytes());
        contents.push(fs::read(staging.join(name)).with_context(|| format!("{name} cannot be read"))?);
    }
    let version = hash(contents.iter().map(Vec::as_slice));
    let script = fill(&script, "__FILES__", &serde_json::to_string(&names)?)?;
    let script = fill(&script, "__PAGE__", "\"./\"")?;
    let script = fill(&script, "__PART__", &serde_json::to_string(&part_name)?)?;
    super::write(&worker, &fill(&script, "__VERSION__", &serde_json::to_string(&version)?)?)?;
    fill(html, "<html ", &format!("<html data-version=\"{version}\" "))
}

/// Joins a script with what it imports, and minifies it.
fn bundle(entry: &str, format: &str) -> Result<String> {
    let mut esbuild = shell::command("esbuild")?;
    esbuild.args([entry, "--bundle", "--minify", "--charset=utf8", "--log-level=warning"]);
    esbuild.arg(format!("--format={format}"));
    shell::output(esbuild.arg("--target=chrome100,firefox100,safari15.4"))
        .context("esbuild comes with the npm packages of tests/e2e; run `cargo xtask install --all`")
}

/// The names of the files that are fetched when the worker is installed, sorted.
fn files(staging: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(staging).with_context(|| format!("{} cannot be read", staging.display()))?;
    let found = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = found.filter(|name| name.starts_with("askia24-")).collect();
    names.extend(FILES.map(str::to_owned));
    names.sort();
    Ok(names)
}

/// Sixteen figures that stand for the contents, in their order.
fn hash<'a>(contents: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = DefaultHasher::new();
    for content in contents {
        hasher.write(content);
        hasher.write_usize(content.len());
    }
    format!("{:016x}", hasher.finish())
}

/// Puts `value` in the place of the one `name`.
fn fill(text: &str, name: &str, value: &str) -> Result<String> {
    let count = text.matches(name).count();
    if count != 1 {
        bail!(
            "{name} should stand once where the release's values go, not {count} times: look at xtask/src/page/worker.rs"
        );
    }
    Ok(text.replace(name, value))
}

#[cfg(test)]
mod tests {
    use super::{fill, hash};

    #[test]
    fn a_version_tells_contents_and_their_bounds_apart() {
        let version = hash([b"ab".as_slice(), b"c"]);
        assert_eq!(version.len(), 16);
        assert_eq!(version, hash([b"ab".as_slice(), b"c"]));
        assert_ne!(version, hash([b"a".as_slice(), b"bc"]));
        assert_ne!(version, hash([b"ab".as_slice(), b"d"]));
    }

    #[test]
    fn a_value_has_exactly_one_place() {
        assert_eq!(fill("var f=__FILES__;", "__FILES__", "[\"a\"]").expect("filled"), "var f=[\"a\"];");
        assert!(fill("var f=1;", "__FILES__", "[]").is_err());
        assert!(fill("__FILES__+__FILES__", "__FILES__", "[]").is_err());
    }
}
