// What the worker keeps and what it leaves alone; and browsers that keep nothing.
import { expect } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";
import { isKept, startSite, test } from "./site.mjs";

test.use({ serviceWorkers: "allow" });

const UPLOADS = "/wp-content/uploads/2026/01/";
/** A picture of so many bytes. */
const picture = (bytes) => ({ status: 200, type: "image/png", body: Buffer.alloc(bytes, 1) });
const count = (page, name) => page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, name);
const load = (page, urls) =>
  page.evaluate(async (urls) => {
    for (const url of urls) {
      const image = new Image();
      image.src = url;
      await new Promise((done) => (image.onload = image.onerror = done));
    }
  }, urls);
const isThere = (page, url) => page.evaluate(async (url) => Boolean(await caches.match(url)), url);

async function firstVisit(page, options) {
  const site = await startSite(options);
  await page.goto(site.url);
  await isReady(page);
  await isKept(page);
  return site;
}

test("pictures are bounded in number, and the one not used for longest goes first", async ({ page }) => {
  const site = await firstVisit(page);
  site.answer(({ path }) => (/bounded/.test(path) ? picture(100) : undefined));
  const urls = Array.from({ length: 205 }, (_, number) => `${UPLOADS}bounded-${number}.png`);
  await load(page, urls.slice(0, 2));
  await expect.poll(() => isThere(page, urls[1])).toBe(true);
  // The first was kept more than an hour ago: used again, it stands behind the others.
  await page.evaluate(async (url) => {
    const cache = await caches.open("askia24-images-1");
    const kept = await cache.match(url);
    const headers = new Headers(kept.headers);
    headers.set("X-Askia24-At", Date.now() - 7_200_000);
    await cache.put(url, new Response(await kept.blob(), { headers }));
  }, urls[0]);
  await load(page, urls.slice(2, 150));
  site.forget();
  await load(page, urls.slice(0, 1));
  expect(site.count(/bounded-0\.png/)).toBe(0);
  await load(page, urls.slice(150));
  await expect.poll(() => count(page, "askia24-images-1")).toBe(200);
  expect(await isThere(page, urls[0])).toBe(true);
  expect(await isThere(page, urls[1])).toBe(false);
  expect(await isThere(page, urls[204])).toBe(true);
});

test("pictures are bounded in size", async ({ page }) => {
  const site = await firstVisit(page);
  site.answer(({ path }) => (/large/.test(path) ? picture(3_000_000) : undefined));
  const urls = Array.from({ length: 8 }, (_, number) => `${UPLOADS}large-${number}.png`);
  // One after the other is also kept one after the other: the order is what is looked at here.
  for (const url of urls) {
    await load(page, [url]);
    await expect.poll(() => isThere(page, url)).toBe(true);
  }
  await expect.poll(() => isThere(page, urls[1])).toBe(false);
  for (const url of urls.slice(2)) expect(await isThere(page, url)).toBe(true);
});

test("answers are bounded in number, and saved articles are not among them", async ({ page }) => {
  const site = await firstVisit(page);
  const first = await page.evaluate(async () => {
    const saved = "/wp-json/wp/v2/posts?_fields=id,title,excerpt,content,date,link,slug&per_page=1";
    await (await fetch(saved)).text();
    await fetch("-/local/saved", { method: "POST", body: new URLSearchParams({ url: new URL(saved, location).href }) });
    for (let page = 1; page <= 405; page++) await (await fetch(`/wp-json/wp/v2/categories?per_page=1&x=${page}`)).text();
    return new URL(saved, location).href;
  });
  await expect.poll(() => count(page, "askia24-content-1")).toBe(400);
  expect(await page.evaluate(async (url) => Boolean(await caches.match(url, { cacheName: "askia24-content-1" })), first)).toBe(false);
  // Its text is answered all the same.
  await site.stop();
  expect(await page.evaluate(async (url) => (await (await fetch(url)).json()).length, first)).toBe(1);
});

test("only whole, good pictures of this site are kept", async ({ page, context }) => {
  const site = await firstVisit(page);
  const other = await startSite();
  const answers = {
    "missing.png": { status: 404, type: "image/png", body: "" },
    "hotspot.png": { status: 200, type: "text/html", body: "<p>Connectez-vous" },
    "partial.png": { status: 206, type: "image/png", body: "x", headers: { "content-range": "bytes 0-0/9" } },
    "cut.png": "cut",
    "good.png": picture(10),
  };
  site.answer(({ path }) => answers[path.split("/").at(-1)]);
  await load(page, [`${new URL(other.url).origin}${UPLOADS}toits-300x200.jpg`]);
  await load(page, Object.keys(answers).map((name) => UPLOADS + name));
  await expect.poll(() => isThere(page, `${UPLOADS}good.png`)).toBe(true);
  for (const name of Object.keys(answers).slice(0, -1)) expect(await isThere(page, UPLOADS + name)).toBe(false);
  expect(other.count(/toits-300x200/)).toBe(1);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).matchAll()));
    const urls = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
    return { names: names.sort(), types: [...new Set(all.flat().map(({ type }) => type))].sort(), origins: [...new Set(urls.flat().map((url) => new URL(url).origin))] };
  });
  expect(kept.types).not.toContain("opaque");
  expect(kept.origins).toEqual([new URL(site.url).origin]);
  for (const name of kept.names) expect(name).toMatch(/^askia24-(shell-[0-9a-f]{16}|(content|images|saved|usage)-1)$/);
});

for (const base of ["/", "/journal/"]) {
  test(`parts of films, frames, WordPress's own pages and previews below ${base} are the server's`, async ({ page }) => {
    const site = await firstVisit(page, { base });
    site.forget();
    const range = await page.evaluate(async (url) => {
      const response = await fetch(url, { headers: { Range: "bytes=0-9" } });
      return [response.status, (await response.arrayBuffer()).byteLength];
    }, "/wp-content/uploads/2026/01/deux-notes.wav");
    expect(range[0] === 206 ? range[1] : "whole").toBe(range[0] === 206 ? 10 : "whole");
    expect(site.count(/deux-notes/)).toBe(1);
    await page.evaluate((base) => {
      for (const path of ["-/embed/derniers", "category/politique/"]) {
        const frame = document.createElement("iframe");
        frame.src = base + path;
        document.body.append(frame);
      }
    }, base);
    await expect.poll(() => site.count(/-\/embed\/derniers|category\/politique/)).toBe(2);
    for (const path of ["wp-admin/", "wp-login.php", "feed/", "category/politique/feed/", "wp-sitemap.xml", "un-titre/embed/", "-/embed/derniers", "?p=3&preview=true", "?rest_route=/", "?customize_changeset_uuid=1"]) {
      site.forget();
      await page.goto(site.url + path).catch(() => {});
      expect(site.count(new RegExp(`GET ${base}`)), path).toBeGreaterThan(0);
      expect(site.requests).toContain(`GET ${base}${path}`);
    }
    for (const path of ["un-titre/", "?previewer=1", "wp-administration/", "feeds"]) {
      site.forget();
      await page.goto(site.url + path);
      expect(site.requests).not.toContain(`GET ${base}${path}`);
    }
    expect(await isThere(page, "/wp-content/uploads/2026/01/deux-notes.wav")).toBe(false);
  });
}

test("what a password opened is not kept", async ({ page }) => {
  const site = await firstVisit(page);
  const url = "/wp-json/wp/v2/posts?_fields=id&password=x&per_page=1";
  await page.evaluate(async (url) => (await fetch(url)).text(), url);
  expect(await isThere(page, url)).toBe(false);
});

test("on a full phone pictures go, saved articles stay, and the reader's page is told", async ({ page, context }) => {
  const site = await firstVisit(page);
  await page.goto(`${site.url}comment-nait-une-pirogue/`);
  await isReady(page);
  await isKept(page);
  site.answer(({ path }) => (/saved|filling/.test(path) ? picture(300_000) : undefined));
  const article = await page.evaluate(async () => {
    window.told = [];
    navigator.serviceWorker.addEventListener("message", ({ data }) => window.told.push(JSON.parse(data).type));
    const names = performance.getEntriesByType("resource").map((entry) => entry.name);
    const url = names.find((name) => /posts\?.*slug=comment-nait/.test(name));
    const pictures = `${location.origin}/wp-content/uploads/2026/01/saved.png`;
    await fetch("/-/local/saved", { method: "POST", body: new URLSearchParams({ url, pictures }) });
    return url;
  });
  const saved = () => page.evaluate(async () => (await fetch("/-/local/saved")).json());
  await expect.poll(async () => (await saved())[0].askia24.missing).toBe(0);
  const before = await saved();

  const session = await context.newCDPSession(page);
  const { usage } = await session.send("Storage.getUsageAndQuota", { origin: new URL(site.url).origin });
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.url).origin, quotaSize: usage + 2_000_000 });
  await load(page, Array.from({ length: 12 }, (_, number) => `${UPLOADS}filling-${number}.png`));
  // Pictures made room for pictures.
  await expect.poll(() => isThere(page, `${UPLOADS}filling-0.png`)).toBe(false);
  expect(await saved()).toEqual(before);

  // A text that has no room takes it from the pictures; where even that is too little, it is told.
  const text = (bytes) => JSON.stringify([{ id: 1, content: { rendered: "x".repeat(bytes) } }]);
  site.answer(({ path }) => (/per_page=77/.test(path) ? { status: 200, type: "application/json", body: text(1_500_000) } : undefined));
  const url = "/wp-json/wp/v2/posts?per_page=77";
  await page.evaluate(async (url) => (await fetch(url)).text(), url);
  await expect.poll(() => isThere(page, url)).toBe(true);
  expect(await count(page, "askia24-images-1")).toBe(0);
  site.answer(({ path }) => (/per_page=78/.test(path) ? { status: 200, type: "application/json", body: text(9_000_000) } : undefined));
  await page.evaluate(async (url) => (await fetch(url)).text(), url.replace("77", "78"));
  await expect.poll(() => page.evaluate(() => window.told)).toContain("full");
  expect(await saved()).toEqual(before);
  const refused = await page.evaluate(async (url) => {
    const response = await fetch("/-/local/saved", { method: "POST", body: new URLSearchParams({ url: new URL(url, location).href }) });
    return [response.status, (await response.json()).code];
  }, url.replace("77", "78"));
  expect(refused).toEqual([507, "full"]);
  expect(await saved()).toEqual(before);
  await page.goto(`${site.url}comment-nait-une-pirogue/`);
  await isReady(page);
  expect(article).toContain("slug=comment-nait");
});

test("where storage, caches and workers throw, the app reads as usual", async ({ page }) => {
  watchConsole(page);
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    for (const name of ["caches", "localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(Navigator.prototype, "serviceWorker", { get: refuse });
  });
  const site = await startSite();
  await page.goto(site.url);
  await isReady(page);
  await page.getByRole("main").getByRole("article").nth(1).getByRole("heading").getByRole("link").click();
  await isReady(page);
  await expect(page.getByRole("region", { name: "Autres articles" })).toBeVisible();
  await page.reload();
  await isReady(page);
});

test("a worker that cannot be registered is not missed", async ({ page }) => {
  watchConsole(page, /404/);
  const site = await startSite();
  site.answer(({ path }) => (path === "/sw.js" ? { status: 404, type: "text/plain", body: "" } : undefined));
  await page.goto(site.url);
  await isReady(page);
  await expect.poll(() => site.count(/sw\.js/)).toBe(1);
  await page.getByRole("main").getByRole("article").nth(1).getByRole("heading").getByRole("link").click();
  await isReady(page);
});
