// The menu, by thumb and by keyboard.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

test.beforeEach(({ page }) => watchConsole(page));

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("the menu opens, shows the sections below one and leads to them", async ({ page }) => {
    await page.goto("/");
    await isReady(page);
    const nav = page.getByRole("navigation", { name: "Menu principal" });
    await expect(nav).toBeHidden();
    await page.getByRole("button", { name: "Menu", exact: true }).click();
    await expect(nav.getByRole("link", { name: "Accueil" })).toBeVisible();
    const toggle = nav.getByRole("button", { name: "Sous-menu Société" });
    await expect(toggle).toHaveAttribute("aria-expanded", "false");
    await toggle.click();
    await expect(toggle).toHaveAttribute("aria-expanded", "true");
    const below = nav.getByRole("list").last();
    await expect(below.getByRole("link")).toHaveText([
      "Atout",
      "Culture",
      "Éducation",
      "Enquêtes",
      "Faits Divers",
      "Femmes et Jeunes",
      "Santé",
    ]);
    await below.getByRole("link", { name: "Culture" }).click();
    await expect(page).toHaveURL(/\/category\/societe\/culture\/$/);
    await isReady(page);
    await expect(nav).toBeHidden();
  });

  test("nothing is wider than 320 pixels", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const paths = ["/", "/category/societe/", "/calendrier-de-la-crue/", "/brique-de-banco/", "/?s=eau", "/rien/"];
    for (const path of paths) {
      await page.goto(path);
      await isReady(page, { state: /ready|empty/ });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  });
});

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test("a section opens by keyboard with its latest articles, asked for only then", async ({ page }) => {
    await page.goto("/");
    await isReady(page);
    const asked = [];
    page.on("request", (request) => /per_page=3(&|$)/.test(request.url()) && asked.push(request.url()));
    const toggle = page.getByRole("button", { name: "Sous-menu Société" });
    await toggle.focus();
    expect(asked).toEqual([]);
    await page.keyboard.press("Enter");
    const panel = page.locator(`#${await toggle.getAttribute("aria-controls")}`);
    await expect(panel.getByRole("article")).toHaveCount(3);
    expect(asked).toHaveLength(1);
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(toggle).toBeFocused();
  });

  test("the section that is shown is marked", async ({ page }) => {
    await page.goto("/category/politique/");
    await isReady(page);
    const nav = page.getByRole("navigation", { name: "Menu principal" });
    await expect(nav.getByRole("link", { name: "Politique" })).toHaveAttribute("aria-current", "page");
  });

  test("the skip link leads to the content", async ({ page }) => {
    await page.goto("/");
    await isReady(page);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });
});
