// A reader's first minute at a site behind one of the web servers of deploy/. `cargo xtask test deploy` starts them
// and sets SITE_URL, the home page.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "deploy",
  outputDir: "results/deploy",
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  timeout: 30_000,
  reporter: [["line"]],
  use: {
    baseURL: process.env.SITE_URL,
    locale: "fr-ML",
    timezoneId: "Africa/Bamako",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
  },
});
