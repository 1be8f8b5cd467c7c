//! What the reader lets the app spend: kept between visits where the browser allows it.

use js_sys::Date;
use leptos::prelude::window;

use super::kept;
use super::share::navigator_member;
use super::worker::member;
use crate::model::saving::Saving;
use crate::policy::saver;

const KEY: &str = "askia24-saving";

/// What is chosen now.
pub fn current() -> Saving {
    Saving(kept::current(KEY))
}

/// Chooses a value of a name, and keeps it; an empty one goes without saying.
pub fn set(name: &str, value: &str) {
    let mut saving = current().0;
    saving.set(name, value);
    kept::keep(KEY, saving);
}

/// The same with a number; 0 goes without saying.
pub fn set_number(name: &str, number: u32) {
    set(name, &if number == 0 { String::new() } else { number.to_string() });
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
    let effective = member(&connection, "effectiveType").and_then(|kind| kind.as_string());
    (member(&connection, "saveData").is_some_and(|saves| saves.is_truthy()), effective.unwrap_or_default())
}

/// Whether the limit of this day is passed.
pub fn is_over() -> bool {
    current().is_over(today())
}

/// Whether data is spared now.
pub fn is_on() -> bool {
    let saving = current();
    let (save_data, effective) = connection();
    saver::is_on(saving.saver(), is_over(), save_data, &effective)
}

/// How many pixels wide the file of a picture should be that is shown `width` pixels of the page wide.
pub fn wanted(width: u32) -> u32 {
    saver::wanted(width, window().device_pixel_ratio())
}
