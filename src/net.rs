//! Asking the content API: answers in memory, tries, time-outs, and giving up when the reader moves on.

mod fetch;
mod memory;
mod visit;

pub use fetch::{Answer, FetchError, ask, fetch};
pub use memory::{forget, has, renew};
pub use visit::Visit;
