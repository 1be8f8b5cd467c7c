// The theme comes into WordPress as it comes into a newsroom's: by one file, with the browser.
import { expect, test } from "@playwright/test";
import { login, upload } from "./office.mjs";

test("the theme is uploaded, turned on, and shows the newspaper", async ({ page, browser, baseURL }) => {
  await login(page);
  await upload(page, process.env.THEME_FILE);
  await page.locator(".button.activatelink, a:has-text('Activate'), a:has-text('Activer')").first().click();
  await expect(page.locator(".theme.active")).toContainText("Askia 24");
  await expect(page.locator(".notice-warning, .notice-error, .error")).toHaveCount(0);

  const reader = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const front = await reader.newPage();
  await front.goto("./");
  await expect(front.getByRole("heading", { level: 1 })).toHaveText("Dernières nouvelles");
  expect(await front.getByRole("article").count()).toBeGreaterThan(15);
  await reader.close();
});
