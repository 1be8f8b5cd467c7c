// What programs and browsers look for: the feed, robots.txt, llms.txt, the description of the search.
import { expect, test } from "@playwright/test";
import { isReady } from "./reader.mjs";

test("the feed is named in the head and linked at the foot, out of the app", async ({ page }) => {
  await page.goto("/");
  await isReady(page);
  const feed = page.locator('link[rel="alternate"][type="application/rss+xml"]');
  await expect(feed).toHaveAttribute("href", /\/feed\/$/);
  const link = page.getByRole("contentinfo").getByRole("link", { name: "Fil RSS" });
  await expect(link).toHaveAttribute("href", await feed.getAttribute("href"));
  // The router leaves such a link to the browser, and so to WordPress.
  await expect(link).toHaveAttribute("rel", "external");
});

test("a browser can search from its own bar", async ({ page, request }) => {
  await page.goto("/");
  const { href, type } = await page.locator('link[rel="search"]').evaluate(({ href, type }) => ({ href, type }));
  expect(type).toBe("application/opensearchdescription+xml");
  const description = await (await request.get(href)).text();
  const template = await page.evaluate((xml) => {
    // Read where nothing runs; the app's own policy lets a parser have text.
    const read = new DOMParser().parseFromString(xml, "text/xml");
    return read.querySelector("Url").getAttribute("template");
  }, description);
  expect(template).toMatch(/\?s=\{searchTerms\}$/);
  await page.goto(new URL(template, href).href.replace(/\{searchTerms\}|%7BsearchTerms%7D/, "fleuve"));
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("fleuve");
});

test("robots.txt keeps programs out of the reader's own pages, llms.txt tells them where the articles are", async ({ request }) => {
  const robots = await request.get("/robots.txt");
  expect(robots.headers()["content-type"]).toMatch(/^text\/plain/);
  expect(await robots.text()).toMatch(/^User-agent: \*\n[\s\S]*^Disallow: \/-\/$/m);
  const llms = await request.get("/llms.txt");
  expect(llms.headers()["content-type"]).toMatch(/^text\/plain/);
  expect(await llms.text()).toMatch(/^# Askia 24\n\n> .+\n[\s\S]*\]\(\/wp-json\/wp\/v2\/posts\)/);
});
