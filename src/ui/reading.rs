//! What stands between an article's head and its text: the table of contents and "Affichage".

use wasm_bindgen::JsCast;

use super::display::display;
use super::element::{El, classed, el};
use super::icon::{CHEVRON, icon};
use crate::device::history::here;
use crate::text::words as say;

/// An article of fewer headings needs no table of contents.
const FEW: u32 = 4;

/// The reading aids of a drawn body.
pub fn aids(body: &El) -> El {
    classed("div", "aids").children(contents(body)).child(display())
}

/// "Sommaire": a link to each heading of the two upper levels, which gets an id and can get the focus
/// for it.
fn contents(body: &El) -> Option<El> {
    let headings = body.node().query_selector_all("h2, h3").ok()?;
    if headings.length() < FEW {
        return None;
    }
    let here = here();
    let mut list = el("ol");
    for number in 0..headings.length() {
        let Some(heading) = headings.item(number).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) else {
            continue;
        };
        let id = ["titre-", &(number + 1).to_string()].concat();
        heading.set_id(&id);
        let _ = heading.set_attribute("tabindex", "-1");
        let link = el("a")
            .attr("href", &[here.as_str(), "#", &id].concat())
            .attr_if("lang", heading.get_attribute("lang").as_deref())
            .attr_if("dir", heading.get_attribute("dir").as_deref())
            .text(&heading.text_content().unwrap_or_default());
        list = list.child(el("li").attr("data-level", &heading.local_name()).child(link));
    }
    let summary = el("summary").text(say::CONTENTS).child(icon(CHEVRON));
    let nav = el("nav").attr("aria-label", say::CONTENTS).child(list);
    Some(classed("details", "contents").child(summary).child(nav))
}
