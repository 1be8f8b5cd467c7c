// What the journeys share.
import { expect } from "@playwright/test";

/**
 * Chromium with its window, for `test.use`: without it none shows notifications, and journeys about what the worker counts
 * and keeps of pictures go otherwise (why was not found).
 */
export const WINDOW = { launchOptions: { executablePath: process.env.CHROMIUM_WINDOW ?? "/usr/bin/chromium", args: ["--no-sandbox"] } };

/** The reader's first gesture on WordPress's page, with which the app comes, and takes over from it; nothing without such a page. */
export async function takeOver(page, { timeout = 15_000 } = {}) {
  const first = page.locator("[data-app-first] #first");
  // A page that is only coming hears no gesture yet.
  await expect(async () => {
    if ((await first.count()) > 0) await page.mouse.move(1, Math.random() * 9);
    expect(await first.count()).toBe(0);
  }).toPass({ timeout, intervals: [50, 100, 200] });
}

/**
 * The page has its content, and the app has taken over from the one that WordPress has sent (whose `main` has a state as
 * well). `state`: as the page's `data-state`, where it is not to be "ready".
 */
export async function isReady(page, { state = "ready", timeout = 15_000 } = {}) {
  await takeOver(page, { timeout });
  await expect(page.getByRole("main")).toHaveAttribute("data-state", state, { timeout });
}

/** Fails the journey at its end if the console has seen an error. */
export function watchConsole(page, allowed = /^$/) {
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !allowed.test(message.text())) {
      throw new Error(`console: ${message.text()}`);
    }
  });
}
