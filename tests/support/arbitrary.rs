//! Answers no WordPress should send.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// Any JSON at all, with a liking for WordPress's own words in the wrong places.
pub fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0..2000_u32).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map(name(), inner, 0..8).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

/// A post in which any member may be right, wrong or missing.
pub fn post() -> impl Strategy<Value = Value> {
    let right = json!({
        "id": 162,
        "date": "2026-11-21T07:45:00",
        "modified": "2026-11-22T07:45:00",
        "slug": "trois-verres-de-the",
        "link": "https://askia24.example/2026/11/trois-verres-de-the/",
        "title": {"rendered": "Trois verres de thé"},
        "excerpt": {"rendered": "<p>Un fourneau, deux théières. [&hellip;]</p>\n"},
        "content": {"rendered": "<p>Un fourneau.</p>", "protected": false},
        "categories": [6, 7],
        "_embedded": {
            "author": [{"id": 3, "name": "Plume du Fleuve", "slug": "plume-du-fleuve"}],
            "wp:term": [[{"id": 9, "name": "eau", "slug": "eau", "taxonomy": "post_tag"}]],
            "wp:featuredmedia": [{
                "source_url": "https://askia24.example/toits.jpg",
                "media_details": {"width": 1600, "height": 1067, "sizes": {}},
            }],
        },
    });
    vec((name(), json()), 0..4).prop_map(move |wrong| {
        let mut post = right.clone();
        for (name, value) in wrong {
            // A member of the post itself, or of what it embeds, or of its picture.
            let picture = "/_embedded/wp:featuredmedia/0";
            let places = ["", "/_embedded", "/_embedded/author/0", picture];
            let details = "/_embedded/wp:featuredmedia/0/media_details";
            for place in places.into_iter().chain([details]) {
                if let Some(Value::Object(members)) = post.pointer_mut(place)
                    && (members.contains_key(&name) || place.is_empty())
                {
                    members.insert(name.clone(), value.clone());
                }
            }
        }
        post
    })
}

/// A list of such posts, sound ones and other JSON among them.
pub fn posts() -> impl Strategy<Value = Value> {
    prop_oneof![
        json(),
        vec(prop_oneof![3 => post(), 1 => json()], 0..5).prop_map(Value::from),
        btree_map("[0-9]{1,2}", post(), 0..5).prop_map(|members| members.into_iter().collect()),
    ]
}

/// A permalink, or something in its place.
pub fn link() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "https:",
        "http:",
        "javascript:",
        "//",
        "/",
        "\\",
        "?",
        "#",
        "askia24.example",
        "2026",
        "é",
        "@",
        " ",
        "\t",
        "\n",
        "..",
        "%2f",
        "p=12",
        "page",
        "-",
        "category",
        "eau",
        "\u{0}",
    ]);
    vec(pieces, 0..9).prop_map(|pieces| pieces.concat())
}

fn name() -> impl Strategy<Value = String> {
    let known = select(vec![
        "id",
        "date",
        "modified",
        "slug",
        "link",
        "title",
        "excerpt",
        "content",
        "rendered",
        "protected",
        "categories",
        "_embedded",
        "_links",
        "author",
        "wp:term",
        "wp:featuredmedia",
        "name",
        "parent",
        "count",
        "taxonomy",
        "source_url",
        "media_type",
        "media_details",
        "sizes",
        "width",
        "height",
        "alt_text",
        "caption",
        "code",
        "data",
        "0",
        "1",
        "10",
    ]);
    prop_oneof![9 => known.prop_map(str::to_owned), 1 => any::<String>()]
}

fn word() -> impl Strategy<Value = String> {
    let known = select(vec![
        "",
        "0",
        "12",
        " 7 ",
        "-1",
        "4294967296",
        "image",
        "file",
        "post_tag",
        "true",
        "0000-00-00T00:00:00",
        "2026-02-31T25:61:00",
        "<b></b>",
        "&nbsp;",
        "&#0;",
        "&#x110000;",
        "<script>alert(1)</script>",
        "<p",
        "[&hellip;]",
        "https://askia24.example/a b.jpg",
        "/a,b.jpg",
        "data:image/png;base64,AA",
        "%d8%a3",
        "%zz",
        "non-classe",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => link()]
}

/// A list of categories, related in any way, other JSON among them.
pub fn terms() -> impl Strategy<Value = Value> {
    let slugs = select(vec!["eau", "non-classe", "societe", "%d8%a3", "", "a/b", "..", "//x"]);
    let term = (0..9_u32, 0..9_u32, 0..3_u32, slugs, any::<bool>()).prop_map(|(id, parent, count, slug, is_text)| {
        let number = |number: u32| if is_text { json!(number.to_string()) } else { json!(number) };
        json!({"id": number(id), "parent": number(parent), "count": number(count), "name": "Eau", "slug": slug})
    });
    prop_oneof![1 => json(), 4 => vec(prop_oneof![6 => term, 1 => json()], 0..12).prop_map(Value::from)]
}
