//! Copying and removing directories.

use std::fs;
use std::hash::Hasher;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Copies a directory with all it holds. Symbolic links become what they point at; those that point nowhere are left.
pub(super) fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    create(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let entry = entry.with_context(|| format!("{} cannot be read", from.display()))?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        match fs::metadata(&source) {
            Ok(found) if found.is_dir() => copy_tree(&source, &target)?,
            Ok(_) => {
                fs::copy(&source, &target)
                    .with_context(|| format!("{} cannot be copied to {}", source.display(), target.display()))?;
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error).with_context(|| format!("{} cannot be read", source.display())),
        }
    }
    Ok(())
}

/// Makes a directory and those above it.
pub(super) fn create(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| format!("{} cannot be created", path.display()))
}

/// Writes a file, making the directories above it.
pub(super) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    if let Some(parent) = path.parent() {
        create(parent)?;
    }
    fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

/// Removes a directory, if it is there.
pub(super) fn remove(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", path.display()))
        }
        _ => Ok(()),
    }
}

/// Moves a directory to a place where nothing is.
pub(super) fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("{} cannot be moved to {}", from.display(), to.display()))
}

/// Adds the names and contents of all files in a directory to a fingerprint.
pub(super) fn hash_tree(path: &Path, hasher: &mut impl Hasher) -> Result<()> {
    let entries = fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()
        .with_context(|| format!("{} cannot be read", path.display()))?;
    paths.sort();
    for path in paths {
        hasher.write(path.as_os_str().as_encoded_bytes());
        if path.is_dir() {
            hash_tree(&path, hasher)?;
        } else {
            hasher.write(&fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?);
        }
    }
    Ok(())
}

/// The directories inside a directory.
pub(super) fn directories(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).into_iter().flatten();
    entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| path.is_dir()).collect()
}

/// The last lines of a log, for an error message.
pub(super) fn tail(path: &Path, lines: usize) -> String {
    let text = fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let all: Vec<&str> = text.lines().collect();
    all.get(all.len().saturating_sub(lines)..).unwrap_or_default().join("\n")
}
