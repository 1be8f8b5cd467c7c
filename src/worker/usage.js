// How much the app has loaded, and how much it may.
import { change, read, tell, today, trimAll } from "./store.js";

/** Bytes the browser does not tell of. */
let untold = 0;

/** Asks the network. Everything but the app itself is asked for here. */
export async function network(request, options) {
  const response = await fetch(request, options);
  // Browsers keep the sizes of another site's answers to themselves unless it allows them.
  if (response.type === "cors") untold += Number(response.headers.get("Content-Length"));
  return response;
}

/** Adds up what was loaded since the last time, and `more`. */
export function count(more) {
  let bytes = untold + more;
  untold = 0;
  for (const { name, transferSize } of performance.getEntriesByType("resource")) {
    if (name.startsWith(location.origin)) bytes += transferSize || 0;
  }
  performance.clearResourceTimings();
  return change("usage", (usage) => {
    const day = today();
    if (usage.day !== day) usage.today = 0;
    if (usage.day?.slice(0, 7) !== day.slice(0, 7)) usage.month = 0;
    usage.day = day;
    usage.today += bytes;
    usage.month += bytes;
  });
}

let tidying;

/** After `work` the caches are held to their bounds and its bytes are counted: once for all of a second. */
export function later(event, work) {
  const tidy = () =>
    (tidying ??= new Promise((done) => setTimeout(done, 1e3)).then(() => {
      tidying = undefined;
      return Promise.all([trimAll(), count(0)]);
    }));
  event.waitUntil(work.then(tidy, tidy));
}

/** Pictures that the reader has asked for. */
export const allowed = new Set();

/** Whether the day's limit keeps a picture from being loaded. */
export async function isSpent(url) {
  const { limit } = await read("settings");
  if (!(limit > 0) || allowed.has(url)) return false;
  const { day, today: spent, told } = await read("usage");
  if (day !== today() || spent < limit) return false;
  if (told !== day) {
    tell({ type: "limit" });
    await change("usage", (usage) => (usage.told = day));
  }
  return true;
}
