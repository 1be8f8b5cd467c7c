// WordPress's answers: at once from the phone, then asked for anew (stale-while-revalidate).
import { CONTENT, SAVED, at, json, keep, match, tell } from "./store.js";
import { part } from "./part.js";
import { later, network } from "./usage.js";

/** For so many ms an answer is not asked for again. */
const FRESH = 300e3;
/** For so many ms the server may be silent; the page waits as long (src/policy/retry.rs). */
const TIMEOUT = 20e3;

/** Both forms of the API's addresses. What a password opened is kept nowhere. */
export const isContent = (url) =>
  /(\/|%2F)wp(\/|%2F)v2(\/|%2F)|[?&]rest_route=/i.test(url) && !/[?&]password=/.test(url);

/** What is kept for an address: a saved article may outlive its other copy. */
export const recall = async (url) => (await match(CONTENT, url)) ?? match(SAVED, url);

/** Keeps an answer that is what was asked for; its JSON. */
export async function keepContent(url, response, name = CONTENT) {
  const value = response.status === 200 && (await json(response.clone()));
  if (value) await keep(name, url, response);
  return value;
}

export async function answer(event) {
  const { request, clientId } = event;
  const { url, cache } = request;
  const kept = await recall(url);
  if (kept && cache !== "reload" && cache !== "no-store") {
    later(event, renew(url, kept.clone(), clientId));
    return kept;
  }
  try {
    const response = await network(request);
    const keeping = keepContent(url, response.clone());
    later(event, keeping);
    return kept && !(await keeping) ? kept : response;
  } catch (error) {
    const instead = kept ?? (await part().search(url));
    if (instead) return instead;
    throw error;
  }
}

/** When each answer was last asked for. */
const asked = new Map();

/** Asks anew for what a page was given, and tells it what has come. */
async function renew(url, kept, page) {
  const now = Date.now();
  if (now - Math.max(at(kept), asked.get(url) ?? 0) < FRESH) return;
  asked.set(url, now);
  const before = await json(kept);
  const after = await network(url, { cache: "no-cache", signal: AbortSignal.timeout?.(TIMEOUT) })
    .then((response) => keepContent(url, response))
    .catch(() => {});
  if (!after) return tell({ type: "unreachable", url }, page);
  if (JSON.stringify(before) === JSON.stringify(after)) return tell({ type: "same", url }, page);
  const known = [before].flat().map((post) => post.id);
  const posts = [after].flat();
  const count = posts.filter((post) => !known.includes(post.id)).length;
  tell({ type: "newer", url, count, modified: posts[0]?.modified }, page);
}
