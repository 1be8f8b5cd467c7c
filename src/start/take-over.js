// Under WordPress the first page has come drawn, as the app draws it, with the answers that the app will ask for
// (deploy/theme/). This comes when the reader's first gesture calls for the app, hands the answers over, and when the app has
// its own page ready takes the first one away from over it: nothing moves, and what the reader was about goes on. `SHEETS`,
// the styles that WordPress's page may lack, are put after it (xtask/src/theme/release.rs).
const { dataset } = document.documentElement;
const find = (selector) => document.querySelector(selector);

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

/** Whether the reader has come to comments that the app does not show yet. */
const lacksComments = (first, page) => {
  const list = first.querySelector(".comments-list:not(:empty)");
  return list?.getBoundingClientRect().top < innerHeight && !page.querySelector(".comments-list:not(:empty)");
};

/**
 * Starts the app below `first`, WordPress's page, and has it take over. `reader` tells what the reader does
 * (src/start/gesture.js), `pictures` waits for those in sight (src/start/begin.js).
 */
export default async (first, reader, pictures) => {
  placeWorker();
  for (const [name, css] of Object.entries(SHEETS)) {
    if (!find(`style[data-sheet=${name}]`)) document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
  }
  const given = first.querySelector("footer");
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
  navigator.serviceWorker?.addEventListener("controllerchange", () => keep(all, at).catch(() => {}), { once: true });

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
      furnish(find("body > footer"), given);
      // The app would go where the address says, which is elsewhere while the two are not the same height.
      if (!first.querySelector("nav:target")) named = location.hash;
      if (named) history.replaceState(history.state, "", here());
    }
    const isReady = /ready|empty/.test(page.dataset.state);
    // What has failed is worse than what stands there; but who goes on wants to see where.
    if (!(isReady || (page.dataset.state && here() !== begun))) return;
    // What stands below an article comes a few steps later; its comments when the reader is there, with code of their own.
    const isAtComments = isReady && lacksComments(first, page);
    if (isAtComments || (isReady && page.querySelector(".bone"))) patience ??= setTimeout(replace, isAtComments ? 1e4 : 1e3);
    else replace();
  });
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["data-state"] });
  // While the app starts each of its steps is a task of its own: what the reader does comes between.
  if (self.scheduler?.postTask) self.queueMicrotask = (step) => void scheduler.postTask(step);
  await import(first.dataset.glue);
};
