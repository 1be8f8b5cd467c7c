//! `{{name}}` in index.html, the manifest and the embeds becomes what `site.toml` says, `{{NAME}}` a word of its language.

use anyhow::{Context, Result, bail};
use askia24_site::languages::LANGUAGES;
use askia24_site::{Link, Site};
use serde_json::{Value, json};

/// What the values are written into.
#[derive(Clone, Copy)]
pub(super) enum Escape {
    /// Text and quoted attributes of HTML.
    Html,
    /// Strings of JSON.
    Json,
}

/// Fills every placeholder of `text`.
pub(super) fn fill(text: &str, site: &Site, css: &str, escape: Escape) -> Result<String> {
    let mut filled = String::with_capacity(text.len() + css.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").context("a placeholder {{… has no end")?;
        filled.push_str(before);
        match name {
            "css" => filled.push_str(css),
            "shortcuts" => filled.push_str(&shortcuts(site)?),
            _ => filled.push_str(&escape.escape(&value(name, site)?)?),
        }
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn value(name: &str, site: &Site) -> Result<String> {
    Ok(match name {
        "name" => site.name.clone(),
        "short_name" => site.short_name.clone(),
        "tagline" => site.tagline.clone(),
        "description" => site.description.clone(),
        "lang" => site.lang.clone(),
        "og_locale" => site.locale.replace('-', "_"),
        "api" => site.api.clone(),
        "feed" => site.feed(),
        "home" => site.home.clone().unwrap_or_default(),
        "about" => site.contact.about.clone(),
        "category_base" => site.permalinks.category.clone(),
        "tag_base" => site.permalinks.tag.clone(),
        "author_base" => site.permalinks.author.clone(),
        "base_path" => site.base_path.clone(),
        "background" => site.colors.background.clone(),
        "background_dark" => site.colors.background_dark.clone(),
        _ if word(name, &site.lang).is_some() => word(name, &site.lang).unwrap_or_default().to_owned(),
        _ => bail!("the placeholder {{{{{name}}}}} is none that xtask/src/page/template.rs knows"),
    })
}

/// What the interface says, by its name in src/text/languages/.
pub(super) fn word(name: &str, lang: &str) -> Option<&'static str> {
    let (_, words) = LANGUAGES.iter().find(|(code, _)| *code == lang)?;
    words.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// What a long press on the installed app's icon offers, as JSON: sections, then the saved articles. Named
/// relative to the manifest, so that they open below any path.
fn shortcuts(site: &Site) -> Result<String> {
    let section = |link: &Link| {
        json!({
            "name": link.text,
            "url": format!("./{}/{}/", site.permalinks.category, link.url),
            "icons": [{ "src": "icons/icon-192.png", "sizes": "192x192" }],
        })
    };
    let saved = json!({
        "name": word("SAVED", &site.lang),
        "url": "./-/enregistres",
        "icons": [{ "src": "icons/icon-192.png", "sizes": "192x192" }],
    });
    let shortcuts: Vec<Value> = site.shortcuts.iter().map(section).chain([saved]).collect();
    Ok(serde_json::to_string(&shortcuts)?)
}

impl Escape {
    fn escape(self, text: &str) -> Result<String> {
        Ok(match self {
            Self::Html => html(text),
            Self::Json => {
                let quoted = serde_json::to_string(text)?;
                quoted.trim_start_matches('"').strip_suffix('"').unwrap_or_default().to_owned()
            }
        })
    }
}

/// Text that means itself in HTML, also inside quotation marks.
pub(crate) fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Escape, fill};

    fn site(name: &str) -> askia24_site::Site {
        let text =
            format!("name = {name:?}\ntagline = 'T'\ndescription = 'D'\nlocale = 'fr-ML'\n[contact]\nabout = 'A'\n");
        askia24_site::parse(&text, "site.toml").expect("a site")
    }

    #[test]
    fn values_cannot_leave_their_place() {
        let site = site("A \"quoted\" <b> & co");
        let html = fill("<title>{{name}}</title><i>{{og_locale}}</i>", &site, "", Escape::Html).expect("filled");
        assert_eq!(html, "<title>A &quot;quoted&quot; &lt;b&gt; &amp; co</title><i>fr_ML</i>");
        let json = fill("{\"name\": \"{{name}}\"}", &site, "", Escape::Json).expect("filled");
        assert_eq!(json, "{\"name\": \"A \\\"quoted\\\" <b> & co\"}");
    }

    #[test]
    fn styles_are_not_escaped_or_read_again() {
        let html = fill("<style>{{css}}</style>", &site("S"), "a>b{content:\"{{\"}", Escape::Html).expect("filled");
        assert_eq!(html, "<style>a>b{content:\"{{\"}</style>");
    }

    #[test]
    fn shortcuts_lead_to_sections_and_to_the_saved_articles() {
        let text = fill("{{shortcuts}}", &site("S"), "", Escape::Json).expect("filled");
        let shortcuts: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(shortcuts[0]["url"], "./-/enregistres");
        let mut site = site("S");
        site.shortcuts.push(askia24_site::Link { text: "L’\"eau\"".to_owned(), url: "eau".to_owned() });
        let text = fill("{{shortcuts}}", &site, "", Escape::Json).expect("filled");
        let shortcuts: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!((&shortcuts[0]["name"], &shortcuts[0]["url"]), (&"L’\"eau\"".into(), &"./category/eau/".into()));
    }

    #[test]
    fn words_are_those_of_the_site_s_language() {
        let mut site = site("S");
        for (lang, html) in [("fr", "ltr Réessayer"), ("en", "ltr Try again"), ("ar", "rtl إعادة المحاولة")]
        {
            site.lang = lang.to_owned();
            assert_eq!(fill("{{DIRECTION}} {{RETRY}}", &site, "", Escape::Html).expect("filled"), html);
        }
    }

    #[test]
    fn an_unknown_placeholder_is_named() {
        let error = fill("{{nom}}", &site("S"), "", Escape::Html).expect_err("unknown");
        assert!(error.to_string().contains("{{nom}}"), "{error}");
    }
}
