// The app itself. The release's hook (xtask/src/page/worker.rs) writes down what belongs to it.
import { part } from "./part.js";
import { match, pages, tell } from "./store.js";

/** A hash of all of it, which index.html carries too. */
export const VERSION = __VERSION__;
/** Named relative to the worker: the app is at home below any path. */
const FILES = __FILES__;
/** Its page, whatever the address. */
const PAGE = __PAGE__;
const START = "askia24-shell-";
const SHELL = START + VERSION;

/** Files of any release, ours or an older one's: those of our own, and what is named by its content. */
export const isFile = (url) =>
  /\/askia24-[\w-]*[\da-f]{16}\.\w+$/.test(url) || FILES.some((file) => url === new URL(file, registration.scope).href);

/** Fetches a whole release, or fails and leaves nothing. */
export async function install() {
  part();
  const page = await findPage();
  const cache = await caches.open(SHELL);
  try {
    await Promise.all(FILES.map(async (file) => {
      // What is named by its content comes from an older release or the browser's own cache, if it was ever loaded.
      const isHashed = /askia24-[^/]*$/.test(file);
      const kept = isHashed && (await caches.match(file));
      const response = kept || (await fetch(file, { cache: isHashed ? "default" : "no-cache" }));
      if (!response.ok) throw response;
      await cache.put(file, response);
    }));
    // Last: a release is there when its page is.
    await cache.put(PAGE, page);
    if (registration.active) tell({ type: "version" });
  } catch (error) {
    await caches.delete(SHELL);
    throw error;
  }
}

/** The page of this very release: at a first visit as the reader has just loaded it, else as the server has it. */
async function findPage() {
  // What WordPress draws first is of one address: its page of the app is another ("./" stands before all those).
  const open = registration.active || PAGE > "?" ? [] : await pages();
  for (const [url, cache] of [...open.map(({ url }) => [url, "force-cache"]), [PAGE, "no-cache"]]) {
    const response = await fetch(url, { cache });
    const { headers } = response;
    const html = await response.text();
    // Not the response itself: one that was redirected answers no navigation.
    if (html.includes(VERSION)) return new Response(html, { headers });
  }
  throw VERSION;
}

const shells = async () => (await caches.keys()).filter((name) => name.startsWith(START));

/** The first worker takes the page that brought it. A later one comes to no page by surprise. */
export async function activate() {
  if ((await shells()).length < 2) await clients.claim();
}

/** The start page for every address; an older release's, if ours is gone and there is no network. */
export async function open(event) {
  event.waitUntil(sweep());
  return (await match(SHELL, PAGE)) ?? fetch(event.request).catch(async () => (await caches.match(PAGE)) ?? Response.error());
}

/** Older releases go when the app is opened and no other page of it is open: nobody uses them. */
async function sweep() {
  const names = await shells();
  // One that is about to come keeps what it has fetched.
  if (registration.installing || registration.waiting) return;
  if ((await pages()).length) return;
  for (const name of names) if (name !== SHELL) await caches.delete(name);
}

/** A file of our release, or of an older one whose page is still open. */
export const file = async ({ request }) =>
  (await match(SHELL, request.url)) ?? (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request);
