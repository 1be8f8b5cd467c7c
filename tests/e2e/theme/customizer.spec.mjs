// Appearance, Customize: what a newsroom changes without a developer, and what readers then see.
import { expect, test } from "@playwright/test";

test("an accent and a telephone are changed in the Customizer, and one that cannot be read is refused", async ({ page, browser, baseURL }) => {
  test.slow();
  await page.goto("/wp-login.php");
  await page.locator("#user_login").fill("admin");
  await page.locator("#user_pass").fill("admin");
  await page.locator("#wp-submit").click();
  await page.waitForURL(/wp-admin/);
  expect((await page.reload()).headers()["content-security-policy"], "wp-admin is left alone").toBeUndefined();

  await page.goto("/wp-admin/customize.php?autofocus[section]=askia24_colors");
  const accent = page.locator("#customize-control-askia24_accent");
  const preview = page.frameLocator("#customize-preview iframe").last();
  await expect(preview.locator("#first main h1, #first main h2").first()).toBeAttached({ timeout: 30_000 });
  await page.locator("#customize-preview iframe").last().waitFor();

  await choose(page, "#f5e6c8");
  await page.locator("#save").click();
  await expect(accent.locator(".notice-error")).toContainText("reading needs 4.5");

  await choose(page, "#0b5d3b");
  await page.evaluate(() => wp.customize.section("askia24_contact").focus());
  const telephones = page.locator("#customize-control-askia24_telephones textarea");
  const before = await telephones.inputValue();
  await telephones.fill("+223 20 00 00 24");
  await page.locator("#save").click();
  await expect(page.locator("#save")).toHaveValue("Published");

  const stranger = await browser.newContext({ baseURL, javaScriptEnabled: false, colorScheme: "light" });
  try {
    const reader = await stranger.newPage();
    const refused = [];
    reader.on("console", (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()));
    await reader.goto("/");
    await expect(reader.getByRole("link", { name: "+223 20 00 00 24" })).toHaveAttribute("href", "tel:+22320000024");
    await expect(reader.locator("footer h2").first()).toBeAttached();
    expect(await reader.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent"))).toBe("#0b5d3b");
    expect(refused).toEqual([]);
  } finally {
    await stranger.close();
    // As it was, for the journeys after this one.
    await telephones.fill(before);
    await page.evaluate(() => wp.customize("askia24_accent").set(wp.customize("askia24_accent").settings?.default ?? "#a3461a"));
    await page.locator("#save").click();
    await expect(page.locator("#save")).toHaveValue("Published");
  }
});

/** Chooses a colour as the picker does. */
const choose = (page, color) => page.evaluate((color) => wp.customize("askia24_accent").set(color), color);
