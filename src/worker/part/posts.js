// The posts on this phone, out of all the answers there are.
import { AT, CONTENT, SAVED, asJson, at, json, keys, match } from "./shared.js";

/** A list holds so many at the most. */
const MOST = 100;

/** The text of WordPress's HTML, with `gap` where a tag was. */
export const plain = (html, gap = "") =>
  html
    .replace(/<[^>]*>/g, gap)
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
    .replace(/&(\w+);/g, (all, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\xa0" })[name] ?? all);

/** Without accents and case. */
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

/** A post without its text, with what the worker knows of it; moments in whole seconds, as the page reads them. */
export const card = ({ content, ...post }, { at, ...known }) => ({ ...post, askia24: { ...known, at: Math.round(at / 1e3) } });

/** Every post, the newest first, made up of all that is known of it. */
async function all() {
  const posts = new Map();
  for (const name of [CONTENT, SAVED]) {
    for (const { url } of await keys(name)) {
      if (!/posts/.test(url)) continue;
      const kept = await match(name, url);
      for (const post of [await json(kept.clone())].flat()) {
        // The neighbours of an article have no more than a title.
        if (!post?.excerpt) continue;
        const known = posts.get(post.id);
        const askia24 = { at: known && !post.content ? known.askia24.at : at(kept), saved: name === SAVED };
        posts.set(post.id, { ...known, ...post, askia24 });
      }
    }
  }
  return [...posts.values()].sort((one, other) => (one.date < other.date ? 1 : -1));
}

/** The articles that can be read here. */
export const articles = async () =>
  (await all()).filter((post) => post.content?.rendered).slice(0, MOST).map((post) => card(post, post.askia24));

/** What WordPress would answer to a search, as well as this phone knows; nothing for other questions. */
export async function search(url) {
  const asked = new URL(url).searchParams;
  if (!asked.get("search")) return;
  const words = fold(asked.get("search")).split(/\s+/);
  // The page names a section's categories one by one.
  const sections = asked.get("categories[terms]")?.split(",");
  const after = asked.get("after") ?? "";
  const found = (await all()).filter(({ title, excerpt, content, date, categories }) => {
    if (date <= after || (sections && !categories?.some((id) => sections.includes(`${id}`)))) return;
    const text = fold(plain([title, excerpt, content].map((part) => part?.rendered).join(" "), " "));
    return words.every((word) => text.includes(word));
  });
  const shown = found.slice(0, MOST).map((post) => card(post, post.askia24));
  // All of them on one page.
  const headers = { [AT]: Date.now(), "X-Askia24-Local": 1, "X-WP-Total": shown.length, "X-WP-TotalPages": 1 };
  return asJson(shown, { headers });
}
