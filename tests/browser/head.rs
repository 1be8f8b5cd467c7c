//! The document's head.

use askia24::device::head::show;
use askia24::model::head::Head;
use askia24::model::site::SITE;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::window;

fn found(selector: &str) -> Vec<Element> {
    let head = window().document().unwrap().head().unwrap();
    let list = head.query_selector_all(selector).unwrap();
    (0..list.length()).map(|index| wasm_bindgen::JsCast::unchecked_into(list.get(index).unwrap())).collect()
}

fn content(selector: &str, attribute: &str) -> Option<String> {
    found(selector).first().and_then(|element| element.get_attribute(attribute))
}

fn article() -> Head {
    Head {
        title: "Une <b>crue</b> & \"deux\"".to_owned(),
        description: "Le fleuve.".to_owned(),
        canonical: "https://askia24.example/2026/10/crue/".to_owned(),
        image: "https://askia24.example/crue.jpg".to_owned(),
        json_ld: "{\"headline\":\"</script><script>window.hit=1</script>\"}".to_owned(),
        is_article: true,
        no_index: false,
    }
}

#[wasm_bindgen_test]
fn a_page_is_described_once_however_often_it_is_shown() {
    show(&article());
    show(&article());
    assert_eq!(window().document().unwrap().title(), ["Une <b>crue</b> & \"deux\" – ", SITE.name].concat());
    for (selector, attribute, value) in [
        ("meta[name=description]", "content", "Le fleuve."),
        ("link[rel=canonical]", "href", "https://askia24.example/2026/10/crue/"),
        ("meta[property='og:title']", "content", "Une <b>crue</b> & \"deux\""),
        ("meta[property='og:type']", "content", "article"),
        ("meta[property='og:url']", "content", "https://askia24.example/2026/10/crue/"),
        ("meta[property='og:image']", "content", "https://askia24.example/crue.jpg"),
        ("meta[name='twitter:card']", "content", "summary_large_image"),
    ] {
        assert_eq!(found(selector).len(), 1, "{selector}");
        assert_eq!(content(selector, attribute).as_deref(), Some(value), "{selector}");
    }
    assert_eq!(found("meta[name=robots]").len(), 0);
}

#[wasm_bindgen_test]
fn structured_data_is_inert_text() {
    show(&article());
    let script = found("script[type='application/ld+json']");
    assert_eq!(script.len(), 1);
    assert_eq!(script[0].text_content().unwrap(), article().json_ld);
    assert_eq!(script[0].child_element_count(), 0);
    assert!(js_sys::Reflect::get(&window(), &"hit".into()).unwrap().is_undefined());
}

#[wasm_bindgen_test]
fn nothing_of_an_article_stays_on_the_page_that_follows() {
    show(&article());
    show(&Head { no_index: true, ..Head::titled("Page introuvable") });
    for selector in [
        "link[rel=canonical]",
        "meta[property='og:url']",
        "meta[property='og:image']",
        "script[type='application/ld+json']",
    ] {
        assert_eq!(found(selector).len(), 0, "{selector}");
    }
    assert_eq!(content("meta[name=robots]", "content").as_deref(), Some("noindex"));
    assert_eq!(content("meta[name=description]", "content").as_deref(), Some(SITE.description));
    assert_eq!(content("meta[property='og:type']", "content").as_deref(), Some("website"));
    show(&Head::default());
    assert_eq!(window().document().unwrap().title(), [SITE.name, " – ", SITE.tagline].concat());
    assert_eq!(found("meta[name=robots]").len(), 0);
}
