// "L'édition": a list of articles with their texts, kept as if each had been asked for by itself.
import { bring, ours } from "./bring.js";
import { CONTENT, IMAGES, asJson, change, json, keep, later, network, read, tell } from "./shared.js";

/** What is running: nothing in a worker that was stopped in between. Begun again, little is fetched twice. */
let run;

export const stop = () => (run = undefined);
export const state = async () => ({ ...(await read("edition")), running: Boolean(run) });

export async function start(form, event) {
  const posts = await network(form.get("list"), { cache: "no-cache" }).then(json, () => {});
  if (!Array.isArray(posts)) return { code: "unreachable" };
  const mine = (run = {});
  later(event, take(posts.filter((post) => post?.slug), form, mine).finally(() => run === mine && stop()));
  return { total: posts.length };
}

async function take(posts, form, mine) {
  const total = posts.length;
  let bytes = 0;
  // Several articles may have the same picture; it weighs once.
  const brought = new Set();
  let done = 0;
  const report = async () => {
    const progress = { done, total, bytes, running: run === mine };
    await change("edition", (edition) => Object.assign(edition, progress, { at: Math.round(Date.now() / 1e3) }));
    tell({ type: "edition", ...progress });
  };
  for (const post of posts) {
    await report();
    const url = form.get("article").replace("SLUG", encodeURIComponent(post.slug));
    const text = await keep(CONTENT, url, asJson([post]));
    // A full disk ends it.
    if (!text) stop();
    bytes += text ?? 0;
    for (const picture of form.get("pictures") > 0 ? pictures(post) : []) {
      if (run === mine && !brought.has(picture)) bytes += (await bring(picture, IMAGES)) ?? 0;
      brought.add(picture);
    }
    if (run !== mine) break;
    done++;
  }
  if (run === mine) stop();
  if (!run) await report();
}

/** The addresses of an article's pictures on this site, of a size for phones. */
function pictures({ _embedded, content }) {
  const [media] = _embedded?.["wp:featuredmedia"] ?? [];
  const head = media?.media_details?.sizes?.medium_large?.source_url ?? media?.source_url;
  const body = [...(content?.rendered ?? "").matchAll(/<img[^>]* src="([^"]+)/g)].map(([, url]) => url.replace(/&amp;/g, "&"));
  return ours([head, ...body].filter(Boolean));
}
