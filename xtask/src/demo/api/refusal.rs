//! WordPress's errors: a code, a sentence and a status.

use serde_json::{Value, json};

/// An error as the API sends it.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) body: Value,
}

impl Refusal {
    pub(super) fn new(status: u16, code: &str, message: &str) -> Self {
        Self { status, body: json!({ "code": code, "message": message, "data": { "status": status } }) }
    }
}

pub(super) fn no_route() -> Refusal {
    Refusal::new(404, "rest_no_route", "No route was found matching the URL and request method.")
}

pub(super) fn invalid_post() -> Refusal {
    Refusal::new(404, "rest_post_invalid_id", "Invalid post ID.")
}

pub(super) fn invalid_term() -> Refusal {
    Refusal::new(404, "rest_term_invalid", "Term does not exist.")
}

pub(super) fn invalid_user() -> Refusal {
    Refusal::new(404, "rest_user_invalid_id", "Invalid user ID.")
}

pub(super) fn incorrect_password() -> Refusal {
    Refusal::new(403, "rest_post_incorrect_password", "Incorrect post password.")
}

/// A page past the end; `what` is `post` or `search`.
pub(super) fn past_the_end(what: &str) -> Refusal {
    let message = "The page number requested is larger than the number of pages available.";
    Refusal::new(400, &format!("rest_{what}_invalid_page_number"), message)
}
