//! docs/BENCHMARKS.md, from the figures measured last.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::Result;
use serde_json::Value;

use super::sites::theme;
use super::{Measured, document, write as write_file};
use crate::{project, shell};

/// What a reader's minute is measured by: key, name, unit.
const MEASURES: [(&str, &str, Unit); 9] = [
    ("firstPaint", "first contentful paint", Unit::Milliseconds),
    ("headline", "headline visible", Unit::Milliseconds),
    ("text", "text visible", Unit::Milliseconds),
    ("largestPaint", "largest contentful paint", Unit::Milliseconds),
    ("early", "bytes before the text", Unit::Bytes),
    ("bytes", "bytes", Unit::Bytes),
    ("requests", "requests", Unit::Count),
    ("mainThread", "main thread busy", Unit::Milliseconds),
    ("memory", "memory", Unit::Bytes),
];
const MOMENTS: [&str; 4] = ["cold home", "cold article", "warm home", "next article"];
/// What the package's app costs when it comes.
const COMING: [(&str, &str, Unit); 5] = [
    ("there", "the app is there after", Unit::Milliseconds),
    ("longest", "longest task", Unit::Milliseconds),
    ("mainThread", "main thread busy", Unit::Milliseconds),
    ("bytes", "bytes", Unit::Bytes),
    ("requests", "requests", Unit::Count),
];
const AUDITS: [(&str, &str, Unit); 10] = [
    ("performance", "performance", Unit::Count),
    ("accessibility", "accessibility", Unit::Count),
    ("best-practices", "best practices", Unit::Count),
    ("seo", "SEO", Unit::Count),
    ("firstPaint", "first contentful paint", Unit::Milliseconds),
    ("largestPaint", "largest contentful paint", Unit::Milliseconds),
    ("speedIndex", "speed index", Unit::Milliseconds),
    ("blocking", "blocking time", Unit::Milliseconds),
    ("shift", "CLS", Unit::Ratio),
    ("bytes", "bytes", Unit::Bytes),
];

#[derive(Clone, Copy)]
enum Unit {
    Milliseconds,
    Bytes,
    Count,
    Ratio,
}

impl Unit {
    fn show(self, value: &Value) -> String {
        let Some(number) = value.as_f64() else { return "–".to_owned() };
        match self {
            Self::Milliseconds if number >= 1000.0 => format!("{:.2} s", number / 1000.0),
            Self::Milliseconds => format!("{number:.0} ms"),
            Self::Bytes if number >= 999_500.0 => format!("{:.1} MB", number / 1e6),
            Self::Bytes => format!("{:.1} kB", number / 1e3),
            Self::Count => format!("{number:.0}"),
            Self::Ratio => format!("{number:.3}"),
        }
    }
}

/// Writes the document.
pub(super) fn write(results: &BTreeMap<String, Measured>) -> Result<()> {
    let mut text = heading();
    let mut losses = Vec::new();
    for (name, section) in SECTIONS {
        if let Some(measured) = results.get(name) {
            section(&mut text, &measured.figures, &mut losses);
            let [before, after] = &measured.load;
            let (date, commit) = (&measured.date, &measured.commit);
            line(
                &mut text,
                &format!(
                    "\n({date} UTC, commit {commit}, {} s; load {before} before, {after} after.)\n",
                    measured.seconds
                ),
            );
        }
    }
    if !losses.is_empty() {
        line(&mut text, "## Where the theme wins\n");
        losses.iter().for_each(|loss| line(&mut text, &format!("- {loss}")));
        line(&mut text, &format!("\n{}", CLOSING.trim()));
    }
    write_file(&document(), &text)
}

type Section = fn(&mut String, &Value, &mut Vec<String>);
const SECTIONS: [(&str, Section); 5] =
    [("throttled", throttled), ("lighthouse", lighthouse), ("turns", turns), ("server", server), ("growth", growth)];

/// What would close which row.
const CLOSING: &str = include_str!("closing.md");

fn heading() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model =
        cpu.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": ")).map_or("", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let browser = shell::command(project::chromium()).and_then(|mut chromium| shell::output(chromium.arg("--version")));
    let browser = browser.unwrap_or_default();
    let browser = browser.trim().split(" built").next().unwrap_or_default().to_owned();
    let theme = theme();
    format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench`; repeat it with that command (parts: `cargo xtask bench throttled lighthouse turns \
         server growth`). The app's release, the same release as a WordPress theme (\
         the package, `cargo xtask build --theme`) and WordPress's default theme ({theme}) show the same WordPress (the \
         demonstration newspaper, PHP-FPM), one after the other at the same address, behind the same nginx with the same \
         cache and packing: `deploy/nginx.conf` as a person installs it; for package and theme it hands everybody to WordPress.\n\n\
         Machine: {model}, {cores} cores; {browser}, for Lighthouse with its window, else the headless shell. Ratios are the figure by the default theme's: below 1 ours is ahead.\n\n"
    )
}

fn throttled(text: &mut String, figures: &Value, losses: &mut Vec<String>) {
    line(text, "## A reader's first minute, throttled\n");
    line(
        text,
        "A phone's screen (360 × 740, two pixels for each), network and processor throttled by the browser; medians. Of a \
                list the first headline is the headline and the fifth is the text. Bytes and requests are those that nginx has \
                sent until nothing more came, the service worker's included; bytes before the text are what the page had \
                by then. The package's app comes with the reader's first gesture, which a cold visit is without: what it \
                costs then stands by itself.\n",
    );
    let Some(networks) = figures.get("reader").and_then(Value::as_object) else { return };
    for network in networks.keys() {
        line(text, &format!("### {network}\n"));
        for moment in MOMENTS {
            let all = KINDS.map(|kind| figures.get(kind).and_then(|all| all.get(network)?.get(moment)));
            let name = format!("{moment}, {network}");
            compare(text, moment, &MEASURES, all, Some((&name, losses)));
        }
        let package = figures.get("package").and_then(|all| all.get(network)).and_then(Value::as_object);
        let coming = package.into_iter().flatten().filter(|(moment, _)| moment.ends_with("gesture"));
        let coming: serde_json::Map<_, _> = coming.map(|(moment, figures)| (moment.clone(), figures.clone())).collect();
        table(text, "the package's app", Some(&coming.into()), &COMING);
    }
}

fn lighthouse(text: &mut String, figures: &Value, losses: &mut Vec<String>) {
    line(text, "## Lighthouse, mobile\n");
    let Some(pages) = figures.get("reader").and_then(Value::as_object) else { return };
    for (page, reader) in pages {
        let all = KINDS.map(|kind| figures.get(kind).and_then(|all| all.get(page)));
        let (scores, times) = AUDITS.split_at(4);
        compare(text, page, scores, all, None);
        let name = format!("Lighthouse, {page}");
        compare(text, page, times, all, all[2].is_some().then_some((name.as_str(), &mut *losses)));
        for (name, figures) in [("the app", Some(reader)), ("the package", all[1])] {
            let short = figures.and_then(|figures| figures.get("short")).and_then(Value::as_array);
            let short: Vec<_> = short.into_iter().flatten().filter_map(Value::as_str).collect();
            if !short.is_empty() {
                line(text, &format!("Short of 100, {name}: {}.\n", short.join("; ")));
            }
        }
    }
}

/// What is compared: the app by itself, the app as WordPress's theme, and WordPress's default theme.
const KINDS: [&str; 3] = ["reader", "package", "theme"];

/// A table of all; rows in which the default theme is more than a twentieth ahead are noted.
fn compare(
    text: &mut String,
    title: &str,
    measures: &[(&str, &str, Unit)],
    all: [Option<&Value>; 3],
    mut losses: Option<(&str, &mut Vec<String>)>,
) {
    line(
        text,
        &format!("| {title} | app | ratio | package | ratio | theme |\n| --- | ---: | ---: | ---: | ---: | ---: |"),
    );
    for (key, name, unit) in measures {
        let [reader, package, theme] = all.map(|figures| figures.and_then(|all| all.get(key)).unwrap_or(&Value::Null));
        let ratio = |own: &Value| {
            own.as_f64().zip(theme.as_f64()).filter(|(_, theme)| *theme > 0.0).map(|(own, theme)| own / theme)
        };
        let shown = |ratio: Option<f64>| ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}"));
        let cells = [reader, package].map(|own| format!("{} | {}", unit.show(own), shown(ratio(own))));
        line(text, &format!("| {name} | {} | {} |", cells.join(" | "), unit.show(theme)));
        for (kind, own) in [("app", reader), ("package", package)] {
            if let (Some((of, losses)), Some(ratio)) = (&mut losses, ratio(own).filter(|ratio| *ratio > 1.05)) {
                losses.push(format!(
                    "{kind}, {of}: {name}, {} against {} ({ratio:.2})",
                    unit.show(own),
                    unit.show(theme)
                ));
            }
        }
    }
    line(text, "");
}

fn turns(text: &mut String, figures: &Value, _: &mut Vec<String>) {
    line(
        text,
        "## Turning pages in the app, processor slowed\n\n| | median | 95th percentile |\n| --- | ---: | ---: |",
    );
    for (name, figure) in figures.as_object().into_iter().flatten() {
        let get = |keys: &[&str]| keys.iter().find_map(|key| figure.get(key)).unwrap_or(&Value::Null).clone();
        if figure.is_object() {
            let (median, high) = (get(&["median"]), get(&["p95"]));
            line(
                text,
                &format!("| {name} | {} | {} |", Unit::Milliseconds.show(&median), Unit::Milliseconds.show(&high)),
            );
        }
    }
}

fn server(text: &mut String, figures: &Value, _: &mut Vec<String>) {
    line(
        text,
        "## What readers cost the server\n\n| the front page's three questions | with the micro-cache | without |\n| --- | ---: | ---: |",
    );
    let get = |kind: &str, key: &str| {
        figures.get(kind).and_then(|all| all.get(key)).and_then(Value::as_f64).unwrap_or_default()
    };
    for (key, name, decimals) in [
        ("readers", "readers at once", 0),
        ("seconds", "seconds until all have their answers", 1),
        ("hits", "requests to WordPress for a thousand readers", 0),
        ("rate", "answers a second, 32 readers without a pause", 0),
    ] {
        let [with, without] = ["cached", "uncached"].map(|kind| format!("{:.decimals$}", get(kind, key)));
        line(text, &format!("| {name} | {with} | {without} |"));
    }
}

fn growth(text: &mut String, figures: &Value, _: &mut Vec<String>) {
    line(
        text,
        "## What grows\n\nThe app on a processor four times slower, cold, the network unthrottled; medians of three. The articles repeat themselves, which gzip makes little of: what grows is their parsing and drawing.\n",
    );
    table(
        text,
        "an article of so many bytes",
        figures.get("articles"),
        &[
            ("bytes", "answer, gzip", Unit::Bytes),
            ("shown", "text visible", Unit::Milliseconds),
            ("mainThread", "main thread busy", Unit::Milliseconds),
            ("longest", "longest task", Unit::Milliseconds),
        ],
    );
    table(
        text,
        "so many categories",
        figures.get("categories"),
        &[
            ("requests", "requests", Unit::Count),
            ("bytes", "answers, gzip", Unit::Bytes),
            ("menu", "menu there", Unit::Milliseconds),
            ("shown", "front page ready", Unit::Milliseconds),
            ("mainThread", "main thread busy", Unit::Milliseconds),
        ],
    );
    line(text, "WordPress's own time for an answer, without the micro-cache; the front page with it.\n");
    table(
        text,
        "so many posts",
        figures.get("posts"),
        &[
            ("latest", "newest 36", Unit::Milliseconds),
            ("section", "a section", Unit::Milliseconds),
            ("search", "a search", Unit::Milliseconds),
            ("article", "an article", Unit::Milliseconds),
            ("home", "front page ready", Unit::Milliseconds),
        ],
    );
}

fn table(text: &mut String, title: &str, rows: Option<&Value>, columns: &[(&str, &str, Unit)]) {
    let names: Vec<_> = columns.iter().map(|(_, name, _)| *name).collect();
    line(text, &format!("| {title} | {} |\n| ---: |{}", names.join(" | "), " ---: |".repeat(columns.len())));
    for (name, row) in rows.and_then(Value::as_object).into_iter().flatten() {
        let cells: Vec<_> =
            columns.iter().map(|(key, _, unit)| unit.show(row.get(key).unwrap_or(&Value::Null))).collect();
        line(text, &format!("| {name} | {} |", cells.join(" | ")));
    }
    line(text, "");
}

fn line(text: &mut String, line: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{line}");
}
