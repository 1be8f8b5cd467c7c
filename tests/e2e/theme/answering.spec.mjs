// An article's forms where no script runs: WordPress's own, in the app's markup.
import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

const comments = (page) => page.getByRole("region", { name: "Commentaires" });

test("a password opens an article, and only the right one", async ({ page, baseURL }) => {
  await page.goto(`${baseURL}le-jeu-des-sept-proverbes/`);
  const open = async (password) => {
    await page.getByLabel("Mot de passe").fill(password);
    await page.getByRole("button", { name: "Lire l’article" }).click();
  };
  await expect(comments(page), "what is said of it waits too").toHaveCount(0);
  await open("acacia");
  await expect(page.getByText("Cet article est protégé par un mot de passe.")).toBeVisible();
  await open("baobab");
  await expect(page.getByText("Ces sept proverbes ont été inventés pour le jeu.")).toBeVisible();
  await expect(page.getByLabel("Mot de passe")).toHaveCount(0);
});

test("comments are there with their answers, and a link leads to the next ones", async ({ page, baseURL }) => {
  await page.goto(`${baseURL}comparer-le-prix-de-l-eau/`);
  await expect(comments(page).getByText(/^25\scommentaires$/)).toBeVisible();
  await expect(comments(page).locator(".comment-head")).toHaveCount(20);
  const question = comments(page).getByRole("listitem").filter({ hasText: "Enfin une explication" }).first();
  await expect(question.getByText("Cinquante bidons")).toBeVisible();
  await comments(page).getByRole("link", { name: "Plus de commentaires" }).click();
  await expect(comments(page).locator(".comment-head")).toHaveCount(5);
  await expect(comments(page)).toBeInViewport();
});

test("a comment is sent, and its reader told that the newsroom reads it first", async ({ page, baseURL }) => {
  await page.goto(`${baseURL}verifier-une-photo-avant-de-partager/`);
  await comments(page).getByLabel("Nom").fill("Awa");
  await comments(page).getByLabel("Adresse e-mail").fill("awa@exemple.org");
  await comments(page).getByLabel("Commentaire", { exact: true }).fill("Merci, je regarderai la date.");
  await comments(page).getByRole("button", { name: "Envoyer" }).click();
  await expect(comments(page).getByText("Votre commentaire est en attente de modération.")).toBeInViewport();
  await expect(comments(page).getByText("je regarderai la date")).toHaveCount(0);
});
