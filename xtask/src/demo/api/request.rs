//! A request's parameters, read as PHP reads them.

/// The route and the parameters of one request.
pub(super) struct RestRequest {
    /// Without a slash at its end; `/` for the index.
    pub(super) route: String,
    /// In the order of the first mention.
    pub(super) parameters: Vec<(String, Parameter)>,
}

/// The value of a parameter.
#[derive(Clone, Debug)]
pub(super) enum Parameter {
    /// `page=2`
    Text(String),
    /// `slug[]=a&slug[]=b`
    List(Vec<String>),
    /// `categories[terms]=3&categories[include_children]=true`; a value that is itself an array has its entries.
    Object(Vec<(String, Parameter)>),
}

impl RestRequest {
    pub(super) fn new(route: &str, query: &[(String, String)]) -> Self {
        let route = route.trim_end_matches('/');
        let mut parameters = Vec::new();
        for (key, value) in query {
            let (name, path) = key.split_once('[').map_or((key.as_str(), ""), |(name, path)| (name, path));
            insert(&mut parameters, name, path, value);
        }
        let route = match route {
            "" => "/".to_owned(),
            route if route.starts_with('/') => route.to_owned(),
            route => format!("/{route}"),
        };
        Self { route, parameters }
    }

    /// A request as an embedded link makes it.
    pub(super) fn of_link(href: &str, root: &str) -> Option<Self> {
        let rest = href.strip_prefix(root)?;
        let (route, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut query = decoded_query(query);
        query.push(("context".to_owned(), "embed".to_owned()));
        Some(Self::new(route, &query))
    }

    /// The same request for another page, as the `Link` header spells it.
    pub(super) fn with_page(&self, url: &str, page: usize) -> String {
        let mut pairs = Vec::new();
        let mut named = false;
        for (name, value) in self.parameters.iter().filter(|(name, _)| name != "rest_route") {
            if name == "page" {
                named = true;
                pairs.push(format!("page={page}"));
            } else {
                value.spell(name, &mut pairs);
            }
        }
        if !named {
            pairs.push(format!("page={page}"));
        }
        format!("{url}?{}", pairs.join("&"))
    }

    pub(super) fn get(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            Parameter::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Parameter {
    fn spell(&self, name: &str, pairs: &mut Vec<String>) {
        match self {
            Self::Text(text) if text.is_empty() => pairs.push(name.to_owned()),
            Self::Text(text) => pairs.push(format!("{name}={}", encoded(text))),
            Self::List(values) => {
                let spelled =
                    values.iter().enumerate().map(|(index, it)| format!("{name}%5B{index}%5D={}", encoded(it)));
                pairs.extend(spelled);
            }
            Self::Object(entries) => {
                for (key, value) in entries {
                    value.spell(&format!("{name}%5B{key}%5D"), pairs);
                }
            }
        }
    }

    /// WordPress's `wp_parse_list`: `a, b c` and `a[]` are both lists; `None` for an object.
    pub(super) fn list(&self) -> Option<Vec<String>> {
        match self {
            Self::Text(text) => Some(words(text)),
            Self::List(values) => Some(values.clone()),
            Self::Object(_) => None,
        }
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|char: char| char.is_whitespace() || char == ',')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// `path` is what follows the first bracket of the key: `terms][]` in `categories[terms][]`.
fn insert(parameters: &mut Vec<(String, Parameter)>, name: &str, path: &str, value: &str) {
    let known = parameters.iter_mut().find(|(key, _)| key == name).map(|(_, known)| known);
    let Some((key, rest)) = path.split_once(']') else {
        let new = Parameter::Text(value.to_owned());
        match known {
            Some(known) => *known = new,
            None => parameters.push((name.to_owned(), new)),
        }
        return;
    };
    if key.is_empty() || key.bytes().all(|byte| byte.is_ascii_digit()) {
        match known {
            Some(Parameter::List(values)) => values.push(value.to_owned()),
            Some(known) => *known = Parameter::List(vec![value.to_owned()]),
            None => parameters.push((name.to_owned(), Parameter::List(vec![value.to_owned()]))),
        }
        return;
    }
    let rest = rest.strip_prefix('[').unwrap_or_default();
    match known {
        Some(Parameter::Object(entries)) => insert(entries, key, rest, value),
        Some(known) => *known = object(key, rest, value),
        None => parameters.push((name.to_owned(), object(key, rest, value))),
    }
}

fn object(key: &str, rest: &str, value: &str) -> Parameter {
    let mut entries = Vec::new();
    insert(&mut entries, key, rest, value);
    Parameter::Object(entries)
}

/// The parameters of a query string in order, percent signs and plus signs decoded.
pub fn decoded_query(query: &str) -> Vec<(String, String)> {
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(key), decoded(value))
        })
        .collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.as_bytes().first() {
        let hex = rest.get(1..3).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let (byte, length) = match (first, hex) {
            (b'%', Some(byte)) => (byte, 3),
            (b'+', _) => (b' ', 1),
            (other, _) => (*other, 1),
        };
        bytes.push(byte);
        rest = match rest.get(length..) {
            Some(rest) => rest,
            None => {
                // In the middle of a character: take the whole of it.
                let whole = rest.chars().next().map_or(1, char::len_utf8);
                bytes.extend(rest.as_bytes().get(1..whole).unwrap_or_default());
                rest.get(whole..).unwrap_or_default()
            }
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `text` as PHP's `urlencode` writes it.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Parameter, RestRequest, decoded_query, encoded};

    #[test]
    fn parameters_are_read_as_php_reads_them() {
        let query = decoded_query(
            "page=1&page=2&slug[]=a&slug%5B%5D=b&categories[terms]=3%2C4&categories[include_children]=true&q=%C3%A9t%C3%A9+é",
        );
        let request = RestRequest::new("wp/v2/posts/", &query);
        assert_eq!(request.route, "/wp/v2/posts");
        assert_eq!(request.text("page"), Some("2"));
        assert_eq!(request.get("slug").and_then(Parameter::list), Some(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(request.text("q"), Some("été é"));
        assert!(matches!(request.get("categories"), Some(Parameter::Object(entries)) if entries.len() == 2));
    }

    #[test]
    fn text_is_encoded_as_php_encodes_it() {
        assert_eq!(encoded("wp:term, é"), "wp%3Aterm%2C+%C3%A9");
    }
}
