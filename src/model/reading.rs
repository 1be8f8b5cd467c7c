//! How far a reader has come in each article, and how that is written down between visits.
//!
//! A place is a block of the text and how much of that block is behind: it stays the same place when the text grows,
//! the phone is turned, or a paragraph further down is corrected.

/// A place in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The block, from 0, among those of the body.
    pub block: u32,
    /// How much of it is above the screen: 0 to 99 hundredths.
    pub percent: u32,
}

/// Articles that are remembered; the one read longest ago is forgotten first.
pub const MOST: usize = 100;

/// The first word of what is stored. Another one means another version, which is not understood.
const VERSION: &str = "1";

/// What is understood of `stored`: words such as `123=14.35`, and the article of each.
fn entries(stored: &str) -> impl Iterator<Item = (&str, u32, Place)> {
    let stored = stored.strip_prefix(VERSION).filter(|rest| rest.starts_with(' ')).unwrap_or_default();
    stored.split_ascii_whitespace().filter_map(|word| {
        let (id, place) = word.split_once('=')?;
        let (block, percent) = place.split_once('.')?;
        let place = Place { block: block.parse().ok()?, percent: percent.parse().ok().filter(|part| *part < 100)? };
        Some((word, id.parse().ok()?, place))
    })
}

/// The place in an article.
pub fn place(stored: &str, article: u32) -> Option<Place> {
    entries(stored).find(|(_, id, _)| *id == article).map(|(.., place)| place)
}

/// The same with another place in an article, which becomes the one read last; `None` forgets it. Empty where nothing
/// is left.
pub fn with(stored: &str, article: u32, place: Option<Place>) -> String {
    let mut words: Vec<&str> = entries(stored).filter(|(_, id, _)| *id != article).map(|(word, ..)| word).collect();
    let new = place.map(|place| {
        [article.to_string().as_str(), "=", &place.block.to_string(), ".", &place.percent.to_string()].concat()
    });
    words.extend(new.as_deref());
    let mut kept = String::new();
    for word in words.iter().skip(words.len().saturating_sub(MOST)) {
        if kept.is_empty() {
            kept.push_str(VERSION);
        }
        kept.push(' ');
        kept.push_str(word);
    }
    kept
}
