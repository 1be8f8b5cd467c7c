//! Categories as a tree, and the menu made of it.

use super::permalink::{Path, archive};
use super::route::decode;
use super::site::SITE;
use crate::text::html::to_text;
use crate::text::order::{fold, sort};
use crate::wp::term::Term;

/// A category in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its number.
    pub id: u32,
    /// The category above it, where that exists.
    pub parent: Option<u32>,
    /// Its name, as text.
    pub name: String,
    /// Its name in URLs.
    pub slug: String,
    /// How many posts it has, descendants not included.
    pub count: u32,
    /// Where it opens.
    pub path: Path,
    /// Its page on the content site.
    pub link: String,
}

/// A category of the menu, with the ones below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The category.
    pub category: Category,
    /// The branches below it.
    pub children: Vec<Branch>,
}

/// Every category of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Categories {
    /// In the order of their numbers, so that equal names in the menu have one order.
    all: Vec<Category>,
}

impl Categories {
    /// Puts categories in their places. A category whose parent is missing, or that is its own
    /// ancestor, stands at the top.
    pub fn from_terms(terms: &[Term]) -> Self {
        let find = |id: u32| terms.iter().find(|term| term.id == id);
        let ancestors = |term| {
            let mut line: Vec<&Term> = vec![term];
            let mut at = term;
            while let Some(parent) = find(at.parent) {
                if let Some(entry) = line.iter().position(|known| known.id == parent.id) {
                    // A loop: all of its members stand at the top.
                    line.truncate(entry + 1);
                    return line;
                }
                line.push(parent);
                at = parent;
            }
            line
        };
        let mut all: Vec<Category> = Vec::with_capacity(terms.len());
        for term in terms {
            let Err(place) = place_of(&all, term.id) else { continue };
            let line = ancestors(term);
            let path: Vec<&str> = line.iter().rev().map(|term| term.slug.as_str()).collect();
            let category = Category {
                id: term.id,
                parent: line.get(1).map(|parent| parent.id),
                name: to_text(&term.name),
                slug: term.slug.clone(),
                count: term.count,
                path: archive(SITE.category_base, &path),
                link: term.link.clone(),
            };
            all.insert(place, category);
        }
        Self { all }
    }

    /// The category of a number.
    pub fn get(&self, id: u32) -> Option<&Category> {
        self.all.get(place_of(&self.all, id).ok()?)
    }

    /// The category a path of slugs names: of those with the last slug, the one whose own path it is,
    /// else the first.
    pub fn by_slugs(&self, slugs: &[String]) -> Option<&Category> {
        let last = slugs.last()?;
        let slugs: Vec<&str> = slugs.iter().map(String::as_str).collect();
        let whole = archive(SITE.category_base, &slugs);
        // WordPress keeps slugs in other alphabets percent-encoded; a route's are decoded.
        let named = || self.all.iter().filter(|category| decode(&category.slug) == *last);
        named().find(|category| decode(&category.path) == whole).or_else(|| named().next())
    }

    /// A category and those above it, the topmost first.
    pub fn trail(&self, id: u32) -> Vec<&Category> {
        let mut trail: Vec<&Category> = Vec::new();
        let mut at = self.get(id);
        while let Some(category) = at {
            if trail.iter().any(|known| known.id == category.id) {
                break;
            }
            trail.push(category);
            at = category.parent.and_then(|parent| self.get(parent));
        }
        trail.reverse();
        trail
    }

    /// The category that stands for a post: the deepest of its own, the default category last.
    pub fn primary(&self, ids: &[u32]) -> Option<&Category> {
        let known = ids.iter().filter_map(|id| self.get(*id));
        known.filter(|category| !is_default(category)).max_by_key(|category| self.trail(category.id).len())
    }

    /// Whether any of `ids` is `section` or below it.
    pub fn belongs(&self, ids: &[u32], section: u32) -> bool {
        ids.iter().any(|id| self.trail(*id).iter().any(|category| category.id == section))
    }

    /// The numbers of a section and of all categories below it; none where there is no such section.
    pub fn within(&self, section: u32) -> Vec<u32> {
        self.all.iter().map(|category| category.id).filter(|id| self.belongs(&[*id], section)).collect()
    }

    /// The menu: the tree in alphabetical order, without the default category and without branches
    /// that hold no post.
    pub fn menu(&self) -> Vec<Branch> {
        self.branches(None, 0)
    }

    fn branches(&self, parent: Option<u32>, depth: u32) -> Vec<Branch> {
        // Deeper than any newsroom's tree; a bound so that no answer can exhaust the stack.
        if depth > 30 {
            return Vec::new();
        }
        let below = self.all.iter().filter(|category| category.parent == parent && !is_default(category));
        let mut branches: Vec<(String, Branch)> = below
            .map(|category| Branch {
                category: category.clone(),
                children: self.branches(Some(category.id), depth + 1),
            })
            .filter(|branch| branch.category.count > 0 || !branch.children.is_empty())
            .map(|branch| (fold(&branch.category.name), branch))
            .collect();
        sort(&mut branches, |(one, _), (other, _)| one > other);
        branches.into_iter().map(|(_, branch)| branch).collect()
    }
}

/// Where a category is, or where it would have to be.
fn place_of(all: &[Category], id: u32) -> Result<usize, usize> {
    all.binary_search_by_key(&id, |category| category.id)
}

fn is_default(category: &Category) -> bool {
    SITE.default_categories.contains(&category.slug.as_str())
}
