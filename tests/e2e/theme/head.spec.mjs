// What the first response says to whom does not run the app: makers of link previews, search engines, browsers' policies.
import { expect, test } from "@playwright/test";

const FACEBOOK = "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)";
const WHATSAPP = "WhatsApp/2.23.20.0 A";

/** Reads what a crawler reads: the response's text, without running anything. */
async function crawl(request, path, agent = FACEBOOK) {
  const response = await request.get(path, { headers: { "User-Agent": agent } });
  const html = await response.text();
  // Some crawlers read the beginning only.
  const head = html.slice(0, html.indexOf("</head>"));
  const all = (pattern) => [...head.matchAll(pattern)].map(([, value]) => decode(value));
  return {
    head,
    headers: response.headers(),
    status: response.status(),
    titles: all(/<title>(.*?)<\/title>/g),
    canonicals: all(/<link rel="canonical" href="([^"]*)"/g),
    descriptions: all(/<meta name="description" content="([^"]*)"/g),
    robots: all(/<meta name=['"]robots['"] content=['"]([^'"]*)/g),
    card: all(/<meta name="twitter:card" content="([^"]*)"/g),
    structured: all(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
    property: (name) => {
      const found = all(new RegExp(`<meta property="${name}" content="([^"]*)"`, "g"));
      expect(found.length, `${name} stands there once at most`).toBeLessThan(2);
      return found[0];
    },
  };
}

function decode(text) {
  const names = { amp: "&", quot: '"', lt: "<", gt: ">", apos: "'", "#039": "'" };
  return text.replace(/&(\w+|#\d+);/g, (whole, name) => names[name] ?? whole);
}

/** The address of the newest article with a picture, and its section's. */
async function newest(request) {
  const [post] = await (await request.get("/wp-json/wp/v2/posts?per_page=1&_embed=wp:featuredmedia,wp:term")).json();
  return { post, article: new URL(post.link).pathname, section: "/category/politique/" };
}

/** The picture comes, and is as large as the page says. */
async function measured(page, said) {
  const response = await page.goto(said.property("og:image"));
  expect(response.headers()["content-type"]).toMatch(/^image\//);
  return page.evaluate(() => ({ width: document.images[0].naturalWidth, height: document.images[0].naturalHeight }));
}

for (const [name, agent] of [["Facebook", FACEBOOK], ["WhatsApp", WHATSAPP]]) {
  test(`${name} shows an article with its title, summary and a large picture`, async ({ page, request }) => {
    const { post, article } = await newest(request);
    const said = await crawl(request, article, agent);
    expect(said.status).toBe(200);
    expect(said.property("og:title")).toBe(decode(post.title.rendered));
    expect(said.titles).toEqual([`${said.property("og:title")} – ${said.property("og:site_name")}`]);
    expect(said.property("og:description").length).toBeGreaterThan(40);
    expect(said.descriptions).toEqual([said.property("og:description")]);
    expect(said.property("og:type")).toBe("article");
    expect(said.property("og:url")).toBe(post.link);
    expect(said.canonicals).toEqual([post.link]);
    expect(said.property("og:locale")).toBe("fr_ML");
    expect(said.card).toEqual(["summary_large_image"]);
    expect(Date.parse(said.property("article:published_time"))).toBe(Date.parse(`${post.date_gmt}Z`));
    const picture = await measured(page, said);
    expect(picture).toEqual({ width: Number(said.property("og:image:width")), height: Number(said.property("og:image:height")) });
    expect(picture.width, "previews are sharp from 1200 pixels on").toBeGreaterThanOrEqual(1200);
    const full = post._embedded["wp:featuredmedia"][0].media_details;
    expect(picture.width / picture.height, "nothing is cut off").toBeCloseTo(full.width / full.height, 2);
  });
}

test("the front page and a section are shown with the newspaper's icon", async ({ page, request }) => {
  for (const path of ["/", (await newest(request)).section]) {
    const said = await crawl(request, path, WHATSAPP);
    expect(said.titles).toHaveLength(1);
    expect(said.property("og:title")).toBe(path === "/" ? "Askia 24" : "Politique");
    expect(said.property("og:description")).not.toBe("");
    expect(said.property("og:type")).toBe("website");
    expect(said.canonicals).toEqual([said.property("og:url")]);
    expect(new URL(said.canonicals[0]).pathname).toBe(path);
    expect(said.card).toEqual(["summary"]);
    expect(await measured(page, said)).toEqual({ width: 512, height: 512 });
  }
});

test("a preview is made from the first 16 kilobytes", async ({ request }) => {
  const { article } = await newest(request);
  const html = await (await request.get(article)).text();
  const start = Buffer.from(html).subarray(0, 16_384).toString();
  for (const needed of ["<title>", 'property="og:title"', 'property="og:description"', 'property="og:image"', 'rel="canonical"']) {
    expect(start).toContain(needed);
  }
});

test("structured data is that of a news article, a site with a search, a section's place", async ({ request }) => {
  const { article, section, post } = await newest(request);
  const [news, site, trail] = await Promise.all([article, "/", section].map(async (path) => {
    const { structured } = await crawl(request, path);
    expect(structured).toHaveLength(1);
    return JSON.parse(structured[0]);
  }));
  expect(news).toMatchObject({ "@type": "NewsArticle", mainEntityOfPage: post.link, publisher: { name: "Askia 24" } });
  expect(site).toMatchObject({ "@type": "WebSite", potentialAction: { "@type": "SearchAction" } });
  expect(trail.itemListElement[0]).toMatchObject({ "@type": "ListItem", position: 1, name: "Politique" });
});

test("what is no page of its own is not for search engines", async ({ request }) => {
  for (const path of ["/nulle-part/", "/?s=mali", "/category/politique/page/99/"]) {
    const said = await crawl(request, path);
    expect(said.robots, path).toHaveLength(1);
    expect(said.robots[0], path).toContain("noindex");
    expect(said.canonicals, path).toEqual([]);
  }
  const said = await crawl(request, "/page/2/");
  expect(said.robots[0] ?? "").not.toContain("noindex");
  expect(new URL(said.canonicals[0]).pathname).toBe("/page/2/");
  expect(said.head).toMatch(/<link rel="prev" href="[^"]*\/">/);
});

test("feeds, the API and the embed are found from the page", async ({ request }) => {
  const { article, post } = await newest(request);
  const { head } = await crawl(request, article);
  expect(head).toContain('type="application/rss+xml"');
  expect(head).toContain('rel="https://api.w.org/"');
  const oembed = decode(head.match(/type="application\/json\+oembed" href="([^"]*)"/)[1]);
  expect((await (await request.get(oembed)).json()).title).toBe(post.title.rendered);
});

test("beside an SEO plug-in the theme says nothing of its own", async ({ request }) => {
  const { article } = await newest(request);
  const said = await crawl(request, `${article}?seo_plugin=1`);
  expect(said.property("og:title")).toBeUndefined();
  expect(said.descriptions).toEqual([]);
  expect(said.structured).toEqual([]);
  expect(said.titles, "WordPress's own, which the plug-in changes").toHaveLength(1);
});
