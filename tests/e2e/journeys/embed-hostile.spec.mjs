// The hostile corpus of a real WordPress as embedded articles: nothing of it runs, asks, or takes a name.
import { expect, test } from "@playwright/test";
import { FROZEN, SIZES, corpus, inspect, lost, watch } from "./hostile.mjs";
import { isReady } from "./reader.mjs";

// Without the servers' policy: the app itself must let nothing through.
test.use({ bypassCSP: true });

const site = process.env.HOSTILE_SITE;
const { posts, attacks } = await corpus(site);

for (const { slug, html } of posts) {
  test(`nothing comes through of ${slug}`, async ({ page, baseURL }) => {
    if (slug === "long") test.slow();
    const seen = await watch(page, baseURL, site);
    await page.goto(`/-/embed/article/?article=${slug}`);
    await isReady(page, { timeout: 60_000 });
    const text = await page.locator(".body").evaluate((body) => body.textContent);
    if (SIZES.includes(slug)) {
      expect(text).toContain("après 0");
      expect(await page.evaluate(() => window.longest)).toBeLessThan(FROZEN);
    } else {
      expect(lost({ slug, html }, text)).toEqual([]);
    }
    expect(await inspect(page, html)).toEqual([]);
    expect(seen).toEqual([]);
  });
}

test("nothing comes through in a list of them", async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL, site);
  await page.goto("/-/embed/latest/?count=20&layout=grid");
  await isReady(page);
  expect(await page.getByRole("listitem").count()).toBe(Math.min(20, posts.length));
  expect(await inspect(page, attacks.map(({ html }) => html).join("\n"))).toEqual([]);
  expect(seen).toEqual([]);
});

// Negative control: the same watch sees the same attacks where they do come through.
test("HTML set into the embedded article is seen", async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL, site);
  let caught = 0;
  for (const { slug, html } of posts.filter(({ slug }) => slug.startsWith("hostile"))) {
    await page.goto(`/-/embed/article/?article=${slug}`);
    await isReady(page);
    await page.locator(".body").evaluate((body, html) => (body.innerHTML = html), html);
    caught += (await inspect(page, html).catch((error) => [error.message])).length > 0;
  }
  expect(caught).toBeGreaterThan(10);
  expect(seen.some((event) => event.startsWith("request"))).toBe(true);
});
