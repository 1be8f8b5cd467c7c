//! Which posts a request asks for, and in which order: the collection parameters of `WP_REST_Posts_Controller`.

use std::cmp::Ordering;

use super::arguments::{Arguments, ORDERS, Terms};
use super::matching::Search;
use super::refusal::Refusal;
use super::request::RestRequest;
use crate::demo::content::{Content, Date, Kind, Post, fold, in_order};

const ORDERS_BY: [&str; 10] =
    ["author", "date", "id", "include", "modified", "parent", "relevance", "slug", "include_slugs", "title"];

/// The collection parameters of posts and pages.
pub(super) struct PostQuery {
    pub(super) page: usize,
    pub(super) per_page: usize,
    offset: Option<usize>,
    search: Option<Search>,
    slugs: Vec<String>,
    include: Vec<u32>,
    exclude: Vec<u32>,
    authors: Vec<u32>,
    authors_excluded: Vec<u32>,
    parents: Vec<u32>,
    published: Between,
    modified: Between,
    terms: [Rule; 4],
    any_rule: bool,
    sticky: Option<bool>,
    order: &'static str,
    order_by: &'static str,
}

struct Between {
    after: Option<Date>,
    before: Option<Date>,
}

/// One condition on a post's categories or tags.
struct Rule {
    taxonomy: fn(&Post) -> &[u32],
    terms: Terms,
    exclude: bool,
}

impl PostQuery {
    pub(super) fn read(content: &Content, request: &RestRequest, kind: Kind) -> Result<Self, Refusal> {
        let mut arguments = Arguments::new(request);
        let (page, per_page) = arguments.page();
        let search = arguments.text("search");
        let sticky = if kind == Kind::Post { arguments.boolean("sticky") } else { None };
        let posts = kind == Kind::Post;
        let mut rule = |name: &str, taxonomy: fn(&Post) -> &[u32], exclude: bool| {
            let mut terms = if posts { arguments.terms(name) } else { Terms::default() };
            if terms.include_children && name.starts_with("categories") {
                terms.ids = terms.ids.iter().flat_map(|id| content.with_descendants(*id)).collect();
            }
            Rule { taxonomy, terms, exclude }
        };
        let query = Self {
            page,
            per_page,
            search: search.as_deref().and_then(Search::new),
            sticky,
            terms: [
                rule("categories", |post| &post.categories, false),
                rule("categories_exclude", |post| &post.categories, true),
                rule("tags", |post| &post.tags, false),
                rule("tags_exclude", |post| &post.tags, true),
            ],
            any_rule: arguments.choice("tax_relation", &["AND", "OR"], "AND") == "OR",
            offset: arguments.integer("offset").and_then(|offset| usize::try_from(offset).ok()),
            slugs: arguments.words("slug").iter().map(|slug| fold(slug)).collect(),
            include: arguments.integers("include"),
            exclude: arguments.integers("exclude"),
            authors: arguments.integers("author"),
            authors_excluded: arguments.integers("author_exclude"),
            parents: if posts { Vec::new() } else { arguments.integers("parent") },
            published: Between { after: arguments.date("after"), before: arguments.date("before") },
            modified: Between { after: arguments.date("modified_after"), before: arguments.date("modified_before") },
            order: arguments.choice("order", &ORDERS, "desc"),
            order_by: if posts {
                arguments.choice("orderby", &ORDERS_BY, "date")
            } else {
                arguments.choice("orderby", &[&ORDERS_BY[..], &["menu_order"]].concat(), "date")
            },
        };
        arguments.boolean("ignore_sticky");
        arguments.status();
        arguments.check()?;
        query.check()?;
        Ok(query)
    }

    fn check(&self) -> Result<(), Refusal> {
        if self.order_by == "relevance" && self.search.is_none() {
            let message = "You need to define a search term to order by relevance.";
            return Err(Refusal::of_request("rest_no_search_term_defined", message));
        }
        if self.order_by == "include" && self.include.is_empty() {
            let message = "You need to define an include parameter to order by include.";
            return Err(Refusal::of_request("rest_orderby_include_missing_include", message));
        }
        Ok(())
    }

    /// How many posts are asked for in all, and those of this page.
    pub(super) fn find<'a>(&self, posts: &'a [Post]) -> (usize, Vec<&'a Post>) {
        let mut found: Vec<&Post> = posts.iter().filter(|post| self.wants(post)).collect();
        found.sort_by(|a, b| self.compare(a, b).then(b.date.cmp(&a.date)).then(b.id.cmp(&a.id)));
        let total = found.len();
        let start = self.offset.unwrap_or((self.page - 1).saturating_mul(self.per_page));
        (total, found.into_iter().skip(start).take(self.per_page).collect())
    }

    fn wants(&self, post: &Post) -> bool {
        let chosen = |list: &[u32], id: u32| list.is_empty() || list.contains(&id);
        // WordPress looks at `exclude` only where nothing is to be included, and sticky posts are an inclusion.
        let included = match self.sticky {
            Some(true) => post.sticky && chosen(&self.include, post.id),
            _ if !self.include.is_empty() => self.include.contains(&post.id),
            Some(false) => !post.sticky && !self.exclude.contains(&post.id),
            None => !self.exclude.contains(&post.id),
        };
        let signed = match self.authors_excluded.as_slice() {
            [] => chosen(&self.authors, post.author),
            excluded => !excluded.contains(&post.author),
        };
        included
            && signed
            && (self.slugs.is_empty() || self.slugs.contains(&post.slug))
            && chosen(&self.parents, 0)
            && self.published.holds(post.date)
            && self.modified.holds(post.modified)
            && self.rules_hold(post)
            && self.search.as_ref().is_none_or(|search| search.finds(post))
    }

    fn rules_hold(&self, post: &Post) -> bool {
        let mut rules = self.terms.iter().filter(|rule| !rule.terms.ids.is_empty()).peekable();
        if self.any_rule && rules.peek().is_some() {
            rules.any(|rule| rule.holds(post))
        } else {
            rules.all(|rule| rule.holds(post))
        }
    }

    fn compare(&self, a: &Post, b: &Post) -> Ordering {
        let place = |post: &Post| self.include.iter().position(|id| *id == post.id);
        let slug_place = |post: &Post| self.slugs.iter().position(|slug| *slug == post.slug);
        let rising = match self.order_by {
            "include" => return place(a).cmp(&place(b)),
            "include_slugs" => return slug_place(a).cmp(&slug_place(b)),
            "relevance" => {
                let rank = |post: &Post| self.search.as_ref().map(|search| search.rank(post));
                return rank(a).cmp(&rank(b));
            }
            "author" => a.author.cmp(&b.author),
            "id" => a.id.cmp(&b.id),
            "modified" => a.modified.cmp(&b.modified),
            "slug" => a.slug.cmp(&b.slug),
            "title" => in_order(&a.title).cmp(&in_order(&b.title)),
            "parent" | "menu_order" => a.id.cmp(&b.id),
            _ => (a.date, a.id).cmp(&(b.date, b.id)),
        };
        if self.order == "asc" { rising } else { rising.reverse() }
    }
}

impl Between {
    fn holds(&self, date: Date) -> bool {
        self.after.is_none_or(|after| date > after) && self.before.is_none_or(|before| date < before)
    }
}

impl Rule {
    fn holds(&self, post: &Post) -> bool {
        let own = (self.taxonomy)(post);
        let has = |id: &u32| own.contains(id);
        match (self.exclude, self.terms.all) {
            (true, _) => !self.terms.ids.iter().any(has),
            (false, true) => self.terms.ids.iter().all(has),
            (false, false) => self.terms.ids.iter().any(has),
        }
    }
}
