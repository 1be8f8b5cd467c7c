//! The pictures of an article, full screen.
//!
//! The browser does most of it: a modal `dialog` keeps the focus and answers Escape, scroll snapping
//! turns the pictures under a finger, a box that scrolls pans an enlarged one, and the page behind
//! stays where it is.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, KeyboardEvent};

use super::element::{El, button, classed, el};
use super::icon::{self, icon};
use super::picture::when_lost;
use crate::device::history;
use crate::device::later::{self, Loaded, Missing};
use crate::text::words as say;

/// A picture that opens the viewer on a tap.
pub fn enlargeable(image: El, alt: &str) -> El {
    let name = if alt.is_empty() { say::ENLARGE.to_string() } else { [say::ENLARGE_NAMED, alt].concat() };
    button("enlarge").attr("aria-label", &name).child(image).on("click", press)
}

/// Opens the viewer when its code is there; the picture alone where it cannot be had.
fn press(event: Event) {
    let pressed = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some(pressed) = pressed.filter(|pressed| !pressed.has_attribute("aria-busy")) else { return };
    let _ = pressed.set_attribute("aria-busy", "true");
    later::with(Box::new(move |loaded| {
        let _ = pressed.remove_attribute("aria-busy");
        match loaded {
            Ok(loaded) => open(loaded, pressed),
            Err(Missing) => open_file(&pressed),
        }
    }));
}

fn open_file(pressed: &HtmlElement) {
    let image = pressed.first_element_child();
    if let Some(file) = image.and_then(|image| image.get_attribute("src")) {
        let _ = window().location().assign(&file);
    }
}

/// Which way the next picture is: scrolled distances are negative where the interface runs from right to left.
const ONWARD: i32 = if matches!(say::DIRECTION.as_bytes(), b"rtl") { -1 } else { 1 };
/// The keys and icons of the picture before and of the next one.
const TURNS: [(&str, &str); 2] = match ONWARD {
    1 => [("ArrowLeft", icon::LEFT), ("ArrowRight", icon::RIGHT)],
    _ => [("ArrowRight", icon::RIGHT), ("ArrowLeft", icon::LEFT)],
};
/// How far `+` enlarges.
const CLOSEST: u32 = 4;
/// How far an arrow key moves an enlarged picture, in CSS pixels.
const STEP: f64 = 120.0;

#[derive(Clone)]
struct Viewer {
    dialog: El,
    track: El,
    count: El,
    zoom: El,
    previous: El,
    next: El,
    total: i32,
    /// The picture that is shown or on its way, from 0, and how many times it is enlarged.
    at: Rc<Cell<(i32, u32)>>,
}

#[inline(never)]
fn open(_: Loaded, pressed: HtmlElement) {
    let Ok(Some(page)) = pressed.closest("main") else { return };
    let Ok(pictures) = page.query_selector_all(".enlarge > img:not([data-lost])") else { return };
    let track = classed("div", "viewer-track").attr("tabindex", "0").attr("role", "group");
    let track = track.attr("aria-labelledby", "viewer-count");
    let mut first = 0;
    for index in 0..pictures.length() {
        let Some(image) = pictures.item(index).and_then(|image| image.dyn_into::<Element>().ok()) else { continue };
        if pressed.contains(Some(&image)) {
            first = index as i32;
        }
        let _ = track.clone().child(slide(&image));
    }
    let [before, onward] = TURNS;
    let act = |(key, path): (&str, &str), name: &str| {
        button("viewer-button").attr("data-key", key).attr("aria-label", name).child(icon(path))
    };
    let viewer = Viewer {
        dialog: classed("dialog", "viewer").attr("aria-labelledby", "viewer-count"),
        track,
        count: el("p").attr("id", "viewer-count").attr("role", "status"),
        zoom: act(("z", icon::ENLARGE), say::ZOOM).attr("aria-pressed", "false"),
        previous: act(before, say::PREVIOUS_IMAGE),
        next: act(onward, say::NEXT_IMAGE),
        total: pictures.length() as i32,
        at: Rc::new(Cell::new((first, 1))),
    };
    viewer.show(&page, pressed);
}

/// A picture at the size of the screen, and its caption.
fn slide(shown: &Element) -> El {
    let mut image = el("img").attr("loading", "lazy").attr("decoding", "async").attr("sizes", "100vw");
    for name in ["alt", "width", "height", "srcset"] {
        image = image.attr_if(name, shown.get_attribute(name).as_deref());
    }
    let image = when_lost(image).attr_if("src", shown.get_attribute("src").as_deref());
    let figure = el("figure").child(classed("div", "viewer-pan").child(image));
    let caption = shown.closest("figure").ok().flatten().and_then(|figure| figure.query_selector("figcaption").ok()?);
    figure.children(caption.map(|caption| el("figcaption").text(&caption.text_content().unwrap_or_default())))
}

impl Viewer {
    fn show(self, page: &Element, pressed: HtmlElement) {
        let close = button("viewer-button").attr("data-key", "Escape").attr("aria-label", say::CLOSE);
        let close = close.attr("autofocus", "").child(icon(icon::CLOSE));
        let bar = classed("div", "viewer-bar").child(self.count.clone()).child(self.zoom.clone()).child(close);
        let mut dialog = self.dialog.clone().child(bar).child(self.track.clone());
        if self.total > 1 {
            dialog = dialog.child(self.previous.clone()).child(self.next.clone());
        }
        let viewer = self.clone();
        let dialog = dialog.on("keydown", move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                && !(event.ctrl_key() || event.meta_key() || event.alt_key())
                && viewer.act(&event.key())
            {
                event.prevent_default();
            }
        });
        let viewer = self.clone();
        let dialog = dialog.on("click", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let button = target.and_then(|target| target.closest("[data-key]").ok()?);
            if let Some(key) = button.and_then(|button| button.get_attribute("data-key")) {
                // The buttons turn an enlarged picture's page too.
                if key.starts_with("Arrow") {
                    viewer.enlarge(1);
                }
                viewer.act(&key);
            }
        });
        let viewer = self.clone();
        self.track.clone().on("dblclick", move |_| {
            viewer.act("z");
        });
        let viewer = self.clone();
        self.track.clone().on("scroll", move |_| viewer.settle());
        let shown = dialog.clone();
        let dialog = dialog.on("close", move |_| {
            history::uncover();
            shown.node().remove();
            history::focus(&pressed);
        });
        // Within the page, so that it goes with it.
        let _ = page.append_child(dialog.node());
        let modal: HtmlDialogElement = dialog.node().clone().unchecked_into();
        let _ = modal.show_modal();
        let (at, _) = self.at.get();
        self.scroll_to(at);
        self.track.set("data-smooth", Some(""));
        self.tell();
        history::cover(Box::new(move || modal.close()));
    }

    /// Does what a key says. `false` for a key that says nothing here.
    fn act(&self, key: &str) -> bool {
        let (at, times) = self.at.get();
        let step = match key {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            _ => 0,
        };
        match key {
            "ArrowLeft" | "ArrowRight" if times == 1 => self.turn(at + step * ONWARD),
            "ArrowLeft" | "ArrowRight" => self.pan(f64::from(step) * STEP, 0.0),
            "ArrowUp" if times > 1 => self.pan(0.0, -STEP),
            "ArrowDown" if times > 1 => self.pan(0.0, STEP),
            "+" | "=" => self.enlarge((times * 2).min(CLOSEST)),
            "-" => self.enlarge((times / 2).max(1)),
            "0" => self.enlarge(1),
            "z" => self.enlarge(if times == 1 { 2 } else { 1 }),
            "Escape" => self.dialog.node().unchecked_ref::<HtmlDialogElement>().close(),
            _ => return false,
        }
        true
    }

    fn turn(&self, to: i32) {
        if (0..self.total).contains(&to) {
            self.at.set((to, 1));
            self.scroll_to(to);
            self.tell();
        }
    }

    fn scroll_to(&self, picture: i32) {
        self.track.node().set_scroll_left(picture * self.track.node().client_width() * ONWARD);
    }

    /// A finger has brought another picture.
    fn settle(&self) {
        let width = self.track.node().client_width().max(1);
        let passed = self.track.node().scroll_left() * ONWARD;
        let at = (passed + width / 2) / width;
        if (passed - at * width).abs() < 2 && at != self.at.get().0 {
            self.enlarge(1);
            self.at.set((at, 1));
            self.tell();
        }
    }

    fn tell(&self) {
        let (at, _) = self.at.get();
        self.count.set_text(&[say::IMAGE, &(at + 1).to_string(), say::OF, &self.total.to_string()].concat());
        self.previous.set("aria-disabled", (at == 0).then_some("true"));
        self.next.set("aria-disabled", (at + 1 == self.total).then_some("true"));
    }

    /// Shows the picture `times` as large as the screen, its middle first.
    fn enlarge(&self, times: u32) {
        let (at, before) = self.at.get();
        let Some(pan) = self.box_at(at).filter(|_| times != before) else { return };
        self.at.set((at, times));
        self.dialog.set("data-zoom", (times > 1).then_some(if times == 2 { "2" } else { "4" }));
        self.zoom.set("aria-pressed", Some(if times > 1 { "true" } else { "false" }));
        if let Some(image) = pan.first_element_child() {
            let _ = image.set_attribute("sizes", &[&times.to_string(), "00vw"].concat());
        }
        pan.set_scroll_left((pan.scroll_width() - pan.client_width()) / 2 * ONWARD);
        pan.set_scroll_top((pan.scroll_height() - pan.client_height()) / 2);
    }

    fn pan(&self, x: f64, y: f64) {
        if let Some(pan) = self.box_at(self.at.get().0) {
            pan.scroll_by_with_x_and_y(x, y);
        }
    }

    /// The box in which a picture is moved about.
    fn box_at(&self, at: i32) -> Option<Element> {
        let boxes = self.track.node().query_selector_all(".viewer-pan").ok()?;
        boxes.item(at as u32)?.dyn_into().ok()
    }
}
