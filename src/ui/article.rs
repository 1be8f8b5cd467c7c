//! An article, from its trail to what to read next.

use super::card::{Size, card, time};
use super::element::{El, classed, el, link, outside_link};
use super::listen::listen_button;
use super::picture::{Loading, framed};
use super::quote::quote_bar;
use super::reading::aids;
use super::share::share_group;
use super::states::heading;
use super::viewer::enlargeable;
use crate::model::article::{Archive, Article};
use crate::model::card::Card;
use crate::model::menu::{Categories, Category};
use crate::policy::reading::minutes;
use crate::text::date::{self, parse_date};
use crate::text::words as say;
use crate::wp::request::Type;

/// An article. `trail` is its category with those above it, `save` the button that keeps it, `text` its drawn
/// [`text`] of so many `words`, `after` the place for what comes below.
pub fn article(article: &Article, trail: &[&Category], save: Option<El>, text: Vec<El>, words: u32, after: &El) -> El {
    let card = &article.card;
    let mut header = el("header");
    if !trail.is_empty() {
        let places = trail.iter().map(|category| el("li").child(link(&category.path).text(&category.name)));
        header = header.child(classed("nav", "trail").attr("aria-label", say::TRAIL).child(el("ol").children(places)));
    }
    header = header.child(heading(&card.title));
    if article.kind == Type::Post {
        header = header.child(meta(article, words));
    }
    header = header.children(save);
    if words > 0 {
        header = header.child(listen_button());
    }
    let mut drawn = classed("article", "article")
        .attr("data-link", &article.link)
        .attr("data-app-article", &card.id.to_string())
        .child(header);
    if let Some(image) = &card.picture {
        let alt = image.alt.clone();
        let enlargeable = Box::new(move |image| enlargeable(image, &alt));
        let picture = framed(
            image.clone(),
            "(min-width: 48rem) 42rem, (min-resolution: 2.1x) 70vw, 100vw",
            Loading::Eager,
            enlargeable,
        );
        let figure = classed("figure", "lead-picture").child(picture);
        let caption = (!image.caption.is_empty()).then(|| el("figcaption").text(&image.caption));
        drawn = drawn.child(figure.children(caption));
    }
    drawn = drawn.children(text);
    if article.kind == Type::Post {
        drawn = drawn.children(tags(&article.tags));
    }
    drawn = drawn.child(share_group(&card.title, &article.link));
    el("div").child(drawn).child(after.clone())
}

/// An article's drawn body with what helps in reading it.
pub fn text(article: &Article, body: El) -> Vec<El> {
    vec![aids(&body), body.clone(), quote_bar(&article.card.title, &article.link, &body)]
}

/// Author, publication, change, and how long reading takes.
fn meta(article: &Article, words: u32) -> El {
    let mut meta = classed("p", "meta");
    if let Some(author) = &article.author {
        meta = meta.child(el("span").text(say::BY).child(link(&author.path).attr("rel", "author").text(&author.name)));
    }
    meta = meta.child(time(&article.card.datetime, article.card.date));
    if let Some(modified) = parse_date(&article.modified) {
        let changed = el("time").attr("datetime", &article.modified).text(&date::with_time(modified));
        meta = meta.child(el("span").text(say::UPDATED).child(changed));
    }
    if words > 0 {
        meta = meta.child(el("span").text(&say::reading_time(minutes(words))));
    }
    meta
}

fn tags(tags: &[Archive]) -> Option<El> {
    let links = tags.iter().map(|tag| el("li").child(link(&tag.path).attr("rel", "tag").text(&tag.name)));
    (!tags.is_empty()).then(|| classed("ul", "tags").attr("aria-label", say::TAGS).children(links))
}

/// What stands in the place of a body that cannot be read here.
pub fn bodiless(article: &Article) -> El {
    let onward = el("p").child(outside_link(&article.link).attr("class", "button").text(say::READ_ON_SITE));
    classed("div", "body").child(el("p").text(say::NO_BODY)).child(onward)
}

/// The articles before and after in time.
pub fn neighbours(previous: Option<&Card>, next: Option<&Card>) -> Option<El> {
    if previous.is_none() && next.is_none() {
        return None;
    }
    let neighbour = |card: Option<&Card>, label: &str, rel: &str| match card {
        Some(card) => {
            link(&card.path).attr("rel", rel).child(el("small").text(label)).child(el("span").text(&card.title))
        }
        None => el("span"),
    };
    let nav = classed("nav", "neighbours").attr("aria-label", say::AROUND);
    Some(nav.child(neighbour(previous, say::PREVIOUS, "prev")).child(neighbour(next, say::NEXT, "next")))
}

/// "Autres articles".
pub fn related(cards: &[Card], categories: &Categories) -> Option<El> {
    let drawn = cards
        .iter()
        .map(|related| card(related, categories.primary(&related.categories), Size::Full, "h3", Loading::Lazy));
    (!cards.is_empty()).then(|| {
        let region = classed("section", "related").attr("aria-labelledby", "autres-articles");
        region
            .child(classed("h2", "section-title").attr("id", "autres-articles").text(say::RELATED))
            .child(classed("div", "cards").children(drawn))
    })
}
