//! The pictures inside an article, as WordPress stores them and as it sends them.

use super::{Content, Picture, texturized};
use crate::demo::pictures::{self, Size};

const MARK: &str = "src=\"picture:";

/// The slugs of the pictures that a body shows.
pub(super) fn picture_slugs(body: &str) -> impl Iterator<Item = &str> {
    body.split(MARK).skip(1).filter_map(|rest| rest.split('"').next())
}

/// The body as the editor stores it: `<img src="…-1024x683.jpg" alt="…" class="wp-image-12">`.
///
/// WordPress itself adds `srcset`, `sizes`, `width`, `height`, `loading` and `decoding` when it sends the article.
pub fn stored_body(content: &Content, home: &str, body: &str) -> String {
    with_images(content, body, |picture, attributes| {
        let large = pictures::cut(picture, Size::Large);
        let src = format!("{home}{}", pictures::url_path(picture, large));
        Some(format!("<img {} class=\"wp-image-{}\"/>", attributes(&src), picture.id))
    })
}

/// The body as `content.rendered` has it.
pub fn rendered_body(content: &Content, home: &str, body: &str) -> String {
    let body = with_images(content, body, |picture, attributes| {
        let large = pictures::cut(picture, Size::Large);
        let src = format!("{home}{}", pictures::url_path(picture, large));
        let (width, height) = (large.width, large.height);
        Some(format!(
            "<img decoding=\"async\" loading=\"lazy\" width=\"{width}\" height=\"{height}\" {} class=\"wp-image-{}\" \
             srcset=\"{}\" sizes=\"(max-width: {width}px) 100vw, {width}px\"/>",
            attributes(&src),
            picture.id,
            srcset(picture, home),
        ))
    });
    let mut html = texturized(&body);
    while html.contains("\n\n") {
        html = html.replace("\n\n", "\n");
    }
    html.push('\n');
    html
}

/// The picture itself first, then the others in the order of the media library, then the original.
fn srcset(picture: &Picture, home: &str) -> String {
    let sizes = [Size::Large, Size::Medium, Size::MediumLarge, Size::Double, Size::Full];
    let entry = |size| {
        let cut = pictures::cut(picture, size);
        format!("{home}{} {}w", pictures::url_path(picture, cut), cut.width)
    };
    sizes.map(entry).join(", ")
}

/// Replaces every `<img … src="picture:SLUG" …>`; `attributes` gives the tag's own attributes with the new source.
fn with_images(
    content: &Content,
    body: &str,
    image: impl Fn(&Picture, &dyn Fn(&str) -> String) -> Option<String>,
) -> String {
    let mut out = String::with_capacity(body.len() * 2);
    let mut rest = body;
    while let Some((before, tag, after)) = next_image(rest) {
        out.push_str(before);
        let slug = picture_slugs(tag).next().unwrap_or_default();
        let attributes = |src: &str| {
            let own = tag.trim_start_matches("<img").trim_end_matches('>').trim_end_matches('/').trim();
            own.replacen(&format!("{MARK}{slug}\""), &format!("src=\"{src}\""), 1)
        };
        let replaced = content.picture_named(slug).and_then(|picture| image(picture, &attributes));
        out.push_str(replaced.as_deref().unwrap_or(tag));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The next image of ours: what stands before it, its tag, and what follows.
fn next_image(html: &str) -> Option<(&str, &str, &str)> {
    let mark = html.find(MARK)?;
    let start = html.get(..mark)?.rfind("<img")?;
    let end = mark + html.get(mark..)?.find('>')? + 1;
    Some((html.get(..start)?, html.get(start..end)?, html.get(end..)?))
}
