//! The form above search results that narrows them to a section and a period.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::element::{El, classed, el, go};
use crate::model::menu::Branch;
use crate::model::permalink::narrow_search;
use crate::model::route::PERIODS;
use crate::text::words as say;

/// The form. What is chosen goes into the address: going back, sharing and a reload keep it.
pub fn filters(words: &str, branches: &[Branch], section: u32, days: u32) -> El {
    let mut sections = el("select").attr("name", "cat").child(option(0, say::ALL_SECTIONS, section));
    for branch in branches {
        sections = sections.child(option(branch.category.id, &branch.category.name, section));
        for branch in &branch.children {
            let name = ["\u{2003}", &branch.category.name].concat();
            sections = sections.child(option(branch.category.id, &name, section));
        }
    }
    let mut periods = el("select").attr("name", "days");
    for (name, period) in say::PERIODS.iter().zip(PERIODS) {
        periods = periods.child(option(period, name, days));
    }
    let (section, days) = (sections, periods);
    let (of, since) = (section.clone(), days.clone());
    let asked = words.to_string();
    classed("form", "filters")
        .attr("aria-label", say::FILTER_RESULTS)
        .child(labelled(say::CATEGORY, section))
        .child(labelled(say::PERIOD, days))
        .child(classed("button", "button quiet").text(say::FILTER))
        .on("submit", move |event| {
            event.prevent_default();
            go(&narrow_search(&asked, chosen(&of), chosen(&since)));
        })
}

fn option(value: u32, name: &str, chosen: u32) -> El {
    let option = el("option").attr("value", &value.to_string()).text(name);
    option.attr_if("selected", (value == chosen).then_some(""))
}

fn labelled(name: &str, control: El) -> El {
    el("label").child(el("span").text(name)).child(control)
}

fn chosen(select: &El) -> u32 {
    // A `select` has the one member used here as well.
    select.node().unchecked_ref::<HtmlInputElement>().value().parse().unwrap_or_default()
}
