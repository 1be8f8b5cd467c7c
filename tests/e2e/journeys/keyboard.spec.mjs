// The news without a mouse.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

test.use({ viewport: { width: 1280, height: 800 } });
test.beforeEach(({ page }) => watchConsole(page));

/** Presses Tab until `target` has the focus; every stop on the way can be seen to have it. */
async function tabTo(page, target) {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      const { bottom, top, width } = document.activeElement.getBoundingClientRect();
      const inSight = width > 0 && bottom > 0 && top < innerHeight;
      return { name: document.activeElement.outerHTML.slice(0, 80), outlineStyle, outlineWidth, inSight };
    });
    expect(stop, stop.name).toMatchObject({ outlineStyle: "solid", outlineWidth: "3px", inSight: true });
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("the Tab key does not lead there");
}

test("from the front page by the menu to a section, an article, and its link in the clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await isReady(page);
  const nav = page.getByRole("navigation", { name: "Menu principal" });
  await tabTo(page, nav.getByRole("button", { name: "Sous-menu Société" }));
  await page.keyboard.press("Enter");
  await tabTo(page, nav.getByRole("link", { name: "Culture" }));
  await page.keyboard.press("Enter");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Culture");
  await isReady(page);
  await expect(heading).toBeFocused();

  const headline = page.getByRole("main").getByRole("article").first().getByRole("heading").getByRole("link");
  const title = await headline.innerText();
  await tabTo(page, headline);
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText(title);
  await isReady(page);
  await expect(heading).toBeFocused();

  await tabTo(page, page.getByRole("button", { name: "Copier le lien" }));
  await page.keyboard.press("Space");
  await expect(page.getByRole("group", { name: "Partager" }).getByRole("status")).toHaveText("Lien copié");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('link[rel="canonical"]').getAttribute("href"));
});

test("a search is made without a mouse", async ({ page }) => {
  await page.goto("/");
  await isReady(page);
  await tabTo(page, page.getByRole("combobox", { name: "Rechercher" }));
  await page.keyboard.type("fleuve");
  await page.keyboard.press("Enter");
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("a menu that the focus leaves closes, and covers nothing that has it", async ({ page }) => {
  await page.goto("/");
  await isReady(page);
  const toggle = page.getByRole("button", { name: "Sous-menu Société" });
  await toggle.focus();
  await page.keyboard.press("Enter");
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  await tabTo(page, page.getByRole("main").getByRole("article").first().getByRole("heading").getByRole("link"));
  await expect(toggle).toHaveAttribute("aria-expanded", "false");

  await page.setViewportSize({ width: 360, height: 740 });
  const drawer = page.getByRole("button", { name: "Menu", exact: true });
  await drawer.focus();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("main").getByRole("link").first());
  await expect(drawer).toHaveAttribute("aria-expanded", "false");
});
