// Other sites' pages, for embeds: a server on an origin of its own, and frames measured in them.
//
//   const host = await startHost();
//   await page.goto(host.page(`<script async src="${baseURL}embed.js" data-count="3"></script>`));
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const modules = new URL("../node_modules/", import.meta.url);
/** What newsrooms' pages load, as published. */
const SCRIPTS = {
  "/pym.js": "pym.js/dist/pym.v1.min.js",
  "/iframe-resizer-4.js": "iframe-resizer/js/iframeResizer.min.js",
  "/iframe-resizer-5.js": "@iframe-resizer/parent/index.umd.js",
};

/** Starts a site of somebody else's; it is stopped with `stop`. */
export async function startHost() {
  const pages = new Map();
  const host = {
    url: "",
    /** The address of a page with this body; each call makes another page. `head` goes into its head. */
    page: (body, { head = "", headers = {}, attributes = "" } = {}) => {
      const html = `<!doctype html><html lang="fr" ${attributes}><head><meta charset="utf-8"><title>Un autre site</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
        <body><main><h1>Un autre site</h1>${body}<p id="after">Après.</p></main></body></html>`;
      const path = `/page-${pages.size}`;
      pages.set(path, { body: html, headers: { "content-type": "text/html", ...headers } });
      return host.url + path;
    },
    stop: () => new Promise((done) => server.close(done) && server.closeAllConnections()),
  };
  const server = createServer(({ url }, response) => {
    const [path] = url.split("?");
    if (SCRIPTS[path]) {
      response.writeHead(200, { "content-type": "text/javascript" });
      return response.end(readFileSync(new URL(SCRIPTS[path], modules)));
    }
    const page = pages.get(path);
    response.writeHead(page ? 200 : 404, page?.headers ?? {});
    response.end(page?.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  host.url = `http://127.0.0.1:${server.address().port}`;
  return host;
}

/** The document in an iframe, once it has its articles. */
export async function inside(iframe) {
  const frame = await (await iframe.elementHandle()).contentFrame();
  await expect(frame.locator("main")).toHaveAttribute("data-state", "ready", { timeout: 15_000 });
  return frame;
}

/** How high the content in a frame is. */
export const contentHeight = (frame) => frame.evaluate(() => Math.ceil(document.querySelector("main").getBoundingClientRect().height));

/** Waits until the iframe is exactly as high as what is in it; gives that height. */
export async function fits(iframe, frame, limits = (height) => height) {
  await expect
    .poll(async () => (await iframe.evaluate((one) => one.clientHeight)) - limits(await contentHeight(frame)))
    .toBe(0);
  return contentHeight(frame);
}

/** The frames of all animation that is under way have been drawn, so that a loop would have shown itself. */
export const drawn = (page, frames = 60) =>
  page.evaluate((frames) => new Promise((done) => {
    const next = () => (frames-- ? requestAnimationFrame(next) : done());
    next();
  }), frames);
