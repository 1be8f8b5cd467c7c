//! The project's commands, and what its tests share with them.

pub mod bench;
pub mod build;
pub mod delta;
pub mod demo;
pub mod deploy;
pub mod digest;
pub mod fuzz;
pub mod headers;
pub mod hostile;
pub mod icons;
pub mod install;
pub mod packed;
pub mod page;
pub mod project;
pub mod screenshot;
pub mod serve;
pub mod server;
pub mod shell;
pub mod sizes;
pub mod test;
pub mod theme;
pub mod wordpress;
