//! The browser: where the app stands in it, its history, its head, its clipboard, its storage.

pub mod clock;
pub mod connection;
pub mod document_tree;
pub mod event;
pub mod head;
pub mod history;
pub mod install;
mod kept;
pub mod later;
pub mod local;
pub mod notify;
pub mod place;
pub mod reach;
pub mod reading;
pub mod recent;
pub mod saver;
pub mod settings;
pub mod share;
pub mod usage;
pub mod worker;
