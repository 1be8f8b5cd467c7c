//! Forms: fields that say what is wrong with them.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::element::{El, classed, el};
use crate::device::event::hear;

/// A field that must be filled in.
pub struct Field {
    element: El,
    input: El,
    error: El,
    missing: &'static str,
}

/// A field from its `input` or `textarea`, its name, which is its id as well, its label, a note beside
/// the label, and what is said where it is empty or no address although it should be one.
pub fn field(control: El, name: &str, label: &str, note: &str, missing: &'static str) -> Field {
    let wrong = [name, "-erreur"].concat();
    let input = control.attr("id", name).attr("required", "").attr("aria-describedby", &wrong);
    let label = el("label").attr("for", name).text(label).child(el("small").text(note));
    let error = el("p").attr("id", &wrong).attr("role", "alert");
    let element = classed("div", "field").child(label).child(input.clone()).child(error.clone());
    Field { element, input, error, missing }
}

impl Field {
    /// An `input` in all members used here; a `textarea` has the same.
    fn node(&self) -> &HtmlInputElement {
        self.input.node().unchecked_ref()
    }

    fn complain(&self, sentence: &str) {
        self.input.set("aria-invalid", (!sentence.is_empty()).then_some("true"));
        self.error.set_text(sentence);
    }
}

/// What happens when a form is sent.
pub type OnSend = Box<dyn Fn(&Rc<Form>)>;

/// A form.
pub struct Form {
    /// The whole of it.
    pub element: El,
    status: El,
    fields: Vec<Field>,
}

/// A form with its fields and its button. `send` is called when all fields are filled in and
/// nothing is on its way; what was typed stays until the form is replaced.
pub fn form(fields: Vec<Field>, button: &str, send: OnSend) -> Rc<Form> {
    let status = el("p").attr("role", "status");
    let parts = fields.iter().map(|field| field.element.clone());
    let element = classed("form", "form").attr("novalidate", "").children(parts);
    let element = element.child(classed("button", "button").text(button)).child(status.clone());
    let form = Rc::new(Form { element, status, fields });
    let sent = Rc::clone(&form);
    let on_submit = move |event: web_sys::Event| {
        event.prevent_default();
        if !sent.element.has("aria-busy") && sent.is_filled() {
            send(&sent);
        }
    };
    hear(form.element.node(), "submit", Box::new(on_submit));
    form
}

impl Form {
    /// Whether every field is filled in. Each says what is wrong with it; the cursor goes to the first.
    fn is_filled(&self) -> bool {
        let mut filled = true;
        for field in &self.fields {
            let node = field.node();
            let fine = node.check_validity() && !node.value().trim().is_empty();
            field.complain(if fine { "" } else { field.missing });
            if filled && !fine {
                let _ = node.focus();
            }
            filled &= fine;
        }
        filled
    }

    /// What was typed into each field.
    pub fn values(&self) -> Vec<String> {
        self.fields.iter().map(|field| field.node().value()).collect()
    }

    /// Says what is wrong with a field, counted from 0, and puts the cursor into it.
    pub fn complain(&self, field: usize, sentence: &str) {
        self.settle("");
        if let Some(field) = self.fields.get(field) {
            field.complain(sentence);
            let _ = field.node().focus();
        }
    }

    /// Puts the cursor into the first field.
    pub fn focus(&self) {
        if let Some(field) = self.fields.first() {
            let _ = field.node().focus();
        }
    }

    /// Says that an answer is awaited.
    pub fn wait(&self, sentence: &str) {
        self.settle(sentence);
        self.element.set("aria-busy", Some("true"));
    }

    /// Says what came of it, or nothing; it can be sent again.
    pub fn settle(&self, sentence: &str) {
        self.element.set("aria-busy", None);
        self.status.set_text(sentence);
    }
}
