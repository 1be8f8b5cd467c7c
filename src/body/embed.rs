//! Frames, and posts quoted in the article, as [`Embed`]s.

use super::address::Address;
use super::block::{Embed, EmbedKind, Inline};
use super::element::{Element, Node};
use super::image::{is_pixel, size};
use super::line::one_line;
use super::provider::{Known, known};
use super::url::{Base, Href};

/// What an `iframe`, `object` or `embed` shows, and whether a script was meant to fill in its address.
///
/// Of plug-ins only a known site's player is left; a frame may be of any site, unless it shows nothing.
pub(super) fn read(element: &Element, base: &Base<'_>) -> Option<(Embed, bool)> {
    let is_frame = element.name == "iframe";
    let frame = if element.name == "object" { plug_in(element)? } else { element };
    if is_frame && (is_pixel(element.attribute("width")) || is_pixel(element.attribute("height"))) {
        return None;
    }
    let lazy = ["data-src", "data-lazy-src", "data-litespeed-src"];
    let address = |name| base.address(frame.attribute(name)?);
    let filled_in = lazy.into_iter().find_map(address);
    let is_lazy = filled_in.is_some();
    let address = filled_in.or_else(|| ["src", "data", "value"].into_iter().find_map(address))?;
    let mut embed = match known(&address) {
        Some(known) => of(known),
        None if is_frame => page(&address)?,
        None => return None,
    };
    describe(&mut embed, element);
    Some((embed, is_lazy))
}

/// The `embed` or the parameter of an `object` that says where its player is.
fn plug_in(object: &Element) -> Option<&Element> {
    object.children.iter().find_map(|child| match child {
        Node::Element(child) if child.name == "embed" || child.attribute("name") == Some("movie") => Some(child),
        _ => None,
    })
}

/// The embed of `known`.
pub(super) fn of(known: Known) -> Embed {
    Embed {
        kind: known.kind,
        provider: known.provider.to_owned(),
        url: known.url,
        player: known.player,
        title: String::new(),
        size: None,
        blocks: Vec::new(),
        caption: Vec::new(),
    }
}

/// The embed of a page that nothing is known of; buttons and counters are none.
fn page(address: &Address) -> Option<Embed> {
    if address.path.starts_with("/plugins/") && address.bare_host() == "facebook.com" {
        return None;
    }
    // WordPress's own: `…/embed/#?secret=…` is made of the article's address.
    let article = match address.path.strip_suffix("embed/") {
        Some(path) if address.tail.starts_with("#?secret=") => Some(path),
        _ => None,
    };
    let mut url = address.url();
    if article.is_some() {
        url.truncate(url.len().saturating_sub(address.tail.len() + "embed/".len()));
    }
    let kind = if article.is_some() { EmbedKind::Article } else { EmbedKind::Page };
    Some(Embed { kind, url, ..post(address.bare_host()) })
}

/// An embed of which only the site is known.
fn post(provider: &str) -> Embed {
    let mut embed = of(Known { kind: EmbedKind::Post, provider: "", url: String::new(), player: None });
    provider.clone_into(&mut embed.provider);
    embed
}

/// The post that `element` quotes, with its address if the element says it.
pub(super) fn quoted(element: &Element, base: &Base<'_>) -> Embed {
    let mut embed = post("");
    if element.has_class("wp-embedded-content") {
        embed.kind = EmbedKind::Article;
        return embed;
    }
    for name in ["data-href", "cite", "data-instgrm-permalink"] {
        if let Some(address) = element.attribute(name).and_then(|raw| base.address(raw)) {
            find(&mut embed, &address);
        }
    }
    embed
}

/// Takes the address of a post from a link in it: the first link of an article, the last one to a
/// post on X, where its date stands.
pub(super) fn find(post: &mut Embed, address: &Address) {
    if post.kind == EmbedKind::Article {
        if post.url.is_empty() {
            post.url = address.url();
            address.bare_host().clone_into(&mut post.provider);
        }
    } else if let Some(known) = known(address)
        && (post.url.is_empty() || known.provider == "X")
    {
        *post = of(known);
    }
}

/// Whether `element` is the frame in which WordPress would show the article `embed` quotes; the
/// embed takes its title and size.
pub(super) fn is_frame_of(element: &Element, embed: &mut Embed) -> bool {
    let is_frame = embed.kind == EmbedKind::Article && element.has_class("wp-embedded-content");
    if is_frame && embed.title.is_empty() {
        describe(embed, element);
    }
    is_frame
}

fn describe(embed: &mut Embed, element: &Element) {
    embed.title = one_line(element.attribute("title").unwrap_or_default());
    embed.size = size(element);
}

/// The embed that a paragraph is of which nothing but an address is left: what WordPress shows where
/// the other site did not answer.
pub(super) fn alone(line: &[Inline], base: &Base<'_>) -> Option<Embed> {
    let (raw, text) = match line {
        [Inline::Text(text)] => (text, text),
        [Inline::Link(Href::Outside(url), text)] => match text.as_slice() {
            [Inline::Text(text)] => (url, text),
            _ => return None,
        },
        _ => return None,
    };
    let is_address = |text: &str| text.starts_with("http") && !text.contains(' ');
    if !is_address(raw) {
        return None;
    }
    let mut embed = of(known(&base.address(raw)?).filter(|known| known.kind != EmbedKind::Map)?);
    if !is_address(text) {
        text.clone_into(&mut embed.title);
    }
    Some(embed)
}
