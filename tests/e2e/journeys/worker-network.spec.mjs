// A faulty network between the worker and the newspaper: content or a clear sentence each time, nothing that is
// kept is lost, and no storm of requests.
import { expect } from "@playwright/test";
import { isReady } from "./reader.mjs";
import { CUT, SILENCE, html, isKept, startSite, status, test } from "./site.mjs";

test.use({ serviceWorkers: "allow" });

const API = /\/wp-json\//;
const titles = (page) => page.getByRole("main").getByRole("heading").allInnerTexts();

/** More than the app's five minutes ago. */
async function makeOld(page) {
  await page.evaluate(async () => {
    const cache = await caches.open("askia24-content-1");
    for (const key of await cache.keys()) {
      const kept = await cache.match(key);
      const headers = new Headers(kept.headers);
      headers.set("X-Askia24-At", Date.now() - 3_600_000);
      await cache.put(key, new Response(await kept.blob(), { headers }));
    }
  });
}

const contents = (page) =>
  page.evaluate(async () => {
    const cache = await caches.open("askia24-content-1");
    const texts = {};
    for (const key of await cache.keys()) texts[key.url] = await (await cache.match(key)).text();
    return texts;
  });

async function firstVisit(page) {
  const site = await startSite();
  await page.goto(site.url);
  await isReady(page);
  await isKept(page);
  return site;
}

/** How often each address of the API was asked for. */
const tries = (site) => {
  const lines = site.requests.filter((line) => API.test(line));
  return Math.max(0, ...lines.map((line) => lines.filter((other) => other === line).length));
};

for (const [what, spoil] of [
  ["a cut body", () => CUT],
  ["a server error", () => status(500)],
  ["HTML instead of JSON", () => html()],
  ["an empty list where an error belongs", () => ({ status: 404, type: "application/json", body: "[]" })],
]) {
  test(`${what} takes nothing from the phone, and is not asked for again and again`, async ({ page }) => {
    const site = await firstVisit(page);
    const before = await titles(page);
    await makeOld(page);
    const kept = await contents(page);
    site.answer(({ line }) => (API.test(line) ? spoil() : undefined));
    site.forget();
    await page.goto(site.url);
    await isReady(page);
    expect(await titles(page)).toEqual(before);
    // Asked for anew, once each: the phone's copy is there, and the next visit asks no more.
    await expect.poll(() => site.count(API)).toBe(3);
    await page.goto(`${site.url}?again`);
    await isReady(page);
    expect(await contents(page)).toEqual(kept);
    expect(tries(site)).toBe(1);

    // What is not on the phone is tried three times, then said; a body that breaks off is a network that is lost.
    await page.goto(`${site.url}contact/`);
    await expect(page.getByRole("main")).toHaveAttribute("data-state", /^(error|offline)$/, { timeout: 15_000 });
    await expect(page.getByRole("alert")).toBeVisible();
    expect(tries(site)).toBeLessThanOrEqual(3);
    expect(await contents(page)).toEqual(kept);
  });
}

test("one error, then the answer: the reader sees only the answer", async ({ page }) => {
  const site = await firstVisit(page);
  const failed = new Set();
  site.answer(({ line }) => {
    if (!API.test(line) || failed.has(line)) return undefined;
    failed.add(line);
    return status(500);
  });
  site.forget();
  await page.goto(`${site.url}category/politique/`);
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Politique");
  expect(tries(site)).toBe(2);
});

test("a slow answer is waited for", async ({ page }) => {
  const site = await firstVisit(page);
  let asked;
  let release;
  const isAsked = new Promise((resolve) => (asked = resolve));
  const held = new Promise((resolve) => (release = resolve));
  site.answer(async ({ line }) => {
    if (!/slug=contact/.test(line)) return;
    asked();
    await held;
  });
  await page.goto(`${site.url}contact/`);
  await isAsked;
  await expect(page.getByRole("main")).toHaveAttribute("data-state", "loading");
  release();
  await isReady(page);
});

test("silence ends with a sentence, after one try", async ({ page }) => {
  const site = await firstVisit(page);
  let asked;
  const isAsked = new Promise((resolve) => (asked = resolve));
  site.answer(({ line }) => {
    if (!/slug=contact/.test(line)) return undefined;
    asked();
    return SILENCE;
  });
  site.forget();
  await page.clock.install();
  await page.goto(`${site.url}contact/`);
  await isAsked;
  await page.clock.fastForward(21_000);
  await expect(page.getByRole("main")).toHaveAttribute("data-state", "error");
  await expect(page.getByRole("alert")).toContainText("met trop longtemps");
  expect(tries(site)).toBe(1);
});

test("with every fifth request failing, everything can still be read", async ({ page }) => {
  const site = await firstVisit(page);
  let number = 0;
  site.answer(() => (++number % 5 === 0 ? CUT : undefined));
  for (const path of ["category/societe/", "verifier-une-photo-avant-de-partager/", "contact/", "?s=fleuve", "tag/eau/"]) {
    site.forget();
    await page.goto(site.url + path);
    await isReady(page);
    expect(tries(site)).toBeLessThanOrEqual(3);
  }
});

test("a good answer takes the place of the old one, and the page is told", async ({ page }) => {
  const site = await firstVisit(page);
  await makeOld(page);
  site.edit((json, line) =>
    /per_page=36/.test(line) ? [{ ...json[0], id: 9001, title: { rendered: "Tout neuf" } }, ...json] : json);
  await page.addInitScript(() => {
    window.told = [];
    navigator.serviceWorker.addEventListener("message", ({ data }) => window.told.push(JSON.parse(data)));
  });
  const before = await titles(page);
  await page.goto(site.url);
  await isReady(page);
  const told = () => page.evaluate(() => window.told.map(({ type, count }) => [type, count]).sort());
  await expect.poll(told).toEqual([["newer", 1], ["same", null], ["same", null]].map(([type, count]) => [type, count ?? undefined]));
  // Nothing jumps under the thumb; the next visit has it.
  expect(await titles(page)).toEqual(before);
  await page.goto(`${site.url}?next`);
  await isReady(page);
  await expect(page.getByRole("main").getByText("Tout neuf").first()).toBeVisible();
});

test("what the worker cannot reach it tells", async ({ page }) => {
  const site = await firstVisit(page);
  await makeOld(page);
  await page.addInitScript(() => {
    window.told = [];
    navigator.serviceWorker.addEventListener("message", ({ data }) => window.told.push(JSON.parse(data)));
  });
  await site.stop();
  await page.goto(site.url);
  await isReady(page);
  await expect.poll(() => page.evaluate(() => window.told.map(({ type }) => type))).toEqual(Array(3).fill("unreachable"));
});
