// Single keys as shortcuts, and the sheet that lists them.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

test.use({ viewport: { width: 1280, height: 800 } });
test.beforeEach(({ page }) => watchConsole(page));

const sheet = (page) => page.getByRole("dialog", { name: "Raccourcis clavier" });
const field = (page) => page.getByRole("combobox", { name: "Rechercher" });
const cards = (page) => page.getByRole("main").locator(".headline a");

async function open(page, path = "/") {
  await page.goto(path);
  await isReady(page);
}

test("? lists the keys, and Escape puts the sheet away", async ({ page }) => {
  await open(page);
  await page.keyboard.press("?");
  await expect(sheet(page)).toBeVisible();
  for (const key of ["/", "h", "j", "k", "s", "m", "?"]) {
    await expect(sheet(page).locator("dd").getByText(key, { exact: true })).toBeVisible();
  }
  await page.keyboard.press("h");
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toHaveCount(0);
});

test("/ goes to the search field, where the keys are letters again", async ({ page }) => {
  await open(page);
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("");
  await page.keyboard.type("h?/js");
  await expect(field(page)).toHaveValue("h?/js");
  await expect(sheet(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/$/);
});

test("j and k go from card to card, and from article to article", async ({ page }) => {
  await open(page, "/category/societe/");
  await page.keyboard.press("j");
  await expect(cards(page).nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(cards(page).nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(cards(page).nth(0)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").locator(".body")).toBeVisible();
  await isReady(page);
  const previous = page.getByRole("navigation", { name: "Article précédent et suivant" }).locator("[rel=prev]");
  const title = await previous.locator("span").innerText();
  await page.keyboard.press("k");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("h leads home, m to the menu, s saves", async ({ page }) => {
  await open(page, "/verifier-une-photo-avant-de-partager/");
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: "Enregistrer" })).toBeFocused();
  await page.keyboard.press("m");
  await expect(page.getByRole("navigation", { name: "Menu principal" }).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("h");
  await expect(page).toHaveURL(/\/$/);
  await isReady(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.keyboard.press("m");
  await expect(page.getByRole("navigation", { name: "Menu principal" }).getByRole("link").first()).toBeFocused();
});

test("with a modifier they are the browser's", async ({ page }) => {
  await open(page, "/category/societe/");
  for (const modifier of ["Control", "Alt", "Meta"]) await page.keyboard.press(`${modifier}+h`);
  await page.keyboard.press("?");
  await expect(sheet(page)).toBeVisible();
  await expect(page).toHaveURL(/\/category\/societe\/$/);
});

test("they can be switched off in the sheet, and on again in the settings", async ({ page }) => {
  await open(page);
  await page.keyboard.press("?");
  await sheet(page).getByRole("checkbox", { name: "Utiliser ces raccourcis" }).uncheck();
  await sheet(page).getByRole("button", { name: "Fermer" }).click();
  await expect(sheet(page)).toHaveCount(0);
  await page.reload();
  await isReady(page);
  const later = page.waitForResponse(/askia24-later-/);
  await page.keyboard.press("/");
  await later;
  await open(page, "/-/reglages");
  await page.keyboard.press("h");
  await page.keyboard.press("/");
  await expect(field(page)).not.toBeFocused();
  await expect(page).toHaveURL(/reglages$/);
  const part = page.getByRole("region", { name: "Raccourcis clavier" });
  await part.getByRole("checkbox", { name: "Utiliser ces raccourcis" }).check();
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
});
