//! Pictures of an article, alone and in galleries.

use super::inline::href;
use super::{COLUMN, captioned};
use crate::body::block::{Figure, Image, Inline};
use crate::model::picture::Picture;
use crate::text::words as say;
use crate::ui::element::{El, classed, el};
use crate::ui::picture::{Loading, framed};
use crate::ui::viewer::enlargeable;

/// Width of a gallery's cell.
const CELL: &str = "(min-width: 40rem) 21rem, 50vw";
/// The same where three stand side by side.
const THIRD: &str = "(min-width: 40rem) 14rem, 50vw";
/// Pictures up to this many pixels wide do not fill the column: 42rem.
const FULL: u32 = 672;

/// A picture that is at most `sizes` wide, and what is written below it.
pub(super) fn figure(figure: &Figure, sizes: &str) -> El {
    let image = &figure.image;
    let narrow = image.width.filter(|width| *width < FULL);
    let narrow = narrow.map(|width| ["min(100vw, ", &width.to_string(), "px)"].concat());
    let (link, alt) = (figure.link.clone(), image.alt.clone());
    let frame = move |image| match &link {
        Some(target) => href(target).child(image),
        None => enlargeable(image, &alt),
    };
    let drawn = framed(picture(image), narrow.as_deref().unwrap_or(sizes), Loading::Lazy, Box::new(frame));
    // As wide as others, an upright picture would not fit on a screen; cropped, it would lose what it shows.
    let is_upright = matches!((image.width, image.height), (Some(width), Some(height)) if height > width);
    let framed = el("figure").attr_if("class", is_upright.then_some("upright")).child(drawn);
    captioned(framed, "figcaption", &figure.caption)
}

/// Pictures side by side. A number that leaves a gap gives the first the whole width.
pub(super) fn gallery(figures: &[Figure], caption: &[Inline]) -> El {
    let by_three = figures.len().is_multiple_of(3);
    let mut grid = classed("div", if by_three { "gallery by-three" } else { "gallery" });
    for (index, shown) in figures.iter().enumerate() {
        let is_wide = index == 0 && figures.len() % 2 == 1;
        let sizes = match (is_wide, by_three) {
            (true, _) => COLUMN,
            (_, true) => THIRD,
            _ => CELL,
        };
        grid = grid.child(figure(shown, sizes));
    }
    let grid = grid.attr("role", "group").attr("aria-label", say::GALLERY);
    captioned(el("figure").child(grid), "figcaption", caption)
}

/// A picture as those of cards are drawn.
fn picture(image: &Image) -> Picture {
    let mut srcset = String::new();
    for source in &image.srcset {
        if !srcset.is_empty() {
            srcset.push_str(", ");
        }
        srcset.push_str(&source.url);
        srcset.push(' ');
        srcset.push_str(&source.width.to_string());
        srcset.push('w');
    }
    let (src, alt) = (image.src.clone(), image.alt.clone());
    Picture { src, srcset, alt, size: image.width.zip(image.height), ..Picture::default() }
}
