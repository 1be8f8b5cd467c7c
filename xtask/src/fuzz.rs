//! `cargo xtask fuzz`: looks for articles that break a promise of the body.
//!
//! libFuzzer, guided by coverage, beginning with the hostile corpus. The compiler's coverage passes are there on the
//! stable channel, so neither a nightly one nor cargo-fuzz is needed; only a C++ compiler, for libFuzzer itself.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{hostile, project, shell};

/// What `cargo xtask fuzz` can be told.
#[derive(clap::Args, Clone, Debug)]
pub struct Options {
    /// How long to look; 0 until Ctrl-C.
    #[arg(long, default_value_t = 600)]
    seconds: u32,
    /// Inputs to run once instead, such as one that failed.
    #[arg(value_name = "FILE")]
    inputs: Vec<PathBuf>,
}

/// What cargo-fuzz passes, without a sanitizer: the code under test has no `unsafe`.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

/// Builds the target and runs it.
///
/// # Errors
///
/// It does not build, or it found something: the input is then in `target/fuzz/found/`.
pub fn run(options: &Options) -> Result<()> {
    let place = project::target().join("fuzz");
    let (seeds, corpus, found) = (place.join("seeds"), place.join("corpus"), place.join("found"));
    for directory in [&seeds, &corpus, &found] {
        fs::create_dir_all(directory).with_context(|| format!("{} cannot be created", directory.display()))?;
    }
    for (number, vector) in hostile::vectors()?.iter().enumerate() {
        let seed = seeds.join(format!("{}-{number}", vector.family));
        fs::write(&seed, &vector.html).with_context(|| format!("{} cannot be written", seed.display()))?;
    }

    let mut build = shell::cargo()?;
    build.args(["build", "--release", "--manifest-path"]).arg(project::root().join("tests/fuzz/Cargo.toml"));
    // With a target named, the flags are not for build scripts.
    build.args(["--target", HOST, "--target-dir"]).arg(&place);
    shell::run(build.env("RUSTFLAGS", FLAGS))?;

    let mut target = shell::command(path(&place.join(HOST).join("release/body"))?)?;
    target.env("RUST_BACKTRACE", "1");
    if options.inputs.is_empty() {
        target.arg(format!("-max_total_time={}", options.seconds));
        // Longer than any vector; a slow input is a finding, too.
        target.args(["-max_len=4096", "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"]);
        target.arg(format!("-artifact_prefix={}/", path(&found)?));
        target.args([&corpus, &seeds]);
    } else {
        target.args(&options.inputs);
    }
    shell::run(&mut target)
}

/// The machine's own target; libFuzzer knows these.
const HOST: &str = if cfg!(target_arch = "aarch64") {
    if cfg!(target_os = "macos") { "aarch64-apple-darwin" } else { "aarch64-unknown-linux-gnu" }
} else if cfg!(target_os = "macos") {
    "x86_64-apple-darwin"
} else {
    "x86_64-unknown-linux-gnu"
};

fn path(path: &Path) -> Result<&str> {
    path.to_str().with_context(|| format!("{} is not UTF-8", path.display()))
}
