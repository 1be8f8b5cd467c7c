//! The app as an installed one.

use leptos::prelude::window;

use super::share::navigator_member;

/// Whether this is the installed app, in a window of its own.
pub fn is_installed() -> bool {
    let standalone = window().match_media("(display-mode: standalone)").ok().flatten();
    standalone.is_some_and(|query| query.matches()) || navigator_member("standalone").is_some_and(|it| it.is_truthy())
}
