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
  // In the frame that shows the page: earlier, it would be laid out for this alone, and again for what follows.
  const scroll = (to = wanted) => {
    wanted = to;
    requestAnimationFrame(() => wanted !== undefined && scrollTo(0, wanted));
  };
  addEventListener("scroll", remember);
  for (const event of ["wheel", "pointerdown", "keydown"]) addEventListener(event, () => (wanted = back = undefined));
  // The last event a phone is sure to send; the page may have been scrolled without the event for it yet.
  document.addEventListener("visibilitychange", () => {
    remember();
    store("askia24-positions", positions);
    store("askia24-followed", followed);
  });

  /** Whether the page that was turned to still has to get the focus. */
  let turned;
  const focus = (element) => {
    turned = false;
    element.focus({ preventScroll: true });
  };

  /** By the numbers of entries the link that was followed there: its address, and how many like it stand before it. */
  const followed = stored("askia24-followed");
  /** The entry the browser has gone back to, or has loaded anew, until its link has the focus or the reader moves. */
  let back = history.state;
  const alike = (href) => [...document.links].filter((link) => link.href === href);
  const refocus = () => {
    const [href, index] = followed[shown] ?? [];
    const link = back === shown && alike(href)[index];
    if (!link) return;
    back = undefined;
    focus(link);
  };
  /** Gives the focus to the link, else to the heading of a page that was turned to; in a frame, as `scroll`. */
  const settle = () =>
    requestAnimationFrame(() => {
      refocus();
      const heading = turned && document.querySelector("main h1");
      if (heading) focus(heading);
    });

  /** The position of the entry the browser has gone back or forward to; nothing for a new entry, which gets its number. */
  const arrive = () => {
    wanted = undefined;
    const { state } = history;
    // A number no other entry of this tab has, also after a reload.
    shown = state ?? Date.now();
    if (state) return +positions[shown] || 0;
    history.replaceState(shown, "");
    if (growing) {
      longer[shown] = growing;
      remember();
    }
    growing = undefined;
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

  /** Takes away what covers the page. */
  let close;
  // The router listens too, but later: between two entries of one page it hears nothing.
  addEventListener("popstate", (event) => {
    if (history.state === shown) event.stopImmediatePropagation();
    else back = history.state;
    tapped = undefined;
    close?.();
    close = undefined;
  });

  globalThis.askia24 = {
    focus,
    scroll,
    arrive,
    place,
    /** The page is there. */
    turn() {
      turned = true;
      settle();
    },
    /** The address has changed within the page, or is followed once more (`again`). */
    within(again) {
      const position = arrive();
      if (position === undefined || again) return place();
      scroll(position);
      refocus();
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

  const make = (tag, className, ...inner) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...inner);
    return element;
  };

  /** The articles that were read last: number, path, title; nothing of it leaves the phone. */
  const READ = "askia24-opened";
  let read = [];
  const recall = () => {
    try {
      read = JSON.parse(localStorage[READ]).filter(([, path]) => path[0] === "/");
    } catch {
      // Nothing is kept, or nothing that we have written.
    }
  };
  recall();
  addEventListener("storage", recall);
  const keep = (articles) => {
    read = articles;
    try {
      localStorage[READ] = JSON.stringify(read);
    } catch {
      // It lasts as long as the page, then.
    }
  };

  const note = (main) => {
    const article = main.querySelector(".article");
    const id = +article?.dataset.appArticle;
    // A page such as "Contact" is no article.
    if (!id || read[0]?.[0] === id || !article.querySelector(".meta")) return;
    recall();
    const path = location.pathname + (/^\?p=\d+$/.exec(location.search) ?? "");
    const title = article.querySelector("h1").textContent;
    keep([[id, path, title], ...read.filter(([known]) => known !== id)].slice(0, 100));
  };

  /** "Lus récemment" below what is saved, and the button that erases it among the settings. */
  const furnish = (main) => {
    if (!read[0] || main.querySelector(".opened")) return;
    if (/\/-\/enregistres$/.test(location.pathname)) {
      const title = make("h2", "section-title", "__LAST_READ__");
      const links = read.map(([, path, words]) => {
        const link = make("a", "", words);
        link.href = path;
        return make("li", "", link);
      });
      const section = make("section", "opened", title, make("ul", "", ...links));
      title.id = "lus";
      section.setAttribute("aria-labelledby", "lus");
      main.firstChild.append(section);
    }
    const storage = main.querySelector("[aria-labelledby=stockage]");
    if (storage) {
      const erase = make("button", "button quiet opened", "__ERASE_READ__");
      const status = main.querySelector(".settings-status");
      erase.onclick = () => {
        keep([]);
        status.textContent = "__ERASED__";
        setTimeout(() => (status.textContent = ""), 4e3);
      };
      storage.append(erase);
    }
  };

  /**
   * The lists that "Charger plus" has made longer, by the numbers of entries: the cards before the list's own, and,
   * until these are there, the page that the cards stand on.
   */
  const longer = {};
  let growing;
  const lengthen = (main) => {
    const { page, cards } = longer[shown] ?? {};
    const list = main.querySelector(".list-header ~ .cards");
    if (cards && list?.firstChild !== cards[0]) {
      if (list) {
        const first = list.querySelector(".headline a");
        list.prepend(...cards);
        // The browser holds on to one of the new cards.
        scroll(wanted ?? positions[shown]);
        if (page) focus(first);
        delete longer[shown].page;
      } else if (page) {
        page.querySelector(".pagination")?.remove();
        main.prepend(page);
      }
    }
    const next = main.querySelector(".list-header ~ .pagination [rel=next]");
    if (!next || main.querySelector(".more")) return;
    const pages = next.parentNode;
    const button = make("button", "button quiet more", "__LOAD_MORE__");
    button.onclick = () => {
      growing = { page: pages.parentNode, cards: [...list.children] };
      // To the router: in the place of this entry, and where the reader is.
      next.replace = true;
      next.dataset.noscroll = "";
      next.click();
    };
    pages.prepend(button);
  };

  /** The card whose link was tapped, as it stood in the list. */
  let tapped;
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href]");
    if (!link) return;
    back = undefined;
    followed[shown] = [link.href, alike(link.href).indexOf(link)];
    tapped = link.closest(".headline") && link.closest(".card");
  }, true);

  /** The picture of the card, behind the article's own until that has come. */
  let behind;
  /** What the card has said stands in the place of the article until that comes, as it will stand there. */
  const draft = () => {
    const shapes = document.querySelector("main[data-state=loading] .article");
    const card = tapped;
    tapped = undefined;
    if (!shapes || !card) return;
    const [kicker, , , , picture, ...lines] = shapes.children;
    const find = (part) => card.querySelector(part) ?? "";
    const [section, excerpt] = [find(".kicker"), find(".excerpt")];
    const page = shapes.parentNode;
    const heading = page.firstChild;
    heading.className = "page-title";
    heading.textContent = find(".headline").textContent;
    // As wide as its words, and no link: what it leads to is on its way.
    const trail = make("div", "trail", make("ol", "", make("li", "", make("a", "", section.textContent || kicker))));
    const saving = make("div", "saving", make("span", "save"));
    const header = make("header", "", trail, heading, make("p", "meta", find("time")), saving);
    const image = find("img");
    behind = image.naturalWidth && image.currentSrc;
    const lead = behind ? make("figure", "lead-picture", image) : picture;
    const body = make("div", "body", excerpt && make("p", "", excerpt.textContent), make("div", "skeleton", ...lines));
    page.replaceChildren(make("div", "article", header, lead, make("div", "aids"), body));
  };

  new MutationObserver(() => {
    const main = document.querySelector("main[data-state]");
    if (!main) return;
    lengthen(main);
    if (main.dataset.state === "loading") {
      // An answer that is there already is drawn before the next frame.
      if (tapped) requestAnimationFrame(draft);
      return;
    }
    const lead = behind && main.querySelector(".lead-picture img");
    if (lead) lead.style.background = `url("${behind}") 50% 30% / cover`;
    behind = undefined;
    note(main);
    furnish(main);
    for (const link of main.querySelectorAll(".card .headline a")) {
      const path = link.getAttribute("href");
      link.closest(".card").toggleAttribute("data-app-read", read.some(([, known]) => known === path));
    }
    if (back) settle();
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ["data-state"] });
}
