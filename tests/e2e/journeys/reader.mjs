// What the journeys share.
import { expect } from "@playwright/test";

/**
 * Chromium with its window, for `test.use`: without it none shows notifications, and the journey of the day's limit does
 * not hear of it (why was not found).
 */
export const WINDOW = { launchOptions: { executablePath: process.env.CHROMIUM_WINDOW ?? "/usr/bin/chromium", args: ["--no-sandbox"] } };

/** The page has its content. */
export async function isReady(page) {
  await expect(page.getByRole("main")).toHaveAttribute("data-state", "ready", { timeout: 15_000 });
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
