//! Search results.

use super::Shown;
use super::list::{Heading, draw, fetch_cards};
use super::sections::categories;
use crate::model::head::Head;
use crate::net::{FetchError, Visit};
use crate::text::french as say;
use crate::ui::states::empty;
use crate::wp::api::push_encoded;
use crate::wp::request::Posts;

/// Shows a page of results for words; the words may be empty.
///
/// # Errors
/// When the results cannot be had.
pub async fn show(words: &str, page: u32, visit: &Visit) -> Result<Shown, FetchError> {
    let head = |title: &str| Head { no_index: true, ..Head::titled(title) };
    if words.is_empty() {
        let view = empty(say::RESULTS, say::WHAT_TO_SEARCH, ("/", say::BACK_HOME));
        return Ok(Shown { state: "empty", head: head(say::RESULTS), view });
    }
    let cards = fetch_cards(&Posts::Search(words), page, visit).await?;
    let categories = categories().await.unwrap_or_default();
    let title = [say::RESULTS_FOR, "«\u{a0}", words, "\u{a0}»"].concat();
    let mut path = "/?s=".to_string();
    push_encoded(&mut path, words);
    if cards.cards.is_empty() && page == 1 {
        let where_ = if cards.local { [say::LOCAL_RESULTS, ". "].concat() } else { String::new() };
        let advice = [where_.as_str(), &title, ". ", say::NO_RESULT_ADVICE].concat();
        let view = empty(say::NO_RESULT, &advice, ("/", say::BACK_HOME));
        return Ok(Shown { state: "empty", head: head(&title), view });
    }
    let description = cards.paging.total.map(say::results).unwrap_or_default();
    let kicker = if cards.local { say::LOCAL_RESULTS } else { say::RESULTS };
    let heading = Heading { kicker, title: title.clone(), description, path, link: String::new() };
    let mut shown = draw(heading, &cards, &categories);
    shown.head = Head::titled(&title);
    Ok(shown)
}
