// When an article appeared: its age while it is fresh, in the newsroom's time zone wherever the reader is.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

// Seven hours from Gao's, and with summer time.
test.use({ timezoneId: "Asia/Bangkok" });
test.beforeEach(({ page }) => watchConsole(page));

const MINUTE = 60_000;
const lead = (page) => page.locator(".card-lead time");

/** The moment when the front page's first article appeared: Gao's time is UTC. */
async function published(page) {
  await page.goto("/");
  await isReady(page);
  return Date.parse(`${await lead(page).getAttribute("datetime")}Z`);
}

// What tells the newsroom's time quickly is not in every browser.
for (const [name, without] of [["", []], [", also without Temporal", ["Temporal"]]]) {
  test(`a fresh article is told by its age, which stays true while the page is open${name}`, async ({ page }) => {
    await page.addInitScript((without) => without.forEach((part) => delete globalThis[part]), without);
    const moment = await published(page);
    await page.clock.install({ time: moment + 20 * MINUTE });
    await page.goto("/");
    await isReady(page);
    await expect(lead(page)).toHaveText(/^il y a 20\smin$/);
    await expect(lead(page)).toHaveAttribute("title", /^\d+(er)? \p{L}+ 20\d\d à \d+ h \d\d$/u);
    // The others are older and keep their date.
    await expect(page.locator("main time").last()).toHaveText(/^\d+(er)? \p{L}+ 20\d\d$/u);
    await page.clock.runFor(2 * MINUTE);
    await expect(lead(page)).toHaveText(/^il y a 2[12]\smin$/);
    await page.clock.fastForward(3 * 60 * MINUTE);
    await expect(lead(page)).toHaveText(/^il y a 3\sh$/);
    await page.clock.fastForward(24 * 60 * MINUTE);
    await expect(lead(page)).toHaveText("hier");
    await page.clock.fastForward(24 * 60 * MINUTE);
    await expect(lead(page)).toHaveText(/^\d+(er)? \p{L}+ 20\d\d$/u);
  });
}

test("a phone whose clock is wrong says the date, and never a time to come", async ({ page }) => {
  const moment = await published(page);
  const date = await lead(page).getAttribute("title");
  await page.clock.install({ time: moment - 5 * MINUTE });
  await page.goto("/");
  await isReady(page);
  await expect(lead(page)).toHaveText(date.replace(/ à .*/, ""));
});

test("the article says the same as its card", async ({ page }) => {
  const moment = await published(page);
  await page.clock.install({ time: moment + 90 * MINUTE });
  await page.goto("/");
  await isReady(page);
  await page.locator(".card-lead a").last().click();
  await isReady(page);
  await expect(page.locator(".meta time").first()).toHaveText(/^il y a 1\sh$/);
});

test("ages are told in minutes, hours, and as yesterday", async ({ page }) => {
  const moment = await published(page);
  const day = 24 * 60 * MINUTE;
  // The lead's own day, as late as can be, and one hour after its end.
  const midnight = (Math.floor(moment / day) + 1) * day;
  await page.clock.install({ time: midnight - MINUTE });
  await page.goto("/");
  await isReady(page);
  const ages = await page.evaluate((midnight) => {
    const local = (ms) => new Date(ms).toISOString().slice(0, 19);
    return [0.5, 1, 719, 721, 1440, 2000].map((minutes) => askia24Age(local(midnight - 60_000 - minutes * 60_000)) ?? "");
  }, midnight);
  expect(ages.map((age) => age.replace(/\s/g, " "))).toEqual(["à l’instant", "il y a 1 min", "il y a 11 h", "il y a 12 h", "hier", "hier"]);
});
