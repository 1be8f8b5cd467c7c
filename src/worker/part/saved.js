// What the reader has saved: a cache of its own that nothing trims, and a list of what is in it.
import { bring, ours } from "./bring.js";
import { card } from "./posts.js";
import { CONTENT, SAVED, change, json, keepContent, keys, later, match, network, read, recall, size } from "./shared.js";

const post = async (name, url) => [await json(await match(name, url))].flat()[0];

/** The bytes of an article with its pictures, and how many of these are not there. */
async function weigh({ url, pictures }) {
  const all = await Promise.all([url, ...pictures].map((url) => match(SAVED, url)));
  const there = all.filter(Boolean);
  return { size: there.reduce((sum, kept) => sum + size(kept), 0), missing: all.length - there.length };
}

/** The saved articles, the last first. */
export async function saved() {
  const cards = [];
  for (const article of (await read("saved")).list ?? []) {
    const { url, at } = article;
    const text = await post(SAVED, url);
    const corrected = (await post(CONTENT, url))?.modified > text?.modified;
    if (text) cards.unshift(card(text, { url, at, corrected, ...(await weigh(article)) }));
  }
  return cards;
}

const asked = (url, options) => network(url, options).catch(Response.error);

/** Saves an article: its text now, its pictures while the reader goes on. */
export async function save(form, event) {
  const url = form.get("url");
  const pictures = ours(form.get("pictures")?.split("\n").filter(Boolean) ?? []);
  if (!(await keepContent(url, (await recall(url)) ?? (await asked(url)), SAVED))) return { code: "unreachable" };
  if (!(await match(SAVED, url))) return { code: "full" };
  const article = { url, at: Date.now(), pictures };
  await change("saved", (saved) => (saved.list = [...(saved.list ?? []).filter((other) => other.url !== url), article]));
  later(event, complete(article));
  return weigh(article);
}

const complete = async ({ pictures }) => {
  for (const picture of pictures) await bring(picture, SAVED);
};

/** Takes an article, or all, off the list. What a removal took stays in the cache until the next. */
export async function remove(form) {
  const isMeant = ({ url }) => form.has("all") || url === form.get("url");
  const { list, gone } = await change("saved", (saved) => {
    const all = saved.list ?? [];
    saved.gone = all.filter(isMeant);
    saved.list = all.filter((article) => !isMeant(article));
  });
  const wanted = [...list, ...gone].flatMap(({ url, pictures }) => [url, ...pictures]).map((url) => new URL(url, location).href);
  const cache = await caches.open(SAVED);
  for (const { url } of await keys(SAVED)) if (!wanted.includes(url) && !url.includes("/-/")) await cache.delete(url);
}

/** Undoes the last removal. */
export const restore = () =>
  change("saved", (saved) => {
    saved.list = [...(saved.list ?? []), ...(saved.gone ?? [])].sort((one, other) => one.at - other.at);
    saved.gone = [];
  });

/** Fetches what is missing of an article, or of all, and puts corrections in. One that is named is asked for anew. */
export async function refresh(form) {
  const named = form.get("url");
  for (const article of (await read("saved")).list ?? []) {
    const { url } = article;
    if (named && named !== url) continue;
    if (named) await keepContent(url, await asked(url, { cache: "no-cache" }));
    const newer = await match(CONTENT, url);
    if (newer) await keepContent(url, newer, SAVED);
    await complete(article);
  }
}
