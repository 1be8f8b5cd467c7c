//! What the tests take from Debian: Chromium with its driver, WordPress, MariaDB and PHP, and the web servers that
//! `deploy/` has configurations for.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::{project, shell, wordpress};

/// Chromium with its driver, WordPress with what it runs on, and the web servers.
pub(super) fn packages() -> Result<()> {
    let mut missing = missing_browser();
    if !project::headless_shell().exists() {
        missing.push("chromium-headless-shell");
    }
    missing.extend(wordpress::missing_packages());
    missing.extend(missing_servers());
    install(&missing)
}

/// Chromium alone, for the screenshots.
///
/// # Errors
///
/// It is missing and cannot be installed from here; the sentence has the command to run.
pub fn chromium() -> Result<()> {
    install(&missing_browser())
}

/// WordPress's default theme, for `cargo xtask bench`.
///
/// # Errors
///
/// It is missing and cannot be installed from here; the sentence has the command to run.
pub fn default_theme() -> Result<()> {
    install(if wordpress::default_theme().is_dir() { &[] } else { &["wordpress-theme-twentytwentythree"] })
}

fn missing_browser() -> Vec<&'static str> {
    let mut missing = Vec::new();
    if !project::chromium().exists() {
        missing.push("chromium");
    }
    if !project::chromedriver().exists() {
        missing.push("chromium-driver");
    }
    missing
}

fn missing_servers() -> Vec<&'static str> {
    let servers = [("nginx", "nginx"), ("apache2", "apache2"), ("caddy", "caddy")];
    let missing = servers.into_iter().filter(|(program, _)| wordpress::program(program).is_none());
    let mut missing: Vec<_> = missing.map(|(_, package)| package).collect();
    if wordpress::php_fpm().is_none() {
        missing.push("php-fpm");
    }
    missing
}

fn install(missing: &[&str]) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    let packages = missing.join(" ");
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!(
            "these Debian packages are missing, and this is not Debian or Ubuntu: {packages}. Run the tests in a \
             container: docker run --rm -it -v \"$PWD\":/askia24 -w /askia24 rust:1-trixie, and in it \
             `apt-get update && apt-get install -y nodejs npm && cargo xtask test`"
        );
    }
    let by_hand = format!("apt-get update && apt-get install -y --no-install-recommends {packages}");
    if !is_root() {
        bail!("these Debian packages are missing: {packages}. Run: sudo sh -c '{by_hand}'");
    }
    println!("Installing {packages} by apt (1 to 4 minutes, only this once)…");
    let start = Instant::now();
    apt(&["update", "-q"])
        .and_then(|()| {
            let options = ["install", "-q", "-y", "--no-install-recommends"];
            apt(&options.into_iter().chain(missing.iter().copied()).collect::<Vec<_>>())
        })
        .with_context(|| format!("run this yourself, then start again: {by_hand}"))?;
    println!("Installed them in {} s.", start.elapsed().as_secs());
    Ok(())
}

fn apt(arguments: &[&str]) -> Result<()> {
    shell::run(shell::command("apt-get")?.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root() -> bool {
    let id = shell::command("id").and_then(|mut id| shell::output(id.arg("-u")));
    id.is_ok_and(|id| id.trim() == "0")
}
