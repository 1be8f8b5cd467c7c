//! What the newsroom wrote in `site.toml`, checked and written down as a constant by `build.rs`.

/// The site: its names, its permalinks and what the footer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Site {
    /// The newspaper's name.
    pub name: &'static str,
    /// A few words under the name.
    pub tagline: &'static str,
    /// One or two sentences for search engines and shared links.
    pub description: &'static str,
    /// The interface's language.
    pub lang: &'static str,
    /// The home URL of the content site; empty where it is the app's own origin.
    pub home: &'static str,
    /// The RSS feed of the newest articles.
    pub feed: &'static str,
    /// `category` in `/category/politique/`.
    pub category_base: &'static str,
    /// `tag` in `/tag/eau/`.
    pub tag_base: &'static str,
    /// `author` in `/author/redaction/`.
    pub author_base: &'static str,
    /// Slugs of the categories that stand for "no category".
    pub default_categories: &'static [&'static str],
    /// Slugs of the categories the home page shows, in this order.
    pub home_sections: &'static [&'static str],
    /// What a megabyte costs most readers, in whole coins of `currency`.
    pub price: u32,
    /// The currency's name, after an amount.
    pub currency: &'static str,
    /// A paragraph about the newsroom.
    pub about: &'static str,
    /// The postal address, line by line.
    pub address: &'static [&'static str],
    /// Telephone numbers as people write them.
    pub telephones: &'static [&'static str],
    /// E-mail addresses.
    pub emails: &'static [&'static str],
    /// Name and URL of the newsroom's pages on other networks.
    pub social: &'static [(&'static str, &'static str)],
    /// Text and URL of the maker's credit; both empty where there is none.
    pub credit: (&'static str, &'static str),
}

include!(concat!(env!("OUT_DIR"), "/site.rs"));
