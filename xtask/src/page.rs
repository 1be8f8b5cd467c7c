//! Completes what Trunk has built: `site.toml`'s values, the styles, the static files, the smallest code.
//!
//! Trunk calls this as its one `post_build` hook, before it swaps the new build in.

mod code;
mod discovery;
mod embed;
mod gates;
mod links;
mod listen;
mod names;
mod parts;
mod snip;
mod split;
mod start;
mod style;
mod template;
mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use askia24_site::Site;

use crate::project;

pub use start::early;
pub(crate) use start::{begin, first, take_over, wordpress_shell};
pub(crate) use template::html as escape_html;

/// Completes the build in Trunk's staging directory.
///
/// # Errors
///
/// A value or file that is wrong or missing, or a tool that failed.
pub fn post_build() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("TRUNK_STAGING_DIR is not set: this command is Trunk's hook, run `cargo xtask build` instead")?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    complete(&staging, release)
}

fn complete(staging: &Path, release: bool) -> Result<()> {
    let site = project::site()?;
    let public = project::root().join("public");
    copy(&public, staging)?;

    let manifest = staging.join("manifest.webmanifest");
    write(&manifest, &template::fill(&read(&manifest)?, &site, "", template::Escape::Json)?)?;

    discovery::finish(staging, &site)?;
    embed::finish(staging, &site, release)?;

    let index = staging.join("index.html");
    let css = style::sheet(&project::root().join("style"), &site.colors, release)?;
    let html = start::fill(&read(&index)?, &site, release)?;
    let html = template::fill(&html, &site, &css, template::Escape::Html)?;
    let (listen, module) = listen::module(&site, release)?;
    let html = code::finish(staging, &html, &site, &listen, release)?;
    write(&staging.join(&listen), &module)?;
    write(&index, &worker::finish(staging, &html, release)?)
}

/// The release's style sheet in parts, for the page that WordPress draws, by the names that deploy/theme/ knows them by.
pub(crate) fn theme_sheets(site: &Site) -> Result<Vec<(&'static str, String)>> {
    style::theme_sheets(&project::root().join("style"), &site.colors)
}

/// A style sheet as a release has it.
pub(crate) fn finish_style(css: &str) -> Result<String> {
    style::finish(css, true)
}

/// Copies what is in `from` into `to`, directories included.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{} cannot be created", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target)?;
        } else {
            fs::copy(&source, &target).with_context(|| format!("{} cannot be copied", source.display()))?;
        }
    }
    Ok(())
}

pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}
