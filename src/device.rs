//! The browser: where the app stands in it, its history, its head, its clipboard, its storage.

pub mod connection;
pub mod document_tree;
pub mod event;
pub mod head;
pub mod history;
pub mod place;
pub mod reach;
pub mod settings;
pub mod share;
pub mod worker;
