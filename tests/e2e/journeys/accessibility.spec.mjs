// axe finds nothing on any kind of page, in both themes and at both widths.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { guides } from "./guides.mjs";
import { isReady } from "./reader.mjs";

/** WordPress has a problem. */
const outOfOrder = (page) => page.route(/wp\/v2\/posts/, (route) => route.fulfill({ status: 501, body: "" }));

const pages = [
  { name: "front page", path: "/" },
  { name: "section", path: "/category/societe/" },
  { name: "tag", path: "/tag/eau/" },
  { name: "author", path: "/author/redaction/" },
  { name: "article", path: "/verifier-une-photo-avant-de-partager/" },
  { name: "page", path: "/contact/" },
  { name: "search results", path: "/?s=eau" },
  { name: "no result", path: "/?s=zzzintrouvable" },
  { name: "not found", path: "/rien/" },
  { name: "error", path: "/", before: outOfOrder, state: "error" },
  // Their parts look alike at every width.
  ...guides.map((path) => ({ name: path, path, widths: [360] })),
];

for (const { name, path, before, state = /ready|empty/, widths = [360, 1280] } of pages) {
  for (const width of widths) {
    for (const colorScheme of ["light", "dark"]) {
      test(`${name}, ${width} wide, ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize({ width, height: width < 1000 ? 740 : 800 });
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await before?.(page);
        await page.goto(path);
        await isReady(page, { state });
        // What comes below an article is part of the page.
        await expect(page.locator(".skeleton")).toHaveCount(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
      });
    }
  }
}
