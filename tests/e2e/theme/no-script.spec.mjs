// What reads where no script runs: old phones, proxy browsers such as Opera Mini, and readers who want it so.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const ARTICLE = "2026/11/trois-verres-de-the/";
const PAGES = {
  "the front page": "",
  "page 2": "page/2/",
  "a section": "category/societe/",
  "an article": ARTICLE,
  "a page": "contact/",
  "search results": "?s=eau",
  "a search without a result": "?s=zzzintrouvable",
  "an address that leads nowhere": "nulle-part/",
};

test.describe("with no script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  for (const [name, path] of Object.entries(PAGES)) {
    test(`${name} reads at 360 pixels, and nothing in it waits for a script`, async ({ page, baseURL }) => {
      await page.goto(baseURL + path);
      const main = page.getByRole("main");
      await expect(main.getByRole("heading", { level: 1 })).toHaveText(/\S/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing stands beside the screen").toBe(360);
      const dead = await page.getByRole("button").evaluateAll((buttons) => buttons.filter(({ form }) => !form).map(({ outerHTML }) => outerHTML));
      expect(dead, "each button does something").toEqual([]);
      const missing = () => main.locator("img").evaluateAll((images) => images.filter(({ naturalWidth }) => !naturalWidth).map(({ src }) => src));
      await expect.poll(missing, "each picture comes").toEqual([]);
    });
  }

  test("the menu opens, leads to a section below another, and from there to an article", async ({ page, baseURL }) => {
    await page.goto(`${baseURL}page/2/`);
    const section = page.getByRole("navigation", { name: "Menu principal" }).getByRole("link", { name: "Culture", exact: true });
    await expect(section).toBeHidden();
    await page.getByRole("link", { name: "Menu", exact: true }).click();
    expect(page.url(), "the page stays").toBe(`${baseURL}page/2/#menu`);
    await expect(section).toBeInViewport();
    await section.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Culture");
    await expect(section, "the menu is closed again").toBeHidden();
    await openFirst(page);
  });

  test("page after page is turned by links, and turned back", async ({ page, baseURL }) => {
    await page.goto(baseURL);
    const pages = page.getByRole("navigation", { name: "Pagination" });
    await pages.getByRole("link", { name: "Page suivante" }).click();
    await expect(pages).toContainText("Page 2");
    const second = await page.getByRole("article").first().innerText();
    await pages.getByRole("link", { name: "Page suivante" }).click();
    await expect(pages).toContainText("Page 3");
    expect(await page.getByRole("article").first().innerText()).not.toBe(second);
    await pages.getByRole("link", { name: "Page précédente" }).click();
    await expect(pages).toContainText("Page 2");
    expect(await page.getByRole("article").first().innerText()).toBe(second);
  });

  test("a search is made, narrowed to a section, and turned to its next page", async ({ page, baseURL }) => {
    await page.goto(baseURL + ARTICLE);
    await page.getByRole("searchbox", { name: "Rechercher" }).fill("l'eau");
    await page.getByRole("search").getByRole("button").click();
    await expect(page.getByRole("main")).toContainText("l'eau");
    await page.getByRole("searchbox", { name: "Rechercher" }).fill("eau");
    await page.getByRole("searchbox", { name: "Rechercher" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/«\s?eau\s?»/);
    const found = page.locator(".list-description");
    const all = parseInt(await found.innerText());
    await page.getByRole("link", { name: "Page suivante" }).click();
    await expect(page.locator(".pagination-page")).toHaveText("Page 2");
    await page.getByRole("combobox", { name: "Rubrique" }).selectOption("Société");
    await page.getByRole("combobox", { name: "Période" }).selectOption("Un an");
    await page.getByRole("button", { name: "Filtrer" }).click();
    await page.waitForURL(/days=365/);
    await expect(page.getByRole("combobox", { name: "Rubrique" })).toHaveValue(/[1-9]/);
    await expect(page.getByRole("combobox", { name: "Période" })).toHaveValue("365");
    await expect(page.getByRole("searchbox")).toHaveValue("eau");
    expect(parseInt(await found.innerText())).toBeLessThan(all);
    await openFirst(page);
  });

  test("from an article it goes on to its section, its author, its tags and the next article", async ({ page, baseURL }) => {
    await page.goto(baseURL + ARTICLE);
    const title = await page.getByRole("heading", { level: 1 }).textContent();
    for (const link of ["nav.trail a", "a[href*='/author/']", "a[href*='/tag/']"]) {
      const way = page.locator(`main ${link}`).first();
      const name = (await way.textContent()).trim();
      await way.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
      await page.goBack();
    }
    await page.getByRole("main").locator("[rel=prev], [rel=next]").first().click();
    await expect(page.locator(".body")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(title);
  });

  test("where there is nothing a link leads on", async ({ page, baseURL }) => {
    for (const [path, onward] of [["nulle-part/", "Revenir à l’accueil"], ["category/politique/page/99/", "Revenir à la première page"]]) {
      expect((await page.goto(baseURL + path)).status()).toBe(404);
      await page.getByRole("main").getByRole("link", { name: onward }).click();
      await expect(page.getByRole("article").first()).toBeVisible();
    }
  });

  test("on a wide screen a section's own sections open at its arrow", async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(baseURL);
    const culture = page.getByRole("navigation", { name: "Menu principal" }).getByRole("link", { name: "Culture", exact: true });
    await expect(culture).toBeHidden();
    await page.getByRole("link", { name: /Société/ }).and(page.locator(".submenu-toggle")).click();
    await expect(culture).toBeInViewport();
    await culture.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Culture");
  });
});

// axe is a script: here only the app's is missing.
for (const [name, path] of Object.entries(PAGES)) {
  for (const width of [360, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      test(`axe finds nothing on ${name} before the app comes, ${width} wide, ${colorScheme}`, async ({ page, baseURL }) => {
        await page.setViewportSize({ width, height: width < 1000 ? 740 : 800 });
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.route("**/*.wasm", (route) => route.abort());
        await page.goto(baseURL + path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        await expect(page.locator("#first main")).toBeVisible();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
      });
    }
  }
}

/** Opens the first article of a list, and reads its text. */
async function openFirst(page) {
  const headline = page.getByRole("main").locator(".headline a").first();
  const words = await headline.textContent();
  await headline.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
  await expect(page.locator(".body")).toContainText(/\S{2,} \S+/);
}
