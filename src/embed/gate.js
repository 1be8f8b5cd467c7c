// Before the app starts: may it?
const gate = () => {
  // The embeds have pages of their own. A server that does not look for index.html in directories answers this app's
  // instead: the reader is handed over before the app's code has come.
  const { pathname } = new URL(document.baseURI);
  const below = location.pathname.startsWith(pathname) && location.pathname.slice(pathname.length);
  const [embed, kind] = /^-\/embed(\/(?:latest|card|article))?\/?$/.exec(below) ?? [];
  if (embed) {
    location.replace(`${pathname}-/embed${kind ?? ""}/index.html${location.search}${location.hash}`);
    return false;
  }
  // In somebody else's frame the app is not itself: it offers a way out. The servers refuse this already.
  if (self !== top) {
    const link = document.createElement("a");
    Object.assign(link, { href: location.href, target: "_blank", rel: "noopener", textContent: document.title });
    document.body.replaceChildren(link);
    return false;
  }
  return true;
};
