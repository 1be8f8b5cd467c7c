//! Pictures with a choice of files and a place kept for them. Where data is spared they wait for a tap:
//! an article's each in its place, those of cards together.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::{document, window};

use super::element::{El, button, classed, el, svg};
use crate::device::{history, local, saver};
use crate::model::picture::Picture;
use crate::policy::saver::smallest_sufficient;
use crate::text::part;
use crate::text::size;
use crate::text::words as say;

/// When a picture is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Loading {
    /// At once and first: the one picture the reader sees at the top.
    Eager,
    /// When the reader comes near.
    Lazy,
}

/// How wide a picture of an article is at the most, in pixels of the page: its column, 42rem.
const COLUMN: u32 = 672;

/// Has a picture let through although the limit of the day is passed; then calls back.
pub type Allow = fn(&str, Box<dyn FnOnce()>);

thread_local! {
    /// Who does that; set by the app.
    pub static ALLOW: Cell<Option<Allow>> = const { Cell::new(None) };
    /// The cards of this page that wait for their pictures.
    static WAITING: RefCell<Vec<(El, Picture)>> = const { RefCell::new(Vec::new()) };
    /// Path and query of the pages whose cards' pictures the reader has asked for.
    static ASKED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// An `img`. `sizes` tells the browser how wide it will be; the style sheet fixes its proportions
/// where `width` and `height` are not known.
pub fn picture(picture: &Picture, sizes: &str, loading: Loading) -> El {
    let image = blank(picture, loading);
    let image = match picture.srcset.is_empty() {
        true => image,
        false => image.attr("sizes", sizes).attr("srcset", &picture.srcset),
    };
    // Last: setting it starts the request, which must know how to choose.
    when_lost(image).attr("src", &picture.src)
}

/// The same without a file.
fn blank(picture: &Picture, loading: Loading) -> El {
    let (width, height) = picture.size.unwrap_or((3, 2));
    let image = el("img")
        .attr_if("class", picture.size.is_none().then_some("unsized"))
        .attr("alt", &picture.alt)
        .attr("width", &width.to_string())
        .attr("height", &height.to_string())
        .attr("decoding", "async");
    match loading {
        Loading::Eager => image.attr("fetchpriority", "high"),
        Loading::Lazy => image.attr("loading", "lazy"),
    }
}

/// The smallest file of a picture that suffices for so many pixels of the page.
fn smallest(picture: &Picture, width: u32) -> &str {
    let file = smallest_sufficient(&picture.srcset, saver::wanted(width));
    file.map_or(picture.src.as_str(), |(url, _)| url)
}

/// A picture with this file, which is asked for when it is allowed, the reader having asked for it.
fn with_file(picture: &Picture, url: &str, loading: Loading) -> El {
    let image = when_lost(blank(picture, loading));
    let (shown, src) = (image.clone(), url.to_string());
    let show = Box::new(move || shown.set("src", Some(&src)));
    match ALLOW.get() {
        Some(allow) if saver::is_over() => allow(url, show),
        _ => show(),
    }
    image
}

/// A picture of an article in its `frame`, such as a link or the button that enlarges it. Where data is
/// spared a button of its proportions stands there until it is tapped, unless the phone has the picture.
pub fn framed(shown: Picture, sizes: &str, loading: Loading, frame: Box<dyn Fn(El) -> El>) -> El {
    if !saver::is_on() {
        return frame(picture(&shown, sizes, loading));
    }
    let (width, height) = shown.size.unwrap_or((3, 2));
    let space = spacer(width, height).attr("width", &width.to_string()).attr("height", &height.to_string());
    let space = space.attr_if("class", shown.size.is_none().then_some("unsized"));
    let label = el("span").text(say::SHOW_IMAGE);
    let weight = weight(&shown);
    let weight = (weight > 0).then(|| el("span").text(&[" · ", &size::short(weight)].concat()));
    let words = classed("span", "placeholder-words").child(label.clone()).children(weight);
    let alt = (!shown.alt.is_empty()).then(|| el("small").text(&shown.alt));
    let place = button("enlarge placeholder").child(space.clone()).child(words.children(alt));
    let (held, held_picture) = (place.clone(), shown.clone());
    let show = Rc::new(move |url: &str| {
        let image = with_file(&held_picture, url, Loading::Eager);
        let framed = frame(image.clone());
        swap(&held, &framed);
        let (held, label) = (held.clone(), label.clone());
        image.on("error", move |_| {
            label.set_text(say::IMAGE_LOST);
            swap(&framed, &held);
        });
    });
    let mut files: Vec<String> = part::files(&shown.srcset).map(|(url, _)| url.into()).collect();
    files.push(shown.src.clone());
    let found = Rc::clone(&show);
    local::find(files, Box::new(move |url| found(&url)));
    place.on("click", move |_| show(smallest(&shown, space.node().get_bounding_client_rect().width() as u32)))
}

/// Puts one element in the place of another, with the focus if that has it.
fn swap(old: &El, new: &El) {
    let focused = old.node().contains(document().active_element().as_deref());
    let _ = old.node().replace_with_with_node_1(new.node());
    if focused {
        history::focus(new.node());
    }
}

/// Bytes of the file that a tap will load, where WordPress tells; else 0.
fn weight(picture: &Picture) -> u32 {
    let screen = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default() as u32;
    let file = smallest_sufficient(&picture.srcset, saver::wanted(screen.min(COLUMN)));
    let known = file.and_then(|(_, width)| picture.weights.iter().find(|(known, _)| *known == width));
    known.map(|(_, bytes)| *bytes).unwrap_or_default()
}

/// Whether the picture of a card has to wait, in which case the card goes without one. A list full of
/// buttons would be ugly, and noise to who hears it: [`offer`] stands for all of them.
pub fn waits(card: &El, picture: &Picture) -> bool {
    let waits = saver::is_on();
    if waits {
        WAITING.with_borrow_mut(|waiting| waiting.push((card.clone(), picture.clone())));
    }
    waits
}

/// The reader leaves the page: nothing of it waits any more.
pub fn forget() {
    WAITING.take();
}

/// Offers the pictures of a page's cards above it, if any wait; shows them where the reader has asked for
/// them before.
pub fn offer(page: &El) {
    if WAITING.with_borrow(Vec::is_empty) {
        return;
    }
    let here = history::here();
    if ASKED.with_borrow(|asked| asked.contains(&here)) {
        return show_waiting();
    }
    let (line, page_of_line) = (classed("p", "saver"), page.clone());
    let offered = line.clone();
    let show = button("saver-show").text(say::SHOW_IMAGES).on("click", move |_| {
        ASKED.with_borrow_mut(|asked| asked.push(history::here()));
        show_waiting();
        offered.node().remove();
        history::focus(page_of_line.node());
    });
    let line = line.child(el("span").text(say::SPARED)).child(show);
    let _ = page.node().prepend_with_node_1(line.node());
}

/// Gives the cards their pictures, each of which loads when the reader comes near.
fn show_waiting() {
    let waiting = WAITING.take();
    let place = |(card, picture): (El, Picture)| {
        let place = classed("div", "card-picture");
        card.set("data-picture", None);
        let _ = card.node().prepend_with_node_1(place.node());
        (place, picture)
    };
    let places: Vec<(El, Picture)> = waiting.into_iter().map(place).collect();
    // All are measured before the first is filled: each change would make the browser measure anew.
    let widths: Vec<i32> = places.iter().map(|(place, _)| place.node().client_width()).collect();
    for ((place, picture), width) in places.into_iter().zip(widths) {
        place.child(with_file(&picture, smallest(&picture, width.unsigned_abs()), Loading::Lazy));
    }
}

/// An empty drawing that keeps a place of these proportions: nothing else takes them from an attribute in
/// every browser, whatever loads in that place.
pub fn spacer(width: u32, height: u32) -> El {
    svg("svg")
        .attr("viewBox", &["0 0 ", &width.to_string(), " ", &height.to_string()].concat())
        .attr("aria-hidden", "true")
}

/// A picture that does not come leaves its place empty instead of the browser's broken mark.
pub fn when_lost(image: El) -> El {
    image.on("error", |event| {
        if let Some(image) =
            event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<web_sys::Element>(target).ok())
        {
            let _ = image.set_attribute("data-lost", "");
        }
    })
}
