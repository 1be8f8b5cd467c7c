//! The form in the place of an article that a password opens.

use super::element::{El, el};
use super::form::{OnSend, field, form};
use crate::text::words as say;

/// The form; `send` is called with what was typed in its one field.
pub fn password_form(send: OnSend) -> El {
    // Not the reader's own password: the newsroom's, for this one article.
    let input = el("input").attr("type", "password").attr("autocomplete", "off");
    let password = field(input, "mot-de-passe", say::PASSWORD, "", say::PASSWORD_MISSING);
    let form = form(vec![password], say::PASSWORD_READ, send);
    el("div").child(el("p").text(say::PROTECTED)).child(form.element.clone())
}
