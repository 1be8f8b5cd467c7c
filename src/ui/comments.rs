//! What readers say below an article.

use std::rc::Rc;

use super::card::time;
use web_sys::Event;

use super::element::{El, button, classed, el, link, outside_link};
use super::form::{Form, OnSend, field, form};
use crate::body::url::Href;
use crate::device::event::hear;
use crate::model::comment::{Comment, MAX_DEPTH};
use crate::text::date::parse_date;
use crate::text::words as say;

/// The part of the page that holds an article's comments.
#[derive(Clone)]
pub struct Section {
    /// The whole of it; empty until [`Section::show`].
    pub element: El,
    status: El,
    list: El,
    /// What follows the last comment: the way to the next ones, or why they are not there.
    pub more: El,
    /// Where one writes.
    pub write: El,
}

impl Default for Section {
    /// A section without a word yet.
    fn default() -> Self {
        Self {
            element: classed("section", "comments"),
            status: classed("p", "comments-status").attr("role", "status"),
            list: classed("ol", "comments-list"),
            more: classed("div", "comments-more"),
            write: classed("div", "comments-write"),
        }
    }
}

impl Section {
    /// Shows its heading and its parts.
    pub fn show(&self) {
        self.element.set("aria-labelledby", Some("commentaires"));
        let heading = classed("h2", "section-title").attr("id", "commentaires").text(say::COMMENTS);
        self.element.replace([heading]);
        for part in [&self.status, &self.list, &self.more, &self.write] {
            self.element.clone().child(part.clone());
        }
    }

    /// Says how things stand.
    pub fn tell(&self, sentence: &str) {
        self.status.set_text(sentence);
    }

    /// Appends threads, each comment with its drawn text. The first of the new ones is returned.
    pub fn append(&self, comments: &[Comment], text: &dyn Fn(&Comment) -> El) -> Option<El> {
        // The list open at each depth, and the item last put into each.
        let mut lists = vec![self.list.clone()];
        let mut items: Vec<El> = Vec::new();
        let mut first = None;
        for comment in comments {
            let depth = comment.depth.min(MAX_DEPTH);
            lists.truncate(depth + 1);
            items.truncate(depth);
            if lists.len() <= depth
                && let Some(above) = items.last()
            {
                let list = el("ol");
                above.clone().child(list.clone());
                lists.push(list);
            }
            let item = el("li").child(head(comment)).child(text(comment));
            if let Some(list) = lists.last() {
                list.clone().child(item.clone());
            }
            first.get_or_insert_with(|| item.clone());
            items.push(item);
        }
        first
    }
}

/// Who says it, to whom, and when.
fn head(comment: &Comment) -> El {
    let author = if comment.author.is_empty() { say::COMMENT_ANONYMOUS } else { &comment.author };
    let name = match &comment.author_href {
        Some(Href::Inside(path)) => link(path),
        Some(Href::Outside(url)) => outside_link(url).attr("rel", "ugc nofollow external noopener"),
        _ => el("span"),
    };
    // A name written from right to left leaves the words around it alone.
    let mut head = classed("p", "comment-head").child(el("b").child(name.child(el("bdi").text(author))));
    if !comment.answers.is_empty() {
        head = head.child(el("span").text(say::COMMENT_ANSWERS).child(el("bdi").text(&comment.answers)));
    }
    head.child(time(&comment.received.date, parse_date(&comment.received.date)))
}

/// The way to the next comments, or to writing one.
pub fn way_on(words: &str, on: Box<dyn FnMut(Event)>) -> El {
    let way = button("button").text(words);
    hear(way.node(), "click", on);
    way
}

/// The form for a new comment: name, e-mail address, comment.
pub fn comment_form(send: OnSend) -> Rc<Form> {
    // WordPress's own limits.
    let input = |kind: &str, longest: &str| {
        // Of no known type, "name" is one of text.
        el("input").attr("type", kind).attr("autocomplete", kind).attr("maxlength", longest)
    };
    let text = el("textarea").attr("rows", "5").attr("maxlength", "65525");
    let fields = vec![
        field(input("name", "245"), "commentaire-nom", say::COMMENT_NAME, "", say::COMMENT_NO_NAME),
        field(
            input("email", "100"),
            "commentaire-adresse",
            say::COMMENT_EMAIL,
            say::COMMENT_EMAIL_NOTE,
            say::COMMENT_NO_EMAIL,
        ),
        field(text, "commentaire-texte", say::COMMENT_TEXT, "", say::COMMENT_NO_TEXT),
    ];
    form(fields, say::COMMENT_SEND, send)
}
