//! Pictures: which files exist, and how the browser may choose.

use crate::text::html::to_text;
use crate::text::order::sort;
use crate::wp::post::Media;

/// A picture ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// The file for browsers that do not choose.
    pub src: String,
    /// Files and widths to choose from, as the `srcset` attribute has them; may be empty.
    pub srcset: String,
    /// Alternative text.
    pub alt: String,
    /// Width and height of the picture in pixels, where known.
    pub size: Option<(u32, u32)>,
    /// Caption, as text.
    pub caption: String,
    /// The largest file, for shared links.
    pub full: String,
    /// Width and bytes of those files of `srcset` whose bytes WordPress tells.
    pub weights: Vec<(u32, u32)>,
}

/// Files wider than this are never offered: no phone needs them.
const WIDEST: u32 = 1600;
/// The width that browsers without `srcset` get.
const USUAL: u32 = 768;

/// A picture from a featured image. Only files of the picture's own proportions are offered:
/// WordPress's `thumbnail` is cropped.
pub fn from_media(media: &Media) -> Picture {
    let mut files: Vec<(&str, u32)> = Vec::new();
    let mut weights = Vec::new();
    let full = media.size.map(|(width, height)| (media.source_url.as_str(), width, height, media.bytes));
    let sizes = media.sizes.iter().map(|file| (file.url.as_str(), file.width, file.height, file.bytes));
    for (url, width, height, bytes) in sizes.chain(full) {
        let same = media.size.is_none_or(|(w, h)| {
            u64::from(width) * u64::from(h) <= u64::from(height) * u64::from(w) + u64::from(w) * 2
                && u64::from(height) * u64::from(w) <= u64::from(width) * u64::from(h) + u64::from(w) * 2
        });
        if same
            && width <= WIDEST
            && url.starts_with(['h', '/'])
            && !url.contains(|c| c <= ' ' || c == ',')
            && files.iter().all(|(_, known)| *known != width)
        {
            files.push((url, width));
            // Among its sizes the whole file stands without its bytes.
            let bytes = if url == media.source_url { media.bytes } else { bytes };
            if bytes > 0 {
                weights.push((width, bytes));
            }
        }
    }
    sort(&mut files, |(_, one), (_, other)| one > other);
    let usual = files.iter().find(|(_, width)| *width >= USUAL).or(files.last());
    let mut srcset = String::new();
    for (url, width) in &files {
        if !srcset.is_empty() {
            srcset.push_str(", ");
        }
        srcset.push_str(url);
        srcset.push(' ');
        srcset.push_str(&width.to_string());
        srcset.push('w');
    }
    Picture {
        src: usual.map_or(media.source_url.as_str(), |(url, _)| url).to_string(),
        srcset,
        alt: to_text(&media.alt),
        size: media.size,
        caption: to_text(&media.caption),
        full: media.source_url.clone(),
        weights,
    }
}
