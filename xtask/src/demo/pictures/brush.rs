//! Draws shapes in the scene's own units, whatever the size of the picture.

use tiny_skia::{
    FillRule, GradientStop, LineCap, LineJoin, LinearGradient, Paint, Path, PathBuilder, Pixmap, Point, RadialGradient,
    Rect, Shader, SpreadMode, Stroke, Transform,
};

use super::color::Ink;
use super::random::Random;

/// A place in the scene.
pub(super) type At = (f32, f32);

/// What fills a shape.
pub(super) enum Fill<'a> {
    /// One colour.
    Plain(Ink),
    /// From one place to another.
    Along(At, At, &'a [(f32, Ink)]),
    /// From a centre outwards.
    Round(At, f32, &'a [(f32, Ink)]),
}

impl From<Ink> for Fill<'_> {
    fn from(ink: Ink) -> Self {
        Self::Plain(ink)
    }
}

/// A canvas and how the next shape goes onto it.
pub(super) struct Brush {
    pixmap: Pixmap,
    transform: Transform,
    opacity: f32,
    tint: Option<(Ink, f32)>,
}

impl Brush {
    /// A canvas that the scene fills; what does not fit is cut off evenly on both sides.
    pub(super) fn new(width: u16, height: u16, scene_width: f32, scene_height: f32) -> Option<Self> {
        let pixmap = Pixmap::new(width.into(), height.into())?;
        let (width, height) = (f32::from(width), f32::from(height));
        let scale = (width / scene_width).max(height / scene_height);
        let transform = Transform::from_scale(scale, scale)
            .post_translate((width - scene_width * scale) / 2.0, (height - scene_height * scale) / 2.0);
        Some(Self { pixmap, transform, opacity: 1.0, tint: None })
    }

    /// Red, green, blue and opacity of every pixel.
    pub(super) fn pixels(&self) -> &[u8] {
        self.pixmap.data()
    }

    /// Draws with its own origin and scale; a negative scale mirrors.
    pub(super) fn at(&mut self, (x, y): At, (scale_x, scale_y): At, draw: impl FnOnce(&mut Self)) {
        let before = self.transform;
        self.transform = before.pre_translate(x, y).pre_scale(scale_x, scale_y);
        draw(self);
        self.transform = before;
    }

    /// Draws turned around the origin, clockwise in degrees.
    pub(super) fn turned(&mut self, degrees: f32, draw: impl FnOnce(&mut Self)) {
        let before = self.transform;
        self.transform = before.pre_rotate(degrees);
        draw(self);
        self.transform = before;
    }

    /// Draws with every colour this far on its way to `ink`: haze, silhouettes, night.
    pub(super) fn tinted(&mut self, ink: Ink, amount: f32, draw: impl FnOnce(&mut Self)) {
        let before = self.tint.replace((ink, amount));
        draw(self);
        self.tint = before;
    }

    /// Draws more transparent.
    pub(super) fn faded(&mut self, opacity: f32, draw: impl FnOnce(&mut Self)) {
        let before = self.opacity;
        self.opacity *= opacity;
        draw(self);
        self.opacity = before;
    }

    fn ink(&self, ink: Ink) -> tiny_skia::Color {
        let ink = self.tint.map_or(ink, |(tint, amount)| ink.toward(tint, amount));
        ink.color(self.opacity)
    }

    fn stops(&self, stops: &[(f32, Ink)]) -> Vec<GradientStop> {
        stops.iter().map(|(place, ink)| GradientStop::new(*place, self.ink(*ink))).collect()
    }

    fn shader(&self, fill: &Fill<'_>) -> Option<Shader<'static>> {
        let point = |(x, y): At| Point::from_xy(x, y);
        let (mode, whole) = (SpreadMode::Pad, Transform::identity());
        match fill {
            Fill::Plain(ink) => Some(Shader::SolidColor(self.ink(*ink))),
            Fill::Along(from, to, stops) => {
                LinearGradient::new(point(*from), point(*to), self.stops(stops), mode, whole)
            }
            Fill::Round(center, radius, stops) => {
                RadialGradient::new(point(*center), 0.0, point(*center), *radius, self.stops(stops), mode, whole)
            }
        }
    }

    fn fill_path(&mut self, path: Option<Path>, fill: &Fill<'_>) {
        if let (Some(path), Some(shader)) = (path, self.shader(fill)) {
            let paint = Paint { shader, anti_alias: true, ..Paint::default() };
            self.pixmap.fill_path(&path, &paint, FillRule::Winding, self.transform, None);
        }
    }

    /// Straight edges.
    pub(super) fn polygon<'a>(&mut self, points: &[At], fill: impl Into<Fill<'a>>) {
        self.fill_path(straight(points), &fill.into());
    }

    /// A closed curve through the points.
    pub(super) fn blob<'a>(&mut self, points: &[At], fill: impl Into<Fill<'a>>) {
        self.fill_path(curved(points, true).and_then(finish_closed), &fill.into());
    }

    /// Everything below a curve, down to `bottom`.
    pub(super) fn below<'a>(&mut self, points: &[At], bottom: f32, fill: impl Into<Fill<'a>>) {
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let Some(mut path) = curved(points, false) else { return };
        path.line_to(last.0, bottom);
        path.line_to(first.0, bottom);
        self.fill_path(finish_closed(path), &fill.into());
    }

    pub(super) fn rect<'a>(&mut self, (x, y): At, (width, height): At, fill: impl Into<Fill<'a>>) {
        self.polygon(&[(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill);
    }

    pub(super) fn oval<'a>(&mut self, (x, y): At, (rx, ry): At, fill: impl Into<Fill<'a>>) {
        let rect = Rect::from_ltrb(x - rx, y - ry, x + rx, y + ry);
        self.fill_path(rect.and_then(PathBuilder::from_oval), &fill.into());
    }

    /// A colour that fades out around a centre.
    pub(super) fn glow(&mut self, center: At, radius: f32, ink: Ink, strength: f32) {
        let stops = [
            (0.0, ink.alpha(strength)),
            (0.35, ink.alpha(strength * 0.45)),
            (0.7, ink.alpha(strength * 0.1)),
            (1.0, ink.alpha(0.0)),
        ];
        self.oval(center, (radius, radius), Fill::Round(center, radius, &stops));
    }

    /// A line through the points, with straight parts.
    pub(super) fn line(&mut self, points: &[At], width: f32, ink: Ink) {
        let path = straight_open(points);
        self.stroke(path, width, ink);
    }

    /// A line through the points, curved.
    pub(super) fn curve(&mut self, points: &[At], width: f32, ink: Ink) {
        let path = curved(points, false).and_then(PathBuilder::finish);
        self.stroke(path, width, ink);
    }

    fn stroke(&mut self, path: Option<Path>, width: f32, ink: Ink) {
        let Some(path) = path else { return };
        let paint = Paint { shader: Shader::SolidColor(self.ink(ink)), anti_alias: true, ..Paint::default() };
        let stroke = Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
        self.pixmap.stroke_path(&path, &paint, &stroke, self.transform, None);
    }

    /// Film grain, and the corners a little darker.
    pub(super) fn grain(&mut self, seed: u64) {
        let mut random = Random::new(seed ^ 0x5eed);
        let (width, height) = (self.pixmap.width() as f32, self.pixmap.height() as f32);
        let row = self.pixmap.width() as usize * 4;
        for (y, row) in self.pixmap.data_mut().chunks_exact_mut(row).enumerate() {
            let dy = y as f32 / height - 0.5;
            let mut bits = 0;
            for (x, pixel) in row.chunks_exact_mut(4).enumerate() {
                if x % 8 == 0 {
                    bits = random.bits();
                }
                let dx = x as f32 / width - 0.5;
                let shade = 258 - ((dx * dx + dy * dy) * 68.0) as i32;
                let noise = (bits & 7) as i32 - 3;
                bits >>= 8;
                if let [r, g, b, a] = pixel {
                    for part in [r, g, b] {
                        *part = (((i32::from(*part) * shade) >> 8) + noise).clamp(0, 255) as u8;
                    }
                    *a = 255;
                }
            }
        }
    }
}

fn straight_open(points: &[At]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    path.move_to(first.0, first.1);
    rest.iter().for_each(|(x, y)| path.line_to(*x, *y));
    path.finish()
}

fn straight(points: &[At]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    path.move_to(first.0, first.1);
    rest.iter().for_each(|(x, y)| path.line_to(*x, *y));
    finish_closed(path)
}

fn finish_closed(mut path: PathBuilder) -> Option<Path> {
    path.close();
    path.finish()
}

/// Catmull and Rom's curve through the points.
fn curved(points: &[At], closed: bool) -> Option<PathBuilder> {
    let (first, last) = (*points.first()?, *points.last()?);
    let mut all = Vec::with_capacity(points.len() + 3);
    all.push(if closed { last } else { first });
    all.extend_from_slice(points);
    if closed {
        all.push(first);
        all.push(*points.get(1)?);
    } else {
        all.push(last);
    }
    let mut path = PathBuilder::new();
    path.move_to(first.0, first.1);
    for four in all.windows(4) {
        if let [before, from, to, after] = four {
            let (x1, y1) = (from.0 + (to.0 - before.0) / 6.0, from.1 + (to.1 - before.1) / 6.0);
            let (x2, y2) = (to.0 - (after.0 - from.0) / 6.0, to.1 - (after.1 - from.1) / 6.0);
            path.cubic_to(x1, y1, x2, y2, to.0, to.1);
        }
    }
    Some(path)
}
