//! The menu: WordPress's categories as a reader expects to find them.

use std::time::{Duration, Instant};

use askia24::model::menu::{Branch, Categories};
use askia24::model::site::SITE;
use askia24::wp::term::{Term, parse_terms};
use proptest::prelude::*;

use crate::{category, category_path, fixture};

/// The menu as an outline: `Société (Culture, Santé), Zone`.
fn outline(branches: &[Branch]) -> String {
    let draw = |branch: &Branch| match branch.children.as_slice() {
        [] => branch.category.name.clone(),
        children => format!("{} ({})", branch.category.name, outline(children)),
    };
    branches.iter().map(draw).collect::<Vec<_>>().join(", ")
}

fn menu(terms: &[Term]) -> String {
    outline(&Categories::from_terms(terms).menu())
}

fn empty(id: u32, parent: u32, name: &str) -> Term {
    Term { count: 0, ..category(id, parent, name) }
}

/// The category of a post in these categories.
fn primary(terms: &[Term], ids: &[u32]) -> Option<String> {
    Categories::from_terms(terms).primary(ids).map(|category| category.name.clone())
}

#[test]
fn a_real_newspaper_s_menu() {
    assert_eq!(
        menu(&parse_terms(&fixture::answer("categories.json"))),
        "Nord Actu, Politique, Sahelfox, Sécurité, \
         Société (Atout, Culture, Éducation, Enquêtes, Faits Divers, Femmes et Jeunes, Santé)"
    );
}

#[test]
fn accents_do_not_send_a_category_to_the_end() {
    let names = ["Zone", "Éducation", "Enquêtes", "Œuvres", "Opinion", "Économie", "À la une"];
    let terms: Vec<Term> = (1..).zip(names).map(|(id, name)| category(id, 0, name)).collect();
    assert_eq!(menu(&terms), "À la une, Économie, Éducation, Enquêtes, Œuvres, Opinion, Zone");
}

#[test]
fn names_are_text() {
    let terms = [category(1, 0, "Femmes &amp; Jeunes"), category(2, 0, "L&#8217;<em>eau</em>")];
    assert_eq!(menu(&terms), "Femmes & Jeunes, L’eau");
}

#[test]
fn the_default_category_is_left_out() {
    for slug in SITE.default_categories {
        let mut default = category(1, 0, "Non classé");
        default.slug = (*slug).to_owned();
        assert_eq!(menu(&[default, category(2, 0, "Eau")]), "Eau");
    }
}

#[test]
fn a_branch_without_posts_is_left_out() {
    assert_eq!(menu(&[category(1, 0, "Eau"), empty(2, 0, "Mil"), empty(3, 2, "Riz"), empty(4, 1, "Puits")]), "Eau");
}

#[test]
fn a_parent_without_posts_stays_for_its_children() {
    assert_eq!(menu(&[empty(1, 0, "Société"), empty(2, 1, "Vie"), category(3, 2, "Santé")]), "Société (Vie (Santé))");
}

#[test]
fn a_category_whose_parent_is_missing_stands_at_the_top() {
    let terms = [category(1, 0, "Eau"), category(2, 99, "Culture"), category(3, 2, "Musique")];
    assert_eq!(menu(&terms), "Culture (Musique), Eau");
    assert_eq!(Categories::from_terms(&terms).get(3).unwrap().path, category_path("culture/musique/"));
}

#[test]
fn a_category_that_is_its_own_parent_stands_at_the_top() {
    assert_eq!(menu(&[category(1, 1, "Eau"), category(2, 1, "Puits")]), "Eau (Puits)");
}

#[test]
fn two_categories_that_are_each_other_s_parents_stand_at_the_top() {
    assert_eq!(menu(&[category(1, 2, "Eau"), category(2, 1, "Feu")]), "Eau, Feu");
}

#[test]
fn a_loop_with_a_tail_keeps_the_tail() {
    let terms = [
        category(1, 2, "Un"),
        category(2, 3, "Deux"),
        category(3, 1, "Trois"),
        category(4, 1, "Queue"),
        category(5, 4, "Bout"),
    ];
    assert_eq!(menu(&terms), "Deux, Trois, Un (Queue (Bout))");
    let categories = Categories::from_terms(&terms);
    assert_eq!(categories.get(5).unwrap().path, category_path("un/queue/bout/"));
    let trail: Vec<u32> = categories.trail(5).iter().map(|category| category.id).collect();
    assert_eq!(trail, [1, 4, 5]);
}

#[test]
fn a_category_that_comes_twice_stands_once() {
    assert_eq!(menu(&[category(1, 0, "Eau"), category(2, 1, "Puits"), category(1, 0, "Eau")]), "Eau (Puits)");
}

#[test]
fn no_categories_make_an_empty_menu() {
    assert_eq!(menu(&[]), "");
}

#[test]
fn five_hundred_categories_two_hundred_deep_fit_a_phone() {
    let deep = (1..=200).map(|id| category(id, id - 1, &format!("Niveau {id:03}")));
    let wide = (201..=500).map(|id| category(id, 0, &format!("Rubrique {id}")));
    let terms: Vec<Term> = deep.chain(wide).collect();
    // A phone's WebAssembly has a stack of one megabyte, a debug build's frames are far larger.
    let drawn = std::thread::Builder::new().stack_size(1 << 20).spawn(move || {
        let start = Instant::now();
        let categories = Categories::from_terms(&terms);
        let menu = categories.menu();
        (menu.len(), categories.trail(200).len(), start.elapsed())
    });
    let (top, trail, time) = drawn.unwrap().join().unwrap();
    assert_eq!((top, trail), (301, 200));
    assert!(time < Duration::from_secs(5), "{time:?}");
}

#[test]
fn a_post_s_category_is_the_deepest_of_its_own() {
    let terms = [category(1, 0, "Société"), category(2, 1, "Santé"), category(3, 0, "Politique")];
    assert_eq!(primary(&terms, &[1, 2, 3]).as_deref(), Some("Santé"));
    assert_eq!(primary(&terms, &[2, 1]).as_deref(), Some("Santé"));
    assert_eq!(primary(&terms, &[3]).as_deref(), Some("Politique"));
    assert_eq!(primary(&terms, &[99, 3]).as_deref(), Some("Politique"));
}

#[test]
fn no_category_is_no_post_s_category() {
    let mut default = category(1, 0, "Non classé");
    default.slug = SITE.default_categories.first().unwrap().to_string();
    let terms = [default, category(2, 0, "Eau")];
    assert_eq!(primary(&terms, &[1]), None);
    assert_eq!(primary(&terms, &[1, 2]).as_deref(), Some("Eau"));
    assert_eq!(primary(&terms, &[]), None);
}

#[test]
fn a_trail_leads_from_the_top_to_the_category() {
    let terms = [category(1, 0, "Société"), category(2, 1, "Santé"), category(3, 2, "Eau")];
    let categories = Categories::from_terms(&terms);
    let names: Vec<&str> = categories.trail(3).iter().map(|category| category.name.as_str()).collect();
    assert_eq!(names, ["Société", "Santé", "Eau"]);
    assert!(categories.trail(99).is_empty());
}

#[test]
fn a_post_belongs_to_its_categories_and_to_those_above_them() {
    let categories =
        Categories::from_terms(&[category(1, 0, "Société"), category(2, 1, "Santé"), category(3, 0, "Eau")]);
    assert!(categories.belongs(&[2], 1) && categories.belongs(&[2], 2) && categories.belongs(&[3, 2], 1));
    assert!(!categories.belongs(&[1], 2) && !categories.belongs(&[3], 1) && !categories.belongs(&[], 1));
}

/// Every branch with its depth.
fn every_branch(branches: &[Branch], depth: usize) -> Vec<(&Branch, usize)> {
    branches
        .iter()
        .flat_map(|branch| [vec![(branch, depth)], every_branch(&branch.children, depth + 1)].concat())
        .collect()
}

proptest! {
    #[test]
    fn any_categories_stand_once_each_below_their_own_parent(parents in prop::collection::vec(0..26_u32, 0..25)) {
        let terms: Vec<Term> = (1..).zip(&parents).map(|(id, parent)| category(id, *parent, &format!("Rubrique {id}"))).collect();
        let categories = Categories::from_terms(&terms);
        let menu = categories.menu();
        let branches = every_branch(&menu, 1);
        let mut ids: Vec<u32> = branches.iter().map(|(branch, _)| branch.category.id).collect();
        ids.sort_unstable();
        prop_assert!(ids.into_iter().eq(1..=parents.len() as u32));
        for (branch, depth) in branches {
            let trail = categories.trail(branch.category.id);
            prop_assert_eq!(trail.len(), depth);
            let slugs: String = trail.iter().map(|category| format!("{}/", category.slug)).collect();
            prop_assert_eq!(&branch.category.path, &category_path(&slugs));
            prop_assert!(branch.children.iter().all(|child| child.category.parent == Some(branch.category.id)));
            prop_assert!(branch.children.is_sorted_by_key(|child| &child.category.name));
        }
    }
}
