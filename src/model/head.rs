//! What the document's head says of a page.

use super::article::Article;
use super::site::SITE;
use crate::wp::request::Type;

/// The head of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The page's own title; the site's name is added to it. Empty for the front page.
    pub title: String,
    /// One or two sentences; the site's own where empty.
    pub description: String,
    /// The page's URL on the content site; empty where there is none.
    pub canonical: String,
    /// The URL of a picture; empty for none.
    pub image: String,
    /// Structured data (schema.org), JSON; empty for none.
    pub json_ld: String,
    /// Whether the page is an article for the Open Graph protocol; else a `website`.
    pub is_article: bool,
    /// Whether search engines are asked to leave the page out: errors and search results.
    pub no_index: bool,
}

impl Head {
    /// A page of this title.
    pub fn titled(title: &str) -> Self {
        Self { title: title.to_string(), ..Self::default() }
    }

    /// The document's title.
    pub fn document_title(&self) -> String {
        if self.title.is_empty() {
            [SITE.name, " – ", SITE.tagline].concat()
        } else {
            [self.title.as_str(), " – ", SITE.name].concat()
        }
    }
}

/// The head of an article, with schema.org's `NewsArticle` for posts.
pub fn from_article(article: &Article) -> Head {
    let picture = article.card.picture.as_ref();
    let image = picture.map(|picture| picture.full.clone()).unwrap_or_default();
    let mut json_ld = String::new();
    if article.kind == Type::Post {
        let published = article.card.datetime.as_str();
        let modified = if article.modified.is_empty() { published } else { &article.modified };
        let mut news = object("NewsArticle");
        for (name, value) in [
            ("@context", "https://schema.org"),
            ("headline", &article.card.title),
            ("description", &article.card.excerpt),
            ("datePublished", published),
            ("dateModified", modified),
            ("mainEntityOfPage", &article.link),
            ("image", &image),
            ("inLanguage", SITE.lang),
        ] {
            member(&mut news, name, value);
        }
        news.push_str(",\"publisher\":");
        news.push_str(&named("NewsMediaOrganization", SITE.name));
        if let Some(author) = &article.author {
            news.push_str(",\"author\":");
            news.push_str(&named("Person", &author.name));
        }
        news.push('}');
        json_ld = news;
    }
    Head {
        title: article.card.title.clone(),
        description: article.card.excerpt.clone(),
        canonical: article.link.clone(),
        image,
        json_ld,
        is_article: article.kind == Type::Post,
        no_index: false,
    }
}

/// The beginning of an object of schema.org.
fn object(kind: &str) -> String {
    ["{\"@type\":\"", kind, "\""].concat()
}

fn named(kind: &str, name: &str) -> String {
    let mut named = object(kind);
    member(&mut named, "name", name);
    named.push('}');
    named
}

/// Adds a member, unless its value is empty, to an object that has one already.
fn member(object: &mut String, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    object.push_str(",\"");
    object.push_str(name);
    object.push_str("\":\"");
    for character in value.chars() {
        match character {
            // "<" could close the script element that holds it.
            '"' | '\\' | '<' | '\0'..'\u{20}' => push_escape(object, character),
            _ => object.push(character),
        }
    }
    object.push('"');
}

/// `\u003c`
fn push_escape(text: &mut String, character: char) {
    text.push_str("\\u00");
    for digit in [u32::from(character) >> 4, u32::from(character) & 15] {
        text.push(char::from_digit(digit, 16).unwrap_or('0'));
    }
}
