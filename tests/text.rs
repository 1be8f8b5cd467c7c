//! Words: titles and excerpts, dates, ages, alphabetical order, languages, quotations.

#![allow(clippy::unwrap_used)]

#[path = "text/ages.rs"]
mod ages;
#[path = "text/dates.rs"]
mod dates;
#[path = "text/languages.rs"]
mod languages;
#[path = "text/order.rs"]
mod order;
#[path = "text/quotations.rs"]
mod quotations;
#[path = "text/sizes.rs"]
mod sizes;
#[path = "text/titles.rs"]
mod titles;
