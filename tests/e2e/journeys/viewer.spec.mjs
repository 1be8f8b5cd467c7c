// The pictures of an article, full screen: by mouse, by keyboard, by finger, and the way back.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

test.beforeEach(({ page }) => watchConsole(page));

/** The guide's pictures: the lead picture and four that open; the fifth of the text leads elsewhere. */
async function open(page) {
  await page.goto("/guide-images/");
  await isReady(page);
  return page.getByRole("button", { name: /^Agrandir l’image/ });
}

const enlarge = (page) => page.getByRole("button", { name: "Agrandir l’image : Une dune rose au bord de l’eau" });
const viewer = (page, at) => page.getByRole("dialog", { name: `Image ${at} sur 5` });
const inSight = (page, name) => expect(page.getByRole("dialog").getByRole("img", { name })).toBeInViewport({ ratio: 0.9 });

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test("a click opens a picture with its caption, and the buttons lead through them all", async ({ page }) => {
    const pictures = await open(page);
    await expect(pictures).toHaveCount(5);
    await enlarge(page).click();
    await expect(viewer(page, 2)).toBeVisible();
    await inSight(page, "Une dune rose au bord de l’eau");
    await expect(page.getByRole("dialog").getByText("elle prend toute la colonne")).toBeInViewport();
    await page.getByRole("button", { name: "Image suivante" }).click();
    await expect(viewer(page, 3)).toBeVisible();
    await inSight(page, "Une berge vue de haut");
    await page.getByRole("button", { name: "Image précédente" }).click();
    await expect(viewer(page, 2)).toBeVisible();
    await page.getByRole("button", { name: "Image précédente" }).click();
    await expect(viewer(page, 1)).toBeVisible();
    await inSight(page, "Une pirogue sur le fleuve");
    await expect(page.getByRole("button", { name: "Image précédente" })).toBeDisabled();
    await page.getByRole("button", { name: "Fermer" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("the larger file is asked for only then, and no larger than the screen", async ({ page }) => {
    const asked = [];
    page.on("request", (request) => /dune-rose/.test(request.url()) && asked.push(request.url()));
    await open(page);
    await enlarge(page).scrollIntoViewIfNeeded();
    await expect.poll(() => asked.length).toBe(1);
    expect(asked[0]).toContain("dune-rose-768x512");
    await enlarge(page).click();
    await expect.poll(() => asked.length).toBe(2);
    expect(asked[1]).toContain("dune-rose-1536x1024");
  });

  test("by keyboard alone: open, turn, enlarge, pan, close", async ({ page }) => {
    await open(page);
    await enlarge(page).focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press("Enter");
    await expect(viewer(page, 2)).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(viewer(page, 3)).toBeVisible();
    await inSight(page, "Une berge vue de haut");
    await page.keyboard.press("ArrowLeft");
    await expect(viewer(page, 2)).toBeVisible();
    await inSight(page, "Une dune rose au bord de l’eau");

    const width = () => page.getByRole("dialog").getByRole("img", { name: "Une dune rose" }).evaluate((image) =>
      image.getBoundingClientRect().width);
    const fitted = await width();
    await page.keyboard.press("+");
    expect(await width()).toBeCloseTo(fitted * 2, 0);
    await expect(page.getByRole("button", { name: "Zoom" })).toHaveAttribute("aria-pressed", "true");
    const left = () => page.getByRole("dialog").getByRole("img", { name: "Une dune rose" }).evaluate((image) =>
      image.getBoundingClientRect().left);
    const middle = await left();
    await page.keyboard.press("ArrowRight");
    await expect.poll(left).toBeLessThan(middle);
    await expect(viewer(page, 2)).toBeVisible();
    await page.keyboard.press("0");
    expect(await width()).toBeCloseTo(fitted, 0);

    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(enlarge(page)).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test("the focus stays inside while it is open", async ({ page }) => {
    await open(page);
    await enlarge(page).click();
    await expect(viewer(page, 2)).toBeVisible();
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press("Tab");
      const outside = await page.evaluate(() =>
        document.activeElement !== document.body && !document.activeElement.closest("dialog"));
      expect(outside).toBe(false);
    }
  });

  test("axe finds nothing in it", async ({ page }) => {
    const { default: AxeBuilder } = await import("@axe-core/playwright");
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page);
    await enlarge(page).click();
    await expect(viewer(page, 2)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the Back button closes it and nothing else, Escape leaves no entry behind", async ({ page }) => {
    await page.goto("/guide-de-la-redaction/");
    await isReady(page);
    await page.getByRole("link", { name: "Images et légendes" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("images et légendes");
    await isReady(page);
    const asked = [];
    page.on("request", (request) => /wp\/v2\//.test(request.url()) && asked.push(request.url()));
    await enlarge(page).scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);

    await enlarge(page).tap();
    await expect(viewer(page, 2)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page).toHaveURL(/guide-images/);
    await expect(enlarge(page)).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(before);

    await enlarge(page).tap();
    await expect(viewer(page, 2)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(asked).toEqual([]);

    await page.goBack();
    await expect(page).toHaveURL(/guide-de-la-redaction/);
    await isReady(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Guide de la rédaction");
  });

  test("a swipe brings the next picture", async ({ page }) => {
    await open(page);
    await enlarge(page).tap();
    await expect(viewer(page, 2)).toBeVisible();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.synthesizeScrollGesture", { x: 300, y: 400, xDistance: -280, yDistance: 0, speed: 1200 });
    await expect(viewer(page, 3)).toBeVisible();
    await inSight(page, "Une berge vue de haut");
  });

  test("a double tap enlarges, another brings it back", async ({ page }) => {
    await open(page);
    await enlarge(page).tap();
    const image = page.getByRole("dialog").getByRole("img", { name: "Une dune rose" });
    await expect(image).toBeVisible();
    const fitted = await image.evaluate((element) => element.getBoundingClientRect().width);
    await image.dblclick();
    await expect.poll(() => image.evaluate((element) => element.getBoundingClientRect().width)).toBeCloseTo(fitted * 2, 0);
    await image.dblclick();
    await expect.poll(() => image.evaluate((element) => element.getBoundingClientRect().width)).toBeCloseTo(fitted, 0);
  });
});
