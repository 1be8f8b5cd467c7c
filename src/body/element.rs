//! The element tree as received: hostile, of any depth, and owned by nobody's document.

/// One node of the tree. Comments and processing instructions do not arrive.
pub enum Node {
    /// An element with its attributes and children.
    Element(Element),
    /// A run of text, character references already resolved.
    Text(String),
}

/// An element as the HTML parser left it.
///
/// It can be thousands of levels deep, so it derives nothing: a derived `Clone`, `Debug` or
/// `PartialEq` would recurse to its depth.
pub struct Element {
    /// In lower case; a foreign element's is prefixed: `svg:path`, `math:mi`.
    pub name: String,
    /// Names in lower case, in document order.
    pub attributes: Vec<(String, String)>,
    /// In document order.
    pub children: Vec<Node>,
}

impl Element {
    /// The value of the attribute `name`.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name)?;
        Some(&found.1)
    }

    /// Whether `name` is one of the element's classes.
    #[must_use]
    pub fn has_class(&self, name: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_ascii_whitespace().any(|class| class == name))
    }
}

/// Takes the tree down level by level: the compiler's own drop would recurse to its depth.
impl Drop for Element {
    fn drop(&mut self) {
        let mut rest = core::mem::take(&mut self.children);
        while let Some(mut node) = rest.pop() {
            if let Node::Element(element) = &mut node {
                rest.append(&mut element.children);
            }
        }
    }
}
