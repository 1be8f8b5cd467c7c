// embed.js, the script that a site owner pastes: on strict pages, several times, in narrow columns, from right to left,
// without JavaScript, with storage refused. It leaves frames and nothing else.
import { expect, test } from "@playwright/test";
import { fits, inside, startHost } from "./hosts.mjs";

let host;
test.beforeAll(async () => (host = await startHost()));
test.afterAll(() => host.stop());

const script = (baseURL, options = "") => `<script async src="${baseURL}embed.js" ${options}></script>`;

/** Fails at the page's end over anything the console complains of. */
function watchConsole(page) {
  const seen = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && seen.push(message.text()));
  page.on("pageerror", (error) => seen.push(error.message));
  return seen;
}

test("the frame is titled, lazy, sandboxed without the site's origin, and comes with its height", async ({ page, baseURL }) => {
  await page.goto(host.page(`<div style="height: 6000px"></div>${script(baseURL, 'data-section="societe" data-count="3" data-title="Société"')}`));
  const iframe = page.locator("iframe");
  await expect(iframe).toHaveAttribute("title", "Société");
  await expect(iframe).toHaveAttribute("loading", "lazy");
  await expect(iframe).toHaveAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
  expect(await iframe.evaluate((one) => one.clientHeight)).toBeGreaterThan(200);
  // Far below: not asked for yet.
  expect(page.frames().filter((frame) => frame.url().includes("/-/embed/"))).toEqual([]);
  await iframe.scrollIntoViewIfNeeded();
  const frame = await inside(iframe);
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Société");
  await expect(frame.getByRole("heading", { level: 2 })).toHaveCount(3);
  expect(await frame.evaluate(() => self.origin)).toBe("null");
  await fits(iframe, frame);
});

test("a place with a link becomes the frame; without JavaScript it stays a link", async ({ page, browser, baseURL }) => {
  const body = `<div data-embed="latest" data-count="3"><a href="${baseURL}category/societe/">Société – le journal</a></div>${script(baseURL)}`;
  const address = host.page(body);
  await page.goto(address);
  await inside(page.locator("[title='Société – le journal']"));
  await expect(page.getByRole("link", { name: "Société – le journal" })).toHaveCount(0);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(address);
  await expect(plain.getByRole("link", { name: "Société – le journal" })).toBeVisible();
  await expect(plain.locator("iframe")).toHaveCount(0);
  await context.close();
});

test("a host with a strict policy has nothing to complain of", async ({ page, baseURL }) => {
  const seen = watchConsole(page);
  const { origin } = new URL(baseURL);
  const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
  await page.goto(host.page(script(baseURL, 'data-count="3"'), { headers: { "content-security-policy": policy } }));
  const iframe = page.locator("iframe");
  await fits(iframe, await inside(iframe));
  expect(seen.filter((text) => !/favicon/.test(text))).toEqual([]);
});

test("ten embeds on one page, each with its own height, and one script pasted ten times", async ({ page, baseURL }) => {
  const places = [
    script(baseURL, 'data-count="1"'), script(baseURL, 'data-count="2" data-pictures="0"'), script(baseURL, 'data-layout="grid" data-count="2"'),
    script(baseURL, 'data-layout="ticker"'), script(baseURL, 'data-layout="single"'), script(baseURL, 'data-article="contact"'),
    script(baseURL, 'data-embed="article" data-article="a-propos"'), script(baseURL, 'data-search="fleuve" data-count="2"'),
    `<p data-embed="latest" data-count="4"></p>${script(baseURL)}`, `<p data-embed="card" data-article="charte-editoriale"></p>${script(baseURL)}`,
  ];
  await page.setViewportSize({ width: 600, height: 900 });
  await page.goto(host.page(places.join("<p>Entre deux.</p>")));
  const iframes = page.locator("iframe");
  await expect(iframes).toHaveCount(10);
  const heights = new Set();
  for (let at = 0; at < 10; at++) {
    await iframes.nth(at).scrollIntoViewIfNeeded();
    heights.add(await fits(iframes.nth(at), await inside(iframes.nth(at))));
  }
  expect(heights.size).toBeGreaterThanOrEqual(6);
});

test("the script leaves no name in the page, and another newspaper's places alone", async ({ page, baseURL }) => {
  await page.goto(host.page("<p></p>"));
  const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
  await page.goto(host.page(`<div data-embed="latest"><a href="https://autre.example/">Un autre journal</a></div>
    <div data-embed="latest" data-count="2"></div>${script(baseURL)}${script(baseURL)}`));
  await inside(page.locator("iframe"));
  await expect(page.locator("iframe")).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Un autre journal" })).toBeVisible();
  const frames = (name) => !/^\d+$/.test(name);
  expect((await page.evaluate(() => Object.getOwnPropertyNames(window))).filter(frames)).toEqual(before);
});

test("the height that is reserved is the one that is needed, so that nothing moves when the articles come", async ({ page, baseURL }) => {
  for (const width of [300, 360, 640, 1280]) {
    for (const options of ['data-count="3"', 'data-count="2" data-pictures="0"', 'data-count="2" data-layout="grid"', 'data-layout="ticker"']) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(host.page(`<script>
        new MutationObserver(() => (window.reserved ??= document.querySelector("iframe")?.style.height)).observe(document, { childList: true, subtree: true });
      </script>${script(baseURL, options)}`));
      const iframe = page.locator("iframe");
      const needed = await fits(iframe, await inside(iframe));
      const reserved = parseInt(await page.evaluate(() => window.reserved));
      console.log(`${width} wide, ${options}: ${reserved} px reserved, ${needed} needed`);
      expect(Math.abs(reserved - needed), `${width} ${options}`).toBeLessThanOrEqual(2);
    }
  }
});

test("a page from right to left, and a column of 280 pixels", async ({ page, baseURL }) => {
  await page.goto(host.page(`<div style="width: 280px; padding: 0">${script(baseURL, 'data-lang="ar" data-count="3"')}</div>`, { attributes: 'dir="rtl"' }));
  const iframe = page.locator("iframe");
  const frame = await inside(iframe);
  await fits(iframe, frame);
  expect(await iframe.evaluate((one) => one.clientWidth)).toBe(280);
  await expect(frame.locator("html")).toHaveAttribute("dir", "rtl");
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("no storage is touched: where it is refused altogether the embed shows as usual", async ({ page, baseURL }) => {
  const seen = watchConsole(page);
  await page.addInitScript(() => {
    const refuse = (what, name) => Object.defineProperty(what, name, { get() { throw new DOMException("Refused", "SecurityError"); } });
    ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"].forEach((name) => refuse(window, name));
    refuse(Document.prototype, "cookie");
    refuse(Navigator.prototype, "serviceWorker");
  });
  const src = `${baseURL}-/embed/latest/index.html?count=3`;
  await page.goto(host.page(`<iframe title="Sans bac à sable" src="${src}"></iframe><iframe title="Dans un bac à sable" sandbox="allow-scripts" src="${src}"></iframe>`));
  for (const iframe of await page.locator("iframe").all()) {
    await expect((await inside(iframe)).getByRole("heading", { level: 2 })).toHaveCount(3);
  }
  expect(seen.filter((text) => !/favicon/.test(text))).toEqual([]);
});

test("links open in a new tab, or in the place of the host's page, as chosen", async ({ page, baseURL }) => {
  await page.goto(host.page(script(baseURL, 'data-count="2"')));
  const first = (await inside(page.locator("iframe"))).getByRole("heading", { level: 2 }).first().getByRole("link");
  const title = await first.innerText();
  const [opened] = await Promise.all([page.waitForEvent("popup"), first.click()]);
  await expect(opened.getByRole("heading", { level: 1 })).toHaveText(title, { timeout: 15_000 });
  await page.goto(host.page(script(baseURL, 'data-count="2" data-target="_top"')));
  await (await inside(page.locator("iframe"))).getByRole("heading", { level: 2 }).first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title, { timeout: 15_000 });
  expect(new URL(page.url()).origin).toBe(new URL(baseURL).origin);
});
