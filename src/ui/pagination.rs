//! Previous and next page of a list.

use super::element::{El, classed, el, link};
use crate::model::permalink::paged;
use crate::policy::paging::Paging;
use crate::text::words as say;

/// Links to the pages before and after; `None` where there is only one page.
pub fn pagination(path: &str, paging: Paging) -> Option<El> {
    let page = paging.page;
    if page < 2 && !paging.has_next {
        return None;
    }
    let mut nav = classed("nav", "pagination").attr("aria-label", say::PAGINATION);
    nav = match page {
        0 | 1 => nav.child(el("span")),
        _ => nav.child(link(&paged(path, page - 1)).attr("rel", "prev").text(say::PREVIOUS_PAGE)),
    };
    nav = nav.child(classed("span", "pagination-page").text(&[say::PAGE, &page.to_string()].concat()));
    if paging.has_next {
        nav = nav.child(link(&paged(path, page + 1)).attr("rel", "next").text(say::NEXT_PAGE));
    }
    Some(nav)
}
