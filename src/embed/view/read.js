// Answers as values that can be drawn. All of them come from the network: each is text, a number or a checked address.
const { home, category, tag, author } = main.dataset;
/** Where the content site's permalinks begin (src/wp/api.rs). */
const site = new URL(
  home || root.replace(/^.*\/wp\/v2\/sites\//, "https://").replace(/(index\.php\/?)?(wp-json\/|\?).*$/, ""),
  document.baseURI,
);

// Where a policy asks for trusted types: HTML is parsed where it cannot run, and nowhere else. Its styles, which a
// policy without inline styles would complain of, are not wanted anyway (index.html does the same).
window.trustedTypes?.createPolicy("default", {
  createHTML: (html, type, sink) =>
    /^DOMParser/.test(sink)
      ? html.replace(/(<[a-z][^<>]*?\s)style(?=\s*=)/gi, "$1x-style").replace(/<(\/?)style(?=[\s/>])/gi, "<$1noembed")
      : null,
});
/** HTML as an inert document: nothing in it runs or loads. */
const parse = (html) => new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html").body;

/** The address if it is one of the web's. */
function web(value, base = site) {
  try {
    const url = new URL(value, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A permalink of the content site, in the app. */
function inApp(url) {
  const { pathname, search, hash } = new URL(url, site);
  const below = pathname.startsWith(site.pathname) ? pathname.slice(site.pathname.length) : pathname;
  // Slashes at its start would name another host.
  return new URL("./" + below.replace(/^[/\\]+/, "") + search + hash, document.baseURI).href;
}

/** HTML of a title or an excerpt as one line of text. */
function plain(html) {
  const body = parse(typeof html === "string" ? html : "");
  body.querySelectorAll("script, style, noembed").forEach((hidden) => hidden.remove());
  body.querySelectorAll("br, p, div, li").forEach((block) => block.before(" "));
  // Signs that turn around what stands beside them are left out.
  return body.textContent.replace(/[\u202d\u202e]/g, "").replace(/[ \t\r\n]+/g, " ").trim();
}

const positive = (value) => (Number.isInteger(+value) && +value > 0 ? +value : 0);

/** A featured image: only files of its own proportions, none wider than a phone needs. */
function readPicture(media) {
  const src = typeof media?.source_url === "string" && web(media.source_url);
  if (!src || (media.media_type && media.media_type !== "image")) return null;
  const details = media.media_details ?? {};
  const [width, height] = [positive(details.width), positive(details.height)];
  const files = new Map();
  for (const size of [...Object.values(details.sizes ?? {}), { source_url: src, width, height }]) {
    const [w, h, url] = [positive(size?.width), positive(size?.height), web(size?.source_url ?? "")];
    const isWhole = w && h && Math.abs(w * height - h * width) <= width * 2;
    if (url && isWhole && w <= 1600 && !/[\s,]/.test(url)) files.set(w, url);
  }
  const widths = [...files.keys()].sort((one, other) => one - other);
  return {
    src: files.get(widths.find((w) => w >= 768) ?? widths.at(-1)) ?? src,
    srcset: widths.map((w) => `${files.get(w)} ${w}w`).join(", "),
    alt: plain(media.alt_text),
    caption: plain(media.caption?.rendered),
    width,
    height,
  };
}

/** A post; null for what is none. */
function readPost(post) {
  const link = typeof post?.link === "string" && web(post.link);
  if (!link) return null;
  const embedded = (name) => [post._embedded?.[name]].flat()[0];
  const [, ...date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(post.date) ?? [];
  return {
    link: inApp(link),
    origin: link,
    title: plain(post.title?.rendered) || say.untitled,
    excerpt: plain(post.excerpt?.rendered).replace(/\s*\[…\]$/, "…"),
    datetime: date.length ? post.date : "",
    date: date.length ? inWords(...date) : "",
    author: plain(embedded("author")?.name),
    picture: options.pictures ? readPicture(embedded("wp:featuredmedia")) : null,
    content: typeof post.content?.rendered === "string" ? post.content.rendered : "",
    locked: post.content?.protected === true && !post.content.rendered,
  };
}

/** "8 octobre 2025". WordPress's dates are the newsroom's local time: no other zone may move them. */
function inWords(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const text = new Intl.DateTimeFormat(options.lang, { dateStyle: "long", timeZone: "UTC" }).format(date);
  return options.lang === "fr" ? text.replace(/^1 /, "1er ") : text;
}

/** The page of the app behind the list. */
function behind() {
  const { list, value } = options;
  if (list === "search") return inApp(new URL("?s=" + encode(value), site));
  const base = { section: category, tag, author }[list];
  return inApp(new URL(base && value ? `${site.pathname}${base}/${encode(value)}/` : site.pathname, site));
}
