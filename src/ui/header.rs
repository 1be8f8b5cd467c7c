//! The head of every page: the site's name, search, and the menu.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, Node};

use super::element::{El, button, classed, el, go, link};
use super::icon::{self, icon};
use super::menu::{OnOpen, Opened, menu};
use crate::device::event::listen;
use crate::device::place::place;
use crate::model::menu::Branch;
use crate::model::permalink::search as search_path;
use crate::model::site::SITE;
use crate::text::words as say;

/// The header, and what can change in it.
#[derive(Clone)]
pub struct Header {
    /// The whole of it.
    pub element: El,
    nav: El,
    toggle: El,
    opened: Opened,
    words: El,
}

impl Header {
    /// A header whose menu is not known yet. `on_focus` is called when the search field gets the focus, with its form
    /// and itself.
    pub fn new(on_focus: fn(&El, &El)) -> Self {
        let home = link("/").attr("class", "home").child(icon(icon::MARK)).child(el("span").text(SITE.name));
        let words = el("input")
            .attr("type", "search")
            // From the start: what it is does not change under the reader.
            .attr("role", "combobox")
            .attr("aria-expanded", "false")
            .attr("name", "s")
            .attr("id", "recherche")
            .attr("aria-label", say::SEARCH)
            .attr("placeholder", say::SEARCH)
            .attr("autocomplete", "off")
            .attr("enterkeyhint", "search");
        let field = words.clone();
        let submit = classed("button", "search-submit").attr("aria-label", say::SEARCH_START).child(icon(icon::SEARCH));
        let search = classed("form", "search")
            .attr("role", "search")
            .attr("action", &place().href("/"))
            .child(words.clone())
            .child(submit)
            .on("submit", move |event| {
                event.prevent_default();
                let field: &HtmlInputElement = field.node().unchecked_ref();
                go(&search_path(&field.value()));
                let _ = field.blur();
            });
        let (form, field) = (search.clone(), words.clone());
        listen(words.node(), "focus", Box::new(move |_| on_focus(&form, &field)));
        let nav = classed("nav", "main-menu").attr("id", "menu").attr("aria-label", say::MAIN_MENU);
        let toggle = button("menu-toggle")
            .attr("aria-expanded", "false")
            .attr("aria-controls", "menu")
            .child(icon(icon::MENU))
            .child(el("span").text(say::MENU));
        let bar = classed("div", "header-bar wrap").child(home).child(search).child(toggle.clone());
        let element = el("header").child(bar).child(nav.clone());
        let header = Self { element, nav, toggle, opened: Opened::default(), words };
        header.listen();
        header
    }

    fn listen(&self) {
        let header = self.clone();
        listen(self.toggle.node(), "click", Box::new(move |_| header.set_drawer(!header.is_drawer_open())));
        let header = self.clone();
        // Escape closes what was opened last: the sections of a category, then the drawer.
        listen(
            &document(),
            "keydown",
            Box::new(move |event| {
                if is_escape(&event) && !header.opened.close(true) && header.is_drawer_open() {
                    header.set_drawer(false);
                    let _ = header.toggle.node().focus();
                }
            }),
        );
        // Who goes on elsewhere, by hand or by the Tab key, would find the menu over what has the focus.
        for leaving in ["click", "focusin"] {
            let header = self.clone();
            listen(
                &document(),
                leaving,
                Box::new(move |event| {
                    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
                    if !header.element.node().contains(target.as_ref()) {
                        header.opened.close(false);
                        header.set_drawer(false);
                    }
                }),
            );
        }
    }

    /// Draws the menu, all of it closed: after its categories have come, and after each turn.
    pub fn show_menu(&self, branches: &[Branch], current: &str, on_open: &OnOpen) {
        self.opened.close(false);
        self.set_drawer(false);
        self.nav.replace([menu(branches, current, on_open, &self.opened)]);
    }

    /// Writes the words of a search into its field.
    pub fn show_words(&self, words: &str) {
        self.words.node().unchecked_ref::<HtmlInputElement>().set_value(words);
    }

    fn is_drawer_open(&self) -> bool {
        self.toggle.node().get_attribute("aria-expanded").as_deref() == Some("true")
    }

    fn set_drawer(&self, open: bool) {
        self.toggle.set("aria-expanded", Some(if open { "true" } else { "false" }));
        self.element.set("data-drawer", open.then_some("open"));
    }
}

/// Whether a key was pressed that closes things.
pub fn is_escape(event: &Event) -> bool {
    event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
}
