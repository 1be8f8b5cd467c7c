//! Mounts the app.

#[cfg(target_arch = "wasm32")]
fn main() {
    askia24::app::mount();
}

/// The app runs in a browser; on the host there is nothing to start.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The app runs in a browser. Start it with: cargo xtask serve");
}
