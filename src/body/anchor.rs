//! The places in an article that its own links lead to.

use super::address::decoded;
use super::element::{Element, Node};
use super::url::{Base, Href};

/// More places than the longest article's footnotes and contents have.
const MAX_ANCHORS: usize = 1000;

/// Longer than any name WordPress or a plug-in makes.
const MAX_LENGTH: usize = 100;

/// The names of places, until they are found: as an `id` has them, and as the links write them.
#[derive(Default)]
pub(super) struct Anchors {
    /// Sorted by the first.
    wanted: Vec<(String, String)>,
}

impl Anchors {
    /// All places that links among `nodes` lead to.
    pub(super) fn read(nodes: &[Node], base: &Base<'_>) -> Self {
        let mut anchors = Self::default();
        let mut levels = vec![nodes.iter()];
        while let Some(level) = levels.last_mut() {
            match level.next() {
                Some(Node::Element(element)) => {
                    if let Some(raw) = element.attribute("href")
                        && raw.contains('#')
                        && let Some(Href::Fragment(fragment)) = base.href(raw)
                    {
                        anchors.want(fragment);
                    }
                    levels.push(element.children.iter());
                }
                Some(Node::Text(_)) => {}
                None => {
                    levels.pop();
                }
            }
        }
        anchors
    }

    fn want(&mut self, fragment: String) {
        let Some(id) = decoded(&fragment).filter(|id| is_name(id)) else {
            return;
        };
        if is_name(&fragment)
            && self.wanted.len() < MAX_ANCHORS
            && let Err(at) = self.position(&id)
        {
            self.wanted.insert(at, (id, fragment));
        }
    }

    /// The name under which a link leads to `element`: for the first element of its name only.
    pub(super) fn take(&mut self, element: &Element) -> Option<String> {
        if self.wanted.is_empty() {
            return None;
        }
        let name = || element.attribute("name").filter(|_| element.name == "a");
        let at = self.position(element.attribute("id").or_else(name)?).ok()?;
        Some(self.wanted.remove(at).1)
    }

    fn position(&self, id: &str) -> Result<usize, usize> {
        self.wanted.binary_search_by(|(wanted, _)| wanted.as_str().cmp(id))
    }
}

fn is_name(name: &str) -> bool {
    (1..=MAX_LENGTH).contains(&name.len()) && !name.contains(|c: char| c.is_whitespace() || c.is_control())
}
