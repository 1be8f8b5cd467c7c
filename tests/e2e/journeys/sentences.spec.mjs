// Where sentences end, for reading aloud: no browser is needed.
import { expect, test } from "@playwright/test";
import { sentences } from "../../../src/listen/sentences.mjs";

const split = (text) => sentences(text).map(([from, to]) => text.slice(from, to));

for (const [name, parts] of [
  ["full stops, questions and exclamations", ["Le fleuve monte.", "Jusqu’où ?", "Personne ne le sait !", "Attendons…"]],
  ["a quotation's end", ["« L’eau monte. »", "Il le répète.", "“Enough.”", "He left."]],
  ["what goes on in small letters", ["« Quoi ? » dit-il en riant.", "Il reste… peut-être."]],
  ["titles and initials", ["M. Maïga a reçu le Dr Cissé et Mme. Touré.", "J.-P. Diarra attend.", "Mr. Smith lives in St. Louis."]],
  ["numbers", ["Le n° 12 coûte 3,5 francs, ou 3.5 selon le menu.", "Voir l’art. 7 et la p. 12.", "C’est no. 5 sur la liste."]],
  ["an abbreviation in capitals ends one", ["Il travaille à l’ONU.", "Elle aussi."]],
  ["a point of a list", ["1. Ouvrez la photo.", "2. Lisez-la."]],
  ["a word of one letter ends one", ["Il y en a.", "Et puis rien."]],
  ["Arabic", ["ارتفع النهر.", "هل يعود؟", "لا أحد يعلم!"]],
  ["addresses", ["Écrivez à redaction@askia24.example ou sur askia24.example/contact.", "Merci."]],
]) {
  test(name, () => expect(split(parts.join(" "))).toEqual(parts));
}

test("points of lists stand alone where each is a block of its own", () => {
  expect(split("1. Ouvrez la photo.")).toEqual(["1. Ouvrez la photo."]);
});

test("a long sentence is cut at its commas, so that no voice goes silent in it", () => {
  const text = `${"Le fleuve monte encore, et les pirogues attendent à la berge, ".repeat(8)}dit-on.`;
  const parts = split(text);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts.slice(0, -1)) expect(part).toMatch(/,$/);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(180);
  expect(parts.join(" ")).toBe(text);
  expect(split("a".repeat(500)).join("")).toBe("a".repeat(500));
});

test("nothing but marks is no sentence, and no word is lost or read twice", () => {
  for (const text of ["", "  ", "…", "« ! »", "—"]) expect(split(text)).toEqual([]);
  const text = "Un.Deux ? Trois!! (Quatre.) 5. Six… Sept\u00a0; huit\u202f! « Neuf » 10";
  const words = (of) => of.match(/[\p{L}\p{N}]+/gu);
  expect(words(split(text).join(" "))).toEqual(words(text));
  const places = sentences(text).flat();
  expect(places).toEqual([...places].sort((one, other) => one - other));
});
