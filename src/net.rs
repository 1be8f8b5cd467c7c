//! Asking the content API: answers in memory, tries, time-outs, and giving up when the reader moves on.

mod fetch;
mod local;
mod memory;
mod visit;

pub use fetch::{Answer, FetchError, ask, fetch};
pub use local::ask_worker;
pub use memory::{forget, has, renew};
pub use visit::Visit;
