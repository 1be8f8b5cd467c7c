// The pictures of docs/THEME.md: what an editor sees who installs, changes, updates and leaves the theme.
// `cargo xtask screenshot --theme` starts a WordPress, packs the theme twice and calls this.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { login, upload } from "./theme/office.mjs";

const { WORDPRESS_SITE, THEME_FILE, THEME_NEWER_FILE } = process.env;
if (!WORDPRESS_SITE) throw new Error("WORDPRESS_SITE is not set: run `cargo xtask screenshot --theme`");

const pictures = new URL("../../docs/theme/", import.meta.url);
await mkdir(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const context = await browser.newContext({ baseURL: WORDPRESS_SITE, viewport: { width: 1100, height: 620 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const take = async (name) => {
    const path = fileURLToPath(new URL(`${name}.jpg`, pictures));
    await page.screenshot({ path, type: "jpeg", quality: 70 });
    console.log(path);
  };

  await login(page);
  await page.goto("wp-admin/theme-install.php");
  await page.locator(".upload-view-toggle").click();
  await page.locator("input[name=themezip]").setInputFiles(THEME_FILE);
  await take("upload");
  await page.locator("#install-theme-submit").click();
  await page.locator(".button.activatelink, a:has-text('Activate')").first().click();

  await page.goto("wp-admin/customize.php?autofocus[section]=askia24_colors");
  const preview = page.frameLocator("#customize-preview iframe").last();
  await preview.locator("main[data-state=ready] img").first().waitFor();
  await page.locator("#customize-control-askia24_accent .wp-color-result").click();
  await take("customize");

  await upload(page, THEME_NEWER_FILE);
  await page.locator(".update-from-upload-overwrite").scrollIntoViewIfNeeded();
  await take("replace");
  await page.locator(".update-from-upload-overwrite").click();
  await page.getByText("Theme updated successfully").waitFor();

  await page.goto("wp-admin/themes.php");
  await page.locator(".theme:not(.active)").first().hover();
  await take("themes");
} finally {
  await browser.close();
}
