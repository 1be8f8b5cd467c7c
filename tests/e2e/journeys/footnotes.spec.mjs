// Links within an article: there, back, and by the Back button.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

test.describe("footnotes", () => {
  test.beforeEach(({ page }) => watchConsole(page));

  for (const [where, base] of [["at the root", undefined], ["below a path", process.env.BELOW_URL]]) {
    test(`lead there and back without a page turn, ${where}`, async ({ page }) => {
      test.skip(where !== "at the root" && !base, "no reader below a path");
      const home = base ?? "/";
      await page.goto(`${home}guide-notes/`);
      await isReady(page);
      const heading = await page.getByRole("heading", { level: 1 }).elementHandle();
      const asked = [];
      page.on("request", (request) => /wp\/v2\/(posts|pages)/.test(request.url()) && asked.push(request.url()));

      const reference = page.getByRole("superscript").getByRole("link", { name: "2" });
      await reference.click();
      const note = page.getByRole("listitem").filter({ hasText: "la boucle du Niger" });
      await expect(note).toBeInViewport();
      await expect(note.locator(":focus")).toHaveCount(1);
      await expect(page).toHaveURL(/\/guide-notes\/#n-c2$/);

      await note.getByRole("link").click();
      await expect(reference).toBeInViewport();
      await expect(page).toHaveURL(/#n-c2-link$/);

      await reference.click();
      await expect(note).toBeInViewport();
      await page.goBack();
      await expect(reference).toBeInViewport();
      await expect(reference).toBeFocused();
      // The second tap on one reference leads there as well.
      await page.goForward();
      await reference.click();
      await expect(note.locator(":focus")).toHaveCount(1);

      expect(await heading.evaluate((element) => element.isConnected)).toBe(true);
      expect(asked).toEqual([]);
      expect(await page.getByRole("main").getAttribute("data-state")).toBe("ready");
    });
  }

  test("an address with a place opens there, under the content site's name for it too", async ({ page }) => {
    for (const hash of ["#n-en-resume", "#en-resume"]) {
      await page.goto("about:blank");
      await page.goto(`/guide-notes/${hash}`);
      await isReady(page);
      await expect(page.getByRole("heading", { name: "En résumé" })).toBeInViewport();
    }
  });
});
