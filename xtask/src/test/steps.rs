//! The steps of `cargo xtask test`.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{Outcome, deploy, layers};
use crate::server::{self, Api, Served};
use crate::wordpress::{Filling, WordPress, theme_test_content};
use crate::{build, install, project, shell, theme};

const WASM: [&str; 4] = ["--package", "askia24", "--target", "wasm32-unknown-unknown"];

pub(super) fn install() -> Result<Outcome> {
    install::for_testing()?;
    Ok(Outcome::Passed)
}

pub(super) fn format() -> Result<Outcome> {
    cargo(&["fmt", "--all", "--check"])
}

pub(super) fn layers() -> Result<Outcome> {
    layers::check(&project::root().join("src"))?;
    layers::check_styles(&[project::root().join("style"), project::root().join("src/embed")])?;
    Ok(Outcome::Passed)
}

/// Everything on this machine, the contract tests included: so the pure modules compile without a browser.
pub(super) fn lint_host() -> Result<Outcome> {
    cargo(&["clippy", "--workspace", "--all-targets", "--features", "xtask/wordpress", "--", "-D", "warnings"])
}

pub(super) fn lint_wasm() -> Result<Outcome> {
    let mut command = shell::cargo()?;
    command.arg("clippy").args(WASM).args(["--lib", "--bins", "--test", "browser", "--", "-D", "warnings"]);
    shell::run(&mut command)?;
    Ok(Outcome::Passed)
}

pub(super) fn host_tests() -> Result<Outcome> {
    tests(&["--workspace"])
}

/// The tests that need a browser's document, by wasm-bindgen-test in headless Chromium.
pub(super) fn browser_tests() -> Result<Outcome> {
    let mut command = shell::cargo()?;
    command.arg("test").args(WASM).args(["--test", "browser"]);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("CHROMEDRIVER", project::chromedriver()).env("WASM_BINDGEN_TEST_ONLY_WEB", "1");
    // Seconds for all of them: some wait between the tries of a request.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    noted(&mut command)
}

pub(super) fn release() -> Result<Outcome> {
    build::run(&build::Options::default())?;
    Ok(Outcome::Passed)
}

/// One suite against the demonstration API and against WordPress: both give the same answers.
pub(super) fn contract_tests() -> Result<Outcome> {
    tests(&["--package", "xtask", "--features", "wordpress"])
}

/// The release behind the web servers of `deploy/`, each started for real.
pub(super) fn deploy() -> Result<Outcome> {
    has_release()?;
    deploy::run().map(Outcome::Tests)
}

fn has_release() -> Result<()> {
    if !project::dist().join("deploy/nginx-app.conf").exists() {
        bail!("there is no release in dist/; run `cargo xtask build` first");
    }
    Ok(())
}

/// The theme in the oldest and the newest PHP it promises to run in, each with another WordPress.
pub(super) fn hosting() -> Result<Outcome> {
    has_release()?;
    theme::build(&project::dist())?;
    let mut node = shell::command("node")?;
    node.args(["--test", "--test-reporter=spec"]).current_dir(project::hosting()).env("THEME_FILE", theme::file());
    noted(&mut node)
}

/// A reader's ways through the release build, in a real browser.
pub(super) fn journeys() -> Result<Outcome> {
    has_release()?;
    let runtime = tokio::runtime::Runtime::new().context("the servers' threads could not be started")?;
    let serve = |api: Api, base: Option<&str>| {
        let served = Served { dist: project::dist(), api, base: base.map(str::to_owned) };
        runtime.block_on(server::start(served, 0))
    };
    let demo = serve(Api::Demo, None)?;
    let below = serve(Api::Demo, Some("/journal/"))?;
    let wordpress = WordPress::start(Filling::Demonstration)?;
    let reader = serve(Api::Remote(wordpress.api()), None)?;

    // The other languages as a developer sees them: what they say and how they are laid out is the same in a release.
    let [english, arabic] = ["en", "ar"].map(|lang| -> Result<_> {
        let dist = project::target().join("languages").join(lang);
        build::trunk_in(&dist, false, Some(lang))?;
        runtime.block_on(server::start(Served { dist, api: Api::Demo, base: None }, 0))
    });
    let (english, arabic) = (english?, arabic?);

    let mut playwright = shell::command("playwright")?;
    playwright.env("ENGLISH_URL", english.url()).env("ARABIC_URL", arabic.url());
    playwright.arg("test").current_dir(project::e2e()).env("CHROMIUM", project::headless_shell());
    playwright.env("DEMO_URL", demo.url()).env("BELOW_URL", below.url());
    playwright.env("WORDPRESS_URL", reader.url()).env("WORDPRESS_SITE", wordpress.url());

    // The hostile corpus has a WordPress of its own: its posts would be in everybody's lists.
    let hostile = WordPress::start(Filling::Hostile)?;
    let hostile_reader = serve(Api::Remote(hostile.api()), None)?;
    playwright.env("HOSTILE_URL", hostile_reader.url()).env("HOSTILE_SITE", hostile.url());

    // The theme is uploaded to the first as a newsroom does it; hosts have the second in a sub-directory.
    let theme = theme::build(&project::dist())?;
    let themed = WordPress::start(Filling::Demonstration)?;
    let below = WordPress::start_below(Filling::Demonstration, "/blog")?;
    below.use_theme(&theme)?;
    playwright.env("THEME_URL", format!("{}/", themed.url())).env("THEME_BELOW_URL", format!("{}/", below.url()));
    let hostile_themed = WordPress::start(Filling::Hostile)?;
    hostile_themed.use_theme(&theme)?;
    playwright.env("THEME_HOSTILE_URL", format!("{}/", hostile_themed.url()));
    playwright.env("THEME_FILE", theme::file()).env("THEME_NEWER_FILE", theme::newer(&theme)?);

    // Those who have WordPress's theme-test content also read that.
    let theme_test = match theme_test_content() {
        Some(_) => Some(WordPress::start(Filling::ThemeTest)?),
        None => None,
    };
    let theme_reader = match &theme_test {
        Some(site) => Some(serve(Api::Remote(site.api()), None)?),
        None => None,
    };
    if let (Some(site), Some(reader)) = (&theme_test, &theme_reader) {
        playwright.env("THEME_TEST_URL", reader.url()).env("THEME_TEST_SITE", site.url());
    }
    noted(&mut playwright)
}

/// Tests by cargo-nextest where there is one, else by Cargo's own runner.
fn tests(what: &[&str]) -> Result<Outcome> {
    let nextest = shell::output(shell::cargo()?.args(["nextest", "--version"])).is_ok();
    let mut command = shell::cargo()?;
    if nextest {
        command.args(["nextest", "run", "--no-fail-fast"]);
    } else {
        command.args(["test", "--no-fail-fast"]);
    }
    noted(command.args(what))
}

fn noted(command: &mut Command) -> Result<Outcome> {
    let line = shell::run_and_note(command, is_closing)?;
    line.map(Outcome::Tests).context("the tests ended without a closing line")
}

/// The line with which nextest, libtest, wasm-bindgen-test, Node's own runner or Playwright ends.
fn is_closing(line: &str) -> bool {
    let line = line.trim_start();
    let playwright = line
        .split_once(' ')
        .is_some_and(|(number, rest)| number.bytes().all(|byte| byte.is_ascii_digit()) && rest.starts_with("passed ("));
    playwright || line.starts_with("ℹ pass ") || line.starts_with("Summary [") || line.starts_with("test result: ")
}

fn cargo(arguments: &[&str]) -> Result<Outcome> {
    shell::run(shell::cargo()?.args(arguments))?;
    Ok(Outcome::Passed)
}

#[cfg(test)]
mod tests {
    use super::is_closing;

    #[test]
    fn closing_lines_are_known() {
        for line in [
            "     Summary [   1.234s] 120 tests run: 120 passed, 0 skipped",
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.50s",
            "  14 passed (21.3s)",
            "ℹ pass 20",
        ] {
            assert!(is_closing(line), "{line}");
        }
        assert!(!is_closing("test a_thing ... ok"));
    }
}
