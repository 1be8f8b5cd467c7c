// An article as WordPress draws it first is what the app draws in its place: the same words, links and pictures, where
// they were.
import { expect, test } from "@playwright/test";
import { guides } from "../journeys/guides.mjs";
import { compare } from "./trees.mjs";

const PAGES = {
  "an article with a picture": "comparer-le-prix-de-l-eau/",
  "an article without a picture": "la-tontine-expliquee/",
  "an article without comments": "trois-verres-de-the/",
  "an article with a password": "le-jeu-des-sept-proverbes/",
  "a page": "a-propos/",
  ...Object.fromEntries(guides.map((path) => [path, path.slice(1)])),
};

// Only the app has the sheet of "Affichage" and the bar over a selection, both unseen at first; comments come to it when
// the reader is near, and are there for everybody else.
const except = [".sheet", ".quote", ".comments"];

for (const [name, path] of Object.entries(PAGES)) {
  for (const [width, height] of [[360, 740], [1280, 800]]) {
    test(`${name}, ${width} wide`, async ({ page, baseURL }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: "reduce" });
      const { asked } = await compare(page, baseURL + path, { parts: ["main"], except });
      expect(asked.filter((url) => !url.includes("/comments?")), "the app asks for nothing").toEqual([]);
    });
  }
}
