//! What grows with the newspaper: posts, categories, the length of an article. The demonstration's WordPress is filled up;
//! the questions are those of the app.

use std::time::Instant;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::sites::{Kind, Sites};
use super::{Options, script};
use crate::project;
use crate::test::deploy::ask::Client;
use crate::test::deploy::crowd::QUESTIONS;

const POSTS: [u32; 3] = [10, 1_000, 100_000];
const CATEGORIES: [u32; 3] = [5, 50, 500];
const ARTICLES: [u32; 5] = [1_000, 10_000, 100_000, 1_000_000, 2_000_000];

/// A page of the app that is ready.
const READY: &str = "main[data-state=ready]";

/// How the app asks for an article, before its slug.
const ARTICLE: &str = "/wp-json/wp/v2/posts?_embed=wp:featuredmedia,author,wp:term&_fields=id,date,modified,slug,link,\
                       title.rendered,excerpt.rendered,content,categories,tags,comment_status,\
                       _links.wp:featuredmedia,_links.author,_links.wp:term&slug=";

pub(super) fn run(sites: &Sites, _: &Options) -> Result<Value> {
    Ok(json!({ "articles": articles(sites)?, "categories": categories(sites)?, "posts": posts(sites)? }))
}

fn fill(sites: &Sites, code: &str, count: u32) -> Result<u32> {
    let said = sites.wordpress.php(&code.replace("MANY", &count.to_string()))?;
    Ok(said.trim().parse()?)
}

fn articles(sites: &Sites) -> Result<Value> {
    let mut pages = Vec::new();
    for size in ARTICLES {
        fill(sites, include_str!("../../wordpress/bench/article.php"), size)?;
        pages.push(format!("{size}=/article-de-{size}/"));
    }
    let _server = sites.serve(Kind::Reader)?;
    let mut figures = pages_of(sites, ".body p", &pages)?;
    for size in ARTICLES {
        figures[size.to_string()]["bytes"] = ask(sites, &format!("{ARTICLE}article-de-{size}"))?.1.into();
    }
    Ok(figures)
}

fn categories(sites: &Sites) -> Result<Value> {
    let [_, _, categories] = QUESTIONS;
    let mut figures = json!({});
    for count in CATEGORIES {
        let there = fill(sites, include_str!("../../wordpress/bench/categories.php"), count)?;
        ensure!(there == count, "there are {there} categories instead of {count}");
        let _server = sites.serve(Kind::Reader)?;
        let name = count.to_string();
        let mut row = pages_of(sites, READY, &[format!("{name}=/")])?[&name].take();
        row["menu"] = pages_of(sites, ".menu > li:nth-child(4)", &[format!("{name}=/")])?[&name]["shown"].take();
        let requests = count.div_ceil(100);
        let mut bytes = 0;
        for page in 1..=requests {
            bytes += ask(sites, &categories.replace("&per_page", &format!("&page={page}&per_page")))?.1;
        }
        row["bytes"] = bytes.into();
        row["requests"] = requests.into();
        figures[name] = row;
    }
    fill(sites, include_str!("../../wordpress/bench/categories.php"), 50)?;
    Ok(figures)
}

fn posts(sites: &Sites) -> Result<Value> {
    let mut figures = json!({});
    for count in POSTS {
        let there = fill(sites, include_str!("../../wordpress/bench/posts.php"), count)?;
        ensure!(there == count, "there are {there} posts instead of {count}");
        let name = count.to_string();
        let [latest, _, _] = QUESTIONS;
        let list = |more: &str| latest.replace("&ignore_sticky=true&per_page=36", more);
        let section = "&categories[include_children]=true&categories[terms]=2&ignore_sticky=true&per_page=12";
        let questions = [
            ("latest", latest.to_owned()),
            ("section", list(section)),
            ("search", list("&ignore_sticky=true&per_page=12&search=fleuve")),
            ("article", format!("{ARTICLE}verifier-une-photo-avant-de-partager")),
        ];
        let mut row = json!({});
        {
            let _server = sites.serve(Kind::Uncached)?;
            for (what, question) in questions {
                let mut times = (0..5).map(|_| ask(sites, &question)).collect::<Result<Vec<_>>>()?;
                times.sort_by(|one, other| one.0.total_cmp(&other.0));
                row[what] = times.get(2).map(|(time, _)| *time).into();
            }
        }
        let _server = sites.serve(Kind::Reader)?;
        // The first reader of half a minute waits for WordPress, the others do not.
        let shown = pages_of(sites, READY, &[format!("{name}=/")])?;
        row["home"] = shown[&name]["shown"].clone();
        figures[name] = row;
    }
    Ok(figures)
}

/// What tests/e2e/bench/pages.mjs says of pages.
fn pages_of(sites: &Sites, selector: &str, pages: &[String]) -> Result<Value> {
    let home = sites.home();
    let arguments: Vec<&str> = [home.as_str(), selector].into_iter().chain(pages.iter().map(String::as_str)).collect();
    script("pages.mjs", &arguments, project::headless_shell())
}

/// How long an answer takes in ms, and how long it is in bytes, packed.
fn ask(sites: &Sites, question: &str) -> Result<(f64, usize)> {
    let start = Instant::now();
    let url = format!("{}{question}", sites.home().trim_end_matches('/'));
    let answer = Client::new().get(&url, &[("Accept-Encoding", "gzip")])?;
    ensure!(answer.status == 200, "{url} is {}", answer.status);
    Ok((start.elapsed().as_secs_f64() * 1000.0, answer.body.len()))
}
