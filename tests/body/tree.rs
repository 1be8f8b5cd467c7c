//! HTML to the element tree, as the browser module builds it.

use askia24::body::{Element, Node};
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{LocalName, Namespace, ParseOpts, QualName, ns, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// The children of `body`. Scripting is off, as in a document of `DOMParser`.
pub fn parse(html: &str) -> Vec<Node> {
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() },
        ..ParseOpts::default()
    };
    let dom = parse_document(RcDom::default(), options).one(format!("<!doctype html><body>{html}").as_str());
    let mut document = read(&dom.document);
    let mut html = take(&mut document, "html").expect("the parser makes one");
    take(&mut html, "body").unwrap_or_default()
}

/// `name` within itself `depth` times, with `innermost` inside.
pub fn nested(name: &str, depth: usize, innermost: Vec<Node>) -> Vec<Node> {
    (0..depth).fold(innermost, |children, _| vec![element(name, &[], children)])
}

pub fn element(name: &str, attributes: &[(&str, &str)], children: Vec<Node>) -> Node {
    Node::Element(Element {
        name: name.to_owned(),
        attributes: attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        children,
    })
}

pub fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

/// The children of the first element called `name`.
fn take(nodes: &mut [Node], name: &str) -> Option<Vec<Node>> {
    nodes.iter_mut().find_map(|node| match node {
        Node::Element(element) if element.name == name => Some(std::mem::take(&mut element.children)),
        _ => None,
    })
}

/// Without recursion: test bodies are thousands of levels deep.
fn read(root: &Handle) -> Vec<Node> {
    struct Level {
        element: Option<Element>,
        rest: Vec<Handle>,
        children: Vec<Node>,
    }
    let rest = |handle: &Handle| handle.children.borrow().iter().rev().cloned().collect();
    let mut levels = vec![Level { element: None, rest: rest(root), children: Vec::new() }];
    loop {
        let level = levels.last_mut().unwrap();
        let Some(handle) = level.rest.pop() else {
            let done = levels.pop().unwrap();
            let Some(mut element) = done.element else {
                return done.children;
            };
            element.children = done.children;
            let parent = levels.last_mut().unwrap();
            parent.children.push(Node::Element(element));
            continue;
        };
        match &handle.data {
            NodeData::Text { contents } => {
                level.children.push(text(&contents.borrow()));
            }
            NodeData::Element { name, attrs, .. } => {
                let element = Element {
                    name: full_name(&name.ns, &name.local),
                    attributes: attrs
                        .borrow()
                        .iter()
                        .map(|attribute| (attribute_name(&attribute.name), attribute.value.to_string()))
                        .collect(),
                    children: Vec::new(),
                };
                levels.push(Level { element: Some(element), rest: rest(&handle), children: Vec::new() });
            }
            _ => {}
        }
    }
}

fn full_name(namespace: &Namespace, local: &LocalName) -> String {
    let prefix = if *namespace == ns!(svg) {
        "svg:"
    } else if *namespace == ns!(mathml) {
        "math:"
    } else {
        ""
    };
    format!("{prefix}{}", local.to_lowercase())
}

/// With its prefix, as the DOM names it: `xlink:href`.
fn attribute_name(name: &QualName) -> String {
    let prefix = name.prefix.as_ref().map_or(String::new(), |prefix| format!("{prefix}:"));
    format!("{prefix}{}", name.local).to_lowercase()
}
