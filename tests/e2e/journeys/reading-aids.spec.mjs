// What helps to read an article: its length, its contents, how it looks, on paper, and passing a passage on.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

const LONG = "/verifier-une-photo-avant-de-partager/";
const SHORT = "/la-berge-a-laube/";

test.beforeEach(({ page }) => watchConsole(page));

async function open(page, path = LONG) {
  await page.goto(path);
  await isReady(page);
  return page.getByRole("main").getByRole("article").first();
}

/** Opens "Affichage". */
async function openDisplay(page) {
  await page.locator("summary", { hasText: "Affichage" }).click();
}

/** Selects the whole of an element, as a reader's fingers would. */
const select = (element) => element.evaluate((node) => getSelection().selectAllChildren(node));

const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const size = (text) => text.evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
const top = (element) => element.evaluate((node) => Math.round(node.getBoundingClientRect().top));

test("an article tells how long reading takes", async ({ page }) => {
  const article = await open(page);
  const words = (await article.locator(".body").innerText()).split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  const minutes = Math.round(words.length / 200);
  expect(minutes).toBeGreaterThan(1);
  await expect(article.getByText(`${minutes}\u00a0min de lecture`)).toBeVisible();
});

test("a WordPress page does not", async ({ page }) => {
  await open(page, "/contact/");
  await expect(page.getByText("min de lecture")).toHaveCount(0);
});

test("the contents lead to each heading, and going back returns", async ({ page }) => {
  const article = await open(page);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.locator("summary", { hasText: "Sommaire" }).click();
  const contents = article.getByRole("navigation", { name: "Sommaire" });
  const headings = article.locator(".body").getByRole("heading");
  await expect(contents.getByRole("link")).toHaveText(await headings.allInnerTexts());
  const last = contents.getByRole("link").last();
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await last.click();
  await expect(headings.last()).toBeFocused();
  await expect(headings.last()).toBeInViewport();
  expect(await top(headings.last())).toBeGreaterThanOrEqual(0);
  await expect(page).toHaveURL(/#titre-\d+$/);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${LONG}$`));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  // The page was never turned.
  expect(requests.filter((url) => /wp\/v2/.test(url))).toEqual([]);
});

test("a link to a heading opens the article there", async ({ page }) => {
  const article = await open(page, `${LONG}#titre-3`);
  const heading = article.locator(".body").getByRole("heading").nth(2);
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();
});

test("the contents work below a path", async ({ page }) => {
  test.skip(!process.env.BELOW_URL, "no reader below a path");
  const article = await open(page, new URL(`.${LONG}`, process.env.BELOW_URL).href);
  await page.locator("summary", { hasText: "Sommaire" }).click();
  await article.getByRole("navigation", { name: "Sommaire" }).getByRole("link").nth(1).click();
  await expect(page).toHaveURL(new RegExp(`/journal${LONG}#titre-2$`));
  await expect(article.locator(".body").getByRole("heading").nth(1)).toBeFocused();
});

test("a short article has no contents", async ({ page }) => {
  await open(page, SHORT);
  await expect(page.locator("summary", { hasText: "Affichage" })).toBeVisible();
  await expect(page.locator("summary", { hasText: "Sommaire" })).toHaveCount(0);
});

test("contents and display work by keyboard alone, and Escape closes the sheet", async ({ page }) => {
  const article = await open(page);
  await page.locator("summary", { hasText: "Sommaire" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(article.getByRole("navigation", { name: "Sommaire" }).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(article.locator(".body").getByRole("heading").first()).toBeFocused();
  const display = page.locator("summary", { hasText: "Affichage" });
  await display.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Taille du texte" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("group", { name: "Taille du texte" })).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "Moyenne" })).toBeFocused();
  const text = article.locator(".body p").first();
  const before = await size(text);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Grande", exact: true })).toBeChecked();
  expect(await size(text)).toBeGreaterThan(before);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "Confortable" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(display).toBeFocused();
  await expect(page.getByRole("group", { name: "Taille du texte" })).toBeHidden();
});

test("what was chosen holds for other articles and after a reload", async ({ page }) => {
  const article = await open(page);
  await openDisplay(page);
  await page.getByRole("radio", { name: "Très grande" }).check();
  await page.getByRole("radio", { name: "Compact" }).check();
  await page.getByRole("radio", { name: "Sombre" }).check();
  const text = article.locator(".body p").first();
  const [large, dark] = [await size(text), await background(page)];
  await page.reload();
  await isReady(page);
  expect(await size(text)).toBe(large);
  expect(await background(page)).toBe(dark);
  await openDisplay(page);
  for (const name of ["Très grande", "Compact", "Sombre"]) {
    await expect(page.getByRole("radio", { name })).toBeChecked();
  }
  await page.getByRole("button", { name: "Fermer" }).click();
  await page.getByRole("region", { name: "Autres articles" }).getByRole("heading").getByRole("link").first().click();
  await expect(page).not.toHaveURL(new RegExp(LONG));
  await isReady(page);
  expect(await size(page.locator(".body p").first())).toBe(large);
});

test("a theme is the reader's, whatever the device's", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  await openDisplay(page);
  const light = await background(page);
  await page.getByRole("radio", { name: "Sombre" }).check();
  const dark = await background(page);
  expect(dark).not.toBe(light);
  // The browser's own bars follow.
  const bar = () => page.evaluate(() =>
    [...document.querySelectorAll('meta[name="theme-color"]')].find((meta) => matchMedia(meta.media).matches)?.content);
  const darkBar = await bar();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.getByRole("radio", { name: "Clair" }).check();
  expect(await background(page)).toBe(light);
  expect(await bar()).not.toBe(darkBar);
  await page.getByRole("radio", { name: "Système" }).check();
  expect(await background(page)).toBe(dark);
  expect(await bar()).toBe(darkBar);
});

for (const theme of ["Clair", "Sombre"]) {
  test(`axe finds nothing with everything open, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const article = await open(page);
    await page.locator("summary", { hasText: "Sommaire" }).click();
    await openDisplay(page);
    await page.getByRole("radio", { name: theme }).check();
    await select(article.locator(".body p").first());
    await expect(page.getByRole("group", { name: "Citation" })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
  });
}

test("a browser that refuses storage still lets the reader choose", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("refused", "SecurityError"); } });
  });
  const article = await open(page);
  await openDisplay(page);
  const text = article.locator(".body p").first();
  const before = await size(text);
  await page.getByRole("radio", { name: "Grande", exact: true }).check();
  expect(await size(text)).toBeGreaterThan(before);
  await page.getByRole("region", { name: "Autres articles" }).getByRole("heading").getByRole("link").first().click();
  await expect(page).not.toHaveURL(new RegExp(LONG));
  await isReady(page);
  expect(await size(page.locator(".body p").first())).toBeGreaterThan(before);
});

test("nonsense in storage is as if nothing had been chosen", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("askia24-display", "\u0000{[size=5"));
  await open(page);
  await openDisplay(page);
  for (const name of ["Moyenne", "Confortable", "Système"]) {
    await expect(page.getByRole("radio", { name })).toBeChecked();
  }
});

test("no size of the text is wider than the smallest phone, and each is larger than the one before", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const article = await open(page);
  await page.locator("summary", { hasText: "Sommaire" }).click();
  await openDisplay(page);
  const sizes = [];
  for (const name of ["Très petite", "Petite", "Moyenne", "Grande", "Très grande"]) {
    await page.getByRole("radio", { name, exact: true }).check();
    sizes.push(await size(article.locator(".body p").first()));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(320);
    const heading = await size(article.locator(".body h2").first());
    expect(heading, name).toBeGreaterThan(sizes.at(-1));
    expect(heading, name).toBeLessThan(sizes.at(-1) * 1.5);
  }
  expect(sizes).toEqual([...new Set(sizes)].sort((one, other) => one - other));
});

test("a line along the top follows the reading", async ({ page }) => {
  const article = await open(page);
  const width = () => article.locator(".body").evaluate((body) => {
    const [animation] = body.getAnimations({ subtree: true });
    return animation?.effect.getComputedTiming().progress ?? null;
  });
  expect(await width()).toBe(0);
  await article.locator(".body > :last-child").evaluate((last) => last.scrollIntoView({ block: "end" }));
  await expect.poll(width).toBeGreaterThan(0.95);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await width()).toBe(null);
});

test("a selected passage can be copied and shared as a quotation", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const article = await open(page);
  const quote = page.getByRole("group", { name: "Citation" });
  await expect(quote).toBeHidden();
  const passage = article.locator(".body p").nth(1);
  await select(passage);
  await expect(quote).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).not.toBeFocused();
  const words = (await passage.innerText()).replace(/ *\n */g, " ");
  const link = await page.locator('link[rel="canonical"]').getAttribute("href");
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  const expected = `«\u00a0${words}\u00a0» — ${title}\n${link}`;
  await quote.getByRole("button", { name: "Copier la citation" }).click();
  await expect(quote.getByRole("status")).toHaveText("Citation copiée");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected);
  const share = new URL(await quote.getByRole("link", { name: "Partager" }).getAttribute("href"));
  expect(share.origin + share.pathname).toBe("https://wa.me/");
  expect(share.searchParams.get("text")).toBe(expected);
  // The selection is still there, and its own copy is nothing but the words.
  await page.keyboard.press("ControlOrMeta+c");
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(words);
  await page.evaluate(() => getSelection().removeAllRanges());
  await expect(quote).toBeHidden();
});

test("a selection by keyboard brings the quotation, and the focus stays", async ({ page }) => {
  const article = await open(page);
  const paragraph = article.locator(".body p").first();
  await paragraph.evaluate((node) => getSelection().setBaseAndExtent(node.firstChild, 0, node.firstChild, 1));
  for (let letters = 1; letters < 9; letters += 1) {
    await page.keyboard.press("Shift+ArrowRight");
  }
  const quote = page.getByRole("group", { name: "Citation" });
  await expect(quote).toBeVisible();
  const share = new URL(await quote.getByRole("link", { name: "Partager" }).getAttribute("href"));
  const letters = await page.evaluate(() => getSelection().toString());
  expect(letters).toHaveLength(9);
  expect(share.searchParams.get("text")).toContain(`«\u00a0${letters.trim()}\u00a0»`);
  expect(await page.evaluate(() => document.activeElement.closest(".quote"))).toBe(null);
});

test("a selection outside the text brings nothing", async ({ page }) => {
  const article = await open(page);
  await select(article.locator(".body p").first());
  await expect(page.getByRole("group", { name: "Citation" })).toBeVisible();
  await select(page.getByRole("contentinfo").getByRole("heading").first());
  await expect(page.getByRole("group", { name: "Citation" })).toBeHidden();
});

test("a device with a share sheet gets the quotation", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = async (sheet) => { window.shared = sheet.text; };
  });
  const article = await open(page);
  await select(article.locator(".body p").first());
  await page.getByRole("group", { name: "Citation" }).getByRole("button", { name: "Partager" }).click();
  expect(await page.evaluate(() => window.shared)).toMatch(/^«\u00a0[^]+\u00a0» — [^]+\nhttp[^ ]+$/);
});

test("the bar keeps clear of a passage at the foot of the screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const article = await open(page);
  const passage = article.locator(".body p").nth(2);
  await passage.evaluate((node) => node.scrollIntoView({ block: "end" }));
  await select(passage);
  const quote = page.getByRole("group", { name: "Citation" });
  const [bar, text] = [await quote.boundingBox(), await passage.boundingBox()];
  expect(bar.y + bar.height <= text.y || bar.y >= text.y + text.height).toBe(true);
});

test("paper gets the article and nothing to press", async ({ page }) => {
  const article = await open(page);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(article.locator(".body p").first()).toBeVisible();
  await expect(page.getByRole("banner").getByRole("link", { name: "Askia 24" })).toBeVisible();
  for (const name of ["Menu principal", "Sommaire"]) {
    await expect(page.getByRole("navigation", { name })).toHaveCount(0);
  }
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("contentinfo")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Autres articles" })).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Partager" })).toHaveCount(0);
  expect(await background(page)).toBe("rgb(255, 255, 255)");
  const link = await page.locator('link[rel="canonical"]').getAttribute("href");
  expect(await article.evaluate((node) => getComputedStyle(node, "::after").content)).toContain(link);
});
