//! How a reader wants the pages to look, and how that is written down between visits.

use super::kept::Kept;

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

impl Choice {
    /// Its name in storage and, after `data-`, on the document's root element.
    pub fn name(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Spacing => "spacing",
            Self::Theme => "theme",
        }
    }

    /// The value that goes without saying.
    pub fn usual(self) -> &'static str {
        match self {
            Self::Size => "3",
            Self::Spacing => "comfortable",
            Self::Theme => "system",
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Display(pub Kept);

impl Display {
    /// The value of a choice.
    pub fn get(&self, choice: Choice) -> &'static str {
        self.chosen(choice).unwrap_or(choice.usual())
    }

    /// The value of a choice where it is not the one that goes without saying.
    pub fn chosen(&self, choice: Choice) -> Option<&'static str> {
        let kept = self.0.get(choice.name());
        choice.values().iter().copied().find(|value| *value == kept && *value != choice.usual())
    }

    /// Chooses; a value that cannot be chosen is as if none were.
    pub fn set(&mut self, choice: Choice, value: &str) {
        self.0.set(choice.name(), if value == choice.usual() { "" } else { value });
    }
}
