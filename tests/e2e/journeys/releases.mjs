// A second release, made from the first by what a release changes: other content under other names, which
// index.html and sw.js name, another version, and a mark in index.html to know it by.
import { cp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST } from "./site.mjs";

/** The release after `dist/`: its directory, which goes with the test's other results. */
export async function nextRelease(test) {
  const dist = test.outputPath("release");
  await cp(DIST, dist, { recursive: true });
  const read = (name) => readFile(join(dist, name), "latin1");
  const html = await read("index.html");
  const old = html.match(/data-version="(\w+)"/)[1];
  const code = (await readdir(dist)).filter((name) => /^(askia24|sw)-.*\.(js|wasm)$/.test(name));
  const renamed = new Map([[old, turned(old)], ...code.map((name) => [name, name.replace(/[0-9a-f]{16}/, turned)])]);
  const texts = ["index.html", "sw.js", ...code.filter((name) => name.endsWith(".js"))];
  for (const name of texts) {
    let text = await read(name);
    for (const [before, after] of renamed) text = text.replaceAll(before, after);
    if (name === "index.html") text = text.replace("</head>", '<meta name="release" content="2"></head>');
    else text += "\n// 2\n";
    await writeFile(join(dist, name), text, "latin1");
  }
  for (const [before, after] of renamed) if (code.includes(before)) await rename(join(dist, before), join(dist, after));
  return { dist };
}

/** Another name of the same length. */
const turned = (hash) => [...hash].reverse().join("").replace(/^./, (first) => ((parseInt(first, 16) + 1) % 16).toString(16));
