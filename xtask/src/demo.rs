//! The demonstration newspaper: its content, its pictures and the API that serves both.
//!
//! - [`content`] reads the articles and pages of `xtask/demo/`, built into the program.
//! - [`pictures`] draws every picture at any size, the way WordPress would have cut it.
//! - [`api`] answers the part of WordPress's REST API that the reader asks for.
//!
//! Nothing here reaches the network: the whole newspaper lives in the program.

pub mod api;
pub mod content;
pub mod pictures;
