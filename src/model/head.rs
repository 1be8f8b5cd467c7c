//! What the document's head says of a page.

use serde_json::{Map, Value};

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
        let mut news = object("NewsArticle");
        news.insert("@context".into(), "https://schema.org".into());
        let mut set = |name: &str, value: &str| {
            if !value.is_empty() {
                news.insert(name.into(), value.into());
            }
        };
        set("headline", &article.card.title);
        set("description", &article.card.excerpt);
        set("datePublished", &article.card.datetime);
        set("dateModified", if article.modified.is_empty() { &article.card.datetime } else { &article.modified });
        set("mainEntityOfPage", &article.link);
        set("image", &image);
        set("inLanguage", SITE.lang);
        news.insert("publisher".into(), named("NewsMediaOrganization", SITE.name));
        if let Some(author) = &article.author {
            news.insert("author".into(), named("Person", &author.name));
        }
        // "<" could close the script element that holds it.
        json_ld = Value::Object(news).to_string().replace('<', "\\u003c");
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

fn object(kind: &str) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("@type".into(), kind.into());
    object
}

fn named(kind: &str, name: &str) -> Value {
    let mut named = object(kind);
    named.insert("name".into(), name.into());
    Value::Object(named)
}
