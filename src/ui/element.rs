//! A DOM element under construction.

use leptos::prelude::document;
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use crate::device::event::hear;
use crate::device::place::place;

/// An element with its attributes, children and event handlers. Text goes in as text nodes and
/// attributes through `setAttribute`: no string is ever parsed as HTML.
#[derive(Clone)]
pub struct El(Element);

/// A new HTML element.
pub fn el(tag: &str) -> El {
    El(Rndr::create_element(tag, None))
}

/// A new HTML element with a class.
pub fn classed(tag: &str, class: &str) -> El {
    el(tag).attr("class", class)
}

/// A new SVG element.
pub fn svg(tag: &str) -> El {
    El(Rndr::create_element(tag, Some("http://www.w3.org/2000/svg")))
}

/// A link to a path of the app.
pub fn link(path: &str) -> El {
    el("a").attr("href", &place().href(path))
}

/// Goes to a path of the app, as a tap on a link to it does.
pub fn go(path: &str) {
    let link = link(path);
    if let Some(body) = document().body() {
        let _ = body.append_child(link.node());
        link.node().click();
        link.node().remove();
    }
}

/// A link out of the app, in a new tab, which learns nothing of where it was opened.
pub fn outside_link(url: &str) -> El {
    el("a").attr("href", url).attr("rel", "external noopener").attr("target", "_blank")
}

/// A push button.
pub fn button(class: &str) -> El {
    classed("button", class).attr("type", "button")
}

impl El {
    /// Sets an attribute. The name is the app's own, never the network's.
    pub fn attr(self, name: &str, value: &str) -> Self {
        Rndr::set_attribute(&self.0, name, value);
        self
    }

    /// Sets an attribute where there is a value.
    pub fn attr_if(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Appends text.
    pub fn text(self, text: &str) -> Self {
        Rndr::insert_node(&self.0, &Rndr::create_text_node(text), None);
        self
    }

    /// Appends an element.
    pub fn child(self, child: Self) -> Self {
        Rndr::insert_node(&self.0, &child.0, None);
        self
    }

    /// Appends elements.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Calls back on an event. An element that is not in the document when the page turns hears nothing any more.
    pub fn on(self, event: &str, handler: impl FnMut(Event) + 'static) -> Self {
        hear(&self.0, event, Box::new(handler));
        self
    }

    /// Puts other children in the place of those it has.
    pub fn replace(&self, children: impl IntoIterator<Item = Self>) {
        self.0.replace_children_with_node_0();
        for child in children {
            Rndr::insert_node(&self.0, &child.0, None);
        }
    }

    /// Puts other text in the place of its children.
    pub fn set_text(&self, text: &str) {
        self.replace([]);
        Rndr::insert_node(&self.0, &Rndr::create_text_node(text), None);
    }

    /// Moves focus to it, where nobody tabs to but something new stands.
    pub fn focus(&self) {
        self.set("tabindex", Some("-1"));
        let _ = self.node().focus();
    }

    /// Whether it has an attribute.
    pub fn has(&self, name: &str) -> bool {
        self.node().has_attribute(name)
    }

    /// Sets or removes an attribute later.
    pub fn set(&self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => Rndr::set_attribute(&self.0, name, value),
            None => Rndr::remove_attribute(&self.0, name),
        }
    }

    /// The DOM element.
    pub fn node(&self) -> &HtmlElement {
        self.0.unchecked_ref()
    }
}
