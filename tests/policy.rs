//! When to try again, what is fresh, which pages exist.

use askia24::policy::freshness::{Turn, is_fresh};
use askia24::policy::paging::from_headers;
use askia24::policy::retry::{Failure, TRIES, delay};

#[test]
fn a_broken_connection_is_tried_again_a_few_times_and_ever_later() {
    let delays: Vec<u32> = (1..10).map_while(|tries| delay(Failure::Network, tries)).collect();
    assert_eq!(delays.len() as u32, TRIES - 1);
    assert!(delays.is_sorted());
}

#[test]
fn a_refusal_is_not_tried_again() {
    for status in [400, 401, 403, 404] {
        assert_eq!(delay(Failure::Status(status), 1), None);
    }
    assert!(delay(Failure::Status(503), 1).is_some());
    assert_eq!(delay(Failure::Timeout, 1), None);
}

#[test]
fn going_back_shows_what_was_there_and_retrying_asks_anew() {
    assert!(is_fresh(Turn::History, 1e9));
    assert!(!is_fresh(Turn::Again, 0.0));
    assert!(is_fresh(Turn::Link, 1_000.0));
    assert!(!is_fresh(Turn::Link, 3_600_000.0));
    assert!(!is_fresh(Turn::Link, -1.0), "the clock was set back");
}

#[test]
fn a_next_page_is_offered_when_there_is_one() {
    assert!(from_headers(1, 12, 12, Some(30), Some(3)).has_next);
    assert!(!from_headers(3, 12, 6, Some(30), Some(3)).has_next);
    assert!(from_headers(1, 12, 12, Some(30), None).has_next);
    assert!(!from_headers(1, 12, 12, Some(12), None).has_next);
}

#[test]
fn without_headers_a_full_page_means_there_may_be_more() {
    assert!(from_headers(1, 12, 12, None, None).has_next);
    assert!(!from_headers(1, 12, 11, None, None).has_next);
}
