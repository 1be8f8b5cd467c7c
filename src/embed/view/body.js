// The text of an article: an inert document is read, and what is allowed is made anew. Nothing is moved over, no
// name, class, style or handler is kept; what is not known leaves its text.
const KEPT = new Set(
  `p div h2 h3 h4 h5 h6 ul ol li blockquote strong em b i u s sub sup code pre br hr figure figcaption table thead tbody
  tfoot tr th td caption dl dt dd cite q small abbr mark details summary`.split(/\s+/),
);
/** What stands on lines of its own. */
const BLOCKS = new Set("section article aside main header footer hgroup nav address center search fieldset legend form".split(" "));
/** What is no text of the article's (src/body/rule.rs). */
const DROPPED = new Set(
  `script style template rp applet frame frameset noframes noembed portal fencedframe head title meta link base button
  select selectedcontent option optgroup datalist textarea output progress meter annotation annotation-xml`.split(/\s+/),
);
const CONTROLS =
  ".wp-block-search, .wp-block-query-pagination, .wp-block-comments-pagination, .sharedaddy, .jp-relatedposts";
const HTML = "http://www.w3.org/1999/xhtml";
const PLAYERS = { iframe: "src", embed: "src", object: "data", video: "src", audio: "src" };
/** Deeper than this nobody writes: what is there becomes text. */
const DEEPEST = 100;

/** Numbers an element may keep, at most so large. */
const NUMBERS = { td: ["colspan", "rowspan"], th: ["colspan", "rowspan"], ol: ["start"] };

function body(post) {
  // Its direction last: the browser looks for it again with every child.
  return Object.assign(el("div", { class: "body", lang: page.dataset.lang }, copies(parse(post.content), post, 0)), { dir: "auto" });
}

function copies(parent, post, depth) {
  if (depth > DEEPEST) return [parent.textContent];
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node.data.replace(/[\u202d\u202e]/g, "")];
    return node.nodeType === Node.ELEMENT_NODE ? copy(node, post, depth + 1) : [];
  });
}

function copy(node, post, depth) {
  if (DROPPED.has(node.localName) || node.matches(CONTROLS)) return [];
  // A formula leaves its signs; a drawing nothing.
  if (node.namespaceURI !== HTML) return node.localName === "svg" || node.closest("svg") ? [] : copies(node, post, depth);
  const tag = node.localName === "h1" ? "h2" : BLOCKS.has(node.localName) ? "div" : node.localName;
  if (tag === "img") return image(node, post);
  if (PLAYERS[tag]) return player(node, post);
  // The picture for who has no scripts, beside the one that a script would load.
  if (tag === "noscript" && node.previousElementSibling?.localName === "img") return [];
  const inner = copies(node, post, depth);
  if (tag === "a") {
    const href = link(node.getAttribute("href"), post);
    return href && inner.length ? [out(href, inner)] : inner;
  }
  if (!KEPT.has(tag)) return inner;
  const made = el(tag, {}, inner);
  for (const name of NUMBERS[tag] ?? []) {
    const number = positive(node.getAttribute(name));
    if (number && number <= 1000) made.setAttribute(name, number);
  }
  if (["ltr", "rtl", "auto"].includes(node.dir)) made.dir = node.dir;
  if (/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(node.lang)) made.lang = node.lang;
  // A table wider than the column scrolls by itself.
  return [tag === "table" ? el("div", { class: "table", tabindex: 0 }, made) : made];
}

/** Where a link leads: into the app where it stays on the content site. A place in the text is not kept. */
function link(href, post) {
  if (!href || /^\s*#/.test(href)) return undefined;
  const url = web(href, post.origin);
  const isOwn = url && new URL(url).origin === new URL(post.origin).origin && !/\/wp-(content|admin|json)\//.test(url);
  return isOwn ? inApp(url) : url;
}

function image(node, post) {
  // As src/body/image.rs has it: a pixel counts readers, a face is asked for at another site, a small sign is its words.
  const lengths = ["width", "height"].map((name) => node.getAttribute(name)?.trim().replace(/px$/, ""));
  if (lengths.some((length) => /^[01]$/.test(length)) || node.matches(".avatar")) return [];
  const [width, height] = lengths.map(positive);
  const alt = (node.getAttribute("alt") ?? "").slice(0, 1000);
  if (node.matches(".emoji,.wp-smiley") || (width && height && Math.max(width, height) <= 32)) return [alt];
  if (!options.pictures) return [];
  // Plug-ins that load pictures late keep the address elsewhere.
  const written = ["src", "data-src", "data-lazy-src"].map((name) => node.getAttribute(name));
  const src = written.map((one) => one && web(one, post.origin)).find(Boolean);
  if (!src) return [];
  const candidates = (node.getAttribute("srcset") ?? "").split(/,\s+/).flatMap((one) => {
    const [, url, width] = /^\s*(\S+)\s+(\d{1,5})w\s*$/.exec(one) ?? [];
    const good = url && !url.includes(",") && +width > 0 && +width <= 1600 && web(url, post.origin);
    return good ? [`${good} ${width}w`] : [];
  });
  return [picture({ src, srcset: candidates.join(", "), alt, width, height }, "100vw")];
}

/** A player of another site is a link to it: nothing of it is asked for. */
function player(node, post) {
  const src = node.getAttribute(PLAYERS[node.localName]) || node.querySelector("source")?.getAttribute("src");
  const href = src && web(src, post.origin);
  return href ? [el("p", {}, out(href, node.title || new URL(href).hostname))] : [];
}
