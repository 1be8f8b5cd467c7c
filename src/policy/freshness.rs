//! How long an answer in memory is good enough.

use crate::text::part::has;

/// Milliseconds for which an answer is shown again without asking: five minutes.
const FRESH: f64 = 300_000.0;

/// Answers kept in memory at the most; the one unused for longest goes first.
pub const KEPT: usize = 60;

/// Whether an answer may be kept, here or in the browser's cache: not one that a password opened, nor what
/// the worker says of the phone as it is now.
///
/// The parameter's name says it, and no value can: there `=` is spelled `%3D`.
pub fn may_keep(url: &str) -> bool {
    !has(url, "&password=") && !has(url, "/-/local/")
}

/// How a reader came to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// By a link: recent answers will do.
    Link,
    /// By the browser's back or forward button: the page must be as it was.
    History,
    /// By "Réessayer" or a link to the page itself: only a new answer will do.
    Again,
}

/// Whether an answer `age` milliseconds old may be shown without asking again.
pub fn is_fresh(turn: Turn, age: f64) -> bool {
    match turn {
        Turn::Link => (0.0..FRESH).contains(&age),
        Turn::History => true,
        Turn::Again => false,
    }
}
