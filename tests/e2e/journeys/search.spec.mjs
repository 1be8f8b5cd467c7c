// Searching: results while one types, the page of results, and what the phone remembers of it.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

/** For what a server has to find first. */
const SLOW = { timeout: 15_000 };

test.beforeEach(({ page }) => watchConsole(page, /status of 50[0-9]|ERR_FAILED/));

const field = (page) => page.getByRole("search").getByRole("combobox", { name: "Rechercher" });
const results = (page) => page.getByRole("listbox", { name: "Résultats" }).getByRole("option");
const said = (page) => page.getByRole("search").getByRole("status");

/** Opens the front page, and types. */
async function type(page, words) {
  await page.goto("/");
  await isReady(page);
  await field(page).click();
  await expect(field(page)).toHaveAttribute("aria-controls", "resultats", SLOW);
  await field(page).pressSequentially(words);
}

test("results come while one types, each with its section and its date, the match marked", async ({ page }) => {
  await type(page, "fleuve");
  await expect(results(page).first()).toBeVisible(SLOW);
  await expect(said(page)).toHaveText(/^\d+\srésultats?$/);
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  expect(await results(page).count()).toBeLessThanOrEqual(6);
  const first = results(page).first();
  await expect(first.locator("time")).toHaveAttribute("datetime", /^\d{4}-\d{2}-\d{2}T/);
  await expect(first.locator(".kicker")).not.toBeEmpty();
  await expect(first.locator("img")).toHaveCount(1);
  for (const mark of await page.locator("mark").allInnerTexts()) expect(mark.toLowerCase()).toBe("fleuve");
  await expect(page.getByRole("link", { name: "Voir tous les résultats" })).toHaveAttribute("href", /\/\?s=fleuve$/);
});

test("neither accents nor case matter, and the match is marked as it is written", async ({ page }) => {
  await type(page, "VERIFIER");
  await expect(page.locator("mark").first()).toHaveText(/^Vérifier$/i, SLOW);
});

test("one light question is asked for a word, however many letters it has", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => /[?&]search=/.test(request.url()) && asked.push(new URL(request.url())));
  await type(page, "fleuve");
  await expect(results(page).first()).toBeVisible(SLOW);
  expect(asked.at(-1).searchParams.get("search")).toBe("fleuve");
  expect(asked.length).toBeLessThan(6);
  expect(asked.at(-1).searchParams.get("_fields")).not.toMatch(/content|excerpt/);
  expect(asked.at(-1).searchParams.get("per_page")).toBe("6");
  const names = [...asked.at(-1).searchParams.keys()];
  expect(names).toEqual([...names].sort());
});

test("a question that is out of date is given up, and its answer shown to nobody", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const failed = page.waitForEvent("requestfailed", (request) => /search=fleuve/.test(request.url()));
  await page.route(/[?&]search=fleuve(&|$)/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const first = page.waitForRequest(/[?&]search=fleuve(&|$)/);
  await type(page, "fleuve");
  await first;
  await field(page).fill("eau");
  await failed;
  release();
  await expect(page.getByRole("link", { name: "Voir tous les résultats" })).toHaveAttribute("href", /\/\?s=eau$/, SLOW);
  for (const mark of await page.locator("mark").allInnerTexts()) expect(mark.toLowerCase()).toBe("eau");
});

test("arrows choose, Enter opens, Escape puts away", async ({ page }) => {
  await type(page, "fleuve");
  await expect(results(page).nth(1)).toBeVisible(SLOW);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(results(page).nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", await results(page).nth(1).getAttribute("id"));
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(results(page).last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(results(page)).toHaveCount(0);
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await expect(field(page)).toHaveValue("fleuve");
  await field(page).press("End");
  await field(page).press("s");
  await field(page).press("Backspace");
  await expect(results(page).first()).toBeVisible(SLOW);
  await page.keyboard.press("ArrowDown");
  const title = await results(page).first().locator(".headline").innerText();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await isReady(page);
  await expect(results(page)).toHaveCount(0);
});

test("nothing found says so, and Enter goes to the page of results whatever was found", async ({ page }) => {
  await type(page, "zzzintrouvable");
  await expect(said(page)).toHaveText("Aucun résultat", SLOW);
  await field(page).press("Enter");
  await expect(page).toHaveURL(/\/\?s=zzzintrouvable$/);
  await expect(page.getByRole("heading", { name: "Aucun résultat" })).toBeVisible();
});

test("where the answer does not come a sentence says so, and Enter still leads on", async ({ page }) => {
  await page.route(/[?&]search=.*per_page=6|per_page=6.*[?&]search=/, (route) => route.fulfill({ status: 501, body: "" }));
  await type(page, "fleuve");
  await expect(said(page)).toHaveText("Les résultats ne viennent pas. Entrée pour réessayer.", SLOW);
  await field(page).press("Enter");
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("fleuve");
});

test("without the later part the form leads to the page of results as before", async ({ page }) => {
  let blocked = true;
  await page.route(/askia24-later-/, (route) => (blocked ? route.abort() : route.continue()));
  await page.goto("/");
  await isReady(page);
  await field(page).fill("fleuve");
  blocked = false;
  await field(page).press("Enter");
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("fleuve");
});

test("on a phone the results take the whole width, with room for a thumb", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await type(page, "fleuve");
  await expect(results(page).first()).toBeVisible(SLOW);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (const result of await results(page).all()) {
    const { width, height } = await result.boundingBox();
    expect(width).toBe(320);
    expect(height).toBeGreaterThanOrEqual(44);
  }
  await results(page).last().click();
  await expect(page.getByRole("main").locator(".body")).toBeVisible();
});

test("the last searches are offered again, and can be erased one by one or all", async ({ page }) => {
  for (const words of ["fleuve", "Été", "eau", "ete"]) {
    await page.goto(`/?s=${encodeURIComponent(words)}`);
    await isReady(page, { state: /ready|empty/ });
  }
  await page.goto("/");
  await isReady(page);
  await field(page).click();
  const recent = page.getByRole("list", { name: "Recherches récentes" });
  await expect(recent.getByRole("link")).toHaveText(["ete", "eau", "fleuve"]);
  await recent.getByRole("button", { name: "Effacer la recherche eau" }).click();
  await expect(recent.getByRole("link")).toHaveText(["ete", "fleuve"]);
  await expect(field(page)).toBeFocused();
  await recent.getByRole("link", { name: "fleuve" }).click();
  await expect(page).toHaveURL(/\/\?s=fleuve$/);
  await isReady(page);
  await field(page).fill("");
  await page.getByRole("button", { name: "Tout effacer" }).click();
  await expect(recent).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("askia24-searches"))).toBe("1");
});

test("a section and a period narrow the results; the address, going back and a reload keep them", async ({ page }) => {
  await page.goto("/?s=eau");
  await isReady(page);
  const count = page.locator(".list-description");
  const number = async () => Number.parseInt((await count.innerText()).replace(/\D/g, ""), 10);
  const all = await number();
  const form = page.getByRole("form", { name: "Filtrer les résultats" });
  await form.getByLabel("Rubrique").selectOption({ label: "Société" });
  await form.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/\/\?s=eau&cat=\d+$/);
  await isReady(page);
  await expect.poll(number).toBeLessThan(all);
  const some = await number();
  await expect(form.getByLabel("Rubrique").locator("option:checked")).toHaveText("Société");
  await page.reload({ waitUntil: "commit" });
  await isReady(page);
  await expect.poll(number).toBe(some);
  await expect(form.getByLabel("Rubrique").locator("option:checked")).toHaveText("Société");
  const asked = page.waitForRequest(/[?&]after=\d{4}-\d\d-\d\dT00:00:00/);
  await form.getByLabel("Période").selectOption({ label: "Un an" });
  await form.getByRole("button", { name: "Filtrer" }).click();
  await asked;
  await expect(page).toHaveURL(/\/\?s=eau&cat=\d+&days=365$/);
  await isReady(page, { state: /ready|empty/ });
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/\?s=eau$/);
  await expect.poll(number).toBe(all);
});

test("pages keep what narrows the results", async ({ page }) => {
  await page.goto("/?s=de&days=365&utm_source=x");
  await isReady(page);
  await page.getByRole("link", { name: "Page suivante" }).click();
  await expect(page).toHaveURL(/\/page\/2\/\?s=de&days=365$/);
  await isReady(page);
  await expect(page.getByLabel("Période").locator("option:checked")).toHaveText("Un an");
});

test("nothing found in a section offers the whole site", async ({ page }) => {
  await page.goto("/?s=zzzintrouvable&days=7");
  await isReady(page, { state: "empty" });
  await expect(page.getByLabel("Période").locator("option:checked")).toHaveText("7 derniers jours");
  await page.getByRole("main").getByRole("link", { name: "Voir tous les résultats" }).click();
  await expect(page).toHaveURL(/\/\?s=zzzintrouvable$/);
});

for (const width of [360, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing in results and last searches, ${width} wide, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: width < 1000 ? 740 : 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const isFine = async () => {
        const { violations } = await new AxeBuilder({ page }).include("header").analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
      };
      await page.addInitScript(() => localStorage.setItem("askia24-searches", "1\nfleuve\neau"));
      await type(page, "fleuve");
      await expect(results(page).first()).toBeVisible(SLOW);
      await page.keyboard.press("ArrowDown");
      await isFine();
      await field(page).fill("");
      await expect(page.getByRole("list", { name: "Recherches récentes" }).getByRole("link")).toHaveCount(2);
      await isFine();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}
