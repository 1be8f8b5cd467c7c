//! An article that a password opens.

use std::rc::Rc;

use super::article::draw_text;
use super::comments::comments;
use super::sentence;
use crate::device::later::Loaded;
use crate::device::place::place;
use crate::model::article::Article;
use crate::net::{Answer, FetchError, Visit, ask};
use crate::text::words as say;
use crate::ui::element::{El, classed};
use crate::ui::form::Form;
use crate::ui::password::password_form;
use crate::wp::json;
use crate::wp::request;

/// What an article is opened with, and what is filled then.
struct Locked {
    article: Rc<Article>,
    body: El,
    talk: El,
    visit: Visit,
}

/// The form in the place of the body; the right password puts the body there and the comments into
/// `talk`. Neither the password nor what it opens is kept: whoever comes back types it again.
#[inline(never)]
pub fn locked(_: Loaded, article: &Rc<Article>, talk: &El, visit: &Visit) -> El {
    let body = classed("div", "body");
    let locked = Locked { article: Rc::clone(article), body: body.clone(), talk: talk.clone(), visit: visit.clone() };
    let locked = Rc::new(locked);
    body.child(password_form(Box::new(move |form| open(&locked, form))))
}

fn open(locked: &Rc<Locked>, form: &Rc<Form>) {
    let (locked, form) = (Rc::clone(locked), Rc::clone(form));
    let visit = locked.visit.clone();
    let password = form.values().concat();
    let url = request::opened(&place().api, locked.article.kind, locked.article.card.id, &password);
    form.wait(say::LOADING);
    let then = move |outcome: Result<Answer, FetchError>| {
        let answer = match outcome {
            Ok(answer) => answer,
            Err(FetchError::Refused(403, _)) => return form.complain(0, say::PASSWORD_WRONG),
            Err(error) => return form.complain(0, sentence(&error)),
        };
        let content = json::text(&answer.value, &["content", "rendered"]);
        let (text, _) = draw_text(&locked.article, &content);
        locked.body.set("class", None);
        locked.body.replace(text);
        locked.body.focus();
        locked.talk.replace([comments(&locked.article, &password, &locked.visit)]);
    };
    ask(url, None, &visit, Box::new(then));
}
