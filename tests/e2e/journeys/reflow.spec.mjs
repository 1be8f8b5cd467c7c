// Large text and the reader's own spacing: WCAG 1.4.4, 1.4.10 and 1.4.12. A window that is zoomed to 400 % is 320 px
// wide and has 256 px of height, to 200 % it is 640 px wide.
import { expect } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";
import { test } from "./site.mjs";

/** The spacing that readers may ask for, by WCAG 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** What is wider than the window, and text that a box cuts off. */
const lost = (page) =>
  page.evaluate(() => {
    const found = [];
    if (document.scrollingElement.scrollWidth > innerWidth) found.push(`the page is ${document.scrollingElement.scrollWidth} wide`);
    for (const element of document.body.querySelectorAll("*")) {
      const { overflowX, overflowY, clip, clipPath, visibility } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      // What is there for assistive technology only is one pixel large.
      if (!element.innerText?.trim() || visibility === "hidden" || width <= 1 || height <= 1) continue;
      // An excerpt is always cut: it is the beginning of a text that stands whole behind its headline. So is the line of
      // the newest headlines: stopped, it is moved by hand, and all of them stand below.
      if (clip !== "auto" || clipPath !== "none" || element.closest(".excerpt, .strip")) continue;
      const cut = /hidden|clip/;
      const isCut =
        (cut.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (cut.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (isCut) found.push(`${element.tagName} ${element.className}: ${element.innerText.slice(0, 40)}`);
    }
    return found;
  });

const pages = [
  ["the front page", "/"],
  ["a section", "/category/societe/"],
  ["an article", "/verifier-une-photo-avant-de-partager/"],
  ["the search results", "/?s=eau"],
  ["the saved articles", "/-/enregistres"],
  ["the settings", "/-/reglages"],
  ["a page that is not there", "/rien/"],
];

for (const [name, path] of pages) {
  for (const [zoom, viewport] of [
    ["200 %", { width: 640, height: 512 }],
    ["400 %", { width: 320, height: 256 }],
  ]) {
    test(`${name} at ${zoom} loses nothing and scrolls in one direction only, also with the reader's own spacing`, async ({ page }) => {
      watchConsole(page);
      await page.setViewportSize(viewport);
      await page.goto(path);
      await isReady(page, { state: /ready|empty/ });
      expect(await lost(page)).toEqual([]);
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, SPACING);
      expect(await lost(page)).toEqual([]);
    });
  }
}

test("with forced colours everything that has the focus shows it, and what is chosen can be told", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/verifier-une-photo-avant-de-partager/");
  await isReady(page);
  // What comes later comes first: it would move what has the focus.
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(page.locator(".related")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => scrollTo(0, 0));
  const stops = new Set();
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press("Tab");
    const look = () => page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      const { top, bottom, left, right } = document.activeElement.getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1));
      const isCovered = !(there && (document.activeElement.contains(there) || there.contains(document.activeElement)));
      return { name: document.activeElement.outerHTML.slice(0, 100), isShown: outlineStyle === "solid" && outlineWidth === "3px", isCovered };
    });
    const at = await look();
    if (stops.has(at.name) && at.name.startsWith("<body")) break;
    stops.add(at.name);
    if (at.name.startsWith("<body")) break;
    // The page scrolls to it in frames of its own.
    await expect.poll(look, at.name).toMatchObject({ isShown: true, isCovered: false });
  }
  expect(stops.size).toBeGreaterThan(20);
});
