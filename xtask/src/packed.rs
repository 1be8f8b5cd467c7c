//! A release's files once more, each as small as it gets: what a web server sends to a browser that understands it.

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, anyhow};

/// The names of the encodings and of their files' endings, the smallest first.
pub const ENCODINGS: [(&str, &str); 3] = [("br", ".br"), ("zstd", ".zst"), ("gzip", ".gz")];

/// What shrinks; pictures and sound are packed already.
const SHRINKING: [&str; 9] = ["js", "wasm", "html", "css", "json", "webmanifest", "svg", "txt", "xml"];

/// Writes each file of `dist` that shrinks in all encodings beside it, whatever it gains: a server that finds one may
/// rely on the others. The same file always gives the same bytes.
///
/// # Errors
///
/// A file that cannot be read or written.
pub fn pack(dist: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(dist, &mut files)?;
    // The slowest last, where the queue begins.
    files.sort_by_key(|path| path.metadata().map_or(0, |data| data.len()));
    let jobs: Vec<_> = files.iter().flat_map(|path| ENCODINGS.map(|encoding| (path.as_path(), encoding))).collect();
    let queue = Mutex::new(jobs);
    let next = || queue.lock().ok()?.pop();
    let work = || -> Result<()> {
        while let Some((path, (name, ending))) = next() {
            let content = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
            let packed = encode(&content, name).with_context(|| format!("{} cannot be packed", path.display()))?;
            let beside = beside(path, ending);
            fs::write(&beside, packed).with_context(|| format!("{} cannot be written", beside.display()))?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("packing failed"))?)
    })
}

/// Writes one file in all encodings beside it.
///
/// # Errors
///
/// As [`pack`].
pub fn pack_file(path: &Path) -> Result<()> {
    let content = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    for (name, ending) in ENCODINGS {
        let packed = encode(&content, name).with_context(|| format!("{} cannot be packed", path.display()))?;
        let beside = beside(path, ending);
        fs::write(&beside, packed).with_context(|| format!("{} cannot be written", beside.display()))?;
    }
    Ok(())
}

/// Where a file's other form is.
#[must_use]
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Whether a name is that of a packed form or of a delta, which nobody asks for by name.
#[must_use]
pub fn is_packed(name: &str) -> bool {
    ENCODINGS.iter().any(|(_, ending)| name.ends_with(ending)) || name.ends_with(".dcz")
}

/// The encodings a browser understands, the smallest first, from its `Accept-Encoding`.
pub fn accepted(header: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    ENCODINGS.into_iter().filter(move |(encoding, _)| {
        header.split(',').any(|one| {
            let (name, quality) = one.split_once(';').unwrap_or((one, ""));
            let refused = quality.trim().strip_prefix("q=").is_some_and(|q| q.trim().parse() == Ok(0.0));
            name.trim().eq_ignore_ascii_case(encoding) && !refused
        })
    })
}

fn collect(directory: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(directory).with_context(|| format!("{} cannot be read", directory.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| SHRINKING.iter().any(|known| extension == *known)) {
            files.push(path);
        }
    }
    Ok(())
}

fn encode(content: &[u8], encoding: &str) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    match encoding {
        "br" => {
            let size_hint = content.len();
            let parameters =
                brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint, ..Default::default() };
            brotli::BrotliCompress(&mut &*content, &mut packed, &parameters)?;
        }
        // As far as browsers must be able to read it (RFC 9659: a window of 8 MB).
        "zstd" => packed = zstd::bulk::compress(content, 19)?,
        _ => zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, content, &mut packed)?,
    }
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::{accepted, beside, pack};

    #[test]
    fn every_encoding_gives_the_file_back_and_pictures_stay_alone() {
        let directory = std::env::temp_dir().join(format!("askia24-packed-{}", std::process::id()));
        std::fs::create_dir_all(directory.join("icons")).expect("a directory");
        let text = "Le fleuve monte. ".repeat(400);
        for name in ["a.js", "b.png", "_headers", "icons/c.svg"] {
            std::fs::write(directory.join(name), &text).expect("a file");
        }
        pack(&directory).expect("packed");
        let read = |ending: &str| std::fs::read(beside(&directory.join("a.js"), ending)).expect("a packed file");
        let mut decoded = Vec::new();
        brotli::BrotliDecompress(&mut read(".br").as_slice(), &mut decoded).expect("brotli");
        assert_eq!(decoded, text.as_bytes());
        assert_eq!(zstd::decode_all(read(".zst").as_slice()).expect("zstd"), text.as_bytes());
        let mut decoded = String::new();
        flate2::read::GzDecoder::new(read(".gz").as_slice()).read_to_string(&mut decoded).expect("gzip");
        assert_eq!(decoded, text);
        assert_eq!(std::fs::read_dir(&directory).expect("a directory").count(), 4 + 3);
        assert_eq!(std::fs::read_dir(directory.join("icons")).expect("a directory").count(), 1 + 3);
        std::fs::remove_dir_all(directory).expect("removed");
    }

    #[test]
    fn the_browser_chooses_among_what_it_knows() {
        let names = |header| accepted(header).map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names("gzip, deflate, br, zstd"), ["br", "zstd", "gzip"]);
        assert_eq!(names("GZIP;q=0.5, br;q=0"), ["gzip"]);
        assert!(names("identity").is_empty());
        assert!(names("").is_empty());
    }
}
