//! The pure modules name no browser, and the style sheets no left or right.
//!
//! The compiler sees to it: the browser's crates exist for wasm32 only, and the host compiles these
//! modules. This check closes the way around, a pure module or item left out on the host.
//!
//! An interface that runs from right to left is the same one mirrored: by logical properties.

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

/// Checks every style sheet of the directories.
pub(super) fn check_styles(directories: &[PathBuf]) -> Result<()> {
    let mut faults = Vec::new();
    for directory in directories {
        for entry in fs::read_dir(directory).with_context(|| format!("{} cannot be read", directory.display()))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "css") {
                let physical = |line: &&str| sides(line).is_some();
                let found = read(&path)?;
                let found = found.lines().enumerate().filter(|(_, line)| physical(line));
                faults.extend(found.map(|(index, line)| {
                    format!(
                        "{} line {}: {} is not mirrored",
                        path.display(),
                        index + 1,
                        sides(line).unwrap_or_default()
                    )
                }));
            }
        }
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

/// A declaration of a line that names a side of the screen, by word or by four values of which the second and the
/// fourth differ. Gradients may: they look the same from either side, or are turned by a rule of their own.
fn sides(line: &str) -> Option<&str> {
    let declarations = line.split([';', '{', '}']).map(str::trim);
    declarations.into_iter().find(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else { return false };
        let word = |text: &str| {
            text.split(|sign: char| !sign.is_ascii_alphabetic()).any(|word| matches!(word, "left" | "right"))
        };
        let shorthand = ["padding", "margin", "inset", "border-width", "border-radius"].contains(&property);
        let values: Vec<&str> = value.split_whitespace().collect();
        let uneven = shorthand && matches!(values[..], [_, right, _, left] if right != left) && !value.contains('(');
        let plain = ["text-align", "float", "clear", "transform-origin"].contains(&property) && word(value);
        uneven || plain || word(property)
    })
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
    use super::{conditional, names, sides};

    #[test]
    fn a_side_of_the_screen_is_found_in_a_style_sheet() {
        for line in [
            "  a { margin-left: 1rem; }",
            "  right: 0;",
            "p { color: red; text-align: right }",
            ".b { inset: 0 0 auto auto; }",
            "  padding: .6rem 0 .6rem 1.1em;",
        ] {
            assert!(sides(line).is_some(), "{line}");
        }
        for line in [
            "  a { margin-inline-start: 1rem; padding: 0 1rem; }",
            "  linear-gradient(90deg, red, transparent) left / 2rem 100% no-repeat local,",
            "  padding: .3rem 1rem max(.3rem, env(safe-area-inset-bottom));",
            "  /* What stands on the right. */",
        ] {
            assert_eq!(sides(line), None);
        }
    }

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
