//! Where things are in the project.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The top of the repository.
#[must_use]
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Where the build tools are installed when the machine does not have them.
#[must_use]
pub fn tools() -> PathBuf {
    root().join(".tools")
}

/// Where the browser's tests and their npm packages are.
#[must_use]
pub fn e2e() -> PathBuf {
    root().join("tests/e2e")
}

/// Where the theme's tests in other versions of PHP and WordPress, and their npm packages are.
#[must_use]
pub fn hosting() -> PathBuf {
    root().join("tests/hosting")
}

/// Where npm puts commands such as esbuild.
#[must_use]
pub fn npm_commands() -> PathBuf {
    e2e().join("node_modules/.bin")
}

/// The release build.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where Cargo builds, and where this crate keeps what can be made again.
#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |path| root().join(path))
}

/// The browser: `CHROMIUM`, or Debian's.
#[must_use]
pub fn chromium() -> PathBuf {
    std::env::var_os("CHROMIUM").map_or_else(|| PathBuf::from("/usr/bin/chromium"), PathBuf::from)
}

/// The browser without its window, in which the journeys take half of the time or less: `CHROMIUM`, or Debian's.
#[must_use]
pub fn headless_shell() -> PathBuf {
    std::env::var_os("CHROMIUM").map_or_else(|| PathBuf::from("/usr/bin/chromium-headless-shell"), PathBuf::from)
}

/// The browser's driver: `CHROMEDRIVER`, or Debian's.
#[must_use]
pub fn chromedriver() -> PathBuf {
    std::env::var_os("CHROMEDRIVER").map_or_else(|| PathBuf::from("/usr/bin/chromedriver"), PathBuf::from)
}

/// `PATH` with the project's own tools first.
///
/// # Errors
///
/// A directory's name that cannot stand in `PATH`.
pub fn path() -> Result<OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let own = [tools().join("bin"), npm_commands()];
    std::env::join_paths(own.into_iter().chain(std::env::split_paths(&old)))
        .context("PATH cannot be extended: the project's directory has a character that PATH does not allow")
}

/// `site.toml`, checked.
///
/// # Errors
///
/// The sentence that names the line.
pub fn site() -> Result<askia24_site::Site> {
    Ok(askia24_site::read(&root().join("site.toml"))?)
}
