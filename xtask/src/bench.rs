//! `cargo xtask bench`: the app against WordPress's default theme, on the same WordPress behind the same nginx, and what
//! grows when the newspaper does. Written into docs/BENCHMARKS.md. Nothing here is a test: a slow machine only makes
//! slow figures.

#![allow(clippy::indexing_slicing, reason = "figures are JSON, whose missing members are null")]

mod growth;
mod load;
mod report;
mod sites;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::test::deploy::checks::ARTICLE;
use crate::{install, project, shell};
use sites::{Kind, Sites};

/// What `cargo xtask bench` can be told.
#[derive(clap::Args, Clone, Debug)]
pub struct Options {
    /// Only these parts; the other tables stay as they were measured last.
    #[arg(value_name = "PART", value_parser = clap::builder::PossibleValuesParser::new(PARTS.map(|part| part.name)))]
    parts: Vec<String>,
    /// How often each page is audited by Lighthouse; the median counts.
    #[arg(long, default_value_t = 5)]
    audits: u32,
    /// How often each reader's minute is measured; the median counts.
    #[arg(long, default_value_t = 3)]
    visits: u32,
}

struct Part {
    name: &'static str,
    run: fn(&Sites, &Options) -> Result<Value>,
}

const PARTS: [Part; 5] = [
    Part { name: "throttled", run: throttled },
    Part { name: "lighthouse", run: lighthouse },
    Part { name: "turns", run: turns },
    Part { name: "server", run: load::run },
    Part { name: "growth", run: growth::run },
];

/// One part's figures, and where they come from.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct Measured {
    /// Day and time, UTC.
    date: String,
    commit: String,
    /// How busy the machine was before and after: processes that wanted to run, over a minute.
    load: [String; 2],
    seconds: u64,
    figures: Value,
}

/// Measures and writes docs/BENCHMARKS.md: about 15 minutes.
///
/// # Errors
///
/// There is no release, something is not installed, or a page does not show what it should.
pub fn run(options: &Options) -> Result<()> {
    install::for_testing()?;
    install::default_theme()?;
    if !project::dist().join("deploy/nginx-app.conf").exists() {
        bail!("there is no release in dist/; run `cargo xtask build` first");
    }
    let sites = Sites::new()?;
    let file = project::target().join("bench.json");
    let kept = fs::read(&file).ok().and_then(|kept| serde_json::from_slice(&kept).ok());
    let mut results: BTreeMap<String, Measured> = kept.unwrap_or_default();
    for part in PARTS {
        if !options.parts.is_empty() && !options.parts.iter().any(|name| name == part.name) {
            continue;
        }
        println!("== {} (load {})", part.name, load_average());
        let (start, before) = (Instant::now(), load_average());
        let figures = (part.run)(&sites, options).with_context(|| format!("the part {}", part.name))?;
        if figures.is_null() {
            println!("left out: there is nothing to run");
            continue;
        }
        let seconds = start.elapsed().as_secs();
        println!("{seconds} s");
        let measured = Measured { date: date()?, commit: commit()?, load: [before, load_average()], seconds, figures };
        results.insert(part.name.to_owned(), measured);
        fs::write(&file, serde_json::to_vec_pretty(&results)?).context("target/bench.json cannot be written")?;
        report::write(&results)?;
    }
    println!("Written: docs/BENCHMARKS.md");
    Ok(())
}

fn throttled(sites: &Sites, options: &Options) -> Result<Value> {
    let mut figures = json!({});
    for (kind, name) in [(Kind::Reader, "reader"), (Kind::Package, "package"), (Kind::Theme, "theme")] {
        let server = sites.serve(kind)?;
        println!("{name}");
        let runs = options.visits.to_string();
        let log = sites.log();
        let arguments = [name, &runs, &sites.home(), &article(), &log.display().to_string()];
        figures[name] = script("throttled.mjs", &arguments, project::headless_shell())?;
        drop(server);
    }
    Ok(figures)
}

fn lighthouse(sites: &Sites, options: &Options) -> Result<Value> {
    let article = format!("article={}", article());
    let pages = ["home=/", &article, "category=/category/societe/", "search=/?s=eau"];
    let mut figures = json!({});
    for (kind, name, pages) in [
        (Kind::Reader, "reader", &pages[..]),
        (Kind::Package, "package", &pages[..]),
        (Kind::Theme, "theme", pages.get(..2).unwrap_or_default()),
    ] {
        let server = sites.serve(kind)?;
        println!("{name}");
        let (runs, home) = (options.audits.to_string(), sites.home());
        let arguments: Vec<&str> = [runs.as_str(), &home].into_iter().chain(pages.iter().copied()).collect();
        figures[name] = script("lighthouse.mjs", &arguments, project::chromium())?;
        drop(server);
    }
    Ok(figures)
}

/// The timed journeys.
fn turns(sites: &Sites, _: &Options) -> Result<Value> {
    let _server = sites.serve(Kind::Reader)?;
    script("turns.mjs", &[&sites.home()], project::headless_shell())
}

/// The address of an article with a picture and some text.
fn article() -> String {
    format!("/{}/", ARTICLE.0)
}

/// What a script of tests/e2e/bench/ prints: JSON in its last line.
fn script(name: &str, arguments: &[&str], browser: PathBuf) -> Result<Value> {
    let mut node = shell::command("node")?;
    node.arg(format!("bench/{name}")).args(arguments).current_dir(project::e2e()).env("CHROMIUM", browser);
    let output = node.stderr(Stdio::inherit()).output().context("node could not be started")?;
    if !output.status.success() {
        bail!("{} failed ({})", shell::words(&node), output.status);
    }
    let text = String::from_utf8_lossy(&output.stdout);
    // Some print their figures in many lines.
    let json = text.lines().last().and_then(|line| serde_json::from_str(line).ok());
    json.or_else(|| serde_json::from_str(&text).ok()).with_context(|| format!("bench/{name} printed no JSON: {text}"))
}

fn load_average() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().unwrap_or_default().to_owned()
}

fn date() -> Result<String> {
    Ok(shell::output(shell::command("date")?.args(["-u", "+%Y-%m-%d %H:%M"]))?.trim().to_owned())
}

fn commit() -> Result<String> {
    let commit = shell::output(shell::command("git")?.args(["describe", "--always", "--dirty"]));
    Ok(commit.unwrap_or_default().trim().to_owned())
}

/// `docs/BENCHMARKS.md`.
fn document() -> PathBuf {
    project::root().join("docs/BENCHMARKS.md")
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(above) = path.parent() {
        fs::create_dir_all(above).with_context(|| format!("{} cannot be created", above.display()))?;
    }
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}
