//! The parts of a page. They draw values of the model and never ask for anything.
//!
//! Everything is drawn with [`element::El`], a DOM element: what is drawn once needs no diffing, and one
//! type for all elements keeps a view's cost to its calls (README, Decisions). Leptos mounts the
//! outermost of them ([`mount`]).

pub mod article;
pub mod blocks;
pub mod card;
pub mod comments;
pub mod display;
pub mod edition;
pub mod element;
pub mod filters;
pub mod finder;
pub mod footer;
pub mod form;
pub mod header;
pub mod icon;
pub mod keys;
pub mod menu;
pub mod mount;
pub mod notice;
pub mod pagination;
pub mod password;
pub mod picture;
pub mod quote;
pub mod reading;
pub mod saved;
pub mod saving;
pub mod settings;
pub mod share;
pub mod states;
pub mod strip;
pub mod viewer;
