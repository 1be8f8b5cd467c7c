//! The device's share sheet and clipboard. Neither exists everywhere (no clipboard without https).

use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, ShareData};

/// What the browser has of this name; `None` where it has not.
pub fn navigator_member(name: &str) -> Option<JsValue> {
    let navigator = window().navigator();
    js_sys::Reflect::get(&navigator, &JsValue::from_str(name)).ok().filter(|member| !member.is_undefined())
}

/// Whether the device has a share sheet.
pub fn has_sheet() -> bool {
    navigator_member("share").is_some()
}

/// Opens the share sheet. The reader may close it again: that is no error.
pub fn open_sheet(title: &str, url: &str) {
    let sheet = ShareData::new();
    sheet.set_title(title);
    sheet.set_url(url);
    open(&sheet);
}

/// The same with text that holds its link: many apps take only one of the two where they are apart.
pub fn open_sheet_with_text(text: &str) {
    let sheet = ShareData::new();
    sheet.set_text(text);
    open(&sheet);
}

fn open(sheet: &ShareData) {
    let shared = window().navigator().share_with_data(sheet);
    spawn_local(async move {
        let _ = JsFuture::from(shared).await;
    });
}

/// Copies text, then says whether that worked.
pub fn copy(text: &str, done: Box<dyn FnOnce(bool)>) {
    let Some(clipboard) = navigator_member("clipboard") else { return done(false) };
    let copied = clipboard.unchecked_into::<Clipboard>().write_text(text);
    spawn_local(async move { done(JsFuture::from(copied).await.is_ok()) });
}
