//! "Affichage": the size and spacing of the text, and the theme.

use super::element::{El, button, classed, el};
use super::header::is_escape;
use super::icon::{self, icon};
use crate::device::settings::{choose, current};
use crate::model::display::Choice;
use crate::text::french as say;

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
    let sheet = classed("div", "sheet")
        .child(choices(Choice::Size, say::TEXT_SIZE, &say::SIZES))
        .child(choices(Choice::Spacing, say::SPACING, &say::SPACINGS))
        .child(choices(Choice::Theme, say::THEME, &say::THEMES))
        .child(closing.on("click", move |_| on_close()));
    details.child(sheet).on("keydown", move |event| {
        if is_escape(&event) {
            close();
        }
    })
}

/// The values of a choice, as radio buttons.
fn choices(choice: Choice, legend: &str, labels: &[&str]) -> El {
    let chosen = current().get(choice);
    let offered = choice.values().iter().zip(labels).map(|(value, label)| {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", choice.name())
            .attr("value", value)
            .attr_if("checked", (*value == chosen).then_some(""))
            .on("change", move |_| choose(choice, value));
        // A letter shows a size better than its name does.
        match choice {
            Choice::Size => el("label")
                .child(radio.attr("aria-label", label))
                .child(el("span").attr("aria-hidden", "true").text("A")),
            _ => el("label").child(radio).child(el("span").text(label)),
        }
    });
    let row = classed("div", "choices").children(offered);
    el("fieldset").attr("data-choice", choice.name()).child(el("legend").text(legend)).child(row)
}
