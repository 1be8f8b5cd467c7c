//! Amounts of data as people read them. A megabyte is a million bytes, as networks count and sell them.

use super::french::grouped;

/// « 45 ko », « 0,38 Mo », « 3,2 Mo », « 124 Mo »: kilobytes up to a tenth of a megabyte, then three figures.
pub fn size(bytes: u32) -> String {
    match bytes {
        0..99_500 => [grouped(rounded(bytes, 1000).max(u32::from(bytes > 0))).as_str(), "\u{a0}ko"].concat(),
        99_500..995_000 => megabytes(rounded(bytes, 10_000), 100),
        995_000..99_950_000 => megabytes(rounded(bytes, 100_000), 10),
        _ => megabytes(rounded(bytes, 1_000_000), 1),
    }
}

/// « 0,4 Mo »: what is only estimated, to the tenth of a megabyte and never nothing.
pub fn estimate(bytes: u32) -> String {
    megabytes(rounded(bytes, 100_000).max(1), 10)
}

fn rounded(bytes: u32, unit: u32) -> u32 {
    bytes / unit + u32::from(bytes % unit >= unit / 2)
}

/// So many parts of a megabyte, with the decimals that say something.
fn megabytes(parts: u32, of: u32) -> String {
    let mut text = grouped(parts / of);
    let (tenths, hundredths) = match of {
        100 => (parts % 100 / 10, parts % 10),
        10 => (parts % 10, 0),
        _ => (0, 0),
    };
    if tenths + hundredths > 0 {
        text.push(',');
        text.push_str(&tenths.to_string());
    }
    if hundredths > 0 {
        text.push_str(&hundredths.to_string());
    }
    text.push_str("\u{a0}Mo");
    text
}
