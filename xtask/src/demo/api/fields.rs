//! `_fields`: keeps what was asked for, `title.rendered` included.

use serde_json::{Map, Value};

use super::request::{Parameter, RestRequest};

/// What to keep of an object, by name.
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    /// `None` where everything is wanted.
    pub(super) fn of(request: &RestRequest) -> Option<Self> {
        let names = request.get("_fields").and_then(Parameter::list).filter(|names| !names.is_empty())?;
        let mut tree = Map::new();
        for name in &names {
            if !plant(&mut tree, name.trim()) {
                // WordPress stops reading at `title,title.rendered`: its loop breaks out one level too far.
                break;
            }
        }
        Some(Self(tree))
    }

    /// Whether the name, or something inside it, is wanted.
    pub(super) fn mentions(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether the whole of a field is wanted, by its own name.
    pub(super) fn wants_whole(&self, name: &str) -> bool {
        self.0.get(name) == Some(&Value::Bool(true))
    }

    pub(super) fn keep(&self, fields: Map<String, Value>) -> Map<String, Value> {
        keep(fields, &self.0)
    }
}

/// `true` stands for the whole of a field, an object for parts of it. `false` if the whole was wanted already.
fn plant(tree: &mut Map<String, Value>, name: &str) -> bool {
    let Some((first, rest)) = name.split_once('.') else {
        tree.insert(name.to_owned(), Value::Bool(true));
        return true;
    };
    match tree.entry(first).or_insert_with(|| Value::Object(Map::new())) {
        Value::Object(inner) => plant(inner, rest),
        _ => false,
    }
}

fn keep(fields: Map<String, Value>, tree: &Map<String, Value>) -> Map<String, Value> {
    let kept = fields.into_iter().filter_map(|(name, value)| {
        let value = match (value, tree.get(&name)?) {
            (Value::Object(inner), Value::Object(tree)) => Value::Object(keep(inner, tree)),
            // Numbered lists have none of these names in PHP.
            (Value::Array(_), Value::Object(_)) => Value::Array(Vec::new()),
            (value, _) => value,
        };
        Some((name, value))
    });
    kept.collect()
}
