//! The site as a Rust constant, so that the app carries no TOML reader.

use crate::{Link, Site};

/// The source of `pub const SITE: Site`, for the app's build script.
#[must_use]
pub fn rust_source(site: &Site) -> String {
    let contact = &site.contact;
    let (credit_text, credit_url) =
        site.credit.as_ref().map_or(("", ""), |credit| (credit.text.as_str(), credit.url.as_str()));
    let fields = [
        ("name", text(&site.name)),
        ("tagline", text(&site.tagline)),
        ("description", text(&site.description)),
        ("lang", text(&site.lang)),
        ("home", text(site.home.as_deref().unwrap_or_default())),
        ("feed", text(&site.feed())),
        ("category_base", text(&site.permalinks.category)),
        ("tag_base", text(&site.permalinks.tag)),
        ("author_base", text(&site.permalinks.author)),
        ("default_categories", texts(&site.default_categories)),
        ("home_sections", texts(&site.home_sections)),
        ("price", site.data.price.to_string()),
        ("currency", text(&site.data.currency)),
        ("about", text(&contact.about)),
        ("address", texts(&contact.address)),
        ("telephones", texts(&contact.telephones)),
        ("emails", texts(&contact.emails)),
        ("social", links(&site.social)),
        ("credit", format!("({}, {})", text(credit_text), text(credit_url))),
    ];
    let fields: String = fields.iter().map(|(name, value)| format!("    {name}: {value},\n")).collect();
    format!("/// What `site.toml` says.\npub const SITE: Site = Site {{\n{fields}}};\n")
}

/// `Debug` of a `str` is a Rust literal.
fn text(text: &str) -> String {
    format!("{text:?}")
}

fn texts(texts: &[String]) -> String {
    format!("&{texts:?}")
}

fn links(links: &[Link]) -> String {
    let pairs: Vec<(&str, &str)> = links.iter().map(|link| (link.text.as_str(), link.url.as_str())).collect();
    format!("&{pairs:?}")
}
