//! The theme behind Apache, as a host of WordPress has it: its files as `deploy/theme/app/.htaccess` sends them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::checks::{Checks, Site, files, same_type};
use crate::headers::media_type;
use crate::packed::beside;

/// Where WordPress has them.
const APP: &str = "/wp-content/themes/askia24/app/";

/// What only WordPress itself reads.
const HIDDEN: [&str; 4] = [".php", ".html", ".webmanifest", ".xml"];

impl Checks {
    /// The front page and the files of the theme that lies in `theme`.
    pub(super) fn theme(&mut self, theme: &Path) -> Result<()> {
        let root = Site { base: "/", root: theme };
        let front = self.get(root, "", &[])?;
        let is_drawn = front.status == 200 && front.text().contains("id=\"first\"") && front.text().contains(APP);
        self.is(&front, "is the front page, drawn", is_drawn)?;
        let policy = front.header("content-security-policy");
        self.is(&front, "is under the policy", policy.contains("default-src 'none'"))?;

        let app = Site { base: APP, root: theme };
        let directory = theme.join("app");
        for file in files(&directory)? {
            let path = file.strip_prefix(&directory).unwrap_or(&file).to_string_lossy().into_owned();
            if HIDDEN.iter().any(|ending| path.ends_with(ending)) {
                let answer = self.get(app, &path, &[])?;
                self.is(&answer, "is nobody's", answer.status == 403)?;
                continue;
            }
            let content = fs::read(&file).with_context(|| format!("{path} cannot be read"))?;
            for (encoding, ending) in [("br", ".br"), ("gzip", ".gz"), ("identity", "")] {
                let packed = beside(&file, ending);
                let is_packed = !ending.is_empty() && packed.exists();
                let answer = self.get(app, &path, &[("Accept-Encoding", encoding)])?;
                self.is(&answer, "is there", answer.status == 200 && answer.decoded()? == content)?;
                self.is(&answer, "has its type", same_type(&answer.header("content-type"), media_type(&path)))?;
                // What the build has not packed the host may.
                let is_as_asked = !is_packed || answer.header("content-encoding") == encoding;
                self.is(&answer, "is packed as asked for", is_as_asked)?;
                let is_whole = !is_packed || answer.body.len() as u64 == fs::metadata(&packed)?.len();
                self.is(&answer, "is the form that the build made", is_whole)?;
                self.is(&answer, "says what it depends on", answer.header("vary").contains("Accept-Encoding"))?;
                let lives = if is_named_by_content(&path) { "max-age=31536000, immutable" } else { "max-age=86400" };
                self.is(&answer, "lives as long as its name", answer.header("cache-control").ends_with(lives))?;
            }
        }
        Ok(())
    }
}

/// Whether a name has sixteen hexadecimal digits before its ending.
fn is_named_by_content(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}
