// What the app has of JavaScript from its start: what the browser knows and Rust would have to learn.
const page = document.documentElement;

/** Milliseconds that the newsroom's time is ahead of UTC; the reader's own where the browser does not know its zone. */
let ahead;
function askAhead() {
  const now = new Date();
  try {
    // Where the browser has this; the first call of `Intl` takes thirty times as long.
    if (globalThis.Temporal) return Temporal.Now.zonedDateTimeISO("__ZONE__").offsetNanoseconds / 1e6;
    // Swedish writes dates as ISO 8601 has them.
    const local = now.toLocaleString("sv", { timeZone: "__ZONE__" }).replace(" ", "T");
    return Date.parse(local + "Z") - now;
  } catch {
    return now.getTimezoneOffset() * -6e4;
  }
}

/** How long before now a time of the newsroom was, up to yesterday; nothing for what is older or yet to come. */
function age(local) {
  const then = Date.parse(local + "Z");
  // In no zone.
  if (Date.now() - then > 3 * 864e5) return;
  const now = Date.now() + (ahead ??= askAhead());
  const passed = Math.floor((now - then) / 6e4);
  const days = Math.floor(now / 864e5) - Math.floor(then / 864e5);
  if (!(passed >= 0 && days < 2)) return;
  if (!passed) return "__JUST_NOW__";
  // What was late in the evening is not yesterday after midnight.
  const [count, unit] = passed < 60 ? [passed, "minute"] : days && passed >= 720 ? [1, "day"] : [(passed / 60) | 0, "hour"];
  return new Intl.RelativeTimeFormat(page.lang, { numeric: "auto", style: "short" }).format(-count, unit);
}
globalThis.askia24Age = age;

/** Keeps the ages true that are in sight. */
function renew() {
  if (document.hidden) return;
  for (const time of document.querySelectorAll("[data-app-day]")) {
    const words = age(time.dateTime) ?? time.dataset.appDay;
    if (time.textContent !== words) time.textContent = words;
  }
}
setInterval(renew, 6e4);
document.addEventListener("visibilitychange", renew);

// "Écouter" shows once the phone has a voice for the page (style/listen.css). The first look asks for the voices, which
// come late; who opens no article asks for none.
Object.defineProperty(globalThis, "askia24Voices", {
  get() {
    const speech = globalThis.speechSynthesis;
    if (!speech) return;
    speech.onvoiceschanged = () =>
      page.toggleAttribute("data-voice", speech.getVoices().some(({ lang }) => lang.slice(0, 2) === page.lang));
    speech.onvoiceschanged();
  },
});

// The code that reads aloud comes with the first tap on the button.
addEventListener("click", ({ target }) => {
  const button = target.closest?.(".listen > button");
  if (button)
    import(new URL("__LISTEN__", import.meta.url)).then(
      (part) => part.default(button),
      () => (button.nextElementSibling.textContent = button.dataset.appFailed),
    );
});
