// What the reader does on WordPress's first page. Not in a block of its own: the script that it is put before is.

/**
 * Tells of the reader: `begun` is kept with the first thing that is done, `resting()` when nothing is going on, and
 * `stop()` ends it, with the button that was pressed last although it needs the app, which is marked as busy.
 */
function watchReader() {
  /** How long nothing may have been pressed, typed or moved, in milliseconds: between two letters, or two strokes of a thumb. */
  const PAUSE = 3e2;
  let begin;
  const begun = new Promise((done) => (begin = done));
  let last = -PAUSE;
  let isDown = false;
  let aim;
  let wanted;
  const watching = new AbortController();
  const note = ({ type, target, buttons, movementX, movementY }) => {
    // Browsers also tell of a mouse that lies still under a page which comes.
    if (type !== "pointermove" || movementX !== 0 || movementY !== 0) begin();
    // Who lets go of a scroll bar is not heard.
    if (type === "pointermove") return void (isDown &&= buttons > 0);
    last = performance.now();
    if (!/^pointer/.test(type)) return;
    isDown = type === "pointerdown";
    // A button that is disabled hears no click. Where the finger went on to scroll it did not mean the button.
    const button = target.closest?.("#first button:disabled");
    if (type === "pointerup" && button && button === aim) {
      wanted?.removeAttribute("aria-busy");
      wanted = button;
      wanted.setAttribute("aria-busy", "true");
    }
    aim = isDown && button;
  };
  for (const type of ["pointermove", "pointerdown", "pointerup", "pointercancel", "scroll", "keydown"]) {
    addEventListener(type, note, { capture: true, passive: true, signal: watching.signal });
  }
  const resting = async () => {
    while (isDown || performance.now() - last < PAUSE) await new Promise((done) => setTimeout(done, 1e2));
  };
  const stop = () => {
    watching.abort();
    return wanted;
  };
  return { begun, resting, stop };
}
