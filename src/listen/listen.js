// "Écouter": an article read aloud by the phone's own voices, sentence by sentence. One utterance is one sentence and
// the place is kept here: Android's pause() forgets it, and Chrome goes silent in long utterances.
import { sentences } from "./sentences.mjs";

const speech = speechSynthesis;
const session = navigator.mediaSession;
const page = document.documentElement;
const RATES = [1, 1.25, 1.5, 0.75];
/** What is not read: captions, code, tables, what other sites show, what is pressed. */
const SKIPPED = "figure, pre, table, .embed, .player, .buttons, .file, button, sup a, details:not([open]) > :not(summary)";
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, dt, dd, cite, summary, blockquote, div";

let rate = 0;
/** Ends what is being read. */
let stop;

/** The sentences of an element: their text, their place in the document, the block around them. */
function read(element) {
  const found = [];
  let [block, text, nodes] = [null, "", []];
  const end = () => {
    for (const [from, to] of sentences(text)) {
      const range = new Range();
      const [first, last] = [from, to - 1].map((at) => nodes.filter(({ start }) => start <= at).pop());
      range.setStart(first.node, from - first.start);
      range.setEnd(last.node, to - last.start);
      found.push({ text: text.slice(from, to), range, block });
    }
    [text, nodes] = ["", []];
  };
  const walk = document.createTreeWalker(element, 5, (node) => (node.matches?.(SKIPPED) ? 2 : 1));
  for (let node; (node = walk.nextNode()); ) {
    if (node.localName === "br") nodes.length && (text += " ");
    if (!node.data) continue;
    const around = node.parentNode.closest(BLOCKS);
    if (around !== block) end();
    block = around;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  end();
  return found;
}

const name = (element, words) => element.setAttribute("aria-label", words);

/** Marks a sentence without touching the article's text; nothing takes the mark away. */
function mark(sentence) {
  if (window.Highlight) return void CSS.highlights.set("spoken", new Highlight(...(sentence ? [sentence.range] : [])));
  document.querySelector("[data-app-spoken]")?.removeAttribute("data-app-spoken");
  sentence?.block.setAttribute("data-app-spoken", "");
}

/** Reads the article that `pressed` belongs to, from its title; pressed again, it ends. */
export default function listen(pressed) {
  if (stop) return stop();
  const article = pressed.closest("article");
  // The newsroom's own voice before the phone's.
  const own = article.querySelector(".body audio");
  if (own) {
    own.focus();
    return own.play();
  }
  const title = article.querySelector("h1");
  const list = [...read(title), ...read(article.querySelector(".body"))];
  let at = 0;
  let plays = true;
  let turn = 0;

  const bar = document.createElement("div");
  const add = (words, sign, act) => {
    const button = document.createElement("button");
    button.onclick = act;
    name(button, words);
    button.textContent = sign;
    bar.append(button);
    return button;
  };
  /** How far below the header the sentence is, and whether it is in sight, above the bar. */
  const sight = () => {
    const { top, bottom } = list[at].range.getBoundingClientRect();
    const below = top - Math.max(0, document.querySelector("header").getBoundingClientRect().bottom);
    return [below >= 0 && bottom <= innerHeight - bar.offsetHeight, below];
  };
  const speak = () => {
    const mine = ++turn;
    const { text, block } = list[at];
    speech.cancel();
    mark(list[at]);
    name(toggle, plays ? say.pause : say.play);
    toggle.textContent = plays ? "❚❚" : "▶\ufe0e";
    speed.textContent = `${RATES[rate].toLocaleString(page.lang)}\u00a0×`;
    name(speed, say.speed + speed.textContent);
    if (session) session.playbackState = plays ? "playing" : "paused";
    if (!plays) return;
    const said = new SpeechSynthesisUtterance(text);
    said.lang = block.closest("[lang]").lang;
    said.rate = RATES[rate];
    // A voice that needs no network before the others.
    const voices = speech.getVoices().filter(({ lang }) => lang.slice(0, 2) === said.lang.slice(0, 2));
    said.voice = voices.find(({ localService }) => localService) ?? voices[0] ?? null;
    said.onend = () => mine === turn && go(1, sight()[0]);
    // The phone has taken the voice away, for a call; our own cancelling has another turn.
    said.onerror = () => mine === turn && play(false);
    speech.speak(said);
  };
  const play = (now) => {
    plays = now;
    speak();
  };
  const go = (by, follows = true) => {
    if (!list[at + by]) return by > 0 ? stop() : speak();
    at += by;
    const [isSeen, below] = sight();
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    if (follows && !isSeen) scrollBy({ top: below - innerHeight / 4, behavior });
    speak();
  };
  const keys = { previoustrack: () => go(-1), play: () => play(true), pause: () => play(false), nexttrack: () => go(1), stop: () => stop() };
  const hold = (key, act) => {
    // Browsers throw at keys they do not know.
    try {
      session.setActionHandler(key, act);
    } catch {}
  };
  stop = () => {
    turn = 0;
    stop = null;
    speech.cancel();
    mark();
    delete article.dataset.appHeard;
    Object.keys(keys).forEach((key) => hold(key, null));
    leaving.disconnect();
    pressed.setAttribute("aria-expanded", "false");
    if (bar.contains(document.activeElement)) pressed.focus();
    bar.remove();
  };
  // Another page, or the same one drawn anew: the bar goes with the article.
  const leaving = new MutationObserver(() => bar.isConnected || stop?.());
  leaving.observe(document.querySelector("main"), { childList: true });
  addEventListener("pagehide", () => stop?.(), { once: true });

  article.dataset.appHeard = "";
  bar.className = "listening";
  bar.setAttribute("role", "group");
  name(bar, say.listen);
  add(say.previous, "‹", keys.previoustrack);
  const toggle = add("", "", () => play(!plays));
  add(say.next, "›", keys.nexttrack);
  const speed = add("", "", () => {
    rate = (rate + 1) % RATES.length;
    speak();
  });
  add(say.close, "×", keys.stop);
  pressed.setAttribute("aria-expanded", "true");
  pressed.after(bar);
  toggle.focus();
  if (session) session.metadata = new MediaMetadata({ title: title.textContent });
  Object.entries(keys).forEach(([key, act]) => hold(key, act));
  speak();
}
