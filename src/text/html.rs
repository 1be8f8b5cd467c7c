//! Short HTML (titles, names, excerpts) as plain text.

use super::part::around;

/// The text of a piece of HTML: tags dropped, the character references WordPress writes decoded,
/// white space collapsed (no-break spaces kept), control characters and those that reorder what is
/// around them (U+202D, U+202E) left out. What it returns is text and is only ever shown as text.
pub fn to_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        push_collapsed(&mut text, before);
        rest = if from.starts_with('<') { skip_tag(&mut text, from) } else { decode(&mut text, from) };
    }
    push_collapsed(&mut text, rest);
    text.truncate(text.trim_end_matches(' ').len());
    text
}

/// An excerpt's text, without the `[…]` WordPress ends an automatic one with.
pub fn to_excerpt(html: &str) -> String {
    let mut text = to_text(html);
    if let Some(cut) = text.strip_suffix("[…]").map(str::len) {
        text.truncate(cut);
        text.truncate(text.trim_end().len());
        text.push('…');
    }
    text
}

fn push_collapsed(text: &mut String, part: &str) {
    for character in part.chars() {
        let space = matches!(character, ' ' | '\t' | '\n' | '\r' | '\x0c');
        if !space {
            if !matches!(character, '\0'..' ' | '\x7f'..'\u{a0}' | '\u{202d}' | '\u{202e}') {
                text.push(character);
            }
        } else if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
    }
}

/// Skips a tag or a comment, and the content of a script or style. A `<` that opens none is text.
fn skip_tag<'a>(text: &mut String, from: &'a str) -> &'a str {
    let after = from.get(1..).unwrap_or_default();
    if !after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
        text.push('<');
        return after;
    }
    let end = if after.starts_with("!--") { "-->" } else { ">" };
    let Some((tag, rest)) = around(after, end) else { return "" };
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    for hidden in ["script", "style"] {
        if name.eq_ignore_ascii_case(hidden) {
            return around(rest, "</").and_then(|(hidden, _)| rest.get(hidden.len()..)).unwrap_or_default();
        }
    }
    let block = ["br", "p", "div", "li"].iter().any(|block| name.eq_ignore_ascii_case(block));
    if block {
        push_collapsed(text, " ");
    }
    rest
}

/// Named references that WordPress and its editors write in titles; the rest arrive as numbers or as
/// themselves.
const NAMED: [(&str, &str); 36] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("sbquo", "‚"),
    ("bdquo", "„"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("shy", "\u{ad}"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("ecirc", "ê"),
    ("euml", "ë"),
    ("agrave", "à"),
    ("acirc", "â"),
    ("ccedil", "ç"),
    ("icirc", "î"),
    ("iuml", "ï"),
    ("ocirc", "ô"),
    ("ugrave", "ù"),
    ("ucirc", "û"),
    ("Eacute", "É"),
    ("oelig", "œ"),
    ("euro", "€"),
    ("deg", "°"),
    ("copy", "©"),
    ("times", "×"),
];

/// Decodes the reference at the start of `from`; what is not one stays as it is.
fn decode<'a>(text: &mut String, from: &'a str) -> &'a str {
    let after = from.get(1..).unwrap_or_default();
    let known = after.split_once(';').filter(|(name, _)| name.len() <= 10);
    if let Some((name, rest)) = known {
        if let Some(character) = name.strip_prefix('#').and_then(numbered) {
            push_collapsed(text, character.encode_utf8(&mut [0; 4]));
            return rest;
        }
        if let Some((_, value)) = NAMED.iter().find(|(known, _)| *known == name) {
            text.push_str(value);
            return rest;
        }
    }
    text.push('&');
    after
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?).filter(|character| !character.is_control() || character.is_ascii_whitespace())
}
