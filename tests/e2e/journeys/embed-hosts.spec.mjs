// Whatever a newsroom resizes its frames with, the embed is as high as what is in it: after loading, when the text
// grows, when the phone is turned, and when there is less to show.
import { expect, test } from "@playwright/test";
import { contentHeight, drawn, fits, inside, startHost } from "./hosts.mjs";

let host;
test.beforeAll(async () => (host = await startHost()));
test.afterAll(() => host.stop());

const latest = (baseURL, query = "count=4") => `${baseURL}-/embed/latest/index.html?${query}`;
/** The frame's address with WordPress's secret. */
const secretly = (baseURL) => `src="${latest(baseURL)}#?secret=aB3dE5gH7j" data-secret="aB3dE5gH7j"`;
const bare = (src, attributes = "") => `<iframe title="Titres" style="width:100%;border:0" src="${src}" ${attributes}></iframe>`;
/** Listens as the tools do that have no library of their own: `read` gives the height a message tells, or undefined. */
const listener = (read, more = "") => `<script>
  addEventListener("message", (event) => {
    const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === event.source);
    const height = frame && (${read})(event.data, frame);
    if (height !== undefined) frame.style.height = height + "px";
  });
  ${more}
</script>`;

const hosts = {
  "Pym.js 1.3.2": (baseURL) => `<div id="pym"></div><script src="/pym.js"></script>
    <script>new pym.Parent("pym", "${latest(baseURL)}", {});</script>`,
  "iframe-resizer 4": (baseURL) => `${bare(latest(baseURL), 'id="four"')}<script src="/iframe-resizer-4.js"></script>
    <script>iFrameResize({ checkOrigin: false }, "iframe");</script>`,
  "iframe-resizer 4 that is told to look": (baseURL) => `${bare(latest(baseURL), 'id="four"')}
    <script src="/iframe-resizer-4.js"></script><script>
      iFrameResize({ checkOrigin: false, autoResize: false }, "iframe");
      setInterval(() => document.querySelector("iframe").iFrameResizer?.resize(), 200);
    </script>`,
  "iframe-resizer 5": (baseURL) => `${bare(latest(baseURL), 'id="five"')}<script src="/iframe-resizer-5.js"></script>
    <script>iframeResize({ license: "GPLv3", checkOrigin: false, waitForLoad: false }, "iframe");</script>`,
  // https://amp.dev/documentation/components/websites/amp-iframe
  AMP: (baseURL) => `${bare(latest(baseURL), 'sandbox="allow-scripts allow-popups"')}${listener(
    `(data) => data && data.sentinel === "amp" && data.type === "embed-size" && data.height >= 100 ? data.height : undefined`,
  )}`,
  // The script under Datawrapper's "responsive iframe".
  Datawrapper: (baseURL) => `${bare(latest(baseURL), 'scrolling="no"')}${listener(
    `(data) => data["datawrapper-height"] && Object.values(data["datawrapper-height"])[0]`,
  )}`,
  "Medium and Flourish": (baseURL) => `${bare(latest(baseURL))}${listener(`(data, frame) => {
      if (typeof data !== "string" || !data.startsWith("{")) return undefined;
      const told = JSON.parse(data);
      return told.context === "iframe.resize" && told.src === frame.src ? told.height : undefined;
    }`)}`,
  "our own script": (baseURL) => `<script async src="${baseURL}embed.js" data-count="4"></script>`,
};

for (const [name, body] of Object.entries(hosts)) {
  test(`${name}: the frame is as high as its content, whatever happens`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(host.page(body(baseURL)));
    const iframe = page.locator("iframe");
    const frame = await inside(iframe);
    const usual = await fits(iframe, frame);
    expect(usual).toBeGreaterThan(300);

    await frame.evaluate(() => (document.documentElement.style.fontSize = "160%"));
    const large = await fits(iframe, frame);
    expect(large).toBeGreaterThan(usual * 1.2);

    await page.setViewportSize({ width: 740, height: 360 });
    const turned = await fits(iframe, frame);
    expect(turned).toBeLessThan(large);

    await frame.evaluate(() => [...document.querySelectorAll(".card")].slice(1).forEach((card) => card.remove()));
    await frame.evaluate(() => (document.documentElement.style.fontSize = ""));
    const shrunk = await fits(iframe, frame);
    expect(shrunk).toBeLessThan(usual / 1.5);

    await page.setViewportSize({ width: 360, height: 740 });
    await fits(iframe, frame);
  });
}

test("WordPress: a frame with a secret is resized within WordPress's limits, and its links are followed by the host", async ({ page, baseURL }) => {
  // wp-includes/js/wp-embed.js: height between 200 and 1000, links only to the frame's own host. The secret is printed
  // with the frame, as WordPress does (wp_filter_oembed_result): an address that changes while it loads is the
  // browser's gamble.
  const rules = `<script>
    const frame = document.querySelector("iframe");
    addEventListener("message", ({ data, source }) => {
      if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
      if (data.secret !== frame.dataset.secret || source !== frame.contentWindow) return;
      if (data.message === "height") frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
      const url = data.message === "link" && new URL(data.value);
      if (url && /^https?:$/.test(url.protocol) && url.host === new URL(frame.src).host && document.activeElement === frame) window.top.location.href = url;
    });
    document.addEventListener("DOMContentLoaded", () => {
      frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
    });
  </script>`;
  const embedded = '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="Titres" width="100%" style="border:0"';
  await page.goto(host.page(`${embedded} ${secretly(baseURL)}></iframe>${rules}`, { head: "<style>iframe { width: 100%; border: 0; }</style>" }));
  const iframe = page.locator("iframe");
  const frame = await inside(iframe);
  const limits = (height) => Math.max(200, Math.min(1000, height));
  await fits(iframe, frame, limits);
  await frame.evaluate(() => (document.documentElement.style.fontSize = "300%"));
  await expect.poll(() => contentHeight(frame)).toBeGreaterThan(1000);
  await fits(iframe, frame, limits);
  await frame.evaluate(() => (document.documentElement.style.fontSize = ""));
  await page.setViewportSize({ width: 900, height: 500 });
  await fits(iframe, frame, limits);
  await frame.evaluate(() => document.querySelectorAll(".card").forEach((card) => card.remove()));
  await fits(iframe, frame, limits);
  expect(await iframe.evaluate((one) => one.clientHeight)).toBe(200);
  const link = frame.locator(".foot a");
  const href = await link.evaluate((one) => one.href);
  await link.click();
  await expect(page).toHaveURL(href);
});

test("WordPress's own script resizes the frame, sandboxed as WordPress does", async ({ page, baseURL }) => {
  test.skip(!process.env.WORDPRESS_SITE || baseURL !== process.env.WORDPRESS_URL, "WordPress is in another project");
  const script = `${process.env.WORDPRESS_SITE.replace(/\/$/, "")}/wp-includes/js/wp-embed.min.js`;
  await page.goto(
    host.page(
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="Titres" width="100%"
        ${secretly(baseURL)}></iframe><script src="${script}"></script>`,
      { head: "<style>iframe { width: 100%; border: 0; }</style>" },
    ),
  );
  const iframe = page.locator("iframe");
  const frame = await inside(iframe);
  const usual = await fits(iframe, frame);
  await frame.evaluate(() => document.querySelector(".card").remove());
  expect(await fits(iframe, frame)).toBeLessThan(usual);
});

test("a host as high as its screen, and one that adds to every height, end in peace", async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const counting = listener(`(data, frame) => {
    if (data?.sentinel !== "amp") return undefined;
    (window.told ??= []).push(data.height);
    return frame.className === "more" ? data.height + 25 : undefined;
  }`);
  for (const [frame, count] of [['class="high"', 3], ['class="more"', 3]]) {
    const style = "<style>.high { height: 100vh; min-height: 100vh; }</style>";
    await page.goto(host.page(counting + bare(latest(baseURL), frame), { head: style }));
    const content = await inside(page.locator("iframe"));
    await expect.poll(async () => (await page.evaluate(() => window.told)).at(-1)).toBe(await contentHeight(content));
    await page.setViewportSize({ width: 360, height: 500 });
    await page.setViewportSize({ width: 360, height: 740 });
    await drawn(page);
    const told = await page.evaluate(() => window.told);
    expect(told.at(-1)).toBe(await contentHeight(content));
    expect(new Set(told).size).toBeLessThanOrEqual(count);
    expect(told.length).toBeLessThan(10);
  }
});

test("AMP's frames-init is answered with the height", async ({ page, baseURL }) => {
  await page.goto(host.page(bare(latest(baseURL))));
  const frame = await inside(page.locator("iframe"));
  const answer = await page.evaluate(() => new Promise((done) => {
    addEventListener("message", ({ data }) => data?.sentinel === "amp" && done(data));
    document.querySelector("iframe").contentWindow.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
  }));
  expect(answer).toEqual({ sentinel: "amp", type: "embed-size", height: await contentHeight(frame) });
});

test("the messages have exactly the forms that the tools know", async ({ page, baseURL }) => {
  const src = `${latest(baseURL, "count=2&initialWidth=300&childId=pym-1&parentTitle=x")}#?secret=abcdefghij`;
  await page.goto(host.page(`<script>window.told = []; addEventListener("message", ({ data }) => told.push(data));</script>
    ${bare(src)}<script>onload = () => document.querySelector("iframe").contentWindow.postMessage("[iFrameSizer]id7:8:false:false:32:true:true", "*");</script>`));
  const frame = await inside(page.locator("iframe"));
  const height = await contentHeight(frame);
  await expect.poll(() => page.evaluate(() => told.filter((one) => typeof one === "string" && /iFrameSizer\]id7/.test(one)).length)).toBeGreaterThan(0);
  const width = await frame.evaluate(() => document.documentElement.clientWidth);
  // The last of each form, when all is settled.
  await frame.evaluate(() => dispatchEvent(new Event("load")));
  await expect.poll(() => page.evaluate(() => told)).toEqual(expect.arrayContaining([
    "[iFrameResizerChild]Ready",
    `pymxPYMxpym-1xPYMxheightxPYMx${height}`,
    { sentinel: "amp", type: "embed-size", height },
    { "datawrapper-height": { "pym-1": height } },
    JSON.stringify({ src, context: "iframe.resize", height }),
    expect.stringMatching(new RegExp(`^\\[iFrameSizer\\]id7:\\d+:${width}:init$`)),
    `[iFrameSizer]id7:${height}:${width}:resizeObserver`,
    { message: "height", value: height, secret: "abcdefghij" },
  ]));
});
