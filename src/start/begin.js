// Brings the app below a first page that WordPress has drawn (src/start/take-over.js). Until the reader does something the
// page is whole without it: who only looks pays nothing for it.
{
  const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  /** Waits for the pictures that are not further away than so many screens, but not for ever. */
  const pictures = async (inside, screens, patience) => {
    const images = [...inside.querySelectorAll("img")];
    if (!images[0]) return;
    // After the next frame: asking for places now would have the page laid out for this alone.
    const entries = await new Promise((found) => {
      const told = (entries) => {
        observer.disconnect();
        found(entries);
      };
      const observer = new IntersectionObserver(told, { rootMargin: `${screens * 100}% 0px` });
      // Around the pictures: they may be put away for the one at the top (src/start/first-pictures.js).
      for (const image of images) observer.observe(image.parentNode);
    });
    const near = images.filter(({ parentNode }) => entries.some(({ target, isIntersecting }) => isIntersecting && target === parentNode));
    await Promise.race([Promise.all(near.map((image) => image.decode().catch(() => {}))), rest(patience)]);
  };

  const load = (href, values) => document.head.append(Object.assign(document.createElement("link"), values, { href }));

  const begin = async (first) => {
    const reader = watchReader();
    await Promise.race([reader.begun, rest(1e4)]);
    // Who has opened a link in the background may never look at it.
    while (document.hidden) await new Promise((seen) => addEventListener("visibilitychange", seen, { once: true }));
    // What the reader has come for is first: the code does not take the place of the pictures in sight on a slow line.
    await pictures(first, 0, 4e3);
    const { glue, wasm, takeOver } = first.dataset;
    load(wasm, { rel: "preload", as: "fetch", type: "application/wasm", crossOrigin: "" });
    load(glue, { rel: "modulepreload" });
    const part = await import(takeOver);
    await part.default(first, reader, pictures);
  };

  if ("appFirst" in document.documentElement.dataset) begin(document.getElementById("first"));
}
