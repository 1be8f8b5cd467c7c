// Hosts that have WordPress in a sub-directory: everything stays below it.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "../journeys/reader.mjs";
import { isKept } from "../journeys/site.mjs";

test("front page, section, article and search lead to each other below the path, with no script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, locale: "fr-ML" });
  const page = await context.newPage();
  const failed = [];
  page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
  await page.goto("./");
  const foreign = await page.locator("a[href]").evaluateAll(
    (links, base) => links.map(({ href }) => href).filter((href) => href.startsWith(new URL(base).origin) && !href.startsWith(base)),
    baseURL,
  );
  expect(foreign).toEqual([]);
  await page.getByRole("article").first().getByRole("heading").getByRole("link").click();
  await expect(page.locator(".body")).toBeVisible();
  expect(page.url()).toContain(baseURL);
  await page.goto("?s=eau");
  expect(await page.getByRole("main").getByRole("article").count()).toBeGreaterThan(0);
  expect(failed).toEqual([]);
  await context.close();
});

test.describe("with the worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("the app takes over below the path, and opens there without a network", async ({ page, context, baseURL }) => {
    watchConsole(page, /ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
    await page.goto("./");
    await isReady(page);
    await isKept(page);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).scope)).toBe(baseURL);
    await context.setOffline(true);
    await page.reload();
    await isReady(page);
    expect(await page.getByRole("article").count()).toBeGreaterThan(15);
  });
});
