// What a first visit loads, and what a second one does not.
import { expect } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";
import { isKept, startSite, test } from "./site.mjs";

test.use({ serviceWorkers: "allow" });
test.beforeEach(({ page }) => watchConsole(page));

for (const base of ["/", "/journal/"]) {
  test(`a second visit to ${base} asks for nothing of the app, also with utm_source`, async ({ page }) => {
    const site = await startSite({ base });
    await page.goto(site.url);
    await isReady(page);
    await isKept(page);
    for (const address of ["", "?utm_source=whatsapp", "category/politique/"]) {
      site.forget();
      await page.goto(site.url + address);
      await isReady(page);
      // The browser looks at sw.js itself: whether there is a new version. It is the only file.
      const files = site.requests.filter((line) => !/ \/wp-(json|content)\//.test(line));
      expect(files.filter((line) => line !== `GET ${base}sw.js`)).toEqual([]);
    }
  });
}

test("a first visit downloads nothing twice", async ({ page }) => {
  const site = await startSite();
  await page.goto(site.url);
  await isReady(page);
  await isKept(page);
  await page.getByRole("main").getByRole("article").nth(2).getByRole("heading").getByRole("link").click();
  await isReady(page);
  await expect(page.getByRole("region", { name: "Autres articles" })).toBeVisible();
  const twice = site.downloads.filter((line, index) => site.downloads.indexOf(line) !== index);
  expect(twice).toEqual([]);
});

test("the front page is painted from the phone while the newspaper's server is silent", async ({ page }) => {
  const site = await startSite();
  await page.goto(site.url);
  await isReady(page);
  await isKept(page);
  const titles = await page.getByRole("main").getByRole("heading").allInnerTexts();
  let asked = 0;
  let release;
  const held = new Promise((resolve) => (release = resolve));
  site.answer(() => {
    asked++;
    return held;
  });
  await page.goto(site.url);
  await isReady(page);
  expect(await page.getByRole("main").getByRole("heading").allInnerTexts()).toEqual(titles);
  release();
});
