//! An `img` element: its address behind the lazy-load tricks, its sizes, its text.

use super::block::{Image, Source};
use super::cut::{after, cut};
use super::element::Element;
use super::line::one_line;
use super::url::Base;

/// More candidates than any site has sizes.
const MAX_SOURCES: usize = 32;

/// A picture up to this wide and high stands in the line like a character, so its text does.
const ICON: u32 = 32;

pub(super) enum Found {
    /// The picture stands for this text.
    Text(String),
    /// A picture, and whether a script was meant to fill in its address.
    Image(Image, bool),
}

/// The picture an `img` shows, unless it shows none: no safe address, a pixel that counts readers,
/// or the face that WordPress asks another site for beside somebody's name.
pub(super) fn read(element: &Element, base: &Base<'_>) -> Option<Found> {
    let attribute = |name| element.attribute(name).map(str::trim);
    let width = attribute("width");
    let height = attribute("height");
    if is_pixel(width) || is_pixel(height) || element.has_class("avatar") {
        return None;
    }
    let alt = one_line(attribute("alt").unwrap_or_default());
    let width = width.and_then(pixels);
    let height = height.and_then(pixels);
    let is_icon = matches!((width, height), (Some(w), Some(h)) if w <= ICON && h <= ICON);
    if is_icon || element.has_class("emoji") || element.has_class("wp-smiley") {
        return Some(Found::Text(alt));
    }

    let lazy = ["data-src", "data-lazy-src", "data-original"].into_iter().find_map(|name| base.media(attribute(name)?));
    let srcset = ["data-srcset", "data-lazy-srcset", "srcset"]
        .into_iter()
        .find_map(attribute)
        .map(|srcset| sources(srcset, base))
        .unwrap_or_default();
    let is_lazy = lazy.is_some();
    let src =
        lazy.or_else(|| base.media(attribute("src")?)).or_else(|| srcset.first().map(|source| source.url.clone()))?;
    let (width, height) = match (width, height) {
        (None, None) => named_size(&src).unzip(),
        known => known,
    };
    let image = Image { src, srcset, alt, width, height };
    Some(Found::Image(image, is_lazy))
}

/// The picture behind a cover, which may stand in its `style` alone.
pub(super) fn background(element: &Element, base: &Base<'_>) -> Option<Image> {
    let background = after(element.attribute("style")?, "background-image")?;
    let (address, _) = cut(after(background, "url(")?, |c| c == ')');
    let src = base.media(address.trim_matches(|c: char| c.is_ascii_whitespace() || c == '"' || c == '\''))?;
    let (width, height) = named_size(&src).unzip();
    let alt = one_line(element.attribute("aria-label").unwrap_or_default());
    Some(Image { src, srcset: Vec::new(), alt, width, height })
}

/// The width and height that WordPress writes into a file's name: `fleuve-300x200.jpg`.
fn named_size(src: &str) -> Option<(u32, u32)> {
    let (path, _) = cut(src, |c| c == '?' || c == '#');
    let (name, _) = path.rsplit_once('.')?;
    let (width, height) = name.rsplit_once('-')?.1.split_once('x')?;
    let plausible = |digits: &str| pixels(digits).filter(|pixels| *pixels <= 10_000);
    Some((plausible(width)?, plausible(height)?))
}

/// The width and height that an element gives itself.
pub(super) fn size(element: &Element) -> Option<(u32, u32)> {
    let length = |name| pixels(element.attribute(name)?.trim());
    Some((length("width")?, length("height")?))
}

pub(super) fn is_pixel(length: Option<&str>) -> bool {
    matches!(length, Some("0" | "1" | "0px" | "1px"))
}

/// `1024` or `1024px`; a percentage says nothing about the picture.
fn pixels(length: &str) -> Option<u32> {
    let digits = length.strip_suffix("px").unwrap_or(length);
    digits.parse().ok().filter(|pixels| *pixels > 0)
}

/// The candidates of a `srcset` that have a width, as the HTML standard splits them.
fn sources(srcset: &str, base: &Base<'_>) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut rest = srcset;
    while sources.len() < MAX_SOURCES {
        rest = rest.trim_start_matches(is_between);
        if rest.is_empty() {
            break;
        }
        let (url, after) = cut(rest, |c| c.is_ascii_whitespace());
        if url.ends_with(',') {
            rest = after; // no descriptor, so no width
            continue;
        }
        let (descriptor, after) = cut(after, |c| c == ',');
        rest = after;
        let width = descriptor.trim().strip_suffix('w').and_then(pixels);
        let url = base.media(url).filter(|url| !url.ends_with(','));
        if let (Some(width), Some(url)) = (width, url) {
            sources.push(Source { url, width });
        }
    }
    sources
}

fn is_between(c: char) -> bool {
    c == ',' || c.is_ascii_whitespace()
}
