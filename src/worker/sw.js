// The service worker: the app opens from the phone, and what was read stays readable. README, Contracts, says what
// the page and the worker promise each other.
import * as content from "./content.js";
import { part } from "./part.js";
import * as pictures from "./pictures.js";
import * as shell from "./shell.js";
import * as store from "./store.js";
import * as usage from "./usage.js";

/** What the second part builds on. */
self.askia24 = { ...content, ...pictures, ...store, ...usage, isFile: shell.isFile, VERSION: shell.VERSION };

/** WordPress's own pages and files, and what is made to be framed. A permalink has no dot. */
const ELSEWHERE = /\/(wp-(admin|json|content|includes)|feed|embed)(\/|$)|\.[^/]*$/;
const PREVIEW = /[?&](preview|replytocom|rest_route|customize_\w+)=/;

/** Who answers a request; nobody where the browser is to ask as ever. */
function answerer({ method, mode, destination, headers, url }) {
  const { origin, pathname, search } = new URL(url);
  const isPage = mode === "navigate";
  // Not for a form that another site sends here.
  if (!isPage && url.startsWith(`${registration.scope}-/local/`)) return part().answer;
  // A part of a film is the browser's own business.
  if (method !== "GET" || headers.has("Range")) return;
  if (isPage) return destination === "document" && !ELSEWHERE.test(pathname) && !PREVIEW.test(search) && shell.open;
  if (content.isContent(url)) return content.answer;
  if (origin !== location.origin) return;
  if (shell.isFile(url)) return shell.file;
  if (destination === "image" || (!destination && pathname.includes("/wp-content/"))) return pictures.answer;
}

addEventListener("fetch", (event) => {
  const answer = answerer(event.request);
  if (answer) event.respondWith(answer(event));
});
addEventListener("install", (event) => event.waitUntil(shell.install()));
addEventListener("activate", (event) => event.waitUntil(shell.activate()));
addEventListener("message", ({ data }) => data === "skip-waiting" && skipWaiting());
addEventListener("periodicsync", (event) => event.waitUntil(part().look()));
addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow(event.notification.data));
});
