// The edition of the day, taken along for reading without a network.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";
import { isKept, startSite, test } from "./site.mjs";

const LIST = /^GET \/wp-json\/wp\/v2\/posts\?.*content.*per_page=32/;
const PICTURE = /^GET \/wp-content\//;
const panel = (page) => page.getByRole("region", { name: "L’édition du jour" });
const offer = (page) => page.getByRole("button", { name: "Emporter l’édition du jour" });
const take = (page) => panel(page).getByRole("button", { name: "Emporter", exact: true });

let site;
test.beforeEach(async ({ page }) => {
  watchConsole(page, /Failed to load resource|ERR_/);
  site = await startSite();
});

async function open(page) {
  await page.goto(site.url);
  await isReady(page);
  await isKept(page);
  await offer(page).click();
  await expect(take(page)).toBeVisible();
}

test.describe("with a worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("says first what it will weigh, then comes in one list, and is read with the server gone", async ({ page }) => {
    await open(page);
    await expect(panel(page).getByRole("status")).toHaveText(/^32\sarticles/);
    await expect(panel(page).getByRole("radio", { name: /^Texte seul \(0,\d\sMo\)$/ })).toBeChecked();
    await expect(panel(page).getByRole("radio", { name: /^Avec les images \(1,\d\sMo\)$/ })).toBeVisible();
    site.forget();
    await take(page).click();
    await expect(panel(page).getByRole("status")).toHaveText(/^32\sarticles, 0,\d+\sMo, à lire sans réseau \(à \d+\sh\s\d\d\)/);
    expect(site.requests.filter((line) => LIST.test(line))).toHaveLength(1);
    expect(site.count(PICTURE)).toBe(0);
    expect(site.count(/slug=/)).toBe(0);
    await site.stop();
    // One that has never been opened.
    const link = page.getByRole("main").getByRole("article").nth(7).getByRole("heading").getByRole("link");
    const title = await link.innerText();
    await link.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await isReady(page);
    await expect(page.locator(".body p").first()).not.toBeEmpty();
  });

  test("weighs the next one by what the last has weighed", async ({ page }) => {
    await open(page);
    await take(page).click();
    await expect(panel(page).getByRole("status")).toHaveText(/à lire sans réseau/);
    const saving = await page.evaluate(() => localStorage.getItem("askia24-saving"));
    expect(saving).toMatch(/^1 text=[1-9]\d{3,4}$/);
    await page.reload();
    await isReady(page);
    await offer(page).click();
    await expect(panel(page).getByRole("status")).toHaveText(/^Déjà sur ce téléphone\s: 32\sarticles/);
  });

  test("takes the sections that the reader has chosen", async ({ page }) => {
    await open(page);
    await page.goto(`${site.url}-/reglages`);
    await isReady(page);
    await page.getByRole("checkbox", { name: "Politique" }).check();
    await page.goBack();
    await isReady(page);
    await offer(page).click();
    await expect(take(page)).toBeVisible();
    await expect(panel(page).getByRole("status")).not.toHaveText(/^32/);
    const count = parseInt(await panel(page).getByRole("status").innerText(), 10);
    await take(page).click();
    await expect(panel(page).getByRole("status")).toHaveText(new RegExp(`^${count}.articles?, .* à lire sans réseau`));
    const [list] = site.requests.filter((line) => LIST.test(line));
    expect(decodeURIComponent(list)).toMatch(/categories\[terms\]=\d+&/);
  });

  test("with pictures it can be stopped, and goes on without fetching anything twice", async ({ page }) => {
    await open(page);
    await panel(page).getByRole("radio", { name: /^Avec les images/ }).check();
    site.forget();
    let release;
    const held = new Promise((resolve) => (release = resolve));
    // The fourth picture does not come for a while.
    site.answer(async ({ line }) => {
      if (PICTURE.test(line) && site.count(PICTURE) > 3) await held;
    });
    await take(page).click();
    const stop = panel(page).getByRole("button", { name: "Arrêter" });
    await expect.poll(() => site.count(PICTURE)).toBe(4);
    await expect(panel(page).getByRole("progressbar")).toHaveAttribute("max", "32");
    await expect(panel(page).getByText(/^\d+ sur 32$/)).toBeVisible();
    await stop.click();
    release();
    await expect(panel(page).getByRole("status")).toHaveText("Arrêté. Ce qui est arrivé reste lisible.");
    // Also another day, or in another tab.
    await page.reload();
    await isReady(page);
    await offer(page).click();
    await expect(panel(page).getByRole("status")).toHaveText(/^Déjà sur ce téléphone\s: \d+ sur 32\.$/);
    await panel(page).getByRole("radio", { name: /^Avec les images/ }).check();
    await panel(page).getByRole("button", { name: "Reprendre" }).click();
    await expect(panel(page).getByRole("status")).toHaveText(/^32\sarticles, .* à lire sans réseau/, { timeout: 20_000 });
    const pictures = site.requests.filter((line) => PICTURE.test(line));
    expect(pictures.length).toBe(new Set(pictures).size);
    expect(pictures.length).toBeGreaterThan(15);
  });

  test("with the network gone it says so and can be tried again", async ({ page }) => {
    await open(page);
    await site.stop();
    await take(page).click();
    await expect(panel(page).getByText("Le réseau ne répond pas.")).toBeVisible();
    await site.start();
    await panel(page).getByRole("button", { name: "Reprendre" }).click();
    await expect(panel(page).getByRole("status")).toHaveText(/^32\sarticles, .* à lire sans réseau/);
  });

  test("by keyboard alone", async ({ page }) => {
    await page.goto(site.url);
    await isReady(page);
    await isKept(page);
    await offer(page).focus();
    await page.keyboard.press("Enter");
    await expect(take(page)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(panel(page).getByRole("radio", { name: /^Texte seul/ })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(panel(page).getByRole("status")).toHaveText(/à lire sans réseau/);
    await page.keyboard.press("Tab");
    await expect(panel(page).getByRole("link", { name: "Voir les articles de ce téléphone" })).toBeFocused();
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing, before and after, 320 wide, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await open(page);
      const check = async () => {
        const { violations } = await new AxeBuilder({ page }).include(".edition").analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      };
      await check();
      await take(page).click();
      await expect(panel(page).getByRole("status")).toHaveText(/à lire sans réseau/);
      await check();
    });
  }
});

test("without a worker it says why there is none", async ({ page }) => {
  await page.goto(site.url);
  await isReady(page);
  await offer(page).click();
  await expect(panel(page).getByRole("status")).toHaveText(/^Ce navigateur ne laisse rien garder/);
});
