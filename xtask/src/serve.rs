//! `cargo xtask serve`: builds the app, serves it, and builds again on every change.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result};
use askia24_site::languages::LANGUAGES;
use clap::builder::PossibleValuesParser;

use crate::server::{self, Api, Served};
use crate::{build, install, project};

/// What `cargo xtask serve` can be told.
#[derive(clap::Args, Clone, Debug)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// A WordPress to read instead of the demonstration: its home page or the root of its REST API.
    #[arg(long, value_name = "URL")]
    api: Option<String>,
    /// Serve below this path instead of the one in site.toml.
    #[arg(long, value_name = "/PATH/")]
    base: Option<String>,
    /// The interface's language instead of the one in site.toml.
    #[arg(long, value_parser = PossibleValuesParser::new(LANGUAGES.iter().map(|(code, _)| *code)))]
    lang: Option<String>,
    /// Build as for publication (needs Node).
    #[arg(long)]
    release: bool,
}

/// What a change is looked for in.
const SOURCES: [&str; 8] =
    ["src", "style", "public", "index.html", "site.toml", "Cargo.toml", "Cargo.lock", "Trunk.toml"];

/// Serves until it is interrupted.
///
/// # Errors
///
/// Something is missing, the first build failed, or the port is taken.
pub fn run(options: &Options) -> Result<()> {
    let dist = if options.release {
        install::for_building()?;
        project::dist()
    } else {
        install::for_serving()?;
        project::target().join("serve")
    };
    let api = match &options.api {
        Some(url) => Api::Remote(server::discover(url)?),
        None => Api::Demo,
    };
    println!("Building the app (a minute or two the first time)…");
    let mut seen = newest(&sources());
    timed(&dist, options)?;

    let runtime = tokio::runtime::Runtime::new().context("the server's threads could not be started")?;
    let served = Served { dist: dist.clone(), api, base: options.base.clone() };
    let server = runtime.block_on(server::start(served, options.port))?;
    println!("\n    {}\n\nReady; it is rebuilt on every change. Ctrl-C ends it.", server.url());
    loop {
        std::thread::sleep(Duration::from_millis(400));
        let now = newest(&sources());
        if now != seen {
            seen = now;
            if let Err(error) = timed(&dist, options) {
                eprintln!("{error:#}\nThe build failed: the page stays as it was. Waiting for the next change.");
            }
        }
    }
}

fn timed(dist: &Path, options: &Options) -> Result<()> {
    let start = Instant::now();
    build::trunk_in(dist, options.release, options.lang.as_deref())?;
    println!("Built in {:.1} s.", start.elapsed().as_secs_f64());
    Ok(())
}

fn sources() -> Vec<PathBuf> {
    SOURCES.iter().map(|name| project::root().join(name)).collect()
}

/// When the newest of these files was written, and how many there are.
fn newest(paths: &[PathBuf]) -> (Option<SystemTime>, usize) {
    let mut result = (None, 0);
    for path in paths {
        let found = match std::fs::read_dir(path) {
            Ok(entries) => newest(&entries.filter_map(|entry| Some(entry.ok()?.path())).collect::<Vec<_>>()),
            Err(_) => (path.metadata().and_then(|data| data.modified()).ok(), usize::from(path.exists())),
        };
        result = (result.0.max(found.0), result.1 + found.1);
    }
    result
}
