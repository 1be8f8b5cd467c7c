// The pictures of a first page that WordPress has drawn, before any of them is asked for. In its HTML all are to load when
// the reader comes near, also the one at the top: until a script has run only that keeps a browser from asking at once. A
// recording has the address of its picture aside (`data-poster`), for it cannot wait.
//
// Where data is spared the page stands as the app draws it then (src/ui/picture.rs). The app's buttons come with the app;
// until then a picture of an article leads to its file. Where the app does not come all pictures do.
{
  const SVG = "http://www.w3.org/2000/svg";
  /** How long the app may take, in milliseconds: on a very slow network its code needs the half of it. */
  const PATIENCE = 6e4;
  /** How long the other pictures leave the line to the one at the top, in milliseconds. */
  const LEAD = 3e3;
  const spares = isSparing();
  const make = (tag, className, ...inner) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...inner);
    return element;
  };
  /** What gives each picture back. */
  let given = [];

  const spareCard = (place) => {
    const card = place.parentNode;
    place.remove();
    card.dataset.picture = "none";
    given.push(() => {
      delete card.dataset.picture;
      card.prepend(place);
    });
  };

  /** The line above a list. The cards below an article have none. */
  const offer = () => {
    const main = document.querySelector("#first main");
    const show = make("button", "saver-show", "{{SHOW_IMAGES}}");
    show.type = "button";
    show.disabled = true;
    const line = make("p", "saver", make("span", "", "{{SPARED}}"), show);
    main.prepend(line);
    given.push(() => line.remove());
  };

  const spareFigure = (image) => {
    const frame = image.closest("a");
    const [width, height] = [image.getAttribute("width"), image.getAttribute("height")];
    const space = document.createElementNS(SVG, "svg");
    for (const [name, value] of [["viewBox", `0 0 ${width} ${height}`], ["aria-hidden", "true"], ["width", width], ["height", height]]) {
      space.setAttribute(name, value);
    }
    if (image.className) space.setAttribute("class", image.className);
    const words = make("span", "placeholder-words", make("span", "", "{{SHOW_IMAGE}}"));
    if (image.alt) words.append(make("small", "", image.alt));
    const place = make("a", "enlarge placeholder", space, words);
    place.href = frame.matches(".enlarge") ? frame.href : image.src;
    frame.replaceWith(place);
    given.push(() => place.replaceWith(frame));
  };

  const find = (selector) => document.querySelectorAll(`#first ${selector}`);
  const spare = () => {
    const places = find(".card-picture");
    places.forEach(spareCard);
    if (places.length && !find(".saver, .article").length) offer();
    find("figure a > img").forEach(spareFigure);
  };

  /** Has the one at the top asked for at once, the others after it, and the first picture of each recording. */
  const hasten = () => {
    const { dataset } = document.documentElement;
    const release = () => delete dataset.appLead;
    for (const image of find("img[fetchpriority][loading]")) {
      image.removeAttribute("loading");
      dataset.appLead = "";
      for (const type of ["load", "error"]) image.addEventListener(type, release);
      setTimeout(release, LEAD);
    }
    for (const video of find("video[data-poster]")) {
      video.poster = video.dataset.poster;
      delete video.dataset.poster;
    }
  };

  const observer = new MutationObserver(spares ? spare : hasten);
  observer.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => observer.disconnect());

  const giveBack = () => {
    if (!document.getElementById("first")) return;
    observer.disconnect();
    for (const give of given) give();
    given = [];
    hasten();
  };
  if (spares) {
    const isOfCode = ({ target }) => target === window || target.localName === "script";
    addEventListener("error", (event) => isOfCode(event) && giveBack(), true);
    addEventListener("unhandledrejection", giveBack);
    setTimeout(giveBack, PATIENCE);
    if (!("appFirst" in document.documentElement.dataset)) addEventListener("DOMContentLoaded", giveBack);
  }
}
