// Where data is spared the page that WordPress has drawn asks for no picture either, and stands as the app draws it.
import { expect, test } from "@playwright/test";
import { isReady } from "../journeys/reader.mjs";
import { compare, lookThrough } from "./trees.mjs";

const PAGES = {
  "the front page": "",
  "a section": "category/societe/",
  "search results": "?s=eau",
  "an article": "comparer-le-prix-de-l-eau/",
  "pictures in an article": "guide-images/",
  "galleries": "guide-galeries/",
  "recordings": "guide-video/",
};

const choose = (page, saving) => page.addInitScript((saving) => (localStorage["askia24-saving"] ??= saving), saving);
const connect = (page, connection) =>
  page.addInitScript((connection) => Object.defineProperty(navigator, "connection", { value: connection, configurable: true }), connection);

/** The pictures that are asked for from now on. */
const watchPictures = (page) => {
  const asked = [];
  page.on("request", (request) => /\/wp-content\/uploads\//.test(request.url()) && asked.push(request.url()));
  return asked;
};
const hold = (page) => page.route("**/*.wasm", () => {});

/** The pictures that have not come although the reader was there. */
const missing = async (page) => {
  await lookThrough(page);
  return page.locator("#first main img").evaluateAll((images) => images.filter(({ naturalWidth }) => !naturalWidth).map(({ src }) => src));
};

for (const [name, path] of Object.entries(PAGES)) {
  for (const [width, height] of [[360, 740], [1280, 800]]) {
    test(`${name}, ${width} wide: no picture is asked for, and nothing stands elsewhere than the app puts it`, async ({ page, baseURL }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: "reduce" });
      await choose(page, "1 saver=on");
      const asked = watchPictures(page);
      // What a picture weighs only the app tells.
      await compare(page, baseURL + path, { parts: ["main"], except: [".sheet", ".quote", ".comments", ".placeholder-words"] });
      await lookThrough(page);
      expect(asked).toEqual([]);
    });
  }
}

for (const [name, connection, saving, spares] of [
  ["a slow connection", { effectiveType: "3g" }, "1", true],
  ["a phone that asks for it", { saveData: true, effectiveType: "4g" }, "1", true],
  ["a slow connection, with the saver off", { saveData: true, effectiveType: "2g" }, "1 saver=off", false],
  ["a fast connection", { effectiveType: "4g" }, "1", false],
  ["a browser that tells nothing", undefined, "1", false],
]) {
  test(`${name}: pictures ${spares ? "wait" : "come before the app"}`, async ({ page, baseURL }) => {
    await connect(page, connection);
    await choose(page, saving);
    await hold(page);
    const asked = watchPictures(page);
    await page.goto(baseURL, { waitUntil: "domcontentloaded" });
    await lookThrough(page);
    const button = page.locator("#first").getByRole("button", { name: "Afficher les images de cette page" });
    await expect(button).toHaveCount(spares ? 1 : 0);
    if (spares) expect(asked).toEqual([]);
    else await expect.poll(() => missing(page)).toEqual([]);
  });
}

test("the picture at the top is asked for at once where nothing is spared", async ({ page, baseURL }) => {
  await hold(page);
  await page.goto(`${baseURL}comparer-le-prix-de-l-eau/`, { waitUntil: "domcontentloaded" });
  const lead = page.locator("#first .lead-picture img");
  expect(await lead.evaluate(({ loading }) => loading)).not.toBe("lazy");
  await expect.poll(() => lead.evaluate(({ naturalWidth }) => naturalWidth)).toBeGreaterThan(0);
});

test("before the app is there a picture of an article leads to its file", async ({ page, baseURL }) => {
  await choose(page, "1 saver=on");
  await hold(page);
  await page.goto(`${baseURL}comparer-le-prix-de-l-eau/`, { waitUntil: "domcontentloaded" });
  await page.getByRole("link", { name: /^Afficher l’image/ }).first().click();
  await expect(page).toHaveURL(/\/uploads\/.*\.jpg$/);
});

for (const [name, path] of [["the front page", ""], ["an article", "guide-images/"]]) {
  test(`where the app does not come, ${name} has its pictures all the same`, async ({ page, baseURL }) => {
    await choose(page, "1 saver=on");
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(baseURL + path);
    await lookThrough(page);
    await expect(page.locator("#first .placeholder, #first .saver")).toHaveCount(0);
    await expect.poll(() => missing(page)).toEqual([]);
    expect(await page.locator("#first main img").count()).toBeGreaterThan(3);
  });
}

test("the app's own button shows them when it has taken over", async ({ page, baseURL }) => {
  await choose(page, "1 saver=on");
  await page.goto(baseURL);
  await isReady(page);
  await page.getByRole("button", { name: "Afficher les images de cette page" }).click();
  await expect.poll(() => page.locator(".card-lead img").evaluate(({ naturalWidth }) => naturalWidth)).toBeGreaterThan(0);
});
