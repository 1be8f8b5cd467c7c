// "Écouter", with a stand-in for the phone's voices: a headless browser has none.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

const ARTICLE = "/verifier-une-photo-avant-de-partager/";

test.use({ viewport: { width: 360, height: 740 } });
test.beforeEach(({ page }) => watchConsole(page, /ERR_FAILED/));

/** Voices of a phone, and what they are told to say; `next` ends the sentence that is being read. */
function standIn(langs) {
  const said = [];
  let now = null;
  const voices = () => window.langs.map((lang) => ({ lang, localService: true, name: lang }));
  const speech = {
    onvoiceschanged: null,
    getVoices: voices,
    cancel() {
      const stopped = now;
      now = null;
      stopped?.onerror?.({ error: "canceled" });
    },
    speak(utterance) {
      now = utterance;
      said.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang });
    },
  };
  Object.assign(window, {
    langs,
    said,
    next() {
      const ended = now;
      now = null;
      ended?.onend?.();
    },
    isSpeaking: () => Boolean(now),
    SpeechSynthesisUtterance: class {
      constructor(text) {
        this.text = text;
      }
    },
  });
  Object.defineProperty(window, "speechSynthesis", { value: speech, configurable: true });
  window.media = {};
  navigator.mediaSession.setActionHandler = (key, handler) => (window.media[key] = handler);
}

async function open(page, { langs = ["fr-FR"], path = ARTICLE } = {}) {
  await page.addInitScript(standIn, langs);
  await page.goto(path);
  await isReady(page);
}

const listen = (page) => page.getByRole("button", { name: "Écouter", exact: true });
const bar = (page) => page.getByRole("group", { name: "Écouter" });
const press = (page, name) => bar(page).getByRole("button", { name }).click();
const said = (page) => page.evaluate(() => window.said);
const last = async (page) => (await said(page)).at(-1);
const ends = (page) => page.evaluate(() => window.next());
/** The words that are marked, as far as they look so. */
const marked = (page) =>
  page.evaluate(() => {
    const isSeen = (range) => /underline/.test(getComputedStyle(range.startContainer.parentElement, "::highlight(spoken)").textDecorationLine);
    return [...(CSS.highlights.get("spoken") ?? [])].filter(isSeen).map(String).join("");
  });

/** Begins to listen: the title is the first sentence. */
async function begin(page) {
  await listen(page).click();
  await expect(bar(page)).toBeVisible();
}

test("without a voice of the page's language there is nothing to press, until one comes", async ({ page }) => {
  await open(page, { langs: ["de-DE"] });
  await expect(listen(page)).toBeHidden();
  await page.evaluate(() => {
    window.langs.push("fr_FR");
    speechSynthesis.onvoiceschanged();
  });
  await expect(listen(page)).toBeVisible();
});

test("its code comes with the first tap, and is read from the phone after that", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => /askia24-listen-/.test(request.url()) && asked.push(request.url()));
  await open(page);
  expect(asked).toEqual([]);
  await begin(page);
  await press(page, "Fermer");
  await begin(page);
  expect(asked).toHaveLength(1);
});

test("a tap without network says that it is not possible", async ({ page }) => {
  await page.route(/askia24-listen-/, (route) => route.abort());
  await open(page);
  await listen(page).click();
  await expect(page.locator(".listen")).toContainText("Écouter n’est pas possible pour l’instant.");
});

test("the title, then each sentence of the text, is read, marked and in sight", async ({ page }) => {
  await open(page);
  await begin(page);
  await expect(bar(page).getByRole("button", { name: "Pause" })).toBeFocused();
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  // The longest title is more than one breath.
  expect(title.startsWith((await last(page)).text)).toBe(true);
  for (let count = 0; count < 25; count++) {
    const { text, lang } = await last(page);
    expect(await marked(page)).toBe(text);
    expect(lang).toBe("fr");
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { top, bottom } = [...CSS.highlights.get("spoken")][0].getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight - document.querySelector(".listening").offsetHeight;
        }),
      )
      .toBe(true);
    await ends(page);
  }
});

test("captions, tables and code are not read, and the end closes the bar", async ({ page }) => {
  await open(page, { path: "/guide-textes-preformates/" });
  await begin(page);
  await page.evaluate(() => {
    while (window.isSpeaking()) window.next();
  });
  await expect(bar(page)).toHaveCount(0);
  await expect(listen(page)).toHaveAttribute("aria-expanded", "false");
  const texts = (await said(page)).map(({ text }) => text);
  const skipped = await page
    .locator(".body :is(figcaption, pre, td)")
    .evaluateAll((parts) => parts.map((part) => part.textContent.trim()).filter((text) => text.length > 12));
  for (const text of skipped) expect(texts).not.toContain(text);
  const paragraphs = await page
    .locator(".body > p")
    .evaluateAll((parts) => parts.map((part) => part.textContent.match(/\p{L}{4,}/u)?.[0]).filter(Boolean));
  for (const word of paragraphs) expect(texts.join(" ")).toContain(word);
});

test("a pause keeps the place", async ({ page }) => {
  await open(page);
  await begin(page);
  await ends(page);
  const { text } = await last(page);
  await press(page, "Pause");
  expect(await page.evaluate(() => window.isSpeaking())).toBe(false);
  expect(await marked(page)).toBe(text);
  const before = (await said(page)).length;
  await press(page, "Lire");
  expect((await said(page)).slice(before).map((one) => one.text)).toEqual([text]);
});

test("sentences are turned and the speed is chosen", async ({ page }) => {
  await open(page);
  await begin(page);
  const first = await last(page);
  await press(page, "Phrase suivante");
  const second = await last(page);
  expect(second.text).not.toBe(first.text);
  await press(page, "Phrase précédente");
  expect((await last(page)).text).toBe(first.text);
  // Before the first there is none.
  await press(page, "Phrase précédente");
  expect((await last(page)).text).toBe(first.text);
  await press(page, /^Vitesse/);
  expect(await last(page)).toEqual({ ...first, rate: 1.25 });
  await expect(bar(page).getByRole("button", { name: "Vitesse\u00a0: 1,25\u00a0×" })).toHaveText("1,25\u00a0×");
});

test("the media keys do the same", async ({ page }) => {
  await open(page);
  await begin(page);
  const first = await last(page);
  const key = (name) => page.evaluate((name) => window.media[name](), name);
  await key("nexttrack");
  expect((await last(page)).text).not.toBe(first.text);
  await key("pause");
  await expect(bar(page).getByRole("button", { name: "Lire" })).toBeVisible();
  await key("play");
  await expect(bar(page).getByRole("button", { name: "Pause" })).toBeVisible();
  await key("stop");
  await expect(bar(page)).toHaveCount(0);
  expect(await page.evaluate(() => Object.values(window.media).filter(Boolean).length)).toBe(0);
});

test("leaving the page ends it", async ({ page }) => {
  await open(page);
  await begin(page);
  await page.getByRole("banner").getByRole("link").first().click();
  await expect(bar(page)).toHaveCount(0);
  expect(await page.evaluate(() => window.isSpeaking())).toBe(false);
  expect(await marked(page)).toBe("");
});

test("closing gives the focus back", async ({ page }) => {
  await open(page);
  await listen(page).focus();
  await page.keyboard.press("Enter");
  await expect(bar(page)).toBeVisible();
  await bar(page).getByRole("button", { name: "Fermer" }).focus();
  await page.keyboard.press("Enter");
  await expect(listen(page)).toBeFocused();
});

test("where no text can be marked without touching it, the paragraph is", async ({ page }) => {
  await page.addInitScript(() => delete window.Highlight);
  await open(page);
  await begin(page);
  await expect(page.locator("[data-app-spoken]")).toHaveCount(1);
  await press(page, "Fermer");
  await expect(page.locator("[data-app-spoken]")).toHaveCount(0);
});

test("the newsroom's own recording comes first, also where the phone has no voice", async ({ page }) => {
  await open(page, { path: "/guide-audio/", langs: [] });
  await listen(page).click();
  await expect(page.locator(".body audio").first()).toBeFocused();
  await expect(page.locator(".body audio").first()).toBeInViewport();
  expect(await said(page)).toEqual([]);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing while it reads, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await open(page);
    await begin(page);
    await ends(page);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    for (const button of await bar(page).getByRole("button").all()) {
      const { width, height } = await button.boundingBox();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}
