//! `search`: titles and URLs of whatever matches, articles and pages together.

use serde_json::json;

use super::arguments::Arguments;
use super::item::{Item, Links, fields};
use super::matching::Search;
use super::posts::permalink;
use super::refusal::Refusal;
use super::request::RestRequest;
use super::route::{Answer, Site};
use crate::demo::content::{Kind, Post, texturized};

pub(super) fn list(site: &Site<'_>, request: &RestRequest) -> Result<Answer, Refusal> {
    let mut arguments = Arguments::new(request);
    let (page, per_page) = arguments.page();
    let (include, exclude) = (arguments.integers("include"), arguments.integers("exclude"));
    let search = arguments.text("search").and_then(|text| Search::new(&text));
    let kinds = arguments.words("subtype");
    arguments.choice("type", &["post", "term", "post-format"], "post");
    arguments.check()?;
    let kind_wanted =
        |post: &Post| kinds.is_empty() || kinds.iter().any(|kind| kind == "any" || kind == name(post.kind));
    let mut found: Vec<&Post> = site.content.everything().filter(|post| kind_wanted(post)).collect();
    found.retain(|post| {
        search.as_ref().is_none_or(|search| search.finds(post))
            && (include.is_empty() || include.contains(&post.id))
            && !exclude.contains(&post.id)
    });
    // Without an order of its own the query goes by relevance, then by date.
    found.sort_by_key(|post| {
        let rank = search.as_ref().map(|search| search.rank(post));
        (rank, std::cmp::Reverse(post.date), std::cmp::Reverse(post.id))
    });
    let total = found.len();
    let of_page = found.into_iter().skip((page - 1).saturating_mul(per_page)).take(per_page);
    let items: Vec<Item> = of_page.map(|post| item(site, post)).collect();
    // Past the end WordPress counts nothing: its check for that comes too late to be reached.
    let total = if items.is_empty() { 0 } else { total };
    Ok(Answer::page(request, site.url("search"), items, total, page, per_page))
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Post => "post",
        Kind::Page => "page",
    }
}

fn item(site: &Site<'_>, post: &Post) -> Item {
    let data = fields(json!({
        "id": post.id,
        "title": texturized(&post.title),
        "url": permalink(site, post),
        "type": "post",
        "subtype": name(post.kind),
    }));
    let mut links = Links::default();
    links.add_embeddable("self", site.url(format_args!("{}s/{}", name(post.kind), post.id)));
    links.add("about", site.url(format_args!("types/{}", name(post.kind))));
    links.add("collection", site.url("search"));
    Item { fields: data, links }
}
