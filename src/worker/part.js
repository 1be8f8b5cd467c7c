// What is rarely needed is a script of its own: a worker that only opens the app does not read it.
/** Its name; written down by the release's hook. */
const PART = __PART__;

let read;

/** The second part. The browser keeps it with the worker from the installation on, and fetches it no more. */
export function part() {
  if (!read) importScripts(PART);
  read = true;
  return self.askia24;
}
