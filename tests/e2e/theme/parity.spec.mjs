// What WordPress draws first is what the app draws in its place: the same words, links and pictures, where they were.
import { expect, test } from "@playwright/test";
import { compare } from "./trees.mjs";

/** Each kind of page but articles, which are in article-parity.spec.mjs. */
const PAGES = {
  "the front page": "",
  "page 2 of the front page": "page/2/",
  "a section": "category/politique/",
  "a section with sections below it": "category/societe/",
  "page 2 of a section": "category/societe/page/2/",
  "a section below another": "category/societe/culture/",
  "a tag": "tag/eau/",
  "page 2 of a tag": "tag/eau/page/2/",
  "an author": "author/redaction/",
  "a month": "2026/10/",
  "a year": "2026/",
  "search results": "?s=eau",
  "page 2 of search results": "page/2/?s=eau",
  "search results of a section": "?s=eau&cat=6",
  "search results of a month": "?s=eau&days=30",
  "search results of a section and a month": "?s=eau&cat=6&days=365",
  "a search with signs": "?s=l%27eau+%26+%22le+fleuve%22+%C3%A9t%C3%A9",
  "a search without a result": "?s=zzzintrouvable",
  "a narrowed search without a result": "?s=zzzintrouvable&cat=6&days=7",
  "a search for nothing": "?s=",
  "past the end of the front page": ["page/99/", 404],
  "past the end of a section": ["category/politique/page/99/", 404],
  "past the end of a tag": ["tag/eau/page/99/", 404],
  "past the end of an author": ["author/redaction/page/99/", 404],
  "past the end of a month": ["2026/10/page/99/", 404],
  "past the end of search results": ["page/99/?s=eau", 404],
  "an address that leads nowhere": ["nulle-part/", 404],
  "a section that is none": ["category/rien/", 404],
  "a tag that is none": ["tag/rien/", 404],
};

for (const [name, target] of Object.entries(PAGES)) {
  const [path, status] = [target].flat();
  for (const [width, height] of [[360, 740], [1280, 800]]) {
    test(`${name}, ${width} wide`, async ({ page, baseURL }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: "reduce" });
      const { response, asked } = await compare(page, baseURL + path);
      expect(response.status()).toBe(status ?? 200);
      // What WordPress refuses, or did not look for, does not come with the page.
      if (!status) expect(asked, "the app asks for nothing").toEqual([]);
    });
  }
}
