// What the journeys of the offline reader share: a phone that has been to the newspaper before.
import { isReady } from "./reader.mjs";
import { isKept, startSite } from "./site.mjs";

/** What the browser itself says of a server that does not answer, or answers that it cannot. */
export const UNREACHABLE = /ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_INTERNET_DISCONNECTED|status of 500/;

export const ARTICLE = "trois-verres-de-the/";
export const OTHER = "lire-le-budget-de-sa-commune/";

/** A site, and a phone whose worker is in place. */
export async function settle(page) {
  const site = await startSite();
  await page.goto(site.url);
  await isReady(page);
  await isKept(page);
  return site;
}

/** Opens a page of the site. */
export async function open(page, site, path) {
  await page.goto(site.url + path);
  await isReady(page);
}

/** What the phone keeps was kept so many hours ago. */
export async function makeOld(page, hours) {
  await page.evaluate(async (at) => {
    for (const name of ["askia24-content-1", "askia24-saved-1"]) {
      const cache = await caches.open(name);
      for (const key of await cache.keys()) {
        const kept = await cache.match(key);
        if (!kept.headers.has("X-Askia24-At")) continue;
        const headers = new Headers(kept.headers);
        headers.set("X-Askia24-At", at);
        await cache.put(key, new Response(await kept.blob(), { headers }));
      }
    }
  }, Date.now() - hours * 3_600_000);
}

/** Saves the article that is shown, with its pictures. */
export async function save(page) {
  const button = page.getByRole("button", { name: "Enregistrer" });
  await button.click();
  await page.getByRole("status").filter({ hasText: /^Enregistré · \d+\sko$/ }).waitFor({ timeout: 15_000 });
}
