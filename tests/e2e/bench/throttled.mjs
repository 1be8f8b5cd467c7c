// A reader's first minute on a phone, on a slow network, of the app or of WordPress's theme: medians of some runs.
// `cargo xtask bench` starts it:
//   node throttled.mjs reader|package|theme RUNS http://127.0.0.1:PORT/ ARTICLE ACCESS-LOG
// Prints JSON: network → moment → measures. Bytes and requests are those the web server has sent, a worker's included.
import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const [kind, runs, base, article, log] = process.argv.slice(2);
/** Bits a second, ms, and how many times slower than this machine. */
const NETWORKS = {
  "1.6 Mbit/s, 300 ms, CPU ÷ 4": { rate: 1.6e6, latency: 300, cpu: 4 },
  "400 kbit/s, 400 ms, CPU ÷ 6": { rate: 4e5, latency: 400, cpu: 6 },
};
const { headlines, title, text } = {
  reader: { headlines: "main .headline a", title: "main h1:not(.visually-hidden)", text: "main .body p" },
  // The first of them are WordPress's, until the app takes over.
  package: { headlines: "main .headline a", title: "main h1:not(.visually-hidden)", text: "main .body p" },
  theme: { headlines: ".wp-block-post-title a", title: "h1.wp-block-post-title", text: ".entry-content p" },
}[kind];
/** What counts as headline and text, as selector and place; of a list the first headline and the fifth. */
const LIST = { headline: [headlines, 0], text: [headlines, 4] };
const ARTICLE = { headline: [title, 0], text: [text, 0] };

const median = (values) => values.sort((one, other) => one - other)[values.length >> 1];

/** In the page: notes when each element is there with a place and words, in ms after `since`. */
function watch([wanted, since]) {
  const seen = (window.benchSeen = {});
  const look = () => {
    for (const [name, [selector, place]] of Object.entries(wanted)) {
      const element = document.querySelectorAll(selector)[place];
      if (!(name in seen) && element?.textContent.trim() && element.getBoundingClientRect().height) {
        seen[name] = performance.now() - since;
      }
    }
    if (Object.keys(seen).length < Object.keys(wanted).length) requestAnimationFrame(look);
    else window.benchDone("");
  };
  requestAnimationFrame(look);
}

const sent = async () => {
  const lines = (await readFile(log, "utf8")).split("\n").filter(Boolean);
  return { requests: lines.length, bytes: lines.reduce((sum, line) => sum + +(/" \d{3} (\d+) "/.exec(line)?.[1] ?? 0), 0) };
};

/** The work of the page's main thread until now, in seconds, and since when: it is counted anew in each document. */
async function work(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (of) => metrics.find(({ name }) => name === of).value;
  return { busy: value("TaskDuration"), document: value("NavigationStart") };
}

/** In milliseconds. */
async function workSince(before, session) {
  const { busy, document } = await work(session);
  return (document === before.document ? busy - before.busy : busy) * 1000;
}

async function open(browser, { rate, latency, cpu }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: rate / 8, uploadThroughput: rate / 8 });
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await session.send("Performance.enable");
  // Not one of Playwright's own waits: the script it brings for them would be read while the page is drawn.
  await session.send("Runtime.enable");
  await session.send("Runtime.addBinding", { name: "benchDone" });
  return { context, page, session };
}

/** What `go` costs until nothing more comes. */
async function measure({ page, session }, go) {
  /** What has come of each answer, unpacked, and when, in seconds of the browser's own clock; and its bytes on the way. */
  const came = new Map();
  const onTheWay = new Map();
  let begun;
  const note = ({ requestId, timestamp, dataLength }) => came.set(requestId, [...(came.get(requestId) ?? []), [timestamp, dataLength]]);
  const begin = ({ timestamp }) => (begun ??= timestamp);
  const end = ({ requestId, encodedDataLength }) => onTheWay.set(requestId, encodedDataLength);
  session.on("Network.dataReceived", note).on("Network.requestWillBeSent", begin).on("Network.loadingFinished", end);
  const before = { ...(await sent()), ...(await work(session)) };
  const done = new Promise((resolve) => session.once("Runtime.bindingCalled", resolve));
  await go();
  await done;
  await page.waitForLoadState("networkidle");
  const after = await sent();
  const seen = await page.evaluate(() => window.benchSeen);
  const [firstPaint, largestPaint] = await page.evaluate(async () => {
    const largest = await new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1))).observe({ type: "largest-contentful-paint", buffered: true });
    });
    return [performance.getEntriesByName("first-contentful-paint")[0].startTime, largest.startTime];
  });
  const mainThread = await workSince(before, session);
  session.off("Network.dataReceived", note).off("Network.requestWillBeSent", begin).off("Network.loadingFinished", end);
  const sum = (parts) => parts.reduce((sum, [, length]) => sum + length, 0);
  /** The part of an answer that had come, by what is unpacked of it: the browser counts packed bytes at its end only. */
  const part = (parts) => sum(parts.filter(([moment]) => (moment - begun) * 1000 <= seen.text)) / (sum(parts) || 1);
  await session.send("HeapProfiler.collectGarbage");
  const heap = await session.send("Runtime.getHeapUsage");
  return {
    firstPaint,
    ...seen,
    largestPaint,
    early: [...came].reduce((bytes, [id, parts]) => bytes + part(parts) * (onTheWay.get(id) ?? 0), 0),
    bytes: after.bytes - before.bytes,
    requests: after.requests - before.requests,
    mainThread,
    memory: heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0),
  };
}

/** What the app costs a reader of the package, who has not touched the page before. */
async function touch({ page, session }) {
  const before = { ...(await sent()), ...(await work(session)) };
  await page.evaluate(() => {
    window.benchLongest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.benchLongest = Math.max(window.benchLongest, duration);
    }).observe({ type: "longtask" });
    addEventListener("pointermove", ({ timeStamp }) => {
      new MutationObserver(() => (window.benchThere ??= performance.now() - timeStamp)).observe(document.documentElement, { attributeFilter: ["data-app-first"] });
    }, { once: true });
  });
  await page.mouse.move(180, 400);
  await page.waitForFunction(() => window.benchThere, null, { timeout: 90_000 });
  // What the worker fetches for later is paid for as well.
  await page.waitForFunction(() => navigator.serviceWorker.controller, null, { timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  const after = await sent();
  const [there, longest] = await page.evaluate(() => [window.benchThere, window.benchLongest]);
  return {
    there,
    longest,
    bytes: after.bytes - before.bytes,
    requests: after.requests - before.requests,
    mainThread: await workSince(before, session),
  };
}

async function visit(browser, network) {
  const result = {};
  const list = await open(browser, network);
  await list.context.addInitScript(watch, [LIST, 0]);
  result["cold home"] = await measure(list, () => list.page.goto(base, { waitUntil: "commit" }));
  if (kind === "package") result["home, first gesture"] = await touch(list);
  if (kind !== "theme") {
    await list.page.waitForFunction(() => navigator.serviceWorker.controller, null, { timeout: 60_000 });
    await list.page.waitForLoadState("networkidle");
  }
  await list.page.goto("about:blank");
  result["warm home"] = await measure(list, () => list.page.goto(base, { waitUntil: "commit" }));
  // A tap on the first headline: a turn of the app, or another page.
  await list.context.addInitScript(watch, [ARTICLE, 0]);
  result["next article"] = await measure(list, () =>
    list.page.evaluate(
      ([watch, wanted, headlines]) => {
        new Function(`return ${watch}`)()([wanted, performance.now()]);
        document.querySelector(headlines).click();
      },
      [String(watch), ARTICLE, headlines],
    ),
  );
  delete result["next article"].firstPaint;
  delete result["next article"].largestPaint;
  await list.context.close();
  const one = await open(browser, network);
  await one.context.addInitScript(watch, [ARTICLE, 0]);
  result["cold article"] = await measure(one, () => one.page.goto(new URL(article, base).href, { waitUntil: "commit" }));
  if (kind === "package") result["article, first gesture"] = await touch(one);
  await one.context.close();
  return result;
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell", args: ["--no-sandbox"] });
const result = {};
for (const [name, network] of Object.entries(NETWORKS)) {
  const visits = [];
  for (let run = 0; run < +runs; run += 1) visits.push(await visit(browser, network));
  result[name] = {};
  for (const moment of Object.keys(visits[0])) {
    result[name][moment] = {};
    for (const measure of Object.keys(visits[0][moment])) {
      result[name][moment][measure] = median(visits.map((visit) => visit[moment][measure]));
    }
  }
  console.error(`  ${name}`);
}
await browser.close();
console.log(JSON.stringify(result));
