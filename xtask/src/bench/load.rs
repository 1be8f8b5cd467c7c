//! What many readers cost the server: with the cache between nginx and WordPress, and without.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::Options;
use super::sites::{Kind, Sites};
use crate::test::deploy::crowd::{QUESTIONS, ask};

/// Readers who open the front page at once: without the cache WordPress answers each, which takes its time.
const READERS: [(Kind, &str, usize); 2] = [(Kind::Reader, "cached", 1000), (Kind::Uncached, "uncached", 50)];
/// Readers who ask without a pause.
const BUSY: usize = 32;
const SPELL: Duration = Duration::from_secs(8);

pub(super) fn run(sites: &Sites, _: &Options) -> Result<Value> {
    let runtime = tokio::runtime::Runtime::new().context("the readers' threads could not be started")?;
    let host = sites.home().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let mut figures = json!({});
    for (kind, name, readers) in READERS {
        let _server = sites.serve(kind)?;
        let (asked, seconds) = runtime.block_on(crowd(&host, readers))?;
        let answers = runtime.block_on(spell(&host))?;
        figures[name] = json!({
            "readers": readers,
            "seconds": seconds,
            "hits": asked * 1000 / readers,
            "rate": answers as f64 / SPELL.as_secs_f64(),
        });
    }
    Ok(figures)
}

/// Lets readers open the front page at once; how often WordPress was asked, and how long it took all of them.
async fn crowd(host: &str, readers: usize) -> Result<(usize, f64)> {
    let start = Instant::now();
    let mut all = tokio::task::JoinSet::new();
    for question in QUESTIONS.iter().cycle().take(readers * QUESTIONS.len()) {
        all.spawn(ask(host.to_owned(), question));
    }
    let mut asked = 0;
    while let Some(answer) = all.join_next().await {
        let answer = answer.context("a reader has gone")??;
        asked += usize::from(reached_wordpress(&answer)?);
    }
    Ok((asked, start.elapsed().as_secs_f64()))
}

/// Answers that readers get who ask without a pause.
async fn spell(host: &str) -> Result<usize> {
    let (count, end) = (Arc::new(AtomicUsize::new(0)), Instant::now() + SPELL);
    let mut all = tokio::task::JoinSet::new();
    for reader in 0..BUSY {
        let (host, count) = (host.to_owned(), Arc::clone(&count));
        all.spawn(async move {
            for question in QUESTIONS.iter().cycle().skip(reader % QUESTIONS.len()) {
                reached_wordpress(&ask(host.clone(), question).await?)?;
                if Instant::now() > end {
                    break;
                }
                count.fetch_add(1, Ordering::Relaxed);
            }
            anyhow::Ok(())
        });
    }
    while let Some(reader) = all.join_next().await {
        reader.context("a reader has gone")??;
    }
    Ok(count.load(Ordering::Relaxed))
}

/// Whether WordPress made this answer for this reader, as nginx says in it.
fn reached_wordpress(answer: &[u8]) -> Result<bool> {
    let text = String::from_utf8_lossy(answer);
    if !text.starts_with("HTTP/1.1 200 ") {
        bail!("a reader got this: {}", text.chars().take(300).collect::<String>());
    }
    let said = text.lines().find_map(|line| line.strip_prefix("X-Askia24-Cache: "));
    Ok(!matches!(said, Some("HIT" | "UPDATING" | "STALE")))
}
