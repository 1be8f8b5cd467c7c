//! `site.toml`, the one file a newsroom edits: read, checked, and turned into what the build needs.
//!
//! Every mistake in the file is one English sentence that names the file and the line, so that
//! somebody who has never seen a compiler can put it right.

mod check;
mod colors;
mod error;
mod read;
mod rust_source;
mod table;

#[path = "../../../src/text/languages.rs"]
pub mod languages;

use std::path::Path;

pub use colors::Colors;
pub use error::SiteError;
pub use rust_source::rust_source;

/// Everything `site.toml` says, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The newspaper's name.
    pub name: String,
    /// The name below the app's icon on a phone.
    pub short_name: String,
    /// A few words under the name.
    pub tagline: String,
    /// One or two sentences for search engines and shared links.
    pub description: String,
    /// The interface's language, also the page's `lang`.
    pub lang: String,
    /// Language and country, such as `fr-ML`.
    pub locale: String,
    /// The newsroom's time zone, such as `Africa/Bamako`.
    pub time_zone: String,
    /// The root of WordPress's REST API, absolute or a path on the app's own origin.
    pub api: String,
    /// The home URL of the site whose content is read, where it is not the app's own origin.
    pub home: Option<String>,
    /// The address readers find the app at, where it is known.
    pub public_url: Option<String>,
    /// The path the app is served below; starts and ends with `/`.
    pub base_path: String,
    /// Slugs of the categories that stand for "no category" and are left out of the menu.
    pub default_categories: Vec<String>,
    /// Slugs of the categories the home page shows, in this order.
    pub home_sections: Vec<String>,
    /// Names and slugs of the sections that the installed app's icon offers, at most three.
    pub shortcuts: Vec<Link>,
    /// The colours of the light and the dark theme.
    pub colors: Colors,
    /// The first parts of WordPress's permalinks.
    pub permalinks: Permalinks,
    /// What data costs the readers.
    pub data: Data,
    /// What the footer says.
    pub contact: Contact,
    /// The newsroom's pages on other networks.
    pub social: Vec<Link>,
    /// Who made the site.
    pub credit: Option<Link>,
}

impl Site {
    /// The address of WordPress without a last slash; empty where it is on the app's own host and nobody says which.
    #[must_use]
    pub fn wordpress(&self) -> String {
        // On one host WordPress is at the root, whatever path the app is below.
        let known = [self.home.as_deref(), origin(&self.api), self.public_url.as_deref().and_then(origin)];
        known.into_iter().flatten().next().unwrap_or_default().trim_end_matches('/').to_owned()
    }

    /// The RSS feed of WordPress's newest articles.
    #[must_use]
    pub fn feed(&self) -> String {
        // Without pretty permalinks there is only the question.
        let path = if self.api.contains("rest_route=") { "/?feed=rss2" } else { "/feed/" };
        self.wordpress() + path
    }
}

/// `https://example.org` of an address on another host; nothing of a path.
fn origin(url: &str) -> Option<&str> {
    let start = url.find("://")? + 3;
    let end = url.get(start..)?.find(['/', '?', '#']).map_or(url.len(), |length| start + length);
    url.get(..end)
}

/// The first parts of WordPress's permalinks, as set under Settings, Permalinks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permalinks {
    /// `category` in `/category/politique/`.
    pub category: String,
    /// `tag` in `/tag/eau/`.
    pub tag: String,
    /// `author` in `/author/redaction/`.
    pub author: String,
}

/// What data costs the readers, until they say otherwise in the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Data {
    /// Of a megabyte, in whole coins.
    pub price: u32,
    /// The currency's name as it stands after an amount.
    pub currency: String,
}

/// The newsroom's contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// A paragraph about the newsroom.
    pub about: String,
    /// The postal address, line by line.
    pub address: Vec<String>,
    /// Telephone numbers as people write them.
    pub telephones: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
}

/// A named link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What the link says.
    pub text: String,
    /// Where it leads.
    pub url: String,
}

/// Names another language than the file's for one build: how the tests see all of them.
pub const LANG: &str = "ASKIA24_LANG";

/// Reads and checks the file at `path`.
///
/// # Errors
///
/// The first mistake, as a sentence that names file and line.
pub fn read(path: &Path) -> Result<Site, SiteError> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    match std::fs::read_to_string(path) {
        Ok(text) => {
            let mut site = parse(&text, &name)?;
            if let Some(known) =
                languages::LANGUAGES.iter().find(|(code, _)| std::env::var(LANG).is_ok_and(|lang| lang == *code))
            {
                site.lang = known.0.to_owned();
            }
            Ok(site)
        }
        Err(error) => Err(SiteError::file(&name, &format!("cannot be read: {error}."))),
    }
}

/// Checks `text`, which came from `file_name`.
///
/// # Errors
///
/// The first mistake, as a sentence that names file and line.
pub fn parse(text: &str, file_name: &str) -> Result<Site, SiteError> {
    read::site(text).map_err(|fault| fault.at(text, file_name))
}

#[cfg(test)]
mod tests;
