//! Scroll positions of the pages behind and ahead.

use askia24::device::history::{arrive, here, scroll_to, take_over};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement};

use crate::{event_after, window};

/// Makes the page long; taken away again when dropped.
struct Long(HtmlElement);

impl Long {
    fn make() -> Self {
        let document = window().document().unwrap();
        let long: HtmlElement = wasm_bindgen::JsCast::unchecked_into(document.create_element("div").unwrap());
        long.set_attribute("style", "height: 9000px").unwrap();
        document.body().unwrap().append_child(&long).unwrap();
        Self(long)
    }
}

impl Drop for Long {
    fn drop(&mut self) {
        self.0.remove();
    }
}

#[wasm_bindgen_test]
async fn going_back_finds_the_position_of_the_page_that_was_left() {
    let _long = Long::make();
    take_over();
    let history = window().history().unwrap();
    let first = here();
    assert_eq!(arrive(), None, "a new entry has no position");
    event_after(&window(), "scroll", || scroll_to(1_234.0)).await;

    history.push_state_with_url(&JsValue::NULL, "", Some("?suite")).unwrap();
    assert!(here().ends_with("?suite"));
    assert_eq!(arrive(), None);
    event_after(&window(), "scroll", || scroll_to(0.0)).await;

    event_after(&window(), "popstate", || history.back().unwrap()).await;
    assert_eq!(here(), first);
    assert_eq!(arrive(), Some(1_234.0));

    // What a reload would read: where the page stands now, whether or not its event has come.
    scroll_to(1_234.0);
    window().document().unwrap().dispatch_event(&Event::new("visibilitychange").unwrap()).unwrap();
    let stored = window().session_storage().unwrap().unwrap().get_item("askia24-positions").unwrap().unwrap();
    assert!(stored.contains(":1234"), "{stored}");
    history.replace_state(&JsValue::NULL, "").unwrap();
}

/// Whatever another script of the origin left there.
#[wasm_bindgen_test]
fn storage_that_holds_no_positions_is_no_trouble() {
    let storage = window().session_storage().unwrap().unwrap();
    let history = window().history().unwrap();
    for odd in ["", "null", "7", "\"text\"", "[", "{\"7\":\"x\"}"] {
        storage.set_item("askia24-positions", odd).unwrap();
        take_over();
        history.replace_state(&JsValue::from_f64(7.0), "").unwrap();
        assert_eq!(arrive(), Some(0.0), "{odd}");
    }
    storage.remove_item("askia24-positions").unwrap();
    history.replace_state(&JsValue::NULL, "").unwrap();
}
