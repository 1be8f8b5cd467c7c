// Odd answers, a lost network, and the way back from them.
import { expect, test } from "@playwright/test";
import { isReady } from "./reader.mjs";

const POSTS = /wp\/v2\/posts/;

for (const [what, answer] of [
  ["HTML instead of JSON", { status: 200, contentType: "text/html", body: "<!doctype html><p>Connectez-vous" }],
  ["half a body", { status: 200, contentType: "application/json", body: '[{"id":1,"title":{"rend' }],
  ["nothing", { status: 200, body: "" }],
  ["a server error", { status: 500, body: "Fatal error" }],
  ["a closed API", { status: 401, contentType: "application/json", body: '{"code":"rest_login_required"}' }],
]) {
  test(`${what} is told in a sentence, and "Réessayer" brings the page`, async ({ page }) => {
    await page.route(POSTS, (route) => route.fulfill({ headers: { "Access-Control-Allow-Origin": "*" }, ...answer }));
    await page.goto("/");
    await expect(page.getByRole("alert")).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole("main")).toHaveAttribute("data-state", "error");
    await expect(page.getByRole("banner")).toBeVisible();
    await expect(page.getByRole("contentinfo")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await page.unroute(POSTS);
    await page.getByRole("button", { name: "Réessayer" }).click();
    await isReady(page);
  });
}

test("one failure is made good without the reader", async ({ page }) => {
  let failures = 1;
  await page.route(POSTS, (route) => (failures-- > 0 ? route.abort() : route.continue()));
  await page.goto("/");
  await isReady(page);
});

test("posts of wrong types leave out only themselves", async ({ page }) => {
  await page.route(POSTS, async (route) => {
    const response = await route.fetch();
    const posts = await response.json();
    const odd = [null, 7, { id: "x" }, { id: "99", link: 5 }, { ...posts[0], _links: [], _embedded: [], title: null }];
    await route.fulfill({ response, json: [...odd, ...posts.slice(1)] });
  });
  await page.goto("/2026/");
  await isReady(page);
  expect(await page.getByRole("article").count()).toBeGreaterThan(5);
});

test("hostile titles, excerpts and bodies stay text", async ({ page }) => {
  const attack = '<img src=x onerror="window.hit=1"><script>window.hit=1</script><a href="javascript:window.hit=1">x</a>';
  await page.route(POSTS, async (route) => {
    const response = await route.fetch();
    const posts = await response.json();
    for (const post of posts) {
      post.title = { rendered: `Titre ${attack}` };
      post.excerpt = { rendered: attack };
      if (post.content) post.content = { rendered: `<p>Corps ${attack}</p>${attack}<iframe srcdoc="<script>top.hit=1</script>"></iframe>` };
    }
    await route.fulfill({ response, json: posts });
  });
  await page.goto("/verifier-une-photo-avant-de-partager/");
  await isReady(page);
  await expect(page.getByText("Corps")).toBeVisible();
  // The cards below are hostile too, and asked for later.
  await expect(page.getByRole("region", { name: "Autres articles" })).toBeVisible();
  await expect(page.locator('iframe, [onerror], a[href^="javascript"], main script')).toHaveCount(0);
  expect(await page.evaluate(() => window.hit)).toBeUndefined();
});

test("offline is said, and being online again brings the page", async ({ page, context }) => {
  await page.goto("/");
  await isReady(page);
  await context.setOffline(true);
  await expect(page.getByRole("status").filter({ hasText: "Hors ligne" })).toBeVisible();
  await page.getByRole("contentinfo").getByRole("link", { name: "Politique" }).click();
  await expect(page.getByRole("alert")).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole("main")).toHaveAttribute("data-state", "offline");
  await context.setOffline(false);
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Politique");
});

test("without categories the articles still show", async ({ page }) => {
  await page.route(/wp\/v2\/categories/, (route) => route.fulfill({ status: 404, body: "{}" }));
  await page.goto("/");
  await isReady(page);
  expect(await page.getByRole("article").count()).toBeGreaterThan(5);
});

test("a page that the reader has left does not come back over the new one", async ({ page }) => {
  await page.goto("/");
  await isReady(page);
  // The article's answer is held back until the reader is elsewhere.
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/slug=/, (route) => held.then(() => route.continue()).catch(() => {}));
  await page.getByRole("article").first().getByRole("heading").getByRole("link").click();
  await page.getByRole("contentinfo").getByRole("link", { name: "Politique" }).click();
  await expect(page).toHaveURL(/politique/);
  await isReady(page);
  release();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Politique");
});

test("past the last page there is a way back", async ({ page }) => {
  await page.goto("/tag/eau/page/99/");
  await expect(page.getByText("Il n’y a plus d’articles")).toBeVisible();
  await expect(page.getByRole("link", { name: "Revenir à la première page" })).toHaveAttribute("href", "/tag/eau/");
});

// Bytes a second; 400 kbit/s where the app's own coming is looked at, more where the page is.
for (const { kind, path, title, throughput, state = "ready" } of [
  { kind: "an article", path: "/verifier-une-photo-avant-de-partager/", title: /^Vérifier une photo/, throughput: 50_000 },
  { kind: "a section", path: "/category/societe/", title: "Société", throughput: 1_000_000 },
  { kind: "a short page", path: "/contact/", title: "Contact", throughput: 1_000_000 },
  { kind: "no page", path: "/rien/", title: "Page introuvable", throughput: 1_000_000, state: "empty" },
]) {
  test(`on a slow network the skeleton of ${kind} stands first, then its text, and nothing jumps`, async ({ page, context }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.addInitScript(() => {
      window.seen = { states: [], shifts: [] };
      const note = () => {
        const state = document.querySelector("main")?.dataset.state;
        const shown = document.querySelector("main > div > .skeleton") ? `${state} skeleton` : state;
        if (shown && shown !== window.seen.states.at(-1)) window.seen.states.push(shown);
      };
      new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
      const shifted = ({ sources, value }) => window.seen.shifts.push(`${value} ${sources.map(({ node }) => node?.nodeName)}`);
      const observer = new PerformanceObserver((list) => list.getEntries().forEach(shifted));
      observer.observe({ type: "layout-shift", buffered: true });
    });
    const network = { offline: false, latency: 400, downloadThroughput: throughput, uploadThroughput: throughput };
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
    await page.goto(path, { waitUntil: "commit" });
    await expect(page.locator("#boot")).toContainText("Askia 24");
    await expect(page.getByRole("main")).toHaveAttribute("data-state", state, { timeout: 25_000 });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    // What comes below an article is part of the page.
    await expect(page.locator(".skeleton")).toHaveCount(0);
    expect(await page.evaluate(() => window.seen)).toEqual({ states: ["loading skeleton", state], shifts: [] });
  });
}
