// How long pages of the app take on a processor four times slower, the network unthrottled: medians of three.
// `cargo xtask bench` starts it:
//   node pages.mjs http://127.0.0.1:PORT/ SELECTOR NAME=PATH…
// Prints JSON: for each name when an element matches, the work of the main thread and its longest task, in ms.
import { chromium } from "@playwright/test";

const [base, selector, ...pages] = process.argv.slice(2);
const median = (values) => values.sort((one, other) => one - other)[values.length >> 1];

/** In the page. */
function watch(selector) {
  window.benchLongest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchLongest = Math.max(window.benchLongest, duration);
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    if (document.querySelector(selector)) window.benchShown = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await session.send("Performance.enable");
  await context.addInitScript(watch, selector);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => window.benchShown, null, { timeout: 90_000 });
  await page.waitForLoadState("networkidle");
  const { metrics } = await session.send("Performance.getMetrics");
  const [shown, longest] = await page.evaluate(() => [window.benchShown, window.benchLongest]);
  await context.close();
  return { shown, longest, mainThread: metrics.find(({ name }) => name === "TaskDuration").value * 1000 };
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const result = {};
for (const page of pages) {
  const [, name, path] = /^([^=]*)=(.*)$/.exec(page);
  const runs = [];
  for (let run = 0; run < 3; run += 1) runs.push(await measure(browser, new URL(path, base).href));
  result[name] = {};
  for (const key of Object.keys(runs[0])) result[name][key] = median(runs.map((run) => run[key]));
}
await browser.close();
console.log(JSON.stringify(result));
