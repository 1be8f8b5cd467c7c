// A WordPress of another version in a PHP of another version, both in memory: PHP as WebAssembly, with SQLite in the
// place of a database server, as WordPress's contributors run it (https://wordpress.github.io/wordpress-playground/).
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PHP, PHPRequestHandler } from "@php-wasm/universal";
import { loadNodeRuntime } from "@php-wasm/node";

const builds = join(dirname(createRequire(import.meta.url).resolve("@wp-playground/wordpress-builds/package.json")), "src");
const ROOT = "/wordpress";
const LOG = `${ROOT}/wp-content/debug.log`;
const SQLITE = `${ROOT}/wp-content/plugins/sqlite-database-integration`;

/** An integer no other PHP of this process has: its locks are kept by it. */
let processes = 0;

/**
 * Starts `build` of WordPress ("6.2", "beta") in PHP `version` ("7.4"), at the address `home`, with the packed theme
 * `zip` active and nothing else installed.
 */
export async function startWordPress({ version, build, home, zip }) {
  const php = new PHP(await loadNodeRuntime(version, { emscriptenOptions: { processId: ++processes } }));
  const handler = new PHPRequestHandler({
    php,
    documentRoot: ROOT,
    absoluteUrl: home,
    getFileNotFoundAction: () => ({ type: "internal-redirect", uri: "/index.php" }),
  });
  php.mkdir(ROOT);
  const put = async (path, ...parts) => php.writeFile(path, await readFile(join(...parts)));
  await put("/wordpress.zip", builds, "wordpress", `wp-${build}.zip`);
  await put("/sqlite.zip", builds, "sqlite-database-integration", "sqlite-database-integration.zip");
  await put("/theme.zip", zip);

  const run = async (code) => {
    const { text, errors, exitCode } = await php.run({ code: `<?php\n${code}` });
    if (exitCode !== 0) throw new Error(`PHP ended with ${exitCode}: ${errors} ${text}`);
    return text;
  };
  await run(`
    foreach (['/wordpress.zip' => '${ROOT}', '/sqlite.zip' => '/sqlite', '/theme.zip' => '${ROOT}/wp-content/themes'] as $file => $to) {
      $zip = new ZipArchive();
      if ($zip->open($file) !== true || !$zip->extractTo($to)) exit(1);
      unlink($file);
    }
    if (!is_dir('${ROOT}/wp-content/plugins')) mkdir('${ROOT}/wp-content/plugins');
    rename('/sqlite/sqlite-database-integration-main', '${SQLITE}');
    $config = file_get_contents('${ROOT}/wp-config.php');
    $debug = "define('WP_DEBUG', true); define('WP_DEBUG_LOG', true); define('WP_DEBUG_DISPLAY', false); define('DISABLE_WP_CRON', true);";
    file_put_contents('${ROOT}/wp-config.php', preg_replace("/define\\( 'WP_DEBUG', false \\);/", $debug, $config, 1, $found));
    if ($found !== 1) exit(1);
    $drop_in = ['{SQLITE_IMPLEMENTATION_FOLDER_PATH}' => '${SQLITE}', '{SQLITE_PLUGIN}' => 'sqlite-database-integration/load.php'];
    file_put_contents('${ROOT}/wp-content/db.php', strtr(file_get_contents('${SQLITE}/db.copy'), $drop_in));
  `);

  const site = {
    /** Runs PHP with WordPress loaded, as its administrator, and returns what it prints. */
    run: (code) => run(`require '${ROOT}/wp-load.php'; wp_set_current_user(1); kses_remove_filters();\n${code}`),
    /** Answers as a web server would: status, headers, text. */
    async get(url) {
      const { httpStatusCode: status, headers, text } = await handler.request({ url });
      return { status, headers, text };
    },
    /** Adds a plug-in that is always active. */
    async addPlugin(name, code) {
      const directory = `${ROOT}/wp-content/mu-plugins`;
      if (!php.isDir(directory)) php.mkdir(directory);
      php.writeFile(`${directory}/${name}.php`, `<?php\n${code}`);
    },
    /** What PHP and WordPress have complained about in the theme's files. */
    complaints() {
      const lines = php.fileExists(LOG) ? php.readFileAsText(LOG).split("\n") : [];
      return lines.filter((line) => line.includes("/themes/askia24/"));
    },
    stop: () => handler[Symbol.asyncDispose](),
  };
  site.versions = await site.run(`
    update_option('siteurl', '${home}');
    update_option('home', '${home}');
    update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
    switch_theme('askia24');
    echo PHP_VERSION, ' ', $GLOBALS['wp_version'];
  `);
  return site;
}
