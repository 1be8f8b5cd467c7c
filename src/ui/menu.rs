//! The nested category menu: disclosure navigation as the ARIA Authoring Practices have it.

use std::cell::RefCell;
use std::rc::Rc;

use super::element::{El, button, classed, el, link};
use super::icon::{CHEVRON, icon};
use crate::model::menu::Branch;
use crate::model::route::Own;
use crate::text::words as say;

/// Called when a top section opens for the first time, with its number and the place where its latest
/// articles go.
pub type OnOpen = Rc<dyn Fn(u32, El)>;

/// What a press on a button does with it and its panel.
type Toggled = Box<dyn FnMut(&El, &El)>;

/// The top section that is open: its button and its panel. Only one is at a time.
#[derive(Clone, Default)]
pub struct Opened(Rc<RefCell<Option<(El, El)>>>);

impl Opened {
    /// Closes it. `true` where one was open; its button gets the focus if `focus` says so.
    pub fn close(&self, focus: bool) -> bool {
        let Some((toggle, panel)) = self.0.take() else { return false };
        set_open(&toggle, &panel, false);
        if focus {
            let _ = toggle.node().focus();
        }
        true
    }
}

/// The list of the menu. `current` is the in-app path of the page that is shown.
pub fn menu(branches: &[Branch], current: &str, on_open: &OnOpen, opened: &Opened) -> El {
    let home = mark_current(link("/").text(say::HOME), "/", current);
    let items = branches.iter().map(|branch| {
        let latest = classed("div", "submenu-latest");
        let (on_open, opened) = (Rc::clone(on_open), opened.clone());
        let (section, place) = (branch.category.id, latest.clone());
        let mut asked = false;
        let toggled = move |toggle: &El, panel: &El| {
            let was_open = is_open(toggle);
            opened.close(false);
            if was_open {
                return;
            }
            set_open(toggle, panel, true);
            opened.0.replace(Some((toggle.clone(), panel.clone())));
            if !std::mem::replace(&mut asked, true) {
                on_open(section, place.clone());
            }
        };
        item(branch, current, Some(latest), Box::new(toggled))
    });
    classed("ul", "menu").child(el("li").child(home)).children(items).children(own_pages(current))
}

/// Links to the app's own pages; in the menu they stand where it is a drawer.
pub fn own_pages(current: &str) -> [El; 2] {
    [(Own::Saved, say::SAVED), (Own::Settings, say::SETTINGS)].map(|(own, name)| {
        let path = own.path();
        classed("li", "own").child(mark_current(link(path).text(name), path, current))
    })
}

/// A category; one with others below it has a button that shows them.
fn item(branch: &Branch, current: &str, latest: Option<El>, mut toggled: Toggled) -> El {
    let category = &branch.category;
    let head = mark_current(link(&category.path).text(&category.name), &category.path, current);
    if branch.children.is_empty() {
        return el("li").child(head);
    }
    let id = ["sous-menu-", &category.id.to_string()].concat();
    let below = branch
        .children
        .iter()
        .map(|branch| item(branch, current, None, Box::new(|toggle, panel| set_open(toggle, panel, !is_open(toggle)))));
    let panel =
        classed("div", "submenu").attr("id", &id).attr("hidden", "").child(el("ul").children(below)).children(latest);
    let toggle = button("submenu-toggle")
        .attr("aria-expanded", "false")
        .attr("aria-controls", &id)
        .attr("aria-label", &[say::SUBMENU, &category.name].concat())
        .child(icon(CHEVRON));
    let (switch, shown) = (toggle.clone(), panel.clone());
    el("li").child(head).child(toggle.on("click", move |_| toggled(&switch, &shown))).child(panel)
}

fn is_open(toggle: &El) -> bool {
    toggle.node().get_attribute("aria-expanded").as_deref() == Some("true")
}

fn set_open(toggle: &El, panel: &El, open: bool) {
    toggle.set("aria-expanded", Some(if open { "true" } else { "false" }));
    panel.set("hidden", (!open).then_some(""));
}

fn mark_current(link: El, path: &str, current: &str) -> El {
    if path == current {
        link.attr("aria-current", "page")
    } else if path != "/" && current.starts_with(path) {
        link.attr("aria-current", "true")
    } else {
        link
    }
}
