//! The hostile corpus of `tests/body/corpus`, for the tests' WordPress and the fuzz target.

#[path = "../../tests/support/corpus.rs"]
mod corpus;

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::{Value, json};

pub use corpus::Vector;

use crate::project;

/// Where the corpus is.
#[must_use]
pub fn directory() -> PathBuf {
    project::root().join("tests/body/corpus")
}

/// Every vector.
///
/// # Errors
///
/// A file cannot be read.
pub fn vectors() -> Result<Vec<Vector>> {
    corpus::read(&directory()).context("the hostile corpus cannot be read")
}

/// Every vector as JSON, for PHP.
///
/// # Errors
///
/// As [`vectors`].
pub fn json() -> Result<String> {
    let vectors = vectors()?;
    let rows = vectors.iter().map(|vector| {
        json!({
            "name": format!("{}: {}", vector.family, vector.name),
            "html": vector.html,
            "swallows": vector.swallows,
        })
    });
    Ok(Value::from(rows.collect::<Vec<_>>()).to_string())
}
