// A new release meets readers who have the old one.
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";
import { nextRelease } from "./releases.mjs";
import { CUT, DIST, isKept, startSite, test } from "./site.mjs";

test.use({ serviceWorkers: "allow" });

const offer = (page) => page.getByRole("status").filter({ hasText: "Nouvelle version disponible" });
const isOfRelease = (page, number) => expect(page.locator("meta[name=release]")).toHaveCount(number - 1, { timeout: 10_000 });
const shells = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => /shell/.test(name)).length);
/** Nothing of a new worker is on its way any more. */
const isSettled = (page) =>
  expect.poll(() => page.evaluate(async () => {
    const { installing, waiting } = await navigator.serviceWorker.getRegistration();
    return installing || waiting ? "coming" : "settled";
  })).toBe("settled");

async function firstVisit(page, options) {
  const site = await startSite(options);
  await page.goto(site.url);
  await isReady(page);
  await isKept(page);
  return site;
}

for (const base of ["/", "/journal/"]) {
  test(`a new version below ${base} is offered, waits for the tap, and comes to this page only`, async ({ page, context }) => {
    watchConsole(page);
    const site = await firstVisit(page, { base });
    const old = await context.newPage();
    watchConsole(old);
    await old.goto(site.url);
    await isReady(old);

    site.dist = (await nextRelease(test.info())).dist;
    await page.goto(`${site.url}category/politique/`);
    await isReady(page);
    await expect(offer(page)).toBeVisible({ timeout: 15_000 });
    await expect(offer(old)).toBeVisible();
    await isOfRelease(page, 1);
    for (const tab of [page, old]) await tab.evaluate(() => (window.sameAsBefore = true));
    const headline = page.getByRole("main").getByRole("article").last();
    await headline.scrollIntoViewIfNeeded();
    const position = await page.evaluate(() => scrollY);
    expect(position).toBeGreaterThan(0);

    await offer(page).getByRole("button", { name: "Mettre à jour" }).click();
    await isOfRelease(page, 2);
    await isReady(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Politique");
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(position);
    expect(await page.evaluate(() => window.sameAsBefore)).toBeUndefined();

    // The other page goes on as it was, with its own files.
    expect(await old.evaluate(() => window.sameAsBefore)).toBe(true);
    await old.getByRole("main").getByRole("article").first().getByRole("heading").getByRole("link").click();
    await isReady(old);
    expect(await old.evaluate(() => window.sameAsBefore)).toBe(true);
    expect(await shells(page)).toBe(2);
    await old.close();
    await page.close();
    const last = await context.newPage();
    await last.goto(site.url);
    await isReady(last);
    await isOfRelease(last, 2);
    await expect.poll(() => shells(last)).toBe(1);
  });
}

test("a new version that is not asked for is there at the next start", async ({ page, context }) => {
  watchConsole(page);
  const site = await firstVisit(page);
  site.dist = (await nextRelease(test.info())).dist;
  await page.reload();
  await expect(offer(page)).toBeVisible({ timeout: 15_000 });
  await offer(page).getByRole("button", { name: "Fermer" }).click();
  await expect(offer(page)).toBeHidden();
  await page.close();
  const next = await context.newPage();
  site.forget();
  await next.goto(site.url);
  await isReady(next);
  await isOfRelease(next, 2);
  // All of it came beforehand.
  expect(site.count(/askia24-/)).toBe(0);
});

for (const [what, spoil] of [
  ["the network breaks off in the middle of its code", ({ line }) => (/\.wasm/.test(line) ? CUT : undefined)],
  ["its page cannot be had", ({ line }) => (line === "GET /" ? CUT : undefined)],
  ["a file of it is missing", ({ line }) => (/manifest/.test(line) ? { status: 404, type: "text/plain", body: "" } : undefined)],
]) {
  test(`a new version does not come by halves: ${what}`, async ({ page }) => {
    const site = await firstVisit(page);
    const release = await nextRelease(test.info());
    site.dist = release.dist;
    site.answer(spoil);
    site.forget();
    await page.reload();
    await isReady(page);
    await expect.poll(() => site.count(/sw-/), { timeout: 15_000 }).toBe(1);
    await isSettled(page);
    expect(await shells(page)).toBe(1);
    await expect(offer(page)).toBeHidden();
    await site.stop();
    await page.goto(site.url);
    await isReady(page);
    await isOfRelease(page, 1);

    // Once the whole of it can be had, it comes.
    site.answer(null);
    await site.start();
    await page.reload();
    await expect(offer(page)).toBeVisible({ timeout: 15_000 });
  });
}

test("where only old files are left besides a new sw.js, the old version stays whole", async ({ page }) => {
  const site = await firstVisit(page);
  const { dist } = await nextRelease(test.info());
  const script = await readFile(`${dist}/sw.js`, "utf8");
  site.answer(({ path }) => (path === "/sw.js" ? { status: 200, type: "text/javascript", body: script } : undefined));
  site.forget();
  await page.reload();
  await isReady(page);
  await expect.poll(() => site.count(/sw-/), { timeout: 15_000 }).toBe(1);
  await isSettled(page);
  await site.stop();
  await page.goto(`${site.url}?s=fleuve`);
  await isReady(page, { state: /ready|empty/ });
  await isOfRelease(page, 1);
  expect(await shells(page)).toBe(1);
});

test("an old page meets a server that has only new files", async ({ page }) => {
  const site = await firstVisit(page);
  site.dist = (await nextRelease(test.info())).dist;
  await page.getByRole("main").getByRole("article").nth(1).getByRole("heading").getByRole("link").click();
  await isReady(page);
  await page.reload();
  await isReady(page);
  await isOfRelease(page, 1);
});

test("a site that goes back to the release before is followed", async ({ page }) => {
  const { dist } = await nextRelease(test.info());
  const site = await firstVisit(page, { dist });
  await isOfRelease(page, 2);
  site.dist = DIST;
  await page.reload();
  await isReady(page);
  await expect(offer(page)).toBeVisible({ timeout: 15_000 });
  await offer(page).getByRole("button", { name: "Mettre à jour" }).click();
  await isOfRelease(page, 1);
  await isReady(page);
});
