// Every kind of content of an article, as a reader meets it.
import { expect, test } from "@playwright/test";
import { guides, watchOthers } from "./guides.mjs";
import { isReady, watchConsole } from "./reader.mjs";

test.describe("every kind of content", () => {
  test.beforeEach(({ page }) => watchConsole(page));

  const open = async (page, guide) => {
    await page.goto(`/guide-${guide}/`);
    await isReady(page);
    return page.getByRole("main").getByRole("article");
  };

  test("inline formats keep their meaning", async ({ page }) => {
    const article = await open(page, "paragraphes");
    await expect(article.getByRole("strong").first()).toHaveText("gras");
    await expect(article.getByRole("emphasis").first()).toHaveText("italique");
    await expect(article.getByRole("deletion")).toHaveText("sept");
    await expect(article.getByRole("insertion")).toHaveText("six");
    await expect(article.getByRole("subscript")).toHaveText("2");
    await expect(article.getByRole("superscript").first()).toHaveText("2");
    await expect(article.getByTitle("Organisation mondiale de la santé")).toHaveText("OMS");
    await expect(article.getByRole("link", { name: "un article du journal" })).toHaveAttribute(
      "href",
      "/comparer-le-prix-de-l-eau/",
    );
    await expect(article.getByRole("link", { name: "adresse", exact: true })).toHaveAttribute("href", /^mailto:/);
  });

  test("headings start below the page's own", async ({ page }) => {
    const article = await open(page, "titres");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    for (const [level, name] of [[2, "Deuxième niveau"], [3, "Troisième niveau"], [6, "Sixième niveau"]]) {
      await expect(article.getByRole("heading", { level, name })).toBeVisible();
    }
  });

  test("lists nest, and go on with the number they were given", async ({ page }) => {
    const article = await open(page, "listes");
    await expect(article.getByRole("listitem").filter({ hasText: "un pour l’aîné" }).last()).toBeVisible();
    const list = article.getByRole("list").filter({ hasText: "Sucrer." });
    await expect(list.first()).toHaveAttribute("start", "4");
    const letters = article.getByRole("list").filter({ hasText: "D’abord de près." }).last();
    await expect(letters).toHaveCSS("list-style-type", "lower-alpha");
  });

  test("descriptions have their terms", async ({ page }) => {
    const article = await open(page, "descriptions");
    await expect(article.getByRole("term")).toHaveText(["Bourgou", "Décrue", "Pinasse", "Grande pirogue"]);
    await expect(article.getByRole("definition").first()).toContainText("Herbe qui pousse");
  });

  test("quotations have their source", async ({ page }) => {
    const article = await open(page, "citations");
    const quote = article.getByRole("blockquote").filter({ hasText: "La rivière ne demande pas ton nom" });
    await expect(quote).toContainText("Dicton imaginé pour cette page");
    await expect(article.getByRole("blockquote").filter({ hasText: "personne ne se presse." })).toBeVisible();
  });

  test("code and verse keep their line ends", async ({ page }) => {
    const article = await open(page, "textes-preformates");
    const code = article.getByRole("code").filter({ hasText: "fn litres" });
    expect((await code.innerText()).split("\n")).toHaveLength(4);
    const verse = article.getByText("La dune change de robe");
    expect(await verse.evaluate((pre) => pre.innerText.split("\n").length)).toBe(4);
  });

  test("a wide table scrolls in its own box, by keyboard too", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const article = await open(page, "tableaux");
    await expect(article.getByRole("table")).toHaveCount(3);
    const box = article.getByRole("group", { name: "Prix inventés pour la démonstration" });
    await expect(box.getByRole("columnheader", { name: "Janvier" })).toBeAttached();
    await box.focus();
    await expect(box).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    const classic = article.getByRole("table", { name: "Tour de garde de la pompe" });
    await expect(classic.getByRole("rowheader", { name: "Soir" })).toHaveAttribute("rowspan", "2");
    await expect(classic.getByRole("cell", { name: "Quartier du fleuve" })).toHaveAttribute("colspan", "2");
  });

  test("pictures have their captions, their place, and files for this screen", async ({ page }) => {
    const article = await open(page, "images");
    const figure = article.getByRole("figure").filter({ hasText: "elle prend toute la colonne" });
    const image = figure.getByRole("img", { name: "Une dune rose au bord de l’eau" });
    await expect(image).toHaveAttribute("srcset", /768w/);
    await expect(image).toHaveAttribute("width", "1024");
    await expect(image).toHaveAttribute("height", "683");
    await expect(image).toHaveAttribute("loading", "lazy");
    await expect(article.getByRole("link", { name: "Lire : mesurer au marché" })).toHaveAttribute(
      "href",
      "/mesurer-au-marche/",
    );
    await expect(article.getByRole("figure").filter({ hasText: "ancien éditeur" })).toBeVisible();
  });

  test("a picture that does not come leaves no broken mark", async ({ page }) => {
    await page.route(/dune-rose/, (route) => route.fulfill({ status: 200, contentType: "image/jpeg", body: "" }));
    const article = await open(page, "images");
    const image = article.locator('img[alt="Une dune rose au bord de l’eau"]');
    await image.evaluate((lost) => lost.scrollIntoView());
    await expect(image).toBeHidden();
    await expect(article.getByText("elle prend toute la colonne")).toBeVisible();
  });

  test("galleries show their pictures side by side on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const article = await open(page, "galeries");
    const gallery = article.getByRole("group", { name: "Galerie" }).first();
    await expect(gallery.getByRole("button", { name: /^Agrandir/ })).toHaveCount(6);
    await expect(gallery.getByText("Le pont")).toBeVisible();
    await expect(article.getByText("Le fleuve en six dessins de démonstration")).toBeVisible();
    const [first, second] = await gallery.getByRole("button").evaluateAll((buttons) =>
      buttons.slice(0, 2).map((button) => button.getBoundingClientRect().toJSON()));
    expect(second.top).toBe(first.top);
    expect(second.left).toBeGreaterThan(first.left);
    await expect(article.getByRole("group", { name: "Galerie" })).toHaveCount(3);
  });

  for (const guide of ["colonnes", "media-et-texte"]) {
    test(`what stands side by side stacks on a phone: ${guide}`, async ({ page }) => {
      const article = await open(page, guide);
      const lefts = () => article.locator(".columns").first().locator("> *").evaluateAll((columns) =>
        new Set(columns.map((column) => Math.round(column.getBoundingClientRect().left))).size);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await lefts()).toBe(2);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await lefts()).toBe(1);
    });
  }

  test("a cover keeps its picture and its words", async ({ page }) => {
    const article = await open(page, "couverture");
    await expect(article.getByRole("button", { name: /Un ciel voilé de sable/ })).toBeVisible();
    await expect(article.getByText("Quand le ciel devient jaune")).toBeVisible();
  });

  test("buttons are links", async ({ page }) => {
    const article = await open(page, "boutons");
    await expect(article.getByRole("link", { name: "Nous soutenir" })).toHaveAttribute("href", "/nous-soutenir/");
    const outside = article.getByRole("link", { name: "S’inscrire à l’atelier" });
    await expect(outside).toHaveAttribute("rel", /noopener/);
  });

  test("details open on a tap and by keyboard", async ({ page }) => {
    const article = await open(page, "details");
    const answer = article.getByText("Trois vendeurs, trois jours de suite");
    await expect(answer).toBeHidden();
    await article.getByText("Comment le prix a-t-il été relevé ?").click();
    await expect(answer).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(answer).toBeHidden();
  });

  test("a file tells its name and its kind", async ({ page }) => {
    const article = await open(page, "fichiers");
    const file = article.getByRole("link", { name: /Bulletin d’inscription au club de lecture\s*pdf/i });
    await expect(file).toHaveAttribute("href", /bulletin-d-inscription\.pdf$/);
    const answer = await page.request.get(await file.getAttribute("href"));
    expect(answer.headers()["content-type"]).toBe("application/pdf");
  });

  for (const [guide, tag, file] of [["audio", "audio", "deux-notes.wav"], ["video", "video", "pirogue.webm"]]) {
    test(`${guide}: nothing is loaded before it plays, and it plays`, async ({ page, baseURL }) => {
      const asked = watchOthers(page, baseURL);
      await open(page, guide);
      const player = page.locator(tag).first();
      await player.scrollIntoViewIfNeeded();
      await expect(player).toHaveJSProperty("controls", true);
      expect(asked.filter((url) => url.endsWith(file))).toEqual([]);
      await player.focus();
      await page.keyboard.press("Space");
      await expect.poll(() => player.evaluate((media) => media.currentTime)).toBeGreaterThan(0);
      expect(asked.some((url) => url.endsWith(file))).toBe(true);
    });
  }

  test("a video keeps its place", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, "video");
    for (const player of await page.locator("video").all()) {
      const { width, height } = await player.boundingBox();
      expect(width / height).toBeCloseTo(16 / 9, 1);
    }
  });

  test("other languages keep their name and direction", async ({ page }) => {
    const article = await open(page, "langues");
    await expect(article.getByText("العلم نور")).toHaveAttribute("lang", "ar");
    await expect(article.getByText("العلم نور")).toHaveAttribute("dir", "rtl");
    const quote = article.getByRole("blockquote").filter({ hasText: "الصبر" });
    await expect(quote).toHaveCSS("direction", "rtl");
    await expect(article.getByText("ⴰⵎⴰⵏ").first()).toHaveAttribute("lang", "taq-Tfng");
  });

  test("mathematics stay text", async ({ page }) => {
    const article = await open(page, "mathematiques");
    await expect(article.getByText("E=mc2")).toBeVisible();
    await expect(article.getByRole("code")).toHaveText("\\frac{1}{2} g t^2");
  });

  test("pasted HTML leaves its words", async ({ page }) => {
    const article = await open(page, "html");
    await expect(article.getByText("Un vieux message, jadis en grandes lettres jaunes.")).toBeVisible();
    await expect(article.getByText("Une phrase qui défilait")).toBeVisible();
    await expect(article.getByRole("checkbox")).toHaveCount(0);
  });
});

test.describe("what other sites would show", () => {
  test("is asked for by a tap only, and then plays in its place", async ({ page, baseURL }) => {
    watchConsole(page, /ERR_FAILED|ERR_BLOCKED/);
    await page.route(/youtube|vimeo|dailymotion|soundcloud|google|exemple\.org/, (route) => route.abort());
    const asked = watchOthers(page, baseURL);
    await page.goto("/guide-integrations/");
    await isReady(page);
    const article = page.getByRole("main").getByRole("article");
    await expect(article.getByText(/^Vidéo · YouTube$/)).toBeVisible();
    await page.keyboard.press("End");
    await expect(page.getByRole("contentinfo")).toBeInViewport();
    expect(asked).toEqual([]);
    await expect(page.locator("iframe")).toHaveCount(0);

    const card = article.getByRole("figure").filter({ hasText: "Vidéo · YouTube" });
    const before = await card.locator(".player").boundingBox();
    await card.getByRole("button", { name: "Lire ici" }).click();
    const frame = page.getByTitle(/^Vidéo · YouTube/);
    await expect(frame).toBeFocused();
    await expect(frame).toHaveAttribute("src", /^https:\/\/www\.youtube-nocookie\.com\/embed\/aqz-KE-bpKQ/);
    await expect(frame).toHaveAttribute("sandbox", "allow-scripts allow-same-origin allow-presentation allow-popups");
    const after = await frame.boundingBox();
    expect(after.width).toBe(before.width);
    expect(after.width / after.height).toBeCloseTo(16 / 9, 1);
    await expect.poll(() => asked.length).toBeGreaterThan(0);
  });

  for (const [kind, source] of [
    ["Vidéo · Vimeo", "Ouvrir sur Vimeo"],
    ["Vidéo · Dailymotion", "Ouvrir sur Dailymotion"],
    ["Son · SoundCloud", "Ouvrir sur SoundCloud"],
    ["Publication · Facebook", "Ouvrir sur Facebook"],
    ["Publication · X", "Ouvrir sur X"],
    ["Publication · Instagram", "Ouvrir sur Instagram"],
    ["Vidéo · TikTok", "Ouvrir sur TikTok"],
    ["Carte · Google Maps", "Ouvrir sur Google Maps"],
    ["Article · exemple.org", "Ouvrir sur exemple.org"],
    ["Page web · exemple.org", "Ouvrir sur exemple.org"],
  ]) {
    test(`says what it is and leads to its source: ${kind}`, async ({ page }) => {
      await page.goto("/guide-integrations/");
      await isReady(page);
      const card = page.getByRole("figure").filter({ hasText: kind });
      const link = card.getByRole("link", { name: source });
      await expect(link).toHaveAttribute("href", /^https:/);
      await expect(link).toHaveAttribute("target", "_blank");
      await expect(link).toHaveAttribute("rel", /noopener/);
    });
  }
});

test.describe("at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const path of guides) {
    test(`${path} is no wider`, async ({ page }) => {
      await page.goto(path);
      await isReady(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
});
