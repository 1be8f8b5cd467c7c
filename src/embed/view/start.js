// An embed from its address to its articles.
const page = document.documentElement;
page.dataset.lang = page.lang;
page.lang = options.lang;
page.dir = say.dir;
if (options.theme !== "auto") page.dataset.theme = options.theme;
main.dataset.layout = options.layout;
if (!options.pictures) main.dataset.bare = "";
// Beside the host's own main part.
main.setAttribute("aria-label", document.title);

/** Relative luminance as WCAG defines it, of a colour as #rrggbb. */
function luminance(color) {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [r, g, b] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The host's colour, where it can be read on the paper of the theme that shows. */
function showAccent() {
  const { accent } = options;
  if (!accent) return;
  page.style.removeProperty("--accent");
  const paper = luminance(getComputedStyle(page).getPropertyValue("--background").trim());
  const [high, low] = [luminance(accent), paper].sort((one, other) => other - one);
  const contrast = (high + 0.05) / (low + 0.05);
  if (contrast >= 4.5) page.style.setProperty("--accent", accent);
  else note("accent", `has a contrast of ${contrast.toFixed(1)}, and text needs 4.5; the newspaper's colour is used.`);
}

function show(state, children) {
  main.replaceChildren(...children);
  main.dataset.state = state;
}

async function load() {
  show("loading", skeleton());
  try {
    const found = await askAll();
    const posts = [found ?? []].flat().map(readPost).filter(Boolean).slice(0, options.count);
    if (!posts.length) show("empty", sentence(kind === "latest" ? say.none : say.missing));
    else if (kind === "article") show("ready", drawArticle(posts[0]));
    else show("ready", drawList(posts));
  } catch {
    show("error", sentence(say.failed, load));
  }
}

showAccent();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showAccent);
addEventListener("online", () => main.dataset.state === "error" && load());
watchHeight();
load();
