//! What the walk does not go into: links begin here, and pictures, frames and recordings are placed.

use super::block::{Block, Content, Figure};
use super::element::Element;
use super::embed;
use super::frame::Shape;
use super::image::{self, Found};
use super::line::{Link, Style};
use super::url::{Href, is_picture};
use super::walk::{Becomes, End, Walker};

/// The picture or frame before, while nothing visible has followed it.
pub(super) struct Seen {
    src: String,
    is_lazy: bool,
    in_noscript: bool,
}

impl<'a> Walker<'a> {
    pub(super) fn link(&mut self, element: &'a Element) -> End<'a> {
        let Some(raw) = element.attribute("href") else {
            return End::Inline;
        };
        let Some(href) = self.base.href(raw) else {
            return End::Inline;
        };
        if let Shape::Post(post) = &mut self.frame.shape
            && let Some(address) = self.base.address(raw)
        {
            embed::find(post, &address);
        }
        let rel = element.attribute("rel").unwrap_or_default();
        let marks = self.line.marks();
        self.line.mark(Style::Link(Link {
            href,
            is_attachment: rel.split_ascii_whitespace().any(|word| word.starts_with("wp-att-")),
        }));
        match element.attribute("aria-label") {
            Some(name) if self.line.marks() > marks && element.has_class("wp-block-social-link-anchor") => {
                End::Link(name)
            }
            _ => End::Inline,
        }
    }

    /// The box of a task list; other controls are nothing.
    pub(super) fn checkbox(&mut self, element: &Element) {
        if matches!(self.frame.shape, Shape::Item) && element.attribute("type") == Some("checkbox") {
            self.text(if element.attribute("checked").is_some() { "☑ " } else { "☐ " });
        }
    }

    pub(super) fn image(&mut self, element: &Element) {
        let (image, is_lazy) = match image::read(element, &self.base) {
            Some(Found::Image(image, is_lazy)) => (image, is_lazy),
            Some(Found::Text(text)) => return self.text(&text),
            None => return,
        };
        if self.is_twin(&image.src, is_lazy) {
            return;
        }
        let link = self.line.link().filter(|link| {
            !link.is_attachment
                && match &link.href {
                    Href::Outside(url) => !is_picture(url),
                    Href::Inside(_) | Href::Contact(_) => true,
                    Href::Fragment(_) => false,
                }
        });
        let link = link.map(|link| link.href);
        self.place(Content::Figure(Box::new(Figure { image, caption: Vec::new(), link })));
    }

    pub(super) fn page(&mut self, element: &Element) {
        if let Some(Block { content: Content::Embed(embed), .. }) = self.frame.blocks.last_mut()
            && embed::is_frame_of(element, embed)
        {
            return;
        }
        if let Some((embed, is_lazy)) = embed::read(element, &self.base)
            && !self.is_twin(&embed.url, is_lazy)
        {
            self.place(Content::Embed(Box::new(embed)));
        }
    }

    /// Whether what `src` shows has just been seen: once for browsers with scripts and once without.
    fn is_twin(&mut self, src: &str, is_lazy: bool) -> bool {
        let in_noscript = self.here.in_noscript;
        if let Some(seen) = self.last_seen.take() {
            let one_is_lazy = if in_noscript { seen.is_lazy } else { is_lazy };
            if seen.in_noscript != in_noscript && (one_is_lazy || seen.src == src) {
                return true;
            }
        }
        self.last_seen = Some(Seen { src: src.to_owned(), is_lazy, in_noscript });
        false
    }

    /// Writes what stands in a line without being text: before it, after it, or between two lines.
    pub(super) fn place(&mut self, content: Content) {
        let block = self.block(content);
        let is_on_a_line_of_its_own = self.line.breaks() > 0 && self.here.becomes == Becomes::Paragraph;
        if is_on_a_line_of_its_own {
            self.flush();
        }
        if self.line.has_text() {
            self.held.push(block);
        } else {
            self.frame.blocks.push(block);
        }
    }
}
