//! Words: entities, dates, ages, alphabetical order, quotations, amounts of data, and what the interface says.

pub mod age;
pub mod date;
pub mod html;
pub mod languages;
pub mod mark;
pub mod order;
pub mod part;
pub mod quotation;
pub mod size;

// `pub use languages::fr as words;`, or another, by site.toml's `lang`.
include!(concat!(env!("OUT_DIR"), "/words.rs"));
