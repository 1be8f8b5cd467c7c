// What a screen reader meets on each kind of page, in its order: roles, names and states, compared with the outlines
// in journeys/outlines/. After a wanted change: `playwright test outline --project demonstration --update-snapshots=all`,
// and read the difference as a listener would hear it.
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

const pages = [
  ["home", "/"],
  ["section", "/category/societe/"],
  ["article", "/verifier-une-photo-avant-de-partager/"],
  ["page", "/contact/"],
  ["search", "/?s=eau"],
  ["no-result", "/?s=zzzintrouvable"],
  ["not-found", "/rien/"],
  ["saved", "/-/enregistres"],
  ["settings", "/-/reglages"],
];

for (const width of [360, 1280]) {
  for (const [name, path] of pages) {
    test(`${name}, ${width} wide, is heard in a sensible order`, async ({ page }) => {
      watchConsole(page);
      await page.setViewportSize({ width, height: width < 1000 ? 740 : 800 });
      // Long after the demonstration's articles were written: dates are whole.
      await page.clock.setFixedTime(new Date("2027-01-01T12:00:00Z"));
      await page.goto(path);
      await isReady(page, { state: /ready|empty/ });
      await expect(page.locator(".skeleton")).toHaveCount(0);
      // What is shared names the tests' server, whose port is another each time.
      await page.evaluate(() => {
        for (const link of document.querySelectorAll(`a[href*="${location.host}"]`)) {
          link.setAttribute("href", link.getAttribute("href").replaceAll(location.host, "journal.example"));
        }
      });
      const file = `${name}-${width}.aria.yml`;
      await expect(page.locator("body")).toMatchAriaSnapshot({ name: file });
      // A page that says more than its outline matches it too.
      const outline = await readFile(new URL(`outlines/${file}`, import.meta.url), "utf8");
      const heard = await page.locator("body").ariaSnapshot();
      expect(heard.trim().split("\n"), "no more than the outline").toHaveLength(outline.trim().split("\n").length);
    });
  }
}
