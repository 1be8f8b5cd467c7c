// Drawing. What comes from the network goes in as text nodes and as attributes that were checked.
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value || value === 0 || value === "") element.setAttribute(name, value);
  }
  // One by one: a hostile article has more of them than a call can take.
  for (const child of children.flat()) if (child) element.append(child);
  return element;
}

/** A link out of the frame; the page it opens learns nothing of the host's window. */
const out = (href, ...children) => el("a", { href, target: options.target, rel: "noopener" }, ...children);

/** Content keeps its own language and direction, whatever the host's is. */
const content = (tag, attributes, ...children) =>
  el(tag, { lang: document.documentElement.dataset.lang, dir: "auto", ...attributes }, ...children);

function picture({ src, srcset, alt, width, height }, sizes, lazy = "lazy") {
  const image = el("img", { alt, width: width || 3, height: height || 2, loading: lazy, decoding: "async" });
  image.addEventListener("error", () => image.setAttribute("data-lost", ""));
  // The choice before the file: setting that starts the request.
  if (srcset) Object.entries({ sizes, srcset }).forEach(([name, value]) => image.setAttribute(name, value));
  image.setAttribute("src", src);
  return image;
}

const time = (post) => post.date && el("time", { datetime: post.datetime }, post.date);

function card(post, index) {
  const isLarge = options.layout === "single";
  const sizes = { single: "100vw", grid: "(min-width: 34rem) 33vw, 100vw" }[options.layout] ?? "6rem";
  return el(
    "li",
    { class: "card" },
    post.picture && el("div", { class: "picture" }, picture(post.picture, sizes, index ? "lazy" : "eager")),
    el(
      "div",
      { class: "words" },
      content("h2", {}, out(post.link, post.title)),
      isLarge && post.excerpt && content("p", { class: "excerpt" }, post.excerpt),
      post.date && el("p", { class: "date" }, time(post)),
    ),
  );
}

const foot = (href, words) => el("p", { class: "foot" }, out(href, words));

/** The heading above a list; one that the host has emptied is still there for who listens. */
function heading(text) {
  const shown = options.title ?? text;
  return shown ? content("h1", { class: "heading" }, shown) : el("h1", { class: "unseen" }, document.title);
}

function drawList(posts) {
  const cards = posts.map(card);
  // One article is its own heading.
  const title = kind === "card" ? options.title ?? "" : say.latest;
  if (options.layout === "ticker") return [heading(title), ticker(posts), foot(behind(), document.title)];
  const onward = kind === "card" ? posts[0].link : behind();
  return [heading(title), el("ul", { class: "cards" }, ...cards), foot(onward, document.title)];
}

function drawArticle(post) {
  const byline = [post.author && say.by + post.author, time(post)].filter(Boolean);
  return [
    content("h1", {}, out(post.link, post.title)),
    el("p", { class: "date" }, ...byline.flatMap((part, index) => (index ? [" · ", part] : [part]))),
    post.picture &&
      content("figure", {}, picture(post.picture, "100vw", "eager"), post.picture.caption && el("figcaption", {}, post.picture.caption)),
    post.locked ? el("p", {}, say.locked) : body(post),
    foot(post.link, say.read + document.title),
  ].filter(Boolean);
}

/** The shapes of what is coming, as high as it will be. */
function skeleton() {
  const bones = Array.from({ length: options.count }, () => el("li", { class: "card bone" }));
  const layout = options.layout === "article" ? el("div", { class: "bone" }) : el("ul", { class: "cards", "aria-hidden": "true" }, ...bones);
  return [heading(kind === "latest" ? say.latest : ""), el("p", { class: "unseen", role: "status" }, say.loading), layout, foot(behind(), document.title)];
}

/** A sentence in the place of articles, and perhaps another try. */
function sentence(text, again) {
  const button = again && el("button", { type: "button" }, say.retry);
  button?.addEventListener("click", again);
  return [heading(kind === "latest" ? say.latest : ""), el("div", { class: "sentence", role: again && "alert" }, el("p", {}, text), button), foot(behind(), document.title)];
}
