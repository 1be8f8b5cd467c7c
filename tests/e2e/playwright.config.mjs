// The journeys, in the system's Chromium. `cargo xtask test journeys` starts the servers and sets the URLs:
//   DEMO_URL, BELOW_URL      the reader with the demonstration, at / and below a path
//   WORDPRESS_URL, _SITE     the reader with the real WordPress, and that WordPress itself
//   HOSTILE_URL, _SITE       the same with the hostile corpus
//   THEME_TEST_URL, _SITE    the same with WordPress's theme-test content, where this machine has it
import { defineConfig } from "@playwright/test";

const readers = {
  demonstration: process.env.DEMO_URL,
  wordpress: process.env.WORDPRESS_URL,
};

// What only makes sense with the hostile corpus.
const HOSTILE = "hostile.spec.mjs";

export default defineConfig({
  testDir: "journeys",
  outputDir: "results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: [["list"]],
  use: {
    locale: "fr-ML",
    timezoneId: "Africa/Bamako",
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
  },
  // Every journey is made with both: the demonstration must behave as WordPress does.
  projects: Object.entries(readers)
    .map(([name, baseURL]) => ({ name, use: { baseURL }, testIgnore: HOSTILE }))
    .concat({ name: "hostile", use: { baseURL: process.env.HOSTILE_URL }, testMatch: HOSTILE })
    .filter(({ use }) => use.baseURL),
});
