// Without a network: what is not on the phone says so, and what is can be read.
import { expect } from "@playwright/test";
import { ARTICLE, OTHER, UNREACHABLE, open, settle } from "./phone.mjs";
import { isReady, watchConsole } from "./reader.mjs";
import { test } from "./site.mjs";

test.use({ serviceWorkers: "allow" });
let site;
test.beforeEach(async ({ page, context }) => {
  watchConsole(page, UNREACHABLE);
  site = await settle(page);
  await open(page, site, ARTICLE);
  await site.stop();
  await context.setOffline(true);
});

const main = (page) => page.getByRole("main");

test("an article that was never opened says so, offers what there is, and comes by itself later", async ({ page, context }) => {
  await page.goto(site.url + OTHER);
  await expect(main(page)).toHaveAttribute("data-state", "offline");
  await expect(page.getByRole("alert")).toContainText("Cet article n’est pas sur ce téléphone.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sans réseau");
  const readable = page.getByRole("region", { name: "À lire sans réseau" }).getByRole("article");
  await expect(readable).toHaveCount(1);
  await expect(readable).toContainText("Trois verres de thé");
  await site.start();
  await context.setOffline(false);
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Lire le budget/);
});

test("what is offered instead opens", async ({ page }) => {
  await page.goto(site.url + OTHER);
  await page.getByRole("region", { name: "À lire sans réseau" }).getByRole("link").first().click();
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Trois verres/);
});

test("a list that was never opened says so", async ({ page }) => {
  await page.goto(`${site.url}tag/eau/`);
  await expect(main(page)).toHaveAttribute("data-state", "offline");
  await expect(page.getByRole("alert")).toContainText("Cette page n’est pas sur ce téléphone.");
});

test("a server that is gone though the phone is online is told as such", async ({ page, context }) => {
  await context.setOffline(false);
  await page.goto(site.url + OTHER);
  await expect(main(page)).toHaveAttribute("data-state", "offline", { timeout: 15_000 });
  await expect(page.getByRole("alert")).toContainText(/^Cet article n’est pas sur ce téléphone. Le réseau ne répond pas/);
  await site.start();
  await page.getByRole("button", { name: "Réessayer" }).click();
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Lire le budget/);
});

test("a search looks through the phone and says so; once online it is offered for the whole site", async ({ page, context }) => {
  await page.goto(`${site.url}?s=theieres`);
  await isReady(page);
  await expect(main(page)).toContainText("Recherche dans les articles de ce téléphone");
  await expect(main(page).getByRole("article").first()).toContainText("Trois verres de thé");
  await site.start();
  await context.setOffline(false);
  site.forget();
  await page.getByRole("button", { name: "Chercher sur tout le site" }).click();
  await expect.poll(() => site.count(/search=theieres/)).toBe(1);
  await expect(main(page)).not.toContainText("articles de ce téléphone");
});
