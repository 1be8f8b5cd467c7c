// The README's pictures: the front page and an article on a phone, light and dark, and the front page on a desk.
// `cargo xtask screenshot` starts the server and calls this.
import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";

const home = process.env.DEMO_URL;
if (!home) throw new Error("DEMO_URL is not set: run `cargo xtask screenshot`");

const phone = { viewport: { width: 360, height: 760 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 };
const shots = [
  { name: "home-phone-light", device: phone, colorScheme: "light" },
  { name: "home-phone-dark", device: phone, colorScheme: "dark" },
  { name: "article-phone-light", device: phone, colorScheme: "light", article: true },
  { name: "home-desk-light", device: desk, colorScheme: "light" },
  { name: "home-desk-dark", device: desk, colorScheme: "dark" },
];

const directory = new URL("./screenshots/", import.meta.url);
await mkdir(directory, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  for (const { name, device, colorScheme, article } of shots) {
    const context = await browser.newContext({ ...device, colorScheme, locale: "fr-ML", reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(home);
    await ready(page);
    if (article) {
      await page.locator("main article h2 a, main article h3 a").first().click();
      await page.locator("main article h1").waitFor();
      await ready(page);
    }
    await page.screenshot({ path: new URL(`${name}.jpg`, directory).pathname, type: "jpeg", quality: 80 });
    console.log(`tests/e2e/screenshots/${name}.jpg`);
    await context.close();
  }
} finally {
  await browser.close();
}

/** The content is there, and so are the pictures in sight. */
async function ready(page) {
  await page.locator('main[data-state="ready"]').waitFor();
  await page.waitForFunction(() =>
    [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight)
      .every((image) => image.complete));
}
