// Reading goes on where it had stopped.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

const ARTICLE = "/lire-le-budget-de-sa-commune/";
const SHORT = "/contact/";
const resume = (page) => page.getByRole("button", { name: "Reprendre la lecture" });
const stored = (page) => page.evaluate(() => localStorage.getItem("askia24-reading"));

test.beforeEach(async ({ page }) => {
  watchConsole(page);
  await page.setViewportSize({ width: 360, height: 740 });
});

async function open(page, path) {
  await page.goto(path);
  await isReady(page);
}

/** Scrolls a block to the top of the screen, and waits until that is remembered. */
async function readTo(page, block) {
  await page.evaluate((block) => document.querySelectorAll(".body > *")[block].scrollIntoView(), block);
  await expect.poll(() => stored(page)).toMatch(new RegExp(`^1 \\d+=${block}\\.\\d+$`));
}

const atTop = (page) =>
  page.evaluate(() => [...document.querySelectorAll(".body > *")].findIndex((block) => block.getBoundingClientRect().bottom > 1));

test("an article that was left goes on at the same paragraph, also with larger letters", async ({ page }) => {
  await open(page, ARTICLE);
  await expect(resume(page)).toHaveCount(0);
  await readTo(page, 8);
  await open(page, "/");
  await page.evaluate(() => localStorage.setItem("askia24-display", "1 size=5"));
  await open(page, ARTICLE);
  await expect(resume(page)).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await resume(page).click();
  await expect.poll(() => atTop(page)).toBe(8);
  await expect(resume(page)).toHaveCount(0);
});

test("by keyboard the focus goes along", async ({ page }) => {
  await open(page, ARTICLE);
  await readTo(page, 6);
  await open(page, "/");
  await open(page, ARTICLE);
  await resume(page).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => atTop(page)).toBe(6);
  expect(await page.evaluate(() => [...document.querySelectorAll(".body > *")].indexOf(document.activeElement))).toBe(6);
});

test("who begins anew is left alone", async ({ page }) => {
  await open(page, ARTICLE);
  await readTo(page, 8);
  await open(page, "/");
  await open(page, ARTICLE);
  await expect(resume(page)).toBeVisible();
  await readTo(page, 5);
  await expect(resume(page)).toHaveCount(0);
});

test("a finished article is forgotten, and a short look is not remembered", async ({ page }) => {
  await open(page, ARTICLE);
  await page.evaluate(() => window.scrollTo(0, 200));
  await readTo(page, 8);
  await page.evaluate(() => document.querySelector(".body > :last-child").scrollIntoView({ block: "end" }));
  await expect.poll(() => stored(page)).toBe(null);
  await open(page, SHORT);
  await open(page, ARTICLE);
  await expect(page.getByRole("region", { name: "Autres articles" })).toBeAttached();
  await expect(resume(page)).toHaveCount(0);
});

test("going back needs no button: the place is there", async ({ page }) => {
  await open(page, ARTICLE);
  await readTo(page, 8);
  await page.getByRole("banner").getByRole("link", { name: "Askia 24" }).evaluate((link) => link.click());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dernières nouvelles");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Lire le budget/);
  await expect.poll(() => atTop(page)).toBe(8);
  await expect(resume(page)).toHaveCount(0);
});

test("where storage is refused the article is read as ever", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    }
  });
  await open(page, ARTICLE);
  await page.evaluate(() => document.querySelectorAll(".body > *")[8].scrollIntoView());
  await expect.poll(() => atTop(page)).toBe(8);
  await open(page, "/");
  await open(page, ARTICLE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Lire le budget/);
  await expect(resume(page)).toHaveCount(0);
});
