//! Categories, tags and authors as received.

use super::json::{self, Value};

/// A category, a tag or an author: WordPress describes them alike. Texts are HTML, as received.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// Its number; never 0.
    pub id: u32,
    /// The category above it; 0 for none.
    pub parent: u32,
    /// Its name.
    pub name: String,
    /// Its name in URLs.
    pub slug: String,
    /// What the newsroom wrote about it; empty where it was not asked for.
    pub description: String,
    /// How many posts it has, descendants not included.
    pub count: u32,
    /// Its page on the content site: `http(s)` or a path; empty where the site does not tell.
    pub link: String,
    /// `category`, `post_tag`; empty for authors.
    pub taxonomy: String,
}

/// Reads one term; `None` without a number, a name or a slug (an embedded error has none of them).
pub fn parse_term(value: &Value) -> Option<Term> {
    let term = Term {
        id: json::number(value, &["id"]).filter(|id| *id > 0)?,
        parent: json::number(value, &["parent"]).unwrap_or_default(),
        name: json::text(value, &["name"]),
        slug: json::text(value, &["slug"]),
        description: json::text(value, &["description"]),
        count: json::number(value, &["count"]).unwrap_or_default(),
        link: json::address(value, &["link"]),
        taxonomy: json::text(value, &["taxonomy"]),
    };
    (!term.name.is_empty() && !term.slug.is_empty()).then_some(term)
}

/// Reads a list of terms, leaving out what is not one.
pub fn parse_terms(value: &Value) -> Vec<Term> {
    json::items(value, &[]).into_iter().filter_map(parse_term).collect()
}
