//! What the release weighs on the wire, against the committed limits.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::project;

/// One row of the table.
struct Row {
    name: &'static str,
    raw: u64,
    brotli: u64,
}

/// `xtask/limits.toml`.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Limits {
    part: Vec<Limit>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Limit {
    name: String,
    limit: u64,
    size: u64,
}

/// What the first visit downloads of the program.
const SUM: &str = "wasm + glue";
/// The page of an embed and its script.
const EMBED: &str = "embed page";
/// The whole program, with what comes later.
const ALL: &str = "all code";

/// Prints what `dist` weighs and holds it to the limits; `record` writes the sizes down,
/// `lower` also brings each limit down to just above its size.
///
/// # Errors
///
/// A part over its limit, or a build that is not whole.
pub fn check(dist: &Path, record: bool, lower: bool) -> Result<()> {
    let file = project::root().join("xtask/limits.toml");
    let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let mut limits: Limits = toml::from_str(&text).with_context(|| format!("{} is not right", file.display()))?;

    let rows = measure(dist)?;
    println!("\n{}", table(&rows, &limits));
    let over: Vec<String> = rows.iter().filter_map(|row| row.over(&limits)).collect();
    if record {
        for row in &rows {
            if let Some(limit) = limits.part.iter_mut().find(|limit| limit.name == row.name) {
                limit.size = row.brotli;
                if lower {
                    limit.limit = limit.limit.min(row.brotli.div_ceil(500) * 500);
                }
            }
        }
        let text = format!("{HEADING}{}", toml::to_string(&limits)?);
        fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
        println!("Recorded in xtask/limits.toml.");
    }
    if !over.is_empty() {
        bail!("the release is too large: {}", over.join("; "));
    }
    Ok(())
}

const HEADING: &str = "\
# What the release may weigh: bytes at brotli 11. `cargo xtask build` fails above a limit.
# Limits are only ever lowered (`cargo xtask build --record --lower`).
# `size` is what was measured last: every build prints the difference (`cargo xtask build --record`).

";

/// Weighs every part of the release.
fn measure(dist: &Path) -> Result<Vec<Row>> {
    let wasm = row("wasm", &one(dist, "askia24-", ".wasm")?)?;
    let glue = row("glue", &one(dist, "askia24-", ".js")?)?;
    let later = row("later", &one(dist, "askia24-later-", ".wasm")?)?;
    let sum = Row { name: SUM, raw: wasm.raw + glue.raw, brotli: wasm.brotli + glue.brotli };
    let listen = row("listen", &one(dist, "askia24-listen-", ".js")?)?;
    let whole = [&sum, &later, &listen];
    let all =
        Row { name: ALL, raw: whole.iter().map(|row| row.raw).sum(), brotli: whole.iter().map(|row| row.brotli).sum() };
    let mut rows = vec![row("index.html", &dist.join("index.html"))?, wasm, glue, sum, later, listen, all];
    for (name, file) in [
        ("sw.js", Some(dist.join("sw.js"))),
        ("sw part", one(dist, "sw-", ".js").ok()),
        ("embed.js", Some(dist.join("embed.js"))),
    ] {
        if let Some(path) = file.filter(|path| path.exists()) {
            rows.push(row(name, &path)?);
        }
    }
    let embeds = dist.join("-/embed");
    let page = row(EMBED, &embeds.join("latest/index.html"))?;
    let script = row(EMBED, &one(&embeds, "view-", ".js")?)?;
    rows.push(Row { name: EMBED, raw: page.raw + script.raw, brotli: page.brotli + script.brotli });
    Ok(rows)
}

fn row(name: &'static str, path: &Path) -> Result<Row> {
    let content = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut content.as_slice(), &mut compressed, &parameters)
        .with_context(|| format!("{} cannot be compressed", path.display()))?;
    Ok(Row { name, raw: content.len() as u64, brotli: compressed.len() as u64 })
}

/// The one file of this name: `start`, a hash, `end`.
fn one(dist: &Path, start: &str, end: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(dist).with_context(|| format!("{} cannot be read", dist.display()))?;
    let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let path = paths.find(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let hash = name.strip_prefix(start).and_then(|name| name.strip_suffix(end));
        hash.is_some_and(|hash| hash.chars().all(|figure| figure.is_ascii_hexdigit()))
    });
    path.with_context(|| format!("{} holds no {start}…{end}; build again", dist.display()))
}

impl Row {
    fn limit<'a>(&self, limits: &'a Limits) -> Option<&'a Limit> {
        limits.part.iter().find(|limit| limit.name == self.name)
    }

    /// The sentence for a part over its limit.
    fn over(&self, limits: &Limits) -> Option<String> {
        let limit = self.limit(limits).filter(|limit| self.brotli > limit.limit)?;
        Some(format!("{} {} bytes > limit {}", self.name, thousands(self.brotli), thousands(limit.limit)))
    }
}

fn table(rows: &[Row], limits: &Limits) -> String {
    let mut table = format!("{:<12}{:>12}{:>12}{:>12}{:>12}\n", "", "raw", "brotli 11", "change", "limit");
    for row in rows {
        let limit = row.limit(limits);
        let change = limit.map_or_else(String::new, |limit| change(limit.size, row.brotli));
        let most = limit.map_or_else(String::new, |limit| thousands(limit.limit));
        let (raw, brotli) = (thousands(row.raw), thousands(row.brotli));
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{:<12}{raw:>12}{brotli:>12}{change:>12}{most:>12}", row.name);
    }
    table
}

/// The difference to the size measured last; 0 stands for "never measured".
fn change(before: u64, now: u64) -> String {
    match before {
        0 => "new".to_owned(),
        _ if now >= before => format!("+{}", thousands(now - before)),
        _ => format!("-{}", thousands(before - now)),
    }
}

/// `131002` as `131,002`.
fn thousands(number: u64) -> String {
    let figures = number.to_string();
    let mut text = String::new();
    for (index, figure) in figures.chars().enumerate() {
        if index > 0 && (figures.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(figure);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Limit, Limits, Row, change, table, thousands};

    #[test]
    fn numbers_are_easy_to_read() {
        assert_eq!(thousands(0), "0");
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(131_002), "131,002");
        assert_eq!(thousands(1_000_000), "1,000,000");
        assert_eq!(change(0, 5), "new");
        assert_eq!(change(1000, 3500), "+2,500");
        assert_eq!(change(3500, 1000), "-2,500");
    }

    #[test]
    fn a_part_over_its_limit_is_named() {
        let limits = Limits { part: vec![Limit { name: "wasm + glue".to_owned(), limit: 125_000, size: 130_000 }] };
        let row = |brotli| Row { name: "wasm + glue", raw: 400_000, brotli };
        assert_eq!(row(125_000).over(&limits), None);
        assert_eq!(row(131_002).over(&limits).as_deref(), Some("wasm + glue 131,002 bytes > limit 125,000"));
        let table = table(&[row(131_002)], &limits);
        assert!(table.contains("wasm + glue      400,000     131,002      +1,002     125,000"), "{table}");
    }
}
