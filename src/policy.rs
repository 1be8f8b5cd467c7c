//! Decisions: when to try again, what is fresh, whether there is a next page, how long reading takes.

pub mod freshness;
pub mod paging;
pub mod reading;
pub mod retry;
