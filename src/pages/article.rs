//! An article or a page, then what to read next.

use std::rc::Rc;

use futures_util::future::join;
use leptos::task::spawn_local;

use super::comments::comments;
use super::list::fetch_some_cards;
use super::password::locked;
use super::saving::save_button;
use super::sections::categories;
use super::{Shown, not_found};
use crate::body::url::ContentSite;
use crate::body::{parse_body, words};
use crate::device::document_tree::parse_html;
use crate::device::history::settle;
use crate::device::later;
use crate::device::place::place;
use crate::model::article::{Article, from_post_whole};
use crate::model::card::{Card, from_post};
use crate::model::head::from_article;
use crate::model::permalink::split_origin;
use crate::model::route::{Route, parse_route};
use crate::net::{FetchError, Visit, fetch};
use crate::ui::article::{article as draw_article, bodiless, neighbours, related, text};
use crate::ui::blocks::blocks;
use crate::ui::element::{El, classed, el};
use crate::ui::states::{Skeleton, shapes};
use crate::wp::post::{parse_post, parse_posts};
use crate::wp::request::{self, Posts, Type};

/// "Autres articles" shows so many.
const RELATED: u32 = 4;

/// Shows what a permalink names: the article of a slug, else the page of it, else the one of a number.
///
/// # Errors
/// When WordPress cannot be asked. An article that does not exist is no error.
pub async fn show(slug: &str, id: Option<u32>, visit: &Visit) -> Result<Shown, FetchError> {
    let Some((url, article)) = fetch_article(slug, id, visit).await? else { return Ok(not_found::show()) };
    let article = Rc::new(article);
    let known = categories().await.unwrap_or_default();
    let trail = known.primary(&article.card.categories).map(|category| known.trail(category.id)).unwrap_or_default();
    let after = classed("div", "after");
    if article.kind == Type::Post {
        after.replace([shapes(Skeleton::List)]);
    }
    let talk = el("div");
    let (text, words) = if article.is_locked() {
        (vec![locked(later::load().await?, &article, &talk, visit)], 0)
    } else {
        talk.replace([comments(&article, "", visit)]);
        draw_text(&article, &article.content)
    };
    let save = (article.kind == Type::Post && !article.protected).then(|| save_button(&url, visit));
    let view = draw_article(&article, &trail, save, text, words, &after).child(talk);
    let head = from_article(&article);
    if article.kind == Type::Post {
        let visit = visit.clone();
        spawn_local(async move { show_after(&article, &after, &visit).await });
    }
    Ok(Shown { state: "ready", head, view })
}

/// The article with the API URL under which its own address finds it again.
async fn fetch_article(slug: &str, id: Option<u32>, visit: &Visit) -> Result<Option<(String, Article)>, FetchError> {
    for kind in [Type::Post, Type::Page] {
        if slug.is_empty() {
            break;
        }
        let url = request::article_by_slug(&place().api, kind, slug);
        let answer = fetch(&url, visit).await?;
        if let Some(post) = parse_posts(&answer.value).first() {
            visit.note(&url, &answer, &post.modified);
            return Ok(Some((url, from_post_whole(post, kind, &place().home))));
        }
    }
    for kind in [Type::Post, Type::Page] {
        let Some(id) = id else { break };
        let url = request::article_by_id(&place().api, kind, id);
        match fetch(&url, visit).await {
            Ok(answer) => {
                if let Some(post) = parse_post(&answer.value) {
                    visit.note(&url, &answer, &post.modified);
                    let article = from_post_whole(&post, kind, &place().home);
                    let own = match parse_route(&article.card.path, "") {
                        Route::Article { slug, .. } if slug == post.slug => {
                            request::article_by_slug(&place().api, kind, &slug)
                        }
                        _ => url,
                    };
                    return Ok(Some((own, article)));
                }
            }
            // 401 and 403: a draft, which is nobody else's business.
            Err(FetchError::Refused(401 | 403 | 404, _)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

/// What addresses in an article's body and its comments are relative to.
pub(super) fn content_site(article: &Article) -> ContentSite {
    let (origin, _) = split_origin(&article.link);
    let home = &place().home;
    ContentSite {
        origins: vec![origin.to_string(), home.origin.clone(), place().origin.clone()],
        home_path: home.path.clone(),
        article: article.link.clone(),
    }
}

/// Draws the text of an article from its HTML, which a protected one gets later, and counts its words.
pub(super) fn draw_text(article: &Article, content: &str) -> (Vec<El>, u32) {
    let body = parse_body(&parse_html(content), &content_site(article));
    let drawn = if body.is_empty() { bodiless(article) } else { blocks(classed("div", "body"), &body) };
    (text(article, drawn), words(&body))
}

/// Fills in what stands below an article. What cannot be had is left out: the article is what counts.
async fn show_after(article: &Article, after: &El, visit: &Visit) {
    let (around, cards) = join(fetch_around(&article.card.datetime, visit), fetch_related(article, visit)).await;
    if visit.has_ended() {
        return;
    }
    let known = categories().await.unwrap_or_default();
    let (previous, next) = around;
    let drawn = neighbours(previous.as_ref(), next.as_ref()).into_iter().chain(related(&cards, &known));
    after.replace(drawn);
    settle();
}

async fn fetch_around(date: &str, visit: &Visit) -> (Option<Card>, Option<Card>) {
    let nearest = async |next| {
        let answer = fetch(&request::neighbour(&place().api, date, next), visit).await.ok()?;
        parse_posts(&answer.value).first().map(|post| from_post(post, &place().home))
    };
    join(nearest(false), nearest(true)).await
}

/// Cards of the article's own category, made up with cards of its tags, then with the newest.
async fn fetch_related(article: &Article, visit: &Visit) -> Vec<Card> {
    let known = categories().await.unwrap_or_default();
    let category = known.primary(&article.card.categories).map(|category| Posts::Category(category.id));
    let tags = article.tags.iter().map(|tag| Posts::Tag(tag.id));
    let mut cards: Vec<Card> = Vec::new();
    for posts in category.into_iter().chain(tags.take(2)).chain([Posts::Latest]) {
        let more = fetch_some_cards(&posts, 1, RELATED, article.card.id, visit).await;
        for card in more.map(|more| more.cards).unwrap_or_default() {
            if cards.len() < RELATED as usize
                && card.id != article.card.id
                && cards.iter().all(|known| known.id != card.id)
            {
                cards.push(card);
            }
        }
        if cards.len() >= RELATED as usize {
            break;
        }
    }
    cards
}
