//! Asking the content API: answers in memory, tries, time-outs, and giving up when the reader moves on.

mod fetch;
mod memory;
mod visit;

pub use fetch::{Answer, FetchError, fetch};
pub use visit::Visit;
