//! Words: entities, dates, ages, alphabetical order, quotations, amounts of data, and what the interface says.

pub mod age;
pub mod date;
pub mod french;
pub mod html;
pub mod mark;
pub mod order;
pub mod quotation;
pub mod size;
