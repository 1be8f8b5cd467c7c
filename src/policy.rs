//! Decisions about the network: when to try again, what is fresh, whether there is a next page.

pub mod freshness;
pub mod paging;
pub mod retry;
