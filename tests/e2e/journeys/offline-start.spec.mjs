// The newspaper's server is gone after a first visit: what was read stays readable.
import { expect } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";
import { isKept, startSite, test } from "./site.mjs";

test.use({ serviceWorkers: "allow" });

const ARTICLE = "verifier-une-photo-avant-de-partager/";
// What the browser itself says of a server that does not answer.
const UNREACHABLE = /ERR_CONNECTION_REFUSED|ERR_FAILED/;

for (const base of ["/", "/journal/"]) {
  test(`home, an article, a search and the way between them work below ${base} without the server`, async ({ page }) => {
    watchConsole(page, UNREACHABLE);
    const site = await startSite({ base });
    await page.goto(site.url);
    await isReady(page);
    await isKept(page);
    await page.goto(site.url + ARTICLE);
    await isReady(page);
    await expect(page.getByRole("region", { name: "Autres articles" })).toBeVisible();
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    const text = await page.locator(".body").innerText();
    await isKept(page);
    await site.stop();

    await page.goto(site.url);
    await isReady(page);
    expect(await page.getByRole("article").count()).toBeGreaterThan(15);
    const lead = page.getByRole("main").getByRole("article").first().locator("img");
    await expect.poll(() => lead.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
    await page.goto(`${site.url}2026/01/${ARTICLE}?fbclid=abc`);
    await isReady(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    expect(await page.locator(".body").innerText()).toBe(text);

    const field = page.getByRole("search").getByRole("combobox", { name: "Rechercher" });
    await field.fill("VERIFIER photo");
    await field.press("Enter");
    await isReady(page);
    const found = page.getByRole("main").getByRole("article").getByRole("link", { name: title });
    await found.first().click();
    await isReady(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  });
}

test("what was not read says so, and comes once the server is back", async ({ page }) => {
  const site = await startSite();
  await page.goto(site.url);
  await isReady(page);
  await isKept(page);
  await site.stop();
  await page.goto(`${site.url}contact/`);
  await expect(page.getByRole("alert")).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await site.start();
  await page.getByRole("button", { name: "Réessayer" }).click();
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Contact");
});

test("a hundred starts without the server, and none is blank", async ({ page }) => {
  test.setTimeout(120_000);
  const site = await startSite();
  await page.goto(site.url);
  await isReady(page);
  await isKept(page);
  await page.goto(site.url + ARTICLE);
  await isReady(page);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await site.stop();
  for (let start = 0; start < 100; start++) {
    const isArticle = start % 4 === 3;
    await page.goto(isArticle ? `${site.url}${ARTICLE}?utm_source=${start}` : `${site.url}?start=${start}`, { waitUntil: "commit" });
    await page.locator("main[data-state=ready]").waitFor();
    expect(await page.locator("h1").allInnerTexts()).toEqual([isArticle ? title : "Dernières nouvelles"]);
  }
});
