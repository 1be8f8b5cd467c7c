//! `site.toml`: categories, authors, tags and pictures.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::{Author, Category, Content, Date, Picture, Sent, Tag};

/// The slug of WordPress's default category in French.
const DEFAULT_CATEGORY: &str = "non-classe";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Site {
    category: Vec<RawCategory>,
    author: Vec<RawTerm>,
    tag: Vec<RawTerm>,
    picture: Vec<RawPicture>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCategory {
    slug: String,
    name: String,
    #[serde(default)]
    description: String,
    parent: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTerm {
    slug: String,
    name: String,
    #[serde(default)]
    description: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPicture {
    slug: String,
    scene: String,
    alt: String,
    seed: Option<u64>,
}

/// Everything but the articles and the pages.
pub(super) fn read(text: &str) -> Result<Content> {
    let site: Site = toml::from_str(text)?;
    let categories = categories(site.category)?;
    let first_tag = categories.iter().map(|category| category.id).max().unwrap_or(1) + 1;
    let tags = site.tag.into_iter().zip(first_tag..).map(|(tag, id)| Tag { id, slug: tag.slug, name: tag.name });
    let authors = site.author.into_iter().zip(2..).map(|(author, id)| Author {
        id,
        slug: author.slug,
        name: author.name,
        description: author.description,
    });
    let entered: Date = "2026-01-05T08:00:00".parse()?;
    let pictures = site.picture.into_iter().zip(11..).map(|(picture, id)| Picture {
        id,
        seed: picture.seed.unwrap_or_else(|| seed_of(&picture.slug)),
        slug: picture.slug,
        scene: picture.scene,
        alt: picture.alt,
        date: entered,
    });
    let content = Content {
        tags: tags.collect(),
        authors: authors.collect(),
        pictures: pictures.collect(),
        categories,
        posts: Vec::new(),
        pages: Vec::new(),
        comments: Vec::new(),
        sent: Sent::default(),
    };
    check_slugs(&content)?;
    Ok(content)
}

fn categories(mut raw: Vec<RawCategory>) -> Result<Vec<Category>> {
    raw.sort_by_key(|category| category.slug != DEFAULT_CATEGORY);
    if raw.first().is_none_or(|category| category.slug != DEFAULT_CATEGORY) {
        bail!("the default category \"{DEFAULT_CATEGORY}\" is missing");
    }
    let ids: Vec<(String, u32)> = raw.iter().map(|category| category.slug.clone()).zip(1..).collect();
    let id_of = |slug: &str| ids.iter().find(|(known, _)| known == slug).map(|(_, id)| *id);
    raw.into_iter()
        .zip(1..)
        .map(|(category, id)| {
            let parent = match &category.parent {
                Some(parent) => {
                    id_of(parent).with_context(|| format!("{}: no category \"{parent}\"", category.slug))?
                }
                None => 0,
            };
            let RawCategory { slug, name, description, .. } = category;
            Ok(Category { id, slug, name, description, parent })
        })
        .collect()
}

/// A seed that only the slug decides (FNV-1a), so that a picture stays the same when others join it.
fn seed_of(slug: &str) -> u64 {
    slug.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn check_slugs(content: &Content) -> Result<()> {
    let slugs = [
        ("category", content.categories.iter().map(|it| &it.slug).collect::<Vec<_>>()),
        ("author", content.authors.iter().map(|it| &it.slug).collect()),
        ("tag", content.tags.iter().map(|it| &it.slug).collect()),
        ("picture", content.pictures.iter().map(|it| &it.slug).collect()),
    ];
    for (kind, mut slugs) in slugs {
        slugs.sort();
        for pair in slugs.windows(2) {
            if let [one, other] = pair
                && one == other
            {
                bail!("two of [[{kind}]] have the slug \"{one}\"");
            }
        }
    }
    Ok(())
}
