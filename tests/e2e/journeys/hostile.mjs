// What an attack would leave behind, looked for from outside of the page and in its tree.
import { readFileSync, readdirSync } from "node:fs";

/** The bodies that try the page by their size. */
export const SIZES = ["long", "deep", "deep-quotes", "deep-marks"];

/**
 * A task of so many milliseconds has work that grows with the square of the text. Two million characters are laid out in
 * 2,500 on the tests' machine, in twice that beside another browser.
 */
export const FROZEN = 15_000;

/** What `inspect` and `watch` say where the attacks do come through. */
export const KINDS = [
  "an element", "the attribute onclick", "an address", "a source", "a style", "an id of the network's",
  "a class of the network's", "an attack has run",
];

/** Every post of the corpus with its content, as the WordPress at `site` answers; `attacks` are those not in `SIZES`. */
export async function corpus(site) {
  const answer = await fetch(new URL("wp-json/wp/v2/posts?per_page=100&_fields=slug,link,content.rendered", `${site}/`));
  const posts = (await answer.json()).map(({ slug, link, content }) => ({ slug, link, html: content.rendered }));
  return { posts, attacks: posts.filter(({ slug }) => !SIZES.includes(slug)) };
}

/** The numbers of a post's attacks that `text` has not kept the words around: an attack may swallow what follows it. */
export function lost({ slug, html }, text) {
  const marks = html.match(slug.startsWith("swallows") ? /avant \d+/g : /(avant|après) \d+/g);
  return marks.filter((mark) => !text.includes(mark));
}

const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** The app's own classes: those of its style sheets. */
const styles = new URL("../../../style/", import.meta.url);
export const classes = readdirSync(styles)
  .filter((file) => file.endsWith(".css"))
  .flatMap((file) => readFileSync(new URL(file, styles), "utf8").match(/\.[a-z][\w-]*/g) ?? [])
  .map((name) => name.slice(1));

/**
 * Notes what no reader asked for: dialogs, windows, frames, errors, and requests that are neither the app's, nor
 * WordPress's API, nor a picture or recording of the article. Nothing leaves the machine.
 */
export async function watch(page, reader, site) {
  const seen = [];
  await page.addInitScript(() => {
    // Attacks that write a cookie or another page's storage would be seen as well.
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: "longtask", buffered: true });
  });
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("popup", (popup) => seen.push(`window ${popup.url()}`));
  page.on("pageerror", (error) => seen.push(`error ${error.message}`));
  page.on("download", (download) => seen.push(`download ${download.url()}`));
  page.on("websocket", (socket) => seen.push(`socket ${socket.url()}`));
  page.on("console", (message) => {
    // A picture that is not there is the article's own fault.
    const isMissing = /Failed to load resource/.test(message.text());
    // The runner's own word on the worker that it keeps away.
    const isRunner = message.text() === "Service Worker registration blocked by Playwright";
    if (["error", "warning"].includes(message.type()) && !isMissing && !isRunner) seen.push(`console ${message.text()}`);
  });
  page.on("framenavigated", (frame) => {
    if (frame !== page.mainFrame()) seen.push(`frame ${frame.url()}`);
  });
  await page.context().route(/.*/, (route) => {
    const request = route.request();
    const url = new URL(request.url());
    const type = request.resourceType();
    const own = url.origin === new URL(reader).origin;
    const wordpress = url.origin === new URL(site).origin;
    // The app's files and its one document; the API; pictures and recordings wherever the article has them.
    const isApp = own && (/^\/([\w.-]*\.(js|wasm|webmanifest|png)|icons\/[\w.-]+|-\/embed\/view-\w+\.js)?$/.test(url.pathname) || type === "document");
    const isApi = wordpress && url.pathname.startsWith("/wp-json/") && request.method() === "GET";
    const isMedia = ["image", "media"].includes(type) && (wordpress || url.host === "images.example");
    if (!isApp && !isApi && !isMedia) seen.push(`request ${type} ${request.method()} ${url}`);
    if (own || wordpress) return route.continue();
    if (type === "image") return route.fulfill({ contentType: "image/gif", body: PIXEL });
    return route.abort();
  });
  return seen;
}

/** Reads as a reader would: down to the end, over everything, and with the keyboard. */
export async function read(page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
  });
  const { width, height } = page.viewportSize();
  for (let y = 40; y < height; y += 80) await page.mouse.move(width / 2, y);
  for (let press = 0; press < 5; press++) await page.keyboard.press("Tab");
}

/** What is wrong with the document: names of the network's, handlers, addresses, and properties taken over. */
export function inspect(page, content) {
  return page.evaluate(([content, classes]) => {
    const faults = [];
    const fault = (what, element) => faults.push(`${what}: ${element.cloneNode().outerHTML.slice(0, 300)}`);

    // Read where nothing runs: the names that are the network's.
    const raw = new DOMParser().parseFromString(`<!doctype html><body>${content}`, "text/html");
    const rawElements = [...raw.querySelectorAll("*")];
    const rawNames = new Set(rawElements.flatMap((element) => [element.id, element.getAttribute("name")]));
    const rawClasses = new Set(rawElements.flatMap((element) => [...element.classList]));
    const frame = ["site-header", "menu", "drawer", "banner", "card-lead", "section-title", "offline", "wrap"];

    const attributes = new Set(
      `abbr action alt cite class colspan controls content charset crossorigin data-lost data-picture data-state datetime
      decoding dir disabled download enterkeyhint fetchpriority for height hidden href id integrity lang loading max
      maxlength media method min name open placeholder poster preload rel required role rows rowspan scope sizes selected src
      srcset start step style tabindex target title type value width autocomplete autocapitalize inputmode list
      checked data-choice data-level data-link novalidate playsinline reversed
      viewBox d fill stroke stroke-width stroke-linecap stroke-linejoin cx cy r x y points transform focusable`
        .split(/\s+/),
    );
    const schemes = ["http:", "https:", "mailto:", "tel:", "sms:", "whatsapp:"];
    const never = "script style link meta base iframe frame frameset object embed applet template portal fencedframe \
      marquee math foreignObject use animate set".split(/\s+/);

    const walk = (top, inArticle) => {
      for (const element of top.querySelectorAll("*")) {
        if (never.includes(element.localName)) fault("an element", element);
        if (element.shadowRoot) fault("a shadow root", element);
        for (const { name, value } of element.attributes) {
          if (!attributes.has(name) && !/^(aria|data-app)-[a-z]+$/.test(name)) fault(`the attribute ${name}`, element);
          if (["href", "src", "poster", "action"].includes(name)) {
            const url = URL.parse ? URL.parse(value, document.baseURI) : new URL(value, document.baseURI);
            // An address that no browser can read leads nowhere.
            if (url && !schemes.includes(url.protocol)) fault("an address", element);
            if (url && name !== "href" && !url.protocol.startsWith("http")) fault("a source", element);
          }
          if (name === "srcset" && !value.split(/,\s+/).every((one) => /^(https?:\/\/|\/)\S+ \d+w$/.test(one))) {
            fault("a srcset", element);
          }
          if (name === "style" && !/^(--[\w-]+|aspect-ratio|inline-size|max-inline-size|width):[^;:]*;?$/.test(value)) {
            fault("a style", element);
          }
        }
        if (inArticle) {
          if (element.id && rawNames.has(element.id)) fault("an id of the network's", element);
          for (const name of element.classList) {
            if (frame.includes(name)) fault("a class of the frame", element);
            if (rawClasses.has(name) && !classes.includes(name)) fault("a class of the network's", element);
          }
        }
      }
    };
    walk(document.body.querySelector("main"), false);
    for (const body of document.body.querySelectorAll(".body")) walk(body, true);
    for (const tag of ["h1", "main"]) {
      const found = [...document.getElementsByTagName(tag)];
      if (found.length !== 1) faults.push(`not one ${tag}, but ${found.map((one) => one.outerHTML.slice(0, 200))}`);
    }
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`the id ${id} twice`);
    if (document.querySelectorAll("base").length !== 1) faults.push("another base");
    if (document.querySelector("meta[http-equiv]")) faults.push("a meta that orders");
    for (const script of document.scripts) {
      if (script.type === "application/ld+json") JSON.parse(script.text);
      else if (script.src && new URL(script.src).origin !== location.origin) fault("a script", script);
    }

    const own = {
      getElementById: document.getElementById === Document.prototype.getElementById,
      createElement: document.createElement === Document.prototype.createElement,
      querySelector: document.querySelector === Document.prototype.querySelector,
      forms: document.forms instanceof HTMLCollection,
      cookie: document.cookie === "",
      head: document.head instanceof HTMLHeadElement,
      body: document.body instanceof HTMLBodyElement,
      implementation: document.implementation instanceof DOMImplementation,
      location: window.location instanceof Location,
      self: window.self === window && window.top === window && window.parent === window,
      config: window.config === undefined,
      prototype: {}.prototype === undefined,
    };
    for (const [name, is] of Object.entries(own)) if (!is) faults.push(`${name} is taken over`);
    if ("__hit" in window) faults.push("an attack has run");
    return [...new Set(faults)];
  }, [content, classes]);
}
