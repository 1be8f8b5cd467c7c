// "Dernières nouvelles": the newest headlines in one line of the front page.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

test.beforeEach(({ page }) => watchConsole(page));

const strip = (page) => page.getByRole("region", { name: "Dernières nouvelles" });
const pause = (page) => strip(page).getByRole("button", { name: "Arrêter le défilement" });
/** Whether anything in it moves now. */
const moves = (page) =>
  strip(page).evaluate((one) => one.getAnimations({ subtree: true }).some(({ playState }) => playState === "running"));

async function open(page, reducedMotion = "no-preference") {
  await page.emulateMedia({ reducedMotion });
  await page.goto("/");
  await isReady(page);
}

test("six headlines, the newest first, without a request of their own", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => /\/posts\?/.test(request.url()) && asked.push(request.url()));
  await open(page);
  await expect(strip(page).getByRole("link")).toHaveCount(6);
  const moments = await strip(page).locator("time").evaluateAll((times) => times.map(({ dateTime }) => dateTime));
  expect(moments).toEqual([...moments].sort().reverse());
  expect(asked).toHaveLength(2);
});

test("it stops at the press of a button, and goes on at the next", async ({ page }) => {
  await open(page);
  await expect.poll(() => moves(page)).toBe(true);
  await pause(page).click();
  await expect(pause(page)).toHaveAttribute("aria-pressed", "true");
  await page.mouse.move(0, 400);
  expect(await moves(page)).toBe(false);
  await pause(page).click();
  await page.mouse.move(0, 400);
  await expect.poll(() => moves(page)).toBe(true);
});

test("with the keyboard in it, it stands still and each headline comes into sight", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await pause(page).focus();
  await page.keyboard.press("Tab");
  for (const link of await strip(page).getByRole("link").all()) {
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
    expect(await moves(page)).toBe(false);
    await page.keyboard.press("Tab");
  }
});

test("nothing moves for who has asked for less motion, and there is nothing to stop", async ({ page }) => {
  await open(page, "reduce");
  expect(await moves(page)).toBe(false);
  await expect(pause(page)).toBeHidden();
  await expect(strip(page).getByRole("link").first()).toBeInViewport();
});

test("it is not read out by itself, and nothing moves away for it", async ({ page }) => {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(await strip(page).evaluate((one) => Boolean(one.closest("[aria-live],[role=status],[role=alert],[role=log],marquee")))).toBe(false);
  expect(await page.evaluate(() => window.shift)).toBe(0);
});
