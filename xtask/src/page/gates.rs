//! Where the program is cut: what comes later.
//!
//! To let something come later, name the one plain function through which it is entered. It is `#[inline(never)]`, takes
//! a [`Loaded`](../../../src/device/later.rs) and is not generic. Everything that only it reaches, functions, strings
//! and tables of methods, wherever they stand in the source, then leaves the first download; what the first page needs
//! as well stays. The build says so where a name is not found.

/// The functions that are called only after the later part has been loaded.
pub(super) const GATES: &[&str] = &[
    // The picture viewer.
    "askia24::ui::viewer::open",
    // Comments: read, drawn, written.
    "askia24::pages::comments::show_first",
    // An article that a password opens.
    "askia24::pages::password::locked",
    // Searching while it is typed, and the page of results.
    "askia24::pages::live::begin",
    "askia24::pages::search::narrowed",
    "askia24::pages::search::draw",
    // Keyboard shortcuts.
    "askia24::ui::keys::press",
    // The settings.
    "askia24::pages::settings::show",
    // What is saved, and saving it.
    "askia24::pages::saved::show",
    "askia24::pages::saving::act",
    // A page that is not on the phone.
    "askia24::pages::not_here::view",
    // What is newer than the page, its age, its completion once back online.
    "askia24::app::news::tell_news",
    "askia24::app::news::renew_all",
    // Where the reading had stopped.
    "askia24::app::news::offer",
    "askia24::device::reading::remember",
    "askia24::device::reading::go",
    // The edition of the day.
    "askia24::pages::edition::open",
];
