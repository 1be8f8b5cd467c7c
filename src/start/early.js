// What the app will ask for first is on its way while its code is: these requests are spelled as the app spells them
// (src/model/route.rs, src/wp/request.rs; xtask/tests/early.rs compares), and `fetch` hands their answers over, once.
{
  const { dataset } = document.documentElement;
  try {
    // As the reader wants the page to look (src/device/settings.rs).
    for (const [, name, value] of (localStorage["askia24-display"] ?? "").matchAll(/ (\w+)=(\w+)/g)) dataset[name] = value;
  } catch {
    // Storage may be refused.
  }
  dataset.appStart = "list";

  const CARDS =
    "posts?_embed=wp:featuredmedia,author&_fields=id,date,slug,link,title.rendered,excerpt.rendered,categories,_links.wp:featuredmedia,_links.author";
  const ARTICLE =
    "?_embed=wp:featuredmedia,author,wp:term&_fields=id,date,modified,slug,link,title.rendered,excerpt.rendered,content,categories,tags,comment_status,_links.wp:featuredmedia,_links.author,_links.wp:term";
  const TERM = "?_fields=id,name,slug,description,link&slug=";

  const encode = (text) =>
    encodeURIComponent(text)
      .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
      .replace(/%2C/g, ",")
      .replace(/%3A/g, ":");
  const list = (page, before = "", after = "", most = 12) =>
    `${CARDS}${before}&ignore_sticky=true${page > 1 ? `&page=${page}` : ""}&per_page=${most}${after}`;
  const second = (...moment) => new Date(Date.UTC(...moment)).toISOString().slice(0, 19);

  /** What an address shows, and the first questions of it; none where it is the app's own. */
  const read = (path, query) => {
    let parts = path.split("/").filter((part) => part && part !== "index.php").map(decodeURIComponent);
    if (parts[0] === "-") return ["list"];
    const parameter = (name) => {
      const [, value] = RegExp(`[?&]${name}=([^&]*)`).exec(query) ?? [];
      return value && decodeURIComponent(value.replace(/\+/g, " "));
    };
    const number = (name) => +(/^\d+$/.exec(parameter(name)) ?? 0);
    const isNumber = (part) => /^\d+$/.test(part);
    let page = number("paged") || 1;
    if (parts.at(-2) === "page" && +parts.at(-1) > 0) {
      page = +parts.at(-1);
      parts = parts.slice(0, -2);
    }
    const words = parameter("s")?.trim();
    // What narrows a search stands among the categories, and in the site's own calendar.
    if (words && (number("cat") || number("days"))) return ["list"];
    if (words) return ["list", list(page, "", `&search=${encode(words)}`)];
    if (words === "") return ["list"];
    if (!parts.length) {
      const id = number("p") || number("page_id");
      if (id) return ["article", `posts/${id}${ARTICLE}`];
      if (number("cat")) return ["list"];
      if (page > 1) return ["list", list(page)];
      return ["front", list(1, "", "", 36), `${CARDS}&per_page=3&sticky=true`];
    }
    const below = (base) => {
      const names = base.split("/");
      return names.every((name, index) => name === parts[index]) ? parts.slice(names.length) : [];
    };
    // A category's number stands among the categories.
    if (below("{{category_base}}").length) return ["list"];
    for (const [base, route] of [["{{tag_base}}", "tags"], ["{{author_base}}", "users"]]) {
      const [slug, ...more] = below(base);
      if (slug && !more.length) return ["list", `${route}${TERM}${encode(slug)}`];
    }
    if (parts.length < 4 && parts.every(isNumber) && /^[1-9]...$/.test(parts[0])) {
      const [year, month, day] = parts.map(Number);
      if (!(month < 1 || month > 12 || day < 1 || day > 31)) {
        const after = second(year, (month ?? 1) - 1, day ?? 1, 0, 0, -1);
        const before = day ? second(year, month - 1, day + 1) : second(year + !month, month ?? 0);
        return ["list", list(page, `&after=${after}&before=${before}`)];
      }
    }
    const slug = parts.filter((part) => !isNumber(part)).at(-1);
    return ["article", slug ? `posts${ARTICLE}&slug=${encode(slug)}` : `posts/${+parts.at(-1)}${ARTICLE}`];
  };

  const plain = fetch;
  /** What is on its way or there, until it is taken. */
  const early = {};
  /** When an address was asked for, by the app too. */
  const asked = {};
  /** Requests that the pointer has begun. */
  let begun = [];
  const ask = (href) => {
    const stop = new AbortController();
    const answer = plain(href, { signal: stop.signal });
    early[href] = ({ signal }) => {
      signal.addEventListener("abort", () => stop.abort());
      return answer;
    };
    const forget = () => delete early[href];
    // What has failed the app asks anew; what nobody has taken for a minute is of no use.
    answer.catch(() => forget(delete asked[href]));
    setTimeout(forget, 6e4);
    begun.push(stop);
  };

  try {
    const below = new URL(".", document.baseURI).pathname.slice(0, -1);
    const link = document.querySelector("link[rel='https://api.w.org/']").getAttribute("href");
    const root = link.replace(/\/?$/, link.includes("/wp/v2/sites/") ? "/" : "/wp/v2/");
    const whole = (question) => new URL(root + (root.includes("?") ? question.replace("?", "&") : question), document.baseURI).href;
    const questions = ({ pathname, search }) => read(pathname.startsWith(below) ? pathname.slice(below.length) : pathname, search);
    const isKnown = () => navigator.serviceWorker?.controller;

    /** Asks for the page of a link under the pointer, where the reader's data setting and the phone's allow. */
    const prepare = async (link) => {
      // Never where the phone saves, whatever is chosen here.
      if (navigator.connection?.saveData || isSparing()) return;
      begun = [];
      for (const href of questions(link).slice(1).map(whole)) {
        const at = performance.now();
        if (at - asked[href] < 3e5 || Object.keys(early).length > 4) continue;
        asked[href] = at;
        // The worker's own answer is there at once, and what it says of that must be heard by the page itself.
        if (isKnown() && (await caches.match(href))) continue;
        if (asked[href] === at) ask(href);
      }
    };
    let rest;
    const meet = ({ target, pointerType, type }) => {
      clearTimeout(rest);
      const link = target.closest?.(".card a, nav a");
      if (link?.origin !== location.origin || link.href === location.href) return;
      const begin = () => prepare(link).catch(() => {});
      // A press means it, a mouse after a rest. What comes under a mouse that lies there does not.
      if (type === "pointerdown") begin();
      else if (pointerType === "mouse") rest = setTimeout(begin, 65);
    };
    addEventListener("pointerdown", meet);
    addEventListener("pointermove", meet);
    // The finger scrolls.
    addEventListener("pointercancel", () => begun.forEach((stop) => stop.abort()));

    const [kind, ...first] = questions(location);
    dataset.appStart = kind;
    const isOwn = /^\/-(\/|$)/.test(location.pathname.slice(below.length));
    // The worker has answers of its own, and has things to say of them that nobody would hear yet; and WordPress's theme
    // has sent them with the page.
    if (!isOwn && self === top && !isKnown() && !dataset.worker) {
      for (const question of ["categories?_fields=id,parent,name,slug,count,link&per_page=100", ...first]) ask(whole(question));
    }
  } catch {
    // An address that cannot be read: the app says so.
  }

  self.fetch = (...call) => {
    const { url, cache } = call[0];
    asked[url] = performance.now();
    const take = cache === "default" && early[url];
    delete early[url];
    return take ? take(call[0]) : plain(...call);
  };
}
