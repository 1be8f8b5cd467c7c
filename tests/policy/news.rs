//! What a page is told by the worker, and what its reader learns of it.

use askia24::model::phone::News;
use askia24::policy::news::{Said, Source, Standing, standing};

const NOON: f64 = 1_795_608_000_000.0;
const HOUR: f64 = 3_600_000.0;

fn source(url: &str, kept: Option<f64>) -> Source {
    Source { url: url.to_owned(), kept, local: false, modified: String::new() }
}

fn article(modified: &str) -> Source {
    Source { modified: modified.to_owned(), ..source("/a", Some(NOON)) }
}

fn said(url: &str, news: News) -> Said {
    (format!("https://askia24.example{url}"), news, NOON)
}

fn newer(count: u32, modified: &str) -> News {
    News::Newer { count, modified: modified.to_owned() }
}

#[test]
fn a_page_from_the_network_has_no_age_and_waits_for_nothing() {
    assert_eq!(standing(&[source("/a", None)], &[]), Standing::default());
}

#[test]
fn a_page_is_as_old_as_the_oldest_of_its_answers() {
    let page = [source("/a", Some(NOON - HOUR)), source("/b", Some(NOON - 3.0 * HOUR)), source("/c", None)];
    let standing = standing(&page, &[]);
    assert_eq!(standing.kept, Some(NOON - 3.0 * HOUR));
    assert!(standing.is_waiting);
}

#[test]
fn an_answer_that_still_holds_is_as_good_as_new() {
    let page = [source("/a", Some(NOON - 3.0 * HOUR))];
    let standing = standing(&page, &[said("/a", News::Same)]);
    assert_eq!((standing.kept, standing.is_waiting), (Some(NOON), false));
    assert!(!standing.is_old(NOON));
}

#[test]
fn the_age_matters_online_only_when_it_is_great_and_the_network_slow() {
    let old = |kept, said: &[Said]| standing(&[source("/a", Some(kept))], said).is_old(NOON);
    assert!(old(NOON - 3.0 * HOUR, &[]));
    assert!(!old(NOON - 0.5 * HOUR, &[]));
    assert!(!old(NOON - 3.0 * HOUR, &[said("/a", newer(1, ""))]));
}

#[test]
fn what_is_new_is_counted_once_though_two_lists_have_it() {
    let page = [source("/newest", Some(NOON)), source("/sticky", Some(NOON))];
    let standing = standing(&page, &[said("/newest", newer(3, "")), said("/sticky", newer(1, ""))]);
    assert_eq!(standing.count, 3);
}

#[test]
fn a_correction_is_told_by_its_time() {
    let page = [article("2026-11-25T08:00:00")];
    assert_eq!(standing(&page, &[said("/a", newer(0, "2026-11-25T14:05:00"))]).modified, "2026-11-25T14:05:00");
}

#[test]
fn an_article_whose_surroundings_changed_was_not_corrected() {
    let page = [article("2026-11-25T08:00:00")];
    let standing = standing(&page, &[said("/a", newer(1, "2026-11-25T08:00:00"))]);
    assert_eq!((standing.count, standing.modified.as_str()), (0, ""));
}

#[test]
fn of_what_is_said_twice_the_last_counts() {
    let page = [source("/a", Some(NOON - 3.0 * HOUR))];
    let standing = standing(&page, &[said("/a", News::Unreachable), said("/a", News::Same)]);
    assert!(!standing.is_unreachable);
    assert!(self::standing(&page, &[said("/a", News::Unreachable)]).is_unreachable);
}

#[test]
fn what_the_phone_found_by_itself_has_no_age() {
    let page = [Source { local: true, ..source("/posts?search=eau", Some(NOON)) }];
    assert_eq!(standing(&page, &[]), Standing::default());
}

#[test]
fn what_is_said_of_other_answers_changes_nothing() {
    let page = [source("/posts?per_page=12", Some(NOON))];
    let others = [said("/posts?per_page=1", newer(9, "")), said("/tags", News::Unreachable)];
    assert_eq!(standing(&page, &others), standing(&page, &[]));
}
