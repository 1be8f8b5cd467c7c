// Below WordPress's own pages too the newspaper opens from the phone: what was read stays readable without a network.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "../journeys/reader.mjs";
import { isKept } from "../journeys/site.mjs";

test.use({ serviceWorkers: "allow" });

const ARTICLE = "verifier-une-photo-avant-de-partager/";
const OTHER = "lire-le-budget-de-sa-commune/";
const UNREACHABLE = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

/** A first visit to an article, from a link in a message. */
async function visit(page, path) {
  await page.goto(path);
  await isReady(page);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), { timeout: 15_000 }).toBe(true);
}

test("an article that was read once is read again without a network, and so is the way home", async ({ page, context }) => {
  watchConsole(page, UNREACHABLE);
  await visit(page, ARTICLE);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  const text = await page.locator(".body").innerText();
  await page.goto("./");
  await isReady(page);
  await isKept(page);
  await context.setOffline(true);

  await page.goto(ARTICLE);
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(await page.locator(".body").innerText()).toBe(text);
  await page.reload();
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.goto("./?utm_source=whatsapp");
  await isReady(page);
  expect(await page.getByRole("article").count()).toBeGreaterThan(15);
});

test("the very first article, and nothing else, is there when the network goes at once", async ({ page, context }) => {
  await visit(page, ARTICLE);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  const keeps = () => page.evaluate(async () => (await (await caches.open("askia24-content-1")).keys()).some(({ url }) => /slug=verifier-/.test(url)));
  await expect.poll(keeps).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.goto(OTHER);
  await expect(page.getByRole("alert")).toBeVisible({ timeout: 15_000 });
});

test("the worker stands at the root of the site, and the phone knows the app by its manifest", async ({ page, request, baseURL }) => {
  await visit(page, ARTICLE);
  const { scope, script } = await page.evaluate(async () => {
    const { scope, active } = await navigator.serviceWorker.getRegistration();
    return { scope, script: active.scriptURL };
  });
  expect(scope).toBe(baseURL);
  expect(script).toBe(`${baseURL}?askia24=sw.js`);
  const answer = await request.get(script);
  expect(answer.headers()["content-type"]).toBe("text/javascript; charset=utf-8");
  expect(answer.headers()["cache-control"]).toBe("no-cache");

  await page.context().clearCookies();
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = await (await request.get(new URL(href, baseURL).href)).json();
  expect(new URL(manifest.start_url, href).href).toMatch(new RegExp(`^${baseURL}`));
  expect(new URL(manifest.scope, href).href).toBe(baseURL);
  const icons = [...manifest.icons, ...(manifest.screenshots ?? [])];
  for (const { src } of icons) expect((await request.get(new URL(src, href).href)).status(), src).toBe(200);
});

test("WordPress's own pages are WordPress's, with the worker there", async ({ page, baseURL }) => {
  await visit(page, ARTICLE);
  const fromWorker = [];
  page.on("response", (response) => {
    // What WordPress leads on to a page of the newspaper is that page's from there on.
    const isAsked = response.request().isNavigationRequest() && !response.request().redirectedFrom();
    if (isAsked && response.fromServiceWorker()) fromWorker.push(response.url());
  });
  for (const path of ["wp-login.php", "wp-admin/", `${page.url().split("?")[0]}embed/`, "?p=1&preview=true", "wp-sitemap.xml", "wp-json/", "?rest_route=/"]) {
    await page.goto(path);
  }
  expect(fromWorker).toEqual([]);
  const feed = await page.request.get("feed/");
  expect(feed.headers()["content-type"]).toContain("application/rss+xml");
  await page.goto(baseURL);
  expect(fromWorker).toEqual([baseURL]);
});

test("nothing of a first visit is asked for twice, and its answers not at all", async ({ page }) => {
  const asked = [];
  page.context().on("request", (request) => asked.push(request.url()));
  await visit(page, ARTICLE);
  expect(asked.filter((url) => /wp-json|rest_route/.test(url))).toEqual([]);
});
