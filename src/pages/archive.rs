//! Category, tag, author and date archives.

use futures_util::future::join;

use super::list::{Heading, draw, fetch_cards};
use super::sections::categories;
use super::{Shown, not_found};
use crate::device::place::place;
use crate::model::menu::Category;
use crate::model::permalink::archive as archive_path;
use crate::model::route::Archive;
use crate::model::site::SITE;
use crate::net::{FetchError, Visit, fetch};
use crate::text::date::{digits, month_name, period};
use crate::text::html::to_text;
use crate::text::words as say;
use crate::wp::request::{self, Posts};
use crate::wp::term::{Term, parse_term, parse_terms};

/// Shows a page of an archive.
///
/// # Errors
/// When its term or its posts cannot be had. An archive that does not exist is no error.
pub async fn show(archive: &Archive, page: u32, visit: &Visit) -> Result<Shown, FetchError> {
    match archive {
        Archive::Category(slugs) => {
            let known = categories().await?;
            show_category(known.by_slugs(slugs), page, visit).await
        }
        Archive::CategoryId(id) => {
            let known = categories().await?;
            show_category(known.get(*id), page, visit).await
        }
        Archive::Tag(slug) => {
            let tag = fetch_term(&request::tag(&place().api, slug), visit).await?;
            show_term(tag, say::TAG, SITE.tag_base, Posts::Tag, page, visit).await
        }
        Archive::Author(slug) => {
            let author = fetch_term(&request::author(&place().api, slug), visit).await?;
            show_term(author, say::AUTHOR, SITE.author_base, Posts::Author, page, visit).await
        }
        Archive::Date { year, month, day } => show_date(*year, *month, *day, page, visit).await,
    }
}

async fn show_category(category: Option<&Category>, page: u32, visit: &Visit) -> Result<Shown, FetchError> {
    let Some(category) = category else { return Ok(not_found::show()) };
    let posts = Posts::Category(category.id);
    let description = request::category(&place().api, category.id);
    let (cards, described) = join(fetch_cards(&posts, page, visit), fetch(&description, visit)).await;
    let described = described.ok().and_then(|answer| parse_term(&answer.value));
    let heading = Heading {
        kicker: say::CATEGORY,
        title: category.name.clone(),
        description: described.map(|term| to_text(&term.description)).unwrap_or_default(),
        path: category.path.clone(),
        link: category.link.clone(),
    };
    Ok(draw(heading, &cards?, &categories().await?))
}

/// The one term an answer names, if there is one.
async fn fetch_term(url: &str, visit: &Visit) -> Result<Option<Term>, FetchError> {
    Ok(parse_terms(&fetch(url, visit).await?.value).into_iter().next())
}

async fn show_term(
    term: Option<Term>,
    kicker: &'static str,
    base: &str,
    posts: fn(u32) -> Posts<'static>,
    page: u32,
    visit: &Visit,
) -> Result<Shown, FetchError> {
    let Some(term) = term else { return Ok(not_found::show()) };
    let cards = fetch_cards(&posts(term.id), page, visit).await?;
    let heading = Heading {
        kicker,
        title: to_text(&term.name),
        description: to_text(&term.description),
        path: archive_path(base, &[&term.slug]),
        link: term.link,
    };
    Ok(draw(heading, &cards, &categories().await.unwrap_or_default()))
}

async fn show_date(
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
    page: u32,
    visit: &Visit,
) -> Result<Shown, FetchError> {
    let (after, before) = period(year, month, day);
    let cards = fetch_cards(&Posts::Between(after, before), page, visit).await?;
    let mut title = year.to_string();
    let mut path = ["/", &digits(year, 4), "/"].concat();
    if let Some(month) = month {
        title = [month_name(month), " ", &title].concat();
        path = [path.as_str(), &digits(month.into(), 2), "/"].concat();
    }
    if let Some(day) = day {
        title = [day.to_string().as_str(), " ", &title].concat();
        path = [path.as_str(), &digits(day.into(), 2), "/"].concat();
    }
    let heading = Heading {
        kicker: say::ARCHIVES,
        title,
        description: String::new(),
        link: [place().home.origin.as_str(), &path].concat(),
        path,
    };
    Ok(draw(heading, &cards, &categories().await.unwrap_or_default()))
}
