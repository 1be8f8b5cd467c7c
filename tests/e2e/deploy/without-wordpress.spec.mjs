// WordPress is dead, and the web server goes on with what it said last.
import { expect, test } from "@playwright/test";
import { isReady } from "../journeys/reader.mjs";

test("the front page and an article that somebody has read before are there", async ({ page }) => {
  const kept = [];
  page.on("response", (response) => {
    if (/wp-json/.test(response.url())) kept.push(response.headers()["x-askia24-cache"]);
  });
  await page.goto("");
  await isReady(page);
  const headline = page.getByRole("article").getByRole("heading").getByRole("link").first();
  const title = await headline.innerText();
  await headline.click();
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.filter((said) => !/^(STALE|UPDATING|HIT)$/.test(said))).toEqual([]);
});
