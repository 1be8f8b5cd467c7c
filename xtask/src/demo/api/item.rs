//! One object of the API: its fields and its links, kept apart until it is known where it stands.

use serde_json::{Map, Value, json};

/// A post, a term, a user or a picture.
pub(super) struct Item {
    pub(super) fields: Map<String, Value>,
    pub(super) links: Links,
}

/// Links by relation, in WordPress's order.
#[derive(Default)]
pub(super) struct Links(Map<String, Value>);

impl Links {
    pub(super) fn add(&mut self, relation: &str, href: String) {
        self.push(relation, json!({ "href": href }));
    }

    pub(super) fn add_embeddable(&mut self, relation: &str, href: String) {
        self.push(relation, json!({ "embeddable": true, "href": href }));
    }

    pub(super) fn push(&mut self, relation: &str, link: Value) {
        let links = self.0.entry(relation.to_owned()).or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(links) = links {
            links.push(link);
        }
    }

    /// The legend of the `wp:` relations comes last, where there are such relations.
    pub(super) fn into_value(mut self) -> Value {
        if self.0.keys().any(|relation| relation.starts_with("wp:")) {
            self.push("curies", json!({ "name": "wp", "href": "https://api.w.org/{rel}", "templated": true }));
        }
        Value::Object(self.0)
    }
}

impl Item {
    /// Only the fields that an embedded object has.
    pub(super) fn keep(&mut self, names: &[&str]) {
        self.fields.retain(|name, _| names.contains(&name.as_str()));
    }
}

/// The fields of a JSON object.
pub(super) fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
