//! WordPress's REST API as it is: the URLs of requests, and JSON as received.
//!
//! Reading is lenient by construction: every answer is first an untyped [`json::Value`], and each
//! field is asked for by name and accepted only in a form that makes sense. What does not is absent,
//! never an error, so one broken post cannot take a list with it.

pub mod api;
pub mod comment;
pub mod json;
pub mod post;
pub mod request;
pub mod term;

pub use api::Api;
