//! The demonstration API answers as WordPress does.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::sync::LazyLock;

use axum::body::to_bytes;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use serde_json::Value;
use xtask::demo::api::{answer, decoded_query};
use xtask::demo::content::Content;
use xtask::demo::pictures::{self, Size};

const HOME: &str = "https://askia.example";

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::embedded().unwrap());

struct Reply {
    status: u16,
    headers: HeaderMap,
    body: Value,
}

async fn ask(method: Method, url: &str) -> Reply {
    let (route, query) = url.split_once('?').unwrap_or((url, ""));
    let mut headers = HeaderMap::new();
    headers.insert(header::ORIGIN, HeaderValue::from_static("https://lecteur.example"));
    let response = answer(&CONTENT, HOME, &method, &headers, route, &decoded_query(query));
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
    Reply { status: parts.status.as_u16(), headers: parts.headers, body }
}

async fn get(url: &str) -> Reply {
    ask(Method::GET, url).await
}

impl Reply {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    fn list(&self) -> &[Value] {
        self.body.as_array().map(Vec::as_slice).unwrap_or_else(|| panic!("no list: {}", self.body))
    }

    fn each(&self, field: &str) -> Vec<&Value> {
        self.list().iter().map(|item| &item[field]).collect()
    }

    fn total(&self) -> usize {
        self.header("x-wp-total").parse().unwrap()
    }

    /// Status and code of an error.
    fn refusal(&self) -> (u16, &str) {
        assert_eq!(self.body["data"]["status"], self.status);
        (self.status, self.body["code"].as_str().unwrap())
    }
}

fn category(slug: &str) -> u32 {
    CONTENT.categories.iter().find(|category| category.slug == slug).unwrap().id
}

#[tokio::test]
async fn a_list_tells_its_totals_and_its_neighbours() {
    let first = get("/wp/v2/posts?per_page=7&search=eau").await;
    assert_eq!(first.list().len(), 7);
    assert_eq!(first.header("x-wp-totalpages"), first.total().div_ceil(7).to_string());
    assert_eq!(
        first.header("link"),
        "<https://askia.example/wp-json/wp/v2/posts?per_page=7&search=eau&page=2>; rel=\"next\""
    );
    let second = get("/wp/v2/posts?page=2&per_page=7&search=eau").await;
    assert!(second.header("link").contains("posts?page=1&per_page=7&search=eau>; rel=\"prev\""));
    assert!(second.header("link").contains("page=3&per_page=7&search=eau>; rel=\"next\""));
}

#[tokio::test]
async fn the_newest_comes_first_and_sticky_posts_stay_in_their_place() {
    let all = get("/wp/v2/posts?per_page=100").await;
    let dates: Vec<&str> = all.list().iter().map(|post| post["date"].as_str().unwrap()).collect();
    assert!(dates.is_sorted_by(|a, b| a >= b));
    assert_eq!(all.total(), CONTENT.posts.len());
    let sticky = get("/wp/v2/posts?sticky=true").await;
    assert!(!sticky.list().is_empty() && sticky.each("sticky").iter().all(|sticky| **sticky == true));
    let others = get("/wp/v2/posts?sticky=false&ignore_sticky=true").await;
    assert_eq!(others.total() + sticky.total(), all.total());
}

#[tokio::test]
async fn a_page_past_the_end_is_an_error_for_posts_and_empty_for_terms() {
    assert_eq!(get("/wp/v2/posts?page=999").await.refusal(), (400, "rest_post_invalid_page_number"));
    assert!(get("/wp/v2/search?page=999").await.list().is_empty());
    assert!(get("/wp/v2/categories?page=999").await.list().is_empty());
    let nothing = get("/wp/v2/posts?search=xylophonequantique&page=2").await;
    assert_eq!((nothing.status, nothing.total()), (200, 0));
}

#[tokio::test]
async fn a_wrong_parameter_is_named() {
    let reply = get("/wp/v2/posts?per_page=101&orderby=hasard").await;
    assert_eq!(reply.refusal(), (400, "rest_invalid_param"));
    assert_eq!(reply.header("allow"), "GET");
    let params = &reply.body["data"]["params"];
    assert_eq!(params["per_page"], "per_page must be between 1 (inclusive) and 100 (inclusive)");
    assert_eq!(reply.body["data"]["details"]["per_page"]["code"], "rest_out_of_bounds");
    assert!(params.get("orderby").is_none(), "WordPress looks at per_page first");
    let reply = get("/wp/v2/posts?orderby=hasard&include=un").await;
    assert_eq!(reply.body["message"], "Invalid parameter(s): orderby, include");
    assert_eq!(reply.body["data"]["params"]["include"], "include[0] is not of type integer.");
    for url in [
        "posts?page=0",
        "posts?page=",
        "posts?sticky=peut-être",
        "posts?after=hier",
        "posts?categories=a",
        "posts?context=x",
        "posts?status=draft",
    ] {
        assert_eq!(get(&format!("/wp/v2/{url}")).await.refusal(), (400, "rest_invalid_param"), "{url}");
    }
    assert_eq!(get("/wp/v2/posts?orderby=relevance").await.refusal(), (400, "rest_no_search_term_defined"));
}

#[tokio::test]
async fn what_does_not_exist_is_refused_as_wordpress_refuses_it() {
    assert_eq!(get("/wp/v2/rien").await.refusal(), (404, "rest_no_route"));
    assert_eq!(get("/wp/v2/posts/abc").await.refusal(), (404, "rest_no_route"));
    assert_eq!(get("/wp/v2/posts/999999").await.refusal(), (404, "rest_post_invalid_id"));
    assert_eq!(get("/wp/v2/posts/61").await.refusal(), (404, "rest_post_invalid_id"));
    assert_eq!(get("/wp/v2/categories/999").await.refusal(), (404, "rest_term_invalid"));
    assert_eq!(get("/wp/v2/users/999").await.refusal(), (404, "rest_user_invalid_id"));
    assert_eq!(ask(Method::POST, "/wp/v2/posts").await.refusal(), (404, "rest_no_route"));
    assert_eq!(get("/wp/v2/posts/101?password=sésame").await.refusal(), (403, "rest_post_incorrect_password"));
    assert_eq!(get("/wp/v2/posts?context=edit").await.refusal(), (401, "rest_forbidden_context"));
}

#[tokio::test]
async fn a_category_lists_its_own_posts_and_its_childrens_when_asked() {
    let parent = category("societe");
    let own = get(&format!("/wp/v2/posts?per_page=100&categories={parent}")).await;
    let all =
        get(&format!("/wp/v2/posts?per_page=100&categories[terms]={parent}&categories[include_children]=true")).await;
    assert!(all.total() > own.total());
    let family = CONTENT.with_descendants(parent);
    for categories in all.each("categories") {
        let ids: Vec<u32> = serde_json::from_value(categories.clone()).unwrap();
        assert!(ids.iter().any(|id| family.contains(id)));
    }
    let rest =
        get(&format!("/wp/v2/posts?categories_exclude[terms]={parent}&categories_exclude[include_children]=1")).await;
    assert_eq!(rest.total() + all.total(), CONTENT.posts.len());
    let two = get(&format!("/wp/v2/posts?categories={parent},{}", category("culture"))).await;
    assert!(two.total() >= own.total());
}

#[tokio::test]
async fn fields_keep_only_what_was_asked_for() {
    let reply = get("/wp/v2/posts?per_page=3&_fields=id,title.rendered,_links.author").await;
    for post in reply.list() {
        let names: Vec<&String> = post.as_object().unwrap().keys().collect();
        assert_eq!(names, ["id", "title", "_links"]);
        assert_eq!(post["title"].as_object().unwrap().len(), 1);
        assert_eq!(post["_links"].as_object().unwrap().keys().collect::<Vec<_>>(), ["author"]);
    }
    // A single object gets its links after `_fields` has chosen: all of them or none.
    let one = get("/wp/v2/posts/101?_fields=slug,_links.author").await;
    assert!(one.body["_links"]["collection"].is_array());
    assert!(get("/wp/v2/posts/101?_fields=slug").await.body.get("_links").is_none());
}

#[tokio::test]
async fn links_that_fields_emptied_become_an_empty_list() {
    let bare = CONTENT.posts.iter().find(|post| post.picture.is_none()).unwrap();
    let reply = get(&format!("/wp/v2/posts?include={}&_fields=id,_links.wp:featuredmedia", bare.id)).await;
    assert_eq!(reply.list()[0]["_links"], Value::Array(Vec::new()));
}

#[tokio::test]
async fn embed_brings_the_relations_that_were_named() {
    let card = "_fields=id,title.rendered,_links.wp:featuredmedia,_links.author";
    let reply = get(&format!("/wp/v2/posts?_embed=wp:featuredmedia,author&{card}&per_page=100")).await;
    let with_picture = reply.list().iter().find(|post| post["_links"].get("wp:featuredmedia").is_some()).unwrap();
    let embedded = with_picture["_embedded"].as_object().unwrap();
    assert_eq!(embedded.keys().collect::<Vec<_>>(), ["author", "wp:featuredmedia"]);
    let media = &embedded["wp:featuredmedia"][0];
    assert_eq!(media["media_type"], "image");
    assert!(media["media_details"]["sizes"]["medium_large"]["source_url"].as_str().unwrap().ends_with(".jpg"));
    assert!(media.get("description").is_none(), "an embedded object has fewer fields");
    assert!(embedded["author"][0]["name"].is_string());
}

#[tokio::test]
async fn a_bare_embed_brings_authors_pictures_and_terms() {
    let post = CONTENT.posts.iter().find(|post| post.picture.is_some() && !post.tags.is_empty()).unwrap();
    let reply = get(&format!("/wp/v2/posts/{}?_embed", post.id)).await;
    let embedded = reply.body["_embedded"].as_object().unwrap();
    assert_eq!(embedded.keys().collect::<Vec<_>>(), ["author", "wp:featuredmedia", "wp:term"]);
    assert_eq!(embedded["wp:term"][0][0]["taxonomy"], "category");
    assert_eq!(embedded["wp:term"][1][0]["taxonomy"], "post_tag");
    assert!(get(&format!("/wp/v2/posts/{}?_embed&_fields=id", post.id)).await.body.get("_embedded").is_none());
}

#[tokio::test]
async fn a_search_forgets_accents_and_wants_every_word() {
    let accents = get("/wp/v2/posts?search=%C3%A9cole").await;
    assert!(accents.total() > 0);
    assert_eq!(accents.total(), get("/wp/v2/posts?search=ECOLE").await.total());
    let both = get("/wp/v2/posts?search=ecole+fleuve").await;
    assert!(both.total() < accents.total());
    assert_eq!(get("/wp/v2/posts?search=ecole+-ecole").await.total(), 0);
    let ranked = get("/wp/v2/posts?search=ecole&orderby=relevance&per_page=100").await;
    let in_title = |post: &Value| post["title"]["rendered"].as_str().unwrap().to_lowercase().contains("école");
    assert!(ranked.list().iter().map(in_title).is_sorted_by(|a, b| a >= b));
}

#[tokio::test]
async fn a_slug_or_an_id_finds_its_post() {
    let post = &CONTENT.posts[5];
    let found = get(&format!("/wp/v2/posts?slug={},{}", post.slug, CONTENT.posts[6].slug)).await;
    assert_eq!(found.total(), 2);
    let found = get(&format!("/wp/v2/posts?include=104,{}&orderby=include&_fields=id", post.id)).await;
    assert_eq!(found.each("id"), [104, post.id]);
    let page = get("/wp/v2/pages?slug=contact").await;
    assert_eq!(page.list()[0]["link"], "https://askia.example/contact/");
    assert!(get("/wp/v2/posts?slug=contact").await.list().is_empty());
}

#[tokio::test]
async fn a_post_has_wordpress_dates_links_and_excerpts() {
    let one = get("/wp/v2/posts/101").await.body;
    let post = &CONTENT.posts[0];
    assert_eq!(one["link"], format!("{HOME}/{}/{}/", post.date.year_and_month(), post.slug));
    assert_eq!(one["date"], one["date_gmt"]);
    for post in get("/wp/v2/posts?per_page=100").await.list() {
        let excerpt = post["excerpt"]["rendered"].as_str().unwrap();
        if post["content"]["protected"] == true {
            assert_eq!(excerpt, "");
            continue;
        }
        assert!(excerpt.starts_with("<p>") && excerpt.ends_with("</p>\n"), "{excerpt}");
        assert!(!post["content"]["rendered"].as_str().unwrap().contains("picture:"));
    }
}

#[tokio::test]
async fn an_image_in_a_body_has_its_sources_and_dimensions() {
    let post = CONTENT.posts.iter().find(|post| post.body.contains("<img")).unwrap();
    let body = get(&format!("/wp/v2/posts/{}", post.id)).await.body;
    let html = body["content"]["rendered"].as_str().unwrap();
    let image = &html[html.find("<img").unwrap()..];
    let image = &image[..=image.find('>').unwrap()];
    for part in [
        "srcset=\"https://askia.example/wp-content/uploads/2026/01/",
        "1024w, ",
        "sizes=\"(max-width: ",
        "loading=\"lazy\"",
        "alt=\"",
        "class=\"wp-image-",
    ] {
        assert!(image.contains(part), "{image} has no {part}");
    }
}

#[tokio::test]
async fn categories_count_their_own_posts_and_say_where_they_belong() {
    let all = get("/wp/v2/categories?per_page=100&_fields=id,parent,name,slug,count,link").await;
    assert_eq!(all.total(), CONTENT.categories.len());
    let culture = all.list().iter().find(|category| category["slug"] == "culture").unwrap();
    assert_eq!(culture["link"], "https://askia.example/category/societe/culture/");
    assert_eq!(culture["parent"], category("societe"));
    let count = CONTENT.posts.iter().filter(|post| post.categories.contains(&category("culture"))).count();
    assert_eq!(culture["count"], count);
    let children = get(&format!("/wp/v2/categories?parent={}", category("societe"))).await;
    assert_eq!(children.total(), 7);
}

#[tokio::test]
async fn any_origin_may_read_and_head_has_no_body() {
    let reply = ask(Method::HEAD, "/wp/v2/posts").await;
    assert_eq!(reply.body, Value::Null);
    assert_eq!(reply.header("access-control-allow-origin"), "https://lecteur.example");
    assert_eq!(reply.header("access-control-expose-headers"), "X-WP-Total, X-WP-TotalPages, Link");
    assert_eq!(reply.header("content-type"), "application/json; charset=UTF-8");
    assert_eq!(reply.total(), CONTENT.posts.len());
    assert_eq!(ask(Method::OPTIONS, "/wp/v2/posts").await.status, 200);
    assert_eq!(get("/").await.body["timezone_string"], "Africa/Bamako");
}

#[tokio::test]
async fn comments_come_in_pages_and_say_what_they_answer() {
    let post = CONTENT.posts.iter().find(|post| post.slug == "comparer-le-prix-de-l-eau").unwrap();
    let first = get(&format!("/wp/v2/comments?order=asc&per_page=20&post={}", post.id)).await;
    assert_eq!((first.list().len(), first.total(), first.header("x-wp-totalpages")), (20, 25, "2"));
    let dates: Vec<&str> = first.list().iter().map(|comment| comment["date"].as_str().unwrap()).collect();
    assert!(dates.is_sorted());
    let ids = first.each("id");
    assert!(first.each("parent").iter().all(|parent| **parent == 0 || ids.contains(parent)));
    let newest = get(&format!("/wp/v2/comments?post={}&per_page=1", post.id)).await;
    assert!(newest.list()[0]["date"].as_str() >= dates.last().copied());
    assert!(get(&format!("/wp/v2/comments?post={}&page=9", post.id)).await.list().is_empty());
}

#[tokio::test]
async fn comments_of_a_protected_article_want_its_password() {
    let post = CONTENT.posts.iter().find(|post| post.password.is_some()).unwrap();
    let url = format!("/wp/v2/comments?post={}", post.id);
    assert_eq!(get(&url).await.refusal(), (401, "rest_cannot_read_post"));
    assert_eq!(get(&format!("{url}&password=faux")).await.refusal(), (401, "rest_cannot_read_post"));
    let password = post.password.as_deref().unwrap();
    assert_eq!(get(&format!("{url}&password={password}")).await.list().len(), 1);
    let hidden = get("/wp/v2/comments?per_page=100").await;
    assert_eq!((hidden.total(), hidden.list().len()), (CONTENT.comments.len(), CONTENT.comments.len() - 1));
}

#[test]
fn every_size_of_every_picture_has_its_own_url() {
    for picture in &CONTENT.pictures {
        for size in Size::ALL {
            let cut = pictures::cut(picture, size);
            let (found, at) = pictures::at_url_path(&CONTENT, &pictures::url_path(picture, cut)).unwrap();
            assert_eq!((&found.slug, at), (&picture.slug, cut));
        }
    }
    assert!(pictures::at_url_path(&CONTENT, "/wp-content/uploads/2026/01/fleuve-9x9.jpg").is_none());
}

#[test]
fn every_picture_can_be_drawn() {
    let mut drawn = Vec::new();
    for picture in &CONTENT.pictures {
        let jpeg = pictures::jpeg(picture, 150, 150).unwrap();
        assert!(jpeg.starts_with(&[0xff, 0xd8]) && jpeg.ends_with(&[0xff, 0xd9]), "{}", picture.slug);
        assert!(!drawn.contains(&jpeg), "{} looks like another", picture.slug);
        drawn.push(jpeg);
    }
}
