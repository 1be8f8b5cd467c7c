// The newsroom's own pages of WordPress, as who runs the newspaper uses them.
import { expect } from "@playwright/test";

/** Logs in as the tests' administrator. */
export async function login(page) {
  await page.goto("wp-login.php");
  await page.locator("#user_login").fill("admin");
  await page.locator("#user_pass").fill("admin");
  await page.getByRole("button", { name: /Log In|Se connecter/ }).click();
  await expect(page).toHaveURL(/\/wp-admin\//);
}

/** Chooses a theme's file under Appearance, Themes, Add New, and sends it. */
export async function upload(page, file) {
  await page.goto("wp-admin/theme-install.php");
  await page.locator(".upload-view-toggle").click();
  await page.locator("input[name=themezip]").setInputFiles(file);
  await page.locator("#install-theme-submit").click();
}
