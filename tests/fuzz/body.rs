//! libFuzzer's way into the target: `cargo xtask fuzz`.

#![no_main]

#[path = "../body/check.rs"]
mod check;
#[path = "target.rs"]
mod target;
#[path = "../body/tree.rs"]
mod tree;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::run(bytes, askia24::body::parse_body));
