//! Categories and tags.

use std::cmp::Ordering;

use serde_json::json;

use super::arguments::{Arguments, ORDERS};
use super::item::{Item, Links, fields};
use super::matching::Search;
use super::refusal::{self, Refusal};
use super::request::RestRequest;
use super::route::{Answer, Site};
use crate::demo::content::{escaped, in_order};

/// Which kind of term.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Taxonomy {
    Category,
    Tag,
}

/// A category or a tag.
struct Term<'a> {
    id: u32,
    slug: &'a str,
    name: &'a str,
    description: &'a str,
    parent: u32,
    count: usize,
}

impl Taxonomy {
    fn base(self) -> &'static str {
        match self {
            Self::Category => "categories",
            Self::Tag => "tags",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Tag => "post_tag",
        }
    }

    /// Every term, with the number of its own articles.
    fn terms<'a>(self, site: &Site<'a>) -> Vec<Term<'a>> {
        let posts = &site.content.posts;
        match self {
            Self::Category => {
                let term = |it: &'a crate::demo::content::Category| Term {
                    id: it.id,
                    slug: &it.slug,
                    name: &it.name,
                    description: &it.description,
                    parent: it.parent,
                    count: posts.iter().filter(|post| post.categories.contains(&it.id)).count(),
                };
                site.content.categories.iter().map(term).collect()
            }
            Self::Tag => {
                let term = |it: &'a crate::demo::content::Tag| Term {
                    id: it.id,
                    slug: &it.slug,
                    name: &it.name,
                    description: "",
                    parent: 0,
                    count: posts.iter().filter(|post| post.tags.contains(&it.id)).count(),
                };
                site.content.tags.iter().map(term).collect()
            }
        }
    }
}

pub(super) fn list(site: &Site<'_>, request: &RestRequest, taxonomy: Taxonomy) -> Result<Answer, Refusal> {
    let mut arguments = Arguments::new(request);
    let (page, per_page) = arguments.page();
    let (include, exclude) = (arguments.integers("include"), arguments.integers("exclude"));
    let slugs = arguments.words("slug");
    let search = arguments.text("search").and_then(|text| Search::new(&text));
    let hide_empty = arguments.boolean("hide_empty").unwrap_or_default();
    let parent = if taxonomy == Taxonomy::Category { arguments.integer("parent") } else { None };
    let offset = if taxonomy == Taxonomy::Tag { arguments.integer("offset") } else { None };
    let post = arguments.integer("post").and_then(|id| u32::try_from(id).ok()).filter(|id| *id > 0);
    let order = arguments.choice("order", &ORDERS, "asc");
    let choices = ["id", "include", "name", "slug", "include_slugs", "term_group", "description", "count"];
    let order_by = arguments.choice("orderby", &choices, "name");
    arguments.check()?;
    let of_post = post.map(|id| terms_of(site, taxonomy, id)).transpose()?;

    let mut found = taxonomy.terms(site);
    let filled: Vec<u32> = found.iter().filter(|term| term.count > 0).map(|term| term.id).collect();
    found.retain(|term| {
        (include.is_empty() || include.contains(&term.id))
            && !exclude.contains(&term.id)
            && (slugs.is_empty() || slugs.iter().any(|slug| slug == term.slug))
            && parent.is_none_or(|parent| i64::from(term.parent) == parent)
            && of_post.as_ref().is_none_or(|ids| ids.contains(&term.id))
            && search.as_ref().is_none_or(|search| search.finds_in(term.name) || search.finds_in(term.slug))
            // An empty category stays while one below it has articles.
            && (!hide_empty || site.content.with_descendants(term.id).iter().any(|id| filled.contains(id)))
    });
    found.sort_by(|a, b| {
        let place = |term: &Term<'_>| include.iter().position(|id| *id == term.id);
        let slug_place = |term: &Term<'_>| slugs.iter().position(|slug| slug == term.slug);
        let by_name = || in_order(a.name).cmp(&in_order(b.name));
        let rising = match order_by {
            "include" => return place(a).cmp(&place(b)),
            "include_slugs" => return slug_place(a).cmp(&slug_place(b)),
            "id" => a.id.cmp(&b.id),
            "slug" => a.slug.cmp(b.slug),
            "count" => a.count.cmp(&b.count),
            "description" => a.description.cmp(b.description),
            "term_group" => Ordering::Equal,
            _ => by_name(),
        };
        let asked = if order == "asc" { rising } else { rising.reverse() };
        asked.then_with(by_name)
    });
    let total = found.len();
    let offset = offset.and_then(|offset| usize::try_from(offset).ok()).filter(|offset| *offset > 0);
    let start = offset.unwrap_or((page - 1).saturating_mul(per_page));
    let items = found.iter().skip(start).take(per_page).map(|term| item(site, request, taxonomy, term)).collect();
    Ok(Answer::page(request, site.url(taxonomy.base()), items, total, start.div_ceil(per_page) + 1, per_page))
}

/// The terms of one post, page or picture.
fn terms_of(site: &Site<'_>, taxonomy: Taxonomy, id: u32) -> Result<Vec<u32>, Refusal> {
    match site.content.everything().find(|post| post.id == id) {
        Some(post) if taxonomy == Taxonomy::Category => Ok(post.categories.clone()),
        Some(post) => Ok(post.tags.clone()),
        None => Err(Refusal::new(400, "rest_post_invalid_id", "Invalid post ID.")),
    }
}

pub(super) fn one(site: &Site<'_>, request: &RestRequest, taxonomy: Taxonomy, id: u32) -> Result<Answer, Refusal> {
    let terms = taxonomy.terms(site);
    let term = terms.iter().find(|term| term.id == id).ok_or_else(refusal::invalid_term)?;
    Ok(Answer::one(item(site, request, taxonomy, term)))
}

fn item(site: &Site<'_>, request: &RestRequest, taxonomy: Taxonomy, term: &Term<'_>) -> Item {
    let mut data = fields(json!({
        "id": term.id,
        "count": term.count,
        "description": escaped(term.description),
        "link": link(site, taxonomy, term),
        "name": escaped(term.name),
        "slug": term.slug,
        "taxonomy": taxonomy.name(),
    }));
    if taxonomy == Taxonomy::Category {
        data.insert("parent".to_owned(), term.parent.into());
    }
    data.insert("meta".to_owned(), json!([]));

    let base = taxonomy.base();
    let mut links = Links::default();
    links.add("self", site.url(format_args!("{base}/{}", term.id)));
    links.add("collection", site.url(base));
    links.add("about", site.url(format_args!("taxonomies/{}", taxonomy.name())));
    if term.parent > 0 {
        links.add_embeddable("up", site.url(format_args!("{base}/{}", term.parent)));
    }
    links.add("wp:post_type", site.url(format_args!("posts?{base}={}", term.id)));
    let mut item = Item { fields: data, links };
    if request.text("context") == Some("embed") {
        item.keep(&["id", "link", "name", "slug", "taxonomy"]);
    }
    item
}

/// `/category/societe/culture/`, `/tag/eau/`.
fn link(site: &Site<'_>, taxonomy: Taxonomy, term: &Term<'_>) -> String {
    if taxonomy == Taxonomy::Tag {
        return format!("{}/tag/{}/", site.home, term.slug);
    }
    let mut path = term.slug.to_owned();
    let mut above = site.content.category(term.parent);
    // A category is never its own ancestor for longer than there are categories.
    for _ in &site.content.categories {
        let Some(category) = above else { break };
        path = format!("{}/{path}", category.slug);
        above = site.content.category(category.parent);
    }
    format!("{}/category/{path}/", site.home)
}
