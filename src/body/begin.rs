//! The elements that end a line: what begins with each.

use super::block::{Content, Figure, Numbers, Preformatted, Quotation};
use super::element::Element;
use super::embed;
use super::frame::{Shape, levels_of};
use super::image;
use super::line::Tongue;
use super::rule::Rule;
use super::walk::{Becomes, End, Walker};
use crate::text::part::has;

impl<'a> Walker<'a> {
    /// Begins an element that does not stand in the line.
    pub(super) fn begin_block(&mut self, element: &'a Element, rule: Rule, tongue: Tongue<'a>) -> End<'a> {
        if rule == Rule::Block && self.here.becomes.is_preformatted() {
            self.line.fresh_line();
        } else {
            self.flush();
        }
        self.here.tongue.lang = tongue.lang.or(self.here.tongue.lang);
        self.here.tongue.dir = tongue.dir.or(self.here.tongue.dir);
        if matches!(rule, Rule::Figure | Rule::Quote) && element.has_class("wp-block-pullquote") {
            self.here.in_pull_quote = true;
        }
        let shape = match rule {
            Rule::Heading(level) => {
                self.here.becomes = Becomes::Heading(level);
                return End::Flush;
            }
            Rule::Preformatted => {
                let is_verse = element.has_class("wp-block-verse");
                let kind = if is_verse { Preformatted::Verse } else { Preformatted::Plain };
                self.here.becomes = Becomes::Preformatted(kind);
                return End::Flush;
            }
            Rule::Caption | Rule::Cite | Rule::Footer | Rule::Summary | Rule::Term => {
                self.here.becomes = Becomes::Own;
                return if rule == Rule::Term { End::Term } else { End::Flush };
            }
            Rule::Cover => {
                if let Some(image) = image::background(element, &self.base) {
                    self.place(Content::Figure(Box::new(Figure { image, caption: Vec::new(), link: None })));
                }
                return End::Block;
            }
            Rule::Part(part) => {
                if let Shape::Table(grid) = &mut self.frame.shape {
                    grid.part = part;
                }
                return End::Part;
            }
            Rule::Row => return End::Row,
            Rule::Cell => match &mut self.frame.shape {
                Shape::Table(grid) => Shape::Cell(grid.cell(element, &mut self.spanned)),
                _ => return End::Block,
            },
            Rule::Table => {
                self.here.in_table = true;
                Shape::Table(Box::default())
            }
            Rule::Quote if self.here.in_pull_quote => Shape::Quote(Quotation::Pull),
            Rule::Quote => Shape::Quote(Quotation::Block),
            Rule::List { ordered } => Shape::List { numbers: ordered.then(|| numbers(element)), items: Vec::new() },
            Rule::Item => Shape::Item,
            Rule::Descriptions => Shape::Descriptions { done: Vec::new(), is_said: false },
            Rule::Said => Shape::Said,
            Rule::Details => Shape::Details,
            Rule::Columns => Shape::Columns(Vec::new()),
            Rule::Column => Shape::Column,
            Rule::Post => Shape::Post(Box::new(embed::quoted(element, &self.base))),
            Rule::Figure => Shape::Figure,
            Rule::Gallery => Shape::Gallery,
            Rule::Buttons => Shape::Buttons,
            Rule::File => Shape::File,
            _ => return End::Block,
        };
        self.begin_frame(shape, levels_of(rule));
        End::Frame
    }
}

/// What WordPress's editors write for each kind of numbers: the classic one HTML's `type`, the block editor a style.
const KINDS: [(&str, &str); 4] =
    [("a", "lower-alpha"), ("A", "upper-alpha"), ("i", "lower-roman"), ("I", "upper-roman")];

fn numbers(list: &Element) -> Numbers {
    let first = list.attribute("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
    let style = list.attribute("style").unwrap_or_default();
    let known = KINDS.iter().find(|(kind, name)| list.attribute("type") == Some(kind) || has(style, name));
    Numbers { first, is_reversed: list.attribute("reversed").is_some(), kind: known.map_or("", |(kind, _)| kind) }
}
