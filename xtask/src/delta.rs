//! What a new release's code differs in from an older one's (RFC 9842, `dcz`): who has the old file downloads only that.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use crate::digest;

/// How a delta begins: a frame that decoders of zstd skip, with the hash of the file that it needs.
const MAGIC: [u8; 8] = [0x5e, 0x2a, 0x4d, 0x18, 0x20, 0, 0, 0];
/// Of the whole header.
const HEADER: usize = 40;
/// A delta that saves less than this share of the whole file is not worth its place.
const MOST: f64 = 0.9;

/// Writes beside each file of code in `dist` its delta to the same in `previous`, an older release's directory, and prints
/// what it saves. Named `FILE.HASH.dcz`, by the name of what it needs.
///
/// # Errors
///
/// A file that cannot be read or written, or a directory that holds no release.
pub fn write(dist: &Path, previous: &Path) -> Result<()> {
    let olds = code(previous)?;
    if olds.is_empty() {
        anyhow::bail!("{} holds no release: there is no askia24-….wasm in it", previous.display());
    }
    for new in code(dist)? {
        let content = read(&new)?;
        let whole = new.with_extension("wasm.br").metadata().map_or(content.len() as u64, |data| data.len());
        for old in olds.iter().filter(|old| stem(old) == stem(&new) && old.file_name() != new.file_name()) {
            let old = read(old)?;
            let delta = encode(&content, &old)?;
            let name = name(&new);
            println!("{name}: {whole} bytes whole, {} for who has the release before.", delta.len());
            if (delta.len() as f64) < whole as f64 * MOST {
                let target = dist.join(format!("{name}.{}.dcz", digest::name(&old)));
                fs::write(&target, delta).with_context(|| format!("{} cannot be written", target.display()))?;
            }
        }
    }
    Ok(())
}

/// The endings of the deltas in `dist`, and the hashes of what they need as `Available-Dictionary` has them, in base64.
///
/// # Errors
///
/// A file that cannot be read.
pub fn needed(dist: &Path) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for path in list(dist)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "dcz")) {
        let content = read(&path)?;
        let hash = content.get(MAGIC.len()..HEADER).context("a delta without a header")?;
        let ending = name(&path).split_once(".wasm").map(|(_, ending)| ending.to_owned()).unwrap_or_default();
        found.push((ending, digest::in_base64(hash)));
    }
    found.sort();
    Ok(found)
}

/// A file as a delta to an older one.
fn encode(content: &[u8], old: &[u8]) -> Result<Vec<u8>> {
    let mut delta = MAGIC.to_vec();
    delta.extend(Sha256::digest(old));
    // The greatest level that keeps within the window that browsers must have (RFC 9659: 8 MB).
    let mut encoder = zstd::stream::write::Encoder::with_ref_prefix(&mut delta, 19, old).context("zstd")?;
    encoder.set_pledged_src_size(Some(content.len() as u64)).context("zstd")?;
    encoder.window_log(23).context("zstd")?;
    encoder.long_distance_matching(true).context("zstd")?;
    std::io::Write::write_all(&mut encoder, content).context("zstd")?;
    encoder.finish().context("zstd")?;
    Ok(delta)
}

/// `askia24-HASH.wasm` and `askia24-later-HASH.wasm`.
fn code(directory: &Path) -> Result<Vec<PathBuf>> {
    let is_code = |path: &PathBuf| name(path).starts_with("askia24-") && name(path).ends_with(".wasm");
    Ok(list(directory)?.into_iter().filter(is_code).collect())
}

fn list(directory: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(directory).with_context(|| format!("{} cannot be read", directory.display()))?;
    entries.map(|entry| Ok(entry?.path())).collect()
}

/// A file's name without its hash: files of the same stem are each other's releases.
fn stem(path: &Path) -> String {
    name(path).rsplit_once('-').map(|(stem, _)| stem.to_owned()).unwrap_or_default()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{HEADER, needed, write};
    use crate::digest;

    #[test]
    fn a_delta_and_the_old_file_give_the_new_one() {
        let directory = std::env::temp_dir().join(format!("askia24-delta-{}", std::process::id()));
        let (old, new) = (directory.join("old"), directory.join("new"));
        // What does not shrink by itself.
        let noise: Vec<u8> = (0_u32..40_000).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let mut changed = noise.clone();
        changed.splice(20_000..20_010, *b"un mot nouveau");
        for (at, content) in [(&old, &noise), (&new, &changed)] {
            fs::create_dir_all(at).expect("a directory");
            fs::write(at.join(format!("askia24-{}.wasm", digest::name(content))), content).expect("a file");
        }
        write(&new, &old).expect("written");
        let file = new.join(format!("askia24-{}.wasm.{}.dcz", digest::name(&changed), digest::name(&noise)));
        let delta = fs::read(&file).expect("a delta");
        assert!(delta.len() < 1000, "{}", delta.len());
        let mut decoded = Vec::new();
        let mut decoder =
            zstd::stream::read::Decoder::with_ref_prefix(delta.get(HEADER..).expect("a frame"), &noise).expect("zstd");
        std::io::Read::read_to_end(&mut decoder, &mut decoded).expect("decoded");
        assert_eq!(decoded, changed);
        let ending = format!(".{}.dcz", digest::name(&noise));
        assert_eq!(needed(&new).expect("read"), [(ending, digest::base64(&noise))]);
        assert!(write(&new, &directory).is_err());
        fs::remove_dir_all(directory).expect("removed");
    }
}
