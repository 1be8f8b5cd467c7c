// axe finds nothing on any kind of page, in both themes and at both widths.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { guides } from "./guides.mjs";

const pages = {
  "front page": "/",
  section: "/category/societe/",
  article: "/verifier-une-photo-avant-de-partager/",
  "search results": "/?s=eau",
  "no result": "/?s=zzzintrouvable",
  "not found": "/rien/",
  ...Object.fromEntries(guides.map((path) => [path, path])),
};

for (const [name, path] of Object.entries(pages)) {
  for (const [width, height] of [[360, 740], [1280, 800]]) {
    for (const colorScheme of ["light", "dark"]) {
      test(`${name}, ${width} wide, ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(path);
        await expect(page.getByRole("main")).toHaveAttribute("data-state", /ready|empty/, { timeout: 15_000 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
      });
    }
  }
}
