//! The file's settings, one after the other.

use toml::de::DeTable;

use crate::check::{self, Check};
use crate::error::Fault;
use crate::table::Table;
use crate::{Colors, Contact, Data, Link, Permalinks, Site};

/// Shortcuts to sections: phones show four, of which one is the saved articles'.
const SHORTCUTS: usize = 3;

/// More than a megabyte costs anywhere.
const MOST: u32 = 100_000;

pub(crate) fn site(text: &str) -> Result<Site, Fault> {
    let document = DeTable::parse(text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        let message = error.message().lines().collect::<Vec<_>>().join(", ");
        Fault::new(offset, format!("this is not valid TOML: {message}."))
    })?;
    let mut top = Table::root(document.get_ref());
    let name = required(&mut top, "name", check::any)?;
    let home_sections = list(&mut top, "home_sections", check::slug, &[])?;
    let site = Site {
        short_name: or(&mut top, "short_name", check::short, &name)?,
        name,
        tagline: required(&mut top, "tagline", check::any)?,
        description: required(&mut top, "description", check::any)?,
        lang: or(&mut top, "lang", check::language, "fr")?,
        locale: or(&mut top, "locale", check::locale, "fr-ML")?,
        time_zone: or(&mut top, "time_zone", check::time_zone, "Africa/Bamako")?,
        api: or(&mut top, "api", check::api, "/wp-json/")?,
        home: top.optional("home")?.map(check::url).transpose()?,
        public_url: top.optional("public_url")?.map(check::url).transpose()?,
        base_path: or(&mut top, "base_path", check::base_path, "/")?,
        default_categories: list(&mut top, "default_categories", check::slug, &["non-classe", "uncategorized"])?,
        shortcuts: shortcuts(top.tables("shortcut")?, &home_sections)?,
        home_sections,
        colors: Colors::read(top.table("colors")?)?,
        permalinks: permalinks(top.table("permalinks")?)?,
        data: data(top.table("data")?)?,
        contact: contact(top.table("contact")?)?,
        social: top.tables("social")?.into_iter().map(|table| link(table, "name")).collect::<Result<_, _>>()?,
        credit: {
            let table = top.table("credit")?;
            if table.exists() { Some(link(table, "text")?) } else { None }
        },
    };
    top.finish()?;
    Ok(site)
}

fn permalinks(mut table: Table<'_>) -> Result<Permalinks, Fault> {
    let permalinks = Permalinks {
        category: or(&mut table, "category", check::permalink_base, "category")?,
        tag: or(&mut table, "tag", check::permalink_base, "tag")?,
        author: or(&mut table, "author", check::permalink_base, "author")?,
    };
    table.finish()?;
    Ok(permalinks)
}

fn data(mut table: Table<'_>) -> Result<Data, Fault> {
    let data = Data {
        price: table.number("price", MOST)?.unwrap_or(2),
        currency: or(&mut table, "currency", check::any, "FCFA")?,
    };
    table.finish()?;
    Ok(data)
}

fn contact(mut table: Table<'_>) -> Result<Contact, Fault> {
    let contact = Contact {
        about: required(&mut table, "about", check::any)?,
        address: list(&mut table, "address", check::any, &[])?,
        telephones: list(&mut table, "telephones", check::telephone, &[])?,
        emails: list(&mut table, "emails", check::email, &[])?,
    };
    table.finish()?;
    Ok(contact)
}

fn link(mut table: Table<'_>, text: &'static str) -> Result<Link, Fault> {
    let link = Link { text: required(&mut table, text, check::any)?, url: required(&mut table, "url", check::url)? };
    table.finish()?;
    Ok(link)
}

/// The shortcuts as they are written down, else the first sections of the front page, named after their slugs.
fn shortcuts(tables: Vec<Table<'_>>, home_sections: &[String]) -> Result<Vec<Link>, Fault> {
    let mut shortcuts = Vec::new();
    for mut table in tables {
        let text = required(&mut table, "name", check::any)?;
        shortcuts.push(Link { text, url: required(&mut table, "section", check::slug)? });
        table.finish()?;
    }
    if shortcuts.is_empty() {
        shortcuts = home_sections.iter().map(|slug| Link { text: named(slug), url: slug.clone() }).collect();
    }
    shortcuts.truncate(SHORTCUTS);
    Ok(shortcuts)
}

/// `nord-actu` as « Nord actu ».
fn named(slug: &str) -> String {
    let mut letters = slug.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters.map(|c| if c == '-' { ' ' } else { c })).collect()
}

fn required(table: &mut Table<'_>, key: &'static str, check: Check) -> Result<String, Fault> {
    check(table.required(key)?)
}

fn or(table: &mut Table<'_>, key: &'static str, check: Check, default: &str) -> Result<String, Fault> {
    table.optional(key)?.map_or_else(|| Ok(default.to_owned()), check)
}

fn list(table: &mut Table<'_>, key: &'static str, check: Check, default: &[&str]) -> Result<Vec<String>, Fault> {
    match table.list(key)? {
        Some(items) => items.into_iter().map(check).collect(),
        None => Ok(default.iter().map(|&text| text.to_owned()).collect()),
    }
}
