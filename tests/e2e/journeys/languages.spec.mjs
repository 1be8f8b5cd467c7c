// The interface in its other languages: Arabic mirrored, and English.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

const { ARABIC_URL, ENGLISH_URL } = process.env;
const article = "verifier-une-photo-avant-de-partager/";

const findings = async (page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
const width = (page) => page.evaluate(() => document.documentElement.scrollWidth);
const middle = async (place) => {
  const { x, width } = await place.boundingBox();
  return x + width / 2;
};

test.beforeEach(({ page }) => watchConsole(page));

for (const size of [{ width: 360, height: 740 }, { width: 1280, height: 800 }]) {
  test.describe(`Arabic, ${size.width} wide`, () => {
    test.use({ viewport: size, baseURL: ARABIC_URL });

    test("runs from right to left, and nothing is wider than the screen", async ({ page }) => {
      for (const path of ["", article, "-/reglages"]) {
        await page.goto(path);
        await isReady(page);
        await expect(page.locator("html")).toHaveAttribute("lang", "ar");
        await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
        // The mark begins the line, and the search ends it.
        const [mark, search] = [page.locator("body > header .home .icon"), page.locator(".search-submit")];
        expect(await middle(mark)).toBeGreaterThan(size.width / 2);
        expect(await middle(search)).toBeLessThan(size.width / 2);
        expect(await width(page), path).toBe(size.width);
        expect(await findings(page), path).toEqual([]);
      }
    });

    test("the menu opens mirrored", async ({ page }) => {
      await page.goto("");
      await isReady(page);
      if (size.width < 1000) await page.getByRole("button", { name: "القائمة", exact: true }).click();
      const menu = page.getByRole("navigation", { name: "القائمة الرئيسية" });
      await expect(menu.getByRole("link", { name: "الرئيسية", exact: true })).toBeVisible();
      const toggle = menu.getByRole("button", { name: "القائمة الفرعية Société" });
      expect(await middle(toggle)).toBeLessThan(await middle(menu.getByRole("link", { name: "Société", exact: true })));
      await toggle.click();
      await expect(menu.getByRole("link", { name: "Culture" })).toBeVisible();
      expect(await width(page)).toBe(size.width);
      expect(await findings(page)).toEqual([]);
    });

    test("dates, counts and reading time have Arabic's own forms", async ({ page }) => {
      await page.goto(article);
      await isReady(page);
      await expect(page.locator(".meta")).toContainText("23 أغسطس 2026");
      await expect(page.locator(".meta")).toContainText(/دقائق للقراءة$/);
      await page.goto("?s=eau");
      await isReady(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("نتائج البحث عن «eau»");
    });
  });
}

test.describe("the picture viewer in Arabic", () => {
  test.use({ viewport: { width: 800, height: 600 }, baseURL: ARABIC_URL });

  test("turns to the left, where the next picture is", async ({ page }) => {
    await page.goto("guide-galeries/");
    await isReady(page);
    await page.locator(".body .enlarge").first().click();
    const viewer = page.getByRole("dialog");
    const [before, next] = ["الصورة السابقة", "الصورة التالية"].map((name) => viewer.getByRole("button", { name }));
    expect(await middle(next)).toBeLessThan(await middle(before));
    const count = viewer.getByRole("status");
    const shown = await count.textContent();
    await page.keyboard.press("ArrowLeft");
    await expect(count).not.toHaveText(shown);
    const second = await count.textContent();
    await expect(viewer.locator("figure").filter({ visible: true }).nth(1).locator("img")).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press("ArrowRight");
    await expect(count).toHaveText(shown);
    await next.click();
    await expect(count).toHaveText(second);
  });
});

test.describe("English", () => {
  test.use({ viewport: { width: 360, height: 740 }, baseURL: ENGLISH_URL });

  test("is said everywhere a reader looks first", async ({ page }) => {
    await page.goto("");
    await isReady(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
    await page.getByRole("button", { name: "Menu", exact: true }).click();
    await expect(page.getByRole("navigation", { name: "Main menu" }).getByRole("link", { name: "Home" })).toBeVisible();
    await expect(page.getByRole("contentinfo").getByRole("heading", { name: "About us" })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.goto(article);
    await isReady(page);
    await expect(page.locator(".meta")).toContainText("23 August 2026");
    await page.goto("rien/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
  });

  test("is the manifest's, the embeds' and the noscript sentence's language too", async ({ request }) => {
    const manifest = await (await request.get("manifest.webmanifest")).json();
    expect([manifest.lang, manifest.dir]).toEqual(["en", "ltr"]);
    expect(manifest.shortcuts.at(-1).name).toBe("Saved articles");
    expect(await (await request.get("")).text()).toContain("needs JavaScript to show its articles");
    expect(await (await request.get("-/embed/latest/index.html")).text()).toContain('<html lang="en" dir="ltr">');
  });
});
