//! "Écouter": the button. What reads aloud is JavaScript (src/listen/), loaded at its first tap (src/start/glue.js).

use js_sys::Reflect;
use leptos::prelude::window;

use super::element::{El, button, classed, el};
use super::icon::{SOUND, icon};
use crate::text::words as say;

/// A look at this name asks the phone for its voices; the button shows when there is one for the page.
const VOICES: &str = "askia24Voices";

/// The button, and the place where it says that its code could not be had.
pub fn listen_button() -> El {
    let _ = Reflect::get(&window(), &VOICES.into());
    let press = button("save").attr("aria-expanded", "false").attr("data-app-failed", say::LISTEN_FAILED);
    let press = press.child(icon(SOUND)).child(el("span").text(say::LISTEN));
    classed("div", "listen").child(press).child(classed("span", "save-status").attr("role", "status"))
}
