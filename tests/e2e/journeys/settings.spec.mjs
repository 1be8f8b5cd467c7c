// The page where the reader decides how pages look, what they may cost, and what the phone keeps.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { statSync, readdirSync } from "node:fs";
import { isReady, watchConsole } from "./reader.mjs";
import { DIST, isKept, startSite, test } from "./site.mjs";

const stored = (page, key = "askia24-saving") => page.evaluate((key) => localStorage.getItem(key), key);
const isSaved = (page) => expect(page.getByRole("status").getByText("Réglage enregistré.")).toBeVisible();
const region = (page, name) => page.getByRole("region", { name });

async function open(page, site) {
  await page.goto(`${site.url}-/reglages`);
  await isReady(page);
}

/** Asks the worker, as the page does. */
const local = (page, name) => page.evaluate(async (name) => (await fetch(`-/local/${name}`)).json(), name);

let site;
test.beforeEach(async ({ page }) => {
  watchConsole(page);
  site = await startSite();
});

test("the drawer leads to the settings, which open with their heading", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(site.url);
  await isReady(page);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("navigation", { name: "Menu principal" }).getByRole("link", { name: "Réglages" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Réglages" })).toBeFocused();
  await expect(page).toHaveTitle("Réglages – Askia 24");
});

test("what is chosen holds at once and is there at the next visit", async ({ page }) => {
  await open(page, site);
  await page.getByRole("radio", { name: "Sombre" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("radio", { name: "Activée", exact: true }).check();
  await isSaved(page);
  await expect(page.getByText("En ce moment : activée.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Politique" }).check();
  expect(await stored(page)).toMatch(/^1 saver=on sections=\d+$/);
  expect(await stored(page, "askia24-display")).toBe("1 theme=dark");
  await page.reload();
  await isReady(page);
  await expect(page.getByRole("radio", { name: "Activée", exact: true })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Politique" })).toBeChecked();
  await page.getByRole("radio", { name: "Automatique" }).check();
  await page.getByRole("checkbox", { name: "Politique" }).uncheck();
  expect(await stored(page)).toBe(null);
});

test("by keyboard alone", async ({ page }) => {
  await open(page, site);
  await page.getByRole("radio", { name: "Automatique" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Activée", exact: true })).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("checkbox", { name: "Nord Actu" })).toBeFocused();
  await page.keyboard.press("Space");
  expect(await stored(page)).toMatch(/^1 saver=on sections=\d+$/);
});

test("without a worker what needs one says so, and the rest works", async ({ page }) => {
  await open(page, site);
  for (const name of ["Consommation", "Notifications", "Sur ce téléphone"]) {
    await expect(region(page, name).getByText("Ce navigateur ne laisse rien garder")).toBeVisible();
  }
  await expect(page.getByRole("button", { name: "Tout effacer" })).toHaveCount(0);
  await expect(page.getByText(/^Version \d+\.\d+\.\d+/)).toBeVisible();
});

test("storage that is refused changes only what lasts", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  await open(page, site);
  await page.getByRole("radio", { name: "Activée", exact: true }).check();
  await expect(page.getByText("En ce moment : activée.")).toBeVisible();
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing, ${width} wide, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await open(page, site);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test.describe("with a worker", () => {
  test.use({ serviceWorkers: "allow" });
  test.beforeEach(async ({ page }) => {
    await page.goto(site.url);
    await isReady(page);
    await isKept(page);
  });

  /** What a phone does when its reader puts it away. */
  const putAway = (page) => page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    delete document.hidden;
  });

  test("what a first visit has loaded is counted once, and a second one costs next to nothing", async ({ page }) => {
    await putAway(page);
    const [code] = readdirSync(DIST).filter((name) => /^askia24-[0-9a-f]{16}\.wasm$/.test(name));
    const least = statSync(`${DIST}${code}`).size;
    const used = async () => (await local(page, "usage")).today;
    await expect.poll(used).toBeGreaterThan(least);
    const first = await used();
    expect(first).toBeLessThan(least * 4);
    await putAway(page);
    await page.reload();
    await isReady(page);
    await putAway(page);
    expect((await used()) - first).toBeLessThan(20_000);
  });

  test("usage is told in megabytes and, at the reader's price, in francs", async ({ page }) => {
    await page.evaluate(() => fetch("-/local/usage", { method: "POST", body: new URLSearchParams("bytes=6000000") }));
    await open(page, site);
    const usage = region(page, "Consommation");
    const today = usage.locator("dd").first();
    await expect(today).toContainText(/^\d,?\d*\sMo · 1\d\sFCFA$/);
    await page.getByRole("spinbutton", { name: "Prix d’un mégaoctet (FCFA)" }).fill("20");
    await page.keyboard.press("Tab");
    await isSaved(page);
    await expect(today).toContainText(/ · 1\d\d\sFCFA$/);
    // What is no price is put back.
    await page.getByRole("spinbutton", { name: "Prix d’un mégaoctet (FCFA)" }).fill("-3");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("spinbutton", { name: "Prix d’un mégaoctet (FCFA)" })).toHaveValue("20");
  });

  test("a limit shows how much of it is gone, and can be passed for a day", async ({ page }) => {
    await page.evaluate(() => fetch("-/local/usage", { method: "POST", body: new URLSearchParams("bytes=6000000") }));
    await open(page, site);
    await page.getByRole("radio", { name: "20", exact: true }).check();
    const meter = page.getByRole("meter", { name: "Part de la limite d’aujourd’hui" });
    await expect(meter).toHaveJSProperty("max", 20_000_000);
    expect(await meter.evaluate((one) => one.value)).toBeGreaterThan(6_000_000);
    expect((await local(page, "usage")).limit).toBe(20_000_000);
    await page.getByRole("radio", { name: "5", exact: true }).check();
    await expect(page.getByText("En ce moment : activée, car la limite d’aujourd’hui est passée.")).toBeVisible();
    await page.getByRole("button", { name: "Aujourd’hui, charger quand même" }).click();
    await expect(page.getByText("En ce moment : désactivée.")).toBeVisible();
    expect((await local(page, "usage")).limit).toBe(0);
    await page.getByRole("radio", { name: "Aucune" }).check();
    await expect(meter).toHaveCount(0);
  });

  test("everything can be erased but what was saved on purpose", async ({ page }) => {
    await page.getByRole("main").getByRole("article").first().getByRole("heading").getByRole("link").click();
    await isReady(page);
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByRole("button", { name: "Enregistrer" })).toHaveAttribute("aria-pressed", "true");
    await open(page, site);
    const kept = region(page, "Sur ce téléphone");
    await kept.getByRole("button", { name: "Tout effacer" }).click();
    const question = page.getByRole("dialog", { name: "Tout effacer ?" });
    await expect(question.getByRole("button", { name: "Annuler" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(question).toHaveCount(0);
    expect((await local(page, "storage")).content).toBeGreaterThan(0);
    await kept.getByRole("button", { name: "Tout effacer" }).click();
    await expect(question.getByRole("checkbox", { name: /^Effacer aussi les articles enregistrés/ })).not.toBeChecked();
    await question.getByRole("button", { name: "Effacer", exact: true }).click();
    await expect(page.getByText("C’est effacé.")).toBeVisible();
    await expect.poll(async () => (await local(page, "storage")).images).toBe(0);
    expect((await local(page, "saved")).length).toBe(1);
    await kept.getByRole("button", { name: "Tout effacer" }).click();
    await question.getByRole("checkbox").check();
    await question.getByRole("button", { name: "Effacer", exact: true }).click();
    await expect.poll(async () => (await local(page, "storage")).saved).toBe(0);
  });

  test("notifications need an installed app, and say so", async ({ page }) => {
    await open(page, site);
    const part = region(page, "Notifications");
    await expect(part.getByText("Les nouvelles ne s’annoncent qu’une fois l’application installée")).toBeVisible();
    await page.addInitScript(() => delete ServiceWorkerRegistration.prototype.periodicSync);
    await page.addInitScript(() => delete window.Notification);
    await page.reload();
    await isReady(page);
    await expect(part.getByText("Ce navigateur ne sait pas annoncer les nouvelles d’un site fermé.")).toBeVisible();
  });

  test("an installed app asks on a tap, and hands the worker its sections and its question", async ({ page }) => {
    await page.addInitScript(() => {
      window.asked = [];
      Object.defineProperty(navigator, "standalone", { value: true });
      Notification.requestPermission = async () => window.asked.push("permission") && "granted";
      Object.defineProperty(Notification, "permission", { value: "default" });
      Object.defineProperty(ServiceWorkerRegistration.prototype, "periodicSync", {
        value: { register: async (tag, { minInterval }) => window.asked.push(`${tag} ${minInterval}`) },
      });
    });
    await open(page, site);
    const part = region(page, "Notifications");
    expect(await page.evaluate(() => window.asked)).toEqual([]);
    await part.getByRole("checkbox", { name: "Politique" }).check();
    await isSaved(page);
    expect(await page.evaluate(() => window.asked)).toEqual(["permission", "askia24-news 43200000"]);
    await expect.poll(async () => (await local(page, "settings")).notify).toMatch(/^\d+$/);
    const { list, notify } = await local(page, "settings");
    expect(list).toContain(`categories%5Bterms%5D=${notify}`.replaceAll("%5B", "[").replaceAll("%5D", "]"));
    await part.getByRole("checkbox", { name: "Politique" }).uncheck();
    await expect.poll(async () => (await local(page, "settings")).notify).toBe("");
  });
});
