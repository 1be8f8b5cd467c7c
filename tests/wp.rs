//! WordPress's REST API: what is asked, and what is made of any answer.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "wp/answers.rs"]
mod answers;
#[path = "support/arbitrary.rs"]
#[allow(dead_code)]
mod arbitrary;
#[path = "wp/comments.rs"]
mod comments;
#[path = "support/fixture.rs"]
mod fixture;
#[path = "wp/json.rs"]
mod json;
#[path = "wp/odd.rs"]
mod odd;
#[path = "wp/properties.rs"]
mod properties;
#[path = "support/received.rs"]
#[allow(dead_code)]
mod received;
#[path = "wp/requests.rs"]
mod requests;
#[path = "wp/roots.rs"]
mod roots;
