// The README's pictures: the front page and an article on a phone, light and dark, and the front page on a desk. And
// those of the manifest, which a phone shows before it installs the app: small in bytes, for it downloads them.
// `cargo xtask screenshot` starts the server and calls this.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const home = process.env.DEMO_URL;
if (!home) throw new Error("DEMO_URL is not set: run `cargo xtask screenshot`");

const phone = { viewport: { width: 360, height: 760 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 };
const small = { ...phone, viewport: { width: 360, height: 740 }, deviceScaleFactor: 1.5, quality: 60 };
const wide = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, quality: 60 };
const readme = new URL("./screenshots/", import.meta.url);
const manifest = new URL("../../public/screenshots/", import.meta.url);
const shots = [
  { name: "home-phone-light", device: phone, colorScheme: "light" },
  { name: "home-phone-dark", device: phone, colorScheme: "dark" },
  { name: "article-phone-light", device: phone, colorScheme: "light", article: true },
  { name: "home-desk-light", device: desk, colorScheme: "light" },
  { name: "home-desk-dark", device: desk, colorScheme: "dark" },
  { name: "narrow", device: small, colorScheme: "light", directory: manifest },
  { name: "article", device: small, colorScheme: "light", article: true, directory: manifest },
  { name: "wide", device: wide, colorScheme: "light", directory: manifest },
];

for (const directory of [readme, manifest]) await mkdir(directory, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  for (const { name, device, colorScheme, article, directory = readme } of shots) {
    const { quality = 80, ...screen } = device;
    const context = await browser.newContext({ ...screen, colorScheme, locale: "fr-ML", reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(home);
    await ready(page);
    if (article) {
      await page.locator("main article h2 a, main article h3 a").first().click();
      await page.locator("main article h1").waitFor();
      await ready(page);
    }
    const path = fileURLToPath(new URL(`${name}.jpg`, directory));
    await page.screenshot({ path, type: "jpeg", quality });
    console.log(path);
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
