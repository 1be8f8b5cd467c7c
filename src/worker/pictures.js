// Pictures: from the phone where they are there.
import { IMAGES, SAVED, at, keep, keys, match } from "./store.js";
import { isSpent, later, network } from "./usage.js";

/** A picture that is used again keeps its place among the others for so many ms. */
const HOUR = 36e5;

/** Only whole ones that can be looked into: an opaque answer has no status, and costs megabytes of quota. */
export const isPicture = ({ status, headers }) => status === 200 && /^image/.test(headers.get("Content-Type"));

/** A name without the size that WordPress writes at its end. */
const stem = (url) => url.replace(/-\d+x\d+(?=\.\w+$)/, "");

/** The same picture in another size. */
async function similar(url) {
  for (const name of [IMAGES, SAVED]) {
    for (const key of await keys(name)) if (stem(key.url) === stem(url)) return match(name, key.url);
  }
}

export async function answer(event) {
  const { request } = event;
  const { url } = request;
  const kept = await match(IMAGES, url);
  if (kept && Date.now() - at(kept) > HOUR) event.waitUntil(keep(IMAGES, url, kept.clone(), Date.now()));
  const there = kept ?? (await match(SAVED, url));
  if (there) return there;
  try {
    if (await isSpent(url)) throw url;
    const response = await network(request);
    if (isPicture(response)) later(event, keep(IMAGES, url, response.clone()));
    return response;
  } catch {
    return (await similar(url)) ?? Response.error();
  }
}
