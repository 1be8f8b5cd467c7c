//! The index of the API: what the site is and which routes it has.

use serde_json::{Map, Value, json};

use super::route::{COLLECTIONS, Site};

pub(super) fn index(site: &Site<'_>) -> Value {
    json!({
        "name": "Askia 24",
        "description": "L’actualité de Gao et du nord du Mali",
        "url": site.home,
        "home": site.home,
        "gmt_offset": "0",
        "timezone_string": "Africa/Bamako",
        "namespaces": ["wp/v2"],
        "authentication": [],
        "routes": routes(),
        "_links": { "help": [{ "href": "https://developer.wordpress.org/rest-api/" }] },
    })
}

fn routes() -> Map<String, Value> {
    let mut routes = Map::new();
    routes.insert("/".to_owned(), description(""));
    for (name, has_objects) in COLLECTIONS {
        routes.insert(format!("/wp/v2/{name}"), route_description());
        if has_objects {
            routes.insert(format!("/wp/v2/{name}/(?P<id>[\\d]+)"), route_description());
        }
    }
    routes
}

/// What OPTIONS says of a route.
pub(super) fn route_description() -> Value {
    description("wp/v2")
}

fn description(namespace: &str) -> Value {
    json!({ "namespace": namespace, "methods": ["GET"], "endpoints": [{ "methods": ["GET"], "args": [] }] })
}
