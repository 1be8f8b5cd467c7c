//! What each kind of value may look like.

use crate::error::Fault;
use crate::languages::LANGUAGES;
use crate::table::Text;

/// A check: the value as it will be used, or the sentence why not.
pub(crate) type Check = fn(Text) -> Result<String, Fault>;

pub(crate) fn any(text: Text) -> Result<String, Fault> {
    Ok(text.value)
}

/// A name that fits below an icon.
pub(crate) fn short(text: Text) -> Result<String, Fault> {
    let good = text.value.chars().count() <= 12;
    keep(text, good, "at most 12 characters long")
}

pub(crate) fn language(text: Text) -> Result<String, Fault> {
    let codes: Vec<&str> = LANGUAGES.iter().map(|(code, _)| *code).collect();
    let known = codes.contains(&text.value.as_str());
    keep(text, known, &format!("a language the interface speaks ({})", codes.join(", ")))
}

pub(crate) fn locale(text: Text) -> Result<String, Fault> {
    let good = text.value.split_once('-').is_some_and(|(language, country)| {
        matches!(language.len(), 2 | 3)
            && language.bytes().all(|byte| byte.is_ascii_lowercase())
            && country.len() == 2
            && country.bytes().all(|byte| byte.is_ascii_uppercase())
    });
    keep(text, good, "a language and a country such as fr-ML")
}

pub(crate) fn time_zone(text: Text) -> Result<String, Fault> {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_+-".contains(&byte))
    };
    let good = text.value == "UTC" || (text.value.contains('/') && text.value.split('/').all(part));
    keep(text, good, "a time zone such as Africa/Bamako")
}

pub(crate) fn slug(text: Text) -> Result<String, Fault> {
    let good = is_slug(&text.value);
    keep(text, good, "a slug such as nord-actu (small letters, figures and hyphens)")
}

/// One slug, or several with `/` between them.
pub(crate) fn permalink_base(text: Text) -> Result<String, Fault> {
    let good = text.value.split('/').all(is_slug);
    keep(text, good, "a name as in WordPress's permalink settings such as category, without / at either end")
}

pub(crate) fn base_path(text: Text) -> Result<String, Fault> {
    let inner = text.value.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
    let good = text.value == "/" || inner.is_some_and(|inner| inner.split('/').all(is_path_part));
    keep(text, good, "a path that starts and ends with / such as / or /actualites/")
}

/// The root of a WordPress REST API, on this origin or another.
pub(crate) fn api(text: Text) -> Result<String, Fault> {
    let what = "the address of WordPress's REST API such as /wp-json/ or https://example.org/wp-json/";
    let path = if is_web_url(&text.value) {
        text.value.split_once("://").and_then(|(_, rest)| rest.find(['/', '?']).and_then(|at| rest.get(at..)))
    } else {
        Some(text.value.as_str()).filter(|path| path.starts_with('/') && !path.starts_with("//") && is_printable(path))
    };
    let good = path.is_some_and(|path| path != "/" && !path.contains('#'));
    keep(text, good, what)
}

pub(crate) fn url(text: Text) -> Result<String, Fault> {
    let good = is_web_url(&text.value);
    keep(text, good, "a web address such as https://example.org/")
}

pub(crate) fn telephone(text: Text) -> Result<String, Fault> {
    let figures = text.value.chars().filter(char::is_ascii_digit).count();
    let rest = text.value.strip_prefix('+').unwrap_or(&text.value);
    let good = (3..=15).contains(&figures)
        && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '.' | '-' | '(' | ')' | '/'));
    keep(text, good, "a telephone number such as +223 00 00 00 00")
}

pub(crate) fn email(text: Text) -> Result<String, Fault> {
    let good = text.value.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty()
            && user.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c))
            && is_host(host)
            && host.contains('.')
    });
    keep(text, good, "an e-mail address such as redaction@example.org")
}

fn keep(text: Text, good: bool, what: &str) -> Result<String, Fault> {
    if good { Ok(text.value) } else { Err(text.must_be(what)) }
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_' | b'%'))
}

fn is_path_part(part: &str) -> bool {
    !part.is_empty()
        && part != "."
        && part != ".."
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte))
}

fn is_printable(text: &str) -> bool {
    text.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '<' | '>' | '\\' | '`'))
}

fn is_web_url(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    is_printable(rest) && is_host(host) && port.parse::<u16>().is_ok()
}

fn is_host(host: &str) -> bool {
    host.split('.').all(|label| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    })
}
