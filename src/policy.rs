//! Decisions: when to try again, what is fresh, what of it is news, whether there is a next page, how long reading takes.

pub mod freshness;
pub mod news;
pub mod paging;
pub mod reading;
pub mod retry;
