//! Decisions: when to try again, what is fresh, what of it is news, whether there is a next page, how long reading takes,
//! when to spare data.

pub mod edition;
pub mod freshness;
pub mod news;
pub mod paging;
pub mod reading;
pub mod retry;
pub mod saver;
