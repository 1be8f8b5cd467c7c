//! The npm packages: those of `tests/e2e/`, esbuild and wasm-opt for the release, Playwright and axe for the journeys; and
//! those of `tests/hosting/`, other versions of PHP and WordPress.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::shell;

/// Installs exactly what the `package-lock.json` in `directory` names, unless that is what is there.
///
/// # Errors
///
/// Node is missing or too old, or npm failed.
pub fn packages(directory: &Path) -> Result<()> {
    let lock = directory.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    // A copy of the lock file, written once the installation has ended well.
    let mark = directory.join("node_modules/.installed-lock.json");
    if fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    node()?;
    println!("Installing the npm packages of {} (about 20 seconds)…", directory.display());
    let start = Instant::now();
    let mut npm = shell::command("npm")?;
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(directory);
    // Playwright's own browsers are not used: the journeys run in the system's Chromium.
    shell::run(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    fs::write(&mark, wanted).with_context(|| format!("{} cannot be written", mark.display()))?;
    println!("Installed the npm packages in {} s.", start.elapsed().as_secs());
    Ok(())
}

/// Node 20 or later.
fn node() -> Result<()> {
    const HOW: &str = "install Node 20 or later with npm, for example `sudo apt-get install nodejs npm` \
                       on Debian 13 or from https://nodejs.org/";
    let Ok(version) = shell::output(shell::command("node")?.arg("--version")) else {
        bail!("Node is missing (the release build and the tests need it): {HOW}");
    };
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < 20) {
        bail!("Node {} is too old: {HOW}", version.trim());
    }
    Ok(())
}
