//! The requests the app makes, each under one name and with one spelling.

use super::Api;
use super::api::push_encoded;

/// The fields of a card: what a list shows of a post.
const CARD_FIELDS: &str =
    "id,date,slug,link,title.rendered,excerpt.rendered,categories,_links.wp:featuredmedia,_links.author";
const CARD_EMBED: &str = "wp:featuredmedia,author";
/// The fields of an article or a page, with its terms.
const ARTICLE_FIELDS: &str = "id,date,modified,slug,link,title.rendered,excerpt.rendered,content,categories,tags,comment_status,_links.wp:featuredmedia,_links.author,_links.wp:term";
const ARTICLE_EMBED: &str = "wp:featuredmedia,author,wp:term";
/// The fields of a comment. WordPress knows no `content.rendered` here and would leave the text out.
const COMMENT_FIELDS: &str = "id,parent,author_name,author_url,date,content";
/// Where a description is wanted; the menu's list goes without.
const TERM_FIELDS: &str = "id,name,slug,description,link";

/// Which posts a list asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Posts<'a> {
    /// All of them, newest first.
    Latest,
    /// The ones the newsroom pinned to the front page.
    Sticky,
    /// A category's, its descendants' included.
    Category(u32),
    /// Those of several categories, likewise; of all where there is none.
    Sections(&'a [u32]),
    /// A tag's.
    Tag(u32),
    /// An author's.
    Author(u32),
    /// Published after the first moment and before the second; local times of the site.
    Between(String, String),
    /// Matching words, and further parameters: those of [`narrow`].
    Search(&'a str, &'a [(&'static str, String)]),
}

/// A page of cards. `page` counts from 1; `per_page` is at most 100, WordPress's own limit.
/// `exclude` leaves one post out (0 for none).
pub fn cards(api: &Api, posts: &Posts, page: u32, per_page: u32, exclude: u32) -> String {
    let mut parameters = vec![
        ("_embed", CARD_EMBED.to_string()),
        ("_fields", CARD_FIELDS.to_string()),
        ("per_page", per_page.to_string()),
    ];
    match posts {
        Posts::Latest | Posts::Sections([]) => {}
        Posts::Sticky => parameters.push(("sticky", "true".to_string())),
        Posts::Category(id) => push_sections(&mut parameters, &[*id]),
        Posts::Sections(sections) => push_sections(&mut parameters, sections),
        Posts::Tag(id) => parameters.push(("tags", id.to_string())),
        Posts::Author(id) => parameters.push(("author", id.to_string())),
        Posts::Between(after, before) => {
            parameters.push(("after", after.clone()));
            parameters.push(("before", before.clone()));
        }
        Posts::Search(words, narrow) => {
            parameters.push(("search", words.to_string()));
            parameters.extend_from_slice(narrow);
        }
    }
    if *posts != Posts::Sticky {
        parameters.push(("ignore_sticky", "true".to_string()));
    }
    if page > 1 {
        parameters.push(("page", page.to_string()));
    }
    if exclude > 0 {
        parameters.push(("exclude", exclude.to_string()));
    }
    api.url("posts", &mut parameters)
}

fn push_sections(parameters: &mut Vec<(&str, String)>, sections: &[u32]) {
    parameters.push(("categories[include_children]", "true".to_string()));
    parameters.push(("categories[terms]", ids(sections)));
}

/// What narrows a search to sections (all where there is none) and to what was published after a local time of the site
/// (ever where it is empty).
pub fn narrow(sections: &[u32], after: String) -> Vec<(&'static str, String)> {
    let mut parameters = Vec::new();
    if !sections.is_empty() {
        push_sections(&mut parameters, sections);
    }
    if !after.is_empty() {
        parameters.push(("after", after));
    }
    parameters
}

/// The first results of a search while it is being typed: with a picture and without what only a card shows, a third of
/// the bytes.
pub fn live(api: &Api, words: &str, per_page: u32) -> String {
    let mut parameters = vec![
        ("_embed", "wp:featuredmedia".to_string()),
        ("_fields", "id,date,link,title.rendered,categories,_links.wp:featuredmedia".to_string()),
        ("ignore_sticky", "true".to_string()),
        ("per_page", per_page.to_string()),
        ("search", words.to_string()),
    ];
    api.url("posts", &mut parameters)
}

/// Numbers in one word, as WordPress reads lists: `3,5`.
pub fn ids(list: &[u32]) -> String {
    let mut word = String::new();
    for id in list {
        if !word.is_empty() {
            word.push(',');
        }
        word.push_str(&id.to_string());
    }
    word
}

/// The one post nearest to a local time of the site: the newest before it, or the oldest after it.
pub fn neighbour(api: &Api, date: &str, next: bool) -> String {
    let (bound, order) = if next { ("after", "asc") } else { ("before", "desc") };
    let mut parameters = vec![
        ("_fields", "id,date,link,title.rendered".to_string()),
        ("ignore_sticky", "true".to_string()),
        ("order", order.to_string()),
        ("per_page", "1".to_string()),
        (bound, date.to_string()),
    ];
    api.url("posts", &mut parameters)
}

/// What kind of content a permalink may name: WordPress's post types of the same names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// An article.
    Post,
    /// A page such as "Contact".
    Page,
}

impl Type {
    fn route(self) -> &'static str {
        match self {
            Self::Post => "posts",
            Self::Page => "pages",
        }
    }
}

fn article_parameters() -> Vec<(&'static str, String)> {
    vec![("_embed", ARTICLE_EMBED.to_string()), ("_fields", ARTICLE_FIELDS.to_string())]
}

/// The edition: the newest posts of sections (of all where there is none) with their texts, at most 100.
pub fn edition(api: &Api, sections: &[u32], per_page: u32) -> String {
    newest(api, sections, per_page, article_parameters())
}

/// How many articles the edition has, as a list of their numbers: a hundredth of its bytes.
pub fn edition_count(api: &Api, sections: &[u32], per_page: u32) -> String {
    newest(api, sections, per_page, vec![("_fields", "id".to_string())])
}

fn newest(api: &Api, sections: &[u32], per_page: u32, mut parameters: Vec<(&'static str, String)>) -> String {
    if !sections.is_empty() {
        push_sections(&mut parameters, sections);
    }
    parameters.push(("ignore_sticky", "true".to_string()));
    parameters.push(("per_page", per_page.to_string()));
    api.url("posts", &mut parameters)
}

/// The articles of a slug: a list of none or one (of several only among pages with different parents).
pub fn article_by_slug(api: &Api, kind: Type, slug: &str) -> String {
    let mut parameters = article_parameters();
    parameters.push(("slug", slug.to_string()));
    api.url(kind.route(), &mut parameters)
}

/// The article of an id: one object, or 404 `rest_post_invalid_id`.
pub fn article_by_id(api: &Api, kind: Type, id: u32) -> String {
    api.url(&[kind.route(), "/", &id.to_string()].concat(), &mut article_parameters())
}

/// The body of an article that a password opens: one object, or 403 `rest_post_incorrect_password`.
pub fn opened(api: &Api, kind: Type, id: u32, password: &str) -> String {
    let mut parameters = vec![("_fields", "content.rendered".to_string())];
    push_password(&mut parameters, password);
    api.url(&[kind.route(), "/", &id.to_string()].concat(), &mut parameters)
}

/// A page of an article's comments, the oldest first; `page` counts from 1, `per_page` is at most 100.
/// `password` is the article's, or empty.
pub fn comments(api: &Api, post: u32, page: u32, per_page: u32, password: &str) -> String {
    let mut parameters = vec![
        ("_fields", COMMENT_FIELDS.to_string()),
        ("order", "asc".to_string()),
        ("per_page", per_page.to_string()),
        ("post", post.to_string()),
    ];
    if page > 1 {
        parameters.push(("page", page.to_string()));
    }
    push_password(&mut parameters, password);
    api.url("comments", &mut parameters)
}

/// Where a new comment is sent: a form with `author_name`, `author_email` and `content`, as [`form`] writes it.
///
/// An empty form tells whether WordPress would take one from somebody it does not know: before it reads
/// anything it answers 401 `rest_comment_login_required` where not.
pub fn new_comment(api: &Api, post: u32, password: &str) -> String {
    let mut parameters = vec![("_fields", [COMMENT_FIELDS, ",status"].concat()), ("post", post.to_string())];
    push_password(&mut parameters, password);
    api.url("comments", &mut parameters)
}

/// The body of a form, `application/x-www-form-urlencoded`.
pub fn form(names: &[&str], values: &[String]) -> String {
    let mut body = String::new();
    for (name, value) in names.iter().zip(values) {
        if !body.is_empty() {
            body.push('&');
        }
        body.push_str(name);
        body.push('=');
        push_encoded(&mut body, value);
    }
    body
}

fn push_password(parameters: &mut Vec<(&str, String)>, password: &str) {
    if !password.is_empty() {
        parameters.push(("password", password.to_string()));
    }
}

/// A page of all categories; `page` counts from 1.
pub fn categories(api: &Api, page: u32) -> String {
    let mut parameters =
        vec![("_fields", "id,parent,name,slug,count,link".to_string()), ("per_page", "100".to_string())];
    if page > 1 {
        parameters.push(("page", page.to_string()));
    }
    api.url("categories", &mut parameters)
}

/// One category with its description.
pub fn category(api: &Api, id: u32) -> String {
    api.url(&["categories/", &id.to_string()].concat(), &mut vec![("_fields", TERM_FIELDS.to_string())])
}

/// The tag of a slug, as a list of none or one.
pub fn tag(api: &Api, slug: &str) -> String {
    api.url("tags", &mut vec![("_fields", TERM_FIELDS.to_string()), ("slug", slug.to_string())])
}

/// The author of a slug, as a list of none or one. Many sites refuse (401) or hide this route.
pub fn author(api: &Api, slug: &str) -> String {
    api.url("users", &mut vec![("_fields", TERM_FIELDS.to_string()), ("slug", slug.to_string())])
}
