// The first page as WordPress has drawn it and the app's own, as a reader meets them: what they are made of, what they
// say, where they lead, and where each line and each picture stands.
import { expect } from "@playwright/test";
import { isReady } from "../journeys/reader.mjs";

/** How far apart the same line may stand: browsers round. */
const NEAR = 1;

/**
 * Opens a page with the app's code held back, and compares what stands there with what the app draws in its place: the
 * same load, so that both tell the same time, but for what `except` selects. Returns the response.
 */
export async function compare(page, url, { parts = ["header", "main", "footer"], except = [] } = {}) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const asked = [];
  page.on("request", (request) => /wp-json|rest_route/.test(request.url()) && asked.push(request.url()));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  const response = await page.goto(url);
  await page.waitForLoadState();
  await lookThrough(page);
  const state = await page.locator("#first main").getAttribute("data-state");
  const first = await read(page, "#first", parts, except);
  release();
  await isReady(page, { state });
  const app = await read(page, "body", parts, except);

  // What they are before where they are: the first difference moves all that follows.
  const what = (lines) => lines.map(([line]) => line);
  expect(what(first)).toEqual(what(app));
  const moved = first.filter(([, box], index) => box.some((edge, side) => Math.abs(edge - app[index][1][side]) > NEAR));
  expect(moved, "nothing stands elsewhere").toEqual([]);
  return { response, asked };
}

/** Goes down the page and back: what lies below the first screens is laid out when it is come near (deploy/theme/first.css). */
export async function lookThrough(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await frame();
    }
    scrollTo(0, 0);
    await frame();
  });
}

/** Lines of a tree, each with its place: elements with what a reader notices of them, and words. */
function read(page, root, parts, except) {
  return page.evaluate(
    ([root, parts, except]) => {
      const SHOWN = ["src", "srcset", "sizes", "alt", "width", "height", "title", "datetime", "lang", "dir", "rel", "target", "type",
        "placeholder", "aria-label", "aria-current", "aria-hidden", "d", "id"];
      // A form of the first page's says all by itself; "Charger plus" has its place, and needs the app.
      const LEFT_OUT = ["input[type=hidden]", "noscript", ".more", ...except].join();
      // The app opens by buttons what the first page opens by links, and these are names only it uses.
      const opener = (element) => element.matches?.(".menu-toggle, .submenu-toggle, .enlarge");
      const lines = [];
      const boxOf = ({ x, y, width, height }) => [x, y + scrollY, width, height];
      const walk = (node, depth) => {
        if (node.nodeType === Node.TEXT_NODE) {
          const words = node.data.replace(/\s+/g, " ").trim();
          if (!words) return;
          const range = document.createRange();
          range.selectNodeContents(node);
          lines.push([`${depth}"${words}"`, boxOf(range.getBoundingClientRect())]);
          return;
        }
        if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT)) return;
        const isOpener = opener(node);
        const marks = isOpener ? [] : SHOWN.filter((name) => node.hasAttribute(name)).map((name) => ` ${name}="${node.getAttribute(name)}"`);
        if (node.localName === "a" && !isOpener) marks.push(` href="${node.href}"`);
        if (node.value) marks.push(` value="${node.value}"`);
        const tag = isOpener ? "opener" : node.localName;
        const isSeen = isOpener || /^(img|svg|audio|video|button|input|select)$/.test(node.localName);
        const box = isSeen ? boxOf(node.getBoundingClientRect()) : [0, 0, 0, 0];
        lines.push([`${depth}${[tag, ...node.classList].join(".")}${marks.join("")}`, box]);
        for (const child of node.childNodes) walk(child, `${depth} `);
      };
      for (const part of parts) walk(document.querySelector(`${root} > ${part}`), "");
      return lines;
    },
    [root, parts, except],
  );
}
