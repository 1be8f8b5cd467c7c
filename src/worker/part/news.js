// Notifications without a server that sends them: an installed app is woken now and then, and asks.
import { plain } from "./posts.js";
import { change, json, network, read, today } from "./shared.js";

/** Notifications a day at the most. */
const MOST = 3;
/** Numbers of articles remembered: more than a list has. */
const KNOWN = 200;

/** Asks for the newest articles and tells of those that are new. The first time all of them are known. */
export async function look() {
  const { notify, list } = await read("settings");
  const posts = notify && list && (await network(list, { cache: "no-cache" }).then(json, () => {}));
  if (!Array.isArray(posts)) return;
  const sections = notify.split(",").map(Number);
  await change("news", async (news) => {
    if (news.day !== today()) news.count = 0;
    news.day = today();
    // The oldest first: the newest then stands on top.
    for (const { id, slug, title, categories } of news.ids ? posts.reverse() : []) {
      if (news.ids.includes(id) || !categories.some((one) => sections.includes(one)) || news.count >= MOST) continue;
      news.count++;
      await registration.showNotification(plain(title.rendered), {
        tag: id, icon: "icons/icon-192.png", silent: true, data: `${slug}/`,
      });
    }
    news.ids = [...posts.map((post) => post.id), ...(news.ids ?? [])].slice(0, KNOWN);
  });
}

/** The reader has chosen sections: what is there now is not new. */
export const begin = () => change("news", (news) => delete news.ids).then(look);
