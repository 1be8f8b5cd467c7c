//! What stands in index.html before the app has come: its frame, skeletons, and scripts (`src/start/`).

use anyhow::{Result, bail};
use askia24_site::Site;

use super::style::feed;
use super::template::{self, Escape, html};
use crate::{headers, project, shell};

/// The parts of an inline script, and the browsers it is written for.
type Script = (&'static [&'static str], &'static str);

/// What the oldest browsers must understand, for they are told that they are too old.
const FAILURE: Script = (&["failure"], "--target=es5");
const MODERN: &str = "--target=chrome100,firefox100,safari15.4";
const FIRST: Script = (&["saver", "first-page", "first-pictures"], MODERN);
const BEGIN: Script = (&["gesture", "begin"], MODERN);
const TAKE_OVER: Script = (&["early", "wordpress", "take-over"], MODERN);
const SHELL: Script = (&["wordpress", "shell"], MODERN);
const EARLY: Script = (&["saver", "early"], MODERN);

/// Fills index.html's own placeholders; those of `site.toml`'s values stay.
pub(super) fn fill(text: &str, site: &Site, release: bool) -> Result<String> {
    let values = [
        ("failure", script(FAILURE, site, release)?),
        ("early", script(EARLY, site, release)?),
        ("menu", menu(site)),
        // As src/ui/states.rs draws them; tests/e2e/journeys/cold-start.spec.mjs compares.
        ("lead", card("lead", 4)),
        ("compact", card("compact", 2).repeat(8)),
        ("full", card("full", 2).repeat(6)),
        ("article", ["kicker", "title", "title", "meta", "picture"].map(bone).concat() + &bone("line").repeat(9)),
        ("wordpress", html(&headers::home(site))),
    ];
    let filled =
        values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{{{name}}}}}"), value));
    Ok(filled)
}

/// The script that asks first, as a release of this site has it.
///
/// # Errors
///
/// It cannot be read or minified.
pub fn early(site: &Site) -> Result<String> {
    script(EARLY, site, true)
}

/// The script that prepares a first page which WordPress has drawn, as a release has it.
///
/// # Errors
///
/// It cannot be read or minified.
pub(crate) fn first(site: &Site) -> Result<String> {
    script(FIRST, site, true)
}

/// The script that brings the app below a first page that WordPress has drawn, as a release has it.
///
/// # Errors
///
/// It cannot be read or minified.
pub(crate) fn begin(site: &Site) -> Result<String> {
    script(BEGIN, site, true)
}

/// The module that hands such a first page over to the app, as a release has it.
///
/// # Errors
///
/// It cannot be read or minified.
pub(crate) fn take_over(site: &Site) -> Result<String> {
    script(TAKE_OVER, site, true)
}

/// The script of the app's page without content where WordPress sends it, as a release has it.
///
/// # Errors
///
/// It cannot be read or minified.
pub(crate) fn wordpress_shell(site: &Site) -> Result<String> {
    script(SHELL, site, true)
}

/// A script of `src/start/` with the site's values; the smallest in a release.
fn script((parts, target): Script, site: &Site, release: bool) -> Result<String> {
    let mut text = String::new();
    for name in parts {
        text.push_str(&super::read(&project::root().join(format!("src/start/{name}.js")))?);
    }
    let mut text = template::fill(&text, site, "", Escape::Json)?;
    if release {
        let mut esbuild = shell::command("esbuild")?;
        esbuild.args(["--loader=js", "--minify", "--charset=utf8", "--log-level=warning", target]);
        text = feed(&mut esbuild, &text)?;
    }
    if text.contains("</script") {
        bail!("src/start/ contains </script, in {}", parts.join(", "));
    }
    Ok(text)
}

/// The menu's first level, as far as site.toml names it: the sections that the app's icon offers.
fn menu(site: &Site) -> String {
    let category = &site.permalinks.category;
    let link = |path: &str, name: &str| format!("<li><a href=\"{}\">{}</a></li>", html(path), html(name));
    site.shortcuts.iter().map(|section| link(&format!("{category}/{}/", section.url), &section.text)).collect()
}

fn bone(kind: &str) -> String {
    format!("<p class=\"bone bone-{kind}\"></p>")
}

fn card(size: &str, lines: usize) -> String {
    let words = bone("kicker") + &bone("line").repeat(lines);
    format!(
        "<div class=\"card card-{size}\"><div class=\"card-picture bone\"></div><div class=\"card-words\">{words}</div></div>"
    )
}
