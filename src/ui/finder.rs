//! The panel below the search field: results while the reader types, and what was searched for before. With the field it is
//! the combobox with a listbox of the ARIA Authoring Practices; each result is a link as well.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement, HtmlInputElement, KeyboardEvent, Node};

use super::card::time;
use super::element::{El, button, classed, el, link};
use super::icon::{CLOSE, icon};
use super::picture::{Loading, picture};
use crate::device::event::listen;
use crate::device::{recent, saver};
use crate::model::card::Card;
use crate::model::menu::Category;
use crate::model::permalink::search;
use crate::model::recent::searches;
use crate::text::mark::marked;
use crate::text::words as say;

/// The id of the list; those of its results begin with it.
const LIST: &str = "resultats";

/// The field and its panel. There is one, and it stays as long as the header does: as long as the document.
pub struct Finder {
    form: El,
    field: El,
    panel: El,
    list: El,
    status: El,
    below: El,
}

/// What the pages do for the field: look for what it says; give up what is under way.
pub type Acts = (fn(&'static Finder), fn());

/// Completes the search form by its panel, unless it has one.
pub fn begin(form: &El, field: &El, acts: Acts) {
    if field.has("aria-controls") {
        return;
    }
    let list = el("div").attr("id", LIST).attr("role", "listbox").attr("aria-label", say::FOUND).attr("hidden", "");
    let (status, below) = (el("p").attr("role", "status"), el("div"));
    let panel = classed("div", "found").child(list.clone()).child(status.clone()).child(below.clone());
    let _ = form.clone().child(panel.clone());
    field.set("aria-controls", Some(LIST));
    field.set("aria-autocomplete", Some("list"));
    let finder = Finder { form: form.clone(), field: field.clone(), panel, list, status, below };
    let finder: &'static Finder = Box::leak(Box::new(finder));
    finder.listen(acts);
    // Who is quick has left it meanwhile.
    if form.node().matches(":focus-within").unwrap_or_default() {
        acts.0(finder);
    }
}

impl Finder {
    fn listen(&'static self, (look, stop): Acts) {
        let form = self.form.node();
        for event in ["input", "focus"] {
            listen(self.field.node(), event, Box::new(move |_| look(self)));
        }
        let on_key = move |event: Event| {
            if self.act(&event.unchecked_ref::<KeyboardEvent>().key()) {
                event.prevent_default();
                event.stop_propagation();
            }
        };
        listen(form, "keydown", Box::new(on_key));
        // The field keeps the focus, and a phone its keyboard, whatever of the panel is pressed.
        listen(self.panel.node(), "mousedown", Box::new(|event| event.prevent_default()));
        let on_press = move |event: Event| {
            let opened = event.target().and_then(|target| target.unchecked_ref::<Element>().closest("a").ok()?);
            if let Some(opened) = opened {
                if opened.has_attribute("role") {
                    recent::put(&self.words(), true);
                }
                let _ = self.field.node().blur();
            }
        };
        listen(self.panel.node(), "click", Box::new(on_press));
        let on_leave = move |event: Event| {
            let to = event.unchecked_ref::<FocusEvent>().related_target();
            if !form.contains(to.as_ref().map(JsCast::unchecked_ref::<Node>)) {
                stop();
                self.close();
            }
        };
        listen(form, "focusout", Box::new(on_leave));
    }
    /// What the field says.
    pub fn words(&self) -> String {
        self.field.node().unchecked_ref::<HtmlInputElement>().value().trim().to_string()
    }

    /// Shows that an answer is awaited.
    pub fn wait(&self) {
        self.panel.set("aria-busy", Some("true"));
    }

    /// Shows results, with a sentence that is read out, and what stands below them.
    pub fn show(&self, results: Vec<El>, sentence: &str, below: Option<El>) {
        let is_empty = results.is_empty();
        self.panel.set("aria-busy", None);
        self.panel.set("data-open", (below.is_some() || !sentence.is_empty()).then_some(""));
        self.field.set("aria-expanded", Some(if is_empty { "false" } else { "true" }));
        self.field.set("aria-activedescendant", None);
        self.list.set("hidden", is_empty.then_some(""));
        self.list.replace(results);
        self.status.set_text(sentence);
        self.below.replace(below);
    }

    /// Puts the panel away.
    fn close(&self) {
        self.show(Vec::new(), "", None);
    }

    /// Shows what was searched for before, each to be searched for again or erased.
    pub fn show_recent(&'static self) {
        let stored = recent::stored();
        let mut items = el("ul").attr("aria-label", say::RECENT_SEARCHES);
        let mut any = false;
        for words in searches(&stored) {
            any = true;
            let name = [say::ERASE_SEARCH, words].concat();
            let cross = self.eraser(words).attr("aria-label", &name).child(icon(CLOSE));
            items = items.child(el("li").child(link(&search(words)).text(words)).child(cross));
        }
        let title = classed("p", "kicker").text(say::RECENT_SEARCHES);
        let below = any.then(|| el("div").child(title).child(items).child(self.eraser("").text(say::ERASE)));
        self.show(Vec::new(), "", below);
    }

    /// A button that erases words, all where there are none.
    fn eraser(&'static self, words: &str) -> El {
        let words = words.to_string();
        button("found-erase").on("click", move |_| {
            recent::put(&words, false);
            let _ = self.field.node().focus();
            self.show_recent();
        })
    }

    /// Does what a key says. `false` for a key that says nothing here.
    fn act(&self, key: &str) -> bool {
        let list = self.list.node();
        let chosen = list.query_selector("[aria-selected]").ok().flatten();
        let before = chosen.as_ref();
        let next = match key {
            "ArrowDown" => before.and_then(Element::next_element_sibling).or_else(|| list.first_element_child()),
            "ArrowUp" => before.and_then(Element::previous_element_sibling).or_else(|| list.last_element_child()),
            "Enter" => {
                if let Some(chosen) = before {
                    chosen.unchecked_ref::<HtmlElement>().click();
                }
                return before.is_some();
            }
            "Escape" if self.panel.has("data-open") => {
                let _ = self.field.node().focus();
                self.close();
                return true;
            }
            _ => None,
        };
        let Some(next) = next else { return false };
        if let Some(before) = before {
            let _ = before.remove_attribute("aria-selected");
        }
        let _ = next.set_attribute("aria-selected", "true");
        self.field.set("aria-activedescendant", Some(&next.id()));
        next.scroll_into_view_with_bool(false);
        true
    }
}

/// A result, counted from 0: its picture, its section, its headline with the words in it marked, and its date.
pub fn result(index: usize, card: &Card, category: Option<&Category>, words: &str) -> El {
    let mut result = link(&card.path).attr("id", &[LIST, &index.to_string()].concat()).attr("role", "option");
    result = result.attr("tabindex", "-1");
    if let Some(image) = card.picture.as_ref().filter(|_| !saver::is_on()) {
        // Beside its headline a picture says nothing of its own.
        result = result.child(picture(image, "4.5rem", Loading::Lazy).attr("alt", ""));
    }
    let mut about = el("span");
    if let Some(category) = category {
        about = about.child(classed("span", "kicker").text(&category.name));
    }
    let mut title = classed("span", "headline");
    for (part, found) in marked(&card.title, words) {
        title = title.child(el(if found { "mark" } else { "span" }).text(part));
    }
    result.child(about.child(title).child(time(&card.datetime, card.date).attr("class", "card-date")))
}

/// The link to the page of all results.
pub fn all_results(words: &str) -> El {
    classed("p", "found-all").child(link(&search(words)).text(say::ALL_RESULTS))
}
