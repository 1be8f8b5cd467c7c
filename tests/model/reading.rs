//! How far a reader has come in each article, written down and read again.

use askia24::model::reading::{MOST, Place, place, with};
use proptest::prelude::*;

fn at(block: u32, percent: u32) -> Place {
    Place { block, percent }
}

#[test]
fn a_place_survives_being_kept() {
    let kept = with("", 123, Some(at(14, 35)));
    assert_eq!(kept, "1 123=14.35");
    assert_eq!(place(&kept, 123), Some(at(14, 35)));
    assert_eq!(place(&kept, 12), None);
}

#[test]
fn the_article_read_last_stands_last_and_once() {
    let kept = with(&with(&with("", 1, Some(at(5, 0))), 2, Some(at(6, 0))), 1, Some(at(7, 0)));
    assert_eq!(kept, "1 2=6.0 1=7.0");
}

#[test]
fn a_finished_article_is_forgotten_and_nothing_is_left_behind() {
    let kept = with(&with("", 1, Some(at(5, 0))), 2, Some(at(6, 0)));
    let kept = with(&kept, 1, None);
    assert_eq!((place(&kept, 1), place(&kept, 2)), (None, Some(at(6, 0))));
    assert_eq!(with(&kept, 2, None), "");
}

#[test]
fn the_article_read_longest_ago_makes_room() {
    let all = (1..=MOST as u32 + 20).fold(String::new(), |kept, id| with(&kept, id, Some(at(id, 0))));
    assert_eq!(place(&all, 20), None);
    assert_eq!(place(&all, 21), Some(at(21, 0)));
    assert_eq!(all.split(' ').count(), MOST + 1);
}

#[test]
fn what_is_not_understood_is_as_if_never_kept() {
    for odd in
        ["", "7", "2 5=1.1", "15=1.1", "1  ", "1 5", "1 5=", "1 5=1", "1 5=a.1", "1 5=1.100", "1 x=1.1", "1 5=-1.1"]
    {
        assert_eq!(place(odd, 5), None, "{odd}");
        assert_eq!(with(odd, 5, None), "", "{odd}");
    }
    assert_eq!(with("1 odd 7=1.2 8=9", 5, Some(at(3, 4))), "1 7=1.2 5=3.4");
}

proptest! {
    #[test]
    fn any_stored_text_is_read_without_harm(stored in any::<String>(), id in any::<u32>()) {
        let kept = with(&stored, id, Some(at(2, 50)));
        prop_assert_eq!(place(&kept, id), Some(at(2, 50)));
        prop_assert_eq!(place(&with(&kept, id, None), id), None);
    }
}
