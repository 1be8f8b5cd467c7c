//! What goes into the theme's zip file, and the file itself.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::{packed, page};

/// What of the release WordPress answers itself, or leaves out: configurations of other servers, and what its own tools
/// write (robots.txt, llms.txt).
const LEFT_OUT: [&str; 9] = [
    "deploy",
    "_headers",
    "_redirects",
    ".htaccess",
    "robots.txt",
    "llms.txt",
    "opensearch.xml",
    "index.html",
    "sw.js",
];

/// Copies what phones load.
pub(super) fn copy_release(dist: &Path, app: &Path) -> Result<()> {
    fs::create_dir_all(app).with_context(|| format!("{} cannot be created", app.display()))?;
    for entry in fs::read_dir(dist).with_context(|| format!("{} cannot be read", dist.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let plain =
            packed::ENCODINGS.iter().fold(name.as_str(), |name, (_, ending)| name.strip_suffix(ending).unwrap_or(name));
        if LEFT_OUT.contains(&plain) || name.ends_with(".dcz") {
            continue;
        }
        if path.is_dir() {
            page::copy(&path, &app.join(&name))?;
        } else {
            fs::copy(&path, app.join(&name)).with_context(|| format!("{name} cannot be copied"))?;
        }
    }
    // Packed by zstd and once more by zip they would only make the upload larger.
    remove_zstd(app)
}

pub(super) fn remove_zstd(directory: &Path) -> Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_zstd(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "zst") {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

/// Writes a directory into a zip file, the same bytes for the same files; returns how many.
pub(super) fn write_zip(directory: &Path, to: &Path) -> Result<u64> {
    let file = File::create(to).with_context(|| format!("{} cannot be created", to.display()))?;
    let mut zip = ZipWriter::new(file);
    let mut files = Vec::new();
    collect(directory, &mut files)?;
    files.sort();
    let above = directory.parent().unwrap_or(directory);
    for path in files {
        let name = path.strip_prefix(above)?.to_str().context("a file's name is not UTF-8")?;
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        zip.start_file(name, options)?;
        zip.write_all(&fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?)?;
    }
    Ok(zip.finish()?.metadata()?.len())
}

pub(super) fn collect(directory: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(directory).with_context(|| format!("{} cannot be read", directory.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
