// In which order the pictures of WordPress's first page come: the one at the top has the line to itself.
import { expect, test } from "@playwright/test";

test.use({ viewport: { width: 360, height: 740 } });

const ASKED = /\/wp-content\/uploads\//;
const pictures = (asked) => asked.filter((url) => ASKED.test(url));

/** Opens the front page with the picture at the top held back, and tells what is asked for meanwhile. */
async function open(page, baseURL) {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  let answer;
  const answered = new Promise((done) => (answer = done));
  let isAsked;
  const lead = new Promise((done) => (isAsked = done));
  await page.route(ASKED, async (route) => {
    if (pictures(asked).length > 1) return route.continue();
    isAsked();
    if ((await answered) === "lost") await route.abort();
    else await route.continue();
  });
  await page.goto(baseURL, { waitUntil: "domcontentloaded" });
  await lead;
  // Lazy pictures in sight are asked for as soon as they are laid out.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  return { answer, asked };
}

/** From now on no time goes by for the page. */
const stopTime = async (page) => page.clock.pauseAt(1 + (await page.evaluate(() => Date.now())));

/** The pictures in sight that have not come, but for the one at the top. */
const missing = (page) =>
  page.locator("#first main img").evaluateAll((images) =>
    images.slice(1).filter(({ naturalWidth, parentNode }) => parentNode.getBoundingClientRect().top < innerHeight && !naturalWidth).length);

test("the pictures in sight are asked for once the one at the top has come", async ({ page, baseURL }) => {
  await page.clock.install();
  const { answer, asked } = await open(page, baseURL);
  await stopTime(page);
  expect(await missing(page)).toBeGreaterThan(0);
  expect(pictures(asked)).toHaveLength(1);
  answer("come");
  await expect.poll(() => missing(page)).toBe(0);
  await expect(page.locator("#first main img").first()).toHaveJSProperty("complete", true);
});

test("where the picture at the top is lost the others come all the same", async ({ page, baseURL }) => {
  await page.clock.install();
  const { answer } = await open(page, baseURL);
  await stopTime(page);
  answer("lost");
  await expect.poll(() => missing(page)).toBe(0);
});

test("where the picture at the top is long in coming the others do not wait for it", async ({ page, baseURL }) => {
  await page.clock.install();
  await open(page, baseURL);
  await stopTime(page);
  expect(await missing(page)).toBeGreaterThan(0);
  await page.clock.runFor(3_000);
  await expect.poll(() => missing(page)).toBe(0);
});

test("the app's code, brought by an early gesture, comes after the pictures in sight", async ({ page, baseURL }) => {
  const { answer, asked } = await open(page, baseURL);
  const code = () => asked.filter((url) => /\/app\/.*\.(js|wasm)$/.test(url));
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(ASKED, async (route) => {
    await held;
    await route.continue();
  });
  await page.mouse.wheel(0, 10);
  answer("come");
  await expect.poll(() => pictures(asked).length).toBeGreaterThan(1);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(code()).toEqual([]);
  release();
  await expect.poll(() => code().length).toBeGreaterThan(0);
});
