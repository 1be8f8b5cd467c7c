//! The pure modules name no browser.
//!
//! The compiler sees to it: the browser's crates exist for wasm32 only, and the host compiles these
//! modules. This check closes the way around, a pure module or item left out on the host.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The modules that compile everywhere.
const PURE: [&str; 5] = ["wp", "model", "body", "text", "policy"];

/// What they never name.
const BROWSER: [&str; 6] = ["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen", "target_arch"];

/// Checks every file of the pure modules, and that `lib.rs` declares them unconditionally.
pub(super) fn check(source: &Path) -> Result<()> {
    let mut files = Vec::new();
    for module in PURE {
        collect(&source.join(format!("{module}.rs")), &mut files)?;
        collect(&source.join(module), &mut files)?;
    }
    let mut faults = Vec::new();
    for file in files {
        let code = read(&file)?;
        faults.extend(names(&code).map(|(line, name)| format!("{} line {line}: names {name}", file.display())));
    }
    let library = read(&source.join("lib.rs"))?;
    faults.extend(conditional(&library).map(|module| format!("lib.rs: {module} must not depend on a cfg")));
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))? {
            collect(&entry?.path(), files)?;
        }
    } else if path.extension().is_some_and(|extension| extension == "rs") && path.exists() {
        files.push(path.to_owned());
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Lines of code, not of comment, that name the browser.
fn names(code: &str) -> impl Iterator<Item = (usize, &'static str)> {
    code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")).filter_map(|(index, line)| {
        let name = BROWSER.into_iter().find(|name| line.contains(name))?;
        Some((index + 1, name))
    })
}

/// Pure modules that `lib.rs` declares under an attribute, or not at all.
fn conditional(library: &str) -> impl Iterator<Item = &'static str> {
    PURE.into_iter().filter(move |module| {
        let declaration = format!("pub mod {module};");
        let mut before = "";
        for line in library.lines().map(str::trim) {
            if line == declaration {
                return before.starts_with("#[");
            }
            before = line;
        }
        true
    })
}

#[cfg(test)]
mod tests {
    use super::{conditional, names};

    #[test]
    fn code_counts_and_comments_do_not() {
        let code = "//! Not leptos.\nuse web_sys::Element;\nfn f() {} // fine\n#[cfg(target_arch = \"wasm32\")]\n";
        assert_eq!(names(code).collect::<Vec<_>>(), [(2, "web_sys"), (4, "target_arch")]);
    }

    #[test]
    fn a_condition_is_found() {
        let library = "pub mod body;\n#[cfg(x)]\npub mod model;\npub mod policy;\npub mod text;\n";
        assert_eq!(conditional(library).collect::<Vec<_>>(), ["wp", "model"]);
    }
}
