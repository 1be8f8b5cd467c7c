//! `cargo xtask screenshot`: the README's pictures and those of the manifest, taken of the release build with the
//! demonstration; or those of docs/THEME.md, taken in WordPress.

use anyhow::{Context, Result};

use crate::server::{self, Api, Served};
use crate::wordpress::{Filling, WordPress};
use crate::{build, install, project, shell, theme};

/// What `cargo xtask screenshot` can be told.
#[derive(clap::Args, Clone, Copy, Debug)]
pub struct Options {
    /// Take them of the build that is in dist/ already.
    #[arg(long)]
    no_build: bool,
    /// Only those of docs/THEME.md.
    #[arg(long)]
    theme: bool,
}

/// Takes the screenshots into `tests/e2e/screenshots/` and `public/screenshots/`, or into `docs/theme/`.
///
/// # Errors
///
/// The build, WordPress or the browser failed.
pub fn run(options: &Options) -> Result<()> {
    install::for_building()?;
    install::chromium()?;
    if !options.no_build {
        build::trunk(&project::dist(), true)?;
    }
    if options.theme {
        return of_theme();
    }
    let runtime = tokio::runtime::Runtime::new().context("the server's threads could not be started")?;
    let served = Served { dist: project::dist(), api: Api::Demo, base: None };
    let server = runtime.block_on(server::start(served, 0))?;
    let mut node = shell::command("node")?;
    node.arg(project::e2e().join("screenshot.mjs")).env("DEMO_URL", server.url());
    shell::run(node.env("CHROMIUM", project::chromium()))
}

fn of_theme() -> Result<()> {
    let theme = theme::build(&project::dist())?;
    let wordpress = WordPress::start(Filling::Demonstration)?;
    let mut node = shell::command("node")?;
    node.arg(project::e2e().join("screenshot-theme.mjs")).env("WORDPRESS_SITE", format!("{}/", wordpress.url()));
    node.env("THEME_FILE", theme::file()).env("THEME_NEWER_FILE", theme::newer(&theme)?);
    shell::run(node.env("CHROMIUM", project::chromium()))
}
