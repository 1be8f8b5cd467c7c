//! Those who have published something.

use serde_json::json;

use super::arguments::{Arguments, ORDERS};
use super::item::{Item, Links, fields};
use super::refusal::{self, Refusal};
use super::request::RestRequest;
use super::route::{Answer, Site};
use crate::demo::content::{Author, escaped, fold, in_order};

/// Whoever installed WordPress; has published nothing here.
const ADMINISTRATOR: u32 = 1;

pub(super) fn list(site: &Site<'_>, request: &RestRequest) -> Result<Answer, Refusal> {
    let mut arguments = Arguments::new(request);
    let (page, per_page) = arguments.page();
    let (include, exclude) = (arguments.integers("include"), arguments.integers("exclude"));
    let slugs = arguments.words("slug");
    let search = arguments.text("search").map(|text| fold(&text)).unwrap_or_default();
    let order = arguments.choice("order", &ORDERS, "asc");
    let choices = ["id", "include", "name", "registered_date", "slug", "include_slugs", "email", "url"];
    let order_by = arguments.choice("orderby", &choices, "name");
    arguments.check()?;
    if matches!(order_by, "registered_date" | "email") {
        return Err(Refusal::forbidden("rest_forbidden_orderby", "order users by this parameter"));
    }
    let mut found: Vec<&Author> = site.content.authors.iter().collect();
    found.retain(|author| {
        has_published(site, author)
            && (include.is_empty() || include.contains(&author.id))
            && !exclude.contains(&author.id)
            && (slugs.is_empty() || slugs.contains(&author.slug))
            && (fold(&author.name).contains(&search) || author.slug.contains(&search))
    });
    found.sort_by(|a, b| {
        let place = |author: &Author| include.iter().position(|id| *id == author.id);
        let rising = match order_by {
            "include" => return place(a).cmp(&place(b)),
            "id" => a.id.cmp(&b.id),
            "slug" | "include_slugs" => a.slug.cmp(&b.slug),
            _ => in_order(&a.name).cmp(&in_order(&b.name)),
        };
        if order == "asc" { rising } else { rising.reverse() }
    });
    let total = found.len();
    let of_page = found.into_iter().skip((page - 1).saturating_mul(per_page)).take(per_page);
    let items = of_page.map(|author| item(site, request, author)).collect();
    Ok(Answer::page(request, site.url("users"), items, total, page, per_page))
}

pub(super) fn one(site: &Site<'_>, request: &RestRequest, id: u32) -> Result<Answer, Refusal> {
    if id == ADMINISTRATOR {
        return Err(Refusal::forbidden("rest_user_cannot_view", "list users"));
    }
    let author = site.content.authors.iter().find(|author| author.id == id).ok_or_else(refusal::invalid_user)?;
    if !has_published(site, author) {
        return Err(Refusal::forbidden("rest_user_cannot_view", "list users"));
    }
    Ok(Answer::one(item(site, request, author)))
}

/// WordPress shows nobody else to those who are not logged in. The first author also signs the pictures.
fn has_published(site: &Site<'_>, author: &Author) -> bool {
    site.content.everything().any(|post| post.author == author.id)
        || site.content.authors.first().is_some_and(|first| first.id == author.id)
}

/// No `avatar_urls`: they are left out where avatars are switched off.
fn item(site: &Site<'_>, request: &RestRequest, author: &Author) -> Item {
    let data = fields(json!({
        "id": author.id,
        "name": escaped(&author.name),
        "url": "",
        "description": escaped(&author.description),
        "link": format!("{}/author/{}/", site.home, author.slug),
        "slug": author.slug,
        "meta": [],
    }));
    let mut links = Links::default();
    links.add("self", site.url(format_args!("users/{}", author.id)));
    links.add("collection", site.url("users"));
    let mut item = Item { fields: data, links };
    if request.text("context") == Some("embed") {
        item.keep(&["id", "name", "url", "description", "link", "slug"]);
    }
    item
}
