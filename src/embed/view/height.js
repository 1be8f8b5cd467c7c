// The frame's height, told to the page around it in every form newsrooms' tools listen to: Pym.js, AMP,
// iframe-resizer 4 and 5, Datawrapper, Medium and Flourish, WordPress. What is told holds nothing that the page
// around could not know; what it says is acted on only where its source and form are right.
const host = window.parent === window ? null : window.parent;
const tell = (message) => host?.postMessage(message, "*");
/** Pym's name for this frame. */
const childId = query.get("childId")?.slice(0, 200) ?? "";
/** iframe-resizer's name for this frame, once it has told it. */
let resizerId = "";

/** WordPress's secret. It may come after the page: the host's script then changes the hash. */
const secret = () => /^#\?secret=([a-z\d]{1,20})$/i.exec(location.hash)?.[1];

/** The content's height in whole pixels. It never depends on the frame's own: a host as high as its screen ends
 *  with the content's height. */
const height = () => Math.ceil(main.getBoundingClientRect().height);

function tellHeight(type = "resizeObserver") {
  const px = height();
  if (childId) tell(`pymxPYMx${childId}xPYMxheightxPYMx${px}`);
  tell({ sentinel: "amp", type: "embed-size", height: px });
  tell({ "datawrapper-height": { [childId || "embed"]: px } });
  tell(JSON.stringify({ src: location.href, context: "iframe.resize", height: px }));
  if (resizerId) tell(`[iFrameSizer]${resizerId}:${px}:${document.documentElement.clientWidth}:${type}`);
  if (secret()) tell({ message: "height", value: px, secret: secret() });
}

function hear({ source, data }) {
  if (!host || source !== host) return;
  if (typeof data === "string") {
    const [, id] = /^\[iFrameSizer\]([^:]{1,200}):-?\d*:(?:true|false)(?::|$)/.exec(data) ?? [];
    const width = `pymxPYMx${childId}xPYMxwidthxPYMx`;
    if (id) {
      resizerId = id;
      tellHeight("init");
    } else if (data === "[iFrameSizer]resize" || (childId && data.startsWith(width) && /^\d+(\.\d+)?$/.test(data.slice(width.length)))) {
      tellHeight();
    }
  } else if (data && typeof data === "object") {
    const isAmp = data.sentinel === "amp" && data.type === "frames-init";
    const isWordPress = data.message === "ready" && secret() && data.secret === secret();
    if (isAmp || isWordPress) tellHeight();
  }
}

/** In WordPress's sandbox no link opens anything: the host is asked to. */
function follow(event) {
  const link = event.target.closest?.("a[href]");
  const isPlain = event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!host || !link || !isPlain || !secret()) return;
  event.preventDefault();
  tell({ message: "link", value: link.href, secret: secret() });
}

function watchHeight() {
  addEventListener("message", hear);
  addEventListener("hashchange", () => tellHeight());
  addEventListener("load", () => tellHeight());
  document.addEventListener("click", follow);
  tell("[iFrameResizerChild]Ready");
  // Pictures, fonts, the reader's own size of text, the frame's width: all of them end here.
  let last = -1;
  new ResizeObserver(() => {
    if (height() === last) return;
    last = height();
    tellHeight();
  }).observe(main);
}
