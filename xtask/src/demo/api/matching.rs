//! Which articles a search finds: what `WP_Query` makes of `s`.

use crate::demo::content::{Post, fold};

/// Very common words, left out of a search of several words; WordPress's own list.
const STOPWORDS: [&str; 30] = [
    "about", "an", "are", "as", "at", "be", "by", "com", "for", "from", "how", "in", "is", "it", "of", "on", "or",
    "that", "the", "this", "to", "was", "what", "when", "where", "who", "will", "with", "www", "",
];

/// A search, ready to be held against articles.
pub(super) struct Search {
    sentence: String,
    terms: Vec<String>,
    unwanted: Vec<String>,
}

impl Search {
    /// `None` where nothing is searched for.
    pub(super) fn new(text: &str) -> Option<Self> {
        let sentence = fold(text.trim());
        if sentence.is_empty() {
            return None;
        }
        let all: Vec<String> = split(&sentence).into_iter().filter(|term| is_significant(term)).collect();
        let all = if all.is_empty() || all.len() > 9 { vec![sentence.clone()] } else { all };
        let (unwanted, terms): (Vec<String>, Vec<String>) = all.into_iter().partition(|term| term.starts_with('-'));
        let unwanted = unwanted.iter().map(|term| term.trim_start_matches('-').to_owned()).collect();
        Some(Self { sentence, terms, unwanted })
    }

    /// Every word stands in the title, the excerpt or the body, the body's tags included.
    pub(super) fn finds(&self, post: &Post) -> bool {
        let texts = [fold(&post.title), fold(post.excerpt.as_deref().unwrap_or_default()), fold(&post.body)];
        let stands = |term: &String| texts.iter().any(|text| text.contains(term.as_str()));
        post.password.is_none() && self.terms.iter().all(stands) && !self.unwanted.iter().any(stands)
    }

    /// Whether every word stands in this text.
    pub(super) fn finds_in(&self, text: &str) -> bool {
        fold(text).contains(&self.sentence)
    }

    /// The smaller, the more to the point.
    pub(super) fn rank(&self, post: &Post) -> u8 {
        let title = fold(&post.title);
        let in_title = |term: &String| title.contains(term.as_str());
        if self.terms.len() + self.unwanted.len() < 2 {
            return u8::from(!self.terms.iter().all(in_title));
        }
        let sentence = self.unwanted.is_empty().then_some(self.sentence.as_str());
        let few = self.terms.len() < 7;
        match sentence {
            Some(sentence) if title.contains(sentence) => 1,
            _ if few && self.terms.iter().all(in_title) => 2,
            _ if few && self.terms.iter().any(in_title) => 3,
            Some(sentence) if fold(post.excerpt.as_deref().unwrap_or_default()).contains(sentence) => 4,
            Some(sentence) if fold(&post.body).contains(sentence) => 5,
            _ => 6,
        }
    }
}

/// Words, or several of them between quotation marks.
fn split(sentence: &str) -> Vec<String> {
    let mut terms = Vec::new();
    for (index, part) in sentence.split('"').enumerate() {
        if index % 2 == 1 {
            terms.push(part.to_owned());
        } else {
            let words = part.split(['\t', ' ', ',', '+']);
            terms.extend(words.map(|word| word.trim_matches(['\'', ' ']).to_owned()));
        }
    }
    terms
}

fn is_significant(term: &str) -> bool {
    let single = term.len() == 1 && term.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    !single && !STOPWORDS.contains(&term)
}
