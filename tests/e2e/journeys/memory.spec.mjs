// What a page leaves behind when the reader turns it: nothing.
import { expect, test } from "@playwright/test";
import { isReady, watchConsole } from "./reader.mjs";

/** Counts of the browser itself, after it has collected what nobody holds. */
async function measure(page, cdp) {
  // What Rust lets go of is freed by finalizers, and what they free is collected the next time.
  for (let round = 0; round < 4; round++) {
    await cdp.send("HeapProfiler.collectGarbage");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const wasm = await page.evaluate(() => window.wasmMemory.buffer.byteLength);
  return { nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize"), wasm };
}

test("two hundred page turns leave no more behind than twenty", async ({ page }) => {
  test.setTimeout(180_000);
  watchConsole(page);
  await page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await instantiateStreaming(...given);
      window.wasmMemory ??= made.instance.exports.memory;
      return made;
    };
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  await cdp.send("HeapProfiler.enable");
  await page.goto("/");
  await isReady(page);
  // Through a section to an article and back to the front page: each page is drawn anew each time.
  const hrefs = await page.locator("main .headline a").evaluateAll((links) => links.slice(0, 6).map((link) => link.getAttribute("href")));
  const ways = [...hrefs, "/category/societe/", "/"];
  let turns = 0;
  // In the page itself, frame by frame: two hundred turns take half a minute so.
  const turn = () =>
    page.evaluate((href) => {
      const main = document.querySelector("main");
      main.removeAttribute("data-state");
      const link = document.createElement("a");
      link.href = href;
      main.append(link);
      link.click();
      // What stands below an article comes after it.
      const isList = href === "/" || href.startsWith("/category/");
      const isThere = () => main.dataset.state === "ready" && (isList || main.querySelector(".related"));
      return new Promise((resolve) => {
        const look = () => (isThere() ? resolve() : requestAnimationFrame(look));
        look();
      });
    }, ways[turns++ % ways.length]);
  while (turns < 24) await turn();
  const few = await measure(page, cdp);
  while (turns < 200) await turn();
  const many = await measure(page, cdp);
  console.log(JSON.stringify({ few, many }));
  for (const what of ["nodes", "listeners", "wasm"]) {
    expect(many[what], `${what} after 200 turns, of ${few[what]} after 24`).toBeLessThanOrEqual(few[what] * 1.2);
  }
});
