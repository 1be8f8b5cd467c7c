//! When a failed request is worth another try.

/// How one try of a request failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No connection, or it broke.
    Network,
    /// No answer in time.
    Timeout,
    /// An answer with a status that says no.
    Status(u16),
    /// An answer that is not what was asked for: HTML, half a body, nothing.
    Unreadable,
}

/// Tries of one request at the most.
pub const TRIES: u32 = 3;

/// Milliseconds until a request counts as failed.
pub const TIMEOUT: i32 = 20_000;

/// Milliseconds to wait before the next try after `tries` failed ones; `None` to give up.
///
/// Only what may pass by itself is tried again: a broken connection, a body cut short, an overloaded
/// server. A time-out is not: the reader has waited long enough to be asked.
pub fn delay(failure: Failure, tries: u32) -> Option<u32> {
    let passing = match failure {
        Failure::Network | Failure::Unreadable => true,
        Failure::Status(status) => matches!(status, 429 | 500 | 502 | 503 | 504),
        Failure::Timeout => false,
    };
    (passing && tries < TRIES).then(|| 400 * 3_u32.pow(tries.saturating_sub(1)))
}
