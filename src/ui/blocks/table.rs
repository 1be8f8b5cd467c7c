//! Tables, each in a box of its own that scrolls where the screen is too narrow for it.

use super::inline::inlines;
use super::{HALF, compact};
use crate::body::block::{Cell, Row, Scope, Table};
use crate::text::words as say;
use crate::ui::element::{El, classed, el};

/// A table.
pub(super) fn table(table: &Table) -> El {
    let mut drawn = el("table");
    let mut name = None;
    if !table.caption.is_empty() {
        // The words of the caption stay in sight while the table scrolls below them.
        let words = inlines(el("span"), &table.caption);
        name = words.node().text_content();
        drawn = drawn.child(el("caption").child(words));
    }
    for (part, rows) in [("thead", &table.head), ("tbody", &table.body), ("tfoot", &table.foot)] {
        if !rows.is_empty() {
            drawn = drawn.child(rows.iter().fold(el(part), |part, cells| part.child(row(cells))));
        }
    }
    classed("div", "table")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", name.as_deref().unwrap_or(say::TABLE))
        .child(drawn)
}

fn row(cells: &Row) -> El {
    cells.iter().fold(el("tr"), |row, shown| row.child(cell(shown)))
}

fn cell(cell: &Cell) -> El {
    let drawn = match cell.header {
        Some(Scope::Column) => el("th").attr("scope", "col"),
        Some(Scope::Row) => el("th").attr("scope", "row"),
        None => el("td"),
    };
    let span = |count: u16| (count > 1).then(|| count.to_string());
    let drawn = drawn.attr_if("colspan", span(cell.columns).as_deref()).attr_if("rowspan", span(cell.rows).as_deref());
    compact(drawn, &cell.blocks, HALF)
}
