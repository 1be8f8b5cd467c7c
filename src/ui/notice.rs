//! Sentences at the foot of the screen that wait for the reader, one at a time.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::element::{El, button, classed, el};
use super::icon::{CLOSE, icon};
use crate::device::history::focus;
use crate::text::words as say;

thread_local! {
    static AREA: El = classed("div", "notices").attr("role", "status");
}

/// Where notices appear. It stands in the document from the start, so that screen readers hear what comes.
pub fn area() -> El {
    AREA.with(El::clone)
}

/// What a notice's button says, and does.
pub type Action<'a> = (&'a str, Box<dyn Fn()>);

/// Shows a sentence after those that wait already; one of the same `key` takes the place of the one before. The
/// button, and "Fermer" where the notice can be closed, take it away.
pub fn show(key: &'static str, sentence: &str, action: Option<Action>, closes: bool) {
    let mut notice = classed("div", "notice").attr("data-notice", key).child(el("p").text(sentence));
    if let Some((name, act)) = action {
        notice = notice.child(button("").text(name).on("click", move |_| {
            dismiss(key);
            act();
        }));
    }
    if closes {
        // What is told is closed, by a cross that leaves the sentence room on a phone; what is offered can be refused.
        let no = match key {
            "install" => button("").text(say::NO_THANKS),
            _ => button("notice-close").attr("aria-label", say::CLOSE).child(icon(CLOSE)),
        };
        notice = notice.child(no.on("click", move |_| dismiss(key)));
    }
    let area = area();
    match find(key) {
        Some(old) => {
            let _ = old.replace_with_with_node_1(notice.node());
        }
        None => {
            let _ = area.node().append_child(notice.node());
        }
    }
    // What has the focus stays in sight.
    let focused = document().active_element().filter(|element| element.tag_name() != "BODY");
    let focused = focused.map(|element| element.get_bounding_client_rect().bottom());
    let is_under = focused.is_some_and(|bottom| bottom > area.node().get_bounding_client_rect().top());
    area.set("data-place", is_under.then_some("top"));
}

/// Takes a notice away. The focus that was in it goes to the content.
pub fn dismiss(key: &str) {
    let Some(notice) = find(key) else { return };
    let held = notice.contains(document().active_element().as_deref());
    notice.remove();
    if let Some(main) = document().get_element_by_id("contenu").filter(|_| held) {
        focus(main.unchecked_ref());
    }
}

fn find(key: &str) -> Option<Element> {
    area().node().query_selector(&["[data-notice=", key, "]"].concat()).ok().flatten()
}
