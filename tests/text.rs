//! Words: titles and excerpts, dates, alphabetical order, French numbers.

#![allow(clippy::unwrap_used)]

#[path = "text/dates.rs"]
mod dates;
#[path = "text/french.rs"]
mod french;
#[path = "text/order.rs"]
mod order;
#[path = "text/titles.rs"]
mod titles;
