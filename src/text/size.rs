//! Amounts of data in megabytes, as networks sell them: a megabyte is a million bytes.

use super::words::{self as say, grouped};

/// « 0,38 Mo », « 3,24 Mo », « 12,4 Mo », « 124 Mo »; what is not nothing is at least « 0,01 Mo ».
pub fn megabytes(bytes: u32) -> String {
    match bytes {
        0..9_995_000 => decimals(rounded(bytes, 10_000).max(u32::from(bytes > 0)), 100),
        9_995_000..99_950_000 => decimals(rounded(bytes, 100_000), 10),
        _ => decimals(rounded(bytes, 1_000_000), 1),
    }
}

/// « 0,4 Mo »: what is only estimated, to the tenth and never nothing.
pub fn estimate(bytes: u32) -> String {
    decimals(rounded(bytes, 100_000).max(1), 10)
}

fn rounded(bytes: u32, unit: u32) -> u32 {
    bytes / unit + u32::from(bytes % unit >= unit / 2)
}

/// « 12 FCFA ».
pub fn coins(count: u32, currency: &str) -> String {
    [grouped(count).as_str(), "\u{a0}", currency].concat()
}

/// « 1 ko » for 812 bytes, « 45 ko », « 1,2 Mo ».
pub fn short(bytes: u32) -> String {
    let tenths = bytes.saturating_add(50_000) / 100_000;
    if tenths >= 10 {
        let (whole, rest) = (grouped(tenths / 10), tenths % 10);
        return [whole.as_str(), say::DECIMALS, &rest.to_string(), say::MEGABYTES].concat();
    }
    [(bytes.saturating_add(500) / 1_000).max(1).to_string().as_str(), say::KILOBYTES].concat()
}

/// So many parts of a megabyte, with the decimals that say something.
fn decimals(parts: u32, of: u32) -> String {
    let mut text = grouped(parts / of);
    let (tenths, hundredths) = match of {
        100 => (parts % 100 / 10, parts % 10),
        10 => (parts % 10, 0),
        _ => (0, 0),
    };
    if tenths + hundredths > 0 {
        text.push_str(say::DECIMALS);
        text.push_str(&tenths.to_string());
    }
    if hundredths > 0 {
        text.push_str(&hundredths.to_string());
    }
    text.push_str(say::MEGABYTES);
    text
}
