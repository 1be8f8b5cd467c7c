//! Keeping an article on the phone, from its own page.

use std::rc::Rc;

use js_sys::Reflect;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::device::clock::after;
use crate::device::later::{self, Loaded};
use crate::device::local::{can_have_worker, has_worker, local, persist, whole};
use crate::device::place::place;
use crate::device::saver;
use crate::model::phone::{Kept, parse_kept};
use crate::net::{Answer, FetchError, Visit, ask};
use crate::policy::saver::smallest_sufficient;
use crate::text::size;
use crate::text::words as say;
use crate::ui::element::El;
use crate::ui::saving::Saving;
use crate::wp::json;
use crate::wp::request::form;

/// Milliseconds between two looks at whether the pictures have come.
const PAUSE: i32 = 2_000;

struct Save {
    /// The article's API URL, with its origin.
    url: String,
    visit: Visit,
    saving: Saving,
}

/// The button of an article whose text is had from an API URL. It is pressed where the article is on the phone.
pub fn save_button(url: &str, visit: &Visit) -> El {
    let save = Rc::new(Save { url: whole(url), visit: visit.clone(), saving: Saving::default() });
    let element = save.saving.element.clone();
    if has_worker() {
        begin(&save, false);
    }
    let pressed = Rc::clone(&save);
    save.saving.on_press(Box::new(move |_| begin(&pressed, true)));
    element
}

fn begin(save: &Rc<Save>, pressed: bool) {
    let save = Rc::clone(save);
    later::with(Box::new(move |loaded| match loaded {
        Ok(loaded) => act(loaded, &save, pressed),
        Err(_) if pressed => save.saving.show(false, &[say::NOT_SAVED, say::SAVE_LOST].concat()),
        Err(_) => {}
    }));
}

/// Shows how things are, or changes them after a press.
#[inline(never)]
fn act(_: Loaded, save: &Rc<Save>, pressed: bool) {
    if pressed {
        return press(save);
    }
    let looking = Rc::clone(save);
    look(save, Box::new(move |kept| looking.saving.show(kept.is_some(), "")));
}

/// Asks the worker for the article as it is on the phone.
fn look(save: &Save, then: Box<dyn FnOnce(Option<Kept>)>) {
    let url = save.url.clone();
    let find = move |outcome: Result<Answer, FetchError>| {
        if let Ok(answer) = outcome {
            then(parse_kept(&answer.value, &place().home).into_iter().find(|kept| kept.url == url));
        }
    };
    ask(local("saved"), None, &save.visit, Box::new(find));
}

fn press(save: &Rc<Save>) {
    let saving = &save.saving;
    if saving.is_waiting() {
        return;
    }
    if !has_worker() {
        let reason = if can_have_worker() { say::SAVE_NOT_YET } else { say::SAVE_NEVER };
        return saving.show(false, &[say::NOT_SAVED, reason].concat());
    }
    let ending = Rc::clone(save);
    if saving.is_saved() {
        let removed = move |outcome: Result<Answer, FetchError>| {
            ending.saving.show(outcome.is_err(), if outcome.is_ok() { say::UNSAVED } else { say::NOT_DONE });
        };
        let form = form(&["url"], std::slice::from_ref(&save.url));
        return ask(local("saved/remove"), Some(form), &save.visit, Box::new(removed));
    }
    saving.wait(true);
    persist();
    let form = form(&["url", "pictures"], &[save.url.clone(), pictures()]);
    ask(local("saved"), Some(form), &save.visit, Box::new(move |outcome| end(&ending, outcome)));
}

/// The text is safe, or will not be.
fn end(save: &Rc<Save>, outcome: Result<Answer, FetchError>) {
    let saving = &save.saving;
    saving.wait(false);
    let answer = match outcome {
        Ok(answer) => answer,
        Err(error) => {
            let reason = if matches!(error, FetchError::Refused(507, _)) { say::SAVE_FULL } else { say::SAVE_LOST };
            return saving.show(false, &[say::NOT_SAVED, reason].concat());
        }
    };
    let number = |name| json::number(&answer.value, &[name]).unwrap_or_default();
    tell(save, number("size"), number("missing"), u32::MAX);
}

/// Says what is on the phone, and looks again while pictures are coming: as long as there are fewer missing than
/// `before`.
fn tell(save: &Rc<Save>, size: u32, missing: u32, before: u32) {
    let size = size::short(size);
    if missing == 0 {
        return save.saving.show(true, &[say::IS_SAVED, " · ", &size].concat());
    }
    if missing >= before {
        return save.saving.show(true, &say::saved_without(missing));
    }
    save.saving.show(true, say::PICTURES_COMING);
    let again = Rc::clone(save);
    let look_again = move || {
        let told = Rc::clone(&again);
        let found = move |kept: Option<Kept>| {
            if let Some(kept) = kept {
                tell(&told, kept.size, kept.missing, missing);
            }
        };
        look(&again, Box::new(found));
    };
    after(PAUSE, Box::new(look_again));
}

/// The pictures of the article that is shown, one URL a line: of each the file that this phone has chosen, else the
/// smallest that suffices. None where data is spared.
fn pictures() -> String {
    let mut urls = String::new();
    if saver::is_on() {
        return urls;
    }
    let Ok(images) = document().query_selector_all(".article img") else { return urls };
    for index in 0..images.length() {
        let Some(image) = images.item(index).and_then(|image| image.dyn_into::<HtmlElement>().ok()) else { continue };
        let property = |name: &str| Reflect::get(&image, &name.into()).ok().and_then(|value| value.as_string());
        let srcset = image.get_attribute("srcset").unwrap_or_default();
        let wanted = saver::wanted(image.offset_width().unsigned_abs());
        let chosen = property("currentSrc").filter(|url| !url.is_empty());
        let would = || smallest_sufficient(&srcset, wanted).map(|(url, _)| whole(url));
        let url = chosen.or_else(would).or_else(|| property("src")).unwrap_or_default();
        if url.starts_with("http") && !urls.lines().any(|known| known == url) {
            urls.push_str(&url);
            urls.push('\n');
        }
    }
    urls
}
