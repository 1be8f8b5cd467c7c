// A text as sentences, in French, English and Arabic. Pure: tests/e2e/journeys/sentences.spec.mjs is its test.

/** What ends a sentence, with the marks that close after it. White space includes the no-break spaces of French. */
const END = /[.!?…؟]+(\s*[»”"’)])*(?=\s|$)/g;
/** Words whose full stop ends none, and those that end none before a number; initials; the number of a list's point. */
const SHORT =
  /(^|[\s«“"(’'])(MM|M(mes?|lle|gr|e|rs?|s)|Dr|Prof|Pr|Ste?|Jr|cf|ex|vs|[Bb]d|[Aa]v|[Gg]én|[Cc]ol|(\p{Lu}\.[\s-]?)*\p{Lu})$|^\s*\d+$/u;
const NUMBERED = /(^|[\s(’'])([Nn][o°º]|[Aa]rt|pp?|[Ff]ig|vol|chap|[Tt]él)$/;
/** Chrome goes silent within one utterance after some 14 seconds: that many characters. */
const LONGEST = 180;

/** Where each sentence of `text` begins and ends. */
export function sentences(text) {
  const found = [];
  let from = 0;
  const add = (end) => {
    for (let to; from < end; from = to) {
      from += text.slice(from, end).search(/\S|$/);
      const head = text.slice(from, from + LONGEST);
      // Cut at the last comma, or between words.
      const cut = /.*[,;:،؛–—](?=\s)/s.exec(head) ?? /.*(?=\s)/s.exec(head);
      to = end - from > LONGEST ? from + (cut?.[0].length || LONGEST) : end;
      const said = text.slice(from, to).trimEnd();
      if (/[\p{L}\p{N}]/u.test(said)) found.push([from, from + said.length]);
    }
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const before = text.slice(from, index);
    const after = text.slice(index + mark.length);
    // It goes on in small letters: « Quoi ? » dit-il.
    const goesOn = /^[\s«“"‘(–—-]*\p{Ll}/u.test(after);
    const isShort = mark === "." && (SHORT.test(before) || (NUMBERED.test(before) && /^\s*\d/.test(after)));
    if (!goesOn && !isShort) add(index + mark.length);
  }
  add(text.length);
  return found;
}
