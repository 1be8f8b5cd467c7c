//! What a page's answers, and what the worker has heard since, mean for who reads it.

use crate::model::phone::News;

/// An answer that a page is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its URL.
    pub url: String,
    /// When the network gave it, where it came from the phone: milliseconds since 1970.
    pub kept: Option<f64>,
    /// Whether the worker made it from the articles on the phone.
    pub local: bool,
    /// For one article: when it was changed, as WordPress writes it. Empty for lists.
    pub modified: String,
}

/// Something the worker has said: about which URL, what, and when (milliseconds since 1970).
pub type Said = (String, News, f64);

/// Milliseconds after which a kept answer's age matters also to who is online: an hour.
const OLD: f64 = 3_600_000.0;

/// How a page stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// When the oldest of its answers that came from the phone was last known to hold.
    pub kept: Option<f64>,
    /// Whether one of them has not been asked for anew, or not with success.
    pub is_waiting: bool,
    /// Whether asking anew has failed.
    pub is_unreachable: bool,
    /// Articles of a list that are new; 0 for none.
    pub count: u32,
    /// When the one article was corrected, as WordPress writes it; empty where it was not.
    pub modified: String,
}

/// How a page of these sources stands after what was said since it was asked for, the latest last.
pub fn standing(sources: &[Source], said: &[Said]) -> Standing {
    let mut standing = Standing::default();
    for source in sources {
        // The worker names URLs whole, the app may have asked for a path.
        let news = said.iter().rev().find(|(url, ..)| url.ends_with(&source.url));
        // What was found just now has no age, whatever it was found in.
        let mut kept = source.kept.filter(|_| !source.local);
        let mut is_waiting = kept.is_some();
        match news {
            Some((_, News::Newer { count, modified }, _)) => {
                is_waiting = false;
                if source.modified.is_empty() {
                    standing.count = standing.count.max(*count);
                } else if source.modified != *modified {
                    standing.modified.clone_from(modified);
                }
            }
            Some((_, News::Same, at)) => {
                is_waiting = false;
                kept = Some(*at);
            }
            Some((_, News::Unreachable, _)) => standing.is_unreachable = true,
            None => {}
        }
        standing.is_waiting |= is_waiting;
        standing.kept = match (standing.kept, kept) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }
    standing
}

impl Standing {
    /// Whether the age is told to a reader who is online: it is great, and the network has not answered yet.
    pub fn is_old(&self, now: f64) -> bool {
        self.is_waiting && self.kept.is_some_and(|kept| now - kept > OLD)
    }
}
