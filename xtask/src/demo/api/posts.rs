//! Posts and pages.

use serde_json::{Value, json};

use super::item::{Item, Links, fields};
use super::query::PostQuery;
use super::refusal::{self, Refusal};
use super::request::RestRequest;
use super::route::{Answer, Site};
use crate::demo::content::{Comments, Kind, Post, excerpt_of, in_order, rendered_body, texturized};

pub(super) fn list(site: &Site<'_>, request: &RestRequest, kind: Kind) -> Result<Answer, Refusal> {
    let query = PostQuery::read(site.content, request, kind)?;
    let (total, found) = query.find(of_kind(site, kind));
    if total > 0 && query.page > total.div_ceil(query.per_page) {
        return Err(refusal::past_the_end());
    }
    let items = found.into_iter().map(|post| item(site, request, post)).collect();
    Ok(Answer::page(request, site.url(collection(kind)), items, total, query.page, query.per_page))
}

pub(super) fn one(site: &Site<'_>, request: &RestRequest, kind: Kind, id: u32) -> Result<Answer, Refusal> {
    let post = of_kind(site, kind).iter().find(|post| post.id == id).ok_or_else(refusal::invalid_post)?;
    let given = request.text("password").filter(|password| !password.is_empty());
    if given.is_some_and(|given| post.password.as_deref().unwrap_or_default() != given) {
        return Err(refusal::incorrect_password());
    }
    let mut answer = Answer::one(item(site, request, post));
    answer.headers.links.push((permalink(site, post), "rel=\"alternate\"; type=text/html"));
    Ok(answer)
}

fn of_kind<'a>(site: &Site<'a>, kind: Kind) -> &'a [Post] {
    match kind {
        Kind::Post => &site.content.posts,
        Kind::Page => &site.content.pages,
    }
}

fn collection(kind: Kind) -> &'static str {
    match kind {
        Kind::Post => "posts",
        Kind::Page => "pages",
    }
}

fn type_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Post => "post",
        Kind::Page => "page",
    }
}

/// `/2026/01/slug/` for an article, `/slug/` for a page.
pub(super) fn permalink(site: &Site<'_>, post: &Post) -> String {
    match post.kind {
        Kind::Post => format!("{}/{}/{}/", site.home, post.date.year_and_month(), post.slug),
        Kind::Page => format!("{}/{}/", site.home, post.slug),
    }
}

fn item(site: &Site<'_>, request: &RestRequest, post: &Post) -> Item {
    let locked = post.password.is_some() && post.password.as_deref() != request.text("password");
    let (content, excerpt) = if locked { (String::new(), String::new()) } else { texts(site, post) };
    let protected = post.password.is_some();
    let comment_status = if post.comments == Comments::Closed { "closed" } else { "open" };
    let (date, modified) = (post.date.to_string(), post.modified.to_string());
    let mut data = fields(json!({
        "id": post.id,
        "date": date,
        "date_gmt": date,
        "guid": { "rendered": guid(site, post) },
        "modified": modified,
        "modified_gmt": modified,
        "slug": post.slug,
        "status": "publish",
        "type": type_name(post.kind),
        "link": permalink(site, post),
        "title": { "rendered": texturized(&post.title) },
        "content": { "rendered": content, "protected": protected },
        "excerpt": { "rendered": excerpt, "protected": protected },
        "author": post.author,
        "featured_media": post.picture.unwrap_or_default(),
    }));
    let rest = match post.kind {
        Kind::Post => json!({
            "comment_status": comment_status,
            "ping_status": "closed",
            "sticky": post.sticky,
            "template": "",
            "format": "standard",
            "meta": [],
            "categories": by_name(&post.categories, |id| Some(&site.content.category(id)?.name)),
            "tags": by_name(&post.tags, |id| Some(&site.content.tags.iter().find(|tag| tag.id == id)?.name)),
        }),
        Kind::Page => json!({
            "parent": 0,
            "menu_order": 0,
            "comment_status": comment_status,
            "ping_status": "closed",
            "template": "",
            "meta": [],
        }),
    };
    data.extend(fields(rest));
    let mut item = Item { fields: data, links: links(site, post) };
    if request.text("context") == Some("embed") {
        item.keep(&["id", "date", "slug", "type", "link", "title", "excerpt", "author", "featured_media"]);
    }
    item
}

/// A post's terms stand in the order of their names.
fn by_name<'a>(ids: &[u32], name: impl Fn(u32) -> Option<&'a String>) -> Vec<u32> {
    let mut ids = ids.to_vec();
    ids.sort_by_cached_key(|id| name(*id).map(|name| in_order(name)));
    ids
}

fn guid(site: &Site<'_>, post: &Post) -> String {
    let parameter = if post.kind == Kind::Post { "p" } else { "page_id" };
    format!("{}/?{parameter}={}", site.home, post.id)
}

/// The rendered body, and the editor's excerpt or the first words of the body.
fn texts(site: &Site<'_>, post: &Post) -> (String, String) {
    let content = rendered_body(site.content, site.home, &post.body);
    let excerpt = match &post.excerpt {
        Some(excerpt) => texturized(excerpt.trim()),
        None => excerpt_of(&content),
    };
    let excerpt = if excerpt.is_empty() { excerpt } else { format!("<p>{excerpt}</p>\n") };
    (content, excerpt)
}

fn links(site: &Site<'_>, post: &Post) -> Links {
    let mut links = Links::default();
    let collection = collection(post.kind);
    links.add("self", site.url(format_args!("{collection}/{}", post.id)));
    links.add("collection", site.url(collection));
    links.add("about", site.url(format_args!("types/{}", type_name(post.kind))));
    links.add_embeddable("author", site.url(format_args!("users/{}", post.author)));
    links.add_embeddable("replies", site.url(format_args!("comments?post={}", post.id)));
    let history = site.url(format_args!("{collection}/{}/revisions", post.id));
    links.push("version-history", json!({ "count": 0, "href": history }));
    if let Some(picture) = post.picture {
        links.add_embeddable("wp:featuredmedia", site.url(format_args!("media/{picture}")));
    }
    links.add("wp:attachment", site.url(format_args!("media?parent={}", post.id)));
    if post.kind == Kind::Post {
        for (taxonomy, base) in [("category", "categories"), ("post_tag", "tags")] {
            let href = site.url(format_args!("{base}?post={}", post.id));
            links.push("wp:term", term_link(taxonomy, &href));
        }
    }
    links
}

fn term_link(taxonomy: &str, href: &str) -> Value {
    json!({ "taxonomy": taxonomy, "embeddable": true, "href": href })
}
