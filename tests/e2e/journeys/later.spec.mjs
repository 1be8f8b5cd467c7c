// The later part of the code: who downloads it, and what happens where it cannot be had.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

const LATER = /\/askia24-later-[0-9a-f]{16}\.wasm$/;
const PICTURES = "/guide-images/";
const COMMENTED = "/comparer-le-prix-de-l-eau/";

/** Counts how often the later part is asked for. */
function count(page) {
  const asked = [];
  page.on("request", (request) => LATER.test(request.url()) && asked.push(request.url()));
  return asked;
}

const enlarge = (page) => page.getByRole("button", { name: "Agrandir l’image : Une dune rose au bord de l’eau" });
const viewer = (page) => page.getByRole("dialog", { name: "Image 2 sur 5" });
const comments = (page) => page.getByRole("region", { name: "Commentaires" });

test("from the front page to an article and its first lines nothing of it is downloaded", async ({ page }) => {
  watchConsole(page);
  const asked = count(page);
  await page.goto("/");
  await isReady(page);
  await page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link").first().click();
  await expect(page.getByRole("main").locator(".body")).toBeVisible();
  await isReady(page);
  await page.goto(PICTURES);
  await isReady(page);
  await expect(enlarge(page)).toBeAttached();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
});

test("it is downloaded once, whatever is wanted of it", async ({ page }) => {
  watchConsole(page);
  const asked = count(page);
  await page.goto(PICTURES);
  await isReady(page);
  for (let times = 0; times < 2; times += 1) {
    await enlarge(page).click();
    await expect(viewer(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(viewer(page)).toHaveCount(0);
  }
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await page.getByRole("link", { name: "Accueil" }).first().click();
  await isReady(page);
  expect(asked).toHaveLength(1);
});

test("two taps while it is on its way open one picture", async ({ page }) => {
  watchConsole(page);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(LATER, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(PICTURES);
  await isReady(page);
  await enlarge(page).dblclick();
  await expect(enlarge(page)).toHaveAttribute("aria-busy", "true");
  release();
  await expect(viewer(page)).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(enlarge(page)).not.toHaveAttribute("aria-busy");
});

test("from a server that does not know the type of code it works as well", async ({ page }) => {
  await page.route(LATER, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await page.goto(PICTURES);
  await isReady(page);
  await enlarge(page).click();
  await expect(viewer(page)).toBeVisible();
});

for (const [what, spoil] of [
  ["the network is lost", (route) => route.abort()],
  ["the file is gone", (route) => route.fulfill({ status: 404, body: "" })],
  ["a page comes in its place", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Bonjour" })],
]) {
  test(`${what}: a picture opens as a file`, async ({ page }) => {
    await page.route(LATER, spoil);
    await page.goto(PICTURES);
    await isReady(page);
    await enlarge(page).click();
    await expect(page).toHaveURL(/dune-rose.*\.\w+$/);
    await page.goBack();
    await isReady(page);
  });

  test(`${what}: comments say so, and "Réessayer" brings them`, async ({ page }) => {
    await page.route(LATER, spoil);
    await page.goto(COMMENTED);
    await isReady(page);
    await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
    const alert = comments(page).getByRole("alert");
    await expect(alert).toContainText("Le réseau ne répond pas");
    await alert.evaluate((element) => element.setAttribute("data-old", ""));
    await alert.getByRole("button", { name: "Réessayer" }).click();
    await expect(comments(page).locator("[role=alert]:not([data-old])")).toBeVisible({ timeout: 15_000 });
    await page.unroute(LATER);
    await alert.getByRole("button", { name: "Réessayer" }).click();
    await expect(comments(page).getByText(/^25\scommentaires$/)).toBeVisible();
    await expect(comments(page).getByRole("listitem").first()).toBeVisible();
  });
}

test("an article with a password waits for it behind \"Réessayer\"", async ({ page }) => {
  await page.route(LATER, (route) => route.abort());
  await page.goto("/le-jeu-des-sept-proverbes/");
  await expect(page.getByRole("main")).toHaveAttribute("data-state", "error", { timeout: 15_000 });
  await page.unroute(LATER);
  await page.getByRole("button", { name: "Réessayer" }).click();
  await isReady(page);
  await expect(page.getByLabel("Mot de passe")).toBeVisible();
});
