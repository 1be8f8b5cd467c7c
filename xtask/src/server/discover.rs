//! Finds the REST API of a WordPress from its home page, the way WordPress documents it.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use ureq::http::Response;
use ureq::{Agent, Body};

/// The relation by which WordPress names its API.
const RELATION: &str = "https://api.w.org/";

/// The root of the API of the site at `url`; the root itself may be given too.
///
/// # Errors
///
/// `url` is none, or nothing answers there.
pub fn discover(url: &str) -> Result<String> {
    if !url.starts_with("http://") && !url.starts_with("https://") {
        bail!("--api must be a web address such as https://example.org/, not {url:?}");
    }
    if ["/wp-json", "rest_route=", "/wp/v2/sites/"].iter().any(|mark| url.contains(mark)) {
        return Ok(url.to_owned());
    }
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(20)))
        .http_status_as_error(false)
        .user_agent("askia24-xtask")
        .build()
        .into();
    let mut page = agent.get(url).call().with_context(|| format!("{url} does not answer"))?;
    if let Some(root) = from_header(&page) {
        return Ok(root);
    }
    let html = page.body_mut().read_to_string().unwrap_or_default();
    if let Some(root) = from_html(&html) {
        return Ok(root);
    }
    let home = url.split(['?', '#']).next().unwrap_or(url).trim_end_matches('/');
    for root in [format!("{home}/wp-json/"), format!("{home}/?rest_route=/")] {
        if is_api(&agent, &root) {
            return Ok(root);
        }
    }
    bail!("{url} names no WordPress REST API, and there is none at {home}/wp-json/ or {home}/?rest_route=/")
}

/// `Link: <https://example.org/wp-json/>; rel="https://api.w.org/"`.
fn from_header(page: &Response<Body>) -> Option<String> {
    let headers = page.headers().get_all("link").iter().filter_map(|value| value.to_str().ok());
    headers.flat_map(|value| value.split(", <")).find_map(from_link)
}

fn from_link(link: &str) -> Option<String> {
    let (target, parameters) = link.trim().trim_start_matches('<').split_once('>')?;
    let found = parameters.split(';').any(|parameter| {
        let parameter = parameter.trim();
        parameter.strip_prefix("rel=").is_some_and(|relation| relation.trim_matches('"') == RELATION)
    });
    found.then(|| target.to_owned())
}

/// `<link rel="https://api.w.org/" href="https://example.org/wp-json/" />`.
fn from_html(html: &str) -> Option<String> {
    let tags = html.split("<link").skip(1).filter_map(|rest| rest.split('>').next());
    let tag = tags.into_iter().find(|tag| tag.contains(RELATION))?;
    let (_, rest) = tag.split_once("href=")?;
    let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    let target = rest.split(quote).nth(1)?;
    Some(target.replace("&#038;", "&").replace("&amp;", "&"))
}

fn is_api(agent: &Agent, root: &str) -> bool {
    let Ok(mut answer) = agent.get(root).call() else {
        return false;
    };
    answer.status().is_success() && answer.body_mut().read_to_string().is_ok_and(|body| body.contains("\"namespaces\""))
}

#[cfg(test)]
mod tests {
    use super::{discover, from_html, from_link};

    #[test]
    fn the_header_is_understood() {
        let link = "<https://example.org/wp-json/>; rel=\"https://api.w.org/\"";
        assert_eq!(from_link(link).as_deref(), Some("https://example.org/wp-json/"));
        assert_eq!(from_link("<https://example.org/?p=1>; rel=shortlink"), None);
        assert_eq!(from_link("nonsense"), None);
    }

    #[test]
    fn the_page_is_understood() {
        let html = "<link rel='stylesheet' href='a.css'><link rel=\"https://api.w.org/\" \
                    href=\"https://example.org/index.php?rest_route=/&#038;lang=fr\" /><p>";
        assert_eq!(from_html(html).as_deref(), Some("https://example.org/index.php?rest_route=/&lang=fr"));
        assert_eq!(from_html("<p>https://api.w.org/</p>"), None);
    }

    #[test]
    fn a_root_is_taken_as_it_is() {
        for root in [
            "https://example.org/wp-json/",
            "https://example.org/?rest_route=/",
            "https://public-api.wordpress.com/wp/v2/sites/example.wordpress.com",
        ] {
            assert_eq!(discover(root).expect("a root"), root);
        }
        assert!(discover("example.org").is_err());
    }
}
