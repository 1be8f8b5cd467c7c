// An article that a password opens.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { isReady } from "./reader.mjs";

const path = "/le-jeu-des-sept-proverbes/";
const body = (page) => page.getByText("Qui compte ses pas arrive avant la nuit.");
const field = (page) => page.getByLabel("Mot de passe");

async function axe(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
}

test("the headline shows, the body and the comments wait for the password", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => /wp\/v2\/comments/.test(request.url()) && asked.push(request.url()));
  await page.goto(path);
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Le jeu des sept proverbes : les réponses");
  await expect(page.getByText("Cet article est protégé par un mot de passe.")).toBeVisible();
  await expect(body(page)).toHaveCount(0);
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(page.getByRole("region", { name: "Autres articles" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Commentaires" })).toHaveCount(0);
  expect(asked).toEqual([]);
});

test("a wrong password is told and the right one opens the article, by keyboard alone", async ({ page }) => {
  await page.goto(path);
  await isReady(page);
  await field(page).focus();
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveAccessibleDescription("Écrivez le mot de passe.");
  await page.keyboard.type("acacia");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Ce mot de passe n’est pas le bon." })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAttribute("aria-invalid", "true");
  await expect(field(page)).toHaveAccessibleDescription("Ce mot de passe n’est pas le bon.");
  await axe(page);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("baobab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Lire l’article" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(body(page)).toBeVisible();
  await expect(field(page)).toHaveCount(0);
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(page.getByRole("region", { name: "Commentaires" }).getByText("Cinq sur sept.")).toBeVisible();
  await axe(page);
});

test("nothing of it is kept: whoever comes back is asked again", async ({ page }) => {
  await page.goto(path);
  await isReady(page);
  await field(page).fill("baobab");
  await page.getByRole("button", { name: "Lire l’article" }).click();
  await expect(body(page)).toBeVisible();
  // They push the footer down when they come, also while one presses.
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(page.getByRole("region", { name: "Commentaires" }).getByText("Cinq sur sept.")).toBeVisible();
  await page.getByRole("contentinfo").getByRole("link", { name: "Politique" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Politique");
  await page.goBack();
  await isReady(page);
  await expect(field(page)).toBeVisible();
  await expect(field(page)).toHaveValue("");
  await expect(body(page)).toHaveCount(0);
  const kept = await page.evaluate(async () => {
    const caches_ = "caches" in window ? await caches.keys() : [];
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, caches_, document.cookie, location.href]);
  });
  expect(kept).not.toContain("baobab");
});

test("a failure keeps what was typed", async ({ page }) => {
  await page.goto(path);
  await isReady(page);
  await field(page).fill("baobab");
  await page.route(/password=/, (route) => route.abort());
  await page.getByRole("button", { name: "Lire l’article" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Le réseau ne répond pas" })).toBeVisible({ timeout: 15_000 });
  await expect(field(page)).toHaveValue("baobab");
  await page.unroute(/password=/);
  await page.getByRole("button", { name: "Lire l’article" }).click();
  await expect(body(page)).toBeVisible();
});

test("a protected article stands in lists by its headline alone", async ({ page }) => {
  await page.goto("/2026/04/");
  await isReady(page);
  const card = page.getByRole("article").filter({ hasText: "Le jeu des sept proverbes" });
  await expect(card.getByRole("link", { name: "Le jeu des sept proverbes" })).toBeVisible();
  await expect(card.locator(".excerpt")).toHaveCount(0);
});
