// The app as an installed one: its manifest, and the one offer to install it.
import { expect } from "@playwright/test";
import { existsSync, readFileSync, statSync } from "node:fs";
import { isReady, watchConsole } from "./reader.mjs";
import { DIST, startSite, test } from "./site.mjs";

/** Width and height that a PNG or JPEG file itself tells. */
function measure(file) {
  const bytes = readFileSync(file);
  if (bytes.readUInt32BE(0) === 0x89504e47) return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    if (marker >= 0xffc0 && marker <= 0xffc2) return `${bytes.readUInt16BE(at + 7)}x${bytes.readUInt16BE(at + 5)}`;
  }
}

let site;
test.beforeEach(async ({ page }) => {
  watchConsole(page);
  site = await startSite();
});

test("the manifest names files that exist, in the sizes it claims, and small", async ({ page }) => {
  await page.goto(site.url);
  const href = await page.locator('link[rel="manifest"]').evaluate((link) => link.href);
  const manifest = await (await page.request.get(href)).json();
  for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
    expect(existsSync(DIST + src), src).toBe(true);
    if (sizes !== "any") expect(measure(DIST + src), src).toBe(sizes);
  }
  for (const { src } of manifest.screenshots) expect(statSync(DIST + src).size, src).toBeLessThan(100_000);
  expect(manifest.icons.map(({ purpose }) => purpose)).toEqual(["any", "any", "any", "maskable", "monochrome"]);
  expect(new Set(manifest.screenshots.map((shot) => shot.form_factor))).toEqual(new Set(["narrow", "wide"]));
  for (const name of ["id", "name", "short_name", "description", "lang", "dir", "start_url", "scope", "display", "display_override", "background_color", "theme_color", "categories", "launch_handler"]) {
    expect(manifest[name], name).toBeTruthy();
  }
  // Nothing in the address that would make it another page for caches.
  expect(new URL(manifest.start_url, href).href).toBe(site.url);
});

test("Chromium finds nothing wrong with the manifest", async ({ page }) => {
  await page.goto(site.url);
  const devtools = await page.context().newCDPSession(page);
  const { errors, data } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(JSON.parse(data).name).toBe("Askia 24");
});

test("every shortcut opens a page", async ({ page }) => {
  const manifest = await (await page.request.get(`${site.url}manifest.webmanifest`)).json();
  expect(manifest.shortcuts.length).toBe(4);
  for (const { name, url } of manifest.shortcuts) {
    await page.goto(new URL(url, site.url).href);
    await isReady(page, { state: /ready|empty/ });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  }
});

const offer = (page) => page.getByText("Ce journal s’installe");

/** The browser would offer to install the app, as soon as the app holds that back. */
const canInstall = (page) => page.addInitScript(() => {
  window.prompted = 0;
  window.held = false;
  const timer = setInterval(() => {
    const event = new Event("beforeinstallprompt", { cancelable: true });
    event.prompt = () => void window.prompted++;
    window.held = !dispatchEvent(event);
    if (window.held) clearInterval(timer);
  }, 50);
});

/** Reads so many articles, each opened by a link of the one before. */
async function read(page, count) {
  for (let index = 0; index < count; index++) {
    const before = page.url();
    await page.getByRole("region", { name: "Autres articles" }).getByRole("heading").getByRole("link").nth(index % 4).click();
    await expect(page).not.toHaveURL(before);
    await isReady(page);
    await expect(page.getByRole("region", { name: "Autres articles" })).toBeVisible();
  }
}

async function begin(page) {
  await page.goto(`${site.url}verifier-une-photo-avant-de-partager/`);
  await isReady(page);
  await expect.poll(() => page.evaluate(() => window.held)).not.toBe(false);
  await expect(page.getByRole("region", { name: "Autres articles" })).toBeVisible();
}

test("after four articles the app offers to be installed, once", async ({ page }) => {
  await canInstall(page);
  await begin(page);
  await read(page, 2);
  await expect(offer(page)).toHaveCount(0);
  await read(page, 1);
  await expect(offer(page)).toBeVisible();
  await page.getByRole("button", { name: "Installer" }).click();
  expect(await page.evaluate(() => window.prompted)).toBe(1);
  await expect(offer(page)).toHaveCount(0);
  await begin(page);
  await read(page, 2);
  await expect(offer(page)).toHaveCount(0);
});

test("a refusal is for good", async ({ page }) => {
  await canInstall(page);
  await page.addInitScript(() => localStorage.getItem("askia24-install") ?? localStorage.setItem("askia24-install", "1 read=2"));
  await begin(page);
  await read(page, 1);
  await page.getByRole("button", { name: "Non merci" }).click();
  await expect(offer(page)).toHaveCount(0);
  expect(await page.evaluate(() => [localStorage.getItem("askia24-install"), window.prompted])).toEqual(["1 offered", 0]);
  await begin(page);
  await read(page, 1);
  await expect(offer(page)).toHaveCount(0);
});

test("on iOS the offer says how it is done there", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "standalone", { value: false });
    localStorage.getItem("askia24-install") ?? localStorage.setItem("askia24-install", "1 read=3");
  });
  await begin(page);
  await expect(page.getByText("touchez Partager, puis « Sur l’écran d’accueil »")).toBeVisible();
});

test("the installed app offers nothing", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "standalone", { value: true });
    localStorage.getItem("askia24-install") ?? localStorage.setItem("askia24-install", "1 read=9");
  });
  await canInstall(page);
  await begin(page);
  await read(page, 1);
  await expect(offer(page)).toHaveCount(0);
});
