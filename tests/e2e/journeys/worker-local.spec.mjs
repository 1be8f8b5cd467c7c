// What the worker answers itself, below -/local/, and what it tells: the contract that the pages build on (README).
import { expect } from "@playwright/test";
import { WINDOW, isReady } from "./reader.mjs";
import { isKept, startSite, test } from "./site.mjs";

test.use({ serviceWorkers: "allow", ...WINDOW });

const PICTURE = /^GET \/wp-content\/.*\.jpg/;

/** Asks as the page does. */
const ask = (page, name, form) =>
  page.evaluate(
    async ([name, form]) => {
      const base = document.querySelector("base").href;
      const response = await fetch(`${base}-/local/${name}`, form && { method: "POST", body: new URLSearchParams(form) });
      return { status: response.status, ...{ value: await response.json() } };
    },
    [name, form],
  );
const value = async (page, name, form) => (await ask(page, name, form)).value;

/** Every message of the worker, as the page hears it. */
async function listen(page) {
  await page.evaluate(() => {
    window.told = [];
    navigator.serviceWorker.addEventListener("message", ({ data }) => window.told.push(JSON.parse(data)));
  });
}
const told = (page, type) => page.evaluate((type) => window.told.filter((message) => message.type === type), type);

async function firstVisit(page, options) {
  const site = await startSite(options);
  await page.goto(site.url);
  await isReady(page);
  await isKept(page);
  await listen(page);
  return site;
}

/** Reads an article by the app's own request: its URL, and the pictures it shows. */
async function read(page, site, slug) {
  await page.goto(`${site.url}${slug}/`);
  await isReady(page);
  await isKept(page);
  await listen(page);
  const url = await page.evaluate((slug) => {
    const entries = performance.getEntriesByType("resource").map((entry) => entry.name);
    return entries.find((name) => name.includes(`slug=${slug}`) && name.includes("/posts?"));
  }, slug);
  const pictures = await page.locator("article img").evaluateAll((images) => images.map((image) => image.currentSrc || image.src));
  return { url, pictures: [...new Set(pictures)].filter((picture) => picture.includes("/wp-content/")) };
}

const SLUG = "comment-nait-une-pirogue";

for (const base of ["/", "/journal/"]) {
  test(`an article below ${base} is saved with its pictures, taken away and brought back`, async ({ page }) => {
    const site = await firstVisit(page, { base });
    const { url, pictures } = await read(page, site, SLUG);
    expect(pictures.length).toBeGreaterThan(0);
    const saved = await ask(page, "saved", { url, pictures: pictures.join("\n") });
    expect(saved.status).toBe(200);
    expect(saved.value.size).toBeGreaterThan(1000);
    await expect.poll(async () => (await value(page, "saved"))[0]?.askia24.missing).toBe(0);
    const other = await read(page, site, "trois-verres-de-the");
    await ask(page, "saved", { url: other.url, pictures: "" });
    const list = await value(page, "saved");
    expect(list.map((post) => post.slug)).toEqual(["trois-verres-de-the", SLUG]);
    const [, first] = list;
    expect(first.content).toBeUndefined();
    expect(first.askia24).toMatchObject({ url, missing: 0, corrected: false });
    expect(first.askia24.size).toBeGreaterThan(saved.value.size);
    expect(Date.now() / 1000 - first.askia24.at).toBeLessThan(60);

    await ask(page, "saved/remove", { url });
    expect((await value(page, "saved")).length).toBe(1);
    await ask(page, "saved/restore", {});
    expect(await value(page, "saved")).toEqual(list);
    await ask(page, "saved/remove", { all: 1 });
    expect(await value(page, "saved")).toEqual([]);
    await ask(page, "saved/restore", {});
    expect(await value(page, "saved")).toEqual(list);

    // Everything else goes; the server too.
    for (const what of ["content", "images"]) await ask(page, "erase", { what });
    await site.stop();
    await page.goto(`${site.url}${SLUG}/`);
    await isReady(page);
    await expect.poll(() => page.locator("article img").first().evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
    await page.goto(`${site.url}trois-verres-de-the/`);
    await isReady(page);
  });
}

test("what could not be had for a saved article is fetched later, and a correction is marked", async ({ page }) => {
  const site = await firstVisit(page);
  const { url } = await read(page, site, SLUG);
  // Two that no page has shown.
  const pictures = ["dunes-1024x683.jpg", "pont-1024x683.jpg"].map((name) => new URL(`/wp-content/uploads/2026/01/${name}`, site.url).href);
  site.answer(({ line }) => (PICTURE.test(line) ? { status: 500, type: "text/plain", body: "" } : undefined));
  await ask(page, "saved", { url, pictures: pictures.join("\n") });
  site.forget();
  expect((await value(page, "saved"))[0].askia24.missing).toBe(pictures.length);
  site.answer(null);
  await ask(page, "saved/refresh", { all: 1 });
  expect((await value(page, "saved"))[0].askia24.missing).toBe(0);
  // Only the pictures: a text that is there and not known to be corrected costs nothing.
  expect(site.count(/\/wp-json\//)).toBe(0);

  site.edit((json, line) => (line.includes(`slug=${SLUG}`) ? [{ ...json[0], modified: "2026-11-25T12:00:00", title: { rendered: "Corrigé" } }] : json));
  await page.evaluate((url) => fetch(url, { cache: "reload" }).then((response) => response.text()), url);
  await expect.poll(async () => (await value(page, "saved"))[0].askia24.corrected).toBe(true);
  expect((await value(page, "saved"))[0].title.rendered).not.toBe("Corrigé");
  await ask(page, "saved/refresh", { url });
  expect((await value(page, "saved"))[0]).toMatchObject({ title: { rendered: "Corrigé" }, askia24: { corrected: false } });
});

test("the articles on the phone are listed, the newest first, without their texts", async ({ page }) => {
  const site = await firstVisit(page);
  expect(await value(page, "articles")).toEqual([]);
  await read(page, site, SLUG);
  const { url } = await read(page, site, "trois-verres-de-the");
  await ask(page, "saved", { url, pictures: "" });
  const articles = await value(page, "articles");
  expect(articles.map(({ slug, askia24 }) => [slug, askia24.saved])).toEqual([["trois-verres-de-the", true], [SLUG, false]]);
  for (const post of articles) {
    expect(post.content).toBeUndefined();
    expect(post._embedded).toBeDefined();
    expect(Date.now() / 1000 - post.askia24.at).toBeLessThan(60);
  }
});

test("a search without the network looks through what is on the phone, whatever the accents", async ({ page }) => {
  const site = await firstVisit(page);
  await read(page, site, SLUG);
  const found = (words, narrow = "") =>
    page.evaluate(async ([words, narrow]) => {
      const url = `/wp-json/wp/v2/posts?_fields=id&per_page=12&search=${encodeURIComponent(words)}${narrow}`;
      const response = await fetch(url);
      const { headers } = response;
      const posts = await response.json();
      return { local: headers.get("X-Askia24-Local"), at: Number(headers.get("X-Askia24-At")), total: headers.get("X-WP-Total"), slugs: posts.map((post) => post.slug), categories: posts[0]?.categories };
    }, [words, narrow]);
  await site.stop();
  // A word of its text, and one of its title.
  const some = await found("PIROGUE calfat");
  expect(some).toMatchObject({ local: "1", total: String(some.slugs.length) });
  expect(Date.now() - some.at).toBeLessThan(60_000);
  expect((await found("naît pirogue")).slugs).toContain(SLUG);
  expect((await found("nait pirogue")).slugs).toContain(SLUG);
  expect((await found("zzz pirogue")).slugs).toEqual([]);
  // Narrowed as WordPress narrows it.
  expect((await found("nait pirogue", "&after=2999-01-01T00:00:00")).slugs).toEqual([]);
  expect((await found("nait pirogue", "&after=2001-01-01T00:00:00")).slugs).toContain(SLUG);
  const { categories } = await found("nait pirogue");
  expect((await found("nait pirogue", `&categories[terms]=99999,${categories[0]}`)).slugs).toContain(SLUG);
  expect((await found("nait pirogue", "&categories[terms]=99999")).slugs).toEqual([]);
});

test("today's edition comes with one request for its texts, tells how far it is, can be stopped and goes on", async ({ page }) => {
  const site = await firstVisit(page);
  const { url } = await read(page, site, SLUG);
  const list = url.replace(`&slug=${SLUG}`, "&per_page=12");
  const article = url.replace(SLUG, "SLUG");
  site.forget();
  expect(await value(page, "edition", { list, article, pictures: 0 })).toEqual({ total: 12 });
  await expect.poll(async () => (await told(page, "edition")).at(-1)).toMatchObject({ done: 12, total: 12, running: false });
  expect(site.count(/\/wp-json\//)).toBe(1);
  expect(site.count(PICTURE)).toBe(0);
  const state = await value(page, "edition");
  expect(state).toMatchObject({ done: 12, total: 12, running: false });
  expect(state.bytes).toBeGreaterThan(10_000);
  expect(Date.now() / 1000 - state.at).toBeLessThan(60);
  expect((await value(page, "articles")).length).toBeGreaterThanOrEqual(12);

  // With pictures, and stopped at the third.
  let release;
  const held = new Promise((resolve) => (release = resolve));
  site.answer(({ line }) => (PICTURE.test(line) && site.count(PICTURE) > 2 ? held : undefined));
  await value(page, "edition", { list, article, pictures: 1 });
  await expect.poll(() => site.count(PICTURE)).toBe(3);
  expect(await value(page, "edition")).toMatchObject({ running: true });
  await ask(page, "edition/stop", {});
  release();
  await expect.poll(async () => (await told(page, "edition")).at(-1).running).toBe(false);
  const stopped = await value(page, "edition");
  expect(stopped.running).toBe(false);
  expect(stopped.done).toBeLessThan(12);

  site.answer(null);
  await value(page, "edition", { list, article, pictures: 1 });
  await expect.poll(async () => (await value(page, "edition")).done).toBe(12);
  // No picture was fetched twice.
  const fetched = site.downloads.filter((line) => PICTURE.test(line));
  expect(new Set(fetched).size).toBe(fetched.length);
  const slug = (await value(page, "articles")).at(-1).slug;
  await site.stop();
  await page.goto(`${site.url}${slug}/`);
  await isReady(page);
  await expect.poll(() => page.locator("article img").first().evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
});

test("real bytes are counted by day and month, and the page can add its own", async ({ page }) => {
  const site = await firstVisit(page);
  const before = await value(page, "usage");
  await page.goto(`${site.url}category/politique/`);
  await isReady(page);
  await isKept(page);
  // What is counted is what came over the network, heads included.
  const grown = async () => (await value(page, "usage")).today - before.today;
  await expect.poll(grown).toBeGreaterThan(10_000);
  await page.waitForLoadState("networkidle");
  const after = await value(page, "usage");
  expect(after.month - before.month).toBe(after.today - before.today);
  expect(after.limit).toBe(0);
  // Nothing comes twice: nothing is counted.
  await page.goto(`${site.url}category/politique/?again`);
  await isReady(page);
  await expect.poll(async () => (await value(page, "usage")).today).toBe(after.today);
  await ask(page, "usage", { bytes: 1234 });
  expect((await value(page, "usage")).today).toBe(after.today + 1234);
  await ask(page, "erase", { what: "usage" });
  expect((await value(page, "usage")).today).toBe(0);
});

test("past the day's limit no picture is loaded, but those that are there and the one that is asked for", async ({ page }) => {
  const site = await firstVisit(page);
  await ask(page, "settings", { limit: 1000, saver: "auto" });
  expect(await value(page, "settings")).toEqual({ limit: "1000", saver: "auto" });
  expect((await value(page, "usage")).limit).toBe(1000);
  await ask(page, "usage", { bytes: 2000 });
  const load = (path) =>
    page.evaluate((path) => new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve("loaded");
      image.onerror = () => resolve("refused");
      image.src = path;
    }), path);
  await ask(page, "erase", { what: "images" });
  const [one, other] = ["/wp-content/uploads/2026/01/marche-1024x683.jpg", "/wp-content/uploads/2026/01/pont-1024x683.jpg"];
  expect(await load(one)).toBe("refused");
  expect(await load(other)).toBe("refused");
  expect(site.requests.filter((line) => /1024x683/.test(line))).toEqual([]);
  expect((await told(page, "limit")).length).toBe(1);
  await ask(page, "settings", { allow: new URL(one, site.url).href });
  expect(await load(one)).toBe("loaded");
  expect(site.count(/1024x683/)).toBe(1);
  // It will do in another size too, since it is there.
  site.forget();
  expect(await load(one.replace("1024x683", "150x150"))).toBe("loaded");
  expect(site.count(PICTURE)).toBe(0);
  expect(await value(page, "settings")).toEqual({ limit: "1000", saver: "auto" });
  // Text goes on.
  await page.goto(`${site.url}contact/`);
  await isReady(page);
});

test("storage is told by kind, and each kind can be erased but the app itself", async ({ page }) => {
  const site = await firstVisit(page);
  const { url } = await read(page, site, SLUG);
  await ask(page, "saved", { url, pictures: "" });
  const full = await value(page, "storage");
  expect(full.shell).toBeGreaterThan(100_000);
  for (const kind of ["content", "images", "saved"]) expect(full[kind]).toBeGreaterThan(1000);
  expect(full.articles).toBe(1);
  expect(full.version).toBe(await page.evaluate(() => document.documentElement.dataset.version));
  await ask(page, "erase", { what: "images" });
  expect(await value(page, "storage")).toMatchObject({ images: 0, content: full.content, saved: full.saved });
  await ask(page, "erase", { what: "all" });
  expect(await value(page, "storage")).toMatchObject({ images: 0, content: 0, saved: 0, articles: 0, shell: full.shell });
  expect((await ask(page, "nothing")).status).toBe(404);
});

test("another site cannot have the phone erased by sending a form", async ({ page, context }) => {
  const site = await firstVisit(page);
  const elsewhere = await startSite();
  const other = await context.newPage();
  await other.goto(elsewhere.url);
  await other.setContent(`<form method="post" action="${site.url}-/local/erase"><input name="what" value="all"><button>x</button></form>`);
  await other.getByRole("button").click();
  await other.waitForURL(`${site.url}-/local/erase`);
  expect((await value(page, "storage")).content).toBeGreaterThan(0);
});

test("notifications: one for each new article of the chosen sections, three a day at the most", async ({ page, context }) => {
  await context.grantPermissions(["notifications"]);
  const site = await firstVisit(page);
  const categories = await page.evaluate(async () => (await fetch("/wp-json/wp/v2/categories?per_page=100")).json());
  const id = (slug) => categories.find((category) => category.slug === slug).id;
  const session = await context.newCDPSession(page);
  const registered = new Promise((resolve) => session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => registrations[0] && resolve(registrations[0])));
  await session.send("ServiceWorker.enable");
  const { registrationId } = await registered;
  const wake = () => session.send("ServiceWorker.dispatchPeriodicSyncEvent", { origin: new URL(site.url).origin, registrationId, tag: "news" });
  const shown = () => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, silent, data }) => ({ title, silent, data }));
  });

  const list = "/wp-json/wp/v2/posts?_fields=id,slug,title.rendered,categories&per_page=20";
  let extra = [];
  site.edit((json, line) => (line.endsWith(list) ? [...extra, ...json] : json));
  await ask(page, "settings", { notify: `${id("politique")},${id("societe")}`, list: new URL(list, site.url).href });
  await expect.poll(() => site.count(/per_page=20/)).toBe(1);
  await wake();
  await expect.poll(() => site.count(/per_page=20/)).toBe(2);
  expect(await shown()).toEqual([]);

  const post = (number, section) => ({ id: 9000 + number, slug: `neuf-${number}`, title: { rendered: `L&#8217;article <em>${number}</em> &amp; lui` }, categories: [id(section)] });
  extra = [post(1, "politique"), post(2, "sahelfox")];
  await wake();
  await expect.poll(shown).toEqual([{ title: "L’article 1 & lui", silent: true, data: "neuf-1/" }]);
  await wake();
  await expect.poll(() => site.count(/per_page=20/)).toBe(4);
  extra = [3, 4, 5, 6].map((number) => post(number, "societe"));
  await wake();
  await expect.poll(async () => (await shown()).length).toBe(3);
});
