//! How many words a reader reads.

use crate::blocks;
use askia24::body::words;

#[track_caller]
fn has(html: &str, expected: u32) {
    assert_eq!(words(&blocks(html)), expected, "{html}");
}

#[test]
fn words_stand_between_spaces() {
    has("<p>Le fleuve <b>mon</b>te à&nbsp;Gao.</p>", 5);
    has("<p>« Oui » — dit-il : l'eau, 20 000 m³ !</p>", 6);
    has("<p>un<br>deux</p><p>trois</p>", 3);
    has("<p lang=ar>السلام عليكم</p>", 2);
    has("<p>… — « » !</p>", 0);
}

#[test]
fn captions_tables_notes_and_what_opens_count() {
    has("<figure><img src='/a.jpg' alt='pas lu'><figcaption>Le pont</figcaption></figure>", 2);
    has("<table><caption>un</caption><tr><th>deux</th><td>trois quatre</td></tr></table>", 4);
    has("<details><summary>un</summary><p>deux</p></details>", 2);
    has("<dl><dt>un</dt><dd>deux</dd></dl><blockquote><p>trois</p><cite>quatre</cite></blockquote>", 4);
    has("<p><abbr title='pas lu'>ONU</abbr></p><audio src='/a.mp3'></audio>", 1);
}
