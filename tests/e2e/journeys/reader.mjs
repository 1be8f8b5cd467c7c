// What the journeys share.
import { expect } from "@playwright/test";

/**
 * Chromium with its window, for `test.use`: without it none shows notifications, and journeys about what the worker counts
 * and keeps of pictures go otherwise (why was not found).
 */
export const WINDOW = { launchOptions: { executablePath: process.env.CHROMIUM_WINDOW ?? "/usr/bin/chromium", args: ["--no-sandbox"] } };

/**
 * The page has its content, and the app has taken over from the one that WordPress has sent (whose `main` has a state as
 * well). `state`: as the page's `data-state`, where it is not to be "ready".
 */
export async function isReady(page, { state = "ready", timeout = 15_000 } = {}) {
  await expect(page.locator("[data-app-first] #first")).toHaveCount(0, { timeout });
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
