//! Whether the device is connected.

use leptos::prelude::window;

use super::event::listen;

/// Whether the browser believes to be online. It is sure only when it says no.
pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// Calls back on each change, with [`is_online`].
pub fn on_change(changed: Box<dyn Fn(bool)>) {
    let changed = std::rc::Rc::new(changed);
    for event in ["online", "offline"] {
        let changed = std::rc::Rc::clone(&changed);
        listen(&window(), event, Box::new(move |_| changed(is_online())));
    }
}
