//! What a reader lets the app spend and take along, and how that is written down between visits.

use super::site::SITE;
use crate::wp::request::ids;

/// When the data saver is on: as the device and its connection say, always, never.
pub const SAVERS: [&str; 3] = ["auto", "on", "off"];

/// The first word of what is stored. Another one means another version, which is not understood.
const VERSION: &str = "1";

/// A reader's choices about data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving {
    /// One of [`SAVERS`].
    pub saver: &'static str,
    /// What a megabyte costs, in the site's currency.
    pub price: u32,
    /// Megabytes a day; 0 for no limit.
    pub limit: u32,
    /// The day on which the limit was passed last, as the device numbers its days; 0 for none.
    pub over: u32,
    /// The day for which the reader has said to go on nevertheless; 0 for none.
    pub anyway: u32,
    /// Bytes of an article in the last edition without pictures, on the mean; 0 where there was none.
    pub text: u32,
    /// The same with pictures.
    pub whole: u32,
    /// The numbers of the edition's sections; none means all.
    pub sections: Vec<u32>,
    /// The numbers of the sections whose news are announced.
    pub notify: Vec<u32>,
}

impl Default for Saving {
    fn default() -> Self {
        Self {
            saver: "auto",
            price: SITE.price,
            limit: 0,
            over: 0,
            anyway: 0,
            text: 0,
            whole: 0,
            sections: Vec::new(),
            notify: Vec::new(),
        }
    }
}

impl Saving {
    /// Whether the limit of this day is passed and nothing but text may load.
    pub fn is_over(&self, today: u32) -> bool {
        self.limit > 0 && self.over == today && self.anyway != today
    }

    /// Reads what [`Saving::stored`] wrote. What is not understood is as if never chosen.
    pub fn parse(stored: &str) -> Self {
        let mut saving = Self::default();
        let mut words = stored.split_ascii_whitespace();
        if words.next() == Some(VERSION) {
            for (name, value) in words.filter_map(|word| word.split_once('=')) {
                if name == "saver" {
                    saving.saver = SAVERS.iter().find(|known| **known == value).unwrap_or(&saving.saver);
                }
                for (known, number) in saving.numbers() {
                    if known == name {
                        *number = value.parse().unwrap_or(*number);
                    }
                }
                for (known, list) in saving.lists() {
                    if known == name {
                        *list = value.split(',').filter_map(|id| id.parse().ok()).collect();
                    }
                }
            }
        }
        saving
    }

    /// What is kept, such as `1 saver=on limit=20 sections=3,5`; empty where nothing was chosen.
    pub fn stored(&self) -> String {
        let mut usual = Self::default();
        let mut saving = self.clone();
        let mut stored = String::new();
        let mut push = |name: &str, value: &str| {
            if stored.is_empty() {
                stored.push_str(VERSION);
            }
            for part in [" ", name, "=", value] {
                stored.push_str(part);
            }
        };
        if self.saver != usual.saver {
            push("saver", self.saver);
        }
        for ((name, number), (_, known)) in saving.numbers().into_iter().zip(usual.numbers()) {
            if number != known {
                push(name, &number.to_string());
            }
        }
        for (name, list) in saving.lists() {
            if !list.is_empty() {
                push(name, &ids(list));
            }
        }
        stored
    }

    fn numbers(&mut self) -> [(&'static str, &mut u32); 6] {
        [
            ("price", &mut self.price),
            ("limit", &mut self.limit),
            ("over", &mut self.over),
            ("anyway", &mut self.anyway),
            ("text", &mut self.text),
            ("whole", &mut self.whole),
        ]
    }

    fn lists(&mut self) -> [(&'static str, &mut Vec<u32>); 2] {
        [("sections", &mut self.sections), ("notify", &mut self.notify)]
    }
}
