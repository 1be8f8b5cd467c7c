//! The document's head, kept true to the page that is shown.

use leptos::prelude::document;
use web_sys::Element;

use crate::model::head::Head;
use crate::model::site::SITE;

/// Writes the head of a page into the document.
pub fn show(head: &Head) {
    document().set_title(&head.document_title());
    let description = if head.description.is_empty() { SITE.description } else { &head.description };
    let title = if head.title.is_empty() { SITE.name } else { &head.title };
    set("meta", "name", "description", "content", description);
    set("meta", "name", "robots", "content", if head.no_index { "noindex" } else { "" });
    set("meta", "property", "og:title", "content", title);
    set("meta", "property", "og:description", "content", description);
    set("meta", "property", "og:type", "content", if head.is_article { "article" } else { "website" });
    set("meta", "property", "og:url", "content", &head.canonical);
    set("meta", "property", "og:image", "content", &head.image);
    set(
        "meta",
        "name",
        "twitter:card",
        "content",
        if head.image.is_empty() { "summary" } else { "summary_large_image" },
    );
    set("link", "rel", "canonical", "href", &head.canonical);
    let json_ld = element("script", "type", "application/ld+json", !head.json_ld.is_empty());
    if let Some(script) = json_ld {
        script.replace_children_with_node_1(&document().create_text_node(&head.json_ld));
    }
}

/// Sets one element of the head; an empty value takes it out.
fn set(tag: &str, key: &str, name: &str, attribute: &str, value: &str) {
    if let Some(element) = element(tag, key, name, !value.is_empty()) {
        let _ = element.set_attribute(attribute, value);
    }
}

/// The element of the head with `key="name"`, made where it is wanted and missing, removed where not.
fn element(tag: &str, key: &str, name: &str, wanted: bool) -> Option<Element> {
    let head = document().head()?;
    let selector = [tag, "[", key, "=\"", name, "\"]"].concat();
    let found = head.query_selector(&selector).ok().flatten();
    if !wanted {
        if let Some(found) = found {
            found.remove();
        }
        return None;
    }
    if found.is_some() {
        return found;
    }
    let made = document().create_element(tag).ok()?;
    let _ = made.set_attribute(key, name);
    head.append_child(&made).ok()?;
    Some(made)
}
