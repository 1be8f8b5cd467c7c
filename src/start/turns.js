// What moves between pages is the browser's: entries of its history, scrolling, the focus. Here it takes a fraction of
// what it weighs in WebAssembly, where each member of the browser's is an import besides.
//
// Each entry of the history carries a number in its state; how far pages are scrolled lives here by these numbers, and
// in the tab's own storage while the page is away: a reload, or a phone that has put the tab aside, finds it there. The
// browser's own restoration is switched off: it would scroll before the page is drawn. What covers a page, such as the
// picture viewer, gets an entry with the page's own number: going between the two turns no page.
{
  const stored = (name) => {
    try {
      const value = JSON.parse(sessionStorage[name]);
      if (value === Object(value)) return value;
    } catch {
      // Private windows and frames may refuse storage.
    }
    return {};
  };
  const store = (name, value) => {
    try {
      sessionStorage[name] = JSON.stringify(value);
    } catch {
      // It lasts as long as the page, then.
    }
  };

  history.scrollRestoration = "manual";
  const positions = stored("askia24-positions");
  /** The number of the entry whose page is shown. */
  let shown = 0;
  /** The position the page was scrolled to, until the reader moves. */
  let wanted;
  const remember = () => (positions[shown] = scrollY);
  const scroll = (to = wanted) => {
    wanted = to;
    if (to !== undefined) scrollTo(0, to);
  };
  addEventListener("scroll", remember);
  for (const event of ["wheel", "pointerdown", "keydown"]) addEventListener(event, () => (wanted = undefined));
  // The last event a phone is sure to send; the page may have been scrolled without the event for it yet.
  document.addEventListener("visibilitychange", () => {
    remember();
    store("askia24-positions", positions);
  });

  const focus = (element) => element.focus({ preventScroll: true });

  /** The position of the entry the browser has gone back or forward to; nothing for a new entry, which gets its number. */
  const arrive = () => {
    wanted = undefined;
    const { state } = history;
    // A number no other entry of this tab has, also after a reload.
    shown = state ?? Date.now();
    if (state) return +positions[shown] || 0;
    history.replaceState(shown, "");
  };

  /** Goes to the place in the page that the address names, with the focus; whether there is one. */
  const place = () => {
    const raw = location.hash.slice(1);
    let name = raw;
    try {
      name = decodeURIComponent(raw);
    } catch {
      // Not written by us.
    }
    // An address shared from the content site has the article's own name for the place.
    const find = (name) => document.getElementById(name) ?? document.getElementById(`n-${name}`);
    const found = raw && (find(raw) ?? find(name));
    found?.scrollIntoView();
    found && focus(found);
    return !!found;
  };

  /** The entry from which the reader last went to a place in the page, and what had the focus there. */
  let left = [];
  /** Takes away what covers the page. */
  let close;
  // The router listens too, but later: between two entries of one page it hears nothing.
  addEventListener("popstate", (event) => {
    if (history.state === shown) event.stopImmediatePropagation();
    close?.();
    close = undefined;
  });

  globalThis.askia24 = {
    focus,
    scroll,
    arrive,
    place,
    /** The address has changed within the page, or is followed once more (`again`). */
    within(again) {
      const leaving = [shown, document.activeElement];
      const position = arrive();
      if (position === undefined || again) {
        place();
        if (!again) left = leaving;
      } else {
        scroll(position);
        if (left[0] === shown) focus(left[1]);
        left = [];
      }
    },
    /** Adds an entry for what now covers the page. Going back calls `uncovered`. */
    cover(uncovered) {
      history.pushState(shown, "");
      close = uncovered;
    },
    /** What covered the page is gone: so is its entry, unless going back took it away. */
    uncover() {
      if (close) history.back();
      close = undefined;
    },
  };
}
