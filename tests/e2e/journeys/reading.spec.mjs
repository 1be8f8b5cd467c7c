// What a reader does with the news: the same with the demonstration and with a real WordPress.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

test.beforeEach(({ page }) => watchConsole(page));

test("the front page shows a lead article, the latest and the sections", async ({ page }) => {
  await page.goto("/");
  await isReady(page);
  await expect(page).toHaveTitle(/^Askia 24/);
  await expect(page.getByRole("banner").getByRole("link", { name: "Askia 24" })).toBeVisible();
  expect(await page.getByRole("article").count()).toBeGreaterThan(15);
  for (const section of ["Nord Actu", "Politique", "Société"]) {
    await expect(page.getByRole("region", { name: section })).toBeVisible();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
});

test("the front page asks for posts twice and for categories once", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => /wp\/v2\//.test(request.url()) && asked.push(new URL(request.url())));
  await page.goto("/");
  await isReady(page);
  const routes = asked.map((url) => url.pathname.split("/").pop()).sort();
  expect(routes).toEqual(["categories", "posts", "posts"]);
  for (const url of asked) {
    const names = [...url.searchParams.keys()];
    expect(names).toEqual([...names].sort());
  }
});

test("a tap on a headline opens the article and going back returns to the same place", async ({ page }) => {
  await page.goto("/");
  await isReady(page);
  const headline = page.getByRole("article").nth(12).getByRole("heading").getByRole("link");
  await headline.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  const title = await headline.innerText();
  await headline.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(`${title} – Askia 24`);
  // The article's own last requests are not those of going back.
  await expect(page.getByRole("region", { name: "Autres articles" })).toBeVisible();
  const requests = [];
  page.on("request", (request) => /wp\/v2\/posts/.test(request.url()) && requests.push(request.url()));
  await page.goBack();
  await expect(page).toHaveTitle(/^Askia 24/);
  await isReady(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  expect(requests).toEqual([]);
});

test("after going back and forward a link still changes the address", async ({ page }) => {
  await page.goto("/");
  await isReady(page);
  const heading = page.getByRole("heading", { level: 1 });
  const sections = page.getByRole("contentinfo").getByRole("navigation", { name: "Rubriques" });
  for (const name of ["Politique", "Sahelfox"]) {
    await sections.getByRole("link", { name }).click();
    await expect(heading).toHaveText(name);
  }
  await page.goBack();
  await expect(heading).toHaveText("Politique");
  await page.goForward();
  await expect(heading).toHaveText("Sahelfox");
  await sections.getByRole("link", { name: "Politique" }).click();
  await expect(heading).toHaveText("Politique");
  await expect(page).toHaveURL(/\/category\/politique\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/category\/sahelfox\/$/);
  await expect(heading).toHaveText("Sahelfox");
});

test("a reload returns to the same place, and so does going back after it", async ({ page }) => {
  await page.goto("/");
  await isReady(page);
  const headline = page.getByRole("article").nth(12).getByRole("heading").getByRole("link");
  await headline.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(0);
  await page.reload();
  await isReady(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await headline.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.reload();
  await isReady(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page).toHaveTitle(/^Askia 24/);
  await isReady(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test("a tab whose storage is refused is read like any other", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    Object.defineProperty(window, "sessionStorage", { get: refuse });
  });
  await page.goto("/");
  await isReady(page);
  await page.reload();
  await isReady(page);
});

test("an article has its author, dates, picture, body, tags, sharing and other articles", async ({ page }) => {
  await page.goto("/verifier-une-photo-avant-de-partager/?utm_source=whatsapp&fbclid=abc");
  await isReady(page);
  const article = page.getByRole("main").getByRole("article").first();
  await expect(article.getByRole("link", { name: "Sahelfox" })).toHaveAttribute("href", "/category/sahelfox/");
  await expect(article.locator('a[rel="author"]')).toHaveAttribute("href", /\/author\//);
  await expect(article.locator("time").first()).toHaveAttribute("datetime", /^20\d\d-/);
  await expect(article.getByText("Article de démonstration")).toBeVisible();
  const share = page.getByRole("group", { name: "Partager" });
  for (const name of ["WhatsApp", "Facebook", "X", "Telegram", "E-mail"]) {
    await expect(share.getByRole("link", { name, exact: true })).toBeVisible();
  }
  await expect(share.getByRole("button", { name: "Copier le lien" })).toBeVisible();
  const related = page.getByRole("region", { name: "Autres articles" });
  await expect(related.getByRole("article")).toHaveCount(4);
  const hrefs = await related.getByRole("heading").getByRole("link").evaluateAll((links) => links.map((a) => a.href));
  expect(hrefs.some((href) => href.includes("verifier-une-photo-avant-de-partager"))).toBe(false);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /verifier-une-photo-avant-de-partager\/$/);
  const news = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  expect(news["@type"]).toBe("NewsArticle");
  expect(news.headline).toBe(await page.getByRole("heading", { level: 1 }).innerText());
});

test("a WordPress page opens at its address", async ({ page }) => {
  await page.goto("/contact");
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Contact");
});

test("a section holds its descendants' articles and turns its pages by real links", async ({ page }) => {
  await page.goto("/category/societe/");
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Société");
  await expect(page.getByText("Vivre ensemble à Gao et dans la boucle du Niger.")).toBeVisible();
  const next = page.getByRole("navigation", { name: "Pagination" }).getByRole("link", { name: "Page suivante" });
  await expect(next).toHaveAttribute("href", "/category/societe/page/2/");
  const first = await page.getByRole("article").first().getByRole("heading").innerText();
  await next.click();
  await expect(page).toHaveURL(/\/category\/societe\/page\/2\/$/);
  await isReady(page);
  await expect(page.getByRole("article").first().getByRole("heading")).not.toHaveText(first);
  await page.getByRole("link", { name: "Page précédente" }).click();
  await expect(page.getByRole("article").first().getByRole("heading")).toHaveText(first);
});

for (const [kind, path, title] of [
  ["tag", "/tag/eau/", "Eau"],
  ["author", "/author/redaction/", "La rédaction"],
  ["month", "/2026/10/", "octobre 2026"],
  ["year", "/2026/", "2026"],
]) {
  test(`the ${kind} archive lists its articles`, async ({ page }) => {
    await page.goto(path);
    await isReady(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    expect(await page.getByRole("article").count()).toBeGreaterThan(1);
  });
}

test("a search tells how many articles it found", async ({ page }) => {
  await page.goto("/");
  await isReady(page);
  const field = page.getByRole("search").getByRole("combobox", { name: "Rechercher" });
  await field.fill("fleuve");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/\?s=fleuve$/);
  await isReady(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("fleuve");
  await expect(page.getByText(/^\d+\sarticles?|^\d+\srésultats?$/)).toBeVisible();
});

test("a search without a match says so", async ({ page }) => {
  await page.goto("/?s=zzzintrouvable");
  await isReady(page, { state: "empty" });
  await expect(page.getByRole("heading", { name: "Aucun résultat" })).toBeVisible();
});

test("an address that leads nowhere says so and leads on", async ({ page }) => {
  await page.goto("/2020/01/cela-n-existe-pas/");
  await isReady(page, { state: "empty" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page introuvable");
  await page.getByRole("link", { name: "Revenir à l’accueil" }).click();
  await isReady(page);
});

test("the footer has the newsroom's contacts and its sections", async ({ page }) => {
  await page.goto("/");
  await isReady(page);
  const footer = page.getByRole("contentinfo");
  await expect(footer.getByRole("heading", { name: "À propos de nous" })).toBeVisible();
  await expect(footer.getByRole("link", { name: "+223 00 00 00 00" })).toHaveAttribute("href", "tel:+22300000000");
  await expect(footer.locator('address a[href^="mailto:"]')).toBeVisible();
  await expect(footer.getByRole("navigation", { name: "Rubriques" }).getByRole("link")).toHaveCount(5);
});
