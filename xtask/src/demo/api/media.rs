//! Pictures as attachments.

use serde_json::{Map, Value, json};

use super::arguments::{Arguments, ORDERS};
use super::item::{Item, Links, fields};
use super::refusal::{self, Refusal};
use super::request::RestRequest;
use super::route::{Answer, Site};
use crate::demo::content::{Picture, fold, srcset, texturized};
use crate::demo::pictures::{self, Cut, Size};

pub(super) fn list(site: &Site<'_>, request: &RestRequest) -> Result<Answer, Refusal> {
    let mut arguments = Arguments::new(request);
    let (page, per_page) = arguments.page();
    let (include, exclude) = (arguments.integers("include"), arguments.integers("exclude"));
    let (slugs, parents) = (arguments.words("slug"), arguments.integers("parent"));
    let search = arguments.text("search").map(|text| fold(&text)).unwrap_or_default();
    let order = arguments.choice("order", &ORDERS, "desc");
    arguments.check()?;
    let mut found: Vec<&Picture> = site.content.pictures.iter().collect();
    found.retain(|picture| {
        (include.is_empty() || include.contains(&picture.id))
            && !exclude.contains(&picture.id)
            && (slugs.is_empty() || slugs.contains(&picture.slug))
            // No picture was uploaded for one article.
            && (parents.is_empty() || parents.contains(&0))
            && picture.slug.contains(&search)
    });
    if order == "desc" {
        found.reverse();
    }
    let total = found.len();
    if total > 0 && page > total.div_ceil(per_page) {
        return Err(refusal::past_the_end());
    }
    let of_page = found.into_iter().skip((page - 1).saturating_mul(per_page)).take(per_page);
    let items = of_page.map(|picture| item(site, request, picture)).collect();
    Ok(Answer::page(request, site.url("media"), items, total, page, per_page))
}

pub(super) fn one(site: &Site<'_>, request: &RestRequest, id: u32) -> Result<Answer, Refusal> {
    let picture = site.content.picture(id).ok_or_else(refusal::invalid_post)?;
    let mut answer = Answer::one(item(site, request, picture));
    answer.headers.links.push((permalink(site, picture), "rel=\"alternate\"; type=text/html"));
    Ok(answer)
}

/// The picture's own page.
fn permalink(site: &Site<'_>, picture: &Picture) -> String {
    format!("{}/{}/", site.home, picture.slug)
}

fn item(site: &Site<'_>, request: &RestRequest, picture: &Picture) -> Item {
    let date = picture.date.to_string();
    let author = site.content.authors.first().map(|author| author.id).unwrap_or_default();
    let full = pictures::cut(picture, Size::Full);
    let source = source_url(site, picture, full);
    let data = fields(json!({
        "id": picture.id,
        "date": date,
        "date_gmt": date,
        "guid": { "rendered": source },
        "modified": date,
        "modified_gmt": date,
        "slug": picture.slug,
        "status": "inherit",
        "type": "attachment",
        "link": permalink(site, picture),
        "title": { "rendered": texturized(&picture.slug) },
        "author": author,
        "comment_status": "closed",
        "ping_status": "closed",
        "template": "",
        "meta": [],
        "description": { "rendered": description(site, picture) },
        "caption": { "rendered": "" },
        "alt_text": picture.alt,
        "media_type": "image",
        "mime_type": "image/jpeg",
        "media_details": details(site, picture, full),
        "post": null,
        "source_url": source,
    }));
    let mut links = Links::default();
    links.add("self", site.url(format_args!("media/{}", picture.id)));
    links.add("collection", site.url("media"));
    links.add("about", site.url("types/attachment"));
    links.add_embeddable("author", site.url(format_args!("users/{author}")));
    links.add_embeddable("replies", site.url(format_args!("comments?post={}", picture.id)));
    let mut item = Item { fields: data, links };
    if request.text("context") == Some("embed") {
        let kept = ["id", "date", "slug", "type", "link", "title", "author", "caption", "alt_text"];
        item.keep(&[&kept[..], &["media_type", "mime_type", "media_details", "source_url"]].concat());
    }
    item
}

fn source_url(site: &Site<'_>, picture: &Picture, cut: Cut) -> String {
    format!("{}{}", site.home, pictures::url_path(picture, cut))
}

fn details(site: &Site<'_>, picture: &Picture, full: Cut) -> Value {
    let sizes: Map<String, Value> = Size::ALL
        .into_iter()
        .map(|size| {
            let cut = pictures::cut(picture, size);
            let file = json!({
                "file": pictures::file_name(picture, cut),
                "width": cut.width,
                "height": cut.height,
                "mime_type": "image/jpeg",
                "source_url": source_url(site, picture, cut),
            });
            (size.name().to_owned(), file)
        })
        .collect();
    json!({
        "width": full.width,
        "height": full.height,
        "file": format!("{}/{}", picture.date.year_and_month(), pictures::file_name(picture, full)),
        "sizes": sizes,
        "image_meta": {
            "aperture": "0", "credit": "", "camera": "", "caption": "", "created_timestamp": "0", "copyright": "",
            "focal_length": "0", "iso": "0", "shutter_speed": "0", "title": "", "orientation": "0", "keywords": [],
        },
    })
}

/// What WordPress shows on a picture's own page.
fn description(site: &Site<'_>, picture: &Picture) -> String {
    let medium = pictures::cut(picture, Size::Medium);
    let (full, width, height) =
        (source_url(site, picture, pictures::cut(picture, Size::Full)), medium.width, medium.height);
    let (src, alt, srcset) =
        (source_url(site, picture, medium), &picture.alt, srcset(picture, Size::Medium, site.home));
    format!(
        "<p class=\"attachment\"><a href='{full}'><img width=\"{width}\" height=\"{height}\" src=\"{src}\" \
         class=\"attachment-medium size-medium\" alt=\"{alt}\" decoding=\"async\" loading=\"lazy\" srcset=\"{srcset}\" \
         sizes=\"(max-width: {width}px) 100vw, {width}px\" /></a></p>\n",
    )
}
