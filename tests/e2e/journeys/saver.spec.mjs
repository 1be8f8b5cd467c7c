// Where data is spared no picture is asked for before the reader asks.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { WINDOW, isReady, watchConsole } from "./reader.mjs";
import { isKept, startSite, status, test } from "./site.mjs";

const PICTURE = /^GET \/wp-content\//;
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3 };

/** What the reader has chosen before the first visit. */
const choose = (page, saving) => page.addInitScript((saving) => {
  if (!localStorage.getItem("askia24-saving")) localStorage.setItem("askia24-saving", saving);
}, saving);

/** What the device says of itself and its connection. */
const connect = (page, connection) => page.addInitScript((connection) => {
  Object.defineProperty(navigator, "connection", { value: connection, configurable: true });
}, connection);

const readToTheEnd = (page) => page.evaluate(async () => {
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
});

const showImage = (page) => page.getByRole("button", { name: /^Afficher l’image/ });
const showAll = (page) => page.getByRole("button", { name: "Afficher les images de cette page" });
const isShown = (image) => expect.poll(() => image.evaluate((one) => one.complete && one.naturalWidth > 0)).toBe(true);

test.use({ ...phone, ...WINDOW });

test.describe("without a worker", () => {
  let site;
  test.beforeEach(async ({ page }) => {
    watchConsole(page, /Failed to load resource/);
    site = await startSite();
  });

  for (const path of ["", "category/societe/", "verifier-une-photo-avant-de-partager/", "guide-images/", "guide-galeries/", "guide-video/", "guide-couverture/", "?s=eau"]) {
    test(`no picture of /${path} is asked for`, async ({ page }) => {
      await choose(page, "1 saver=on");
      await page.goto(site.url + path);
      await isReady(page);
      await readToTheEnd(page);
      await expect(page.locator(".skeleton")).toHaveCount(0);
      await readToTheEnd(page);
      await page.waitForLoadState("networkidle");
      expect(site.count(PICTURE)).toBe(0);
    });
  }

  test("off, pictures come as ever, also on a slow connection", async ({ page }) => {
    await choose(page, "1 saver=off");
    await connect(page, { saveData: true, effectiveType: "2g" });
    await page.goto(site.url);
    await isReady(page);
    await expect.poll(() => site.count(PICTURE)).toBeGreaterThan(0);
    await expect(showAll(page)).toHaveCount(0);
  });

  for (const [name, connection, spares] of [
    ["a device that asks for it", { saveData: true, effectiveType: "4g" }, true],
    ["a slow connection", { saveData: false, effectiveType: "3g" }, true],
    ["a fast connection", { saveData: false, effectiveType: "4g" }, false],
    ["a browser that tells nothing", undefined, false],
  ]) {
    test(`left to itself, the saver is ${spares ? "on" : "off"} for ${name}`, async ({ page }) => {
      await connect(page, connection);
      await page.goto(site.url);
      await isReady(page);
      await expect(showAll(page)).toHaveCount(spares ? 1 : 0);
    });
  }

  test("a tap shows a picture in the very place that was kept for it", async ({ page }) => {
    await choose(page, "1 saver=on");
    await page.goto(`${site.url}guide-images/`);
    await isReady(page);
    const places = () => page.locator("main :is(p, h2, figcaption)").evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().top + scrollY));
    const before = await places();
    const count = await showImage(page).count();
    expect(count).toBeGreaterThan(4);
    for (let index = 0; index < count; index++) await showImage(page).first().click();
    await expect(showImage(page)).toHaveCount(0);
    for (const image of await page.locator("main img").all()) await isShown(image);
    // Less than a pixel: browsers round the height of a picture otherwise than that of a drawing.
    const moves = (await places()).map((place, index) => Math.abs(place - before[index]));
    expect(Math.max(...moves)).toBeLessThan(1.01);
    expect(site.count(PICTURE)).toBe(count);
  });

  test("galleries keep their places too", async ({ page }) => {
    await choose(page, "1 saver=on");
    await page.goto(`${site.url}guide-galeries/`);
    await isReady(page);
    const height = () => page.evaluate(() => document.querySelector("main").scrollHeight);
    const before = await height();
    for (const _ of await showImage(page).all()) await showImage(page).first().click();
    for (const image of await page.locator("main img").all()) await isShown(image);
    expect(Math.abs((await height()) - before)).toBeLessThanOrEqual(1);
  });

  test("the smallest file that suffices is loaded, and its weight is told before", async ({ page }) => {
    site.edit((json, line) => {
      if (!/slug=verifier/.test(line)) return json;
      const { sizes } = json[0]._embedded["wp:featuredmedia"][0].media_details;
      for (const size of Object.values(sizes)) size.filesize = size.width * 60;
      return json;
    });
    await choose(page, "1 saver=on");
    await page.goto(`${site.url}verifier-une-photo-avant-de-partager/`);
    await isReady(page);
    // 360 pixels of the page at one and a half of the screen's, though it has three: the file of 768.
    const lead = page.getByRole("button", { name: /^Afficher l’image · 46 ko/ });
    await lead.click();
    await isShown(page.locator(".lead-picture img"));
    const asked = site.requests.filter((line) => PICTURE.test(line));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/-768x\d+\.jpg$/);
  });

  test("by keyboard alone a picture is shown, then enlarged", async ({ page }) => {
    await choose(page, "1 saver=on");
    await page.goto(`${site.url}guide-images/`);
    await isReady(page);
    await showImage(page).first().focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: /^Agrandir l’image/ }).first()).toBeFocused();
    await isShown(page.locator("main img").first());
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Image 1 sur 1" })).toBeVisible();
  });

  test("the pictures of a list come together, small, on one tap, and stay when the reader comes back", async ({ page }) => {
    await choose(page, "1 saver=on");
    await page.goto(site.url);
    await isReady(page);
    await showAll(page).click();
    await expect(showAll(page)).toHaveCount(0);
    await expect(page.getByRole("main")).toBeFocused();
    await isShown(page.locator(".card-lead img"));
    await readToTheEnd(page);
    await page.waitForLoadState("networkidle");
    const files = site.requests.filter((line) => PICTURE.test(line));
    expect(files.filter((file) => !/-(200|300|768)x\d+\.jpg$/.test(file))).toEqual([]);
    expect(files.length).toBe(new Set(files).size);
    await page.getByRole("main").getByRole("article").nth(1).getByRole("heading").getByRole("link").click();
    await isReady(page);
    await page.goBack();
    await expect(page).toHaveTitle(/^Askia 24/);
    await isReady(page);
    await expect(page.locator(".card-lead img")).toHaveCount(1);
    await expect(showAll(page)).toHaveCount(0);
  });

  test("a picture that does not come can be asked for once more", async ({ page }) => {
    await choose(page, "1 saver=on");
    await page.goto(`${site.url}guide-images/`);
    await isReady(page);
    site.answer(({ line }) => (PICTURE.test(line) ? status(500) : undefined));
    await showImage(page).first().focus();
    await page.keyboard.press("Enter");
    const again = page.getByRole("button", { name: /^L’image n’est pas venue. Réessayer/ });
    await expect(again).toBeFocused();
    site.answer(null);
    await page.keyboard.press("Enter");
    await isShown(page.locator("main img").first());
  });

  for (const colorScheme of ["light", "dark"]) {
    for (const path of ["", "guide-images/", "guide-galeries/"]) {
      test(`axe finds nothing on /${path}, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width: 320, height: 640 });
        await choose(page, "1 saver=on");
        await page.goto(site.url + path);
        await isReady(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      });
    }
  }
});

test.describe("with a worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("pictures that are on the phone already show by themselves, and cost nothing", async ({ page }) => {
    const site = await startSite();
    await page.goto(`${site.url}guide-images/`);
    await isReady(page);
    await readToTheEnd(page);
    await page.waitForLoadState("networkidle");
    await isKept(page);
    await page.evaluate(() => localStorage.setItem("askia24-saving", "1 saver=on"));
    site.forget();
    await page.reload();
    await isReady(page);
    await expect(showImage(page)).toHaveCount(0);
    for (const image of await page.locator("main img").all()) await isShown(image);
    expect(site.count(PICTURE)).toBe(0);
    await page.goto(`${site.url}guide-galeries/`);
    await isReady(page);
    await expect(showImage(page).first()).toBeVisible();
  });

  test("past the day's limit only text loads, until the reader says otherwise", async ({ page }) => {
    const site = await startSite();
    await choose(page, "1 limit=5");
    await page.goto(site.url);
    await isReady(page);
    await isKept(page);
    // As if much had been read today.
    const post = (name, body) => page.evaluate(async ([name, body]) => {
      await fetch(`-/local/${name}`, { method: "POST", body: new URLSearchParams(body) });
    }, [name, body]);
    await post("settings", "limit=5000000");
    await post("usage", "bytes=6000000");
    site.forget();
    await page.goto(`${site.url}category/politique/`);
    await isReady(page);
    await expect(page.getByText("La limite d’aujourd’hui est passée : seul le texte se charge.")).toBeVisible();
    await page.goto(`${site.url}guide-images/`);
    await isReady(page);
    await readToTheEnd(page);
    expect(site.count(PICTURE)).toBe(0);
    // One that the reader asks for comes all the same.
    await showImage(page).first().click();
    await isShown(page.locator("main img").first());
    expect(site.count(PICTURE)).toBe(1);
    await page.goto(`${site.url}-/reglages`);
    await isReady(page);
    await page.getByRole("button", { name: "Aujourd’hui, charger quand même" }).click();
    await expect(page.getByText("Pour aujourd’hui, tout se charge malgré la limite.")).toBeVisible();
    await page.goto(`${site.url}category/securite/`);
    await isReady(page);
    await isShown(page.locator("main img").first());
  });
});
