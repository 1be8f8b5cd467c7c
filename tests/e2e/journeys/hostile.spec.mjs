// The hostile corpus through a real WordPress: nothing of it runs, asks, or takes a name of the app's.
import { expect, test } from "@playwright/test";
import { FROZEN, KINDS, SIZES, corpus, inspect, lost, read, watch } from "./hostile.mjs";
import { isReady } from "./reader.mjs";

// Without the servers' policy: the app itself must let nothing through.
test.use({ bypassCSP: true });

const site = process.env.HOSTILE_SITE;
const { posts, attacks } = await corpus(site);

test("the corpus is there", () => {
  const vectors = posts.reduce((sum, { html }) => sum + (html.match(/avant \d+/g) ?? []).length, 0);
  expect(vectors).toBeGreaterThanOrEqual(300);
});

for (const { slug, link, html } of attacks) {
  test(`nothing comes through of ${slug}`, async ({ page, baseURL }) => {
    const seen = await watch(page, baseURL, site);
    await page.goto(new URL(link).pathname);
    await isReady(page);
    await read(page);
    const body = page.locator(".body").first();
    const text = await body.innerText();
    expect(lost({ slug, html }, text)).toEqual([]);
    expect(await inspect(page, html)).toEqual([]);
    expect(seen).toEqual([]);
    // The title began with the slug, and has not ended anything.
    await expect(page).toHaveTitle(new RegExp(`^${slug}( .*)? – Askia 24$`, "s"));
  });
}

for (const path of ["/", "/?s=hostile", "/category/category-1/", "/tag/post_tag-1/", "/author/admin/", "/2026/"]) {
  test(`nothing comes through in the lists of ${path}`, async ({ page, baseURL }) => {
    const seen = await watch(page, baseURL, site);
    await page.goto(path);
    await isReady(page);
    expect(await page.getByRole("article").count()).toBeGreaterThan(0);
    await read(page);
    expect(await inspect(page, attacks.map(({ html }) => html).join("\n"))).toEqual([]);
    expect(seen).toEqual([]);
  });
}

for (const slug of SIZES) {
  test(`the ${slug} body opens without freezing the page`, async ({ page, baseURL }) => {
    test.slow();
    const { link, html } = posts.find((post) => post.slug === slug);
    const seen = await watch(page, baseURL, site);
    await page.goto(new URL(link).pathname);
    await isReady(page, { timeout: 60_000 });
    const text = await page.locator(".body").evaluate((body) => body.textContent);
    expect(text).toContain("après 0");
    expect(text.match(/Le fleuve Niger|au fond/g).length).toBe(html.match(/Le fleuve|au fond/g).length);
    const longest = await page.evaluate(() => window.longest);
    console.log(`${slug}: ${html.length} bytes, longest task ${Math.round(longest)} ms`);
    expect(longest).toBeLessThan(FROZEN);
    expect(await inspect(page, html)).toEqual([]);
    expect(seen).toEqual([]);
  });
}

// Negative controls: the same watch sees the same attacks where they do come through.
test("on WordPress's own page the attacks are seen", async ({ page }) => {
  const seen = await watch(page, site, site);
  let found = 0;
  for (const { link } of attacks.filter(({ slug }) => slug.startsWith("hostile")).slice(0, 6)) {
    seen.length = 0;
    await page.goto(link, { waitUntil: "commit" });
    await expect.poll(() => seen.length).toBeGreaterThan(0);
    found += seen.length;
  }
  expect(found).toBeGreaterThan(20);
});

test("HTML set into the article is seen", async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL, site);
  const kinds = new Set();
  let caught = 0;
  for (const { link, html } of attacks.filter(({ slug }) => slug.startsWith("hostile"))) {
    await page.goto(new URL(link).pathname);
    await isReady(page);
    await page.locator(".body").first().evaluate((body, html) => (body.innerHTML = html), html);
    const faults = await inspect(page, html).catch((error) => [`the inspection itself: ${error.message}`]);
    caught += faults.length > 0;
    faults.forEach((fault) => kinds.add(fault.split(":")[0]));
  }
  // An unclosed noscript swallows the rest of its post where scripts run.
  expect(caught).toBeGreaterThan(10);
  expect([...kinds]).toEqual(expect.arrayContaining(KINDS));
  expect(seen.some((event) => event.startsWith("request"))).toBe(true);
});
