// Pictures that somebody will want to see, though no page asks for them now.
import { IMAGES, SAVED, isPicture, keep, match, network, size } from "./shared.js";

/** Those of these addresses that are this site's: other sites' pictures cannot be looked into. */
export const ours = (urls) =>
  urls.flatMap((url) => {
    try {
      const { href, origin } = new URL(url, location);
      return origin === location.origin ? href : [];
    } catch {
      return [];
    }
  });

/** Sees to it that a picture is in a cache; its bytes, or nothing where it cannot be had. */
export async function bring(url, name, options) {
  const there = await match(name, url);
  if (there) return size(there);
  const other = (await match(IMAGES, url)) ?? (await match(SAVED, url));
  const response = other ?? (await network(url, options).catch(Response.error));
  if (isPicture(response)) return keep(name, url, response, Date.now());
}
