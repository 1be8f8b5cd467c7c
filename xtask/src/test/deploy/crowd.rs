//! Many readers at once, and a WordPress that has died.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::ask::{Answer, Client};
use crate::wordpress::WordPress;

/// Readers who open the front page in the same second.
const READERS: usize = 1000;

/// What the front page asks for, as the app spells it.
pub(crate) const QUESTIONS: [&str; 3] = [
    "/wp-json/wp/v2/posts?_embed=wp:featuredmedia,author&_fields=id,date,slug,link,title.rendered,excerpt.rendered,\
     categories,_links.wp:featuredmedia,_links.author&ignore_sticky=true&per_page=36",
    "/wp-json/wp/v2/posts?_embed=wp:featuredmedia,author&_fields=id,date,slug,link,title.rendered,excerpt.rendered,\
     categories,_links.wp:featuredmedia,_links.author&per_page=3&sticky=true",
    "/wp-json/wp/v2/categories?_fields=id,parent,name,slug,count,link&per_page=100",
];

/// A thousand readers cost WordPress what a few do.
pub(crate) fn run(url: &str, wordpress: &WordPress) -> Result<()> {
    let before = wordpress.requests()?;
    let runtime = tokio::runtime::Runtime::new().context("the readers' threads could not be started")?;
    let host = url.trim_start_matches("http://").to_owned();
    let asked = READERS * QUESTIONS.len();
    let answered = runtime.block_on(async {
        let mut readers = tokio::task::JoinSet::new();
        for question in QUESTIONS.iter().cycle().take(asked) {
            readers.spawn(ask(host.clone(), question));
        }
        let mut answered = 0;
        while let Some(answer) = readers.join_next().await {
            let answer = answer.context("a reader has gone")??;
            if !answer.starts_with(b"HTTP/1.1 200 ") || !answer.ends_with(b"]") {
                bail!("a reader got this: {}", String::from_utf8_lossy(answer.get(..300).unwrap_or(&answer)));
            }
            answered += 1;
        }
        Ok(answered)
    })?;
    let cost = wordpress.requests()? - before;
    println!("{READERS} readers at once, {answered} answers: WordPress was asked {cost} times.");
    if answered != asked || !(1..=9).contains(&cost) {
        bail!("{answered} of {asked} answers came, and WordPress was asked {cost} times instead of 3");
    }
    Ok(())
}

/// One answer as it comes: a browser's threads are no use here.
pub(crate) async fn ask(host: String, question: &str) -> Result<Vec<u8>> {
    let talk = async {
        let mut stream = TcpStream::connect(&host).await?;
        let request = format!("GET {question} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await?;
        // The last chunk is empty.
        Ok(answer.strip_suffix(b"\r\n0\r\n\r\n").map(<[u8]>::to_vec).unwrap_or(answer))
    };
    tokio::time::timeout(Duration::from_secs(60), talk).await.context("a reader waited for a minute")?
}

/// What the cache holds now, and when WordPress said it.
pub(crate) fn fresh(url: &str) -> Result<String> {
    let answer = front_page(url)?;
    let kept = answer.header("x-askia24-cache");
    if !matches!(kept.as_str(), "HIT" | "MISS" | "STALE" | "UPDATING" | "EXPIRED") {
        bail!("the front page's answer does not say where it comes from: {kept:?}");
    }
    Ok(answer.header("x-askia24-answered"))
}

/// WordPress has died: what it said last goes on, says so and says when; what must not be kept is not there.
pub(crate) fn alone(url: &str, answered: &str) -> Result<()> {
    let client = Client::new();
    let start = std::time::Instant::now();
    let stale = loop {
        let answer = front_page(url)?;
        if answer.status != 200 || !answer.text().starts_with('[') {
            bail!("without WordPress the front page is {}: {}", answer.status, answer.text());
        }
        if answer.header("x-askia24-cache") == "STALE" {
            break answer;
        }
        if start.elapsed() > Duration::from_secs(60) {
            bail!("after a minute without WordPress nothing says so: {}", answer.header("x-askia24-cache"));
        }
        std::thread::sleep(Duration::from_millis(250));
    };
    let said = stale.header("x-askia24-answered");
    if said.is_empty() || (!answered.is_empty() && said.len() != answered.len()) {
        bail!("the answer does not say how old it is: {said:?}");
    }
    println!("WordPress is dead: the front page is STALE, of {said}.");
    let secret = client.get(&format!("{url}/wp-json/wp/v2/posts?password=x&slug=la-cle-du-cadenas-bleu"), &[])?;
    let page = client.get(&format!("{url}/"), &[])?;
    if secret.status != 502 || page.status != 200 {
        bail!("without WordPress a password's answer is {}, the app {}", secret.status, page.status);
    }
    Ok(())
}

fn front_page(url: &str) -> Result<Answer> {
    let [question, ..] = QUESTIONS;
    Client::new().get(&format!("{url}{question}"), &[])
}
