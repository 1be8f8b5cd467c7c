//! Pictures with a choice of files and a place kept for them.

use super::element::{El, el};
use crate::model::picture::Picture;

/// When a picture is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Loading {
    /// At once and first: the one picture the reader sees at the top.
    Eager,
    /// When the reader comes near.
    Lazy,
}

/// An `img`. `sizes` tells the browser how wide it will be; the style sheet fixes its proportions
/// where `width` and `height` are not known.
pub fn picture(picture: &Picture, sizes: &str, loading: Loading) -> El {
    let (width, height) = picture.size.unwrap_or((3, 2));
    let image = el("img")
        .attr("alt", &picture.alt)
        .attr("width", &width.to_string())
        .attr("height", &height.to_string())
        .attr("decoding", "async");
    let image = match loading {
        Loading::Eager => image.attr("fetchpriority", "high"),
        Loading::Lazy => image.attr("loading", "lazy"),
    };
    let image = match picture.srcset.is_empty() {
        true => image,
        false => image.attr("sizes", sizes).attr("srcset", &picture.srcset),
    };
    // Last: setting it starts the request, which must know how to choose.
    when_lost(image).attr("src", &picture.src)
}

/// A picture that does not come leaves its place empty instead of the browser's broken mark.
pub fn when_lost(image: El) -> El {
    image.on("error", |event| {
        if let Some(image) =
            event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<web_sys::Element>(target).ok())
        {
            let _ = image.set_attribute("data-lost", "");
        }
    })
}
