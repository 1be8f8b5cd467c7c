//! Askia 24, the reader: a WordPress news site on a cheap phone.
//!
//! Data goes one way: `wp` → `model` ← `ui` ← `pages` ← `app`. The modules in reading order:
//!
//! - [`wp`] WordPress's REST API: the URLs of requests, and JSON as received.
//! - [`model`] what a newsroom means by it: cards, articles, the menu, routes.
//! - [`body`] an article's HTML as typed blocks: the allowlist.
//! - [`text`] dates, entities, order, and what the interface says.
//! - [`policy`] when to try again, what is fresh, which pages exist.
//! - `net` asks the API, gives up, tries again.
//! - `device` the browser: its history, its head, its share sheet.
//! - `ui` draws values of the model; it never asks for anything.
//! - `pages` joins the two: one module per kind of page.
//! - `app` the frame around the pages, and the turns between them.
//!
//! What is deliberately absent: an HTML string on its way to the document (no `innerHTML`, no
//! `inner_html`), a browser crate in the first five modules (they compile on the host, where those
//! crates are not dependencies), and a panic: whatever arrives, the reader sees content or a sentence.

pub mod body;
pub mod model;
pub mod policy;
pub mod text;
pub mod wp;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod device;
#[cfg(target_arch = "wasm32")]
pub mod net;
#[cfg(target_arch = "wasm32")]
pub mod pages;
#[cfg(target_arch = "wasm32")]
pub mod ui;
