// "Charger plus" at the end of a list: the next page comes below, and the address, the way back and the focus are right.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";
import { startSite, status, test } from "./site.mjs";

const PAGE_2 = /GET \/wp-json\/wp\/v2\/posts\?.*page=2\b/;
const headlines = (page) => page.locator("main .card .headline");
const more = (page) => page.getByRole("navigation", { name: "Pagination" }).getByRole("button", { name: "Charger plus" });

test.beforeEach(({ page }) => watchConsole(page, /status of 500/));

/** The list of a section that fills more than two pages, reached from the front page. */
async function list(page, path = "category/societe/") {
  const site = await startSite();
  await page.goto(site.url);
  await isReady(page);
  await page.getByRole("navigation", { name: /Rubriques|Menu/ }).first().waitFor({ state: "attached" });
  await page.evaluate((path) => {
    const link = document.createElement("a");
    link.href = path;
    link.textContent = path;
    document.querySelector("footer").append(link);
    link.click();
    link.remove();
  }, path);
  await expect(page).toHaveURL(site.url + path);
  await isReady(page);
  return site;
}

for (const [width, height] of [[360, 740], [1280, 800]]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height } });

    test("the next page comes below this one, which does not move, and going back leaves the list", async ({ page }) => {
      const site = await list(page);
      const first = await headlines(page).allInnerTexts();
      await more(page).scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await page.evaluate(() => {
        window.least = scrollY;
        addEventListener("scroll", () => (window.least = Math.min(window.least, scrollY)));
      });
      await more(page).click();
      await expect(page).toHaveURL(`${site.url}category/societe/page/2/`);
      await expect(headlines(page)).not.toHaveCount(first.length);
      await isReady(page);
      const all = await headlines(page).allInnerTexts();
      expect(all.slice(0, first.length)).toEqual(first);
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBeGreaterThan(first.length);
      await expect(headlines(page).nth(first.length).getByRole("link")).toBeFocused();
      expect(await page.evaluate(() => [scrollY, window.least])).toEqual([before, before]);
      expect(await page.title()).toContain("Page 2");
      await expect(page.locator("h1")).toHaveCount(1);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

      await page.goBack();
      await expect(page).toHaveURL(site.url);
      await isReady(page);
    });
  });
}

test("who comes back from an article finds the whole list, at the same place, with the focus on its link", async ({ page }) => {
  const site = await list(page, "page/2/");
  for (const number of [3, 4]) {
    const count = await headlines(page).count();
    await more(page).press("Enter");
    await expect(page).toHaveURL(`${site.url}page/${number}/`);
    await expect(headlines(page).nth(count)).toBeVisible();
    await isReady(page);
  }
  const all = await headlines(page).allInnerTexts();
  const link = headlines(page).nth(14).getByRole("link");
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await link.click();
  await expect(page.locator(".article .body")).toBeVisible();
  await isReady(page);
  site.forget();
  await page.goBack();
  await isReady(page);
  expect(await headlines(page).allInnerTexts()).toEqual(all);
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await expect(headlines(page).nth(14).locator("xpath=ancestor::*[@data-app-read]")).toHaveCount(1);
  expect(site.count(/per_page=12/), "the list is there already").toBe(0);
});

test("what stands there stays while the next page is under way, and when that does not come", async ({ page }) => {
  const site = await list(page);
  const first = await headlines(page).allInnerTexts();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  let isBroken = true;
  site.answer(({ line }) => (PAGE_2.test(line) && isBroken ? held.then(() => status(500)) : undefined));
  await more(page).click();
  const main = page.getByRole("main");
  await expect(main).toHaveAttribute("data-state", "loading");
  expect(await headlines(page).allInnerTexts()).toEqual(first);
  await expect(main.locator(".skeleton")).toBeVisible();
  release();
  const again = page.getByRole("button", { name: "Réessayer" });
  await expect(again).toBeVisible({ timeout: 20_000 });
  expect(await headlines(page).allInnerTexts()).toEqual(first);
  isBroken = false;
  await again.click();
  await isReady(page);
  const all = await headlines(page).allInnerTexts();
  expect(all.slice(0, first.length)).toEqual(first);
  expect(all.length).toBeGreaterThan(first.length);
});

test("results of a search go on in the same way, to their end", async ({ page }) => {
  const site = await list(page, "?s=eau");
  await expect(page.getByText(/\d+\s+résultats/).first()).toBeVisible();
  const total = Number.parseInt(await page.locator(".list-description").innerText(), 10);
  expect(total).toBeGreaterThan(12);
  while (await more(page).isVisible()) {
    const count = await headlines(page).count();
    await more(page).click();
    await expect(headlines(page).nth(count)).toBeVisible();
    await isReady(page);
  }
  await expect(headlines(page)).toHaveCount(total);
  expect(page.url()).toContain("s=eau");
  expect(page.url()).not.toBe(`${site.url}?s=eau`);
});
