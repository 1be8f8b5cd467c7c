// The hostile corpus in the first response of WordPress with the theme: without the app and without the policy nothing of
// it runs, asks, or takes a name of the page's.
import { expect, test } from "@playwright/test";
import { KINDS, SIZES, corpus, inspect, lost, read, watch } from "../journeys/hostile.mjs";

test.use({ bypassCSP: true });

const site = process.env.THEME_HOSTILE_URL;
const { posts, attacks } = await corpus(site.replace(/\/$/, ""));

/** Opens a page that stays what WordPress has sent: the app has no code. */
async function openFirst(page, path) {
  const seen = await watch(page, site, site);
  // Its files lie in the theme's directory, its code at an address that WordPress answers itself.
  await page.route(/\/(themes\/askia24|-)\/app\/.*\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "export default () => {};" }));
  await page.route(/\/(themes\/askia24|-)\/app\/.*\.wasm$/, (route) => route.abort());
  await page.goto(path, { waitUntil: "domcontentloaded" });
  await expect(page.locator("#first main")).toBeVisible();
  return seen;
}

for (const { slug, link, html } of attacks) {
  test(`nothing comes through of ${slug}`, async ({ page }) => {
    const seen = await openFirst(page, link);
    await read(page);
    const text = await page.locator(".body").first().evaluate((body) => body.textContent);
    expect(lost({ slug, html }, text)).toEqual([]);
    expect(await inspect(page, html)).toEqual([]);
    expect(seen).toEqual([]);
    await expect(page).toHaveTitle(new RegExp(`^${slug}( .*)? – Askia 24$`, "s"));
  });
}

for (const path of ["/", "/?s=hostile", "/category/category-1/", "/tag/post_tag-1/", "/author/admin/", "/2026/"]) {
  test(`nothing comes through in the lists of ${path}`, async ({ page }) => {
    const seen = await openFirst(page, path);
    expect(await page.getByRole("article").count()).toBeGreaterThan(0);
    await read(page);
    expect(await inspect(page, attacks.map(({ html }) => html).join("\n"))).toEqual([]);
    expect(seen).toEqual([]);
  });
}

// Two million characters: a browser takes half a minute for them, whoever has written the page.
test("the long body is sent whole and does not wear WordPress out", async ({ request }) => {
  test.slow();
  const { link, html } = posts.find(({ slug }) => slug === "long");
  const sent = await (await request.get(link, { timeout: 80_000 })).text();
  const [, body] = sent.split('<div class="body">');
  const text = body.split('<div class="share"')[0].replace(/<[^>]*>/g, "");
  expect(text).toContain("après 0");
  expect(text.match(/Le fleuve Niger/g).length).toBe(html.match(/Le fleuve/g).length);
});

for (const slug of SIZES.filter((slug) => slug !== "long")) {
  test(`the ${slug} body comes whole and does not wear WordPress out`, async ({ page }) => {
    test.setTimeout(90_000);
    const { link, html } = posts.find((post) => post.slug === slug);
    const from = Date.now();
    const seen = await openFirst(page, link);
    const text = await page.locator(".body").first().evaluate((body) => body.textContent);
    console.log(`${slug}: ${html.length} bytes, ${Date.now() - from} ms`);
    expect(text).toContain("après 0");
    expect(text.match(/Le fleuve Niger|au fond/g).length).toBe(html.match(/Le fleuve|au fond/g).length);
    expect(await inspect(page, html)).toEqual([]);
    expect(seen).toEqual([]);
  });
}

test("HTML set into the first response is seen", async ({ page }) => {
  test.slow();
  const kinds = new Set();
  const seen = await openFirst(page, "/");
  for (const { link, html } of attacks.filter(({ slug }) => slug.startsWith("hostile"))) {
    await page.goto(link);
    await page.locator(".body").first().evaluate((body, html) => (body.innerHTML = html), html);
    const faults = await inspect(page, html).catch((error) => [`the inspection itself: ${error.message}`]);
    faults.forEach((fault) => kinds.add(fault.split(":")[0]));
  }
  expect([...kinds]).toEqual(expect.arrayContaining(KINDS));
  expect(seen.some((event) => event.startsWith("request"))).toBe(true);
});
