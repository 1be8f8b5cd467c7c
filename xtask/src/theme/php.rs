//! Values as PHP's own arrays: WordPress's hosts keep them compiled, which JSON would have to be read for on each page.

use serde_json::Value;

/// A file that returns the value when it is included.
pub(super) fn file(value: &Value) -> String {
    let mut text = "<?php\n// Made by `cargo xtask build --theme`.\nreturn ".to_owned();
    push(&mut text, value, 0);
    text.push_str(";\n");
    text
}

fn push(text: &mut String, value: &Value, depth: usize) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => text.push_str(&number.to_string()),
        Value::String(value) => push_text(text, value),
        Value::Array(values) => push_all(text, depth, values.iter().map(|value| (None, value))),
        Value::Object(members) => {
            push_all(text, depth, members.iter().map(|(name, value)| (Some(name.as_str()), value)));
        }
    }
}

fn push_all<'a>(text: &mut String, depth: usize, all: impl Iterator<Item = (Option<&'a str>, &'a Value)>) {
    text.push_str("[\n");
    for (name, value) in all {
        text.push_str(&"    ".repeat(depth + 1));
        if let Some(name) = name {
            push_text(text, name);
            text.push_str(" => ");
        }
        push(text, value, depth + 1);
        text.push_str(",\n");
    }
    text.push_str(&"    ".repeat(depth));
    text.push(']');
}

/// In single quotes, where PHP replaces nothing.
fn push_text(text: &mut String, value: &str) {
    text.push('\'');
    text.push_str(&value.replace('\\', "\\\\").replace('\'', "\\'"));
    text.push('\'');
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::file;

    #[test]
    fn values_mean_themselves() {
        let text = file(&json!({ "name": "L’eau d'ici $x \\", "list": [1, true, null], "none": [] }));
        assert!(text.contains("'name' => 'L’eau d\\'ici $x \\\\',"), "{text}");
        assert!(text.contains("'list' => [\n        1,\n        true,\n        null,\n    ],"), "{text}");
        assert!(text.contains("'none' => [\n    ],"), "{text}");
        assert!(text.starts_with("<?php\n") && text.ends_with("];\n"), "{text}");
    }
}
