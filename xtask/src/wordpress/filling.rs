//! What a WordPress is filled with.

use std::fs;
use std::hash::Hasher;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, bail};

use super::files;
use super::servers::{self, Site};
use crate::demo::content::{self, Content};
use crate::demo::pictures::{self, Size};
use crate::{hostile, project};

/// Where the theme-test content is, seen from the repository.
const THEME_TEST: &str = "../shared/wordpress-theme-test/themeunittestdata.wordpress.xml";

/// What draws the demonstration's pictures, seen from the repository.
const DRAWINGS: &str = "xtask/src/demo/pictures";

/// The content of a WordPress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// The demonstration newspaper, the same that the demonstration API serves, with the same ids.
    Demonstration,
    /// WordPress's official theme-test content; see [`theme_test_content`].
    ThemeTest,
    /// The hostile corpus, see [`crate::hostile`]: attacks in every place where people write.
    Hostile,
}

/// WordPress's official theme-test content, where this machine has it. Tests that need it are skipped elsewhere.
#[must_use]
pub fn theme_test_content() -> Option<PathBuf> {
    let path = project::root().join(THEME_TEST);
    path.is_file().then_some(path)
}

impl Filling {
    /// One word, for directories and messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Demonstration => "demonstration",
            Self::ThemeTest => "theme-test",
            Self::Hostile => "hostile",
        }
    }

    /// The site's name.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Demonstration => "Askia 24",
            Self::ThemeTest => "Theme Unit Test Data",
            Self::Hostile => "</title><script>__hit=1</script>",
        }
    }

    /// The site's description.
    pub(super) fn tagline(self) -> &'static str {
        match self {
            Self::Demonstration => "L’actualité de Gao et de la boucle du Niger",
            Self::ThemeTest => "Just another WordPress website with a purposefully really long description",
            Self::Hostile => "\"><img src=x:x onerror=__hit=1>",
        }
    }

    /// Adds the content to a fingerprint. Pictures count by what they are drawn from: drawing them takes a while.
    pub(super) fn fingerprint(self, hasher: &mut impl Hasher) -> Result<()> {
        match self {
            Self::Demonstration => {
                hasher.write(&demonstration()?.1);
                for (name, bytes) in content::uploads() {
                    hasher.write(name.as_bytes());
                    hasher.write(bytes);
                }
                files::hash_tree(&project::root().join(DRAWINGS), hasher)?;
            }
            Self::ThemeTest => {
                let path = theme_test_file()?;
                hasher.write(&fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?);
            }
            Self::Hostile => hasher.write(hostile::json()?.as_bytes()),
        }
        Ok(())
    }

    /// Fills an installed WordPress.
    pub(super) fn fill(self, site: &Site<'_>) -> Result<()> {
        match self {
            Self::Demonstration => fill_with_demonstration(site),
            Self::ThemeTest => {
                servers::script(site, "fill-theme-test.php", &[&path_as_text(&theme_test_file()?)?], "").map(drop)
            }
            Self::Hostile => {
                let file = site.run.temporary().join("hostile.json");
                files::write(&file, hostile::json()?)?;
                servers::script(site, "fill-hostile.php", &[&path_as_text(&file)?], "").map(drop)
            }
        }
    }
}

/// Drawing the pictures and cutting their sizes is most of the work: each core takes a share of it.
fn fill_with_demonstration(site: &Site<'_>) -> Result<()> {
    let directory = site.run.temporary().join("demonstration");
    let (content, json) = demonstration()?;
    let file = directory.join("content.json");
    files::write(&file, json)?;
    let file = path_as_text(&file)?;
    let shares = thread::available_parallelism().map_or(1, NonZero::get);
    let share = &|number: usize| -> Result<()> {
        for picture in content.pictures.iter().skip(number).step_by(shares) {
            let size = pictures::cut(picture, Size::Full);
            let jpeg = pictures::jpeg(picture, size.width, size.height)?;
            files::write(&directory.join(format!("{}.jpg", picture.slug)), jpeg.as_slice())?;
        }
        let arguments = [&file, &path_as_text(&directory)?, &number.to_string(), &shares.to_string()];
        servers::script(site, "fill-pictures.php", &arguments.map(String::as_str), "").map(drop)
    };
    thread::scope(|scope| {
        let running: Vec<_> = (0..shares).map(|number| scope.spawn(move || share(number))).collect();
        running.into_iter().try_for_each(|thread| match thread.join() {
            Ok(result) => result,
            Err(_) => bail!("a thread that fills the media library failed"),
        })
    })?;
    let uploads = site.run.content().join(content::UPLOADED.trim_start_matches("/wp-content/"));
    for (name, bytes) in content::uploads() {
        files::write(&uploads.join(name), bytes)?;
    }
    servers::script(site, "fill-demonstration.php", &[&file], "").map(drop)
}

fn demonstration() -> Result<(Content, Vec<u8>)> {
    let content = Content::embedded()?;
    let json = serde_json::to_vec(&content).context("the demonstration content cannot be written as JSON")?;
    Ok((content, json))
}

fn theme_test_file() -> Result<PathBuf> {
    theme_test_content().with_context(|| {
        format!(
            "the theme-test content is not at {THEME_TEST}: skip what needs it, or put WordPress/theme-test-data there"
        )
    })
}

fn path_as_text(path: &Path) -> Result<String> {
    path.to_str().map(str::to_owned).with_context(|| format!("{} is not UTF-8", path.display()))
}
