//! When the app asks again, what it shows without asking, and which pages it offers.

#[path = "policy/edition.rs"]
mod edition;
#[path = "policy/news.rs"]
mod news;
#[path = "policy/saver.rs"]
mod saver;

use askia24::policy::freshness::{KEPT, Turn, is_fresh, may_keep};
use askia24::policy::paging::from_headers;
use askia24::policy::reading::minutes;
use askia24::policy::retry::{Failure, TIMEOUT, TRIES, delay};
use askia24::wp::Api;
use askia24::wp::request::{self, Posts, Type};
use proptest::prelude::*;

const MINUTE: f64 = 60_000.0;

#[test]
fn a_connection_that_breaks_is_tried_again() {
    assert!(delay(Failure::Network, 1).is_some());
}

#[test]
fn half_an_answer_is_tried_again() {
    assert!(delay(Failure::Unreadable, 1).is_some());
}

#[test]
fn an_overloaded_server_is_tried_again() {
    for status in [429, 500, 502, 503, 504] {
        assert!(delay(Failure::Status(status), 1).is_some(), "{status}");
    }
}

#[test]
fn a_refusal_is_taken_at_its_word() {
    for status in [400, 401, 403, 404, 405, 410, 451, 501] {
        assert_eq!(delay(Failure::Status(status), 1), None, "{status}");
    }
}

#[test]
fn a_reader_who_waited_for_nothing_is_asked_before_another_try() {
    assert_eq!(delay(Failure::Timeout, 1), None);
}

#[test]
fn each_try_waits_longer_than_the_one_before_until_the_last() {
    let waits: Vec<u32> = (1..).map_while(|tries| delay(Failure::Network, tries)).collect();
    assert_eq!(waits.len() as u32, TRIES - 1);
    assert!(waits.is_sorted_by(|one, next| one < next), "{waits:?}");
}

#[test]
fn a_reader_learns_of_a_failure_before_losing_patience() {
    let waits: u32 = (1..TRIES).filter_map(|tries| delay(Failure::Network, tries)).sum();
    assert!(waits <= 5_000, "{waits} ms of waiting between tries");
    assert!((10_000..=30_000).contains(&TIMEOUT));
}

#[test]
fn a_link_shows_what_was_read_a_moment_ago_at_once() {
    assert!(is_fresh(Turn::Link, 0.0));
    assert!(is_fresh(Turn::Link, MINUTE));
}

#[test]
fn a_link_asks_again_after_a_while() {
    assert!(!is_fresh(Turn::Link, 10.0 * MINUTE));
}

#[test]
fn a_clock_that_was_set_back_makes_nothing_fresh_for_ever() {
    assert!(!is_fresh(Turn::Link, -MINUTE));
    assert!(!is_fresh(Turn::Link, f64::NAN));
}

#[test]
fn back_and_forward_show_the_page_as_it_was_however_old() {
    for age in [0.0, 10.0 * MINUTE, 24.0 * 60.0 * MINUTE, -MINUTE] {
        assert!(is_fresh(Turn::History, age));
    }
}

#[test]
fn trying_again_always_asks_again() {
    assert!(!is_fresh(Turn::Again, 0.0));
}

#[test]
fn memory_holds_a_long_evening_s_pages_but_not_everything() {
    assert!((20..=200).contains(&KEPT));
}

#[test]
fn the_server_s_count_of_pages_tells_where_a_list_ends() {
    let has_next = |page, pages| from_headers(page, 12, 12, Some(30), Some(pages)).has_next;
    assert!(has_next(1, 3) && has_next(2, 3));
    assert!(!has_next(3, 3) && !has_next(4, 3));
}

#[test]
fn the_number_of_posts_alone_tells_it_as_well() {
    let has_next = |page, total| from_headers(page, 12, 12, Some(total), None).has_next;
    assert!(has_next(1, 13) && has_next(2, 25));
    assert!(!has_next(1, 12) && !has_next(2, 24) && !has_next(1, 0));
}

#[test]
fn without_headers_a_full_page_may_have_another_after_it() {
    assert!(from_headers(1, 12, 12, None, None).has_next);
    assert!(from_headers(7, 12, 12, None, None).has_next);
}

#[test]
fn without_headers_a_page_that_is_not_full_is_the_last() {
    assert!(!from_headers(1, 12, 11, None, None).has_next);
    assert!(!from_headers(3, 12, 0, None, None).has_next);
}

#[test]
fn a_list_of_nothing_has_no_next_page() {
    assert!(!from_headers(1, 12, 0, Some(0), Some(0)).has_next);
}

#[test]
fn the_number_found_is_told_only_where_the_server_tells_it() {
    assert_eq!(from_headers(1, 12, 12, Some(62), Some(6)).total, Some(62));
    assert_eq!(from_headers(1, 12, 12, None, Some(6)).total, None);
}

proptest! {
    #[test]
    fn no_failure_is_tried_for_ever(status in any::<u16>(), tries in TRIES..) {
        for failure in [Failure::Network, Failure::Timeout, Failure::Unreadable, Failure::Status(status)] {
            prop_assert_eq!(delay(failure, tries), None);
        }
    }

    #[test]
    fn next_leads_through_every_page_of_a_list_and_ends(total in 0..500_u32, per_page in 1..100_u32, told in any::<(bool, bool)>()) {
        let pages = total.div_ceil(per_page);
        let mut page = 1;
        let mut seen = 0;
        loop {
            let received = total.saturating_sub((page - 1) * per_page).min(per_page);
            seen += received;
            let paging = from_headers(page, per_page, received, told.0.then_some(total), told.1.then_some(pages));
            prop_assert_eq!(paging.page, page);
            if !paging.has_next {
                break;
            }
            page += 1;
        }
        prop_assert_eq!(seen, total);
        // Where nothing is told, a list that fills its last page offers one empty page after it.
        let most = if told == (false, false) { total / per_page + 1 } else { pages.max(1) };
        prop_assert!(page <= most);
    }

    #[test]
    fn any_headers_are_read_without_harm(page in any::<u32>(), per_page in any::<u32>(), received in any::<u32>(), total in any::<Option<u32>>(), pages in any::<Option<u32>>()) {
        from_headers(page, per_page, received, total, pages);
    }
}

#[test]
fn an_article_takes_a_minute_for_200_words_and_at_least_one() {
    for (words, expected) in [(0, 1), (1, 1), (200, 1), (299, 1), (300, 2), (800, 4), (4_000, 20)] {
        assert_eq!(minutes(words), expected, "{words} words");
    }
    assert!(minutes(u32::MAX) > 20_000_000);
}

#[test]
fn what_a_password_opened_is_kept_nowhere() {
    let api = Api::new("https://gao.example/?rest_route=/");
    assert!(!may_keep(&request::opened(&api, Type::Post, 7, "a")));
    assert!(!may_keep(&request::comments(&api, 7, 1, 20, "a")));
    assert!(may_keep(&request::comments(&api, 7, 1, 20, "")));
    assert!(may_keep(&request::cards(&api, &Posts::Search("&password=a", &[], ""), 1, 12, 0)));
}
