//! Recordings and files.

use super::inline::{href, inlines};
use super::{captioned, spacer};
use crate::body::block::{Inline, Media, MediaKind};
use crate::body::url::Href;
use crate::device::saver;
use crate::text::words as say;
use crate::ui::element::{El, classed, el};
use crate::ui::icon::{FILE, icon};

/// A recording, with the browser's controls. Nothing of it is loaded before the reader plays it,
/// and of a video only its picture, where data is not spared.
pub(super) fn recording(media: &Media) -> El {
    let player = match media.kind {
        MediaKind::Audio => el("audio").attr("aria-label", say::SOUND),
        MediaKind::Video => el("video")
            .attr("aria-label", say::VIDEO)
            .attr("playsinline", "")
            .attr_if("poster", media.poster.as_deref().filter(|_| !saver::is_on())),
    };
    let player = player.attr("controls", "").attr("preload", "none");
    let player = match media.sources.as_slice() {
        [only] => player.attr("src", only),
        sources => sources.iter().fold(player, |player, source| player.child(el("source").attr("src", source))),
    };
    // The poster's own proportions would move what is below.
    let player = match media.kind {
        MediaKind::Audio => player,
        MediaKind::Video => classed("div", "video").child(spacer(media.size)).child(player),
    };
    captioned(el("figure").child(player), "figcaption", &media.caption)
}

/// A file to download: its name and what kind of file it is.
pub(super) fn file(target: &Href, name: &[Inline]) -> El {
    let url = target.as_str();
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let extension = path.rsplit('/').next().and_then(|file| file.rsplit_once('.')).map(|(_, extension)| extension);
    let extension = extension.filter(|extension| extension.len() <= 5);
    let kind = extension.map(|extension| el("small").text(extension));
    let name = inlines(el("span"), name);
    el("p").child(href(target).attr("class", "file").child(icon(FILE)).child(name).children(kind))
}
