//! The index of the API: what the site is and which routes it has.

use serde_json::{Map, Value, json};

use super::item::{Item, Links, fields};
use super::route::{COLLECTIONS, Site};

pub(super) fn index(site: &Site<'_>) -> Item {
    let data = fields(json!({
        "name": "Askia 24",
        "description": "L’actualité de Gao et du nord du Mali",
        "url": site.home,
        "home": site.home,
        "gmt_offset": 0,
        "timezone_string": "Africa/Bamako",
        "namespaces": ["oembed/1.0", "wp/v2", "wp-site-health/v1", "wp-block-editor/v1"],
        "authentication": [],
        "routes": routes(),
        "site_logo": 0,
        "site_icon": 0,
        "site_icon_url": "",
    }));
    let mut links = Links::default();
    links.add("help", "https://developer.wordpress.org/rest-api/".to_owned());
    Item { fields: data, links }
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
