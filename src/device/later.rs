//! The later part of the code, loaded when something of it is wanted for the first time.
//!
//! The release cuts the program in two (xtask/src/page/split.rs): what can be reached only through the functions named
//! in xtask/src/page/gates.rs is not downloaded with the rest. Such a function takes a [`Loaded`]: it cannot be called
//! before its code is there.

use std::cell::Cell;

use js_sys::{Promise, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Under this name the script that starts the app has a promise of the later part: each look at it is one try, unless one
/// is under way or has succeeded (xtask/src/page/code.rs). Nothing is there in a build that is not cut.
const PROMISE: &str = "askia24Later";

thread_local! {
    static LOADED: Cell<bool> = const { Cell::new(false) };
}

/// Says that the later part is there.
#[derive(Clone, Copy, Debug)]
pub struct Loaded(());

/// The later part could not be had: the device is offline, or the file is gone. The next try may succeed.
#[derive(Clone, Copy, Debug)]
pub struct Missing;

/// Loads the later part, unless it is there.
///
/// # Errors
/// When it cannot be had.
pub async fn load() -> Result<Loaded, Missing> {
    if !LOADED.get() {
        let promise = Reflect::get(&window(), &PROMISE.into()).unwrap_or_default();
        if !promise.is_undefined() {
            JsFuture::from(promise.unchecked_into::<Promise>()).await.map_err(|_| Missing)?;
        }
        LOADED.set(true);
    }
    Ok(Loaded(()))
}

/// The same from an event: calls back, at once if the later part is there.
pub fn with(then: Box<dyn FnOnce(Result<Loaded, Missing>)>) {
    if LOADED.get() {
        return then(Ok(Loaded(())));
    }
    spawn_local(async move { then(load().await) });
}

/// Begins to load it for what is about to be wanted.
pub fn prepare() {
    with(Box::new(|_| {}));
}
