//! The controls of the settings page: real form controls with labels, each saved as soon as it is changed.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlInputElement};

use super::element::{El, button, classed, el};
use crate::model::menu::Branch;
use crate::text::words as say;

fn input(control: &El) -> &HtmlInputElement {
    control.node().unchecked_ref()
}

/// A part of the page under its heading. `id` is the heading's.
pub fn part(id: &str, title: &str) -> El {
    let heading = classed("h2", "section-title").attr("id", id).text(title);
    classed("section", "settings-part").attr("aria-labelledby", id).child(heading)
}

/// A sentence that explains.
pub fn note(sentence: &str) -> El {
    classed("p", "settings-note").text(sentence)
}

/// Names and what is said of each.
pub fn amounts(rows: &[(&str, String)]) -> El {
    let rows = rows.iter().map(|(name, amount)| el("div").child(el("dt").text(name)).child(el("dd").text(amount)));
    classed("dl", "amounts").children(rows)
}

fn labelled(name: &str, label: &str, control: El) -> El {
    classed("div", "settings-field").child(el("label").attr("for", name).text(label)).child(control)
}

/// A whole number up to `most`; calls back with another one. What is no such number is put
/// back.
pub fn number(name: &str, label: &str, value: u32, most: u32, changed: Box<dyn Fn(u32)>) -> El {
    let control = el("input").attr("type", "number").attr("inputmode", "numeric").attr("id", name).attr("min", "0");
    let control = control.attr("step", "1").attr("max", &most.to_string()).attr("value", &value.to_string());
    let held = control.clone();
    let mut last = value;
    let control = control.on("change", move |_| match input(&held).value().parse() {
        Ok(number) if number <= most => {
            last = number;
            changed(number);
        }
        _ => input(&held).set_value(&last.to_string()),
    });
    labelled(name, label, control)
}

/// Sections to check, of which those numbered in `chosen` are; calls back with the numbers of those checked.
pub fn sections(legend: &str, branches: &[Branch], chosen: &[u32], changed: Box<dyn Fn(Vec<u32>)>) -> El {
    let boxes: Vec<(u32, El)> = branches
        .iter()
        .map(|branch| {
            let id = branch.category.id;
            let check = el("input").attr("type", "checkbox").attr("value", &id.to_string());
            (id, check.attr_if("checked", chosen.contains(&id).then_some("")))
        })
        .collect();
    let labels = boxes
        .iter()
        .zip(branches)
        .map(|((_, check), branch)| el("label").child(check.clone()).child(el("span").text(&branch.category.name)));
    let checks = classed("div", "checks").children(labels.collect::<Vec<_>>());
    let checks = checks.on("change", move |_| {
        changed(boxes.iter().filter(|(_, check)| input(check).checked()).map(|(id, _)| *id).collect());
    });
    el("fieldset").child(el("legend").text(legend)).child(checks)
}

/// A box to check by itself.
pub fn check(label: &str) -> (El, El) {
    let check = el("input").attr("type", "checkbox");
    let labelled = el("label").child(check.clone()).child(el("span").text(label));
    (classed("div", "checks").child(labelled), check)
}

/// Whether a box is checked.
pub fn is_checked(check: &El) -> bool {
    input(check).checked()
}

/// Asks once more before something that cannot be undone: what will be lost, in `words`, and the button
/// `yes` that does it. Lies over the page until it is answered.
pub fn ask(place: &El, title: &str, words: Vec<El>, yes: &str, done: Rc<dyn Fn()>) {
    let dialog = classed("dialog", "question").attr("aria-labelledby", "question");
    let shown = dialog.clone();
    let close = move || shown.node().unchecked_ref::<HtmlDialogElement>().close();
    let closing = close.clone();
    let confirm = button("button").text(yes).on("click", move |_| {
        closing();
        done();
    });
    let cancel = button("button quiet").attr("autofocus", "").text(say::CANCEL).on("click", move |_| close());
    let answers = classed("div", "buttons").child(cancel).child(confirm);
    let gone = dialog.clone();
    let dialog = dialog
        .child(el("h2").attr("id", "question").text(title))
        .children(words)
        .child(answers)
        .on("close", move |_| gone.node().remove());
    let _ = place.clone().child(dialog.clone());
    let _ = dialog.node().unchecked_ref::<HtmlDialogElement>().show_modal();
}
