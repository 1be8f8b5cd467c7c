//! A table being filled.

use super::block::{Block, Cell, Inline, Row, Scope, Table};
use super::element::{Element, Node};

/// The most columns or rows that a cell spans, as HTML has it.
const MAX_SPAN: u16 = 1000;

/// How many places of a table the spans of an article may take: a browser makes room for each.
pub(super) const MAX_SPANNED: u32 = 20_000;

#[derive(Default)]
pub(super) struct Grid {
    parts: [Vec<Row>; 3],
    /// Where the row goes: 0 to 2, as [`super::rule::Rule::Part`].
    pub(super) part: u8,
    row: Row,
    /// Whether the first cell of the row is a header that does not say of what.
    is_first_open: bool,
}

impl Grid {
    pub(super) fn push(&mut self, cell: Cell) {
        self.row.push(cell);
    }

    /// Blocks that stand outside the cells have one of their own.
    pub(super) fn push_stray(&mut self, blocks: Vec<Block>) {
        self.row.push(Cell { header: None, columns: 1, rows: 1, blocks });
    }

    /// The cell that `element` begins; its spans are taken from `spanned`.
    pub(super) fn cell(&mut self, element: &Element, spanned: &mut u32) -> Cell {
        let scope = element.attribute("scope").unwrap_or_default();
        let header = (element.name == "th").then(|| match scope {
            "row" | "rowgroup" => Scope::Row,
            _ => Scope::Column,
        });
        if self.row.is_empty() {
            self.is_first_open = header.is_some() && scope.is_empty();
        }
        let span = |name| {
            let span = element.attribute(name).and_then(|span| span.trim().parse::<u16>().ok());
            span.unwrap_or(1).clamp(1, MAX_SPAN)
        };
        let (columns, rows) = (span("colspan"), span("rowspan"));
        let places = u32::from(columns) * u32::from(rows);
        let (columns, rows) = if places == 1 {
            (1, 1)
        } else if let Some(rest) = spanned.checked_sub(places) {
            *spanned = rest;
            (columns, rows)
        } else {
            (1, 1)
        };
        Cell { header, columns, rows, blocks: Vec::new() }
    }

    pub(super) fn end_row(&mut self) {
        let mut row = core::mem::take(&mut self.row);
        // A header before cells that are none heads its row.
        if self.is_first_open
            && self.part == 1
            && row.iter().any(|cell| cell.header.is_none())
            && let Some(first) = row.first_mut()
        {
            first.header = Some(Scope::Row);
        }
        self.is_first_open = false;
        if !row.is_empty()
            && let Some(rows) = self.parts.get_mut(usize::from(self.part))
        {
            rows.push(row);
        }
    }

    /// The table; its caption again if there is nothing in it.
    pub(super) fn end(mut self, caption: Vec<Inline>) -> Result<Table, Vec<Inline>> {
        self.end_row();
        if self.parts.iter().flatten().flatten().all(|cell| cell.blocks.is_empty()) {
            return Err(caption);
        }
        let [head, body, foot] = self.parts;
        Ok(Table { caption, head, body, foot })
    }
}

/// Whether a table only places what is in it: one cell, or a word of its author's.
pub(super) fn is_layout(table: &Element) -> bool {
    if matches!(table.attribute("role"), Some("presentation" | "none")) {
        return true;
    }
    let mut cells = 0;
    for part in elements(table) {
        cells += count_cells(part);
        for row in elements(part) {
            cells += count_cells(row);
        }
    }
    cells < 2
}

fn count_cells(row: &Element) -> usize {
    let is_cell = |cell: &&Element| matches!(cell.name.as_str(), "td" | "th");
    if row.name == "tr" { elements(row).filter(is_cell).count() } else { 0 }
}

fn elements(of: &Element) -> impl Iterator<Item = &Element> {
    of.children.iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}
