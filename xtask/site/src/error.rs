//! A mistake in `site.toml` as one sentence.

use std::fmt;

/// A mistake in `site.toml`: one sentence naming file and line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteError {
    sentence: String,
}

impl SiteError {
    /// A mistake of the file as a whole.
    pub(crate) fn file(file_name: &str, what: &str) -> Self {
        Self { sentence: format!("{file_name} {what}") }
    }
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for SiteError {}

/// What is wrong and at which byte, before line numbers are known.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) offset: usize,
    pub(crate) what: String,
}

impl Fault {
    pub(crate) fn new(offset: usize, what: impl Into<String>) -> Self {
        Self { offset, what: what.into() }
    }

    pub(crate) fn at(self, text: &str, file_name: &str) -> SiteError {
        let line = 1 + text.bytes().take(self.offset).filter(|byte| *byte == b'\n').count();
        SiteError { sentence: format!("{file_name} line {line}: {}", self.what) }
    }
}
