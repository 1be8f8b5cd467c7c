//! Routes: WordPress's own permalinks, read back.

use super::site::SITE;

/// What a path asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The front page; later pages are plain lists.
    Home {
        /// From 1.
        page: u32,
    },
    /// A list of posts.
    Archive {
        /// Which.
        archive: Archive,
        /// From 1.
        page: u32,
    },
    /// Search results; the words may be empty.
    Search {
        /// What to search for.
        words: String,
        /// The number of the section to search in; 0 for all.
        section: u32,
        /// The days to look back, one of [`PERIODS`].
        days: u32,
        /// From 1.
        page: u32,
    },
    /// An article or a page, by what its permalink tells.
    Article {
        /// The last part that is not a number.
        slug: String,
        /// A number after it (a part of a long article, or the number in `/archives/123`), or of `?p=`.
        id: Option<u32>,
    },
    /// A page of the app's own.
    Own(Own),
    /// Nothing the app knows.
    NotFound,
}

/// The app's own pages, below `/-/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// The articles the reader keeps on the phone.
    Saved,
    /// What the reader has chosen and what it costs.
    Settings,
}

impl Own {
    /// Its in-app path.
    pub fn path(self) -> &'static str {
        match self {
            Self::Saved => "/-/enregistres",
            Self::Settings => "/-/reglages",
        }
    }
}

/// The days that a search can look back; 0 stands for ever.
pub const PERIODS: [u32; 4] = [0, 7, 30, 365];

/// Which posts an archive lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Archive {
    /// The slugs of a category and those above it, topmost first.
    Category(Vec<String>),
    /// The number of a category, from `?cat=`.
    CategoryId(u32),
    /// A tag's slug.
    Tag(String),
    /// An author's slug.
    Author(String),
    /// A year, a month, or a day.
    Date {
        /// 1 to 9999.
        year: u16,
        /// 1 to 12.
        month: Option<u8>,
        /// 1 to 31.
        day: Option<u8>,
    },
}

/// Reads a path below the app's base, and its query without the `?`. Parameters that are not
/// WordPress's (`utm_source`, `fbclid`) make no difference, nor does the `index.php` that starts the
/// permalinks of a server without rewriting.
pub fn parse_route(path: &str, query: &str) -> Route {
    let mut parts: Vec<String> =
        path.split('/').filter(|part| !matches!(*part, "" | "index.php")).map(decode).collect();
    let parameter = |name: &str| {
        query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .find(|(key, _)| *key == name)
            .map(|(_, value)| decode(&value.replace('+', " ")))
    };
    let number = |name: &str| parameter(name).and_then(|value| value.parse().ok()).filter(|id: &u32| *id > 0);
    let mut page = number("paged").unwrap_or(1);
    if let [.., word, number] = parts.as_slice()
        && word == "page"
        && let Some(number) = number.parse().ok().filter(|page| *page > 0)
    {
        page = number;
        parts.truncate(parts.len() - 2);
    }
    if let Some(words) = parameter("s") {
        let days = number("days").filter(|days| PERIODS.contains(days)).unwrap_or_default();
        let section = number("cat").unwrap_or_default();
        return Route::Search { words: words.trim().to_string(), section, days, page };
    }
    if parts.is_empty() {
        if let Some(id) = number("p").or_else(|| number("page_id")) {
            return Route::Article { slug: String::new(), id: Some(id) };
        }
        if let Some(id) = number("cat") {
            return Route::Archive { archive: Archive::CategoryId(id), page };
        }
        return Route::Home { page };
    }
    match parse_archive(&parts) {
        Some(archive) => Route::Archive { archive, page },
        None => parse_article(&parts),
    }
}

fn parse_archive(parts: &[String]) -> Option<Archive> {
    let based = |base: &str| {
        let depth = base.split('/').count();
        let same = base.split('/').eq(parts.iter().take(depth).map(String::as_str));
        parts.get(depth..).filter(|slugs| same && !slugs.is_empty())
    };
    if let Some(slugs) = based(SITE.category_base) {
        return Some(Archive::Category(slugs.to_vec()));
    }
    if let Some([slug]) = based(SITE.tag_base) {
        return Some(Archive::Tag(slug.clone()));
    }
    if let Some([slug]) = based(SITE.author_base) {
        return Some(Archive::Author(slug.clone()));
    }
    let within = |part: &String, highest: u8| part.parse().ok().filter(|number| (1..=highest).contains(number));
    let (year, rest) = parts.split_first()?;
    let year = year.parse().ok().filter(|_| year.len() == 4).filter(|year| *year > 0)?;
    match rest {
        [] => Some(Archive::Date { year, month: None, day: None }),
        [month] => Some(Archive::Date { year, month: Some(within(month, 12)?), day: None }),
        [month, day] => Some(Archive::Date { year, month: Some(within(month, 12)?), day: Some(within(day, 31)?) }),
        _ => None,
    }
}

fn parse_article(parts: &[String]) -> Route {
    // "-" holds the app's own pages and cannot be a slug.
    if let [first, rest @ ..] = parts
        && first == "-"
    {
        let is = |own: &Own| own.path().strip_prefix("/-/") == rest.first().map(String::as_str) && rest.len() == 1;
        return [Own::Saved, Own::Settings].into_iter().find(is).map_or(Route::NotFound, Route::Own);
    }
    let is_number = |part: &&String| part.bytes().all(|byte| byte.is_ascii_digit());
    let id = parts.last().filter(is_number).and_then(|part| part.parse().ok());
    match parts.iter().rfind(|part| !is_number(part)) {
        Some(slug) => Route::Article { slug: slug.clone(), id },
        None if id.is_some() => Route::Article { slug: String::new(), id },
        None => Route::NotFound,
    }
}

/// Decodes percent-encoding; what is no valid encoding stays as it is.
pub(super) fn decode(part: &str) -> String {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = if let [b'%', high, low, ..] = rest { digit(*high).zip(digit(*low)) } else { None };
        bytes.push(digits.map_or(*first, |(high, low)| (high * 16 + low) as u8));
        rest = if digits.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| part.to_string())
}
