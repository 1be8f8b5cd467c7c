//! The mark: the Tomb of Askia, a stepped mud-brick pyramid bristling with wooden beams.
//!
//! One list of shapes gives the SVG and every PNG.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use tiny_skia::{BlendMode, Color, FillRule, Paint, PathBuilder, Pixmap, Transform};

use crate::project;

const INDIGO: &str = "#1b2140";
const OCHRE: &str = "#d98b3a";
const SHADE: &str = "#a3571f";

/// Drawn on a square of this side; everything that matters lies within the middle four fifths.
const SIDE: f32 = 512.0;

/// A polygon and its colour.
struct Shape {
    fill: &'static str,
    points: Vec<(f32, f32)>,
}

impl Shape {
    fn path(&self) -> Result<tiny_skia::Path> {
        let mut path = PathBuilder::new();
        for (index, (x, y)) in self.points.iter().enumerate() {
            if index == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
        }
        path.close();
        path.finish().context("a part of the mark is no shape")
    }
}

/// The tiers from the ground up: top and bottom edge, half the width at each.
const TIERS: [(f32, f32, f32, f32); 3] =
    [(392.0, 300.0, 152.0, 124.0), (300.0, 212.0, 106.0, 82.0), (212.0, 128.0, 64.0, 42.0)];

/// Draws every icon into `public/`.
///
/// # Errors
///
/// A file that cannot be written.
pub fn run() -> Result<()> {
    let public = project::root().join("public");
    fs::create_dir_all(public.join("icons"))?;
    write(&public.join("icon.svg"), svg().as_bytes())?;
    // For the browser's tab: drawing it of the SVG takes the page's own thread 24 ms, on a phone four times that.
    write(&public.join("icon.png"), &png(32, true)?)?;
    write(&public.join("icons/icon-192.png"), &png(192, true)?)?;
    write(&public.join("icons/icon-512.png"), &png(512, true)?)?;
    // Phones cut these two to their own shape: no round corners of ours.
    write(&public.join("icons/maskable-512.png"), &png(512, false)?)?;
    write(&public.join("icons/monochrome-512.png"), &monochrome(512)?)?;
    write(&public.join("icons/apple-touch-icon.png"), &png(180, false)?)?;
    println!("Drew public/icon.svg, public/icon.png and public/icons/.");
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

fn shapes() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (bottom, top, wide, narrow) in TIERS {
        let height = bottom - top;
        // Beams stick out of both slopes, and show their ends on the face.
        for row in [0.3_f32, 0.68] {
            let y = bottom - height * row;
            let half = wide + (narrow - wide) * row;
            for side in [-1.0, 1.0] {
                shapes.push(bar(256.0 + side * (half + 8.0), y, 15.0, 5.0, OCHRE));
            }
        }
        shapes.push(Shape {
            fill: OCHRE,
            points: vec![(256.0 - wide, bottom), (256.0 - narrow, top), (256.0 + narrow, top), (256.0 + wide, bottom)],
        });
        for (row, shift) in [(0.3_f32, 0.0), (0.68, 0.5)] {
            let y = bottom - height * row;
            let half = wide + (narrow - wide) * row - 16.0;
            let mut x = shift * 38.0;
            while x < half {
                shapes.push(bar(256.0 + x, y, 5.0, 11.0, SHADE));
                if x > 0.0 {
                    shapes.push(bar(256.0 - x, y, 5.0, 11.0, SHADE));
                }
                x += 38.0;
            }
        }
    }
    shapes
}

/// A rectangle around a centre.
fn bar(x: f32, y: f32, half_width: f32, half_height: f32, fill: &'static str) -> Shape {
    let (left, right, top, bottom) = (x - half_width, x + half_width, y - half_height, y + half_height);
    Shape { fill, points: vec![(left, top), (right, top), (right, bottom), (left, bottom)] }
}

fn svg() -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\">\
         <rect width=\"512\" height=\"512\" rx=\"96\" fill=\"{INDIGO}\"/>"
    );
    // In runs of one colour, so that the file stays small and the order right.
    let shapes = shapes();
    for run in shapes.chunk_by(|one, next| one.fill == next.fill) {
        let Some(first) = run.first() else { continue };
        let _ = write!(svg, "<path fill=\"{}\" d=\"", first.fill);
        for shape in run {
            for (index, (x, y)) in shape.points.iter().enumerate() {
                let letter = if index == 0 { 'M' } else { 'L' };
                let _ = write!(svg, "{letter}{:.0} {:.0}", x, y);
            }
            svg.push('z');
        }
        svg.push_str("\"/>");
    }
    svg.push_str("</svg>\n");
    svg
}

fn png(side: u16, round: bool) -> Result<Vec<u8>> {
    let mut picture = Pixmap::new(side.into(), side.into()).context("a picture without a size")?;
    let scale = Transform::from_scale(f32::from(side) / SIDE, f32::from(side) / SIDE);
    let radius = if round { 96.0 } else { 0.0 };
    let ground = rounded(radius).context("the ground is no shape")?;
    picture.fill_path(&ground, &paint(INDIGO), FillRule::Winding, scale, None);
    for shape in shapes() {
        picture.fill_path(&shape.path()?, &paint(shape.fill), FillRule::Winding, scale, None);
    }
    picture.encode_png().context("the picture cannot be written as PNG")
}

/// The mark alone, for phones that colour it themselves and look only at what is opaque: what is shaded
/// elsewhere is cut out.
fn monochrome(side: u16) -> Result<Vec<u8>> {
    let mut picture = Pixmap::new(side.into(), side.into()).context("a picture without a size")?;
    let scale = Transform::from_scale(f32::from(side) / SIDE, f32::from(side) / SIDE);
    for shape in shapes() {
        let mut paint = paint("#ffffff");
        if shape.fill == SHADE {
            paint.blend_mode = BlendMode::DestinationOut;
        }
        picture.fill_path(&shape.path()?, &paint, FillRule::Winding, scale, None);
    }
    picture.encode_png().context("the picture cannot be written as PNG")
}

/// The whole square with round corners.
fn rounded(radius: f32) -> Option<tiny_skia::Path> {
    let (near, far) = (radius, SIDE - radius);
    let mut path = PathBuilder::new();
    path.move_to(near, 0.0);
    path.line_to(far, 0.0);
    // A cubic that is a quarter of a circle for the eye.
    let bend = radius * 0.448;
    path.cubic_to(SIDE - bend, 0.0, SIDE, bend, SIDE, near);
    path.line_to(SIDE, far);
    path.cubic_to(SIDE, SIDE - bend, SIDE - bend, SIDE, far, SIDE);
    path.line_to(near, SIDE);
    path.cubic_to(bend, SIDE, 0.0, SIDE - bend, 0.0, far);
    path.line_to(0.0, near);
    path.cubic_to(0.0, bend, bend, 0.0, near, 0.0);
    path.close();
    path.finish()
}

fn paint(hex: &str) -> Paint<'static> {
    let channel =
        |at: usize| hex.get(at..at + 2).and_then(|figures| u8::from_str_radix(figures, 16).ok()).unwrap_or_default();
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color(Color::from_rgba8(channel(1), channel(3), channel(5), 255));
    paint
}
