//! One TOML table, read key by key, so that whatever was not asked for is known to be a mistake.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::error::Fault;

/// A table of the file with the name it has in sentences.
pub(crate) struct Table<'a> {
    entries: Option<&'a DeTable<'a>>,
    /// `colors.` or nothing for the top of the file.
    prefix: String,
    /// Where the table starts: the place of what is missing.
    offset: usize,
    asked: BTreeSet<&'static str>,
}

/// A checked string and its place.
pub(crate) struct Text {
    pub(crate) value: String,
    /// `contact.about`, `contact.emails`.
    pub(crate) name: String,
    pub(crate) offset: usize,
}

impl Text {
    /// The sentence "NAME must be WHAT, not VALUE."
    pub(crate) fn must_be(&self, what: &str) -> Fault {
        Fault::new(self.offset, format!("{} must be {what}, not {:?}.", self.name, self.value))
    }
}

impl<'a> Table<'a> {
    pub(crate) fn root(entries: &'a DeTable<'a>) -> Self {
        Self { entries: Some(entries), prefix: String::new(), offset: 0, asked: BTreeSet::new() }
    }

    fn value(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.insert(key);
        self.entries?.get(key)
    }

    fn name(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }

    /// A string, trimmed and not empty, if the key is there.
    pub(crate) fn optional(&mut self, key: &'static str) -> Result<Option<Text>, Fault> {
        let name = self.name(key);
        self.value(key).map(|value| text(name, value)).transpose()
    }

    /// A string that must be there.
    pub(crate) fn required(&mut self, key: &'static str) -> Result<Text, Fault> {
        let missing = format!("{} is missing; add a line {key} = \"…\".", self.name(key));
        self.optional(key)?.ok_or_else(|| Fault::new(self.offset, missing))
    }

    /// A whole number from 0 to `most`, if the key is there.
    pub(crate) fn number(&mut self, key: &'static str, most: u32) -> Result<Option<u32>, Fault> {
        let name = self.name(key);
        let Some(value) = self.value(key) else {
            return Ok(None);
        };
        let number = match value.get_ref() {
            DeValue::Integer(integer) => u32::from_str_radix(integer.as_str(), integer.radix()).ok(),
            _ => None,
        };
        let number = number.filter(|number| *number <= most);
        let must = || {
            let found = match value.get_ref() {
                DeValue::Integer(integer) => integer.as_str().to_owned(),
                _ => kind(value).to_owned(),
            };
            Fault::new(value.span().start, format!("{name} must be a whole number from 0 to {most}, not {found}."))
        };
        number.ok_or_else(must).map(Some)
    }

    /// A list of strings, if the key is there.
    pub(crate) fn list(&mut self, key: &'static str) -> Result<Option<Vec<Text>>, Fault> {
        let name = self.name(key);
        let Some(value) = self.value(key) else {
            return Ok(None);
        };
        let DeValue::Array(items) = value.get_ref() else {
            let what = format!("{name} must be a list such as [\"…\", \"…\"], not {}.", kind(value));
            return Err(Fault::new(value.span().start, what));
        };
        items.iter().map(|item| text(name.clone(), item)).collect::<Result<_, _>>().map(Some)
    }

    /// A table inside this one; an absent one is an empty one.
    pub(crate) fn table(&mut self, key: &'static str) -> Result<Table<'a>, Fault> {
        let name = self.name(key);
        match self.value(key) {
            None => {
                Ok(Table { entries: None, prefix: format!("{name}."), offset: self.offset, asked: BTreeSet::new() })
            }
            Some(value) => table(&name, &format!("[{name}]"), value),
        }
    }

    /// The tables under `[[key]]`.
    pub(crate) fn tables(&mut self, key: &'static str) -> Result<Vec<Table<'a>>, Fault> {
        let name = self.name(key);
        let Some(value) = self.value(key) else {
            return Ok(Vec::new());
        };
        let heading = format!("[[{name}]]");
        let DeValue::Array(items) = value.get_ref() else {
            let what = format!("{name} must be written under {heading}, once for each.");
            return Err(Fault::new(value.span().start, what));
        };
        items.iter().map(|item| table(&name, &heading, item)).collect()
    }

    /// Whether the file has the table at all.
    pub(crate) fn exists(&self) -> bool {
        self.entries.is_some()
    }

    /// Every key that nobody asked for is a mistake.
    pub(crate) fn finish(self) -> Result<(), Fault> {
        let keys = self.entries.into_iter().flatten().map(|(key, _)| key);
        let unknown = keys.filter(|key| !self.asked.contains(&**key.get_ref()));
        let Some(key) = unknown.min_by_key(|key| key.span().start) else {
            return Ok(());
        };
        let known: Vec<&str> = self.asked.iter().copied().collect();
        let place = if self.prefix.is_empty() { "the top of the file" } else { self.prefix.trim_end_matches('.') };
        let what = format!("{} is not a setting; {place} knows {}.", self.name(key.get_ref()), known.join(", "));
        Err(Fault::new(key.span().start, what))
    }
}

fn table<'a>(name: &str, heading: &str, value: &'a Spanned<DeValue<'a>>) -> Result<Table<'a>, Fault> {
    match value.get_ref() {
        DeValue::Table(entries) => Ok(Table {
            entries: Some(entries),
            prefix: format!("{name}."),
            offset: value.span().start,
            asked: BTreeSet::new(),
        }),
        _ => Err(Fault::new(
            value.span().start,
            format!("{name} must be a table written under {heading}, not {}.", kind(value)),
        )),
    }
}

fn text(name: String, value: &Spanned<DeValue<'_>>) -> Result<Text, Fault> {
    let offset = value.span().start;
    let DeValue::String(string) = value.get_ref() else {
        let what = format!("{name} must be a text in quotation marks, not {}.", kind(value));
        return Err(Fault::new(offset, what));
    };
    let value = string.trim().to_owned();
    if value.is_empty() {
        return Err(Fault::new(offset, format!("{name} must not be empty.")));
    }
    Ok(Text { value, name, offset })
}

/// What a value is, in words.
fn kind(value: &Spanned<DeValue<'_>>) -> &'static str {
    match value.get_ref() {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
