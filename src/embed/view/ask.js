// WordPress's API, asked as the app asks it (src/wp/request.rs): one question is spelled one way, so that the
// caches between here and WordPress know it.
const CARD_FIELDS =
  "id,date,slug,link,title.rendered,excerpt.rendered,categories,_links.wp:featuredmedia,_links.author";
const ARTICLE_FIELDS =
  "id,date,modified,slug,link,title.rendered,excerpt.rendered,content,categories,tags,comment_status,_links.wp:featuredmedia,_links.author,_links.wp:term";
const CARD = { _embed: "wp:featuredmedia,author", _fields: CARD_FIELDS };
const ARTICLE = { _embed: "wp:featuredmedia,author,wp:term", _fields: ARTICLE_FIELDS };
/** Milliseconds until an answer is given up. */
const PATIENCE = 20000;

const root = document.querySelector("link[rel='https://api.w.org/']").href.replace(/\/?$/, "/");

/** Commas and colons stay, as WordPress's own links have them. */
const encode = (value) =>
  encodeURIComponent(value)
    .replace(/[!'()*]/g, (sign) => "%" + sign.charCodeAt(0).toString(16).toUpperCase())
    .replace(/%2C/g, ",")
    .replace(/%3A/g, ":");

function address(route, parameters) {
  const pairs = Object.keys(parameters).sort().map((name) => `${name}=${encode(parameters[name])}`);
  const space = root.includes("/wp/v2/sites/") ? "" : "wp/v2/";
  return root + space + route + (root.includes("?") ? "&" : "?") + pairs.join("&");
}

/** What WordPress answers; null where it has no such thing. It learns nothing of who reads: no cookie is sent. */
async function ask(route, parameters) {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), PATIENCE);
  try {
    const answer = await fetch(address(route, parameters), { credentials: "omit", signal: control.signal });
    // 401 and 403: a draft, which is nobody else's business.
    if ([401, 403, 404].includes(answer.status)) return null;
    if (!answer.ok) throw new Error(answer.status);
    return await answer.json();
  } finally {
    clearTimeout(timer);
  }
}

/** The posts of the list; null where what it is narrowed down to does not exist. */
async function askList() {
  const parameters = { ...CARD, ignore_sticky: true, per_page: options.count };
  const { list, value } = options;
  if (list === "search") {
    parameters.search = value;
  } else if (list && (value || options.id)) {
    // The number saves this request: the page that makes the snippets writes it down.
    const id = options.id || (await ask(LISTS[list], { _fields: "id,name,slug,description,link", slug: value }))?.[0]?.id;
    if (!id) return null;
    if (list === "section") {
      parameters["categories[include_children]"] = true;
      parameters["categories[terms]"] = id;
    } else {
      parameters[list === "tag" ? "tags" : "author"] = id;
    }
  }
  return ask("posts", parameters);
}

/** The one article or page, in a list; null where there is none. */
async function askOne(parameters) {
  for (const route of ["posts", "pages"]) {
    const { article, id } = options;
    const found = id
      ? [await ask(`${route}/${id}`, parameters)]
      : article && (await ask(route, { ...parameters, slug: article }));
    if (found?.[0]) return found;
  }
  return null;
}

const askAll = () => (kind === "latest" ? askList() : askOne(kind === "card" ? CARD : ARTICLE));
