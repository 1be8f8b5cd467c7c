//! `_embed`: puts the objects behind an item's links next to it.

use serde_json::{Map, Value};

use super::request::{Parameter, RestRequest};
use super::route::Site;

/// Which relations to embed.
pub(super) enum Embed {
    /// A bare `_embed`.
    All,
    /// `_embed=wp:featuredmedia,author`.
    Only(Vec<String>),
}

impl Embed {
    pub(super) fn of(request: &RestRequest) -> Option<Self> {
        let value = request.get("_embed")?;
        let relations = match value {
            Parameter::Text(text) if matches!(text.as_str(), "" | "0" | "1" | "true") => Vec::new(),
            value => value.list().unwrap_or_default(),
        };
        Some(if relations.is_empty() { Self::All } else { Self::Only(relations) })
    }

    fn wants(&self, relation: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(relations) => relations.iter().any(|wanted| wanted == relation),
        }
    }

    /// Adds `_embedded`, from the links that `_fields` left.
    pub(super) fn add_to(&self, site: &Site<'_>, fields: &mut Map<String, Value>) {
        let mut embedded = Map::new();
        let links = fields.get("_links").and_then(Value::as_object).into_iter().flatten();
        for (relation, links) in links.filter(|(relation, _)| self.wants(relation)) {
            let objects: Vec<Value> =
                links.as_array().into_iter().flatten().map(|link| embedded_object(site, link)).collect();
            if objects.iter().any(|object| !is_empty(object)) {
                embedded.insert(relation.clone(), Value::Array(objects));
            }
        }
        if !embedded.is_empty() {
            fields.insert("_embedded".to_owned(), Value::Object(embedded));
        }
    }
}

/// The answer to the link's own request, be it an error; an empty list where there is nothing to embed.
fn embedded_object(site: &Site<'_>, link: &Value) -> Value {
    let nothing = Value::Array(Vec::new());
    let embeddable = link.get("embeddable").and_then(Value::as_bool).unwrap_or_default();
    let Some(href) = link.get("href").and_then(Value::as_str).filter(|_| embeddable) else { return nothing };
    let Some(request) = RestRequest::of_link(href, &site.root()) else { return nothing };
    match site.answer(&request) {
        Ok(answer) => answer.into_value(None),
        Err(refusal) => refusal.body,
    }
}

fn is_empty(value: &Value) -> bool {
    matches!(value, Value::Array(list) if list.is_empty())
}
