// WordPress's official theme-test content: odd titles, deep categories, every kind of classic markup. Each of its
// posts and pages opens at its own permalink, as does every list of them.
import { expect, test as base } from "@playwright/test";
import { isReady } from "./reader.mjs";

const site = process.env.THEME_TEST_SITE;
const SITE_NAME = "Askia 24";

/** Every item of a WordPress route. */
async function every(route, fields) {
  const items = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await fetch(`${site}/wp-json/wp/v2/${route}${route.includes("?") ? "&" : "?"}per_page=100&page=${page}&_fields=${fields}`);
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    pages = Number(answer.headers.get("X-WP-TotalPages"));
    items.push(...(await answer.json()));
  }
  return items;
}

const fields = "id,link,type,title.rendered,content.protected";
const contents = [...(await every("posts", fields)), ...(await every("pages", fields))];
const posts = contents.filter(({ type }) => type === "post");

/** The in-app path of a permalink. */
const pathOf = (link) => new URL(link).pathname;

/** The item of a slug. */
function named(slug) {
  const item = contents.find(({ link }) => pathOf(link).endsWith(`/${slug}/`));
  if (!item) throw new Error(`the theme-test content has no ${slug}`);
  return item;
}

// One page for all journeys of a worker: what costs is starting the app's frame, not turning its pages.
const test = base.extend({
  shared: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ viewport: { width: 320, height: 640 }, locale: "fr-ML" });
      const errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      // Its texts show pictures of other hosts. The tests ask nobody outside this machine.
      await page.route(
        ({ hostname }) => hostname !== "127.0.0.1",
        (route) => route.fulfill({ contentType: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
      );
      await use({ page, errors });
      await page.close();
    },
    { scope: "worker" },
  ],
  reader: async ({ shared, baseURL }, use) => {
    shared.errors.length = 0;
    await use({
      ...shared,
      open: (path) => shared.page.goto(new URL(path, baseURL).href),
    });
    expect(shared.errors, "errors in the console").toEqual([]);
  },
});

/** HTML as text, as a reader sees it. */
function textOf(page, html) {
  return page.evaluate((html) => {
    const text = new DOMParser().parseFromString(html, "text/html").body.textContent;
    return text.replace(/[ \t\r\n]+/g, " ").trim();
  }, html);
}

/** What of the page sticks out of a screen 320 pixels wide, and not inside a part that scrolls by itself. */
function tooWide(page) {
  return page.evaluate(() => {
    const scrolls = (element) => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== "visible") return true;
      }
      return false;
    };
    const out = [...document.querySelectorAll("body *")].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > 320.5 || left < -0.5) && !element.closest(".skip") && !scrolls(element);
    });
    const found = out.map((element) => `${element.localName}.${element.className}`);
    if (document.documentElement.scrollWidth > 320) found.push(`document ${document.documentElement.scrollWidth}`);
    return found;
  });
}

for (const item of contents) {
  const path = decodeURI(pathOf(item.link));
  test(`${item.type} ${item.id} opens at ${path}`, async ({ reader: { page, open } }) => {
    await open(pathOf(item.link));
    await isReady(page);
    const title = (await textOf(page, item.title.rendered)) || "(sans titre)";
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText([title]);
    await expect(page).toHaveTitle(`${title} – ${SITE_NAME}`);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", item.link);
    // What comes below is part of the page.
    await expect(page.locator(".after .skeleton")).toHaveCount(0);
    expect.soft(await tooWide(page)).toEqual([]);
  });
}

test("titles with markup show their words, and their signs as signs", async ({ reader: { page, open } }) => {
  await open(pathOf(named("markup-title-with-markup").link));
  await isReady(page);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Markup: Title With Markup");
  await expect(heading.locator("*")).toHaveCount(0);
  await open(pathOf(named("title-with-special-characters").link));
  await isReady(page);
  await expect(heading).toContainText("~`!@#$%^&*()-_=+{}[]/\\;:");
});

test("a protected post says so and opens with its password", async ({ reader: { page, open } }) => {
  const { link, content } = named("template-password-protected");
  expect(content.protected).toBe(true);
  await open(pathOf(link));
  await isReady(page);
  await expect(page.getByText("protégé par un mot de passe")).toBeVisible();
  await page.getByLabel("Mot de passe").fill("enter");
  await page.getByRole("button", { name: "Lire l’article" }).click();
  await expect(page.getByText("should not be visible until the password is entered").first()).toBeVisible();
});

test("a post without a title has a headline to tap in its lists", async ({ reader: { page, open } }) => {
  const { link } = named("edge-case-no-title");
  await open("/2009/09/");
  await isReady(page);
  await page.getByRole("article").getByRole("link", { name: "(sans titre)" }).click();
  await expect(page).toHaveURL(new RegExp(`${pathOf(link)}$`));
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("(sans titre)");
});

test("a post without a text says so", async ({ reader: { page, open } }) => {
  await open(pathOf(named("edge-case-no-content").link));
  await isReady(page);
  await expect(page.getByText("Cet article n’a pas de texte.")).toBeVisible();
});

test("the second part of a long post is the post", async ({ reader: { page, open } }) => {
  const { link } = named("template-paginated");
  await open(`${pathOf(link)}2/`);
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Template: Paginated");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", link);
});

test("drafts and posts yet to come are not there", async ({ shared: { page, errors }, baseURL }) => {
  errors.length = 0;
  for (const path of ["/2030/01/scheduled/", "/?p=1153", "/?p=1164"]) {
    await page.goto(new URL(path, baseURL).href);
    await expect(page.getByRole("main"), path).toHaveAttribute("data-state", "empty");
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("Page introuvable");
  }
  // The browser's own lines about WordPress's 401 and 404.
  expect(errors.filter((error) => !/status of 40[14]/.test(error))).toEqual([]);
});

test("the menu opens categories three deep, and the third leads to its posts", async ({ reader: { page, open } }) => {
  await open("/");
  await isReady(page);
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  const nav = page.getByRole("navigation", { name: "Menu principal" });
  await nav.getByRole("button", { name: "Sous-menu Parent Category" }).click();
  await nav.getByRole("button", { name: "Sous-menu Child Category 03" }).click();
  await nav.getByRole("link", { name: "Grandchild Category" }).click();
  await expect(page).toHaveURL(/\/category\/parent-category\/child-category-03\/grandchild-category\/$/);
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Grandchild Category");
  expect(await tooWide(page)).toEqual([]);
});

/** The paths of every card, from the list's first page to its last. */
async function walk(page) {
  const paths = [];
  for (;;) {
    await isReady(page);
    expect.soft(await tooWide(page), page.url()).toEqual([]);
    const links = page.getByRole("main").getByRole("article").getByRole("heading").getByRole("link");
    paths.push(...(await links.evaluateAll((links) => links.map((link) => link.pathname))));
    const next = page.getByRole("link", { name: "Page suivante" });
    if ((await next.count()) === 0) return paths;
    const href = await next.getAttribute("href");
    await next.click();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  }
}

/** The one term of a slug. */
async function term(route, slug) {
  const [found] = await every(`${route}?slug=${slug}`, "id,name,link");
  return found;
}

for (const { what, path, list } of [
  { what: "a year's articles", path: "/2018/", list: () => posts.filter(({ link }) => pathOf(link).startsWith("/2018/")) },
  {
    what: "an author's articles",
    path: "/author/themedemos/",
    list: async () => every(`posts?author=${(await term("users", "themedemos")).id}`, "link"),
  },
  {
    what: "a tag's articles",
    path: "/tag/template/",
    list: async () => every(`posts?tags=${(await term("tags", "template")).id}`, "link"),
  },
  {
    what: "a category's articles",
    path: "/category/classic/",
    list: async () => every(`posts?categories=${(await term("categories", "classic")).id}`, "link"),
  },
]) {
  test(`${what} are all there, each once, page after page`, async ({ reader: { page, open } }) => {
    const expected = (await list()).map(({ link }) => pathOf(link)).sort();
    expect(expected.length).toBeGreaterThan(1);
    await open(path);
    expect((await walk(page)).sort()).toEqual(expected);
  });
}
