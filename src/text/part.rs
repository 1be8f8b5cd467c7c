//! Where a text has a part. `str`'s own searcher, made for long texts, weighs 1 kB of each first visit.

/// What stands before and after the first `part`, which is not empty.
pub fn around<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let at = text.as_bytes().windows(part.len().max(1)).position(|window| window == part.as_bytes())?;
    Some((text.get(..at)?, text.get(at + part.len()..)?))
}

/// Whether a text has `part`, which is not empty.
pub fn has(text: &str, part: &str) -> bool {
    around(text, part).is_some()
}

/// The files of a `srcset` as the app writes it, "URL 300w, URL 600w", each with its width in pixels.
pub fn files(srcset: &str) -> impl Iterator<Item = (&str, u32)> {
    let mut words = srcset.split(' ');
    std::iter::from_fn(move || {
        Some((words.next()?, words.next()?.trim_end_matches(',').strip_suffix('w')?.parse().ok()?))
    })
}
