// The page that makes snippets: the form's choices as an address, a live frame, and three forms of code to copy.
const form = document.querySelector("form");
const preview = document.querySelector("#preview");
const fault = document.querySelector("#fault");
const root = document.querySelector("link[rel='https://api.w.org/']").href.replace(/\/?$/, "/");
const { name, category, tag, author } = document.body.dataset;
const SENTENCES = {
  noAddress: "Écrivez l’adresse d’un article, par exemple celle que montre le navigateur.",
  noArticle: "Aucun article n’a cette adresse.",
  noTerm: "Rien ne porte ce nom.",
  noCount: "Le nombre va de 1 à 20.",
  noWords: "Écrivez ce qu’il faut chercher.",
  noAnswer: "Le réseau ne répond pas. Vérifiez votre connexion, puis réessayez.",
  copied: "Copié",
  selected: "Sélectionné : copiez avec Ctrl+C",
};
/** What the embed does unasked: not written down. */
const DEFAULTS = { layout: "list", count: "5", pictures: "1", theme: "auto", lang: document.documentElement.lang, target: "_blank", title: "" };

/** What a part of WordPress says; null where it has nothing, an error where it does not answer. */
async function ask(route, parameters) {
  const space = root.includes("/wp/v2/sites/") ? "" : "wp/v2/";
  const url = root + space + route + (root.includes("?") ? "&" : "?") + parameters;
  const answer = await fetch(url, { credentials: "omit" });
  return answer.ok ? answer.json() : null;
}

// Where a policy asks for trusted types: HTML is parsed where it cannot run, and nowhere else.
window.trustedTypes?.createPolicy("default", { createHTML: (html, type, sink) => (/^DOMParser/.test(sink) ? html : null) });
const plain = (html) => new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html").body.textContent;

/** The first answer to each question is kept: the form asks at every stroke. */
const known = new Map();
function lookUp(route, slug) {
  const key = `${route} ${slug}`;
  if (!known.has(key)) {
    const fields = route === "posts" || route === "pages" ? "id,slug,title.rendered" : "id,name,slug,description,link";
    const found = ask(route, `_fields=${fields}&slug=${encodeURIComponent(slug)}`).then((list) => list?.[0] ?? null);
    found.catch(() => known.delete(key));
    known.set(key, found);
  }
  return known.get(key);
}

const control = (named) => form.elements[named];

/** The last part of an article's address that is no number. */
function slugOf(address) {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, "").split(/[?#]/)[0];
  const parts = path.split("/").filter((part) => part && !/^\d+$/.test(part));
  try {
    return decodeURIComponent(parts.at(-1) ?? "");
  } catch {
    return "";
  }
}

/** The choices as the embed's options, with a name for the link; a sentence where something is missing. */
async function choose() {
  const kind = control("embed").value;
  const options = { kind, link: document.baseURI, text: name, query: {} };
  const { query } = options;
  if (kind === "latest") {
    const list = control("list").value;
    const value = list && control(list).value.trim();
    if (list === "search") {
      if (!value) return { sentence: SENTENCES.noWords };
      query.search = value;
      options.link += "?s=" + encodeURIComponent(value);
      options.text = `${value} – ${name}`;
    } else if (list) {
      const routes = { section: "categories", tag: "tags", author: "users" };
      const term = value ? await lookUp(routes[list], value) : null;
      if (!term) return { sentence: SENTENCES.noTerm };
      // The number saves the embed a request.
      Object.assign(query, { [list]: term.slug, id: term.id });
      options.link += `${{ section: category, tag, author }[list]}/${term.slug}/`;
      options.text = `${plain(term.name)} – ${name}`;
      options.title = plain(term.name);
    }
  } else {
    const slug = slugOf(control("article").value.trim());
    if (!slug) return { sentence: SENTENCES.noAddress };
    const found = (await lookUp("posts", slug)) ?? (await lookUp("pages", slug));
    if (!found) return { sentence: SENTENCES.noArticle };
    query.article = found.slug;
    options.link += `${found.slug}/`;
    options.text = `${plain(found.title.rendered)} – ${name}`;
  }
  if (kind === "latest" && control("layout").value !== "single" && !control("count").checkValidity()) {
    return { sentence: SENTENCES.noCount };
  }
  for (const [option, unasked] of Object.entries(DEFAULTS)) {
    const place = control(option);
    const value = option === "pictures" ? String(+place.checked) : place.value.trim();
    if (!place.closest("[hidden]") && value !== unasked) query[option] = value;
  }
  query.title ??= options.title;
  if (!query.title) delete query.title;
  if (control("own").checked) query.accent = control("accent").value.slice(1);
  return options;
}

const escape = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const addressOf = ({ kind, query }) => {
  const asked = String(new URLSearchParams(query));
  return new URL(`-/embed/${kind}/index.html${asked && "?" + asked}`, document.baseURI).href;
};
const sandboxOf = ({ query }) =>
  "allow-scripts allow-popups allow-popups-to-escape-sandbox" + (query.target ? " allow-top-navigation-by-user-activation" : "");

function snippets(options, height) {
  const data = Object.entries(options.query).map(([option, value]) => ` data-${option}="${escape(String(value))}"`).join("");
  const loader = new URL("embed.js", document.baseURI).href;
  const link = `<a href="${escape(options.link)}">${escape(options.text)}</a>`;
  const script = `<div data-embed="${options.kind}"${data}>${link}</div>\n<script async src="${escape(loader)}"></script>`;
  const frame =
    `<iframe src="${escape(addressOf(options))}" title="${escape(options.text)}" loading="lazy" width="100%" height="${height}"` +
    ` frameborder="0" sandbox="${sandboxOf(options)}">${link}</iframe>`;
  return { script, frame, block: `<!-- wp:html -->\n${script}\n<!-- /wp:html -->` };
}

let shown = null;
let height = 0;
function write() {
  const texts = shown ? snippets(shown, height || 500) : {};
  for (const place of document.querySelectorAll("[data-snippet]")) {
    place.querySelector("textarea").value = texts[place.dataset.snippet] ?? "";
    place.querySelector("button").disabled = !shown;
    place.querySelector("[role=status]").textContent = "";
  }
}

/** Parts of the form that do not apply are away. */
function arrange() {
  const kind = control("embed").value;
  const layout = control("layout").value;
  const applies = new Set([kind]);
  if (kind === "latest") applies.add(control("list").value);
  if (kind === "latest" && layout !== "single") applies.add("many");
  if (kind !== "latest" || layout !== "ticker") applies.add("image");
  if (control("own").checked) applies.add("own");
  for (const part of document.querySelectorAll("[data-for]")) {
    part.hidden = !part.dataset.for.split(" ").some((word) => applies.has(word));
  }
}

let turn = 0;
async function update() {
  arrange();
  const mine = ++turn;
  const chosen = await choose().catch(() => ({ sentence: SENTENCES.noAnswer }));
  if (mine !== turn) return;
  fault.textContent = chosen.sentence ?? "";
  const before = shown && addressOf(shown);
  shown = chosen.sentence ? null : chosen;
  if (!shown) {
    preview.replaceChildren();
  } else if (addressOf(shown) !== before) {
    const frame = document.createElement("iframe");
    frame.title = "Aperçu : " + shown.text;
    frame.setAttribute("sandbox", sandboxOf(shown));
    frame.src = addressOf(shown);
    frame.style.height = (height || 500) + "px";
    preview.replaceChildren(frame);
  }
  write();
}

addEventListener("message", ({ source, data }) => {
  const frame = preview.querySelector("iframe");
  const told = data?.sentinel === "amp" && data.type === "embed-size" && data.height;
  if (!frame || source !== frame.contentWindow || !(told > 0 && told < 1e5)) return;
  height = Math.ceil(told);
  frame.style.height = height + "px";
  write();
});

document.querySelector(".widths").addEventListener("click", ({ target }) => {
  if (target.dataset.width === undefined) return;
  for (const button of target.parentNode.children) button.setAttribute("aria-pressed", button === target);
  preview.style.width = target.dataset.width && target.dataset.width + "px";
});

for (const place of document.querySelectorAll("[data-snippet]")) {
  const [text, button, status] = ["textarea", "button", "[role=status]"].map((part) => place.querySelector(part));
  button.addEventListener("click", async () => {
    text.select();
    const copied = await navigator.clipboard?.writeText(text.value).then(() => true, () => false);
    status.textContent = copied ? SENTENCES.copied : SENTENCES.selected;
  });
}

/** The sections, those below another set in. */
async function listSections() {
  const all = (await ask("categories", "_fields=id,parent,name,slug,count,link&per_page=100")) ?? [];
  const below = (parent, depth) =>
    all.filter((one) => one.parent === parent && one.count > 0).flatMap((one) => [[one, depth], ...(depth < 5 ? below(one.id, depth + 1) : [])]);
  for (const [one, depth] of below(0, 0)) control("section").add(new Option("\u2003".repeat(depth) + plain(one.name), one.slug));
}

let pause = 0;
form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(update, 300);
});
form.addEventListener("submit", (event) => event.preventDefault());
listSections().catch(() => {}).finally(update);
arrange();
