//! The two themes' colours: read, checked for contrast, and written as CSS.

use crate::error::Fault;
use crate::table::{Table, Text};

/// The colours of the light and the dark theme, each as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colors {
    /// Light theme: the paper.
    pub background: String,
    /// Light theme: the text.
    pub ink: String,
    /// Light theme: links, buttons and marks.
    pub accent: String,
    /// Dark theme: the paper.
    pub background_dark: String,
    /// Dark theme: the text.
    pub ink_dark: String,
    /// Dark theme: links, buttons and marks.
    pub accent_dark: String,
}

/// What WCAG 2.2 AA asks of text.
const CONTRAST: f64 = 4.5;

impl Colors {
    /// Custom properties for both themes: the device's choice, or `data-theme="light"` or `"dark"` on
    /// the root element. Next to the three colours of each theme stand the shades between them:
    /// `--paper`, `--soft` (quieter text, still of contrast 4.5 where ink has 7), `--line` and
    /// `--shade`; and the dark theme's as `--night…`, for the foot of the page. Mixed here and not by
    /// `color-mix()`, which a third of the readers' phones do not know.
    #[must_use]
    pub fn css(&self) -> String {
        let light = declarations("light", &self.background, &self.ink, &self.accent);
        let dark = declarations("dark", &self.background_dark, &self.ink_dark, &self.accent_dark);
        format!(
            ":root{{{light};--night:{};--night-ink:{};--night-accent:{}}}\n\
             @media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\n\
             :root[data-theme=dark]{{{dark}}}\n",
            self.background_dark, self.ink_dark, self.accent_dark
        )
    }

    pub(crate) fn read(mut table: Table<'_>) -> Result<Self, Fault> {
        let mut color = |key, default: &str| -> Result<Color, Fault> {
            match table.optional(key)? {
                Some(text) => Color::read(text),
                None => Ok(Color { hex: default.to_owned(), name: format!("colors.{key}"), offset: 0 }),
            }
        };
        let light = [color("background", "#fbf7ef")?, color("ink", "#1b2140")?, color("accent", "#a3461a")?];
        let dark =
            [color("background_dark", "#12152a")?, color("ink_dark", "#ece6d8")?, color("accent_dark", "#f0a35e")?];
        table.finish()?;
        for [background, ink, accent] in [&light, &dark] {
            ink.stands_out(background)?;
            accent.stands_out(background)?;
        }
        let [background, ink, accent] = light.map(|color| color.hex);
        let [background_dark, ink_dark, accent_dark] = dark.map(|color| color.hex);
        Ok(Self { background, ink, accent, background_dark, ink_dark, accent_dark })
    }
}

fn declarations(scheme: &str, background: &str, ink: &str, accent: &str) -> String {
    let soft = mix(ink, background, 0.76);
    let line = mix(ink, background, 0.2);
    let shade = mix(ink, background, 0.09);
    let paper = mix("#ffffff", background, if scheme == "light" { 0.6 } else { 0.04 });
    format!(
        "color-scheme:{scheme};--background:{background};--ink:{ink};--accent:{accent};\
         --soft:{soft};--line:{line};--shade:{shade};--paper:{paper}"
    )
}

/// `share` of the first colour and the rest of the second, as `#rrggbb`.
fn mix(one: &str, other: &str, share: f64) -> String {
    let channel = |hex: &str, at: usize| {
        f64::from(hex.get(at..at + 2).map_or(0, |pair| u8::from_str_radix(pair, 16).unwrap_or(0)))
    };
    let mut mixed = String::from("#");
    for at in [1, 3, 5] {
        let value = channel(one, at) * share + channel(other, at) * (1.0 - share);
        mixed.push_str(&format!("{:02x}", value.round() as u8));
    }
    mixed
}

struct Color {
    hex: String,
    name: String,
    offset: usize,
}

impl Color {
    fn read(text: Text) -> Result<Self, Fault> {
        let good = text
            .value
            .strip_prefix('#')
            .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if !good {
            return Err(text.must_be("a colour such as #b3541e"));
        }
        Ok(Self { hex: text.value.to_ascii_lowercase(), name: text.name, offset: text.offset })
    }

    /// The contrast with `background` suffices for reading.
    fn stands_out(&self, background: &Color) -> Result<(), Fault> {
        let (one, other) = (self.luminance(), background.luminance());
        let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
        if contrast >= CONTRAST {
            return Ok(());
        }
        let what = format!(
            "{} ({}) is too close to {} ({}): the contrast is {contrast:.1}, and readable text needs {CONTRAST}.",
            self.name, self.hex, background.name, background.hex
        );
        // The place of the one that was written down.
        Err(Fault::new(self.offset.max(background.offset), what))
    }

    /// Relative luminance as WCAG defines it.
    fn luminance(&self) -> f64 {
        let channel = |at: usize| {
            let hex = self.hex.get(at..at + 2).unwrap_or("0");
            let value = f64::from(u8::from_str_radix(hex, 16).unwrap_or(0)) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }
}
