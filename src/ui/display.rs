//! "Affichage": the size and spacing of the text, and the theme.

use std::rc::Rc;

use super::element::{El, button, classed, el};
use super::header::is_escape;
use super::icon::{self, icon};
use crate::device::settings::{choose, current};
use crate::model::display::Choice;
use crate::text::words as say;

/// The button and the sheet it opens at the foot of the screen: near the thumb, and the text that
/// changes stays in sight.
pub fn display() -> El {
    let summary = el("summary").child(el("span").attr("aria-hidden", "true").text("Aa")).text(say::DISPLAY);
    let details = classed("details", "display").child(summary.clone());
    let open = details.clone();
    let close = move || {
        open.set("open", None);
        let _ = summary.node().focus();
    };
    let on_close = close.clone();
    let closing = button("sheet-close").attr("aria-label", say::CLOSE).child(icon(icon::CLOSE));
    let sheet = classed("div", "sheet").children(display_choices()).child(closing.on("click", move |_| on_close()));
    details.child(sheet).on("keydown", move |event| {
        if is_escape(&event) {
            close();
        }
    })
}

/// All choices of how pages look, each with what can be chosen.
pub fn display_choices() -> [El; 3] {
    let names: [(Choice, &str, &[&str]); 3] = [
        (Choice::Size, say::TEXT_SIZE, &say::SIZES),
        (Choice::Spacing, say::SPACING, &say::SPACINGS),
        (Choice::Theme, say::THEME, &say::THEMES),
    ];
    names.map(|(choice, legend, labels)| {
        let chose = Rc::new(move |value: &str| choose(choice, value));
        choices(choice.name(), legend, choice.values(), labels, current().get(choice), chose)
    })
}

/// The values of a choice with their labels, as radio buttons; calls back with the one that is chosen.
pub fn choices(
    name: &str,
    legend: &str,
    values: &'static [&'static str],
    labels: &[&str],
    chosen: &str,
    chose: Rc<dyn Fn(&'static str)>,
) -> El {
    let offered = values.iter().zip(labels).map(|(value, label)| {
        let chose = Rc::clone(&chose);
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", name)
            .attr("value", value)
            .attr_if("checked", (*value == chosen).then_some(""))
            .on("change", move |_| chose(value));
        // A letter shows a size better than its name does.
        match name {
            "size" => el("label")
                .child(radio.attr("aria-label", label))
                .child(el("span").attr("aria-hidden", "true").text("A")),
            _ => el("label").child(radio).child(el("span").text(label)),
        }
    });
    let row = classed("div", "choices").children(offered);
    el("fieldset").attr("data-choice", name).child(el("legend").text(legend)).child(row)
}
