//! From a route to its answer.

use serde_json::{Map, Value, json};

use super::arguments::{Arguments, CONTEXTS};
use super::fields::Fields;
use super::item::Item;
use super::refusal::{self, Refusal};
use super::request::RestRequest;
use super::{comments, index, media, posts, search, terms, users};
use crate::demo::content::{Content, Kind};

/// The newspaper and the URL of its home page, without a slash at its end.
pub(super) struct Site<'a> {
    pub(super) content: &'a Content,
    pub(super) home: &'a str,
}

/// What a request found.
pub(super) struct Answer {
    pub(super) body: Found,
    pub(super) headers: Headers,
}

/// One object, or a page of a list of them.
pub(super) enum Found {
    /// An object with links.
    One(Item),
    /// A list of objects with links.
    Many(Vec<Item>),
    /// Anything else.
    Plain(Value),
}

/// What stands in the headers rather than in the body.
#[derive(Default)]
pub(super) struct Headers {
    /// How many objects and how many pages of them.
    pub(super) totals: Option<(usize, usize)>,
    /// `Link`: URLs with their parameters.
    pub(super) links: Vec<(String, &'static str)>,
    /// `Allow`.
    pub(super) allow: bool,
    /// `Location` of what was made by this request.
    pub(super) created: Option<String>,
}

/// Every collection, and whether its objects have routes of their own.
pub(super) const COLLECTIONS: [(&str, bool); 8] = [
    ("posts", true),
    ("pages", true),
    ("media", true),
    ("categories", true),
    ("tags", true),
    ("users", true),
    ("comments", true),
    ("search", false),
];

impl Site<'_> {
    /// `https://example.org/wp-json`
    pub(super) fn root(&self) -> String {
        format!("{}/wp-json", self.home)
    }

    /// The URL of a route such as `posts/12`.
    pub(super) fn url(&self, route: impl std::fmt::Display) -> String {
        format!("{}/wp-json/wp/v2/{route}", self.home)
    }

    pub(super) fn answer(&self, request: &RestRequest) -> Result<Answer, Refusal> {
        let route = request.route.to_ascii_lowercase();
        if route == "/" {
            return Ok(Answer::one(index::index(self)));
        }
        let (collection, id) = self.parse(&route).ok_or_else(refusal::no_route)?;
        check_context(request, collection, id.is_some())?;
        match (collection, id) {
            ("posts", None) => posts::list(self, request, Kind::Post),
            ("posts", Some(id)) => posts::one(self, request, Kind::Post, id),
            ("pages", None) => posts::list(self, request, Kind::Page),
            ("pages", Some(id)) => posts::one(self, request, Kind::Page, id),
            ("media", None) => media::list(self, request),
            ("media", Some(id)) => media::one(self, request, id),
            ("categories", None) => terms::list(self, request, terms::Taxonomy::Category),
            ("categories", Some(id)) => terms::one(self, request, terms::Taxonomy::Category, id),
            ("tags", None) => terms::list(self, request, terms::Taxonomy::Tag),
            ("tags", Some(id)) => terms::one(self, request, terms::Taxonomy::Tag, id),
            ("users", None) => users::list(self, request),
            ("users", Some(id)) => users::one(self, request, id),
            ("search", _) => search::list(self, request),
            ("comments", None) => comments::list(self, request),
            ("comments", Some(id)) => comments::one(self, request, id),
            _ => Err(refusal::no_route()),
        }
    }

    /// The answer to POST: only comments are written.
    pub(super) fn write(&self, request: &RestRequest) -> Result<Answer, Refusal> {
        let route = request.route.to_ascii_lowercase();
        match self.parse(&route) {
            Some(("comments", None)) => comments::create(self, request),
            _ => Err(refusal::no_route()),
        }
    }

    /// The answer to OPTIONS: what the route understands.
    pub(super) fn describe(&self, request: &RestRequest) -> Result<Answer, Refusal> {
        let route = request.route.to_ascii_lowercase();
        if route != "/" && self.parse(&route).is_none() {
            // WordPress describes a route it does not have as an empty list.
            return Ok(Answer::plain(json!([])));
        }
        let mut answer = Answer::plain(index::route_description());
        answer.headers.allow = true;
        Ok(answer)
    }

    /// The collection of a route, and the object's number.
    fn parse<'r>(&self, route: &'r str) -> Option<(&'r str, Option<u32>)> {
        let rest = route.strip_prefix("/wp/v2/")?;
        let (name, id) = rest.split_once('/').map_or((rest, None), |(name, id)| (name, Some(id)));
        let (_, has_objects) = COLLECTIONS.iter().find(|(known, _)| *known == name)?;
        let Some(id) = id else { return Some((name, None)) };
        let digits = *has_objects && !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| (name, Some(id.parse().unwrap_or(u32::MAX))))
    }
}

/// `context=edit` is for those who are logged in.
fn check_context(request: &RestRequest, collection: &str, one: bool) -> Result<(), Refusal> {
    let mut arguments = Arguments::new(request);
    if collection == "search" {
        arguments.context(&["view", "embed"]);
    } else if one {
        arguments.context(&CONTEXTS);
    }
    arguments.check()?;
    if request.text("context") != Some("edit") {
        return Ok(());
    }
    let action = match (collection, one) {
        ("users", false) => "edit users",
        ("users", true) => "edit this user",
        ("categories" | "tags", false) => "edit terms in this taxonomy",
        ("categories" | "tags", true) => "edit this term",
        ("comments", _) => "edit comments",
        (_, false) => "edit posts in this post type",
        (_, true) => "edit this post",
    };
    Err(Refusal::forbidden("rest_forbidden_context", action))
}

impl Answer {
    pub(super) fn plain(value: Value) -> Self {
        Self { body: Found::Plain(value), headers: Headers::default() }
    }

    pub(super) fn one(item: Item) -> Self {
        Self { body: Found::One(item), headers: Headers { allow: true, ..Headers::default() } }
    }

    /// A page of a list, with its totals and the links to the pages around it.
    pub(super) fn page(
        request: &RestRequest,
        url: String,
        items: Vec<Item>,
        total: usize,
        page: usize,
        per_page: usize,
    ) -> Self {
        let pages = total.div_ceil(per_page.max(1));
        let mut links = Vec::new();
        if page > 1 {
            links.push((request.with_page(&url, (page - 1).min(pages)), "rel=\"prev\""));
        }
        if pages > page {
            links.push((request.with_page(&url, page + 1), "rel=\"next\""));
        }
        let headers = Headers { totals: Some((total, pages)), links, allow: true, created: None };
        Self { body: Found::Many(items), headers }
    }

    /// The body: in a list `_fields` chooses among the links too, in a single object they are added after it.
    pub(super) fn into_value(self, fields: Option<&Fields>) -> Value {
        let objects = |item: Item, in_list: bool| {
            let Item { fields: mut data, links } = item;
            // The index does not ask before it adds its links.
            let index = data.contains_key("namespaces");
            let wanted = index || fields.is_none_or(|fields| fields.mentions("_links") || fields.mentions("_embedded"));
            if in_list && wanted {
                data.insert("_links".to_owned(), links.into_value());
                return Value::Object(filtered(data, fields));
            }
            let mut data = filtered(data, fields);
            if wanted {
                data.insert("_links".to_owned(), links.into_value());
            }
            Value::Object(data)
        };
        match self.body {
            Found::One(item) => objects(item, false),
            Found::Many(items) => Value::Array(items.into_iter().map(|item| objects(item, true)).collect()),
            Found::Plain(Value::Object(data)) => Value::Object(filtered(data, fields)),
            Found::Plain(value) => value,
        }
    }
}

fn filtered(data: Map<String, Value>, fields: Option<&Fields>) -> Map<String, Value> {
    match fields {
        Some(fields) => fields.keep(data),
        None => data,
    }
}
