// The reader below a path, as on a server that also serves other things.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

const base = new URL(process.env.BELOW_URL ?? "http://127.0.0.1/journal/").pathname;

test.beforeEach(({ page }) => watchConsole(page));

/** Every link that stays in the reader. */
function inside(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("a[href]")]
      .filter((link) => link.origin === location.origin && link.target === "" && !link.rel.includes("external"))
      .map((link) => link.pathname),
  );
}

test("every link leads below the path, and every file comes from there", async ({ page }) => {
  const elsewhere = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const isWordPress = /^\/wp-(json|content)\//.test(pathname);
    if (response.status() >= 400 || (!pathname.startsWith(base) && !isWordPress)) elsewhere.push(response.url());
  });
  for (const path of ["", "category/societe/", "verifier-une-photo-avant-de-partager/", "contact/", "?s=eau"]) {
    await page.goto(path);
    await isReady(page);
    const links = await inside(page);
    expect(links.length, path).toBeGreaterThan(5);
    expect(links.filter((link) => !link.startsWith(base)), path).toEqual([]);
  }
  expect(elsewhere).toEqual([]);
});

test("a reader goes from the front page by the menu to a section, an article, and back", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("");
  await isReady(page);
  const menu = page.getByRole("navigation", { name: "Menu principal" });
  await menu.getByRole("link", { name: "Politique" }).click();
  await expect(page).toHaveURL(new RegExp(`${base}category/politique/$`));
  await isReady(page);
  await expect(menu.getByRole("link", { name: "Politique" })).toHaveAttribute("aria-current", "page");
  const headline = page.getByRole("main").getByRole("article").first().getByRole("heading").getByRole("link");
  const title = await headline.innerText();
  await headline.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await isReady(page);
  expect(new URL(page.url()).pathname.startsWith(base)).toBe(true);
  await page.reload();
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Politique");
  await isReady(page);
  await page.getByRole("banner").getByRole("link", { name: "Askia 24" }).click();
  await expect(page).toHaveURL(new RegExp(`${base}$`));
  await isReady(page);
});

test("pages of a list and of a search turn below the path", async ({ page }) => {
  await page.goto("category/societe/");
  await isReady(page);
  await page.getByRole("link", { name: "Page suivante" }).click();
  await expect(page).toHaveURL(new RegExp(`${base}category/societe/page/2/$`));
  await isReady(page);
  const field = page.getByRole("combobox", { name: "Rechercher" });
  await field.fill("fleuve");
  await field.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${base}\\?s=fleuve$`));
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("fleuve");
});

test("an address that leads nowhere leads back to the front page below the path", async ({ page }) => {
  await page.goto("2020/01/cela-n-existe-pas/");
  await isReady(page, { state: "empty" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page introuvable");
  await page.getByRole("link", { name: "Revenir à l’accueil" }).click();
  await expect(page).toHaveURL(new RegExp(`${base}$`));
  await isReady(page);
});
