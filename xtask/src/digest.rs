//! SHA-256 of what a build holds: names of files, and hashes in the content security policy.

use sha2::{Digest as _, Sha256};

/// The first 16 hexadecimal digits, for a file's name.
#[must_use]
pub fn name(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// All of it in base64, as a content security policy has it.
#[must_use]
pub fn base64(content: &[u8]) -> String {
    in_base64(&Sha256::digest(content))
}

/// Bytes in base64.
#[must_use]
pub fn in_base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let byte = |index: usize| group.get(index).copied().map_or(0, u32::from);
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let digit = DIGITS.get((bits >> (18 - 6 * place) & 63) as usize).copied().unwrap_or_default();
            text.push(if place <= group.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{base64, name};

    #[test]
    fn as_openssl_has_it() {
        assert_eq!(name(b"abc"), "ba7816bf8f01cfea");
        assert_eq!(base64(b"abc"), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }
}
