// What the worker keeps, and where. All state is in caches, for a worker lives for seconds: what stands in
// variables only spares work.

// README, Contracts. A number changes when what is kept takes another form.
export const CONTENT = "askia24-content-1";
export const IMAGES = "askia24-images-1";
export const SAVED = "askia24-saved-1";
const STATE = "askia24-usage-1";

// What is kept at the most. What has not been used for longest goes first; what is saved never goes.
const MOST_IMAGES = 200;
const MOST_IMAGE_BYTES = 20e6;
const MOST_ANSWERS = 400;

/** When an answer was kept, in ms since 1970, and how many bytes it has. */
export const AT = "X-Askia24-At";
const SIZE = "X-Askia24-Size";
export const at = (kept) => Number(kept.headers.get(AT));
export const size = (kept) => Number(kept.headers.get(SIZE));

// Where storage fails there is nothing: the network answers.
export const match = (name, url) => caches.match(url, { cacheName: name, ignoreVary: true }).catch(() => {});
export const keys = async (name) => (await caches.open(name)).keys();

/** Reads JSON as the page does: what plug-ins print before it is skipped; only lists and objects count. */
export async function json(response) {
  try {
    const text = await response.text();
    return JSON.parse(text.slice(text.search(/[[{]|$/)));
  } catch {}
}

export const asJson = (value, init) => new Response(JSON.stringify(value), init);

/** Puts a whole answer last in a cache; its bytes, or nothing where there is no room. */
export async function keep(name, url, response, since = response.headers.get(AT) ?? Date.now()) {
  const body = await response.blob();
  const headers = { [AT]: since, [SIZE]: body.size };
  for (const header of ["Content-Type", "X-WP-Total", "X-WP-TotalPages"]) {
    if (response.headers.has(header)) headers[header] = response.headers.get(header);
  }
  // The size stands with the key too: an answer that was only looked at holds its room until the browser tidies up.
  const key = new Request(url, { headers: { [SIZE]: body.size } });
  if (await put(name, key, new Response(body, { headers }))) return body.size;
}

let told;

/** Where the disk is full, pictures go first, then the older half of the answers; no answer goes for a picture. */
async function put(name, url, response) {
  const ways = name === IMAGES ? [[IMAGES, 0.5]] : [[IMAGES, 0], [CONTENT, 0.5]];
  for (const [other, part] of [...ways, []]) {
    try {
      await (await caches.open(name)).put(url, response.clone());
      return true;
    } catch {
      if (other) await trim(other, (await keys(other)).length * part).catch(() => {});
    }
  }
  if (told !== today()) tell({ type: "full" });
  told = today();
}

/** Leaves the last `most` in a cache, and so many bytes. */
async function trim(name, most, bytes = Infinity) {
  const cache = await caches.open(name);
  for (const key of (await cache.keys()).reverse()) {
    bytes -= size(key);
    if (--most < 0 || bytes < 0) await cache.delete(key);
  }
}

export async function trimAll() {
  await trim(IMAGES, MOST_IMAGES, MOST_IMAGE_BYTES);
  await trim(CONTENT, MOST_ANSWERS);
}

// The worker's own values have names that no content has. The list of what is saved stands with it.
const home = (name) => (name === "saved" ? SAVED : STATE);
const key = (name) => `-/local/${name}`;

export const read = async (name) => (await json(await match(home(name), key(name)))) ?? {};

let changes = Promise.resolve();

/** Changes a value, one change after the other, and returns it. */
export const change = (name, changed) =>
  (changes = changes.catch(() => {}).then(async () => {
    const value = await read(name);
    await changed(value);
    await put(home(name), key(name), asJson(value));
    return value;
  }));

/** All open pages of the app, also those of another release's worker. */
export const pages = () => clients.matchAll({ includeUncontrolled: true });

/** Sends a message to one page or to all. */
export async function tell(message, id) {
  for (const page of id ? [await clients.get(id)] : await pages()) page?.postMessage(JSON.stringify(message));
}

/** The local day, such as 2026-11-25. */
export const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60e3).toISOString().slice(0, 10);
