// The journeys, in the system's Chromium without its window, where they take half of the time or less; `--trace
// retain-on-failure` shows what one did that fails. `cargo xtask test journeys` starts the servers and sets the URLs:
//   DEMO_URL, BELOW_URL      the reader with the demonstration, at / and below a path
//   WORDPRESS_URL, _SITE     the reader with the real WordPress, and that WordPress itself
//   HOSTILE_URL, _SITE       the same with the hostile corpus
//   ENGLISH_URL, ARABIC_URL  the reader with the demonstration, in the interface's other languages
//   THEME_URL, _BELOW_URL    WordPress itself, to which the theme is uploaded; and one below a path that has the theme
//   THEME_HOSTILE_URL        one with the theme and the hostile corpus
//   THEME_FILE, _NEWER_FILE  the packed theme, and one of another version
//   THEME_TEST_URL, _SITE    the same with WordPress's theme-test content, where this machine has it
import { defineConfig } from "@playwright/test";

const { DEMO_URL, BELOW_URL, WORDPRESS_URL, THEME_TEST_URL, HOSTILE_URL, ARABIC_URL, THEME_URL, THEME_BELOW_URL, THEME_HOSTILE_URL } = process.env;
const below = "below.spec.mjs";
const languages = "languages.spec.mjs";
const themeTest = "theme-test.spec.mjs";
const hostile = /(^|[/-])hostile\.spec\.mjs$/;

// These bring a site of their own (journeys/site.mjs), made of the demonstration, or are about its very words.
const ownSite = /(outline|cold-start|edition|install|more|newer|not-here|offline-start|resume|saver|saving|settings|turns|worker-[^/]*)\.spec\.mjs$/;

// WordPress with the theme, whose first view asks for nothing and which says 404 itself: the journeys of reading and
// finding, but for those about what is asked for.
const themed = /(embed-loader|embed-pages|keyboard|menu|reading|search)\.spec\.mjs$/;
const untrue = /wider than 320|asks for posts twice|leads nowhere/;
const theme = { testDir: "theme", dependencies: ["theme-install"] };

// axe has seen the same elements with the demonstration.
const seen = /accessibility\.spec\.mjs.*(guide-|, dark)/;

// Most journeys are made with both: the demonstration must behave as WordPress does.
const readers = [
  { name: "demonstration", baseURL: DEMO_URL, files: { testIgnore: [below, languages, themeTest, hostile] } },
  { name: "wordpress", baseURL: WORDPRESS_URL, files: { testIgnore: [below, languages, themeTest, hostile, ownSite], grepInvert: seen } },
  { name: "below", baseURL: BELOW_URL, files: { testMatch: below } },
  { name: "languages", baseURL: ARABIC_URL, files: { testMatch: languages } },
  { name: "theme-install", baseURL: THEME_URL, files: { testDir: "theme", testMatch: "install.setup.mjs" } },
  { name: "theme-pages", baseURL: THEME_URL, files: { ...theme, testIgnore: ["below.spec.mjs", "customizer.spec.mjs", "hostile.spec.mjs", "newer.spec.mjs"].map((name) => `**/theme/${name}`) } },
  { name: "theme", baseURL: THEME_URL, files: { testMatch: themed, grepInvert: untrue, dependencies: ["theme-install"] } },
  { name: "theme-customizer", baseURL: THEME_URL, files: { testDir: "theme", testMatch: "customizer.spec.mjs", dependencies: ["theme-pages", "theme"] } },
  { name: "theme-newer", baseURL: THEME_URL, files: { testDir: "theme", testMatch: "newer.spec.mjs", dependencies: ["theme-customizer"] } },
  { name: "theme-below", baseURL: THEME_BELOW_URL, files: { testDir: "theme", testMatch: "below.spec.mjs" } },
  { name: "theme-hostile", baseURL: THEME_HOSTILE_URL, files: { testDir: "theme", testMatch: "hostile.spec.mjs" } },
  { name: "theme-test", baseURL: THEME_TEST_URL, files: { testMatch: themeTest } },
  { name: "hostile", baseURL: HOSTILE_URL, files: { testMatch: hostile } },
];

// Said once: the workers read this file too.
if (!THEME_TEST_URL && process.env.TEST_WORKER_INDEX === undefined) {
  console.log("WordPress's theme-test content is not on this machine: its journeys are left out.");
}

export default defineConfig({
  testDir: "journeys",
  snapshotPathTemplate: "journeys/outlines/{arg}{ext}",
  outputDir: "results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // When much fails, it is one thing, and each that waits for it takes its whole time.
  maxFailures: process.env.CI ? 30 : 0,
  timeout: 30_000,
  reporter: [["list"]],
  use: {
    locale: "fr-ML",
    timezoneId: "Africa/Bamako",
    // What a page asks for is counted and answered in its journey, not by a worker. Journeys about the worker
    // say `test.use({ serviceWorkers: "allow" })`.
    serviceWorkers: "block",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell", args: ["--no-sandbox"] },
  },
  projects: readers
    .filter(({ baseURL }) => baseURL)
    .map(({ name, baseURL, files }) => ({ name, use: { baseURL }, ...files })),
});
