//! Search results, all of them or those of a section or a period.

use std::rc::Rc;

use super::Shown;
use super::list::{Cards, Heading, draw as draw_list, fetch_cards};
use super::sections::categories;
use crate::device::clock::clock;
use crate::device::later::{self, Loaded};
use crate::device::recent;
use crate::model::head::Head;
use crate::model::menu::Categories;
use crate::model::permalink::{narrow_search, search};
use crate::net::{FetchError, Visit};
use crate::text::age::Clock;
use crate::text::date::midnight;
use crate::text::words as say;
use crate::ui::filters::filters;
use crate::ui::states::empty;
use crate::wp::request::{Posts, narrow};

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// What is searched for.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The words; they may be empty.
    pub words: &'a str,
    /// The number of the section to search in; 0 for all.
    pub section: u32,
    /// The days to look back; 0 for ever.
    pub days: u32,
}

/// Shows a page of results.
///
/// # Errors
/// When the results cannot be had.
pub async fn show(asked: &Asked<'_>, page: u32, visit: &Visit) -> Result<Shown, FetchError> {
    if asked.words.is_empty() {
        let view = empty(say::RESULTS, say::WHAT_TO_SEARCH, ("/", say::BACK_HOME));
        return Ok(Shown { state: "empty", head: Head { no_index: true, ..Head::titled(say::RESULTS) }, view });
    }
    let loaded = later::load().await?;
    let known = categories().await.unwrap_or_default();
    let posts = narrowed(loaded, asked, &known);
    let cards = fetch_cards(&Posts::Search(asked.words, &posts), page, visit).await?;
    Ok(draw(loaded, asked, &cards, &known))
}

/// What narrows the search.
#[inline(never)]
fn narrowed(_: Loaded, asked: &Asked, known: &Categories) -> Vec<(&'static str, String)> {
    let mut since = String::new();
    if asked.days > 0 {
        // Whole days, so that the same question keeps its spelling for a day.
        let clock = clock();
        since = midnight(Clock { now: clock.now - f64::from(asked.days) * DAY, ..clock }.today());
    }
    narrow(&known.within(asked.section), since)
}

#[inline(never)]
fn draw(_: Loaded, asked: &Asked, cards: &Cards, known: &Rc<Categories>) -> Shown {
    let title = [say::RESULTS_FOR, say::QUOTE, asked.words, say::UNQUOTE].concat();
    let kicker = if cards.local { say::LOCAL_RESULTS } else { say::RESULTS };
    let is_narrow = asked.section > 0 || asked.days > 0;
    let form = filters(asked.words, &known.menu(), asked.section, asked.days);
    recent::put(asked.words, true);
    let mut shown = if cards.cards.is_empty() && cards.paging.page < 2 {
        let advice = if is_narrow { say::WIDEN } else { say::NO_RESULT_ADVICE };
        let everywhere = search(asked.words);
        let onward = if is_narrow { (everywhere.as_str(), say::ALL_RESULTS) } else { ("/", say::BACK_HOME) };
        let view = empty(say::NO_RESULT, &[kicker, ". ", &title, ". ", advice].concat(), onward);
        Shown { state: "empty", head: Head::titled(&title), view }
    } else {
        let description = cards.paging.total.map(say::results).unwrap_or_default();
        let path = narrow_search(asked.words, asked.section, asked.days);
        draw_list(Heading { kicker, title, description, path, link: String::new() }, cards, known)
    };
    // A list of articles is as good a page as any other.
    shown.head.no_index = is_narrow || shown.state == "empty";
    if let Some(top) = shown.view.node().query_selector("header,p").ok().flatten() {
        let _ = top.after_with_node_1(form.node());
    }
    shown
}
