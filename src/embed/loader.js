// What a site owner pastes:
//
//   <script async src="https://…/embed.js" data-section="politique" data-count="5"></script>
//
// or, as often as wanted, a place with a link for who has no JavaScript, and the script once:
//
//   <div data-embed="latest" data-count="5"><a href="https://…/">…</a></div>
//
// Every data- attribute is an option of the embed (/-/embed/ explains them) but these: `data-embed` is the kind
// (latest, card, article), `data-height` the height to reserve in pixels. The script leaves nothing in the page
// but frames, and trusts nothing that comes out of one but a number.
(() => {
  const script = document.currentScript ?? document.querySelector('script[src*="/embed.js"]');
  const base = new URL(".", script.src).href;
  const frames = [];

  /** Pixels the embed will be high (src/embed/page.css), so that nothing moves when it comes. */
  const reserve = ({ embed, article, layout, count, pictures, title }, width) => {
    const many = Math.min(20, Math.max(1, +count || 5));
    const isBare = pictures === "0";
    const isNarrow = width <= 320;
    const inner = width - 32;
    const top = 48 + (title === "" ? 0 : 48);
    if (embed === "article") return 900;
    if (embed === "card" || article || layout === "single") {
      const wide = width >= 544;
      const image = isBare ? 0 : ((wide ? inner * 0.45 : inner) * 2) / 3;
      return 80 + (wide ? Math.max(image, 176) : image + 230);
    }
    if (layout === "ticker") return top + (width <= 384 ? 136 : 68);
    if (layout === "grid") {
      const columns = Math.max(1, Math.floor((inner + 16) / 240));
      const column = (inner + 16) / columns - 16;
      return top + Math.ceil(many / columns) * (16 + (isBare ? 96 : (column * 2) / 3 + 89));
    }
    const columns = Math.max(1, Math.floor((inner + 32) / 384));
    return top + Math.ceil(many / columns) * (isBare ? (isNarrow ? 108 : 88) : isNarrow ? 128 : 108);
  };

  const put = (place) => {
    const { embed, height, ...options } = place.dataset;
    const kind = ["card", "article"].includes(embed) || embed === "latest" ? embed : options.article ? "card" : "latest";
    const frame = document.createElement("iframe");
    frame.title = options.title || place.textContent.trim() || "{{name}}";
    frame.loading = "lazy";
    const top = options.target === "_top" ? " allow-top-navigation-by-user-activation" : "";
    frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox" + top);
    frame.src = `${base}-/embed/${kind}/index.html?${new URLSearchParams(options)}`;
    const width = place.parentNode.clientWidth || 300;
    Object.assign(frame.style, {
      display: "block",
      width: "100%",
      border: 0,
      height: (+height || Math.round(reserve({ ...options, embed: kind }, width))) + "px",
    });
    frames.push(frame);
    if (place === script) return place.after(frame);
    // Another copy of this script leaves it alone.
    place.removeAttribute("data-embed");
    place.replaceChildren(frame);
  };

  /** The places of this newspaper: their links lead to it. */
  const putAll = () => {
    for (const place of document.querySelectorAll("[data-embed]:not(script)")) {
      const link = place.querySelector("a");
      if (!link || link.href.startsWith(base)) put(place);
    }
  };

  addEventListener("message", ({ source, data }) => {
    const frame = frames.find(({ contentWindow }) => contentWindow && contentWindow === source);
    const height = data?.sentinel === "amp" && data.type === "embed-size" && data.height;
    if (frame && height > 0 && height < 1e5) frame.style.height = Math.ceil(height) + "px";
  });
  if (Object.keys(script.dataset).length) put(script);
  putAll();
  document.addEventListener("DOMContentLoaded", putAll);
})();
