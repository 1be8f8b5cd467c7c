// A news site on one origin, for journeys that need to see, stop or spoil what its server does: a release
// directory with index.html for permalinks, hashed files for ever, everything else asked for anew, and
// /wp-json/ and /wp-content/ passed on to the demonstration (DEMO_URL). Its use:
//
//   const site = await startSite({ base: "/journal/" });     // dist: another release than dist/
//   await page.goto(site.url);
//   site.count(/GET \/wp-json\/.*posts/);                     // requests are noted as "GET /path?query"
//   site.answer(({ line }) => (/posts/.test(line) ? status(500) : undefined));
//   site.edit((json, line) => (/posts\?/.test(line) ? [extra, ...json] : json));
//   await site.stop(); await site.start();                    // the same port; the test's end stops it for good
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Agent, createServer, request as ask } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";

/** The release that `cargo xtask build` makes. */
export const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
/** What the demonstration says of its answers and a reader's browser must hear. */
const PASSED = /^(content-(type|range|length)|accept-ranges|cache-control|etag|last-modified|link|x-wp-.*|access-control-.*)$/;
const HASHED = /-[0-9a-f]{16}\.\w+$/;

// What a hook of `site.answer` may return; a promise of one is a delay.
/** Answers with this status and WordPress's kind of error. */
export const status = (status) => ({ status, type: "application/json", body: '{"code":"broken","message":"","data":{}}' });
/** Answers as the hotspot of a hotel does. */
export const html = () => ({ status: 200, type: "text/html", body: "<!doctype html><title>Connexion</title><p>Connectez-vous" });
/** Answers as it should, but breaks off in the middle of the body. */
export const CUT = "cut";
/** Never answers. */
export const SILENCE = "silence";

const started = new Set();

/** The tests of journeys that start sites: when one has ended its pages go first, then its sites, for what is still on
 *  its way must not miss a server. */
export const test = base.extend({
  sites: [
    async ({ context }, use) => {
      await use(started);
      for (const page of context.pages()) await page.close();
      for (const site of started) await site.stop();
      started.clear();
    },
    { auto: true },
  ],
});

/** Starts a site; it runs until `stop` or the test's end. A `foreign` one lets every other origin read its files too. */
export async function startSite({ dist = DIST, base = "/", foreign = false } = {}) {
  const site = {
    /** The directory it serves; another can be put in its place: a new release. */
    dist,
    base,
    /** The home page; known once it runs. */
    url: "",
    /** All requests since the start or the last `forget`, such as "GET /wp-json/wp/v2/posts?per_page=3". */
    requests: [],
    /** Those of them that were answered with a body: not "304 Not Modified". */
    downloads: [],
    /** How many requests match. */
    count: (pattern) => site.requests.filter((line) => pattern.test(line)).length,
    forget: () => void (site.requests.length = site.downloads.length = 0),
    /** Lets a function answer, spoil or delay requests: it is given `{ line, method, path, headers }` and
     *  returns undefined to let one pass. `null` takes it away. */
    answer: (hook) => void (answerHook = hook),
    /** Lets a function change JSON answers: it is given the value and the request's line, and returns a value. */
    edit: (hook) => void (editHook = hook),
    stop,
    start,
  };
  let answerHook = null;
  let editHook = null;
  let port = 0;
  let server = null;
  const demo = new URL(process.env.DEMO_URL);
  const agent = new Agent({ keepAlive: true });

  async function start() {
    if (server) return;
    server = createServer((request, response) => {
      answer(request, response).catch(() => response.destroy());
    });
    await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
    port = server.address().port;
    site.url = `http://127.0.0.1:${port}${base}`;
  }

  /** Nobody answers any more; open connections break off. */
  async function stop() {
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    server = null;
    await closed;
  }

  async function answer(request, response) {
    const line = `${request.method} ${request.url}`;
    site.requests.push(line);
    const [path, query = ""] = request.url.split("?");
    const asked = { line, method: request.method, path: request.url, headers: request.headers };
    const spoilt = await answerHook?.(asked);
    if (spoilt === SILENCE) return;
    const usual = spoilt?.status ? spoilt : await answerAsUsual(request, line, path, query);
    const body = Buffer.from(usual.body);
    const headers = { "content-type": usual.type, ...usual.headers };
    if (foreign) headers["access-control-allow-origin"] = "*";
    if (headers.etag && headers.etag === request.headers["if-none-match"]) {
      response.writeHead(304, headers).end();
      return;
    }
    site.downloads.push(line);
    response.writeHead(usual.status, { ...headers, "content-length": body.length });
    if (spoilt === CUT) {
      response.write(body.subarray(0, body.length >> 1), () => response.destroy());
    } else {
      response.end(request.method === "HEAD" ? undefined : body);
    }
  }

  function answerAsUsual(request, line, path, query) {
    if (/^\/(wp-json|wp-content)(\/|$)/.test(path) || /(^|&)rest_route=/.test(query)) return passOn(request, line);
    if (`${path}/` === base || (path === "/" && base !== "/")) {
      return { status: 302, type: "text/plain", body: "", headers: { location: base } };
    }
    return file(path);
  }

  async function file(path) {
    const missing = { status: 404, type: "text/plain", body: "There is no such file.\n" };
    if (!path.startsWith(base)) return missing;
    const name = normalize(`/${decodeURIComponent(path.slice(base.length))}`);
    const isPage = !name.split("/").at(-1).includes(".") || name.endsWith("index.html");
    // It does not look for pages in directories: asked for by its whole name, an embed's page is a file like others.
    const exact = name.endsWith("/index.html") ? await readFile(join(site.dist, name)).catch(() => null) : null;
    const content = exact ?? (await readFile(join(site.dist, isPage ? "index.html" : name)).catch(() => null));
    if (!content) return missing;
    const lifetime = HASHED.test(name) ? "public, max-age=31536000, immutable" : "no-cache";
    const body = isPage ? String(content).replace(/<base href="[^"]*"/, `<base href="${base}"`) : content;
    const type = KINDS[isPage ? ".html" : extname(name)] ?? "application/octet-stream";
    const etag = `"${createHash("sha1").update(body).digest("hex")}"`;
    return { status: 200, type, body, headers: { "cache-control": lifetime, etag } };
  }

  /** The demonstration's answer, as if this site were the newspaper. */
  async function passOn(request, line) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { host, connection, "accept-encoding": _, ...headers } = request.headers;
    const options = { agent, host: demo.hostname, port: demo.port, method: request.method, path: request.url, headers };
    const received = await new Promise((resolve, reject) => {
      ask(options, resolve).on("error", reject).end(Buffer.concat(chunks));
    });
    const parts = [];
    for await (const part of received) parts.push(part);
    let body = Buffer.concat(parts);
    const type = received.headers["content-type"] ?? "";
    if (/json/.test(type)) {
      const ours = new URL(site.url).origin;
      let text = String(body).replaceAll(demo.origin, ours);
      text = text.replaceAll(demo.origin.replaceAll("/", "\\/"), ours.replaceAll("/", "\\/"));
      if (editHook && received.statusCode === 200) text = JSON.stringify(editHook(JSON.parse(text), line));
      body = Buffer.from(text);
    }
    const passed = Object.entries(received.headers).filter(([name]) => PASSED.test(name));
    return { status: received.statusCode, type, body, headers: Object.fromEntries(passed) };
  }

  await start();
  started.add(site);
  return site;
}

/** The worker answers for this page, and has kept what the page had loaded before: its answers and its pictures. */
export async function isKept(page) {
  const kept = () =>
    page.evaluate(async () => {
      const count = async (name) => (await (await caches.open(name)).keys()).length;
      const images = [...document.images].filter((image) => image.complete && /wp-content/.test(image.currentSrc));
      const has = await Promise.all(images.map((image) => caches.match(image.currentSrc)));
      return Boolean(navigator.serviceWorker.controller) && (await count("askia24-content-1")) > 2 && has.every(Boolean);
    });
  await expect.poll(kept, { timeout: 15_000 }).toBe(true);
}
