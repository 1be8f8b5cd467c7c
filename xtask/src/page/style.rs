//! The style sheets of `style/`, joined into the one that index.html carries.

use std::path::{Path, PathBuf};
use std::{fs, io::Write, process::Stdio};

use anyhow::{Context, Result, bail};
use askia24_site::Colors;

use crate::shell;

/// These come first, in this order; the others follow by name.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// How the page that WordPress draws has them: the sheets it carries where they are needed, by name, and their files. All
/// others are in [`EVERY`].
const SHEETS: [(&str, &[&str]); 4] = [
    // An article, with what stands around its text.
    (
        "article",
        &["aids.css", "article.css", "body.css", "comments.css", "figure.css", "form.css", "listen.css", "saving.css"],
    ),
    // A list's first view.
    ("list", &["filters.css", "front.css", "strip.css"]),
    ("print", &["print.css"]),
    // What only the app draws.
    (
        "app",
        &[
            "boot.css",
            "edition-panel.css",
            "finder.css",
            "listening.css",
            "network.css",
            "notice.css",
            "quote.css",
            "saved.css",
            "settings.css",
            "sheet.css",
            "viewer.css",
        ],
    ),
];

/// The name of the sheet that every page begins with.
const EVERY: &str = "every";

/// The release's style sheet in parts, for the page that WordPress draws, by their names. Which rule wins must not depend
/// on which of them it stands in.
pub(super) fn theme_sheets(directory: &Path, colors: &Colors) -> Result<Vec<(&'static str, String)>> {
    let files = files(directory)?;
    let mut named = SHEETS.iter().flat_map(|(_, names)| *names);
    if let Some(lost) = named.find(|name| !files.iter().any(|path| path.ends_with(name))) {
        bail!("xtask/src/page/style.rs names {lost}, which is not in {}", directory.display());
    }
    let sheet_of = |path: &Path| {
        SHEETS.iter().find(|(_, names)| names.iter().any(|name| path.ends_with(name))).map_or(EVERY, |(sheet, _)| sheet)
    };
    let names = std::iter::once(EVERY).chain(SHEETS.map(|(name, _)| name));
    let sheets = names.map(|name| {
        let mut css = if name == EVERY { colors.css() } else { String::new() };
        for path in files.iter().filter(|path| sheet_of(path) == name) {
            css.push_str(&super::read(path)?);
            css.push('\n');
        }
        Ok((name, finish(&css, true)?))
    });
    sheets.collect()
}

/// `site.toml`'s colours, then every file of `directory`; minified in a release.
pub(super) fn sheet(directory: &Path, colors: &Colors, release: bool) -> Result<String> {
    let mut css = colors.css();
    for path in files(directory)? {
        css.push_str(&super::read(&path)?);
        css.push('\n');
    }
    finish(&css, release)
}

/// A style sheet as it goes into a page: minified in a release.
pub(super) fn finish(css: &str, release: bool) -> Result<String> {
    // The one sequence that would end the <style> element; CSS has no need of it.
    if css.to_ascii_lowercase().contains("</style") {
        bail!("a style sheet contains </style");
    }
    if release { minify(css) } else { Ok(css.to_owned()) }
}

fn files(directory: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(directory).with_context(|| format!("{} cannot be read", directory.display()))?;
    let mut files = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "css"));
    files.sort_by_key(|path| {
        let name = path.file_name().unwrap_or_default().to_owned();
        let place = FIRST.iter().position(|first| name == *first).unwrap_or(FIRST.len());
        (place, name)
    });
    Ok(files)
}

/// Minifies with esbuild, for the browsers of the last four years.
fn minify(css: &str) -> Result<String> {
    let mut esbuild = shell::command("esbuild")?;
    esbuild.args(["--loader=css", "--minify", "--log-level=warning", "--charset=utf8"]);
    esbuild.arg("--target=chrome100,firefox100,safari15.4");
    feed(&mut esbuild, css)
}

/// Runs `command` with `input` and returns what it printed.
pub(super) fn feed(command: &mut std::process::Command, input: &str) -> Result<String> {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().with_context(|| {
            format!("{} could not be started; run `cargo xtask install --all`", shell::words(command))
        })?;
    if let Some(mut stdin) = child.stdin.take() {
        let text = input.to_owned();
        // Written from another thread: the program may print before it has read everything.
        std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("{} failed ({})", shell::words(command), output.status);
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::files;

    #[test]
    fn tokens_come_first_and_the_parts_by_name() {
        let directory = std::env::temp_dir().join(format!("askia24-style-{}", std::process::id()));
        std::fs::create_dir_all(&directory).expect("a directory");
        for name in ["menu.css", "base.css", "card.css", "tokens.css", "layout.css", "note.txt"] {
            std::fs::write(directory.join(name), "").expect("a file");
        }
        let files = files(&directory).expect("files");
        let names: Vec<_> = files.iter().filter_map(|path| path.file_name()?.to_str()).collect();
        assert_eq!(names, ["tokens.css", "base.css", "layout.css", "card.css", "menu.css"]);
        std::fs::remove_dir_all(directory).expect("removed");
    }
}
