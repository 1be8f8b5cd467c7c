// Articles that the reader keeps on the phone.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { ARTICLE, OTHER, UNREACHABLE, makeOld, open, save, settle } from "./phone.mjs";
import { WINDOW, isReady, watchConsole } from "./reader.mjs";
import { test } from "./site.mjs";

const PAGE = "-/enregistres";
const button = (page, name) => page.getByRole("button", { name });
const titles = (page) => page.locator(".saved").getByRole("heading");

test.use(WINDOW);

test.describe("with a worker", () => {
  test.use({ serviceWorkers: "allow" });
  let site;
  test.beforeEach(async ({ page }) => {
    watchConsole(page, UNREACHABLE);
    site = await settle(page);
  });

  test("a saved article opens with its pictures when the newspaper is out of reach", async ({ page, context }) => {
    await open(page, site, ARTICLE);
    const text = await page.locator(".body").innerText();
    await save(page);
    await expect(button(page, "Enregistrer")).toHaveAttribute("aria-pressed", "true");
    // Nothing but what was saved is left.
    await page.evaluate(() => Promise.all(["content", "images"].map((name) => caches.delete(`askia24-${name}-1`))));
    await site.stop();
    await context.setOffline(true);
    await open(page, site, PAGE);
    await titles(page).getByRole("link").click();
    await isReady(page);
    expect(await page.locator(".body").innerText()).toBe(text);
    await expect(button(page, "Enregistrer")).toHaveAttribute("aria-pressed", "true");
    for (const image of await page.locator(".article img").all()) {
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
    }
  });

  test("the last saved stands first, each with its size and age, and below what can be read besides", async ({ page }) => {
    await open(page, site, ARTICLE);
    await save(page);
    await open(page, site, OTHER);
    await save(page);
    await open(page, site, "comparer-le-prix-de-l-eau/");
    await makeOld(page, 0);
    await open(page, site, PAGE);
    await expect(titles(page)).toHaveText([/^Lire le budget/, /^Trois verres/]);
    for (const facts of await page.locator(".saved-facts").all()) {
      await expect(facts).toContainText(/^\d+\sko · enregistré (à l’instant|il y a 1\smin)/);
    }
    await expect(page.locator(".saved-sum")).toContainText(/^2\sarticles · \d+\sko/);
    const others = page.getByRole("region", { name: "À lire sans réseau" }).getByRole("article");
    await expect(others.filter({ hasText: "Comment comparer le prix" })).toHaveCount(1);
    await expect(others.filter({ hasText: "Trois verres" })).toHaveCount(0);
  });

  test("by keyboard alone an article is saved, removed and brought back", async ({ page }) => {
    await open(page, site, ARTICLE);
    await button(page, "Enregistrer").focus();
    await page.keyboard.press("Space");
    await expect(page.getByText(/^Enregistré · /)).toBeVisible({ timeout: 15_000 });
    await expect(button(page, "Enregistrer")).toBeFocused();
    await open(page, site, PAGE);
    await button(page, /^Retirer/).focus();
    await page.keyboard.press("Enter");
    await expect(button(page, "Annuler")).toBeFocused();
    await expect(titles(page)).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(titles(page)).toHaveText([/^Trois verres/]);
    await expect(titles(page).getByRole("link")).toBeFocused();
    await button(page, "Tout retirer").focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Tous les articles sont retirés.")).toBeVisible();
    await expect(button(page, "Annuler")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(titles(page)).toHaveText([/^Trois verres/]);
  });

  test("what was removed is gone for good, and the empty page tells how to save", async ({ page }) => {
    await open(page, site, ARTICLE);
    await save(page);
    await open(page, site, PAGE);
    await button(page, /^Retirer/).click();
    await expect(page.getByText("Article retiré.")).toBeVisible();
    await open(page, site, PAGE);
    await expect(page.getByText("Aucun article enregistré.")).toBeVisible();
    await expect(page.getByText(/Touchez «\sEnregistrer\s»/)).toBeVisible();
    await open(page, site, ARTICLE);
    await expect(button(page, "Enregistrer")).toHaveAttribute("aria-pressed", "false");
  });

  test("a second press takes the article off the phone", async ({ page }) => {
    await open(page, site, ARTICLE);
    await save(page);
    await button(page, "Enregistrer").click();
    await expect(page.getByText("Retiré de ce téléphone")).toBeVisible();
    await expect(button(page, "Enregistrer")).toHaveAttribute("aria-pressed", "false");
  });

  test("pictures that did not come are named, and come when asked for", async ({ page }) => {
    await open(page, site, ARTICLE);
    await page.evaluate(() => caches.delete("askia24-images-1"));
    site.answer(({ path }) => (/\/wp-content\//.test(path) ? { status: 500, type: "text/plain", body: "" } : undefined));
    await button(page, "Enregistrer").click();
    await expect(page.getByText(/^Enregistré, sauf \d+\simages?$/)).toBeVisible({ timeout: 15_000 });
    await open(page, site, PAGE);
    await expect(page.getByText(/^\d+\simages? manque(nt)?$/)).toBeVisible();
    site.answer(null);
    await button(page, /^Compléter/).click();
    await expect(page.getByText(/ manque(nt)?$/)).toHaveCount(0);
  });

  test("pictures that did not come are fetched by themselves once back online", async ({ page, context }) => {
    await open(page, site, ARTICLE);
    await page.evaluate(() => caches.delete("askia24-images-1"));
    site.answer(({ path }) => (/\/wp-content\//.test(path) ? { status: 500, type: "text/plain", body: "" } : undefined));
    await button(page, "Enregistrer").click();
    await expect(page.getByText(/^Enregistré, sauf \d+\simages?$/)).toBeVisible({ timeout: 15_000 });
    await context.setOffline(true);
    await open(page, site, PAGE);
    await expect(page.getByText(/ manque(nt)?$/)).toBeVisible();
    site.answer(null);
    await context.setOffline(false);
    // The runner may give the worker its network back after the page has said that it is there.
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new Event("online")));
      await expect(page.getByText(/ manque(nt)?$/)).toHaveCount(0, { timeout: 3000 });
    }).toPass({ timeout: 15_000 });
    await expect(titles(page)).toHaveText([/^Trois verres/]);
  });

  test("a saved article that was corrected since is marked, and brought up to date", async ({ page }) => {
    await open(page, site, ARTICLE);
    await save(page);
    site.edit((json, line) => {
      if (!line.includes("slug=trois-verres")) return json;
      const [post] = json;
      return [{ ...post, modified: "2026-11-25T01:05:00", title: { rendered: "Trois verres, et un quatrième" } }];
    });
    await makeOld(page, 1);
    await open(page, site, ARTICLE);
    await expect(page.getByText(/^Article mis à jour /)).toBeVisible();
    await open(page, site, PAGE);
    await expect(page.getByText("Corrigé depuis")).toBeVisible();
    await button(page, /^Actualiser/).click();
    await expect(titles(page)).toHaveText(["Trois verres, et un quatrième"]);
    await expect(page.getByText("Corrigé depuis")).toHaveCount(0);
  });

  for (const theme of ["light", "dark"]) {
    test(`the page of the saved articles can be used by everybody, ${theme}, down to 320 px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 320, height: 640 });
      const isAccessible = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      };
      await open(page, site, PAGE);
      await expect(page.getByText("Aucun article enregistré.")).toBeVisible();
      await isAccessible();
      await open(page, site, ARTICLE);
      await save(page);
      await open(page, site, OTHER);
      await open(page, site, PAGE);
      await expect(titles(page)).toHaveCount(1);
      await expect(page.getByRole("region", { name: "À lire sans réseau" })).toBeVisible();
      await isAccessible();
      await button(page, /^Retirer/).click();
      await expect(button(page, "Annuler")).toBeVisible();
      await isAccessible();
      const small = await page.locator("main").getByRole("button").evaluateAll((buttons) =>
        buttons.filter((button) => button.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML));
      expect(small).toEqual([]);
    });
  }
});

test("without a worker the button says why nothing is saved, and the page too", async ({ page }) => {
  await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
  await page.goto(`/${ARTICLE}`);
  await isReady(page);
  await button(page, "Enregistrer").click();
  await expect(page.getByText(/^Impossible d’enregistrer\s: ce navigateur ne garde rien ici/)).toBeVisible();
  await expect(button(page, "Enregistrer")).toHaveAttribute("aria-pressed", "false");
  await page.getByRole("contentinfo").getByRole("link", { name: "Articles enregistrés" }).click();
  await expect(page.getByText(/l’enregistrement n’est pas possible/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Articles enregistrés");
});
