//! The menu and the footer's sections, drawn for each page.

use std::rc::Rc;

use leptos::prelude::window;
use leptos::task::spawn_local;

use super::Frame;
use crate::device::history;
use crate::device::place::place;
use crate::net::Visit;
use crate::pages::list::fetch_some_cards;
use crate::pages::sections::categories;
use crate::policy::freshness::Turn;
use crate::ui::card::{Size, card};
use crate::ui::element::El;
use crate::ui::footer;
use crate::ui::menu::OnOpen;
use crate::ui::picture::Loading;
use crate::wp::request::Posts;

/// Draws the menu and the footer's sections for the page that is shown.
pub(super) async fn show_menu(frame: Rc<Frame>) {
    let branches = categories().await.unwrap_or_default().menu();
    let on_open: OnOpen = Rc::new(|section, place| spawn_local(show_latest_of(section, place)));
    let here = history::here();
    let current = place().path(&here);
    frame.header.show_menu(&branches, current, &on_open);
    frame.sections.replace(footer::sections(&branches));
}

/// The three latest articles of a section, where the screen has room for them.
async fn show_latest_of(section: u32, place: El) {
    let wide = window().match_media("(min-width: 64rem)").ok().flatten().is_some_and(|query| query.matches());
    if !wide {
        return;
    }
    let visit = Visit::new(Turn::Link);
    let Ok(cards) = fetch_some_cards(&Posts::Category(section), 1, 3, 0, &visit).await else { return };
    place.replace(cards.cards.iter().map(|shown| card(shown, None, Size::Compact, "h3", Loading::Lazy)));
}
