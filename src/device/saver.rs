//! What the reader lets the app spend: kept between visits where the browser allows it.

use std::cell::RefCell;

use js_sys::{Date, Reflect};
use leptos::prelude::window;

use super::settings::storage;
use super::share::navigator_member;
use crate::model::saving::Saving;
use crate::policy::saver;

const KEY: &str = "askia24-saving";

thread_local! {
    /// Storage may be refused; then the choices last as long as the page.
    static CURRENT: RefCell<Option<Saving>> = const { RefCell::new(None) };
}

/// What is chosen now.
pub fn current() -> Saving {
    CURRENT.with_borrow_mut(|current| {
        let read = || {
            let stored = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
            Saving::parse(&stored.unwrap_or_default())
        };
        current.get_or_insert_with(read).clone()
    })
}

/// Changes what is chosen, and keeps it.
pub fn change(change: &dyn Fn(&mut Saving)) {
    let mut saving = current();
    change(&mut saving);
    let stored = saving.stored();
    CURRENT.set(Some(saving));
    let Some(storage) = storage() else { return };
    let _ = if stored.is_empty() { storage.remove_item(KEY) } else { storage.set_item(KEY, &stored) };
}

/// A number that no other day of the device's calendar has.
pub fn today() -> u32 {
    let now = Date::new_0();
    (now.get_full_year() * 12 + now.get_month()) * 31 + now.get_date()
}

/// What the device tells of its connection: whether it wants data spared, and how fast the connection is,
/// such as `3g`; empty where it does not tell.
pub fn connection() -> (bool, String) {
    let connection = navigator_member("connection").unwrap_or_default();
    let member = |name: &str| Reflect::get(&connection, &name.into()).unwrap_or_default();
    (member("saveData").is_truthy(), member("effectiveType").as_string().unwrap_or_default())
}

/// Whether data is spared now.
pub fn is_on() -> bool {
    let saving = current();
    let (save_data, effective) = connection();
    saver::is_on(saving.saver, saving.is_over(today()), save_data, &effective)
}

/// How many pixels wide the file of a picture should be that is shown `width` pixels of the page wide.
pub fn wanted(width: u32) -> u32 {
    saver::wanted(width, window().device_pixel_ratio())
}
