//! Turns `site.toml` into the constant that `src/model/site.rs` includes, takes its language for `src/text.rs`, and has
//! the linker of a release write down what refers to what.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=site.toml");
    println!("cargo::rerun-if-env-changed={}", askia24_site::LANG);
    // Each line becomes an error of the build, with the file and the line in it.
    if let Err(sentence) = write_site() {
        println!("cargo::error={sentence}");
    }
    // What refers to what, by which the release is cut in two (xtask/src/page/links.rs).
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    if is("TARGET", "wasm32-unknown-unknown") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}

fn write_site() -> Result<(), String> {
    let site = askia24_site::read(Path::new("site.toml")).map_err(|error| error.to_string())?;
    let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set; build with Cargo.")?;
    let out = PathBuf::from(out);
    let words = format!("/// What the interface says.\npub use languages::{} as words;\n", site.lang);
    for (name, source) in [("site.rs", askia24_site::rust_source(&site)), ("words.rs", words)] {
        fs::write(out.join(name), source).map_err(|error| format!("{name} could not be written: {error}"))?;
    }
    Ok(())
}
