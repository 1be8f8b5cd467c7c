//! What a reader lets the app spend and take along, and how that is written down between visits.

use super::kept::Kept;
use super::site::SITE;

/// When the data saver is on: as the device and its connection say, always, never. The first goes without
/// saying.
pub const SAVERS: [&str; 3] = ["auto", "on", "off"];

/// A reader's choices about data, as they are kept: `1 saver=on limit=20 sections=3,5`; empty where nothing was
/// chosen. The names:
///
/// | name | value |
/// | --- | --- |
/// | `saver` | one of [`SAVERS`] |
/// | `price` | what a megabyte costs, in the site's currency |
/// | `limit` | megabytes a day |
/// | `over` | the day on which the limit was passed last, as the device numbers its days |
/// | `anyway` | the day for which the reader has said to go on nevertheless |
/// | `text`, `whole` | bytes of an article in the last edition without and with pictures, on the mean |
/// | `sections` | the numbers of the edition's sections; none means all |
/// | `notify` | the numbers of the sections whose news are announced |
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saving(pub Kept);

impl Saving {
    /// A number; 0 where none was chosen.
    pub fn number(&self, name: &str) -> u32 {
        self.0.get(name).parse().unwrap_or_default()
    }

    /// The numbers of a list.
    pub fn list(&self, name: &str) -> Vec<u32> {
        self.0.get(name).split(',').filter_map(|id| id.parse().ok()).collect()
    }

    /// Which of [`SAVERS`] is chosen.
    pub fn saver(&self) -> &'static str {
        let chosen = self.0.get("saver");
        SAVERS.into_iter().find(|known| *known == chosen).unwrap_or("auto")
    }

    /// What a megabyte costs; the site's own guess where the reader has not said.
    pub fn price(&self) -> u32 {
        self.0.get("price").parse().unwrap_or(SITE.price)
    }

    /// Whether the limit of this day is passed and nothing but text may load.
    pub fn is_over(&self, today: u32) -> bool {
        self.number("limit") > 0 && self.number("over") == today && self.number("anyway") != today
    }
}
