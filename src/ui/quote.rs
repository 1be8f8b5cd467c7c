//! "Citation": what can be done with a passage the reader has selected.

use std::cell::RefCell;

use leptos::prelude::{document, window};

use super::element::{El, button, classed, el, outside_link};
use super::share::whatsapp;
use crate::device::event::listen;
use crate::device::share;
use crate::text::quotation::quotation;
use crate::text::words as say;

/// Characters of a passage that fit into the address of a link.
const MOST_IN_LINK: usize = 1_500;

/// Height at the foot of the screen that the bar may take, in CSS pixels.
const BAR: f64 = 80.0;

/// The article that is shown, and the bar of it.
struct Shown {
    title: String,
    link: String,
    body: El,
    bar: El,
    status: El,
    /// The link that shares, where the device has no share sheet.
    share: Option<El>,
    /// The selected passage. Kept, for a tap on the bar may take the selection away.
    passage: String,
}

thread_local! {
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// The bar of an article. It shows itself while a passage of `body` is selected, and leaves the
/// selection and the focus where they are.
pub fn quote_bar(title: &str, link: &str, body: &El) -> El {
    let status = el("span").attr("role", "status");
    let copy = button("").text(say::COPY_QUOTATION).on("click", |_| copy());
    let (button, share) = if share::has_sheet() {
        (button("").text(say::SHARE).on("click", |_| send()), None)
    } else {
        let link = outside_link("").text(say::SHARE);
        (link.clone(), Some(link))
    };
    let bar = classed("div", "quote")
        .attr("role", "group")
        .attr("aria-label", say::QUOTATION)
        .attr("hidden", "")
        .child(copy)
        .child(button)
        .child(status.clone())
        // Else the press itself would take the selection and the focus.
        .on("mousedown", |event| event.prevent_default());
    let shown = Shown {
        title: title.to_string(),
        link: link.to_string(),
        body: body.clone(),
        bar: bar.clone(),
        status,
        share,
        passage: String::new(),
    };
    // One listener for all the articles of a visit.
    if SHOWN.replace(Some(shown)).is_none() {
        listen(&document(), "selectionchange", Box::new(|_| follow()));
    }
    bar
}

fn follow() {
    SHOWN.with_borrow_mut(|shown| {
        if let Some(shown) = shown {
            shown.follow();
        }
    });
}

/// The text to pass on, and where to say how that went.
fn passed_on(most: usize) -> Option<(String, El)> {
    SHOWN.with_borrow(|shown| {
        let shown = shown.as_ref()?;
        Some((quotation(&shown.passage, &shown.title, &shown.link, most), shown.status.clone()))
    })
}

fn copy() {
    let Some((text, status)) = passed_on(usize::MAX) else { return };
    let told = move |copied| status.set_text(if copied { say::QUOTATION_COPIED } else { say::NOT_COPIED });
    share::copy(&text, Box::new(told));
}

fn send() {
    if let Some((text, _)) = passed_on(usize::MAX) {
        share::open_sheet_with_text(&text);
    }
}

impl Shown {
    fn follow(&mut self) {
        let Some((passage, bottom)) = self.selected() else {
            self.bar.set("hidden", Some(""));
            return;
        };
        if passage != self.passage {
            self.status.set_text("");
            self.passage = passage;
        }
        if let Some(share) = &self.share {
            let text = quotation(&self.passage, &self.title, &self.link, MOST_IN_LINK);
            share.set("href", Some(&whatsapp(&text)));
        }
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        self.bar.set("data-place", (bottom > height - BAR).then_some("top"));
        self.bar.set("hidden", None);
    }

    /// The passage that is selected, all of it inside the body, and where it ends on the screen.
    fn selected(&self) -> Option<(String, f64)> {
        let selection = window().get_selection().ok().flatten()?;
        let body = self.body.node();
        if !body.contains(selection.anchor_node().as_ref()) || !body.contains(selection.focus_node().as_ref()) {
            return None;
        }
        let passage = String::from(selection.to_string());
        if passage.trim().is_empty() {
            return None;
        }
        let bottom = selection.get_range_at(0).ok()?.get_bounding_client_rect().bottom();
        Some((passage, bottom))
    }
}
