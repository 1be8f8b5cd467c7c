//! Icons, drawn as paths of a 24 by 24 square in the colour of the text around them.

use super::element::{El, svg};

/// The Tomb of Askia: the site's mark.
pub const MARK: &str = "M2 21h20l-2.2-5h-1.3l-1.7-5h-1.3L13.6 5h-3.2L8.5 11H7.2l-1.7 5H4.2zM8.9 8.2 6.8 7.4M15.1 8.2l2.1-.8M6.9 12.6l-2.6-.8M17.1 12.6l2.6-.8M11 5l-.4-2M13 5l.4-2M10.6 21v-3.6a1.4 1.4 0 0 1 2.8 0V21";
/// A magnifying glass.
pub const SEARCH: &str = "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 21 21";
/// Three lines.
pub const MENU: &str = "M3 6h18M3 12h18M3 18h18";
/// A cross.
pub const CLOSE: &str = "M5 5l14 14M19 5 5 19";
/// A chevron that points down.
pub const CHEVRON: &str = "M6 9l6 6 6-6";
/// A chevron that points left.
pub const LEFT: &str = "M15 5l-7 7 7 7";
/// A chevron that points right.
pub const RIGHT: &str = "M9 5l7 7-7 7";
/// A magnifying glass with a plus.
pub const ENLARGE: &str = "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 21 21M10.5 7.5v6M7.5 10.5h6";
/// A chain link.
pub const LINK: &str = "M10 14a4.5 4.5 0 0 0 6.4 0l3.2-3.2a4.5 4.5 0 0 0-6.4-6.4L12 5.6M14 10a4.5 4.5 0 0 0-6.4 0l-3.2 3.2a4.5 4.5 0 0 0 6.4 6.4L12 18.4";
/// An envelope.
pub const EMAIL: &str = "M3 6h18v12H3zM3 7l9 7 9-7";
/// An arrow out of a box.
pub const SHARE: &str = "M12 15V3M7.5 7.5 12 3l4.5 4.5M5 12v8h14v-8";
/// An arrow down onto a line.
pub const DOWN: &str = "M12 3v12M7 10.5 12 15.5l5-5M5 20h14";
/// A sheet with a folded corner.
pub const FILE: &str = "M6 3h8l5 5v13H6zM14 3v5h5";
/// A loudspeaker.
pub const SOUND: &str = "M4 9v6h4l6 5V4L8 9zM17 8.5a5 5 0 0 1 0 7";
/// A bookmark.
pub const SAVE: &str = "M6 3h12v18l-6-5-6 5z";

/// An icon. It says nothing to assistive technology: the words beside it do.
pub fn icon(path: &str) -> El {
    svg("svg")
        .attr("class", "icon")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", path))
}
