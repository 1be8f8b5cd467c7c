//! An article's comments: read when the reader reaches them, written where the site lets anybody write.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::article::content_site;
use super::sentence;
use crate::body::parse_body;
use crate::body::url::ContentSite;
use crate::device::document_tree::parse_html;
use crate::device::history::settle;
use crate::device::later::{self, Loaded};
use crate::device::place::place;
use crate::device::reach::when_reached;
use crate::model::article::Article;
use crate::model::comment::{Comment, keep_words, threads};
use crate::net::{Answer, FetchError, Visit, ask, forget, has};
use crate::policy::paging::from_headers;
use crate::text::words as say;
use crate::ui::blocks::blocks;
use crate::ui::comments::{Section, comment_form, way_on};
use crate::ui::element::{El, classed, el, outside_link};
use crate::ui::form::Form;
use crate::ui::states::alert;
use crate::wp::comment::{Comment as Received, is_published, parse_comment, parse_comments};
use crate::wp::request;

/// Comments asked for at once.
const PER_PAGE: u32 = 20;

struct Talk {
    post: u32,
    link: String,
    open: bool,
    password: String,
    site: ContentSite,
    visit: Visit,
    section: Section,
    /// The numbers and authors of those shown.
    shown: RefCell<Vec<(u32, String)>>,
    /// How many there are, where the server says.
    total: Cell<Option<u32>>,
}

/// The place of an article's comments, filled when the reader comes near it; at once with what memory
/// has, so that going back finds the same place. `password` is the article's, or empty.
pub fn comments(article: &Article, password: &str, visit: &Visit) -> El {
    let talk = Rc::new(Talk {
        post: article.card.id,
        link: article.link.clone(),
        open: article.comments_open,
        password: password.to_string(),
        site: content_site(article),
        visit: visit.clone(),
        section: Section::default(),
        shown: RefCell::default(),
        total: Cell::default(),
    });
    // Where no new ones are welcome there may be old ones: nothing is said of them until there are.
    if talk.open {
        talk.section.show();
        talk.section.tell(say::COMMENTS_LOADING);
    }
    let element = talk.section.element.clone();
    if has(&talk.url(1), visit.turn()) {
        begin(&talk);
    } else {
        when_reached(element.node(), Box::new(move || begin(&talk)));
    }
    element
}

/// Asks for the first page, and at the same time for the code that shows it.
fn begin(talk: &Rc<Talk>) {
    later::prepare();
    let asking = Rc::clone(talk);
    let answered = move |outcome| {
        later::with(Box::new(move |loaded| match loaded {
            _ if asking.visit.has_ended() => {}
            Ok(loaded) => show_first(loaded, &asking, outcome),
            Err(missing) => {
                let again = Rc::clone(&asking);
                asking.section.tell("");
                let retry = alert(sentence(&missing.into()), Box::new(move |_| begin(&again)));
                asking.section.more.replace([retry]);
            }
        }));
    };
    ask(talk.url(1), None, &talk.visit, Box::new(answered));
}

#[inline(never)]
fn show_first(_: Loaded, talk: &Rc<Talk>, outcome: Result<Answer, FetchError>) {
    show_page(talk, 1, false, outcome);
    settle();
}

impl Talk {
    fn url(&self, page: u32) -> String {
        request::comments(&place().api, self.post, page, PER_PAGE, &self.password)
    }

    /// Puts what there is to say or do into the place where one writes, and moves focus there.
    fn write(&self, part: El) {
        self.section.write.replace([part.clone()]);
        part.focus();
    }

    /// A link to a place on the article's page of the content site.
    fn on_site(&self, fragment: &str, words: &str) -> El {
        el("p").child(outside_link(&[self.link.as_str(), fragment].concat()).attr("class", "button").text(words))
    }

    /// Appends comments; the first of them is returned.
    fn append(&self, received: Vec<Received>) -> Option<El> {
        let comments = threads(received, &mut self.shown.borrow_mut(), &self.site);
        let text = |comment: &Comment| {
            let mut said = parse_body(&parse_html(&comment.received.content), &self.site);
            keep_words(&mut said);
            blocks(classed("div", "comment-text"), &said)
        };
        self.section.append(&comments, &text)
    }

    /// Says how many there are.
    fn count(&self, total: Option<u32>) {
        self.total.set(total);
        self.section.tell(&match total {
            Some(0) => say::COMMENTS_NONE.to_string(),
            Some(total) => say::comments(total),
            None => String::new(),
        });
    }
}

/// Asks for a page; `by_hand` where the reader did and goes on reading with its first comment.
fn ask_page(talk: &Rc<Talk>, page: u32, by_hand: bool) {
    if by_hand {
        wait(&talk.section.more);
    }
    let asking = Rc::clone(talk);
    let shown = move |outcome| {
        show_page(&asking, page, by_hand, outcome);
        settle();
    };
    ask(talk.url(page), None, &talk.visit, Box::new(shown));
}

/// Puts "Chargement…" into the place of a button: it cannot be pressed twice, and focus stays there.
fn wait(place: &El) {
    let waiting = el("p").text(say::LOADING);
    place.replace([waiting.clone()]);
    waiting.focus();
}

/// Shows a page below those before it.
fn show_page(talk: &Rc<Talk>, page: u32, by_hand: bool, outcome: Result<Answer, FetchError>) {
    let section = &talk.section;
    let answer = match outcome {
        Ok(answer) => answer,
        Err(error) => {
            section.tell("");
            let again = Rc::clone(talk);
            match error {
                // A newsroom that closes this part of the API answers readers on its own pages.
                FetchError::Refused(400..500, _) if talk.open => {
                    section.write.replace([talk.on_site("#comments", say::COMMENTS_ELSEWHERE)]);
                }
                FetchError::Refused(400..500, _) => {}
                error => {
                    section.more.replace([alert(sentence(&error), Box::new(move |_| ask_page(&again, page, true)))]);
                }
            }
            return;
        }
    };
    let received = parse_comments(&answer.value);
    let paging = from_headers(page, PER_PAGE, received.len() as u32, answer.total, answer.pages);
    if page == 1 {
        if received.is_empty() && !talk.open {
            return;
        }
        section.show();
        if talk.open {
            offer_writing(talk);
        }
    }
    let first = talk.append(received);
    if let Some(first) = first.filter(|_| by_hand) {
        first.focus();
    }
    let all = || (!paging.has_next).then(|| talk.shown.borrow().len() as u32);
    talk.count(paging.total.or_else(all));
    section.more.replace([]);
    if !paging.has_next {
        return;
    }
    if has(&talk.url(page + 1), talk.visit.turn()) {
        return ask_page(talk, page + 1, false);
    }
    let again = Rc::clone(talk);
    section.more.replace([way_on(say::COMMENTS_MORE, Box::new(move |_| ask_page(&again, page + 1, true)))]);
}

fn offer_writing(talk: &Rc<Talk>) {
    let writer = Rc::clone(talk);
    let on = move |_| {
        let asking = Rc::clone(&writer);
        wait(&writer.section.write);
        send(&writer, String::new(), Box::new(move |outcome| show_form(&asking, outcome)));
    };
    talk.section.write.replace([way_on(say::COMMENT_WRITE, Box::new(on))]);
}

fn send(talk: &Talk, form: String, then: Box<dyn FnOnce(Result<Answer, FetchError>)>) {
    let url = request::new_comment(&place().api, talk.post, &talk.password);
    ask(url, Some(form), &talk.visit, then);
}

/// Shows the form where the site takes comments from anybody, which its answer to an empty one tells.
fn show_form(talk: &Rc<Talk>, outcome: Result<Answer, FetchError>) {
    match outcome {
        // It has read the empty form, and found it empty.
        Ok(_) | Err(FetchError::Refused(400, _)) => {
            let writer = Rc::clone(talk);
            let form = comment_form(Box::new(move |form| send_comment(&writer, form)));
            talk.write(form.element.clone());
            form.focus();
        }
        Err(FetchError::Refused(403, code)) if code == "rest_comment_closed" => {
            talk.write(el("p").text(say::COMMENTS_CLOSED));
        }
        Err(FetchError::Refused(400..500, _)) => talk.write(talk.on_site("#respond", say::COMMENT_ON_SITE)),
        Err(error) => {
            let again = Rc::clone(talk);
            talk.write(alert(sentence(&error), Box::new(move |_| offer_writing(&again))));
        }
    }
}

fn send_comment(talk: &Rc<Talk>, form: &Rc<Form>) {
    let body = request::form(&["author_name", "author_email", "content"], &form.values());
    form.wait(say::COMMENT_SENDING);
    let (talk, form) = (Rc::clone(talk), Rc::clone(form));
    let sender = Rc::clone(&talk);
    send(&sender, body, Box::new(move |outcome| end_sending(&talk, &form, outcome)));
}

fn end_sending(talk: &Talk, form: &Form, outcome: Result<Answer, FetchError>) {
    let answer = match outcome {
        Ok(answer) => answer,
        Err(FetchError::Refused(400, code)) if code == "rest_invalid_param" => {
            return form.complain(1, say::COMMENT_NO_EMAIL);
        }
        Err(FetchError::Refused(409, _)) => return form.settle(say::COMMENT_TWICE),
        Err(FetchError::Refused(400..500, _)) => return form.settle(say::COMMENT_REFUSED),
        Err(error) => return form.settle(sentence(&error)),
    };
    let published = parse_comment(&answer.value).filter(|_| is_published(&answer.value));
    let thanks = if published.is_some() { say::COMMENT_PUBLISHED } else { say::COMMENT_HELD };
    talk.write(el("p").attr("role", "status").text(thanks));
    if let Some(comment) = published {
        talk.append(vec![comment]);
        talk.count(talk.total.get().map(|total| total + 1));
        // The pages in memory do not have it.
        forget("/comments?");
    }
}
