//! HTML into an element tree, by the browser's own parser.

use wasm_bindgen::JsCast;
use web_sys::{DomParser, Node as DomNode, SupportedType};

use crate::body::element::{Element, Node};

/// Where an article's HTML begins: its first elements would else land in `head`, and a table would not
/// close its paragraph.
const BEFORE: &str = "<!doctype html><body>";

/// Parses HTML into an inert document, which runs and loads nothing, and copies it as plain data.
/// Any depth is safe: the walk keeps its own stack, and so does [`Element`]'s drop.
pub fn parse_html(html: &str) -> Vec<Node> {
    let html = [BEFORE, html].concat();
    let parsed = DomParser::new().and_then(|parser| parser.parse_from_string(&html, SupportedType::TextHtml));
    let Some(body) = parsed.ok().and_then(|document| document.body()) else { return Vec::new() };
    let root: &DomNode = &body;
    let mut open: Vec<(DomNode, Element)> = Vec::new();
    let mut top: Vec<Node> = Vec::new();
    let mut at = root.first_child();
    while let Some(node) = at {
        if node.node_type() == DomNode::TEXT_NODE {
            let text = Node::Text(node.node_value().unwrap_or_default());
            open.last_mut().map_or(&mut top, |(_, parent)| &mut parent.children).push(text);
        } else if let Some(element) = node.dyn_ref::<web_sys::Element>().map(from_element) {
            if let Some(first) = node.first_child() {
                open.push((node, element));
                at = Some(first);
                continue;
            }
            open.last_mut().map_or(&mut top, |(_, parent)| &mut parent.children).push(Node::Element(element));
        }
        at = node.next_sibling();
        while at.is_none() {
            let Some((node, element)) = open.pop() else { break };
            open.last_mut().map_or(&mut top, |(_, parent)| &mut parent.children).push(Node::Element(element));
            at = node.next_sibling();
        }
    }
    top
}

fn from_element(element: &web_sys::Element) -> Element {
    let name = element.local_name().to_ascii_lowercase();
    let name = match element.namespace_uri().as_deref() {
        Some("http://www.w3.org/2000/svg") => ["svg:", &name].concat(),
        Some("http://www.w3.org/1998/Math/MathML") => ["math:", &name].concat(),
        _ => name,
    };
    let list = element.attributes();
    let attributes = (0..list.length())
        .filter_map(|index| list.item(index))
        .map(|attribute| (own_name(attribute.name().to_ascii_lowercase()), attribute.value()));
    Element { name, attributes: attributes.collect(), children: Vec::new() }
}

/// The name an attribute has in the article. The page's policy (index.html) parses `style` under another one, and what
/// begins with `on` too: browsers report each in an inert document that a content security policy would not apply. (A
/// `style` element is parsed as `noembed`, which the parser reads in the same way and `body` leaves out as well.)
fn own_name(name: String) -> String {
    if name == "x-style" { "style".to_owned() } else { name }
}
