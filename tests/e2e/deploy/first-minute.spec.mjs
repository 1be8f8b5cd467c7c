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
  await page.addInitScript(() => {
    window.broken = [];
    document.addEventListener("securitypolicyviolation", (event) => window.broken.push(event.effectiveDirective));
  });
  await page.goto("");
  await isReady(page);
  expect(await page.evaluate(() => window.broken)).toEqual([]);
  const injected = await page.evaluate(async () => {
    const add = (name, attributes, text) => {
      const element = Object.assign(document.createElement(name), attributes);
      element.append(text);
      document.body.append(element);
    };
    add("script", {}, "window.injected = 1");
    add("style", {}, "body { display: none }");
    add("iframe", { src: "https://example.org/" }, "");
    try {
      document.body.insertAdjacentHTML("beforeend", "<p id=injected>");
    } catch {
      // As it should be.
    }
    return [window.injected, document.getElementById("injected"), getComputedStyle(document.body).display !== "none"];
  });
  expect(injected).toEqual([undefined, null, true]);
  await expect
    .poll(() => page.evaluate(() => [...new Set(window.broken)].sort()))
    .toEqual(["frame-src", "require-trusted-types-for", "style-src-elem"]);
});
