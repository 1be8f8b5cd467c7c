//! Order: alphabetical without regard to case and accents, and a small sort.

/// What two words have in common when accents and case do not matter: `"Éducation"` gives
/// `"education"`. Covers French and the languages of Mali written in Latin letters.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for character in word.chars() {
        match character {
            'à' | 'â' | 'ä' | 'á' | 'ã' | 'À' | 'Â' | 'Ä' | 'Á' | 'Ã' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' | 'ɛ' | 'Ɛ' => folded.push('e'),
            'î' | 'ï' | 'í' | 'Î' | 'Ï' | 'Í' => folded.push('i'),
            'ô' | 'ö' | 'ó' | 'õ' | 'Ô' | 'Ö' | 'Ó' | 'Õ' | 'ɔ' | 'Ɔ' => folded.push('o'),
            'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' | 'Ú' => folded.push('u'),
            'ç' | 'Ç' => folded.push('c'),
            'ñ' | 'Ñ' | 'ŋ' | 'Ŋ' | 'ɲ' | 'Ɲ' => folded.push('n'),
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            '’' => folded.push('\''),
            // Accents written apart from their letter.
            '\u{300}'..='\u{36f}' => {}
            _ => folded.push(character.to_ascii_lowercase()),
        }
    }
    folded
}

/// Sorts in place, equal items staying in their order; `after` tells whether the first of two belongs
/// after the second. An insertion sort: the lists of a page are short, and the standard library's sort
/// costs 4 kB of WebAssembly for each type it sorts.
pub fn sort<T>(items: &mut [T], after: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut at = end;
        while let Some((before, [this, ..])) = items.split_at_mut_checked(at)
            && let Some(last) = before.last_mut()
            && after(last, this)
        {
            std::mem::swap(last, this);
            at -= 1;
        }
    }
}
