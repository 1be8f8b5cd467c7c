//! `El`: text stays text, whatever it looks like.

use std::cell::Cell;
use std::rc::Rc;

use askia24::ui::element::{button, classed, el, link, outside_link, svg};
use wasm_bindgen_test::wasm_bindgen_test;

const ATTACK: &str = "<img src=x onerror=\"window.hit=1\">&amp;";

#[wasm_bindgen_test]
fn text_stays_text() {
    let drawn = el("p").text(ATTACK).text("\u{a0}!");
    assert_eq!(drawn.node().child_element_count(), 0);
    assert_eq!(drawn.node().text_content().unwrap(), [ATTACK, "\u{a0}!"].concat());
    drawn.set_text(ATTACK);
    assert_eq!(drawn.node().child_element_count(), 0);
    assert_eq!(drawn.node().text_content().unwrap(), ATTACK);
}

#[wasm_bindgen_test]
fn an_attribute_holds_what_was_given() {
    let drawn = el("a").attr("title", ATTACK).attr_if("lang", None).attr_if("dir", Some("rtl"));
    assert_eq!(drawn.node().get_attribute("title").unwrap(), ATTACK);
    assert_eq!(drawn.node().get_attribute_names().length(), 2);
    drawn.set("title", None);
    assert_eq!(drawn.node().get_attribute("title"), None);
}

#[wasm_bindgen_test]
fn children_stand_in_their_order_and_can_be_replaced() {
    let list = el("ul").children(["un", "deux"].map(|text| el("li").text(text))).child(el("li").text("trois"));
    assert_eq!(list.node().text_content().unwrap(), "undeuxtrois");
    list.replace([el("li").text("quatre")]);
    assert_eq!(list.node().text_content().unwrap(), "quatre");
}

#[wasm_bindgen_test]
fn drawings_are_svg() {
    assert_eq!(svg("path").node().namespace_uri().unwrap(), "http://www.w3.org/2000/svg");
}

#[wasm_bindgen_test]
fn a_link_out_learns_nothing_of_where_it_was_opened() {
    let link_out = outside_link("https://example.org/");
    assert!(link_out.node().get_attribute("rel").unwrap().contains("noopener"));
    assert_eq!(link("/category/eau/").node().get_attribute("href").unwrap(), "/category/eau/");
    assert_eq!(classed("p", "kicker").node().class_name(), "kicker");
}

#[wasm_bindgen_test]
fn a_button_calls_back_on_each_press_and_sends_no_form() {
    let presses = Rc::new(Cell::new(0));
    let counted = Rc::clone(&presses);
    let pressed = button("").on("click", move |_| counted.set(counted.get() + 1));
    pressed.node().click();
    pressed.node().click();
    assert_eq!(presses.get(), 2);
    assert_eq!(pressed.node().get_attribute("type").unwrap(), "button");
}
