// The release before is in the browser, as before.html shows it; now the site has a newer one.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "../journeys/reader.mjs";

// The newer code comes by the page, not by the worker.
test.use({ serviceWorkers: "block" });

test("who has the release before downloads what differs, and the app runs", async ({ page }) => {
  watchConsole(page);
  const sent = [];
  page.on("response", async (response) => {
    if (/askia24-[0-9a-f]+\.wasm$/.test(response.url())) sent.push(response);
  });
  await page.goto("before.html");
  await isReady(page, { state: /ready|empty/ });
  await page.goto("");
  await isReady(page);
  const encodings = await Promise.all(sent.map(async (response) => (await response.allHeaders())["content-encoding"]));
  expect(encodings).toEqual(["br", "dcz"]);
  const weights = await Promise.all(sent.map(async (response) => (await response.request().sizes()).responseBodySize));
  expect(weights[1]).toBeLessThan(weights[0] / 20);
});
