//! What a newsroom means: cards, articles, sections and the menu, made from what WordPress sent.

pub mod article;
pub mod card;
pub mod comment;
pub mod display;
pub mod front_page;
pub mod head;
pub mod install;
pub mod kept;
pub mod menu;
pub mod permalink;
pub mod phone;
pub mod picture;
pub mod reading;
pub mod recent;
pub mod route;
pub mod saving;
pub mod site;
