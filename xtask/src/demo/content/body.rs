//! The HTML of an article as WordPress sends it.

use super::{Content, Picture, texturized};
use crate::demo::pictures::{self, Size};

const MARK: &str = "src=\"picture:";

/// The slugs of the pictures that a body shows.
pub(super) fn picture_slugs(body: &str) -> impl Iterator<Item = &str> {
    body.split(MARK).skip(1).filter_map(|rest| rest.split('"').next())
}

/// The body as `content.rendered` has it: every paragraph, heading and picture once was a block of the editor, and
/// where its comments were there are line ends.
pub(crate) fn rendered_body(content: &Content, home: &str, body: &str) -> String {
    let body = with_figures(content, home, body);
    let lines = body.split('\n').map(|line| {
        let wraps = |start: &str, end: &str| line.starts_with(start) && line.ends_with(end);
        let heading = (1..=6).any(|level| wraps(&format!("<h{level}>"), &format!("</h{level}>")));
        if wraps("<p>", "</p>") || heading { format!("\n{line}\n") } else { line.to_owned() }
    });
    texturized(&lines.collect::<Vec<_>>().join("\n"))
}

/// Replaces every figure that holds one of our pictures by the image block WordPress makes of it.
fn with_figures(content: &Content, home: &str, body: &str) -> String {
    let mut out = String::with_capacity(body.len() * 2);
    let mut rest = body;
    while let Some((before, figure, after)) = next_figure(rest) {
        out.push_str(before);
        let slug = picture_slugs(figure).next().unwrap_or_default();
        match content.picture_named(slug) {
            Some(picture) => out.push_str(&image_block(picture, home, figure)),
            None => out.push_str(figure),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The next figure with a picture of ours: what stands before it, itself, and what follows.
fn next_figure(html: &str) -> Option<(&str, &str, &str)> {
    const END: &str = "</figure>";
    let mark = html.find(MARK)?;
    let start = html.get(..mark)?.rfind("<figure")?;
    let end = mark + html.get(mark..)?.find(END)? + END.len();
    Some((html.get(..start)?, html.get(start..end)?, html.get(end..)?))
}

fn image_block(picture: &Picture, home: &str, figure: &str) -> String {
    let between =
        |start: &str, end: &str| figure.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map(|(it, _)| it);
    let alt = between("alt=\"", "\"").unwrap_or_default();
    let caption = between("<figcaption>", "</figcaption>")
        .map(|caption| format!("<figcaption class=\"wp-element-caption\">{caption}</figcaption>"))
        .unwrap_or_default();
    let large = pictures::cut(picture, Size::Large);
    let (width, height, id) = (large.width, large.height, picture.id);
    let (src, srcset) = (pictures::url_path(picture, large), srcset(picture, Size::Large, home));
    format!(
        "\n<figure class=\"wp-block-image size-large\"><img decoding=\"async\" loading=\"lazy\" width=\"{width}\" \
         height=\"{height}\" src=\"{home}{src}\" alt=\"{alt}\" class=\"wp-image-{id}\" srcset=\"{srcset}\" \
         sizes=\"(max-width: {width}px) 100vw, {width}px\" />{caption}</figure>\n"
    )
}

/// The size shown first, then the others in the order of the media library, the original last.
pub(crate) fn srcset(picture: &Picture, shown: Size, home: &str) -> String {
    let mut sizes = Size::ALL.to_vec();
    sizes.retain(|size| *size != Size::Thumbnail);
    sizes.sort_by_key(|size| *size != shown);
    let entries = sizes.into_iter().map(|size| {
        let cut = pictures::cut(picture, size);
        format!("{home}{} {}w", pictures::url_path(picture, cut), cut.width)
    });
    entries.collect::<Vec<_>>().join(", ")
}
