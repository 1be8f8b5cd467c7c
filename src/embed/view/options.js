// What the address asks for. What it asks for wrongly stays at its default, and the console says so.
const KINDS = ["latest", "card", "article"];
/** What a list can be narrowed down to: the name in the address, and WordPress's route for looking up its number. */
const LISTS = { section: "categories", tag: "tags", author: "users", search: "" };

const main = document.querySelector("main");
const query = new URLSearchParams(location.search);

const note = (name, why) => console.info(`Embed: ${name}=${(query.get(name) ?? "").slice(0, 60)} ${why}`);

/** The value of an option as `read` has it, which gives undefined for what it cannot use. */
function option(name, fallback, read) {
  if (!query.has(name)) return fallback;
  const value = read(query.get(name).trim());
  if (value === undefined) note(name, `is not understood; ${fallback === "" ? "nothing" : fallback} is used.`);
  return value ?? fallback;
}
const among = (...values) => (value) => (values.includes(value) ? value : undefined);
const whole = (least, most) => (value) => (/^\d{1,9}$/.test(value) && +value >= least && +value <= most ? +value : undefined);
const words = (value) => (value.length <= 200 ? value : undefined);
// As WordPress writes slugs: letters of any script, or their percent-encoding.
const slug = (value) => (/^[\p{L}\p{N}\p{M}_%-]{1,200}$/u.test(value) ? value : undefined);
const hex = (value) => {
  const [, digits] = /^#?((?:[\da-f]{3}){1,2})$/i.exec(value) ?? [];
  return digits && "#" + (digits.length === 3 ? digits.replace(/./g, "$&$&") : digits).toLowerCase();
};

const kind = KINDS.find((kind) => location.pathname.includes(`/-/embed/${kind}`)) ?? "latest";
const lists = Object.keys(LISTS).filter((name) => query.has(name));
lists.slice(1).forEach((name) => note(name, `comes second to ${lists[0]}.`));

const options = {
  list: lists[0],
  value: lists.length ? option(lists[0], "", lists[0] === "search" ? words : slug) : "",
  id: option("id", 0, whole(1, 4294967295)),
  article: option("article", "", slug),
  pictures: option("pictures", "1", among("0", "1")) === "1",
  theme: option("theme", "auto", among("auto", "light", "dark")),
  accent: option("accent", "", hex),
  lang: option("lang", document.documentElement.lang, among(...Object.keys(WORDS))),
  layout: option("layout", "list", among("list", "grid", "ticker", "single")),
  title: option("title", null, words),
  target: option("target", "_blank", among("_blank", "_top")),
};
if (kind !== "latest") options.layout = kind === "card" ? "single" : "article";
options.count = options.layout === "single" ? 1 : option("count", 5, whole(1, 20));

const say = WORDS[options.lang] ?? WORDS.fr;
