//! The HTML of an article as WordPress sends it.

use super::{Content, Picture, UPLOADED, texturized};
use crate::demo::pictures::{self, Size};

/// What the address of a picture begins with in a body, as an attribute's whole value; a recording's or another file's
/// begins with `file:`.
const PICTURE: &str = "=\"picture:";
const FILE: &str = "=\"file:";
/// How a figure begins that becomes WordPress's image block.
const FIGURE: &str = "<figure>";
const IMAGE: &str = "<img src";

/// The slugs of the pictures that a body shows.
pub(super) fn picture_slugs(body: &str) -> impl Iterator<Item = &str> {
    named(body, PICTURE)
}

/// The names of the files that a body links to or plays.
pub(super) fn file_names(body: &str) -> impl Iterator<Item = &str> {
    named(body, FILE)
}

fn named<'a>(body: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    body.split(mark).skip(1).filter_map(|rest| rest.split('"').next())
}

/// The body as `content.rendered` has it: every paragraph, heading and picture once was a block of the editor, and
/// where its comments were there are line ends.
pub(crate) fn rendered_body(content: &Content, home: &str, body: &str) -> String {
    let body = with_addresses(content, home, &with_figures(content, home, body));
    let lines = body.split('\n').map(|line| {
        let wraps = |start: &str, end: &str| line.starts_with(start) && line.ends_with(end);
        let heading = (1..=6).any(|level| wraps(&format!("<h{level}>"), &format!("</h{level}>")));
        if wraps("<p>", "</p>") || heading { format!("\n{line}\n") } else { line.to_owned() }
    });
    texturized(&lines.collect::<Vec<_>>().join("\n"))
}

/// Replaces every figure that is nothing but one of our pictures by the image block WordPress makes of it.
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

/// The next figure that begins with a picture of ours: what stands before it, itself, and what follows.
fn next_figure(html: &str) -> Option<(&str, &str, &str)> {
    const END: &str = "</figure>";
    let ours = |(start, _): &(usize, &str)| {
        let inside = html.get(start + FIGURE.len()..).unwrap_or_default().trim_start();
        inside.strip_prefix(IMAGE).is_some_and(|rest| rest.starts_with(PICTURE))
    };
    let (start, _) = html.match_indices(FIGURE).find(ours)?;
    let end = start + html.get(start..)?.find(END)? + END.len();
    Some((html.get(..start)?, html.get(start..end)?, html.get(end..)?))
}

/// Gives every other picture and file its address: a picture its large size, with all that WordPress adds to an image
/// of the media library.
fn with_addresses(content: &Content, home: &str, body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    for (index, part) in body.split(PICTURE).enumerate() {
        let named = if index == 0 { None } else { part.split_once('"') };
        match named.and_then(|(slug, rest)| Some((content.picture_named(slug)?, rest))) {
            Some((picture, rest)) => {
                let large = pictures::cut(picture, Size::Large);
                let (width, height, id) = (large.width, large.height, picture.id);
                if out.ends_with(IMAGE) {
                    out.truncate(out.len() - "src".len());
                    let srcset = srcset(picture, Size::Large, home);
                    out.push_str(&format!(
                        "decoding=\"async\" loading=\"lazy\" width=\"{width}\" height=\"{height}\" \
                         class=\"wp-image-{id}\" srcset=\"{srcset}\" sizes=\"(max-width: {width}px) 100vw, {width}px\" src"
                    ));
                }
                out.push_str(&format!("=\"{home}{}\"{rest}", pictures::url_path(picture, large)));
            }
            None => out.push_str(part),
        }
    }
    out.replace(FILE, &format!("=\"{home}{UPLOADED}"))
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
