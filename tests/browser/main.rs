//! What only a browser can show: its parser, its document, its fetch. `cargo xtask test browser`
//! runs these in headless Chromium by wasm-bindgen-test.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod element;
mod fetch;
mod head;
mod languages;
mod parser;
mod states;
#[path = "../support/trees.rs"]
mod trees;

use web_sys::Window;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

fn window() -> Window {
    web_sys::window().unwrap()
}
