// Handing an article on: the device's own sheet, and the clipboard. What is shared is WordPress's permalink.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

const path = "/verifier-une-photo-avant-de-partager/";

test.beforeEach(({ page }) => watchConsole(page));

/** The group "Partager" of the article, and what WordPress calls the article. */
async function open(page) {
  await page.goto(`${path}?utm_source=whatsapp`);
  await isReady(page);
  return {
    share: page.getByRole("group", { name: "Partager" }),
    title: await page.getByRole("heading", { level: 1 }).innerText(),
    link: await page.locator('link[rel="canonical"]').getAttribute("href"),
  };
}

test("the device's share sheet gets the title and WordPress's link", async ({ page }) => {
  await page.addInitScript(() => {
    window.shared = [];
    navigator.share = async (what) => void window.shared.push({ ...what });
  });
  const { share, title, link } = await open(page);
  await share.getByRole("button", { name: "Partager…" }).click();
  expect(await page.evaluate(() => window.shared)).toEqual([{ title, url: link }]);
  expect(new URL(link).pathname).toMatch(new RegExp(`${path}$`));
});

test("a share sheet that is closed again is no error", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = () => Promise.reject(new DOMException("closed", "AbortError"));
  });
  const { share } = await open(page);
  await share.getByRole("button", { name: "Partager…" }).click();
  await isReady(page);
});

test("without a share sheet there is no button for one", async ({ page }) => {
  await page.addInitScript(() => delete Navigator.prototype.share);
  const { share } = await open(page);
  await expect(share.getByRole("button")).toHaveText(["Copier le lien"]);
});

test("what is shared elsewhere carries WordPress's link and the title", async ({ page }) => {
  const { share, title, link } = await open(page);
  for (const [name, expected] of [
    ["WhatsApp", { text: `${title} ${link}` }],
    ["Facebook", { u: link }],
    ["X", { text: title, url: link }],
    ["Telegram", { text: title, url: link }],
    ["E-mail", { subject: title, body: `${title} ${link}` }],
  ]) {
    const href = await share.getByRole("link", { name, exact: true }).getAttribute("href");
    expect(Object.fromEntries(new URL(href).searchParams), name).toEqual(expected);
  }
});

test('"Copier le lien" copies WordPress\'s link and says so', async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { share, link } = await open(page);
  await share.getByRole("button", { name: "Copier le lien" }).click();
  await expect(share.getByRole("status")).toHaveText("Lien copié");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

for (const [what, refuse] of [
  ["refused", () => (Clipboard.prototype.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError")))],
  // As on a site without https.
  ["missing", () => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined })],
]) {
  test(`a clipboard that is ${what} is told`, async ({ page }) => {
    await page.addInitScript(refuse);
    const { share } = await open(page);
    await share.getByRole("button", { name: "Copier le lien" }).click();
    await expect(share.getByRole("status")).toHaveText("Copie impossible");
  });
}
