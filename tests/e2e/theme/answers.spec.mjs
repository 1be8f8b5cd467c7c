// The answers in WordPress's page, and those of its API: the app keeps both under the same address.
import { expect, test } from "@playwright/test";

const ANSWER = /<script[^>]* data-answer="([^"]*)"[^>]*>([\s\S]*?)<\/script>/g;
const ARTICLE = "verifier-une-photo-avant-de-partager";

for (const [name, path] of [["the front page", ""], ["an article", `${ARTICLE}/`], ["a section", "category/societe/"]]) {
  test(`${name} brings what the API answers the app`, async ({ page, request, baseURL }) => {
    await page.goto(baseURL + path);
    const html = await (await request.get(baseURL + path)).text();
    const answers = [...html.matchAll(ANSWER)];
    expect(answers.length).toBeGreaterThan(1);
    /** How each begins. */
    const excerpts = new Set();
    for (const [, question, json] of answers) {
      const { href } = new URL(`wp-json/wp/v2/${question.replaceAll("&amp;", "&")}`, baseURL);
      const brought = JSON.parse(json);
      const answered = await (await request.get(href)).json();
      [brought].flat().forEach(({ excerpt }, index) => {
        // The front page's cards without a word of it have none.
        if (excerpt?.rendered === "") answered[index].excerpt.rendered = "";
        else if (excerpt) excerpts.add(excerpt.rendered.replace(/<[^>]*>/g, "").trim().slice(0, 40));
      });
      expect(brought, question).toEqual(answered);
    }
    const shown = await page.locator("#first .card .excerpt").allTextContents();
    expect(shown.filter((text) => !excerpts.has(text.slice(0, 40)))).toEqual([]);
  });
}

test("of what an article embeds the app gets all that it reads, and others get everything", async ({ request, baseURL }) => {
  const html = await (await request.get(`${baseURL}${ARTICLE}/`)).text();
  const [[, , json]] = html.matchAll(ANSWER);
  const [{ _embedded: lean, ...post }] = JSON.parse(json);
  const [{ _embedded: full, ...whole }] = await (await request.get(new URL(`wp-json/wp/v2/posts?_embed&slug=${ARTICLE}`, baseURL).href)).json();
  expect(whole).toMatchObject(post);

  const [[media], [picture]] = [full["wp:featuredmedia"], lean["wp:featuredmedia"]];
  const { thumbnail, full: file, ...sizes } = media.media_details.sizes;
  expect(thumbnail && file && media.author && media._links, "WordPress tells more").toBeTruthy();
  const { source_url, alt_text, caption, media_type, media_details: { width, height, filesize } } = media;
  const least = Object.entries(sizes).map(([name, { width, height, source_url }]) => [name, { width, height, source_url }]);
  expect(picture).toMatchObject({
    source_url, alt_text, caption, media_type, media_details: { width, height, filesize, sizes: Object.fromEntries(least) },
  });
  expect(Object.keys(picture.media_details.sizes)).toEqual(Object.keys(sizes));

  const read = ({ id, name, slug, link, taxonomy }) => ({ id, name, slug, link, ...(taxonomy && { taxonomy }) });
  expect(full.author[0].avatar_urls).toBeTruthy();
  expect(lean.author).toEqual(full.author.map(read));
  expect(lean["wp:term"]).toEqual(full["wp:term"].map((terms) => terms.map(read)));
});

test("a card of a list says what lists show, and no more", async ({ request, baseURL }) => {
  const html = await (await request.get(`${baseURL}category/societe/`)).text();
  const [, , json] = [...html.matchAll(ANSWER)].find(([, question]) => /^posts/.test(question));
  const [{ _embedded, ...post }] = JSON.parse(json);
  expect(Object.keys(post).sort()).toEqual(["categories", "date", "excerpt", "id", "link", "title"]);
  expect(_embedded.author).toEqual([{ name: expect.any(String) }]);
  const [{ media_details: { sizes, ...details }, ...picture }] = _embedded["wp:featuredmedia"];
  expect(Object.keys(picture).sort()).toEqual(["alt_text", "media_type", "source_url"]);
  expect(Object.keys(details).sort()).toEqual(["height", "width"]);
  for (const size of Object.values(sizes)) expect(Object.keys(size).sort()).toEqual(["height", "source_url", "width"]);
});
