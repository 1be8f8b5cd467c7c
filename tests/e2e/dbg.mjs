import { chromium } from "@playwright/test";
process.env.DEMO_URL ??= "http://127.0.0.1:8471";
const { startSite } = await import("./journeys/site.mjs");
const site = await startSite();
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", ...(process.env.EXTRA ?? "").split(" ").filter(Boolean)] });
const context = await browser.newContext();
context.on("serviceworker", (w) => { console.log("sw", w.url()); });
const page = await context.newPage();
page.on("console", (m) => console.log("console", m.text()));
page.on("pageerror", (m) => console.log("error", m));
await page.goto(site.url);
await page.waitForSelector('main[data-state=ready]');
await page.waitForTimeout(4000);
console.log(await page.evaluate(async () => {
  const out = { controller: !!navigator.serviceWorker.controller };
  const r = await navigator.serviceWorker.getRegistration();
  out.reg = r && { active: r.active?.state, waiting: r.waiting?.state, installing: r.installing?.state };
  for (const name of await caches.keys()) { const keys = await (await caches.open(name)).keys(); out[name] = keys.length < 12 ? keys.map(k => k.url.slice(-60)) : keys.length; }
  return out;
}));
console.log(site.downloads.map((l) => l.slice(0, 110)).join("\n"));
if (process.argv[2]) await (await import(process.argv[2])).default(page, site, context);
await browser.close(); await site.stop();
process.exit();
