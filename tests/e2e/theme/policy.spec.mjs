// The policy that goes with readers' pages, what may be kept of them, and what of WordPress is left alone.
import { expect, test } from "@playwright/test";
import { isReady } from "../journeys/reader.mjs";

const POLICY = "content-security-policy";

test("every page of the reader's comes with the whole policy", async ({ request }) => {
  const [post] = await (await request.get("/wp-json/wp/v2/posts?per_page=1")).json();
  for (const path of ["/", new URL(post.link).pathname, "/category/politique/", "/?s=mali", "/nulle-part/"]) {
    const headers = (await request.get(path)).headers();
    const policy = headers[POLICY];
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'self'", "require-trusted-types-for 'script'"]) {
      expect(policy, path).toContain(part);
    }
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\{\{/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"]).toContain("geolocation=()");
  }
});

test("no page goes against its own policy", async ({ page, request }) => {
  test.slow();
  const refused = [];
  page.on("console", (message) => /Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()) && refused.push(message.text()));
  const posts = await (await request.get("/wp-json/wp/v2/posts?per_page=2")).json();
  const articles = posts.map(({ link }) => new URL(link).pathname);
  for (const path of ["/", "/category/politique/", "/?s=mali", "/nulle-part/", ...articles]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(refused, path).toEqual([]);
  }
});

test("a page that a plug-in keeps without its headers keeps its policy, and the app takes over from it", async ({ page, request, baseURL }) => {
  const refused = [];
  page.on("console", (message) => /Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()) && refused.push(message.text()));
  const kept = await (await request.get("/?page_cache=1")).text();
  const stored = kept.replace("</main>", `<script>window.ran = true</script><img src="/nulle-part.png" onerror="window.ran = true"></main>`);
  await page.route(baseURL, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: stored }));
  await page.goto(baseURL);
  await isReady(page);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  expect(refused).toHaveLength(2);
  expect(await (await request.get("/")).text(), "elsewhere its header is enough").not.toContain("http-equiv");
});

test("caches may keep what is the same for all, and nothing that is somebody's or passing", async ({ request }) => {
  const lifetime = async (path, headers = {}) => (await request.get(path, { headers })).headers()["cache-control"];
  expect(await lifetime("/")).toMatch(/^public, max-age=0, s-maxage=60/);
  expect(await lifetime("/", { Cookie: "comment_author_0123=Awa" })).toBe("private, no-cache");
  expect(await lifetime("/", { Cookie: "wp-postpass_0123=x" })).toBe("private, no-cache");
  expect(await lifetime("/nulle-part/")).toBe("no-cache");
  const response = await request.get("/");
  expect(response.headers().vary).toContain("Cookie");
  expect(response.headers()["set-cookie"]).toBeUndefined();
  expect(await response.text(), "no number used once").not.toContain("nonce");
});

test("feeds, sitemaps, embeds, the API and the login are WordPress's own", async ({ request }) => {
  const [post] = await (await request.get("/wp-json/wp/v2/posts?per_page=1")).json();
  for (const [path, type] of [
    ["/feed/", /rss\+xml|text\/xml/],
    ["/wp-sitemap.xml", /application\/xml/],
    [`${new URL(post.link).pathname}embed/`, /text\/html/],
    ["/wp-json/wp/v2/posts?per_page=1", /application\/json/],
    ["/wp-login.php", /text\/html/],
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()["content-type"], path).toMatch(type);
    expect(response.headers()[POLICY], path).toBeUndefined();
    expect(await response.text(), path).not.toContain('id="first"');
  }
});
