//! Choices as one line between visits: `1 size=4 theme=dark`.

/// The first word of what is stored. Another one means another version, which is not understood.
const VERSION: &str = "1";

/// What a reader has chosen, by names: each value is one word. Empty where nothing was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept(String);

impl Kept {
    /// Reads what [`Kept::stored`] gave. What is not understood is as if never chosen.
    pub fn parse(stored: &str) -> Self {
        Self(if stored.split(' ').next() == Some(VERSION) { stored.to_string() } else { String::new() })
    }

    /// What is to be kept; empty for nothing.
    pub fn stored(&self) -> &str {
        &self.0
    }

    fn words(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.split(' ').filter_map(|word| word.split_once('='))
    }

    /// The value of a name; empty where none was chosen.
    pub fn get(&self, name: &str) -> &str {
        self.words().find(|(known, _)| *known == name).map(|(_, value)| value).unwrap_or_default()
    }

    /// Chooses; an empty value is the one that goes without saying.
    pub fn set(&mut self, name: &str, value: &str) {
        let mut stored = String::new();
        let kept = self.words().filter(|(known, _)| *known != name);
        for (name, value) in kept.chain((!value.is_empty()).then_some((name, value))) {
            for part in [if stored.is_empty() { VERSION } else { "" }, " ", name, "=", value] {
                stored.push_str(part);
            }
        }
        self.0 = stored;
    }
}
