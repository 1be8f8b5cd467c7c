//! Comments: reading them, and writing one.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;

use super::arguments::{Arguments, ORDERS};
use super::fields::Fields;
use super::item::{Item, Links, fields};
use super::refusal::Refusal;
use super::request::RestRequest;
use super::route::{Answer, Headers, Site};
use crate::demo::content::{Comment, Comments, Date, Post, escaped, rendered_comment};

pub(super) fn list(site: &Site<'_>, request: &RestRequest) -> Result<Answer, Refusal> {
    let mut arguments = Arguments::new(request);
    let (page, per_page) = arguments.page();
    let (include, exclude) = (arguments.integers("include"), arguments.integers("exclude"));
    let (posts, parents) = (arguments.integers("post"), arguments.integers("parent"));
    let order = arguments.choice("order", &ORDERS, "desc");
    let choices = ["date", "date_gmt", "id", "include", "post", "parent", "type"];
    let order_by = arguments.choice("orderby", &choices, "date_gmt");
    arguments.text("password");
    arguments.check()?;
    for post in posts.iter().filter_map(|id| post(site, *id)) {
        if !may_read(post, request, posts.len() == 1) {
            return Err(cannot_read());
        }
    }
    let chosen = |list: &[u32], id: u32| list.is_empty() || list.contains(&id);
    let mut found = everything(site);
    found.retain(|comment| {
        comment.approved
            && chosen(&include, comment.id)
            && !exclude.contains(&comment.id)
            && chosen(&posts, comment.post)
            && chosen(&parents, comment.parent)
    });
    found.sort_by_key(|comment| match order_by {
        "id" => (0, comment.id),
        "post" => (i64::from(comment.post), comment.id),
        "parent" => (i64::from(comment.parent), comment.id),
        _ => (comment.date.seconds(), comment.id),
    });
    if order == "desc" {
        found.reverse();
    }
    let total = found.len();
    let of_page = found.iter().skip((page - 1).saturating_mul(per_page)).take(per_page);
    // Those of a protected article are counted and not shown.
    let readable = of_page.filter(|comment| post(site, comment.post).is_some_and(|it| may_read(it, request, true)));
    let items = readable.map(|comment| item(site, request, comment)).collect();
    Ok(Answer::page(request, site.url("comments"), items, total, page, per_page))
}

pub(super) fn one(site: &Site<'_>, request: &RestRequest, id: u32) -> Result<Answer, Refusal> {
    let invalid = || Refusal::new(404, "rest_comment_invalid_id", "Invalid comment ID.");
    let comment = everything(site).into_iter().find(|comment| comment.id == id).ok_or_else(invalid)?;
    let readable = post(site, comment.post).is_some_and(|post| may_read(post, request, true));
    if !readable || !comment.approved {
        return Err(Refusal::forbidden("rest_cannot_read", "read this comment"));
    }
    Ok(Answer::one(item(site, request, &comment)))
}

/// A new comment, in the order of WordPress's checks. Who wrote something that was published before is published.
pub(super) fn create(site: &Site<'_>, request: &RestRequest) -> Result<Answer, Refusal> {
    let text = |name: &str| request.text(name).unwrap_or_default().trim().to_owned();
    let (author, email, content) = (text("author_name"), text("author_email"), text("content"));
    let is_address = |(name, host): (&str, &str)| !name.is_empty() && host.contains('.') && !host.contains([' ', '@']);
    if !email.is_empty() && !email.split_once('@').is_some_and(is_address) {
        return Err(Refusal::of_request("rest_invalid_param", "Invalid parameter(s): author_email"));
    }
    let about = request.text("post").and_then(|id| id.parse().ok()).and_then(|id| post(site, id));
    let Some(post) = about.filter(|post| post.comments == Comments::Anonymous) else {
        let message = "Sorry, you must be logged in to comment.";
        return Err(Refusal { allow: true, ..Refusal::new(401, "rest_comment_login_required", message) });
    };
    if !may_read(post, request, true) {
        return Err(cannot_read());
    }
    if content.is_empty() {
        return Err(Refusal::of_request("rest_comment_content_invalid", "Invalid comment content."));
    }
    if author.is_empty() || email.is_empty() {
        let message = "Creating a comment requires valid author name and email values.";
        return Err(Refusal::of_request("rest_comment_author_data_required", message));
    }
    let known = everything(site);
    let parent = request.text("parent").and_then(|id| id.parse().ok()).unwrap_or_default();
    let is_same = |other: &&Comment| {
        let same_author = other.author == author || other.email == email;
        other.post == post.id && other.parent == parent && same_author && other.text == content
    };
    if known.iter().any(|other| is_same(&other)) {
        let message = "Duplicate comment detected; it looks as though you&#8217;ve already said that!";
        return Err(Refusal { status: 409, ..Refusal::new(409, "comment_duplicate", message) });
    }
    let approved = known.iter().any(|other| other.approved && other.author == author && other.email == email);
    let id = known.iter().map(|other| other.id).max().unwrap_or_default() + 1;
    let (url, date) = (text("author_url"), now());
    let comment = Comment { id, post: post.id, parent, author, email, url, date, text: escaped(&content), approved };
    let mut answer = Answer::one(item(site, request, &comment));
    answer.headers = Headers { created: Some(site.url(format_args!("comments/{id}"))), ..answer.headers };
    site.content.sent.push(comment);
    Ok(answer)
}

fn now() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    Date::at(i64::try_from(seconds).unwrap_or_default())
}

/// Those of the files, then those that were sent.
fn everything(site: &Site<'_>) -> Vec<Comment> {
    site.content.comments.iter().cloned().chain(site.content.sent.all()).collect()
}

fn post<'a>(site: &Site<'a>, id: u32) -> Option<&'a Post> {
    site.content.everything().find(|post| post.id == id)
}

/// The password only opens the one article that a request is about.
fn may_read(post: &Post, request: &RestRequest, alone: bool) -> bool {
    post.password.is_none() || (alone && post.password.as_deref() == request.text("password"))
}

fn cannot_read() -> Refusal {
    Refusal::forbidden("rest_cannot_read_post", "read the post for this comment")
}

/// No `author_avatar_urls`: they are left out where avatars are switched off.
fn item(site: &Site<'_>, request: &RestRequest, comment: &Comment) -> Item {
    let date = comment.date.to_string();
    let about = post(site, comment.post);
    let link = about.map(|post| super::posts::permalink(site, post)).unwrap_or_default();
    let mut data = fields(json!({
        "id": comment.id,
        "post": comment.post,
        "parent": comment.parent,
        "author": 0,
        "author_name": escaped(&comment.author),
        "author_url": comment.url,
        "date": date,
        "date_gmt": date,
        "content": { "rendered": rendered_comment(&comment.text) },
        "link": format!("{link}#comment-{}", comment.id),
        "status": if comment.approved { "approved" } else { "hold" },
        "type": "comment",
        "meta": [],
    }));
    // `content.rendered` is no field to WordPress's comments: it looks for `content` and finds it not asked for.
    if Fields::of(request).is_some_and(|asked| !asked.wants_whole("content")) {
        data.remove("content");
    }
    let mut links = Links::default();
    links.add("self", site.url(format_args!("comments/{}", comment.id)));
    links.add("collection", site.url("comments"));
    links.add_embeddable("up", site.url(format_args!("posts/{}", comment.post)));
    if comment.parent > 0 {
        links.add_embeddable("in-reply-to", site.url(format_args!("comments/{}", comment.parent)));
    }
    let mut item = Item { fields: data, links };
    if request.text("context") == Some("embed") {
        item.keep(&["id", "parent", "author", "author_name", "author_url", "date", "content", "link", "type"]);
    }
    item
}
