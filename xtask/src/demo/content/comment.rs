//! What readers say: a file for each article that has comments, answers below what they answer.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, bail};
use serde::{Deserialize, Serialize};

use super::{Date, texturized};

/// A comment. Those of the files are all approved.
#[derive(Clone, Debug, Serialize)]
pub struct Comment {
    /// From 1, in order of date: WordPress counts comments apart from all else.
    pub id: u32,
    /// The article's id.
    pub post: u32,
    /// The id of the comment it answers; 0 where there is none.
    pub parent: u32,
    /// The name its author gave.
    pub author: String,
    /// The address its author gave for mail; may be empty.
    pub email: String,
    /// The author's page; may be empty.
    pub url: String,
    /// When it was written.
    pub date: Date,
    /// As it was typed: paragraphs parted by empty lines.
    pub text: String,
    /// Whether everybody may read it.
    pub approved: bool,
}

/// Comments sent to the demonstration while it runs. A copy of the content has the same ones.
#[derive(Clone, Default)]
pub struct Sent(Arc<Mutex<Vec<Comment>>>);

impl Sent {
    /// Those so far.
    pub fn all(&self) -> Vec<Comment> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Adds one.
    pub fn push(&self, comment: Comment) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(comment);
    }
}

impl fmt::Debug for Sent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} comments sent", self.all().len())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    comment: Vec<Raw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    author: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    url: String,
    date: String,
    text: String,
    #[serde(default)]
    reply: Vec<Raw>,
}

/// Reads the comments of the article `post`; the ids are places in the list, from 1.
pub(super) fn read(post: u32, text: &str) -> Result<Vec<Comment>> {
    let file: File = toml::from_str(text)?;
    let mut comments = Vec::new();
    flatten(post, None, file.comment, &mut comments)?;
    Ok(comments)
}

fn flatten(post: u32, above: Option<(u32, Date)>, raw: Vec<Raw>, comments: &mut Vec<Comment>) -> Result<()> {
    for Raw { author, email, url, date, text, reply } in raw {
        let date: Date = date.parse()?;
        if above.is_some_and(|(_, before)| date <= before) {
            bail!("{author} answers at {date} what was not yet said");
        }
        let id = u32::try_from(comments.len())? + 1;
        let parent = above.map_or(0, |(id, _)| id);
        let text = text.trim().to_owned();
        comments.push(Comment { id, post, parent, author, email, url, date, text, approved: true });
        flatten(post, Some((id, date)), reply, comments)?;
    }
    Ok(())
}

/// Gives the comments of all articles ids in the order of their dates.
pub(super) fn in_order(files: Vec<Vec<Comment>>) -> Vec<Comment> {
    let mut all: Vec<(usize, Comment)> = Vec::new();
    for (number, comments) in files.into_iter().enumerate() {
        all.extend(comments.into_iter().map(|comment| (number, comment)));
    }
    all.sort_by_key(|(_, comment)| comment.date);
    let ids: Vec<(usize, u32)> = all.iter().map(|(number, comment)| (*number, comment.id)).collect();
    let id_of = |number: usize, old: u32| {
        let place = ids.iter().position(|known| *known == (number, old));
        place.and_then(|place| u32::try_from(place).ok()).map_or(0, |place| place + 1)
    };
    let renamed = all.iter().map(|(number, comment)| Comment {
        id: id_of(*number, comment.id),
        parent: id_of(*number, comment.parent),
        ..comment.clone()
    });
    renamed.collect()
}

/// The HTML of a comment as WordPress sends it: its typography, paragraphs and line ends.
pub(crate) fn rendered_comment(text: &str) -> String {
    let text = texturized(text).replace("</blockquote>\n", "</blockquote>\n\n");
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let quoted = paragraph.strip_prefix("<blockquote>").and_then(|rest| rest.strip_suffix("</blockquote>"));
        match quoted {
            Some(quoted) => format!("<blockquote><p>{quoted}</p></blockquote>\n"),
            None => format!("<p>{}</p>\n", paragraph.replace('\n', "<br />\n")),
        }
    });
    paragraphs.collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::Content;
    use super::read;

    #[test]
    fn an_answer_comes_after_what_it_answers() {
        let content = Content::embedded().unwrap();
        assert!(content.comments.len() > 25);
        for comment in &content.comments {
            assert!(comment.parent < comment.id);
            let above = content.comments.iter().find(|above| above.id == comment.parent);
            assert!(above.is_none_or(|above| above.post == comment.post));
        }
        let early = "[[comment]]\nauthor = \"A\"\ndate = \"2026-01-05\"\ntext = \"a\"\n\
                     [[comment.reply]]\nauthor = \"B\"\ndate = \"2026-01-04\"\ntext = \"b\"\n";
        assert!(read(1, early).unwrap_err().to_string().contains("not yet said"));
    }
}
