//! `audio` and `video` elements: where the recording is, and what stands in its place.

use super::block::{Content, Media, MediaKind};
use super::element::{Element, Node};
use super::embed;
use super::image::size;
use super::provider::known;
use super::url::Base;

/// More files than any recording has formats.
const MAX_SOURCES: usize = 8;

/// The recording an element plays; `None` if it names none, so that what it says instead is read.
///
/// WordPress's `[video]` plays YouTube's and Vimeo's videos too, and those are embeds.
pub(super) fn read(element: &Element, kind: MediaKind, base: &Base<'_>) -> Option<Content> {
    let addresses = element.attribute("src").into_iter().chain(element.children.iter().filter_map(source));
    let mut sources = Vec::new();
    for raw in addresses {
        if let Some(known) = base.address(raw).and_then(|address| known(&address)) {
            return Some(Content::Embed(Box::new(embed::of(known))));
        }
        if sources.len() < MAX_SOURCES
            && let Some(url) = base.media(raw)
            && !sources.contains(&url)
        {
            sources.push(url);
        }
    }
    if sources.is_empty() {
        return None;
    }
    let poster = element.attribute("poster").and_then(|raw| base.media(raw));
    Some(Content::Media(Box::new(Media { kind, sources, poster, size: size(element), caption: Vec::new() })))
}

fn source(child: &Node) -> Option<&str> {
    match child {
        Node::Element(child) if child.name == "source" => child.attribute("src"),
        _ => None,
    }
}
