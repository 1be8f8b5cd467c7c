// Lighthouse's mobile audit of pages: the median of some runs. `cargo xtask bench` starts it:
//   node lighthouse.mjs RUNS http://127.0.0.1:PORT/ NAME=PATH…
// Prints JSON: for each name the categories' scores, the paints in ms, and what keeps a score below 100.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [runs, base, ...pages] = process.argv.slice(2);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const AUDITS = {
  firstPaint: "first-contentful-paint",
  largestPaint: "largest-contentful-paint",
  speedIndex: "speed-index",
  blocking: "total-blocking-time",
  shift: "cumulative-layout-shift",
  bytes: "total-byte-weight",
};

const median = (values) => values.sort((one, other) => one - other)[values.length >> 1];

async function audit(url) {
  const chrome = await launch({
    chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--lang=fr"],
  });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, output: "json", logLevel: "error" });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const values = {};
    for (const name of CATEGORIES) values[name] = Math.round(lhr.categories[name].score * 100);
    for (const [name, id] of Object.entries(AUDITS)) values[name] = lhr.audits[id].numericValue;
    const short = CATEGORIES.slice(1).flatMap((name) => lhr.categories[name].auditRefs)
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${id}: ${lhr.audits[id].details?.items?.map((item) => item.node?.selector ?? item.node?.snippet ?? JSON.stringify(item.description ?? item.source ?? "")).join(" ")}`);
    return { values, short };
  } finally {
    await chrome.kill();
  }
}

const result = {};
for (const page of pages) {
  const [, name, path] = /^([^=]*)=(.*)$/.exec(page);
  const audits = [];
  for (let run = 0; run < +runs; run += 1) audits.push(await audit(new URL(path, base).href));
  const medians = {};
  for (const key of Object.keys(audits[0].values)) medians[key] = median(audits.map(({ values }) => values[key]));
  result[name] = { ...medians, short: [...new Set(audits.flatMap(({ short }) => short))] };
  console.error(`  ${name}: ${CATEGORIES.map((category) => medians[category]).join(" ")}`);
}
console.log(JSON.stringify(result));
