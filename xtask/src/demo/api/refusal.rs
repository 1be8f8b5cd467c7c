//! WordPress's errors: a code, a sentence and a status.

use serde_json::{Value, json};

/// An error as the API sends it.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) body: Value,
    /// Whether the route was right and only something about the request wrong: `Allow` is sent then.
    pub(super) allow: bool,
}

impl Refusal {
    pub(super) fn new(status: u16, code: &str, message: &str) -> Self {
        Self { status, body: json!({ "code": code, "message": message, "data": { "status": status } }), allow: false }
    }

    /// A request that another spelling would have made right.
    pub(super) fn of_request(code: &str, message: &str) -> Self {
        Self { allow: true, ..Self::new(400, code, message) }
    }

    /// What only those who are logged in may do.
    pub(super) fn forbidden(code: &str, action: &str) -> Self {
        Self::new(401, code, &format!("Sorry, you are not allowed to {action}."))
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

/// A page past the end of posts, pages or pictures.
pub(super) fn past_the_end() -> Refusal {
    let message = "The page number requested is larger than the number of pages available.";
    Refusal::of_request("rest_post_invalid_page_number", message)
}
