//! The hostile corpus: `tests/body/corpus/README.md` says how it is written.

use std::path::Path;
use std::{fs, io};

/// One attack.
pub struct Vector {
    /// The name of its file.
    pub family: String,
    /// What it tries.
    pub name: String,
    /// Its HTML.
    pub html: String,
    /// Whether HTML makes what follows it part of it.
    pub swallows: bool,
}

impl Vector {
    /// The word that a reader must still read.
    pub const WITNESS: &str = "témoin";
    /// The word that nobody may read.
    pub const GHOST: &str = "fantôme";

    /// The vector between two paragraphs of the article's own.
    pub fn in_an_article(&self) -> String {
        format!("<p>avant</p>\n{}\n<p>après</p>", self.html)
    }
}

/// Every vector of a directory, in the order of its files.
pub fn read(directory: &Path) -> io::Result<Vec<Vector>> {
    let entries = fs::read_dir(directory)?.collect::<Result<Vec<_>, _>>()?;
    let mut files: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let mut vectors = Vec::new();
    for path in files {
        let family = path.file_stem().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(&path)?;
        let entries = text.split("\n== ").map(|entry| entry.strip_prefix("== ").unwrap_or(entry));
        vectors.extend(entries.map(|entry| vector(&family, entry)));
    }
    Ok(vectors)
}

fn vector(family: &str, entry: &str) -> Vector {
    let (heading, html) = entry.split_once('\n').unwrap_or((entry, ""));
    let name = heading.strip_suffix(" (swallows)");
    Vector {
        family: family.to_owned(),
        name: name.unwrap_or(heading).to_owned(),
        html: unescaped(html.trim_end_matches('\n')),
        swallows: name.is_some(),
    }
}

/// `\u{202e}` as the character of that number.
fn unescaped(html: &str) -> String {
    let mut pieces = html.split("\\u{");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let known = piece.split_once('}').and_then(|(number, rest)| {
            let number = u32::from_str_radix(number, 16).ok()?;
            Some((char::from_u32(number)?, rest))
        });
        match known {
            Some((character, rest)) => {
                text.push(character);
                text.push_str(rest);
            }
            None => {
                text.push_str("\\u{");
                text.push_str(piece);
            }
        }
    }
    text
}
