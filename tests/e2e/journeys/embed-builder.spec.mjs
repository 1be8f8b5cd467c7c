// The page that makes snippets: a site owner chooses, looks, copies, and what was copied works on another site.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { fits, inside, startHost } from "./hosts.mjs";
import { isReady } from "./reader.mjs";

let host;
test.beforeAll(async () => (host = await startHost()));
test.afterAll(() => host.stop());

const code = (page, kind) => page.locator(`[data-snippet=${kind}] textarea`);
const preview = (page) => page.locator("#preview iframe");

test.beforeEach(async ({ page }) => {
  await page.goto("/-/embed/");
  await expect(code(page, "script")).not.toHaveValue("");
});

test("the preview shows the choices, and all three codes work where they are pasted", async ({ page, context, baseURL }) => {
  await page.getByLabel("Lesquels").selectOption("section");
  await page.getByLabel("Rubrique", { exact: true }).selectOption("societe");
  await page.getByLabel("Nombre de titres").fill("3");
  await page.getByLabel("Langue").selectOption("en");
  await expect(code(page, "script")).toHaveValue(/data-section="societe" data-id="\d+" data-count="3"/);
  await expect(code(page, "frame")).toHaveValue(/latest\/index\.html\?section=societe&amp;id=\d+&amp;count=3&amp;lang=en/);
  const shown = await inside(preview(page));
  await expect(shown.getByRole("heading", { level: 1 })).toHaveText("Société");
  await expect(shown.getByRole("heading", { level: 2 })).toHaveCount(3);
  await fits(preview(page), shown);
  const titles = await shown.getByRole("heading", { level: 2 }).allInnerTexts();

  const other = await context.newPage();
  const asked = [];
  other.on("request", (request) => /wp\/v2\//.test(request.url()) && asked.push(request.url()));
  for (const kind of ["script", "frame", "block"]) {
    asked.length = 0;
    const pasted = await code(page, kind).inputValue();
    expect(pasted).toContain(`href="${baseURL}category/societe/">Société – Askia 24</a>`);
    await other.goto(host.page(pasted));
    const frame = await inside(other.locator("iframe"));
    expect(await frame.getByRole("heading", { level: 2 }).allInnerTexts(), kind).toEqual(titles);
    await expect(other.locator("iframe")).toHaveAttribute("title", /Société/);
    await expect(other.locator("iframe")).toHaveAttribute("sandbox", /^allow-scripts allow-popups allow-popups-to-escape-sandbox$/);
    expect(asked).toHaveLength(1);
  }
  expect(await code(page, "block").inputValue()).toMatch(/^<!-- wp:html -->\n<div [^]*<\/script>\n<!-- \/wp:html -->$/);
});

test("an article is found by its address; one that is none is said, and no code is given", async ({ page }) => {
  await page.getByLabel("Un article, en résumé").check();
  await expect(page.getByRole("alert")).toHaveText(/Écrivez l’adresse d’un article/);
  await expect(code(page, "script")).toHaveValue("");
  const address = page.getByLabel("Adresse de l’article");
  await address.fill("https://exemple.org/2026/08/verifier-une-photo-avant-de-partager/?utm_source=x#titre");
  await expect((await inside(preview(page))).getByRole("heading", { level: 2 })).toHaveText(/Vérifier une photo/);
  await expect(code(page, "script")).toHaveValue(/data-embed="card" data-article="verifier-une-photo-avant-de-partager"/);
  await address.fill("rien-de-tel");
  await expect(page.getByRole("alert")).toHaveText("Aucun article n’a cette adresse.");
  await expect(preview(page)).toHaveCount(0);
  await page.getByLabel("Un article entier").check();
  await address.fill("/contact/");
  await expect((await inside(preview(page))).getByRole("heading", { level: 1 })).toHaveText("Contact");
});

test("what is missing or wrong is said beside the form", async ({ page }) => {
  await page.getByLabel("Nombre de titres").fill("40");
  await expect(page.getByRole("alert")).toHaveText("Le nombre va de 1 à 20.");
  await page.getByLabel("Nombre de titres").fill("20");
  await expect(page.locator("#fault")).toBeHidden();
  await page.getByLabel("Lesquels").selectOption("tag");
  await page.getByLabel("Mot-clé", { exact: false }).last().fill("rien-de-tel");
  await expect(page.getByRole("alert")).toHaveText("Rien ne porte ce nom.");
  await page.getByLabel("Lesquels").selectOption("search");
  await expect(page.getByRole("alert")).toHaveText("Écrivez ce qu’il faut chercher.");
  await page.getByLabel("Mots à chercher").fill('"fleuve" <b>');
  await expect(code(page, "script")).toHaveValue(/data-search="&quot;fleuve&quot; &lt;b>"/);
});

test("the code is copied with one press, and the preview takes a phone's width", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const first = page.locator("[data-snippet=script]");
  await first.getByRole("button", { name: "Copier" }).click();
  await expect(first.getByRole("status")).toHaveText("Copié");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page, "script").inputValue());
  await page.getByRole("button", { name: "280 px" }).click();
  await expect(page.getByRole("button", { name: "280 px" })).toHaveAttribute("aria-pressed", "true");
  expect(await preview(page).evaluate((frame) => frame.clientWidth)).toBe(280);
  await fits(preview(page), await inside(preview(page)));
});

test("the app's footer leads here, and the name at the top leads back to the app", async ({ page }) => {
  await page.goto("/");
  await isReady(page);
  await page.getByRole("contentinfo").getByRole("link", { name: "Nos titres sur votre site" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nos titres sur votre site");
  await page.getByRole("link", { name: "Askia 24" }).first().click();
  await isReady(page);
});

for (const width of [280, 360, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing, ${width} wide, ${colorScheme}, and nothing overflows`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.getByLabel("Une couleur à vous").check();
      await expect(code(page, "frame")).toHaveValue(/accent=/);
      await inside(preview(page));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const small = await page.locator("button, select, input, .head a").evaluateAll((all) =>
        all.filter((one) => one.offsetParent && (one.closest("label") ?? one).getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 80)));
      expect(small).toEqual([]);
    });
  }
}
