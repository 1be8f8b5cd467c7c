//! Installs what is missing, says how long it takes, and needs no network when nothing is missing.

mod apt;
mod npm;
mod tools;

use anyhow::Result;

use crate::project;

pub use apt::{chromium, default_theme};

/// What `cargo xtask serve` needs: Rust only.
///
/// # Errors
///
/// Something is missing and cannot be installed from here; the sentence has the command to run.
pub fn for_serving() -> Result<()> {
    tools::wasm_target()?;
    tools::trunk()?;
    tools::wasm_bindgen()
}

/// What `cargo xtask build` needs: Rust, and Node for wasm-opt and esbuild.
///
/// # Errors
///
/// Something is missing and cannot be installed from here; the sentence has the command to run.
pub fn for_building() -> Result<()> {
    for_serving()?;
    npm::packages(&project::e2e())
}

/// What `cargo xtask test` needs: also Chromium, and WordPress with its database; and other versions of it.
///
/// # Errors
///
/// Something is missing and cannot be installed from here; the sentence has the command to run.
pub fn for_testing() -> Result<()> {
    for_building()?;
    npm::packages(&project::hosting())?;
    apt::packages()
}
