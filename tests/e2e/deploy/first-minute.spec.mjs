import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "../journeys/reader.mjs";

test("the front page and an article open, with pictures and without a word in the console", async ({ page }) => {
  watchConsole(page);
  const refused = [];
  page.on("response", (response) => response.status() >= 400 && refused.push(`${response.status()} ${response.url()}`));
  await page.goto("");
  await isReady(page);
  const headlines = page.getByRole("article").getByRole("heading").getByRole("link");
  expect(await headlines.count()).toBeGreaterThan(15);
  const title = await headlines.first().innerText();
  await headlines.first().click();
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const picture = page.getByRole("main").getByRole("figure").first().getByRole("img");
  await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  await page.reload();
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(refused).toEqual([]);
});

test("the content security policy is in force", async ({ page }) => {
  const broken = [];
  await page.addInitScript(() => {
    window.broken = [];
    document.addEventListener("securitypolicyviolation", (event) => window.broken.push(event.violatedDirective));
  });
  await page.goto("");
  await isReady(page);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.append("window.injected = 1");
    document.body.append(script);
    try {
      document.body.insertAdjacentHTML("beforeend", "<p id=injected>");
    } catch {
      window.broken.push("trusted-types");
    }
  });
  broken.push(...(await page.evaluate(() => window.broken)));
  expect(await page.evaluate(() => [window.injected, document.getElementById("injected")])).toEqual([undefined, null]);
  expect(broken.join()).toMatch(/script-src/);
  expect(broken).toContain("trusted-types");
});
