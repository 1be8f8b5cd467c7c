// How long the reader waits for a turn that needs nobody, on a phone: the processor is slowed four times.
//
//   node bench/turns.mjs http://127.0.0.1:8080/ [times]
//
// Prints the median and the 95th percentile, in milliseconds, from the input to the frame that shows what it asked for.
import { chromium } from "playwright";

const [base, times = "20"] = process.argv.slice(2);
if (!base) {
  console.error("usage: node bench/turns.mjs URL [times]");
  process.exit(1);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell", args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "fr-ML", serviceWorkers: "block" });
const page = await context.newPage();
const cdp = await context.newCDPSession(page);
const isReady = (what) => page.waitForFunction((what) => document.querySelector("main")?.dataset.state === "ready" && document.querySelector(what), what);

/** Acts in the page, and says how long it took until `done` holds in a frame that was drawn. */
const timed = (act, done, given) =>
  // Written out, for the page's own policy lets no text become code.
  page.evaluate(`(async (given) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await frame();
    const start = performance.now();
    (${act})(given);
    do await frame();
    while (!(${done})(given));
    return performance.now() - start;
  })(${JSON.stringify(given)})`);

const figures = (taken) => {
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (part) => Math.round(sorted[Math.ceil(part * sorted.length) - 1]);
  return { median: at(0.5), p95: at(0.95) };
};

await page.goto(base);
await isReady(".front");
const href = await page.locator("main .headline a").nth(2).getAttribute("href");
const open = (href) => document.querySelector(`main .headline a[href="${href}"]`).click();
const isArticle = () => document.querySelector("main").dataset.state === "ready" && Boolean(document.querySelector(".article"));
const isFront = () => document.querySelector("main").dataset.state === "ready" && Boolean(document.querySelector(".front"));

// Once without being counted: from then on the article is in memory.
await timed(open, isArticle, href);
await page.waitForSelector(".related");
await timed(() => history.back(), isFront);
await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });

const taken = { "tap to cached article": [], "back to list": [], "tap to menu open": [], "keystroke to results drawn": [] };
for (let time = 0; time < Number(times); time++) {
  taken["tap to cached article"].push(await timed(open, isArticle, href));
  await page.waitForSelector(".related");
  taken["back to list"].push(await timed(() => history.back(), isFront));
  const press = () => document.querySelector(".menu-toggle").click();
  taken["tap to menu open"].push(await timed(press, () => document.querySelector("#menu").checkVisibility()));
  await timed(press, () => !document.querySelector("#menu").checkVisibility());
}

// From the last keystroke, so with the quiet that is waited for (250 ms) and the server's answer.
const field = page.getByRole("search").locator("input");
await field.focus();
await page.waitForTimeout(1000);
for (let time = 0; time < Number(times); time++) {
  const words = ["eau", "gao", "riz", "fleuve"][time % 4];
  const type = (words) => {
    const field = document.querySelector("#recherche");
    document.querySelectorAll("[role=option]").forEach((option) => option.setAttribute("data-old", ""));
    field.value = words;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  taken["keystroke to results drawn"].push(await timed(type, () => Boolean(document.querySelector("[role=option]:not([data-old])")), words));
}
console.log(JSON.stringify({ slowed: 4, times: Number(times), ...Object.fromEntries(Object.entries(taken).map(([name, list]) => [name, figures(list)])) }, null, 2));
await browser.close();
