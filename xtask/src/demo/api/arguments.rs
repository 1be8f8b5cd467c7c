//! Reads a request's parameters by type and collects what is wrong with them.

use serde_json::{Map, Value, json};

use super::refusal::Refusal;
use super::request::{Parameter, RestRequest};
use crate::demo::content::Date;

/// The parameters that WordPress checks before all others.
const FIRST: [&str; 4] = ["context", "page", "per_page", "search"];

/// What `context` may say.
pub(super) const CONTEXTS: [&str; 3] = ["view", "embed", "edit"];

/// `order`.
pub(super) const ORDERS: [&str; 2] = ["asc", "desc"];

/// The parameters of one request, with the complaints so far.
pub(super) struct Arguments<'a> {
    request: &'a RestRequest,
    messages: Map<String, Value>,
    details: Map<String, Value>,
}

/// `categories`, `tags` and their `_exclude` forms.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms {
    pub(super) ids: Vec<u32>,
    pub(super) include_children: bool,
    /// Every term, instead of any.
    pub(super) all: bool,
}

struct Complaint {
    code: &'static str,
    message: String,
    data: Value,
}

impl<'a> Arguments<'a> {
    pub(super) fn new(request: &'a RestRequest) -> Self {
        Self { request, messages: Map::new(), details: Map::new() }
    }

    /// Any complaint ends the request. WordPress looks at [`FIRST`] before it looks at the others.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        let wrong = |name: &&str| self.messages.contains_key(*name);
        let mut names: Vec<&str> = FIRST.into_iter().filter(wrong).collect();
        if names.is_empty() {
            names = self.request.parameters.iter().map(|(name, _)| name.as_str()).filter(wrong).collect();
        }
        if names.is_empty() {
            return Ok(());
        }
        let only = |map: &Map<String, Value>| -> Map<String, Value> {
            names
                .iter()
                .filter_map(|name| map.get_key_value(*name))
                .map(|(name, it)| (name.clone(), it.clone()))
                .collect()
        };
        let body = json!({
            "code": "rest_invalid_param",
            "message": format!("Invalid parameter(s): {}", names.join(", ")),
            "data": { "status": 400, "params": only(&self.messages), "details": only(&self.details) },
        });
        Err(Refusal { status: 400, body, allow: true })
    }

    fn complain(&mut self, name: &str, complaint: Complaint) {
        let Complaint { code, message, data } = complaint;
        self.details.insert(name.to_owned(), json!({ "code": code, "message": message, "data": data }));
        self.messages.insert(name.to_owned(), Value::String(message));
    }

    /// `context`: what only editors may see is not on offer here.
    pub(super) fn context(&mut self, choices: &[&'static str]) {
        self.choice("context", choices, "view");
    }

    /// `page` and `per_page`.
    pub(super) fn page(&mut self) -> (usize, usize) {
        if !self.messages.contains_key("context") {
            self.context(&CONTEXTS);
        }
        let page = self.bounded("page", 1, 1, None);
        let per_page = self.bounded("per_page", 10, 1, Some(100));
        (page, per_page)
    }

    fn bounded(&mut self, name: &str, default: usize, minimum: i64, maximum: Option<i64>) -> usize {
        let Some(value) = self.integer(name) else { return default };
        if value < minimum || maximum.is_some_and(|maximum| value > maximum) {
            let message = match maximum {
                Some(maximum) => format!("{name} must be between {minimum} (inclusive) and {maximum} (inclusive)"),
                None => format!("{name} must be greater than or equal to {minimum}"),
            };
            self.complain(name, Complaint { code: "rest_out_of_bounds", message, data: Value::Null });
        }
        usize::try_from(value).unwrap_or(default)
    }

    pub(super) fn integer(&mut self, name: &str) -> Option<i64> {
        let value = self.request.get(name)?;
        let number = match value {
            Parameter::Text(text) => integer(text),
            _ => None,
        };
        if number.is_none() {
            self.complain(name, not_of_type(name, "integer"));
        }
        number
    }

    pub(super) fn integers(&mut self, name: &str) -> Vec<u32> {
        let Some(value) = self.request.get(name) else { return Vec::new() };
        match ids(name, value) {
            Ok(ids) => ids,
            Err(complaint) => {
                self.complain(name, complaint);
                Vec::new()
            }
        }
    }

    pub(super) fn words(&mut self, name: &str) -> Vec<String> {
        let Some(value) = self.request.get(name) else { return Vec::new() };
        let words = value.list();
        if words.is_none() {
            self.complain(name, not_of_type(name, "array"));
        }
        words.unwrap_or_default()
    }

    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        match self.request.get(name)? {
            Parameter::Text(text) => Some(text.trim().to_owned()),
            _ => {
                self.complain(name, not_of_type(name, "string"));
                None
            }
        }
    }

    /// One of `choices`; `otherwise` if nothing is asked for.
    pub(super) fn choice(&mut self, name: &str, choices: &[&'static str], otherwise: &'static str) -> &'static str {
        let Some(asked) = self.text(name) else { return otherwise };
        let found = choices.iter().find(|choice| **choice == asked).copied();
        if found.is_none() {
            let message = format!("{name} is not one of {}.", listed(choices));
            self.complain(name, Complaint { code: "rest_not_in_enum", message, data: Value::Null });
        }
        found.unwrap_or(otherwise)
    }

    pub(super) fn boolean(&mut self, name: &str) -> Option<bool> {
        let value = self.text(name)?;
        let found = boolean(&value);
        if found.is_none() {
            self.complain(name, not_of_type(name, "boolean"));
        }
        found
    }

    /// `status`: whoever is not logged in sees what is published, nothing else.
    pub(super) fn status(&mut self) {
        if self.words("status").iter().any(|status| status != "publish") {
            let message = "Status is forbidden.".to_owned();
            self.complain(
                "status",
                Complaint { code: "rest_forbidden_status", message, data: json!({ "status": 401 }) },
            );
        }
    }

    pub(super) fn date(&mut self, name: &str) -> Option<Date> {
        let value = self.text(name)?;
        // WordPress wants the time of day as well.
        let date = (value.len() >= 19).then(|| value.parse().ok()).flatten();
        if date.is_none() {
            let message = "Invalid date.".to_owned();
            self.complain(name, Complaint { code: "rest_invalid_date", message, data: Value::Null });
        }
        date
    }

    pub(super) fn terms(&mut self, name: &str) -> Terms {
        let Some(value) = self.request.get(name) else { return Terms::default() };
        let (schema, position, read) = match value {
            Parameter::Object(entries) => ("Term ID Taxonomy Query", 1, term_query(name, entries)),
            value => ("Term ID List", 0, ids(name, value).map(|ids| Terms { ids, ..Terms::default() })),
        };
        read.unwrap_or_else(|complaint| {
            let message = format!("{name} is not a valid {schema}. Reason: {}", complaint.message);
            let data = json!({ "position": position });
            self.complain(name, Complaint { code: "rest_no_matching_schema", message, data });
            Terms::default()
        })
    }
}

fn term_query(name: &str, entries: &[(String, Parameter)]) -> Result<Terms, Complaint> {
    let mut terms = Terms::default();
    for (key, value) in entries {
        let inner = format!("{name}[{key}]");
        match (key.as_str(), value) {
            ("terms", value) => terms.ids = ids(&inner, value)?,
            ("include_children", Parameter::Text(text)) => {
                terms.include_children = boolean(text).ok_or_else(|| not_of_type(&inner, "boolean"))?;
            }
            ("operator", Parameter::Text(text)) if matches!(text.as_str(), "AND" | "OR") => terms.all = text == "AND",
            _ => {
                let message = format!("{key} is not a valid property of Object.");
                return Err(Complaint { code: "rest_additional_properties_forbidden", message, data: Value::Null });
            }
        }
    }
    Ok(terms)
}

fn ids(name: &str, value: &Parameter) -> Result<Vec<u32>, Complaint> {
    let list = value.list().ok_or_else(|| not_of_type(name, "array"))?;
    let read = |(index, word): (usize, &String)| {
        let number = integer(word).ok_or_else(|| not_of_type(&format!("{name}[{index}]"), "integer"))?;
        // No id is negative, and none is this large: such a number finds nothing.
        Ok(u32::try_from(number).unwrap_or(u32::MAX))
    };
    list.iter().enumerate().map(read).collect()
}

fn integer(text: &str) -> Option<i64> {
    let text = text.trim();
    text.parse().ok().or_else(|| text.strip_suffix(".0").and_then(|whole| whole.parse().ok()))
}

fn boolean(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

fn not_of_type(name: &str, kind: &str) -> Complaint {
    let message = format!("{name} is not of type {kind}.");
    Complaint { code: "rest_invalid_type", message, data: json!({ "param": name }) }
}

/// `a, b, and c`.
fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, other] => format!("{one} and {other}"),
        [first @ .., last] => format!("{}, and {last}", first.join(", ")),
    }
}
