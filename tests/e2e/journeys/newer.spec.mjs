// What is newer than what the phone shows, and how old that is.
import { expect } from "@playwright/test";
import { ARTICLE, UNREACHABLE, makeOld, open, settle } from "./phone.mjs";
import { isReady, watchConsole } from "./reader.mjs";
import { SILENCE, test } from "./site.mjs";

test.use({ serviceWorkers: "allow" });
let site;
test.beforeEach(async ({ page }) => {
  watchConsole(page, UNREACHABLE);
  await page.setViewportSize({ width: 360, height: 740 });
  site = await settle(page);
});

const API = /\/wp-json\//;
const status = (page, text) => page.getByRole("status").filter({ hasText: text });
const news = (page) => page.getByRole("main").getByRole("heading", { name: /^Nouvelle \d$/ });

/** Three articles that nobody has seen yet, on top of every list. */
const withNews = (json, line) => {
  if (!/GET .*\/posts\?/.test(line) || /slug=|[?&]sticky=|exclude/.test(line)) return json;
  const news = [1, 2, 3].map((number) => ({ ...json[0], id: 900_000 + number, title: { rendered: `Nouvelle ${number}` } }));
  return [...news, ...json].slice(0, json.length);
};

/** Shifts of the page since it was opened. */
async function watchShifts(page) {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) window.shifts.push(`${value} ${sources.map(({ node }) => node?.nodeName)}`);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

for (const path of ["", "category/societe/"]) {
  test(`new articles on /${path} are told and wait for a tap, which asks for nothing more`, async ({ page }) => {
    await watchShifts(page);
    await open(page, site, path);
    await makeOld(page, 1);
    site.edit(withNews);
    await open(page, site, path);
    await expect(status(page, /3\snouveaux articles/)).toBeVisible();
    await expect(news(page)).toHaveCount(0);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    await page.evaluate(() => window.scrollTo(0, 900));
    site.forget();
    await page.getByRole("button", { name: "Afficher" }).click();
    await expect(news(page)).toHaveCount(3);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(status(page, /nouveaux articles/)).toHaveCount(0);
    expect(site.count(API)).toBe(0);
  });
}

test("news that were put away are not told again on the same page", async ({ page }) => {
  await makeOld(page, 1);
  site.edit(withNews);
  await open(page, site, "");
  const told = status(page, /3\snouveaux articles/);
  await expect(told).toBeVisible();
  await page.getByRole("button", { name: "Fermer" }).click();
  await expect(told).toHaveCount(0);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(told).toHaveCount(0);
});

test("a corrected article says when, and shows the correction at the place that is being read", async ({ page }) => {
  await open(page, site, ARTICLE);
  await makeOld(page, 1);
  site.edit((json, line) => {
    if (!line.includes("slug=trois-verres")) return json;
    const [post] = json;
    const rendered = post.content.rendered.replace("<p>", "<p>Une phrase de plus au début, longue de plusieurs lignes. ");
    return [{ ...post, modified: "2026-11-24T14:05:00", content: { ...post.content, rendered } }];
  });
  await open(page, site, ARTICLE);
  await expect(status(page, /^Article mis à jour le 24 novembre à 14 h 05/)).toBeVisible();
  const top = () =>
    page.evaluate(() => [...document.querySelectorAll(".body > *")].find((block) => block.getBoundingClientRect().bottom > 0).textContent);
  await page.evaluate(() => document.querySelectorAll(".body > *")[6].scrollIntoView());
  const reading = await top();
  site.forget();
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page.getByText("Une phrase de plus au début")).toBeAttached();
  expect(await top()).toBe(reading);
  expect(site.count(/slug=/)).toBe(0);
});

test("out of reach, a page says how old it is, and back in reach that is over", async ({ page, context }) => {
  await open(page, site, ARTICLE);
  await makeOld(page, 3);
  await site.stop();
  await context.setOffline(true);
  await open(page, site, ARTICLE);
  await expect(status(page, /^Hors ligne · enregistré il y a 3\sh$/)).toBeVisible();
  await site.start();
  await context.setOffline(false);
  await expect(status(page, "Hors ligne")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Trois verres/);
});

test("a server that does not answer is told like a network that is not there", async ({ page }) => {
  await open(page, site, ARTICLE);
  await makeOld(page, 3);
  await site.stop();
  await open(page, site, ARTICLE);
  await expect(status(page, /^Hors ligne · enregistré il y a 3\sh$/)).toBeVisible();
});

test("online, only the age of an old page whose network is slow is told, and nothing moves for it", async ({ page }) => {
  await watchShifts(page);
  await open(page, site, ARTICLE);
  await makeOld(page, 3);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  site.answer(({ path }) => (API.test(path) ? held : undefined));
  await open(page, site, ARTICLE);
  await expect(status(page, /^enregistré il y a 3\sh$/)).toBeVisible();
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
  release();
  await expect(status(page, "enregistré il y a")).toHaveCount(0);
  await open(page, site, ARTICLE);
  await expect(status(page, "enregistré")).toHaveCount(0);
});

test("while the newspaper's server is silent the page is there all the same", async ({ page }) => {
  await makeOld(page, 0.5);
  site.answer(({ path }) => (API.test(path) ? SILENCE : undefined));
  await open(page, site, "");
  await isReady(page);
  await expect(status(page, "enregistré")).toHaveCount(0);
});
