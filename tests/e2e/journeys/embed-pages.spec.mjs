// The embed pages: what their addresses can ask for, what they cost, and what they are to who reads them.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { brotliCompressSync } from "node:zlib";
import { isReady } from "./reader.mjs";

const ARTICLE = "verifier-une-photo-avant-de-partager";
const headlines = (page) => page.getByRole("listitem").getByRole("heading", { level: 2 });
const isApi = (url) => /wp\/v2\//.test(url);

/** Opens an embed, in a window of its own: what it shows does not depend on a frame. */
async function open(page, address) {
  await page.goto(`/-/embed/${address}`);
  await isReady(page);
}

/** Notes the API requests of a page. */
function watchApi(page) {
  const asked = [];
  page.on("request", (request) => isApi(request.url()) && asked.push(request.url()));
  return asked;
}

/** What the app's own API says. */
async function api(page, route) {
  await page.goto("/");
  await isReady(page);
  const root = await page.locator("link[rel='https://api.w.org/']").evaluate((link) => link.href);
  return (await page.request.get(`${root}wp/v2/${route}`)).json();
}

test("the latest headlines are those of the newspaper, from one request, with links into the app", async ({ page, baseURL }) => {
  const asked = watchApi(page);
  await open(page, "latest/?count=7");
  await expect(headlines(page)).toHaveCount(7);
  expect(asked).toHaveLength(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dernières nouvelles");
  const [first] = await headlines(page).allInnerTexts();
  const links = await page.getByRole("link").evaluateAll((all) => all.map(({ href, target, rel }) => ({ href, target, rel })));
  for (const { href, target, rel } of links) {
    expect(new URL(href).origin).toBe(new URL(baseURL).origin);
    expect([target, rel]).toEqual(["_blank", "noopener"]);
  }
  const opened = page.waitForEvent("popup");
  await headlines(page).first().getByRole("link").click();
  const article = await opened;
  await expect(article.getByRole("heading", { level: 1 })).toHaveText(first);
  expect(await article.evaluate(() => window.opener)).toBeNull();
});

test("a section by its number is one request, spelled as the app spells it; by its name it is two", async ({ page, baseURL }) => {
  test.skip(baseURL === process.env.THEME_URL, "there the app asks nothing for its first view");
  const [{ id }] = await api(page, "categories?slug=societe");
  const asked = watchApi(page);
  await page.goto("/category/societe/");
  await isReady(page);
  const own = asked.find((url) => /categories\[terms\]|categories%5Bterms%5D/.test(url) && /posts/.test(url));
  const count = new URL(own).searchParams.get("per_page");
  asked.length = 0;
  await open(page, `latest/?section=societe&id=${id}&count=${count}`);
  expect(asked).toEqual([own]);
  const titles = await headlines(page).allInnerTexts();
  asked.length = 0;
  await open(page, `latest/?section=societe&count=${count}`);
  expect(asked).toHaveLength(2);
  expect(await headlines(page).allInnerTexts()).toEqual(titles);
  await expect(page.locator(".foot a")).toHaveAttribute("href", /\/category\/societe\/$/);
});

test("a tag, an author and a search narrow the list as they do in the app", async ({ page }) => {
  for (const [query, path] of [["tag=eau", "/tag/eau/"], ["author=redaction", "/author/redaction/"], ["search=fleuve", "/?s=fleuve"]]) {
    await page.goto(path);
    await isReady(page);
    const own = await page.getByRole("article").getByRole("heading").allInnerTexts();
    await open(page, `latest/?${query}&count=3`);
    expect(await headlines(page).allInnerTexts(), query).toEqual(own.slice(0, 3));
    expect(new URL(await page.locator(".foot a").evaluate((link) => link.href)).pathname + new URL(await page.locator(".foot a").evaluate((link) => link.href)).search).toBe(path);
  }
});

test("an article's request is the app's own, and its text is there in full", async ({ page, baseURL }) => {
  test.skip(baseURL === process.env.THEME_URL, "there the app asks nothing for its first view");
  const asked = watchApi(page);
  await page.goto(`/${ARTICLE}/`);
  await isReady(page);
  const own = asked.find((url) => url.includes(`slug=${ARTICLE}`));
  const paragraphs = await page.locator(".body p").allInnerTexts();
  asked.length = 0;
  await open(page, `article/?article=${ARTICLE}`);
  expect(asked).toEqual([own]);
  const text = await page.locator(".body").innerText();
  for (const paragraph of paragraphs.slice(0, 8)) expect(text).toContain(paragraph);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a card is one article with its excerpt; a page has one as well", async ({ page }) => {
  await open(page, `card/?article=${ARTICLE}`);
  await expect(headlines(page)).toHaveCount(1);
  await expect(page.locator(".excerpt")).not.toBeEmpty();
  await open(page, "card/?article=contact");
  await expect(headlines(page)).toHaveText("Contact");
});

test("an article that needs a password says so and shows nothing of it", async ({ page }) => {
  await open(page, "article/?article=la-note-vocale-sans-nom&pictures=0");
  const [locked] = await api(page, "posts?per_page=100&_fields=slug,content").then((all) => all.filter(({ content }) => content.protected));
  await open(page, `article/?article=${locked.slug}`);
  await expect(page.getByText("Cet article est protégé par un mot de passe.")).toBeVisible();
});

test("bad options stay at their defaults, and the console says which", async ({ page }) => {
  const notes = [];
  page.on("console", (message) => notes.push(message.text()));
  await open(page, "latest/?count=21&layout=carousel&theme=pink&accent=red&lang=de&pictures=yes&target=_parent&section=a/b&tag=eau&id=-1");
  await expect(headlines(page)).toHaveCount(5);
  await expect(page.locator("main")).toHaveAttribute("data-layout", "list");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("link").first()).toHaveAttribute("target", "_blank");
  await expect(page.locator("main img").first()).toBeVisible();
  for (const name of ["count", "layout", "theme", "accent", "lang", "pictures", "target", "section", "id", "tag"]) {
    expect(notes.filter((text) => text.startsWith(`Embed: ${name}=`)), name).toHaveLength(1);
  }
});

test("theme and accent are as asked for, the accent only where it can be read", async ({ page }) => {
  const notes = [];
  page.on("console", (message) => notes.push(message.text()));
  const color = (of) => page.locator("html").evaluate((html, of) => getComputedStyle(html)[of], of);
  const accent = () => page.locator("main").evaluate((main) => getComputedStyle(main).borderTopColor);
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, "latest/?theme=dark&accent=8ad4ff");
  expect(await color("backgroundColor")).toBe("rgb(18, 21, 42)");
  expect(await accent()).toBe("rgb(138, 212, 255)");
  await open(page, "latest/?theme=auto&accent=%238ad4ff");
  expect(await color("backgroundColor")).toBe("rgb(251, 247, 239)");
  expect(await accent()).toBe("rgb(163, 70, 26)");
  expect(notes.filter((text) => /accent=#8ad4ff has a contrast of 1\.\d, and text needs 4\.5/.test(text))).toHaveLength(1);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(accent).toBe("rgb(138, 212, 255)");
});

test("in Arabic the interface runs from right to left, and French headlines stay French", async ({ page }) => {
  await open(page, "latest/?lang=ar&count=2");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("آخر الأخبار");
  const card = page.getByRole("listitem").first();
  await expect(card.getByRole("heading")).toHaveAttribute("lang", "fr");
  expect(await card.getByRole("heading").evaluate((heading) => getComputedStyle(heading).direction)).toBe("ltr");
  const [picture, words] = [await card.locator(".picture").boundingBox(), await card.locator(".words").boundingBox()];
  expect(picture.x).toBeLessThan(words.x);
});

test("pictures can be left out, and then none is asked for", async ({ page }) => {
  const pictures = [];
  page.on("request", (request) => request.resourceType() === "image" && pictures.push(request.url()));
  await open(page, "latest/?pictures=0");
  await open(page, "article/?article=un-club-de-verification-au-lycee&pictures=0");
  await expect(page.locator("img")).toHaveCount(0);
  expect(pictures).toEqual([]);
});

test("the ticker turns by itself, stops on request, and turns by hand", async ({ page }) => {
  await page.clock.install();
  await open(page, "latest/?layout=ticker&count=3");
  const row = page.locator(".row");
  const at = () => row.evaluate((row) => Math.round(row.scrollLeft / row.clientWidth));
  await page.mouse.move(0, 0);
  await page.clock.runFor(6000);
  await expect.poll(at).toBe(1);
  await page.getByRole("button", { name: "Arrêter le défilement" }).click();
  await page.mouse.move(0, 0);
  await page.getByRole("main").evaluate(() => document.activeElement.blur());
  await page.clock.runFor(20_000);
  expect(await at()).toBe(1);
  await page.getByRole("button", { name: "Titre suivant" }).click();
  await expect.poll(at).toBe(2);
  await page.getByRole("button", { name: "Titre suivant" }).click();
  await expect.poll(at).toBe(0);
  await expect(page.getByRole("button", { name: "Faire défiler" })).toBeVisible();
});

test("for who wants no motion the ticker stands still", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install();
  await open(page, "latest/?layout=ticker&count=3");
  await page.clock.runFor(30_000);
  expect(await page.locator(".row").evaluate((row) => row.scrollLeft)).toBe(0);
  await page.getByRole("button", { name: "Titre suivant" }).click();
  await expect.poll(() => page.locator(".row").evaluate((row) => Math.round(row.scrollLeft / row.clientWidth))).toBe(1);
});

test("a server in trouble is said, and another try brings the articles", async ({ page }) => {
  let broken = true;
  await page.route(/wp\/v2\/posts/, (route) => (broken ? route.fulfill({ status: 500, body: "" }) : route.continue()));
  await page.goto("/-/embed/latest/");
  await expect(page.getByRole("alert")).toContainText("Les articles n’ont pas pu être chargés.");
  broken = false;
  await page.getByRole("button", { name: "Réessayer" }).click();
  await expect(headlines(page)).toHaveCount(5);
});

test("what does not exist is said", async ({ page }) => {
  for (const [address, sentence] of [
    ["latest/?section=rien-de-tel", "Aucun article ici pour l’instant"],
    ["latest/?search=zzzintrouvable", "Aucun article ici pour l’instant"],
    ["card/?article=rien-de-tel", "Cet article n’est plus là."],
    ["article/?id=4294967295", "Cet article n’est plus là."],
    ["article/", "Cet article n’est plus là."],
  ]) {
    await page.goto(`/-/embed/${address}`);
    await expect(page.getByText(sentence), address).toBeVisible();
    await expect(page.locator(".foot a")).toHaveText("Askia 24");
  }
});

test("nothing is stored, nobody is told, no worker is registered", async ({ page, context }) => {
  await open(page, "latest/");
  expect(await page.evaluate(async () => [
    localStorage.length, sessionStorage.length, document.cookie, (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length, (await indexedDB.databases()).length,
  ])).toEqual([0, 0, "", 0, 0, 0]);
  expect(await context.cookies()).toEqual([]);
});

for (const width of [280, 360, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing, ${width} wide, ${colorScheme}, and nothing overflows`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const address of [
        "latest/", "latest/?layout=grid", "latest/?layout=single", "latest/?layout=ticker", "latest/?lang=ar&pictures=0",
        `card/?article=${ARTICLE}`, "article/?article=comparer-le-prix-de-l-eau",
      ]) {
        await open(page, address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(0);
      }
    });
  }
}

test("the keyboard reaches every headline once, and sees where it is", async ({ page }) => {
  await open(page, "latest/?count=3");
  for (const title of await headlines(page).allInnerTexts()) {
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toHaveText(title);
    expect(await page.locator(":focus").evaluate((link) => getComputedStyle(link).outlineStyle)).toBe("solid");
  }
});

test("a cold embed costs a small part of the app's cold start", async ({ page, baseURL }) => {
  const weigh = async (address, extra = /^$/) => {
    const weights = [];
    const note = async (response) => {
      const { pathname } = new URL(response.url());
      if (response.request().resourceType() === "image" || extra.test(pathname)) return;
      weights.push(response.body().then((body) => [pathname, isApi(response.url()) || response.url().startsWith(baseURL) ? brotliCompressSync(body).length : 0]));
    };
    page.on("response", note);
    await page.goto(address);
    await isReady(page);
    page.off("response", note);
    const all = await Promise.all(weights);
    return { bytes: all.reduce((sum, [, bytes]) => sum + bytes, 0), requests: all.length };
  };
  const embed = await weigh("/-/embed/latest/");
  const article = await weigh(`/-/embed/article/?article=${ARTICLE}`);
  const app = await weigh("/", /manifest|icon/);
  const line = ({ bytes, requests }) => `${bytes} bytes in ${requests} requests`;
  console.log(`cold, brotli, without pictures: embed of 5 headlines ${line(embed)}; embed of an article ${line(article)}; the app's front page ${line(app)}`);
  expect(embed.requests).toBe(3);
  expect(embed.bytes).toBeLessThan(14_000);
  expect(article.bytes).toBeLessThan(16_000);
  expect(embed.bytes * 8).toBeLessThan(app.bytes);
});
