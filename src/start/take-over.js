// Under WordPress the first page has come drawn, as the app draws it, with the answers that the app will ask for
// (deploy/theme/). This starts the app with the reader's first gesture, hands the answers over, and when the app has its
// own page ready takes the first one away from over it: nothing moves, and what the reader was about goes on.
{
  const { dataset } = document.documentElement;

  /** Whether a day has passed since this was true, or since the first time. */
  const isNewDay = () => {
    try {
      const last = +(localStorage["askia24-asked"] ?? 0);
      if (Date.now() - last < 864e5) return false;
      localStorage["askia24-asked"] = Date.now();
      return last > 0;
    } catch {
      return false;
    }
  };

  // WordPress answers at this address also where a server looks for *.js itself.
  const { serviceWorker } = navigator;
  if (serviceWorker && dataset.worker) {
    const register = serviceWorker.register.bind(serviceWorker);
    serviceWorker.register = async () => {
      const registration = await register(dataset.worker);
      // Who goes back to another theme answers there with a page, and no worker may outlive that.
      if (isNewDay()) registration.update().catch(({ name }) => name === "SecurityError" && registration.unregister());
      return registration;
    };
  }

  // What the newsroom has written into the Customizer stands in WordPress's footer.
  const find = (selector) => document.querySelector(selector);
  let given;
  const furnish = (footer) => {
    const columns = footer.querySelector(".footer-columns");
    const sections = columns.querySelector("nav");
    const parts = [...given.querySelector(".footer-columns").children];
    columns.replaceChildren(...parts.map((part) => (part.matches("nav") ? sections : part.cloneNode(true))));
    footer.querySelector(".imprint").replaceWith(given.querySelector(".imprint").cloneNode(true));
  };

  /** The answers in the page by their addresses; each is handed over once. */
  const collect = () => {
    const answers = {};
    const link = find("link[rel='https://api.w.org/']")?.getAttribute("href") ?? "";
    const base = link.replace(/\/?$/, "/wp/v2/");
    for (const { dataset, textContent } of document.querySelectorAll("script[data-answer]")) {
      const { answer, total, pages } = dataset;
      const headers = { "Content-Type": "application/json" };
      if (total) headers["X-WP-Total"] = total;
      if (pages) headers["X-WP-TotalPages"] = pages;
      const { href } = new URL(base + (base.includes("?") ? answer.replace("?", "&") : answer), document.baseURI);
      answers[href] = { text: textContent, headers };
    }
    return answers;
  };

  /** Keeps for the worker what it has not heard of: it could only ask for all of it once more (src/worker/store.js). */
  const keep = async (answers, at) => {
    const cache = await caches.open("askia24-content-1");
    for (const [url, { text, headers }] of Object.entries(answers)) {
      const body = new Blob([text]);
      const size = { "X-Askia24-Size": body.size };
      await cache.put(new Request(url, { headers: size }), new Response(body, { headers: { ...headers, ...size, "X-Askia24-At": at } }));
    }
  };

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
      for (const image of images) observer.observe(image);
    });
    const near = entries.filter(({ isIntersecting }) => isIntersecting);
    await Promise.race([Promise.all(near.map(({ target }) => target.decode().catch(() => {}))), rest(patience)]);
  };

  /**
   * Until something is done the page is whole without the app: who only looks pays nothing for it. What the reader has
   * come for is first: the code does not take the place of the pictures in sight on a slow line.
   */
  const start = async (first, begun) => {
    await Promise.race([begun, rest(1e4)]);
    await pictures(first, 0, 4e3);
    // While the app starts each of its steps is a task of its own: what the reader does comes between.
    if (self.scheduler?.postTask) self.queueMicrotask = (step) => void scheduler.postTask(step);
    const { glue, wasm } = first.dataset;
    const link = document.createElement("link");
    for (const [name, value] of Object.entries({ rel: "preload", as: "fetch", type: "application/wasm", crossorigin: "", href: wasm })) link.setAttribute(name, value);
    document.head.append(link);
    await import(glue);
  };

  const begin = (first) => {
    // Not its fragment: the menu and the table of contents are places of the page.
    const here = () => location.pathname + location.search;
    const begun = here();
    const at = Math.min(+first.dataset.at || Date.now(), Date.now());
    const all = collect();
    const left = { ...all };
    const plain = fetch;
    self.fetch = (...call) => {
      const { url, cache } = call[0];
      const answer = left[url];
      delete left[url];
      if (!answer || cache !== "default") return plain(...call);
      const { text, headers } = answer;
      // A page that some cache has kept is as old as its answers (src/policy/freshness.rs).
      const age = Date.now() - at > 3e5 ? { "X-Askia24-At": at } : {};
      return rest().then(() => new Response(text, { headers: { ...headers, ...age } }));
    };
    const { queueMicrotask } = self;
    const reader = watchReader();
    serviceWorker?.addEventListener("controllerchange", () => keep(all, at).catch(() => {}), { once: true });

    let page;
    let named = "";
    let patience;
    const replace = async () => {
      observer.disconnect();
      clearTimeout(patience);
      self.queueMicrotask = queueMicrotask;
      await pictures(page, 1, 1e3);
      // Who listens goes on listening.
      const playing = [...first.querySelectorAll("audio, video")].filter((media) => !media.paused);
      await Promise.all(playing.map((media) => new Promise((done) => media.addEventListener("pause", done))));
      // Not between a finger's going down and its click, nor under a page that still moves.
      await reader.resting();
      swap(first, page, here() === begun, reader.stop());
      if (named && here() === begun && !location.hash) history.replaceState(history.state, "", begun + named);
      setTimeout(() => (self.fetch = plain), 1e4);
    };
    const observer = new MutationObserver(() => {
      if (!page) {
        page = find("body > main");
        if (!page) return;
        // The article's own places are about to be there twice.
        for (const place of first.querySelectorAll("main [id]")) place.removeAttribute("id");
        furnish(find("body > footer"));
        // The app would go where the address says, which is elsewhere while the two are not the same height.
        if (!first.querySelector("nav:target")) named = location.hash;
        if (named) history.replaceState(history.state, "", here());
      }
      const isReady = /ready|empty/.test(page.dataset.state);
      // What has failed is worse than what stands there; but who goes on wants to see where.
      if (!(isReady || (page.dataset.state && here() !== begun))) return;
      // What stands below an article comes a few steps later.
      if (isReady && page.querySelector(".bone")) patience ??= setTimeout(replace, 1e3);
      else replace();
    });
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["data-state"] });
    return start(first, reader.begun);
  };

  const texts = (node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  /** Finds in another tree what is like a node of this one: as many such stand before it. */
  const twin = (list, alike, node) => {
    const index = list(document.getElementById("first")).filter(alike).indexOf(node);
    return () => list(document.body).filter(alike)[index];
  };
  const textTwin = (node) => twin(texts, ({ data }) => data === node.data, node);
  const elementTwin = (node) => {
    const key = node.classList.length ? `.${node.classList[0]}` : node.localName;
    const name = (element) => element.getAttribute("aria-label") ?? element.textContent;
    const wanted = name(node);
    return twin((tree) => [...tree.querySelectorAll(key)], (element) => name(element) === wanted, node);
  };
  const top = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return range.getBoundingClientRect();
  };

  /** Takes the first page away. `stays`: the reader is still on it; `wanted`: a button that was pressed before. */
  const swap = (first, page, stays, wanted) => {
    if (!stays) {
      first.remove();
      delete dataset.appFirst;
      return;
    }
    const later = [];
    const { activeElement: focused } = document;
    if (first.contains(focused)) {
      const find = elementTwin(focused);
      const { value, selectionStart, selectionEnd } = focused;
      later.push(() => {
        const heir = find();
        if (!heir) return;
        if (value !== undefined) heir.value = value;
        heir.focus({ preventScroll: true });
        if (value) heir.setSelectionRange(selectionStart, selectionEnd);
      });
    }
    const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = getSelection();
    if (!isCollapsed && first.contains(anchorNode) && first.contains(focusNode) && anchorNode.data && focusNode.data) {
      const [from, to] = [textTwin(anchorNode), textTwin(focusNode)];
      later.push(() => from() && to() && getSelection().setBaseAndExtent(from(), anchorOffset, to(), focusOffset));
    }
    for (const details of first.querySelectorAll("details[open]")) {
      const find = elementTwin(details);
      later.push(() => find()?.setAttribute("open", ""));
    }
    for (const select of first.querySelectorAll("select")) {
      const [{ value }, find] = [select, elementTwin(select)];
      later.push(() => find() && (find().value = value));
    }
    if (wanted) {
      const find = elementTwin(wanted);
      const state = (button) => button.getAttribute("aria-pressed");
      later.push(() => {
        const heir = find();
        // What is saved already is not to be taken back.
        if (heir && state(heir) === state(wanted)) heir.click();
      });
    }
    const menu = first.querySelector("nav:target");
    if (menu) {
      later.push(() => {
        history.replaceState(history.state, "", location.pathname + location.search);
        find("body > header .menu-toggle").click();
      });
    }
    if (scrollY > 0) {
      const place = texts(first.querySelector("main")).find((text) => text.data.trim() && top(text).bottom > 0);
      if (place) {
        const [before, find] = [top(place).top, textTwin(place)];
        // Last: what opens above it would move it.
        later.push(() => find() && scrollBy(0, top(find()).top - before));
      }
    }
    first.remove();
    delete dataset.appFirst;
    for (const act of later) act();
  };

  addEventListener("DOMContentLoaded", () => {
    const first = document.getElementById("first");
    given = find("#first footer, #boot footer");
    if (first && "appFirst" in dataset) begin(first);
    else if (!first && given?.querySelector(".footer-columns")) {
      const observer = new MutationObserver(() => {
        const footer = find("body > footer");
        if (!footer) return;
        observer.disconnect();
        furnish(footer);
      });
      observer.observe(document.body, { childList: true });
    }
  });
}
