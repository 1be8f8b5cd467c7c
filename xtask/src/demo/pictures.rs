//! The pictures of the media library, drawn when asked for and then kept.
//!
//! Every picture is a scene made of shapes, so each size is drawn anew, sharp, instead of being scaled down.
//! Sizes and file names are those that WordPress 6 makes of an upload.

mod brush;
mod color;
mod life;
mod random;
mod relief;
mod scenes;
mod sky;
mod town;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use anyhow::{Context, Result};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::content::{Content, Picture};

const QUALITY: u8 = 72;

type Cache = Mutex<HashMap<(String, u16, u16), Arc<Vec<u8>>>>;

static DRAWN: LazyLock<Cache> = LazyLock::new(Cache::default);

/// The sizes WordPress cuts, by its names for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// `medium`: within 300 × 300.
    Medium,
    /// `large`: within 1024 × 1024.
    Large,
    /// `thumbnail`: 150 × 150, cropped.
    Thumbnail,
    /// `medium_large`: 768 wide.
    MediumLarge,
    /// `1536x1536`: within that.
    Double,
    /// The upload itself.
    Full,
}

impl Size {
    /// In the order of the media library.
    pub const ALL: [Self; 6] =
        [Self::Medium, Self::Large, Self::Thumbnail, Self::MediumLarge, Self::Double, Self::Full];

    /// WordPress's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Medium => "medium",
            Self::Large => "large",
            Self::Thumbnail => "thumbnail",
            Self::MediumLarge => "medium_large",
            Self::Double => "1536x1536",
            Self::Full => "full",
        }
    }
}

/// One file of a picture: its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// In pixels.
    pub width: u16,
    /// In pixels.
    pub height: u16,
}

/// The width and height of a picture at a size.
pub fn cut(picture: &Picture, size: Size) -> Cut {
    let upright = picture.scene == "haut";
    let (width, height) = match (size, upright) {
        (Size::Full, false) => (1600, 1067),
        (Size::Full, true) => (1067, 1600),
        (Size::Double, false) => (1536, 1024),
        (Size::Double, true) => (1024, 1536),
        (Size::Large, false) => (1024, 683),
        (Size::Large, true) => (683, 1024),
        (Size::MediumLarge, false) => (768, 512),
        (Size::MediumLarge, true) => (768, 1152),
        (Size::Medium, false) => (300, 200),
        (Size::Medium, true) => (200, 300),
        (Size::Thumbnail, _) => (150, 150),
    };
    Cut { width, height }
}

/// `fleuve.jpg`, `fleuve-1024x683.jpg`.
pub fn file_name(picture: &Picture, file: Cut) -> String {
    if file == cut(picture, Size::Full) {
        format!("{}.jpg", picture.slug)
    } else {
        format!("{}-{}x{}.jpg", picture.slug, file.width, file.height)
    }
}

/// `/wp-content/uploads/2026/01/fleuve-1024x683.jpg`.
pub fn url_path(picture: &Picture, file: Cut) -> String {
    format!("/wp-content/uploads/{}/{}", picture.date.year_and_month(), file_name(picture, file))
}

/// The picture and the size that a URL's path names.
pub fn at_url_path<'a>(content: &'a Content, path: &str) -> Option<(&'a Picture, Cut)> {
    content.pictures.iter().find_map(|picture| {
        let size = Size::ALL.into_iter().find(|size| url_path(picture, cut(picture, *size)) == path)?;
        Some((picture, cut(picture, size)))
    })
}

/// The picture as JPEG at any width and height, the middle of the scene where the proportions differ.
///
/// # Errors
/// Names the picture that cannot be drawn.
pub fn jpeg(picture: &Picture, width: u16, height: u16) -> Result<Arc<Vec<u8>>> {
    let key = (picture.slug.clone(), width, height);
    if let Some(known) = DRAWN.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return Ok(Arc::clone(known));
    }
    let bytes = Arc::new(draw(picture, width, height).with_context(|| format!("the picture \"{}\"", picture.slug))?);
    DRAWN.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&bytes));
    Ok(bytes)
}

fn draw(picture: &Picture, width: u16, height: u16) -> Result<Vec<u8>> {
    let (scene_width, scene_height) = if picture.scene == "haut" { (1067.0, 1600.0) } else { (1600.0, 1067.0) };
    let mut brush = brush::Brush::new(width, height, scene_width, scene_height).context("has no size")?;
    scenes::draw(&mut brush, &picture.scene, &picture.slug, picture.seed)?;
    brush.grain(picture.seed);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(brush.pixels(), width, height, ColorType::Rgba)?;
    Ok(bytes)
}

/// The full-size file of the picture of this slug; what a media library is filled with.
pub fn full_jpeg(content: &Content, slug: &str) -> Option<Arc<Vec<u8>>> {
    let picture = content.picture_named(slug)?;
    let full = cut(picture, Size::Full);
    jpeg(picture, full.width, full.height).ok()
}
