// A newer theme is uploaded over the one that is there, and comes to readers as a newer release does.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "../journeys/reader.mjs";
import { isKept } from "../journeys/site.mjs";
import { login, upload } from "./office.mjs";

test.use({ serviceWorkers: "allow" });

const version = (page) => page.evaluate(() => document.documentElement.dataset.version);

test("a reader's phone offers the newer version and turns to it at the tap", async ({ page, browser, baseURL }) => {
  test.slow();
  watchConsole(page);
  await page.goto("./");
  await isReady(page);
  await isKept(page);
  const before = await version(page);

  const office = await browser.newContext({ baseURL, locale: "fr-ML", serviceWorkers: "block" });
  const admin = await office.newPage();
  await login(admin);
  await upload(admin, process.env.THEME_NEWER_FILE);
  await admin.locator(".update-from-upload-overwrite").click();
  await expect(admin.locator("#wpbody-content")).toContainText(/updated successfully|mis à jour/);
  await office.close();

  await page.goto("category/politique/");
  await isReady(page);
  expect(await version(page)).toBe(before);
  const offer = page.getByRole("status").filter({ hasText: "Nouvelle version disponible" });
  await expect(offer).toBeVisible({ timeout: 15_000 });
  await offer.getByRole("button", { name: "Mettre à jour" }).click();
  await expect.poll(() => version(page).catch(() => before), { timeout: 15_000 }).not.toBe(before);
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Politique");
});
