//! Words: entities, dates, alphabetical order, and what the interface says.

pub mod date;
pub mod french;
pub mod html;
pub mod order;
