// Only the embeds stand in other sites' frames, and messages move nothing but heights.
import { expect } from "@playwright/test";
import { contentHeight, drawn, fits, inside, startHost } from "./hosts.mjs";
import { isReady } from "./reader.mjs";
import { startSite, test } from "./site.mjs";

let host;
test.beforeAll(async () => (host = await startHost()));
test.afterAll(() => host.stop());

const frameOf = (src, more = "") => `<iframe title="Cadre" width="360" height="600" src="${src}" ${more}></iframe>`;

test("the server lets nothing but the embeds be framed", async ({ request, baseURL }) => {
  const ancestors = async (path) => {
    const headers = (await request.get(baseURL + path)).headers();
    const [, policy = "*"] = /frame-ancestors ([^;]*)/.exec(headers["content-security-policy"] ?? "") ?? [];
    return [policy, headers["x-frame-options"]];
  };
  for (const path of ["", "category/societe/", "?s=eau", "-/reglages", "index.html"]) {
    const [policy, option] = await ancestors(path);
    expect(policy, path).toMatch(/^'(self|none)'$/);
    expect(option, path).toMatch(/^(SAMEORIGIN|DENY)$/);
  }
  for (const path of ["-/embed/latest/", "-/embed/latest", "-/embed/card/?article=contact", "-/embed/article/index.html"]) {
    expect(await ancestors(path), path).toEqual(["*", undefined]);
  }
});

test("an embed works under the server's policy, sandboxed or not, and breaks none of it", async ({ page, baseURL }) => {
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  for (const address of ["latest/index.html?accent=0a5d3b", "article/index.html?article=verifier-une-photo-avant-de-partager", "card/index.html?article=contact"]) {
    for (const more of ["", 'sandbox="allow-scripts"']) {
      const answered = page.waitForResponse(/-\/embed\/\w+\/index\.html/);
      await page.goto(host.page(frameOf(`${baseURL}-/embed/${address}`, more)));
      const policy = (await answered).headers()["content-security-policy"];
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'[^;]*; style-src 'sha256-[^ ;]*';/);
      expect(policy).toContain("require-trusted-types-for 'script'");
      const frame = await inside(page.locator("iframe"));
      expect(await contentHeight(frame)).toBeGreaterThan(150);
    }
  }
  expect(complaints.filter((text) => !/favicon|404/.test(text))).toEqual([]);
});

test("the app in somebody's frame is refused by the browser", async ({ page, baseURL }) => {
  const refused = page.waitForEvent("console", (message) => /frame-ancestors/.test(message.text()));
  await page.goto(host.page(frameOf(baseURL)));
  await refused;
  expect(page.frames()[1].url()).not.toContain(new URL(baseURL).host);
});

test("where a server forgets to refuse, the app in a frame is one link to itself", async ({ page, baseURL }) => {
  test.skip(baseURL !== process.env.DEMO_URL, "brings a site of its own");
  const site = await startSite();
  for (const more of ["", 'sandbox="allow-scripts allow-same-origin allow-forms"']) {
    await page.goto(host.page(frameOf(`${site.url}category/societe/?page=1`, more)));
    const frame = page.frames()[1];
    const link = frame.getByRole("link");
    await expect(link).toHaveText("Askia 24");
    expect(await link.evaluate(({ href, target, rel }) => [href, target, rel])).toEqual([`${site.url}category/societe/?page=1`, "_blank", "noopener"]);
    await drawn(page);
    expect(await frame.evaluate(() => document.body.children.length)).toBe(1);
    await expect(frame.getByRole("main")).toHaveCount(0);
  }
  // Without the app's origin not even its script is let in: a sentence says so.
  await page.goto(host.page(frameOf(site.url, 'sandbox="allow-scripts"')));
  await expect(page.frames()[1].getByRole("alert")).toContainText("Le journal ne s’est pas ouvert");
  await drawn(page);
  await expect(page.frames()[1].getByRole("article")).toHaveCount(0);
  expect(site.count(/wp-json/)).toBe(0);
});

for (const base of ["/", "/journal/"]) {
  test(`a server that only falls back to index.html still serves the embeds, below ${base}`, async ({ page, baseURL }) => {
    test.skip(baseURL !== process.env.DEMO_URL, "brings a site of its own");
    // It sends the app for /-/embed/latest/, and the embed for its file (journeys/site.mjs).
    const site = await startSite({ base });
    for (const [asked, file] of [
      ["-/embed/latest/?count=2", "-/embed/latest/index.html?count=2"],
      ["-/embed/latest?count=3&layout=grid#?secret=abcdefghij", "-/embed/latest/index.html?count=3&layout=grid#?secret=abcdefghij"],
      ["-/embed/card/?article=contact", "-/embed/card/index.html?article=contact"],
    ]) {
      await page.goto(host.page(frameOf(site.url + asked)));
      const frame = page.frames()[1];
      await frame.waitForURL(site.url + file);
      await expect(frame.locator("main")).toHaveAttribute("data-state", "ready");
      // Handed over before the app's code is asked to run.
      await page.goto(site.url + asked);
      await page.waitForURL(site.url + file);
      await isReady(page);
      const links = await page.getByRole("link").evaluateAll((all) => all.map(({ href }) => href));
      expect(links.filter((href) => !href.startsWith(site.url))).toEqual([]);
    }
    await page.goto(`${site.url}-/embed`);
    await page.waitForURL(`${site.url}-/embed/index.html`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nos titres sur votre site");
  });
}

test("an embed hears nobody but the page around it, and nothing but the exact forms", async ({ page, baseURL }) => {
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const src = `${baseURL}-/embed/latest/index.html?count=2&childId=pym-0#?secret=abcdefghij`;
  // Another frame of the same page, of the attacker's: a neighbour may send messages too.
  const neighbour = `<iframe title="Voisin" srcdoc="<script>onmessage = ({ data }) => parent.frames[0].postMessage(data, '*')</script>"></iframe>`;
  await page.goto(host.page(`<script>window.told = []; addEventListener("message", ({ data }) => told.push(data));</script>${frameOf(src)}${neighbour}`));
  const frame = await inside(page.locator("iframe").first());
  const before = await frame.evaluate(() => document.body.innerText);
  await drawn(page);
  const good = [
    "[iFrameSizer]id:8:false:true", "[iFrameSizer]resize", "pymxPYMxpym-0xPYMxwidthxPYMx300", { sentinel: "amp", type: "frames-init" },
    { message: "ready", secret: "abcdefghij" },
  ];
  const bad = [
    "", "null", "[iFrameSizer]", "[iFrameSizer]id", "[iFrameSizer]:8:false", "[iFrameSizer]id:8:maybe", "x[iFrameSizer]id:8:false", "[iFrameSizer]resizex",
    "[iFrameSizer]" + "a".repeat(300) + ":8:false", "pymxPYMxotherxPYMxwidthxPYMx300", "pymxPYMxpym-0xPYMxwidthxPYMxfoo", "pymxPYMxpym-0xPYMxnavigateToxPYMxhttps://evil.example/",
    "pymxPYMxpym-0xPYMxheightxPYMx300", '{"context":"iframe.resize","height":1}', null, 7, true, [], [[]], {}, { sentinel: "amp" }, { sentinel: "amp", type: "embed-size", height: 1 },
    { sentinel: ["amp"], type: "frames-init" }, { message: "ready" }, { message: "ready", secret: "abcdefghik" }, { message: "ready", secret: ["abcdefghij"] },
    { message: "link", value: "javascript:alert(1)", secret: "abcdefghij" }, { type: "navigate", url: "https://evil.example/" },
  ];
  const answers = (messages, through) => page.evaluate(async ([messages, through]) => {
    told.length = 0;
    for (const message of messages) frames[through].postMessage(message, "*");
    // The embed answers within a few turns of the event loop, if at all.
    await new Promise((done) => { let turns = 30; const next = () => (turns-- ? requestAnimationFrame(next) : done()); next(); });
    return told.length;
  }, [messages, through]);
  expect(await answers(bad, 0)).toBe(0);
  expect(await answers(good, 1), "from a neighbour").toBe(0);
  expect(await answers(good, 0), "from the host").toBeGreaterThan(good.length);
  expect(await frame.evaluate(() => document.body.innerText)).toBe(before);
  expect(frame.url()).toBe(src);
  expect(errors).toEqual([]);
});

test("the loader resizes a frame only on a number from that very frame", async ({ page, baseURL }) => {
  const attack = `<iframe title="Attaque" srcdoc="<script>
    for (const height of [1, 5000]) {
      parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
      parent.frames[0].postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
    }
    parent.postMessage('done', '*');
  </script>"></iframe>`;
  await page.goto(host.page(`<script async src="${baseURL}embed.js" data-count="2"></script><div id="later"></div>`));
  const iframe = page.locator("iframe").first();
  const frame = await inside(iframe);
  const height = await fits(iframe, frame);
  await page.evaluate((attack) => new Promise((done) => {
    addEventListener("message", ({ data }) => data === "done" && done());
    document.querySelector("#later").innerHTML = attack;
  }), attack);
  await drawn(page);
  expect(await iframe.evaluate((one) => one.clientHeight)).toBe(height);
  for (const wrong of [NaN, -1, 0, 1e9, "500", "50vh; position: fixed", null, { valueOf: 5 }, [400]]) {
    await frame.evaluate((height) => parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*"), wrong);
  }
  await drawn(page);
  expect(await iframe.evaluate((one) => one.style.height)).toMatch(/^(\d+)px$/);
  expect(await iframe.evaluate((one) => one.style.position)).toBe("");
  expect(await iframe.evaluate((one) => one.clientHeight)).toBeLessThan(1000);
});

test("an attacker's page cannot drive the app by messages", async ({ page, baseURL }) => {
  await page.goto(host.page(`<script>window.opened = open("${baseURL}category/societe/");</script>`));
  const app = page.context().pages().find((one) => one !== page) ?? (await page.waitForEvent("popup"));
  await isReady(app);
  const errors = [];
  app.on("pageerror", (error) => errors.push(error.message));
  const before = await app.evaluate(() => [location.href, document.title, document.querySelector("main").innerText]);
  await page.evaluate(async () => {
    const messages = [
      "skip-waiting", "[iFrameSizer]resize", { message: "link", value: "javascript:alert(1)" }, { type: "navigate", url: "https://evil.example/" }, '{"type":"newer","url":"x","count":3}',
      '{"type":"full"}', '{"type":"edition","running":true,"done":1,"total":2,"bytes":3}', null, [],
    ];
    for (const message of messages) opened.postMessage(message, "*");
  });
  await drawn(app);
  expect(await app.evaluate(() => [location.href, document.title, document.querySelector("main").innerText])).toEqual(before);
  expect(errors).toEqual([]);
});

test("what the API should never send does no harm", async ({ page }) => {
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("dialog", (dialog) => errors.push(dialog.message()) && dialog.dismiss());
  const attack = "<img src=x onerror=alert(1)><script>alert(2)</script>&lt;b&gt;Titre";
  const post = (more) => ({ id: 1, date: "2026-01-02T00:00:00", link: "/2026/01/un/", title: { rendered: attack }, excerpt: { rendered: attack }, ...more });
  const hostile = [
    null, 7, "x", [], {}, { link: 5 }, post({ link: "javascript:alert(3)" }), post({ link: "https://evil.example//evil.example/\\x" }), post({ title: 5, excerpt: [], date: 9 }),
    post({ _embedded: { "wp:featuredmedia": [{ source_url: "javascript:alert(4)", media_details: 3 }], author: "x" } }),
    post({ _embedded: { "wp:featuredmedia": { source_url: "/x.png", alt_text: attack, media_details: { width: "1e9", height: -1, sizes: [[{ source_url: "data:text/html,x" }]] } }, author: [{ name: 4 }] } }),
    post({ content: { rendered: `<a href="java\tscript:alert(5)">a</a><a href="data:text/html,x">b</a><form action="javascript:alert(6)"><button>c</button></form><svg onload=alert(7)></svg><math href="javascript:alert(8)">d</math>` } }),
  ];
  let answer = hostile;
  await page.route(/wp\/v2\/posts/, (route) => route.fulfill({ json: answer, headers: { "access-control-allow-origin": "*" } }));
  const origin = async () => {
    const hrefs = await page.locator("[href], [src]").evaluateAll((all) => all.map((one) => one.href || one.src));
    for (const href of hrefs) expect(href).toMatch(/^https?:/);
    return new Set(await page.locator("main a").evaluateAll((all) => all.map((one) => one.origin)));
  };
  await page.goto("/-/embed/latest/?count=20");
  await isReady(page);
  expect(await page.getByRole("listitem").count()).toBe(5);
  await expect(page.getByRole("listitem").first().getByRole("heading")).toHaveText("<b>Titre");
  expect((await origin()).size).toBe(1);
  for (const one of hostile) {
    answer = [one];
    await page.goto("/-/embed/article/?article=x");
    await isReady(page, { state: /ready|empty/ });
    await origin();
  }
  for (const odd of [null, 5, "x", {}, { code: "x" }, [[[]]]]) {
    answer = odd;
    await page.goto("/-/embed/latest/");
    await isReady(page, { state: "empty" });
  }
  expect(await page.locator("script:not([src])").count()).toBe(0);
  expect(errors).toEqual([]);
});
