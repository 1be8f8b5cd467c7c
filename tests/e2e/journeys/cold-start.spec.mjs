// From the first bytes of index.html to the app: what stands there, what is asked for, and what happens without the app.
import { expect } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";
import { startSite, status, test } from "./site.mjs";

const CODE = /\/askia24-[0-9a-f]{16}\.(wasm|js)$/;
const WASM = /\/askia24-[0-9a-f]{16}\.wasm$/;
const API = /rest_route=|\/wp-json\//;

/** The site, whose code waits until it is released. */
async function held(pattern, options) {
  const site = await startSite(options);
  let release;
  const waiting = new Promise((resolve) => (release = resolve));
  site.answer(({ path }) => (pattern.test(path) ? waiting.then(() => undefined) : undefined));
  return { site, release };
}

const asked = (site) => site.requests.filter((line) => API.test(line));
const skeleton = (page) => page.evaluate(() => [...document.querySelectorAll("main .skeleton")].find((element) => element.checkVisibility()).outerHTML);

for (const { kind, path, first } of [
  { kind: "the front page", path: "", first: 3 },
  { kind: "the front page's second page", path: "page/2/", first: 2 },
  { kind: "a section", path: "category/societe/", first: 1 },
  { kind: "a tag", path: "tag/eau/", first: 2 },
  { kind: "an author", path: "author/redaction/", first: 2 },
  { kind: "a month", path: "2026/08/", first: 2 },
  { kind: "a search", path: "?s=l%E2%80%99eau+du+fleuve%21", first: 2 },
  { kind: "a search within a section", path: "?s=eau&cat=6", first: 1 },
  { kind: "an article", path: "2026/08/verifier-une-photo-avant-de-partager/?utm_source=whatsapp", first: 2 },
  { kind: "an article by its number", path: "?p=158", first: 2 },
  { kind: "a page", path: "contact/", first: 2 },
]) {
  test(`${kind} is asked for before the app has come, once, and by the app's own words`, async ({ page }) => {
    const { site, release } = await held(WASM);
    await page.goto(site.url + path, { waitUntil: "commit" });
    await expect.poll(() => asked(site).length).toBe(first);
    const early = asked(site);
    release();
    await isReady(page, { state: /ready|empty/ });
    await page.waitForLoadState("networkidle");
    const all = asked(site);
    expect(all.filter((line, index) => all.indexOf(line) !== index)).toEqual([]);
    expect(all.slice(0, first)).toEqual(early);
  });
}

test("below a path, of a WordPress without permalinks, nothing is asked for twice either", async ({ page }) => {
  const { site, release } = await held(WASM, { base: "/journal/" });
  await page.route(/\/journal\/[^.]*$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('href="/wp-json/"', 'href="/?rest_route=/"') });
  });
  await page.goto(`${site.url}2026/08/verifier-une-photo-avant-de-partager/`, { waitUntil: "commit" });
  await expect.poll(() => asked(site).length).toBe(2);
  release();
  await isReady(page);
  await page.waitForLoadState("networkidle");
  const all = asked(site);
  expect(all.every((line) => line.includes("/?rest_route=/wp/v2/"))).toBe(true);
  expect(all.filter((line, index) => all.indexOf(line) !== index)).toEqual([]);
});

test("the app's own pages ask for nothing before it has come", async ({ page }) => {
  const { site, release } = await held(WASM);
  await page.goto(`${site.url}-/reglages`, { waitUntil: "commit" });
  await expect.poll(() => site.count(CODE)).toBe(2);
  expect(asked(site)).toEqual([]);
  release();
  await isReady(page);
});

test("an early answer that is an error is asked for again, as any other", async ({ page }) => {
  const site = await startSite();
  let failures = 3;
  site.answer(({ path }) => (API.test(path) && failures-- > 0 ? status(503) : undefined));
  await page.goto(site.url);
  await isReady(page);
  expect(asked(site).length).toBe(6);
});

test("going back to the first page of the visit asks nobody, and a tap on its own link asks anew", async ({ page }) => {
  const site = await startSite();
  await page.goto(site.url);
  await isReady(page);
  site.forget();
  await page.getByRole("banner").getByRole("link", { name: "Askia 24" }).click();
  await expect.poll(() => site.count(/posts\?.*per_page=36/)).toBe(1);
  await isReady(page);
});

for (const [width, height] of [[360, 740], [1280, 800]]) {
  for (const { kind, path } of [
    { kind: "the front page", path: "" },
    { kind: "a section", path: "category/societe/" },
    { kind: "an article", path: "2026/08/verifier-une-photo-avant-de-partager/" },
  ]) {
    test(`${kind} stands in outline at ${width} pixels, as the app would draw it, and nothing moves`, async ({ page }) => {
      watchConsole(page);
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        window.shifts = [];
        const noted = ({ value, sources }) => window.shifts.push(`${value} ${sources.map(({ node }) => node?.nodeName)}`);
        new PerformanceObserver((list) => list.getEntries().forEach(noted)).observe({ type: "layout-shift", buffered: true });
      });
      const site = await startSite();
      const gates = [WASM, API].map((pattern) => {
        const gate = { pattern };
        gate.opened = new Promise((resolve) => (gate.open = resolve));
        return gate;
      });
      site.answer(({ path }) => gates.find(({ pattern }) => pattern.test(path))?.opened.then(() => undefined));
      await page.goto(site.url + path, { waitUntil: "commit" });
      await expect(page.locator("#boot main:visible")).toHaveCount(1);
      await expect(page.getByRole("banner").getByRole("link", { name: "Askia 24" })).toBeVisible();
      const shown = await skeleton(page);
      const top = (selector) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top);
      const place = await top("main .skeleton:visible");
      gates[0].open();
      await expect(page.locator("#boot")).toHaveCount(0);
      expect((await skeleton(page)).replace(' aria-hidden="true"', "")).toBe(shown);
      expect(await top("main .skeleton")).toBe(place);
      gates[1].open();
      await isReady(page);
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    });
  }
}

test("the outline has the reader's own theme and size", async ({ page }) => {
  const { site, release } = await held(WASM);
  await page.addInitScript(() => localStorage.setItem("askia24-display", "1 size=4 theme=dark"));
  await page.goto(site.url, { waitUntil: "commit" });
  await expect(page.locator("html[data-theme=dark][data-size='4'] #boot")).toBeVisible();
  release();
  await isReady(page);
});

for (const { what, spoil, init } of [
  { what: "the WebAssembly is gone", spoil: WASM },
  { what: "the script is gone", spoil: /\/askia24-[0-9a-f]{16}\.js$/ },
  { what: "the browser knows no WebAssembly", init: () => delete window.WebAssembly },
  { what: "the browser does not understand this WebAssembly", init: () => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError("unknown"));
    WebAssembly.instantiateStreaming = WebAssembly.instantiate = WebAssembly.compile = refuse;
  } },
]) {
  test(`${what}: a sentence says so, with a way to the newspaper and another try`, async ({ page }) => {
    const site = await startSite();
    if (init) await page.addInitScript(init);
    site.answer(({ path }) => (spoil?.test(path) ? { status: 404, type: "text/plain", body: "" } : undefined));
    await page.goto(`${site.url}2026/08/verifier-une-photo-avant-de-partager/`);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("Le journal ne s’est pas ouvert");
    await expect(page.getByRole("main")).toHaveCount(1);
    const away = alert.getByRole("link", { name: "Lire le journal sans le lecteur" });
    await expect(away).toHaveAttribute("href", /\/2026\/08\/verifier-une-photo-avant-de-partager\/\?replytocom=0$/);
    if (spoil) {
      site.answer(null);
      await alert.getByRole("link", { name: "Réessayer" }).click();
      await isReady(page);
      await expect(page).toHaveURL(/verifier-une-photo-avant-de-partager\/$/);
    }
  });
}

test("without scripts the page says what it needs, and leads to the newspaper without the app", async ({ browser }) => {
  const site = await startSite();
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(site.url);
  // Playwright's words do not look there.
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(page.locator("noscript a")).toHaveAttribute("href", "/?replytocom=0");
});
