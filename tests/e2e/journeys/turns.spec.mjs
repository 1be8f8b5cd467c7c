// Turning pages: what is asked for ahead, what stands there at once, where the focus comes back to, what was read.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";
import { isKept, startSite, test } from "./site.mjs";

const ARTICLE = "/2026/08/verifier-une-photo-avant-de-partager/";
const QUESTION = /GET \/wp-json\/wp\/v2\/posts\?.*slug=/;

test.beforeEach(({ page }) => watchConsole(page, /CONTENT_LENGTH_MISMATCH/));

/** The front page, and the first headlines' links. */
async function front(page, options) {
  const site = await startSite(options);
  await page.goto(site.url);
  await isReady(page);
  await page.waitForLoadState("networkidle");
  const links = page.locator("main .headline a");
  site.forget();
  return { site, links, lead: links.first() };
}

/** Lets nothing through that matches until it is released. */
function hold(site, pattern) {
  let release;
  const waiting = new Promise((resolve) => (release = resolve));
  site.answer(({ line }) => (pattern.test(line) ? waiting.then(() => undefined) : undefined));
  return release;
}

test.describe("asked for ahead", () => {
  /** The mouse comes to a link and stays. */
  async function rest(page, link) {
    await link.scrollIntoViewIfNeeded();
    const { x, y } = await link.boundingBox();
    await page.mouse.move(x + 5, y + 5);
    await page.mouse.move(x + 8, y + 8);
  }

  test("an article is asked for while the mouse rests on its card, and only once", async ({ page }) => {
    const { site, lead } = await front(page);
    await rest(page, lead);
    await expect.poll(() => site.count(QUESTION)).toBe(1);
    await lead.click();
    await isReady(page);
    await expect(page.locator(".article .body")).toBeVisible();
    expect(site.count(QUESTION)).toBe(1);
    await page.goBack();
    await isReady(page);
    await rest(page, lead);
    await rest(page, page.locator("main .headline a").nth(2));
    await expect.poll(() => site.count(QUESTION)).toBe(2);
  });

  test("an answer under way is waited for, not asked for again", async ({ page }) => {
    const { site, lead } = await front(page);
    const release = hold(site, QUESTION);
    await rest(page, lead);
    await expect.poll(() => site.count(QUESTION)).toBe(1);
    await lead.click();
    await expect(page.getByRole("main")).toHaveAttribute("data-state", "loading");
    release();
    await isReady(page);
    expect(site.count(QUESTION)).toBe(1);
  });

  test("one that fails is asked for by the page itself", async ({ page }) => {
    const { site, lead } = await front(page);
    let cuts = 1;
    site.answer(({ line }) => (QUESTION.test(line) && cuts-- > 0 ? "cut" : undefined));
    await rest(page, lead);
    await expect.poll(() => site.count(QUESTION)).toBe(1);
    await lead.click();
    await isReady(page);
    expect(site.count(QUESTION)).toBe(2);
  });

  test("a handful at the most", async ({ page }) => {
    const { site, links } = await front(page);
    for (let index = 0; index < 9; index++) {
      await rest(page, links.nth(index));
      await page.waitForTimeout(100);
    }
    expect(site.count(QUESTION)).toBe(5);
  });

  for (const [name, stored, phone] of [
    ["the reader spares data", "1 saver=on", {}],
    ["the phone spares data", "", { saveData: true, effectiveType: "4g" }],
    ["the phone spares data, whatever the reader has chosen", "1 saver=off", { saveData: true, effectiveType: "4g" }],
    ["the connection is slow", "", { saveData: false, effectiveType: "3g" }],
  ]) {
    test(`nothing where ${name}`, async ({ page }) => {
      await page.addInitScript(([stored, phone]) => {
        localStorage["askia24-saving"] = stored;
        Object.defineProperty(navigator, "connection", { value: phone });
      }, [stored, phone]);
      const { site, lead } = await front(page);
      await rest(page, lead);
      await page.waitForTimeout(200);
      expect(site.count(QUESTION)).toBe(0);
      await lead.click();
      await isReady(page);
      expect(site.count(QUESTION)).toBe(1);
    });
  }

  test.describe("by a finger", () => {
    test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

    /** Sends what a phone sends when a finger comes down, and what follows. */
    const touch = (page, link, then) =>
      link.evaluate((element, [then]) => {
        const send = (name) => element.dispatchEvent(new PointerEvent(name, { bubbles: true, pointerType: "touch" }));
        then.forEach(send);
      }, [then]);

    test("at once, before the finger is lifted", async ({ page }) => {
      const { site, lead } = await front(page);
      await touch(page, lead, ["pointerdown"]);
      await expect.poll(() => site.count(QUESTION)).toBe(1);
      await lead.tap();
      await isReady(page);
      expect(site.count(QUESTION)).toBe(1);
    });

    test("a finger that scrolls takes it back", async ({ page }) => {
      const { site, lead } = await front(page);
      hold(site, QUESTION);
      const failed = page.waitForEvent("requestfailed", (request) => request.url().includes("slug="));
      await touch(page, lead, ["pointerdown"]);
      await expect.poll(() => site.count(QUESTION)).toBe(1);
      await touch(page, lead, ["pointercancel"]);
      await failed;
    });
  });

  test.describe("below the worker", () => {
    test.use({ serviceWorkers: "allow" });

    test("what the phone has is not asked for, and what it has not is kept", async ({ page }) => {
      const { site, links, lead } = await front(page);
      await isKept(page);
      await lead.click();
      await isReady(page);
      await page.goBack();
      await isReady(page);
      await page.reload();
      await isReady(page);
      await page.waitForLoadState("networkidle");
      site.forget();
      const asked = [];
      page.on("request", (request) => request.url().includes("slug=") && asked.push(request.url()));
      await rest(page, lead);
      await page.waitForTimeout(200);
      expect(asked).toEqual([]);
      const other = links.nth(3);
      await rest(page, other);
      await expect.poll(() => site.count(QUESTION)).toBe(1);
      await other.click();
      await isReady(page);
      expect(site.count(QUESTION)).toBe(1);
      const kept = () => page.evaluate(async (url) => Boolean(await caches.match(url)), asked[0]);
      await expect.poll(kept).toBe(true);
    });
  });
});

for (const [width, height] of [[360, 740], [1280, 800]]) {
  test.describe(`the draft of an article at ${width} pixels`, () => {
    test.use({ viewport: { width, height } });

    test("is its card, in the places of the article, and nothing moves when that comes", async ({ page }) => {
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => window.shifts.push(value))).observe({ type: "layout-shift" });
      });
      const { site, lead } = await front(page);
      const title = await lead.innerText();
      const src = await page.locator("main .card-lead img").evaluate((image) => image.currentSrc);
      const release = hold(site, /slug=/);
      await lead.click();
      const main = page.getByRole("main");
      await expect(main.locator(".article")).toContainText(title);
      await expect(main).toHaveAttribute("data-state", "loading");
      await expect(page.locator("h1")).toHaveCount(1);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      expect(await page.locator(".lead-picture img").evaluate((image) => image.complete && image.currentSrc)).toBe(src);
      const places = () =>
        page.evaluate(() =>
          ["h1", ".lead-picture img", ".body > p"].map((part) => {
            const { x, y, width, height } = document.querySelector(`.article ${part}`).getBoundingClientRect();
            return { part, x, y, width, height: part === ".body > p" ? 0 : height };
          }),
        );
      const before = await places();
      release();
      await isReady(page);
      const after = await places();
      for (const [index, { part, ...box }] of before.entries()) {
        // Whether it will have a table of contents above its text no card can say.
        const most = part === ".body > p" ? 27 : 3;
        for (const [name, value] of Object.entries(box)) expect.soft(Math.abs(value - after[index][name]), `${part} ${name}`).toBeLessThan(most);
      }
      expect(await page.evaluate(() => window.shifts.reduce((sum, shift) => sum + shift, 0))).toBeLessThan(0.01);
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    });
  });
}

test("an article that is there already has no draft", async ({ page }) => {
  const { lead } = await front(page);
  await lead.click();
  await isReady(page);
  await page.goBack();
  await isReady(page);
  await page.evaluate(() => {
    window.drafts = 0;
    new MutationObserver(() => {
      if (document.querySelector("main[data-state=loading] .lead-picture")) window.drafts += 1;
    }).observe(document.querySelector("main"), { childList: true, subtree: true });
  });
  await lead.click();
  await isReady(page);
  await expect(page.locator(".article .body")).toBeVisible();
  expect(await page.evaluate(() => window.drafts)).toBe(0);
});

test("going back with the browser draws no card in the place of an article", async ({ page }) => {
  const { site, links } = await front(page);
  await links.first().click();
  await isReady(page);
  await page.reload();
  await isReady(page);
  const related = page.locator(".related .headline a").first();
  await related.click();
  await isReady(page);
  const release = hold(site, /slug=/);
  await page.reload();
  await page.goBack();
  await expect(page.getByRole("main")).toHaveAttribute("data-state", "loading");
  await expect(page.locator("main .lead-picture")).toHaveCount(0);
  release();
  await isReady(page);
});

test.describe("going back", () => {
  test("the link that was followed has the focus again, also after a reload", async ({ page }) => {
    const { links } = await front(page);
    const link = links.nth(4);
    const href = await link.getAttribute("href");
    await link.click();
    await isReady(page);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.goBack();
    await isReady(page);
    await expect(link).toBeFocused();
    await page.reload();
    await isReady(page);
    await expect(link).toBeFocused();
    expect(await page.evaluate(() => document.activeElement.getAttribute("href"))).toBe(href);
  });

  test("of links to the same page it is the very one", async ({ page }) => {
    const site = await startSite();
    await page.goto(`${site.url}category/societe/`);
    await isReady(page);
    const kickers = page.locator("main .kicker a");
    const hrefs = await kickers.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const twice = hrefs.findIndex((href, index) => hrefs.indexOf(href) < index);
    expect(twice).toBeGreaterThan(0);
    await kickers.nth(twice).click();
    await expect(page).toHaveURL(new RegExp(hrefs[twice]));
    await isReady(page);
    await page.goBack();
    await isReady(page);
    await expect(kickers.nth(twice)).toBeFocused();
  });

  test("a link that comes late has it too, unless the reader has gone on", async ({ page }) => {
    const site = await startSite();
    await page.goto(site.url + ARTICLE.slice(1));
    await isReady(page);
    const related = page.locator(".related .headline a").nth(1);
    await related.click();
    await isReady(page);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.goBack();
    await isReady(page);
    await expect(related).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(related).not.toBeFocused();
  });

  test("a tap on the page's own link goes to its heading", async ({ page }) => {
    await front(page);
    await page.getByRole("banner").getByRole("link", { name: "Askia 24" }).click();
    await isReady(page);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  });

  test("a storage that holds no positions is no trouble", async ({ page }) => {
    const site = await startSite();
    for (const odd of ["", "null", "7", '"text"', "[", '{"7":"x"}', "[null]"]) {
      await page.addInitScript((odd) => {
        for (const name of ["positions", "followed"]) sessionStorage[`askia24-${name}`] = odd;
        localStorage["askia24-opened"] = odd;
        history.replaceState(7, "");
      }, odd);
      await page.goto(site.url);
      await isReady(page);
      expect(await page.evaluate(() => scrollY), odd).toBe(0);
    }
  });
});

test.describe("what was read", () => {
  const stored = (page) => page.evaluate(() => JSON.parse(localStorage["askia24-opened"] ?? "[]"));

  test("is dimmed in lists, listed with what is saved, and erased in the settings", async ({ page }) => {
    const { site, lead } = await front(page);
    const title = await lead.innerText();
    const card = page.locator("main .card").first();
    await expect(card).not.toHaveAttribute("data-app-read");
    await lead.click();
    await isReady(page);
    const { pathname } = new URL(page.url());
    expect(await stored(page)).toEqual([[expect.any(Number), pathname, title]]);
    await page.goBack();
    await isReady(page);
    await expect(card).toHaveAttribute("data-app-read", "");
    await expect(page.locator("[data-app-read] .headline", { hasNotText: title })).toHaveCount(0);

    await page.goto(`${site.url}-/enregistres`);
    await isReady(page);
    const list = page.getByRole("region", { name: "Lus récemment" });
    await expect(list.getByRole("link")).toHaveText([title]);
    await list.getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`${pathname}$`));
    await isReady(page);

    await page.goto(`${site.url}-/reglages`);
    await isReady(page);
    await page.getByRole("region", { name: "Sur ce téléphone" }).getByRole("button", { name: "Effacer les articles lus récemment" }).click();
    await expect(page.locator(".settings-status")).toHaveText("C’est effacé.");
    expect(await stored(page)).toEqual([]);
    await page.goto(`${site.url}-/enregistres`);
    await isReady(page);
    await expect(list).toHaveCount(0);
    await page.goto(site.url);
    await isReady(page);
    await expect(page.locator("[data-app-read]")).toHaveCount(0);
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`is legible where it is dimmed, and with the draft of an article, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { site, links, lead } = await front(page);
      await lead.click();
      await isReady(page);
      await page.goBack();
      await isReady(page);
      const findings = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`);
      };
      await expect(page.locator("[data-app-read]").first()).toBeVisible();
      expect(await findings()).toEqual([]);
      hold(site, /slug=/);
      await links.nth(5).click();
      await expect(page.locator("main[data-state=loading] .article h1")).toBeVisible();
      expect(await findings()).toEqual([]);
    });
  }

  test("is the last hundred, each once, the newest first, and no page of the newspaper's", async ({ page }) => {
    const site = await startSite();
    await page.addInitScript(() => {
      localStorage["askia24-opened"] ??= JSON.stringify(Array.from({ length: 100 }, (_, index) => [10_000 + index, `/a-${index}/`, `A ${index}`]));
    });
    await page.goto(site.url + ARTICLE.slice(1));
    await isReady(page);
    await expect.poll(async () => (await stored(page))[0][1]).toBe(ARTICLE);
    expect(await stored(page)).toHaveLength(100);
    await page.goto(`${site.url}contact/`);
    await isReady(page);
    await page.goto(site.url + ARTICLE.slice(1));
    await isReady(page);
    const paths = (await stored(page)).map(([, path]) => path);
    expect(paths.slice(0, 2)).toEqual([ARTICLE, "/a-0/"]);
    expect(paths).toHaveLength(100);
  });
});
