//! What WordPress does to text on its way out.

/// `&`, `<` and `>` as entities, the way names of terms and people are stored.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, char) in text.char_indices() {
        match char {
            '&' if !starts_entity(text, index) => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
    }
    out
}

/// WordPress's `wptexturize`, as far as these texts need it: apostrophes, quotes, dashes, dots and bare ampersands.
pub(crate) fn texturized(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut verbatim = 0_u32;
    for piece in pieces(html) {
        if piece.starts_with('<') {
            let name = piece.trim_start_matches(['<', '/']).split([' ', '>', '/', '\n']).next().unwrap_or_default();
            if matches!(name, "pre" | "code" | "kbd" | "script" | "style" | "textarea" | "tt") {
                verbatim = if piece.starts_with("</") { verbatim.saturating_sub(1) } else { verbatim + 1 };
            }
            out.push_str(piece);
        } else if verbatim > 0 {
            out.push_str(piece);
        } else {
            texturize_text(piece, &mut out);
        }
    }
    out
}

fn texturize_text(text: &str, out: &mut String) {
    let text = text
        .replace("...", "&#8230;")
        .replace("---", "&#8212;")
        .replace(" -- ", " &#8212; ")
        .replace(" - ", " &#8211; ");
    let mut before = ' ';
    for (index, char) in text.char_indices() {
        let opens = before.is_whitespace() || matches!(before, '(' | '[' | '"');
        match char {
            '\'' if opens => out.push_str("&#8216;"),
            '\'' => out.push_str("&#8217;"),
            '"' if opens => out.push_str("&#8220;"),
            '"' => out.push_str("&#8221;"),
            '&' if !starts_entity(&text, index) => out.push_str("&#038;"),
            other => out.push(other),
        }
        before = char;
    }
}

fn starts_entity(text: &str, ampersand: usize) -> bool {
    let rest = text.get(ampersand + 1..).unwrap_or_default();
    let Some((name, _)) = rest.split_once(';') else { return false };
    !name.is_empty() && name.len() < 10 && name.chars().all(|char| char.is_ascii_alphanumeric() || char == '#')
}

/// Tags and the text between them, in order.
fn pieces(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let end = if rest.starts_with('<') { rest.find('>').map(|at| at + 1) } else { rest.find('<') };
        let (piece, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// The first 55 words of a rendered body, without its tags and pictures; WordPress's automatic excerpt.
pub(crate) fn excerpt_of(rendered: &str) -> String {
    let mut in_figure = false;
    let mut text = String::new();
    for piece in pieces(rendered) {
        if piece.starts_with('<') {
            in_figure = piece.starts_with("<figure") || (in_figure && !piece.starts_with("</figure"));
        } else if !in_figure {
            text.push_str(piece);
        }
    }
    let mut words = text.split(['\n', '\r', '\t', ' ']).filter(|word| !word.is_empty());
    let first: Vec<&str> = words.by_ref().take(55).collect();
    let more = if words.next().is_some() { " [&hellip;]" } else { "" };
    format!("{}{more}", first.join(" "))
}

/// Small letters without accents: equal where MySQL's `utf8mb4_unicode_ci` finds two letters equal.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars().flat_map(char::to_lowercase) {
        out.push(match char {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
            'ç' => 'c',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ñ' => 'n',
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            'ý' | 'ÿ' => 'y',
            '\u{0300}'..='\u{036f}' => continue,
            other => other,
        });
    }
    out
}

/// What texts are sorted by: spaces before signs, signs before digits, digits before letters, accents forgotten.
pub(crate) fn in_order(text: &str) -> Vec<(u8, char)> {
    let class = |char: char| match char {
        char if char.is_whitespace() => 0,
        char if char.is_numeric() => 2,
        char if char.is_alphabetic() => 3,
        _ => 1,
    };
    fold(text).chars().map(|char| (class(char), char)).collect()
}

#[cfg(test)]
mod tests {
    use super::{escaped, excerpt_of, fold, texturized};

    #[test]
    fn quotes_dashes_and_ampersands_become_wordpress_entities_outside_tags_and_code() {
        assert_eq!(texturized("L'eau & \"le\" lait..."), "L&#8217;eau &#038; &#8220;le&#8221; lait&#8230;");
        assert_eq!(
            texturized("<a title='x'>d'ici</a> &amp; <code>l'un</code>"),
            "<a title='x'>d&#8217;ici</a> &amp; <code>l'un</code>"
        );
    }

    #[test]
    fn an_automatic_excerpt_has_fifty_five_words() {
        let long = format!("<p>{}</p>", "mot ".repeat(60));
        assert_eq!(excerpt_of(&long), format!("{} [&hellip;]", ["mot"; 55].join(" ")));
        assert_eq!(excerpt_of("<p>Trois mots ici</p>\n"), "Trois mots ici");
    }

    #[test]
    fn folding_forgets_accents_and_capitals() {
        assert_eq!(fold("Éducation À Gao"), "education a gao");
    }

    #[test]
    fn names_are_escaped_once() {
        assert_eq!(escaped("Arts & Lettres &amp; <b>"), "Arts &amp; Lettres &amp; &lt;b&gt;");
    }
}
