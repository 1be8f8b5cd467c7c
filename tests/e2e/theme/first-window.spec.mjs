// What a server sends before it hears back from the phone: on a slow network the rest comes a third of a second later.
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

/** Ten segments (RFC 6928), as they fit into a network's packets. */
const FIRST_WINDOW = 10 * 1448;

for (const [name, path, text] of [
  ["the front page with five headlines", "", /(?:<h2 class="headline">.*?<\/h2>.*?){5}/s],
  ["a section with five headlines", "category/societe/", /(?:<h2 class="headline">.*?<\/h2>.*?){5}/s],
  ["search results with five headlines", "?s=eau", /(?:<h2 class="headline">.*?<\/h2>.*?){5}/s],
  ["an article with its first paragraph", "comparer-le-prix-de-l-eau/", /<div class="body">.*?<\/p>/s],
  ["a page with its first paragraph", "a-propos/", /<div class="body">.*?<\/p>/s],
]) {
  test(`${name} is in the first window`, async ({ request, baseURL }) => {
    const response = await request.get(baseURL + path);
    const html = await response.text();
    const found = text.exec(html);
    expect(found, "what is looked for").not.toBeNull();
    const packed = gzipSync(html.slice(0, found.index + found[0].length)).length;
    const headers = response.headersArray().reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0);
    expect(packed + headers).toBeLessThan(FIRST_WINDOW);
  });
}

// At 1.6 Mbit/s all of a page has come by the time its text shows: what WordPress's default theme has sent of the same by then.
for (const [name, path, most] of [
  ["the front page", "", 19_900],
  ["an article", "verifier-une-photo-avant-de-partager/", 22_900],
]) {
  test(`${name} is smaller than what the default theme needs for its text`, async ({ request, baseURL }) => {
    const response = await request.get(baseURL + path);
    const headers = response.headersArray().reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0);
    expect(gzipSync(await response.body()).length + headers).toBeLessThan(most);
  });
}
