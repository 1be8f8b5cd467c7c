// The app takes over from the page that WordPress has drawn: nobody should notice but by what works better then.
import { expect, test } from "@playwright/test";
import { isReady, takeOver } from "../journeys/reader.mjs";

const ARTICLE = "2026/11/trois-verres-de-the/";
const PAGES = {
  "the front page": "",
  "a later page of it": "page/2/",
  "a section": "category/societe/",
  "an article": ARTICLE,
  "a page": "a-propos/",
  "a month": "2026/10/",
  "a search": "?s=eau",
};

/** Holds the app's code back until the answer is called. */
async function hold(page, files = "**/*.wasm") {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const isThere = (page) => expect(page.locator("#first main")).toHaveAttribute("data-state", "ready");

/** Counts what has moved without the reader, as browsers do. */
const watchShifts = (page) =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
      const from = ({ node, previousRect, currentRect }) => `${place(previousRect)} to ${place(currentRect)}: ${node?.outerHTML?.slice(0, 80)}`;
      for (const { startTime, value, sources } of list.getEntries()) window.shifts.push([startTime, value, ...sources.map(from)]);
    }).observe({ type: "layout-shift", buffered: true });
  });

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} costs the app no request, and nothing in it moves`, async ({ page, baseURL }) => {
    const asked = [];
    page.on("request", (request) => /wp-json|rest_route/.test(request.url()) && asked.push(request.url()));
    await page.setViewportSize({ width: 360, height: 740 });
    await watchShifts(page);
    await page.goto(baseURL + path);
    await isReady(page);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });
}

test("who only looks pays for no code, and the first gesture brings it", async ({ page, baseURL }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(baseURL + ARTICLE);
  // As browsers tell of a mouse that lies still.
  await page.evaluate(() => document.body.dispatchEvent(new PointerEvent("pointermove", { bubbles: true })));
  // Once the pictures in sight are there nothing but the gesture is waited for.
  await page.locator("#first .lead-picture img").evaluate((image) => image.decode());
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const isOfApp = (url) => /\/app\/.*\.(js|wasm)$|wp-json|rest_route/.test(url);
  expect(asked.filter(isOfApp)).toEqual([]);
  await page.mouse.wheel(0, 300);
  await isReady(page);
  expect(asked.filter(isOfApp).map((url) => url.split(".").at(-1))).toEqual(expect.arrayContaining(["js", "wasm"]));
});

test("without a gesture the app comes too, after a while", async ({ page, baseURL }) => {
  await page.clock.install();
  await page.goto(baseURL + ARTICLE);
  await isThere(page);
  await page.clock.runFor(11_000);
  await expect(page.locator("#first")).toHaveCount(0);
});

test("a button that was pressed before the app came does its work once it is there", async ({ page, baseURL }) => {
  const release = await hold(page);
  await page.goto(baseURL);
  await isThere(page);
  const pause = page.locator("#first").getByRole("button", { name: "Arrêter le défilement" });
  const { x, y, width, height } = await pause.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(pause).toHaveAttribute("aria-busy", "true");
  release();
  await takeOver(page);
  await expect(page.getByRole("region", { name: "Dernières nouvelles" }).getByRole("button")).toHaveAttribute("aria-pressed", "true");
});

test("while something is pressed the app waits", async ({ page, baseURL }) => {
  const release = await hold(page);
  await page.clock.install();
  await page.goto(baseURL);
  await isThere(page);
  const headline = page.locator("#first main .headline a").nth(1);
  const words = await headline.innerText();
  await headline.hover();
  await page.mouse.down();
  release();
  await expect(page.locator("body > main")).toHaveAttribute("data-state", "ready");
  // Longer than it waits for pictures, and than a pause of the reader's.
  await page.clock.runFor(2_000);
  await expect(headline).toBeVisible();
  await page.mouse.up();
  await expect(page.getByRole("heading", { level: 1, name: words })).toBeVisible();
});

test("who reads goes on reading at the same line, with what was selected", async ({ page, baseURL }) => {
  const release = await hold(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(baseURL + ARTICLE);
  await isThere(page);
  const place = () =>
    page.evaluate(() => ({ words: String(getSelection()), top: Math.round(getSelection().getRangeAt(0).getBoundingClientRect().top) }));
  await page.evaluate(() => {
    const paragraphs = document.querySelectorAll("#first .body > p");
    const [first, last] = [paragraphs[4].firstChild, paragraphs[5].firstChild];
    paragraphs[4].scrollIntoView({ block: "center" });
    getSelection().setBaseAndExtent(first, 3, last, 5);
  });
  // What is new in sight is laid out in the next frame (deploy/theme/first.css).
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const before = await place();
  expect(before.words.length).toBeGreaterThan(20);
  release();
  await takeOver(page);
  expect(await place()).toEqual(before);
});

test("who went to a heading from the contents stays there", async ({ page, baseURL }) => {
  const release = await hold(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${baseURL}verifier-une-photo-avant-de-partager/`);
  await isThere(page);
  await page.getByText("Sommaire", { exact: true }).click();
  const words = "Sixième étape : décider";
  await page.getByRole("link", { name: words }).click();
  await expect(page).toHaveURL(/#/);
  const top = () => page.getByRole("heading", { name: words }).last().evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
  await expect.poll(top).toBe(16);
  release();
  await takeOver(page);
  expect(Math.abs((await top()) - 16), "pixels are rounded").toBeLessThan(2);
});

test("who reads the comments goes on reading them, however late the app has them", async ({ page, baseURL }) => {
  const release = await hold(page, "**/askia24-[0-9a-f]*.wasm");
  const releaseLater = await hold(page, "**/askia24-later-*.wasm");
  await page.clock.install();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${baseURL}verifier-une-photo-avant-de-partager/`);
  await isThere(page);
  const comment = page.locator(".comments-list .comment-text p").last();
  const words = await comment.innerText();
  const top = () => comment.evaluate((paragraph) => Math.round(paragraph.getBoundingClientRect().top));
  await comment.evaluate((paragraph) => paragraph.scrollIntoView({ block: "center" }));
  await page.mouse.move(5, 5);
  release();
  const app = page.locator("body > main");
  await expect(app).toHaveAttribute("data-state", "ready");
  await expect(app.locator(".bone")).toHaveCount(0);
  await page.clock.runFor(3_000);
  await expect(page.locator("#first")).toHaveCount(1);
  const before = await top();
  releaseLater();
  await expect(app.locator(".comment-text p").last()).toHaveText(words);
  await page.clock.runFor(3_000);
  await expect(page.locator("#first")).toHaveCount(0);
  expect(Math.abs((await top()) - before), "pixels are rounded").toBeLessThan(2);
});

test("what was typed into the search field stays, with the focus", async ({ page, baseURL }) => {
  const release = await hold(page);
  await page.goto(baseURL);
  await isThere(page);
  await page.getByRole("searchbox", { name: "Rechercher" }).first().fill("fleuve");
  release();
  await takeOver(page);
  const field = page.getByRole("combobox", { name: "Rechercher" });
  await expect(field).toHaveValue("fleuve");
  await expect(field).toBeFocused();
});

test("a link that has the focus keeps it", async ({ page, baseURL }) => {
  const release = await hold(page);
  await page.goto(baseURL);
  await isThere(page);
  const headline = page.locator("#first main .headline a").nth(2);
  const href = await headline.getAttribute("href");
  await headline.focus();
  release();
  await takeOver(page);
  await expect(page.locator(`main .headline a[href="${href}"]`).first()).toBeFocused();
});

test("the menu that a tap has opened before the app came is open after it", async ({ page, baseURL }) => {
  const release = await hold(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(baseURL);
  await isThere(page);
  await page.getByRole("link", { name: "Menu", exact: true }).click();
  await expect(page.locator("#first").getByRole("link", { name: "Politique" }).first()).toBeVisible();
  release();
  await takeOver(page);
  await expect(page.getByRole("button", { name: "Menu", exact: true })).toHaveAttribute("aria-expanded", "true");
  expect(new URL(page.url()).hash).toBe("");
});

test("a tap on a headline before the app has come opens the article", async ({ page, baseURL }) => {
  await hold(page);
  await page.goto(baseURL);
  await isThere(page);
  const headline = page.locator("#first main .headline a").first();
  const words = await headline.innerText();
  await headline.click();
  await expect(page.getByRole("heading", { level: 1, name: words })).toBeVisible();
});

for (const [name, files] of [["the app's code", "**/*.wasm"], ["the script that hands over", "**/take-over-*.js"]]) {
  test(`where ${name} is lost, the page stays and its links work`, async ({ page, baseURL }) => {
    await page.route(files, (route) => route.abort());
    await page.goto(baseURL + ARTICLE);
    await isThere(page);
    const lost = page.waitForEvent("requestfailed");
    await page.mouse.move(5, 5);
    await lost;
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.getByRole("link", { name: "Plume du Fleuve" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Plume du Fleuve" })).toBeVisible();
  });
}

test("a page that was opened in the background waits until it is looked at", async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    let hidden = true;
    Object.defineProperty(document, "hidden", { get: () => hidden });
    window.look = () => {
      hidden = false;
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    };
  });
  await page.clock.install();
  // Without pictures, which it would wait for first.
  await page.goto(`${baseURL}a-propos/`);
  await isThere(page);
  await page.clock.runFor(60_000);
  const called = page.locator("head link[rel=modulepreload]");
  await expect(called).toHaveCount(0);
  await page.evaluate(() => window.look());
  await expect(called).toHaveCount(1);
});

test("the newsroom's own contacts are in the app's footer too", async ({ page, baseURL }) => {
  await page.goto(baseURL);
  await takeOver(page);
  const footer = page.getByRole("contentinfo");
  await expect(footer.getByRole("heading", { name: "À propos de nous" })).toHaveCount(1);
  await expect(footer.locator("address a[href^='tel:']")).toHaveCount(1);
  await expect(footer.getByRole("navigation", { name: "Rubriques" }).getByRole("link").first()).toBeVisible();
});
