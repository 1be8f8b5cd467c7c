//! `/-/reglages`: how pages look, what they may cost, what the phone keeps.

use std::rc::Rc;

use leptos::prelude::document;

use super::Shown;
use super::notices::notices;
use super::spending::{MEGABYTE, tell_worker};
use crate::device::clock::after;
use crate::device::install;
use crate::device::later::Loaded;
use crate::device::local::has_worker;
use crate::device::saver;
use crate::model::head::Head;
use crate::model::menu::Branch;
use crate::model::saving::SAVERS;
use crate::model::site::SITE;
use crate::net::ask_worker;
use crate::policy::saver::cost;
use crate::text::size::{coins, megabytes};
use crate::text::words as say;
use crate::ui::display::{choices, display_choices};
use crate::ui::element::{El, button, classed, el};
use crate::ui::keys::content;
use crate::ui::settings::{amounts, ask, check, is_checked, note, number, part, sections};
use crate::ui::states::heading;
use crate::wp::json::{self, Value};
use crate::wp::request::{form, ids};

/// Megabytes a day that can be chosen as the limit; the first is none.
const LIMITS: [&str; 6] = ["", "5", "10", "20", "50", "100"];
const LIMIT_LABELS: [&str; 6] = [say::NO_LIMIT, "5", "10", "20", "50", "100"];
/// Milliseconds for which it is said that something has been done.
const WHILE: i32 = 4_000;
/// The dearest megabyte that can be written down.
const DEAREST: u32 = 100_000;

/// The parts that change.
struct Page {
    status: El,
    saver: El,
    usage: El,
    storage: El,
}

/// Draws the page; `branches` are the menu's.
#[inline(never)]
pub fn show(_: Loaded, branches: &[Branch]) -> Shown {
    let page = Rc::new(Page {
        status: classed("p", "settings-status").attr("role", "status"),
        saver: el("p"),
        usage: el("div"),
        storage: el("div"),
    });
    let view = classed("div", "settings")
        .child(heading(say::SETTINGS))
        .child(part("affichage", say::DISPLAY).children(display_choices()))
        .child(page.saver_part())
        .child(page.usage_part())
        .child(page.edition_part(branches))
        .child(notices(branches, &page.status))
        .child(page.storage_part())
        .child(part("raccourcis", say::KEYS).children(content()))
        .child(page.status.clone());
    page.show_saver();
    Page::ask_usage(&page);
    Page::ask_storage(&page);
    Shown { state: "ready", head: Head { no_index: true, ..Head::titled(say::SETTINGS) }, view }
}

/// Keeps a choice, tells the worker what it must know, and says so.
pub(super) fn keep(status: &El, name: &str, value: &str) {
    saver::set(name, value);
    tell_worker();
    tell(status, say::KEPT_SETTING);
}

/// Says something for a while: it lies over the page.
fn tell(status: &El, sentence: &str) {
    status.set_text(sentence);
    let said = status.clone();
    after(WHILE, Box::new(move || said.set_text("")));
}

impl Page {
    fn saver_part(self: &Rc<Self>) -> El {
        let page = Rc::clone(self);
        let chose = Rc::new(move |value| {
            keep(&page.status, "saver", if value == "auto" { "" } else { value });
            page.show_saver();
        });
        let chosen = saver::current().saver();
        part("donnees", say::SAVER)
            .child(choices("saver", say::SAVER_CHOICE, &SAVERS, &say::SAVER_CHOICES, chosen, chose))
            .child(self.saver.clone().attr("role", "status"))
            .child(note(say::SAVER_NOTE))
    }

    /// Says whether data is spared now, and why.
    fn show_saver(&self) {
        let saving = saver::current();
        self.saver.set_text(match (saver::is_on(), saving.is_over(saver::today())) {
            (_, true) => say::SAVER_OVER,
            (true, _) => say::SAVER_IS_ON,
            _ => say::SAVER_IS_OFF,
        });
    }

    fn usage_part(self: &Rc<Self>) -> El {
        if !has_worker() {
            return part("consommation", say::USAGE).child(note(say::NO_WORKER));
        }
        let saving = saver::current();
        let page = Rc::clone(self);
        let priced = move |price: u32| {
            keep(&page.status, "price", &price.to_string());
            Self::ask_usage(&page);
        };
        let page = Rc::clone(self);
        let limited = Rc::new(move |limit| {
            // The new limit counts from now: whether it is passed is seen when the usage has come.
            for passed in ["over", "anyway"] {
                saver::set(passed, "");
            }
            keep(&page.status, "limit", limit);
            Self::ask_usage(&page);
        });
        let chosen = saving.number("limit").to_string();
        let chosen = LIMITS.into_iter().find(|limit| *limit == chosen).unwrap_or_default();
        let price = [say::PRICE, " (", SITE.currency, ")"].concat();
        part("consommation", say::USAGE)
            .child(self.usage.clone())
            .child(number("prix", &price, saving.price(), DEAREST, Box::new(priced)))
            .child(choices("limit", say::LIMIT, &LIMITS, &LIMIT_LABELS, chosen, limited))
            .child(note(say::USAGE_NOTE))
    }

    fn ask_usage(page: &Rc<Self>) {
        let shown = Rc::clone(page);
        ask_worker("usage", None, Box::new(move |answer| Self::show_usage(&shown, answer.as_deref())));
    }

    fn show_usage(page: &Rc<Self>, usage: Option<&Value>) {
        let Some(usage) = usage else { return };
        let bytes = |name| json::number(usage, &[name]).unwrap_or_default();
        let (today, month) = (bytes("today"), bytes("month"));
        let (saving, day) = (saver::current(), saver::today());
        let limit = saving.number("limit").saturating_mul(MEGABYTE);
        if limit > 0 && today >= limit && saving.number("over") != day {
            saver::set_number("over", day);
            page.show_saver();
        }
        let priced =
            |bytes| [megabytes(bytes).as_str(), " · ", &coins(cost(bytes, saving.price()), SITE.currency)].concat();
        let mut parts = vec![amounts(&[(say::TODAY, priced(today)), (say::MONTH, priced(month))])];
        if limit > 0 {
            let meter =
                el("meter").attr("aria-label", say::LIMIT_METER).attr("min", "0").attr("max", &limit.to_string());
            let meter = meter.attr("high", &(limit / 4 * 3).to_string()).attr("optimum", "0");
            let words = [megabytes(today).as_str(), say::OF, &megabytes(limit)].concat();
            parts.push(meter.attr("value", &today.to_string()));
            parts.push(note(&words));
        }
        if limit > 0 && saving.number("anyway") == day {
            parts.push(note(say::ANYWAY_TODAY));
        } else if saver::current().is_over(day) {
            let page = Rc::clone(page);
            let anyway = button("button").text(say::ANYWAY).on("click", move |_| {
                keep(&page.status, "anyway", &day.to_string());
                page.show_saver();
                Self::ask_usage(&page);
                page.usage.focus();
            });
            parts.push(classed("div", "settings-over").child(el("p").text(say::LIMIT_PASSED)).child(anyway));
        }
        page.usage.replace(parts);
    }

    fn edition_part(self: &Rc<Self>, branches: &[Branch]) -> El {
        let page = Rc::clone(self);
        let changed = move |chosen: Vec<u32>| keep(&page.status, "sections", &ids(&chosen));
        let chosen = saver::current().list("sections");
        part("edition", say::EDITION)
            .child(sections(say::EDITION_SECTIONS, branches, &chosen, Box::new(changed)))
            .child(note(say::EDITION_ALL))
    }

    fn storage_part(self: &Rc<Self>) -> El {
        let offered = install::can_install().then(|| {
            let offered = button("button quiet").text(say::INSTALL_APP);
            offered.on("click", move |_| install::install())
        });
        // The release writes its own name on the document (xtask/src/page/worker.rs).
        let root = document().document_element();
        let hash = root.and_then(|root| root.get_attribute("data-version")).unwrap_or_default();
        let version = note(&[say::VERSION, env!("CARGO_PKG_VERSION"), " ", &hash].concat());
        part("stockage", say::STORAGE).child(self.storage.clone()).children(offered).child(version)
    }

    fn ask_storage(page: &Rc<Self>) {
        let shown = Rc::clone(page);
        ask_worker("storage", None, Box::new(move |answer| Self::show_storage(&shown, answer.as_deref())));
    }

    fn show_storage(page: &Rc<Self>, storage: Option<&Value>) {
        let Some(storage) = storage else { return page.storage.replace([note(say::NO_WORKER)]) };
        let bytes = |name| json::number(storage, &[name]).unwrap_or_default();
        let (content, images, saved) = (bytes("content"), bytes("images"), bytes("saved"));
        let articles = [say::STORED_ARTICLES, " (", &bytes("articles").to_string(), ")"].concat();
        let rows = amounts(&[
            (&articles, megabytes(content)),
            (say::STORED_IMAGES, megabytes(images)),
            (say::SAVED, megabytes(saved)),
            (say::STORED_APP, megabytes(bytes("shell"))),
        ]);
        let asking = Rc::clone(page);
        let erase = button("button quiet").text(say::ERASE);
        let erase = erase.on("click", move |_| Self::ask_to_erase(&asking, content.saturating_add(images), saved));
        page.storage.replace([rows, erase]);
    }

    /// What the reader has saved on purpose goes only where they say so as well.
    fn ask_to_erase(page: &Rc<Self>, bytes: u32, saved: u32) {
        let (labelled, check) = check(&[say::ERASE_SAVED, " (", &megabytes(saved), ")"].concat());
        let words = [say::ERASE_WORDS, &megabytes(bytes), "."].concat();
        let words = el("p").text(&words).child(el("br")).text(say::ERASE_COST);
        let parts: Vec<El> = [words].into_iter().chain((saved > 0).then_some(labelled)).collect();
        let erasing = Rc::clone(page);
        let done = move || {
            let saved_too = is_checked(&check);
            for what in ["content", "images", "saved"] {
                if what != "saved" || saved_too {
                    let page = Rc::clone(&erasing);
                    let erased = move |_| {
                        tell(&page.status, say::ERASED);
                        Self::ask_storage(&page);
                    };
                    ask_worker("erase", Some(form(&["what"], &[what.to_string()])), Box::new(erased));
                }
            }
        };
        ask(&page.storage, say::ERASE_TITLE, parts, say::ERASE_YES, Rc::new(done));
    }
}
