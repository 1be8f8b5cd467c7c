// The worker's second part, read by it at first use: what the page asks the worker itself, below -/local/ (README,
// Contracts), the search while offline, and notifications.
import { bring, ours } from "./bring.js";
import * as edition from "./edition.js";
import { begin, look } from "./news.js";
import { articles, search } from "./posts.js";
import { refresh, remove, restore, save, saved } from "./saved.js";
import { IMAGES, VERSION, allowed, asJson, change, count, isContent, isFile, keepContent, later, network, read, recall, size } from "./shared.js";

const routes = {
  "GET articles": articles,
  "GET saved": saved,
  "POST saved": save,
  "POST saved/remove": remove,
  "POST saved/restore": restore,
  "POST saved/refresh": refresh,
  "POST seen": (form, event) => later(event, see(form.get("urls").split("\n").filter(Boolean))),
  "GET usage": usage,
  "POST usage": (form) => count(Number(form.get("bytes"))),
  "GET storage": storage,
  "POST erase": (form) => erase(form.get("what")),
  "GET settings": () => read("settings"),
  "POST settings": settings,
  "GET edition": edition.state,
  "POST edition": edition.start,
  "POST edition/stop": edition.stop,
};

const STATUS = { full: 507, unreachable: 503, unknown: 404 };

async function answer(event) {
  const { method, url } = event.request;
  const form = new URLSearchParams(await event.request.text());
  const route = routes[`${method} ${url.split("/-/local/")[1]}`];
  const value = route ? (await route(form, event)) ?? {} : { code: "unknown" };
  return asJson(value, { status: STATUS[value.code] ?? 200 });
}

/** Keeps what a page has loaded before it had a worker, out of the browser's own cache. */
async function see(urls) {
  const options = { cache: "force-cache" };
  for (const url of urls.filter(isContent)) {
    if (!(await recall(url))) await network(url, options).then((response) => keepContent(url, response), () => {});
  }
  const others = ours(urls).filter((url) => !isContent(url) && !isFile(url));
  for (const url of others) await bring(url, IMAGES, options);
}

async function usage() {
  const { today, month } = await count(0);
  const { limit } = await read("settings");
  return { today, month, limit: Number(limit ?? 0) };
}

/** Bytes by kind of cache. */
async function storage() {
  const bytes = { shell: 0, content: 0, images: 0, saved: 0 };
  for (const name of await caches.keys()) {
    const [, kind] = name.split("-");
    for (const kept of await (await caches.open(name)).matchAll()) {
      if (kind in bytes) bytes[kind] += size(kept) || (await kept.blob()).size;
    }
  }
  return { ...bytes, articles: (await articles()).length, version: VERSION };
}

async function erase(what) {
  if (what === "usage") return change("usage", (usage) => (usage.day = ""));
  for (const kind of what === "all" ? ["content", "images", "saved", "usage"] : [what]) {
    await caches.delete(`askia24-${kind}-1`);
  }
}

async function settings(form, event) {
  if (form.has("allow")) allowed.add(form.get("allow"));
  form.delete("allow");
  await change("settings", (settings) => Object.assign(settings, Object.fromEntries(form)));
  if (form.get("notify")) event.waitUntil(begin());
}

Object.assign(self.askia24, { answer, look, search });
