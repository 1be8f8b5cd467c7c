// What readers say below an article, read and written.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

const COMMENTS = /wp\/v2\/comments/;
const many = "/comparer-le-prix-de-l-eau/";
const anybody = "/verifier-une-photo-avant-de-partager/";
const none = "/la-tontine-expliquee/";
const closed = "/trois-verres-de-the/";

const region = (page) => page.getByRole("region", { name: "Commentaires" });

/** Reads on to the end of the article, as a reader does. */
async function reach(page, path) {
  await page.goto(path);
  await isReady(page);
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
}

async function axe(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
}

test("comments are asked for when the reader reaches them, and not before", async ({ page }) => {
  watchConsole(page);
  const asked = [];
  page.on("request", (request) => COMMENTS.test(request.url()) && asked.push(new URL(request.url())));
  await page.goto(many);
  await isReady(page);
  await expect(page.getByRole("region", { name: "Autres articles" })).toBeVisible();
  expect(asked).toEqual([]);
  await region(page).scrollIntoViewIfNeeded();
  await expect(region(page).getByRole("status").getByText(/^25\scommentaires$/)).toBeVisible();
  expect(asked).toHaveLength(1);
  const names = [...asked[0].searchParams.keys()];
  expect(names).toEqual([...names].sort());
});

test("answers stand below what they answer, at most three deep, and deeper ones name whom they answer", async ({ page }) => {
  watchConsole(page);
  await reach(page, many);
  const first = region(page).getByRole("listitem").filter({ hasText: "Enfin une explication" }).first();
  await expect(first.getByText("Cinquante bidons")).toBeVisible();
  await expect(first.locator("time").first()).toHaveAttribute("datetime", "2026-05-11T09:02:00");
  const deep = region(page).getByRole("listitem").filter({ hasText: "Le mien pèse dix-neuf" }).last();
  await expect(deep.getByText("en réponse à Moussa")).toBeVisible();
  expect(await deep.evaluate((item) => {
    let lists = 0;
    for (let at = item; at; at = at.parentElement?.closest("ol")) lists += at.localName === "ol";
    return lists;
  })).toBe(4);
  const author = region(page).getByRole("link", { name: "Oumar" }).first();
  await expect(author).toHaveAttribute("rel", "ugc nofollow external noopener");
});

test("\"Plus de commentaires\" appends the rest by keyboard and goes on reading there", async ({ page }) => {
  watchConsole(page);
  await reach(page, many);
  const more = region(page).getByRole("button", { name: "Plus de commentaires" });
  await expect(region(page).locator(".comment-head")).toHaveCount(20);
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(region(page).locator(".comment-head")).toHaveCount(25);
  await expect(more).toHaveCount(0);
  const focused = page.locator(":focus");
  await expect(focused).toContainText("l’eau de pluie récoltée au toit");
  const later = region(page).getByRole("listitem").filter({ hasText: "Celui de la citerne" });
  await expect(later.first()).toBeVisible();
});

test("going back finds the comments as they were, without asking again", async ({ page }) => {
  watchConsole(page);
  await reach(page, many);
  await region(page).getByRole("button", { name: "Plus de commentaires" }).click();
  await expect(region(page).locator(".comment-head")).toHaveCount(25);
  const onward = page.getByRole("contentinfo").getByRole("link", { name: "Politique" });
  await onward.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await onward.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Politique");
  const asked = [];
  page.on("request", (request) => COMMENTS.test(request.url()) && asked.push(request.url()));
  await page.goBack();
  await isReady(page);
  await expect(region(page).locator(".comment-head")).toHaveCount(25);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  expect(asked).toEqual([]);
});

test("an article without comments says so only where they are welcome", async ({ page }) => {
  watchConsole(page);
  await reach(page, none);
  await expect(region(page).getByText("Aucun commentaire pour l’instant.")).toBeVisible();
  const answer = page.waitForResponse((response) => COMMENTS.test(response.url()));
  await reach(page, closed);
  await answer;
  await expect(region(page)).toHaveCount(0);
});

test("where only the site takes comments, the button leads there", async ({ page }) => {
  await reach(page, none);
  const button = region(page).getByRole("button", { name: "Écrire un commentaire" });
  await button.focus();
  await page.keyboard.press("Enter");
  const link = region(page).getByRole("link", { name: "Commenter sur le site" });
  await expect(link).toHaveAttribute("href", /\/la-tontine-expliquee\/#respond$/);
  await expect(link).toHaveAttribute("target", "_blank");
});

test("where anybody may write, a comment is sent and awaits moderation", async ({ page }) => {
  await reach(page, anybody);
  await region(page).getByRole("button", { name: "Écrire un commentaire" }).click();
  const name = region(page).getByRole("textbox", { name: "Nom" });
  const email = region(page).getByRole("textbox", { name: "Adresse e-mail" });
  const text = region(page).getByRole("textbox", { name: "Commentaire" });
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute("autocomplete", "name");
  await expect(email).toHaveAttribute("autocomplete", "email");
  await axe(page);

  const sending = region(page).getByRole("button", { name: "Envoyer" });
  await name.fill("Lectrice");
  await email.fill("lectrice@");
  await sending.click();
  await expect(email).toBeFocused();
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(email).toHaveAccessibleDescription(/adresse e-mail complète/);
  await expect(text).toHaveAccessibleDescription("Écrivez votre commentaire.");
  await axe(page);

  await email.fill("lectrice@exemple.org");
  await text.fill(`Merci, très utile. ${test.info().project.name} ${Date.now()}`);
  const typed = await text.inputValue();
  await page.route(COMMENTS, (route) => route.abort());
  await sending.click();
  await expect(region(page).getByText("Le réseau ne répond pas")).toBeVisible();
  await expect(text).toHaveValue(typed);
  await page.unroute(COMMENTS);
  const sent = page.waitForRequest((request) => request.method() === "POST" && COMMENTS.test(request.url()));
  await sending.click();
  expect((await sent).headers()["content-type"]).toMatch(/^application\/x-www-form-urlencoded\b/);
  await expect(region(page).getByText("en attente de modération")).toBeFocused();
  await expect(text).toHaveCount(0);
  await expect(region(page).getByText(typed)).toHaveCount(0);
});

test("who wrote before is published at once", async ({ page }) => {
  await reach(page, anybody);
  await region(page).getByRole("button", { name: "Écrire un commentaire" }).click();
  await region(page).getByRole("textbox", { name: "Nom" }).fill("Nafissa");
  await region(page).getByRole("textbox", { name: "Adresse e-mail" }).fill("nafissa@askia24.invalid");
  const words = `J’ai recommencé, avec son accord. ${Date.now()}`;
  await region(page).getByRole("textbox", { name: "Commentaire" }).fill(words);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(region(page).getByText("Votre commentaire est publié.")).toBeFocused();
  await expect(region(page).getByRole("listitem").filter({ hasText: words })).toContainText("Nafissa");
});

test("hostile comments stay words, and load nothing", async ({ page }) => {
  const attack = '<img src="/atteint.png" onerror="window.hit=1"><script>window.hit=1</script><a href="javascript:window.hit=1">x</a>';
  const odd = [
    { id: 1, parent: 2, author_name: attack, author_url: "javascript:window.hit=1", date: "hier", content: { rendered: `<p>Ceci ${attack} est dit</p><iframe src="/atteint.html"></iframe><video src="/atteint.mp4" autoplay></video>` } },
    { id: 2, parent: 1, author_name: "", author_url: [], date: null, content: { rendered: '<h1>Grand</h1><img src="/atteint.png"><style>body{display:none}</style>' } },
    { id: 3, parent: 3, author_name: 7, content: "rien" },
    null, "x", { id: "y" },
  ];
  const loaded = [];
  page.on("request", (request) => /atteint/.test(request.url()) && loaded.push(request.url()));
  await page.route(COMMENTS, (route) => route.fulfill({ headers: { "Access-Control-Allow-Origin": "*" }, json: odd }));
  await reach(page, many);
  await expect(region(page).getByText("Ceci x est dit")).toBeVisible();
  await expect(region(page).getByText("Anonyme")).toBeVisible();
  await expect(region(page).locator("img, iframe, video, script, style, h1, [onerror], a[href^='javascript']")).toHaveCount(0);
  expect(await page.evaluate(() => window.hit)).toBeUndefined();
  expect(loaded).toEqual([]);
});

test("a failure is told where the comments would be, and \"Réessayer\" brings them", async ({ page }) => {
  await page.route(COMMENTS, (route) => route.fulfill({ status: 500, headers: { "Access-Control-Allow-Origin": "*" }, body: "Fatal error" }));
  await reach(page, many);
  const retry = region(page).getByRole("alert").getByRole("button", { name: "Réessayer" });
  await expect(retry).toBeVisible({ timeout: 15_000 });
  await isReady(page);
  await page.unroute(COMMENTS);
  await retry.click();
  await expect(region(page).getByText("Enfin une explication")).toBeVisible();
});

for (const status of [401, 403, 404]) {
  test(`comments closed to the API (${status}) are read on the site`, async ({ page }) => {
    await page.route(COMMENTS, (route) => route.fulfill({ status, headers: { "Access-Control-Allow-Origin": "*" }, json: { code: "rest_disabled" } }));
    await reach(page, many);
    await expect(region(page).getByRole("link", { name: "Les commentaires se lisent sur le site." })).toHaveAttribute("href", /#comments$/);
  });
}

for (const [width, colorScheme] of [[360, "light"], [320, "dark"], [1280, "light"]]) {
  test(`axe finds nothing among comments, ${width} wide, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await reach(page, many);
    await expect(region(page).getByText("Enfin une explication")).toBeVisible();
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
