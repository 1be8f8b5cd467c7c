// One headline at a time in a row that snaps: turned by a timer, by a finger, by the buttons or by the keyboard.
/** Milliseconds a headline stays. */
const STAY = 6000;

function ticker(posts) {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const row = el("ul", { class: "row", tabindex: 0 });
  row.append(...posts.map((post) => el("li", {}, content("h2", {}, out(post.link, post.title)))));
  let runs = !still.matches && posts.length > 1;
  let looked = false;

  const turn = (by) => {
    const items = [...row.children];
    const start = row.getBoundingClientRect();
    const near = (item) => Math.abs(item.getBoundingClientRect().left - start.left);
    const now = items.reduce((best, item, index) => (near(item) < near(items[best]) ? index : best), 0);
    const next = items[(now + by + items.length) % items.length];
    const left = row.scrollLeft + next.getBoundingClientRect().left - start.left;
    row.scrollTo({ left, behavior: still.matches ? "auto" : "smooth" });
  };
  const button = (name, sign, on) => {
    const made = el("button", { type: "button", "aria-label": name }, el("span", { "aria-hidden": "true" }, sign));
    made.addEventListener("click", () => on(made));
    return made;
  };
  const show = (made) => {
    made.setAttribute("aria-label", runs ? say.pause : say.play);
    made.setAttribute("data-runs", runs);
  };
  const pause = button("", "", (made) => {
    runs = !runs;
    show(made);
  });
  show(pause);
  const stop = () => {
    runs = false;
    show(pause);
  };
  // Whoever looks at a headline, or turns the row, is not interrupted.
  const box = el("div", { class: "ticker" }, row);
  for (const [event, is] of Object.entries({ pointerenter: true, pointerleave: false, focusin: true, focusout: false })) {
    box.addEventListener(event, () => (looked = is));
  }
  still.addEventListener("change", stop);
  if (posts.length > 1) {
    box.append(
      button(say.previous, "‹", () => turn(-1)),
      pause,
      button(say.next, "›", () => turn(1)),
    );
    setInterval(() => runs && !looked && !document.hidden && turn(1), STAY);
  }
  return box;
}
