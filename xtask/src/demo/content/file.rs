//! One article or page: TOML between two lines of `+++`, then HTML.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use toml::Value;

use super::{Comments, Content, Date, Kind, Post};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    date: Value,
    modified: Option<Value>,
    author: Option<String>,
    #[serde(default)]
    categories: Vec<String>,
    #[serde(default)]
    tags: Vec<String>,
    picture: Option<String>,
    #[serde(default)]
    sticky: bool,
    excerpt: Option<String>,
    password: Option<String>,
    #[serde(default)]
    comments: Comments,
}

/// Reads the file; the post's id is given later, when all are known.
pub(super) fn read(content: &Content, slug: &str, kind: Kind, text: &str) -> Result<Post> {
    let (front, body) = split(text)?;
    let front: FrontMatter = toml::from_str(front)?;
    let date = date(&front.date).context("date")?;
    let modified = front.modified.as_ref().map(self::date).transpose().context("modified")?;
    let author = match &front.author {
        Some(slug) => content
            .authors
            .iter()
            .find(|author| author.slug == *slug)
            .with_context(|| format!("no author \"{slug}\""))?,
        None => content.authors.first().context("site.toml has no author")?,
    };
    let mut categories = ids("category", &front.categories, content.categories.iter().map(|it| (&it.slug, it.id)))?;
    if kind == Kind::Page && !(front.categories.is_empty() && front.tags.is_empty()) {
        bail!("a page has neither categories nor tags");
    }
    if kind == Kind::Post && categories.is_empty() {
        // WordPress puts an article without category into the default one.
        categories.push(1);
    }
    let picture = match &front.picture {
        Some(slug) => Some(content.picture_named(slug).with_context(|| format!("no picture \"{slug}\""))?.id),
        None => None,
    };
    Ok(Post {
        id: 0,
        slug: slug.to_owned(),
        kind,
        title: front.title,
        date,
        modified: modified.unwrap_or(date),
        author: author.id,
        categories,
        tags: ids("tag", &front.tags, content.tags.iter().map(|it| (&it.slug, it.id)))?,
        picture,
        sticky: front.sticky,
        excerpt: front.excerpt,
        password: front.password,
        comments: front.comments,
        body: body.trim().to_owned(),
    })
}

fn split(text: &str) -> Result<(&str, &str)> {
    let rest = text.trim_start_matches('\u{feff}').strip_prefix("+++").context("the first line is not +++")?;
    rest.split_once("\n+++").context("no second line of +++ ends the front matter")
}

/// TOML's own date or a string.
fn date(value: &Value) -> Result<Date> {
    match value {
        Value::String(text) => text.parse(),
        Value::Datetime(date) => date.to_string().parse(),
        other => bail!("{other} is not a date"),
    }
}

fn ids<'a>(kind: &str, slugs: &[String], known: impl Iterator<Item = (&'a String, u32)> + Clone) -> Result<Vec<u32>> {
    let mut ids = slugs
        .iter()
        .map(|slug| {
            let found = known.clone().find(|(known, _)| *known == slug);
            found.map(|(_, id)| id).with_context(|| format!("no {kind} \"{slug}\""))
        })
        .collect::<Result<Vec<u32>>>()?;
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::{Content, Kind, site};
    use super::read;

    fn site() -> Content {
        site::read(super::super::text_of(&super::super::FILES, "site.toml").unwrap()).unwrap()
    }

    #[test]
    fn an_error_says_what_is_wrong() {
        let site = site();
        for (text, why) in [
            ("<p>Bonjour</p>", "the first line is not +++"),
            ("+++\ntitle = \"A\"\n", "no second line of +++"),
            ("+++\ntitle = \"A\"\ndate = \"hier\"\n+++\n", "\"hier\" is not a date"),
            ("+++\ntitle = \"A\"\ndate = \"2026-01-05\"\ncategories = [\"x\"]\n+++\n", "no category \"x\""),
            ("+++\ntitle = \"A\"\ndate = \"2026-01-05\"\ncolour = 1\n+++\n", "unknown field `colour`"),
        ] {
            let error = format!("{:#}", read(&site, "a", Kind::Post, text).unwrap_err());
            assert!(error.contains(why), "{error} does not say {why}");
        }
    }

    #[test]
    fn an_article_without_category_goes_into_the_default_one() {
        let post = read(&site(), "a", Kind::Post, "+++\ntitle = \"A\"\ndate = 2026-01-05\n+++\n<p>B</p>\n").unwrap();
        assert_eq!(post.categories, [1]);
        assert_eq!(post.body, "<p>B</p>");
    }
}
