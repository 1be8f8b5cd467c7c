// The hostile corpus of a real WordPress as embedded articles: nothing of it runs, asks, or takes a name.
import { expect, test } from "@playwright/test";
import { inspect, watch } from "./hostile.mjs";
import { isReady } from "./reader.mjs";

// Without the servers' policy: the app itself must let nothing through.
test.use({ bypassCSP: true });

test.use({ trace: "off" });

const site = process.env.HOSTILE_SITE;
const sizes = ["long", "deep", "deep-quotes", "deep-marks"];
const answer = await fetch(`${site}/wp-json/wp/v2/posts?per_page=100&_fields=slug,content.rendered`);
const posts = (await answer.json()).map(({ slug, content }) => ({ slug, html: content.rendered }));

for (const { slug, html } of posts) {
  test(`nothing comes through of ${slug}`, async ({ page, baseURL }) => {
    const seen = await watch(page, baseURL, site);
    await page.goto(`/-/embed/article/?article=${slug}`);
    await isReady(page);
    const text = await page.locator(".body").evaluate((body) => body.textContent);
    if (sizes.includes(slug)) {
      expect(text).toContain("après 0");
      expect(await page.evaluate(() => window.longest)).toBeLessThan(5000);
    } else {
      const marks = html.match(slug.startsWith("swallows") ? /avant \d+/g : /(avant|après) \d+/g);
      expect(marks.filter((mark) => !text.includes(mark))).toEqual([]);
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
  expect(await inspect(page, posts.filter(({ slug }) => !sizes.includes(slug)).map(({ html }) => html).join("\n"))).toEqual([]);
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
