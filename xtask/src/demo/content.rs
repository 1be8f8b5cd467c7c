//! The newspaper's content as plain data, with ids that stay the same from one run to the next.
//!
//! Ids are unique where WordPress's are: posts, pages and pictures share one series, categories and tags another.

mod body;
mod comment;
mod date;
mod file;
mod site;
mod text;

use anyhow::{Context, Result, bail};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};

pub(crate) use body::{rendered_body, srcset};
pub(crate) use comment::rendered_comment;
pub use comment::{Comment, Sent};
pub use date::Date;
pub(crate) use text::{escaped, excerpt_of, fold, in_order, texturized};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/demo");

/// Where the media library keeps the recordings and documents of `demo/files/`.
pub(crate) const UPLOADED: &str = "/wp-content/uploads/2026/01/";

/// The recordings and documents of the media library: their names and contents.
pub(crate) fn uploads() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    let files = FILES.get_dir("files").into_iter().flat_map(Dir::files);
    files.filter_map(|file| Some((file.path().file_name()?.to_str()?, file.contents())))
}

/// Everything the demonstration newspaper publishes.
#[derive(Clone, Debug, Serialize)]
pub struct Content {
    /// Sections: the default category first, then as `site.toml` lists them.
    pub categories: Vec<Category>,
    /// Signatures.
    pub authors: Vec<Author>,
    /// Keywords.
    pub tags: Vec<Tag>,
    /// Pictures, all drawn by [`crate::demo::pictures`].
    pub pictures: Vec<Picture>,
    /// Articles, the oldest first.
    pub posts: Vec<Post>,
    /// Pages, by slug.
    pub pages: Vec<Post>,
    /// Comments, the oldest first.
    pub comments: Vec<Comment>,
    /// Comments sent since the program started.
    #[serde(skip)]
    pub sent: Sent,
}

/// A category, one level below another or at the top.
#[derive(Clone, Debug, Serialize)]
pub struct Category {
    /// The default category is 1, as in WordPress.
    pub id: u32,
    /// Its part of the URL.
    pub slug: String,
    /// As people read it.
    pub name: String,
    /// One sentence, or nothing.
    pub description: String,
    /// The id of the category above; 0 where there is none.
    pub parent: u32,
}

/// Someone who signs articles.
#[derive(Clone, Debug, Serialize)]
pub struct Author {
    /// From 2: WordPress's user 1 is whoever installed it.
    pub id: u32,
    /// Its part of the URL.
    pub slug: String,
    /// As people read it.
    pub name: String,
    /// One sentence, or nothing.
    pub description: String,
}

/// A keyword.
#[derive(Clone, Debug, Serialize)]
pub struct Tag {
    /// Follows the categories' ids: both are terms.
    pub id: u32,
    /// Its part of the URL.
    pub slug: String,
    /// As people read it.
    pub name: String,
}

/// A picture of the media library.
#[derive(Clone, Debug, Serialize)]
pub struct Picture {
    /// From 11.
    pub id: u32,
    /// Its file's name without the extension.
    pub slug: String,
    /// What to draw: `fleuve`, `dune`, `tombeau`, …
    pub scene: String,
    /// Makes two pictures of one scene differ.
    pub seed: u64,
    /// The text for those who do not see it.
    pub alt: String,
    /// When it entered the media library.
    pub date: Date,
}

/// Whether a [`Post`] is an article or a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// An article.
    Post,
    /// A page: no category, no tag, its slug alone in the URL.
    Page,
}

/// Who may write comments below an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Comments {
    /// Nobody.
    #[default]
    Closed,
    /// Whoever comes to the site; not through the API, as WordPress has it by default.
    Open,
    /// Anybody, through the API too: the tests' WordPress has a filter for it (must-use.php).
    Anonymous,
}

/// An article or a page; WordPress keeps both as "posts".
#[derive(Clone, Debug, Serialize)]
pub struct Post {
    /// Articles from 101 in order of date, pages from 61.
    pub id: u32,
    /// The name of its file without `.html`.
    pub slug: String,
    /// Article or page.
    pub kind: Kind,
    /// The headline, as the editor typed it.
    pub title: String,
    /// When it was published.
    pub date: Date,
    /// When it last changed; the date of publication where it never did.
    pub modified: Date,
    /// Who signs it.
    pub author: u32,
    /// Ids, in rising order.
    pub categories: Vec<u32>,
    /// Ids, in rising order.
    pub tags: Vec<u32>,
    /// The featured picture's id.
    pub picture: Option<u32>,
    /// Kept at the top of the front page.
    pub sticky: bool,
    /// The excerpt the editor wrote, if any.
    pub excerpt: Option<String>,
    /// The password that opens it, if any.
    pub password: Option<String>,
    /// Who may write comments.
    pub comments: Comments,
    /// The HTML as the file has it: pictures still read `src="picture:SLUG"`, files `src="file:NAME"`.
    pub body: String,
}

impl Content {
    /// Reads the content built into the program.
    ///
    /// # Errors
    /// Names the file that is wrong, and why.
    pub fn embedded() -> Result<Self> {
        let mut content = site::read(text_of(&FILES, "site.toml")?).context("xtask/demo/site.toml")?;
        content.pages = content.read_folder("pages", Kind::Page, 61)?;
        content.posts = content.read_folder("posts", Kind::Post, 101)?;
        if let Some(last) = content.pages.last().filter(|page| page.id > 100) {
            bail!("xtask/demo/pages: more than 40 pages, id {} belongs to an article", last.id);
        }
        content.check_pictures()?;
        content.comments = content.read_comments()?;
        Ok(content)
    }

    /// The category of this id.
    pub fn category(&self, id: u32) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The picture of this id.
    pub fn picture(&self, id: u32) -> Option<&Picture> {
        self.pictures.iter().find(|picture| picture.id == id)
    }

    /// The picture of this slug.
    pub fn picture_named(&self, slug: &str) -> Option<&Picture> {
        self.pictures.iter().find(|picture| picture.slug == slug)
    }

    /// Articles and pages.
    pub fn everything(&self) -> impl Iterator<Item = &Post> {
        self.posts.iter().chain(&self.pages)
    }

    /// The category and all those below it.
    pub fn with_descendants(&self, id: u32) -> Vec<u32> {
        let mut found = vec![id];
        let mut next = 0;
        while let Some(&above) = found.get(next) {
            let below = self.categories.iter().filter(|category| category.parent == above).map(|category| category.id);
            let new: Vec<u32> = below.filter(|id| !found.contains(id)).collect();
            found.extend(new);
            next += 1;
        }
        found
    }

    fn read_folder(&self, folder: &str, kind: Kind, first_id: u32) -> Result<Vec<Post>> {
        let mut posts = Vec::new();
        for file in FILES.get_dir(folder).into_iter().flat_map(Dir::files) {
            let path = file.path().display();
            let (Some(slug), Some("html")) = (
                file.path().file_stem().and_then(|stem| stem.to_str()),
                file.path().extension().and_then(|it| it.to_str()),
            ) else {
                continue;
            };
            let text = file.contents_utf8().with_context(|| format!("xtask/demo/{path} is not UTF-8"))?;
            posts.push(file::read(self, slug, kind, text).with_context(|| format!("xtask/demo/{path}"))?);
        }
        match kind {
            Kind::Post => posts.sort_by(|a, b| (a.date, &a.slug).cmp(&(b.date, &b.slug))),
            Kind::Page => posts.sort_by(|a, b| a.slug.cmp(&b.slug)),
        }
        for (post, id) in posts.iter_mut().zip(first_id..) {
            post.id = id;
        }
        Ok(posts)
    }

    fn read_comments(&self) -> Result<Vec<Comment>> {
        let mut files = Vec::new();
        for file in FILES.get_dir("comments").into_iter().flat_map(Dir::files) {
            let path = file.path().display();
            let slug = file.path().file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            let post = self.everything().find(|post| post.slug == slug);
            let post = post.with_context(|| format!("xtask/demo/{path}: there is no article of that name"))?;
            let text = file.contents_utf8().with_context(|| format!("xtask/demo/{path} is not UTF-8"))?;
            files.push(comment::read(post.id, text).with_context(|| format!("xtask/demo/{path}"))?);
        }
        Ok(comment::in_order(files))
    }

    fn check_pictures(&self) -> Result<()> {
        for post in self.everything() {
            for slug in body::picture_slugs(&post.body) {
                if self.picture_named(slug).is_none() {
                    bail!("xtask/demo: {}.html shows the picture \"{slug}\", which site.toml does not have", post.slug);
                }
            }
            for name in body::file_names(&post.body) {
                if !uploads().any(|(known, _)| known == name) {
                    bail!("xtask/demo: {}.html names the file \"{name}\", which files/ does not have", post.slug);
                }
            }
        }
        Ok(())
    }
}

fn text_of(files: &'static Dir<'static>, path: &str) -> Result<&'static str> {
    let file = files.get_file(path).with_context(|| format!("xtask/demo/{path} is missing"))?;
    file.contents_utf8().with_context(|| format!("xtask/demo/{path} is not UTF-8"))
}
