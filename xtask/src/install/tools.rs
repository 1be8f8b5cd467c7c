//! The Rust side: the wasm32 target, Trunk and wasm-bindgen.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::{project, shell};

const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
/// The same as the `wasm-bindgen` crate in Cargo.toml: Trunk refuses any other.
const WASM_BINDGEN: &str = "0.2.129";

/// Settings that halve the time `cargo install` takes; these tools need not be fast.
const QUICK: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// Rust's own libraries for WebAssembly.
pub(super) fn wasm_target() -> Result<()> {
    let library = shell::output(shell::command("rustc")?.args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    println!("Installing Rust's {TARGET} target (about 20 seconds)…");
    shell::run(shell::command("rustup")?.args(["target", "add", TARGET])).with_context(|| {
        format!("without rustup, install the {TARGET} libraries of this Rust the way Rust itself was installed")
    })
}

/// Trunk, which compiles and names the app's files.
pub(super) fn trunk() -> Result<()> {
    let features = ["--no-default-features", "--features", "rustls"];
    tool("trunk", "trunk", TRUNK, "3 to 6 minutes", &features)
}

/// wasm-bindgen, which writes the JavaScript glue, and its test runner.
pub(super) fn wasm_bindgen() -> Result<()> {
    tool("wasm-bindgen", "wasm-bindgen-cli", WASM_BINDGEN, "2 to 3 minutes", &[])
}

fn tool(program: &str, package: &str, version: &str, time: &str, options: &[&str]) -> Result<()> {
    if has_version(&mut shell::command(program)?, version) {
        return Ok(());
    }
    println!("Installing {package} {version} into .tools/ by `cargo install` ({time}, only this once)…");
    let start = Instant::now();
    let mut cargo = shell::cargo()?;
    cargo.args(["install", "--locked", "--force", "--version", version, "--root"]).arg(project::tools());
    cargo.arg("--target-dir").arg(project::tools().join("build")).args(options).arg(package);
    // What the caller sets for the app (flags for wasm32, another target) is not for a tool of this machine.
    for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
        cargo.env_remove(name);
    }
    shell::run(cargo.envs(QUICK)).with_context(|| {
        format!("install {package} {version} yourself: cargo install --locked --version {version} {package}")
    })?;
    // The object files are large and of no more use.
    let _ = std::fs::remove_dir_all(project::tools().join("build"));
    println!("Installed {package} in {} s.", start.elapsed().as_secs());
    Ok(())
}

/// Whether the program is there and says it has this version.
fn has_version(program: &mut Command, version: &str) -> bool {
    let said = shell::output(program.arg("--version")).unwrap_or_default();
    said.split_whitespace().any(|word| word == version)
}
