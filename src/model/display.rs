//! How a reader wants the pages to look, and how that is written down between visits.

/// One thing to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// How large the text of articles is.
    Size,
    /// How much room it has.
    Spacing,
    /// Light, dark, or as the device.
    Theme,
}

/// All there is to choose.
pub const CHOICES: [Choice; 3] = [Choice::Size, Choice::Spacing, Choice::Theme];

/// The first word of what is stored. Another one means another version, which is not understood.
const VERSION: &str = "1";

impl Choice {
    /// Its name in storage and, after `data-`, on the document's root element.
    pub fn name(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Spacing => "spacing",
            Self::Theme => "theme",
        }
    }

    /// What can be chosen, in the order it is offered.
    pub fn values(self) -> &'static [&'static str] {
        match self {
            Self::Size => &["1", "2", "3", "4", "5"],
            Self::Spacing => &["comfortable", "compact"],
            Self::Theme => &["system", "light", "dark"],
        }
    }
}

/// What a reader has chosen: of each choice one of its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Display {
    size: &'static str,
    spacing: &'static str,
    theme: &'static str,
}

impl Default for Display {
    fn default() -> Self {
        Self { size: "3", spacing: "comfortable", theme: "system" }
    }
}

impl Display {
    /// The value of a choice.
    pub fn get(&self, choice: Choice) -> &'static str {
        match choice {
            Choice::Size => self.size,
            Choice::Spacing => self.spacing,
            Choice::Theme => self.theme,
        }
    }

    /// The value of a choice where it is not the one that goes without saying.
    pub fn chosen(&self, choice: Choice) -> Option<&'static str> {
        let value = self.get(choice);
        (value != Self::default().get(choice)).then_some(value)
    }

    /// Chooses; a value that cannot be chosen changes nothing.
    pub fn set(&mut self, choice: Choice, value: &str) {
        let Some(value) = choice.values().iter().find(|known| **known == value) else { return };
        match choice {
            Choice::Size => self.size = value,
            Choice::Spacing => self.spacing = value,
            Choice::Theme => self.theme = value,
        }
    }

    /// Reads what [`Display::stored`] wrote. What is not understood is as if never chosen.
    pub fn parse(stored: &str) -> Self {
        let mut display = Self::default();
        let mut words = stored.split_ascii_whitespace();
        if words.next() == Some(VERSION) {
            for (name, value) in words.filter_map(|word| word.split_once('=')) {
                if let Some(choice) = CHOICES.iter().find(|choice| choice.name() == name) {
                    display.set(*choice, value);
                }
            }
        }
        display
    }

    /// What is kept, such as `1 size=4 theme=dark`; empty where nothing was chosen.
    pub fn stored(&self) -> String {
        let mut stored = String::new();
        for choice in CHOICES {
            if let Some(value) = self.chosen(choice) {
                if stored.is_empty() {
                    stored.push_str(VERSION);
                }
                for part in [" ", choice.name(), "=", value] {
                    stored.push_str(part);
                }
            }
        }
        stored
    }
}
