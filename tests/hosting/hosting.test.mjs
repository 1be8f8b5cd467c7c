// The theme at the ends of what it promises: PHP 7.4 with an old WordPress, PHP 8.4 with a newer one, the second in a
// sub-directory. Each view is drawn, with the answers the app asks for, and nothing is complained about.
//
//   THEME_FILE=askia24-theme.zip node --test tests/hosting/
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startWordPress } from "./wordpress.mjs";

const BODY = `<!-- wp:paragraph --><p>Bonjour <strong>à tous</strong>, et <a href="/category/politique/">bonne lecture</a>.</p><!-- /wp:paragraph -->
<!-- wp:heading --><h2>Un intertitre</h2><!-- /wp:heading -->
<!-- wp:list --><ul><li>un</li><li>deux</li></ul><!-- /wp:list -->
<!-- wp:table --><figure class="wp-block-table"><table><thead><tr><th>Mois</th></tr></thead><tbody><tr><td>mars</td></tr></tbody></table></figure><!-- /wp:table -->
<!-- wp:quote --><blockquote class="wp-block-quote"><p>Rien ne presse.</p><cite>Un proverbe</cite></blockquote><!-- /wp:quote -->
<!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://www.youtube.com/watch?v=dQw4w9WgXcQ</div></figure><!-- /wp:embed -->
<!-- wp:html --><p onclick="x()">fin<script>x()</script></p><!-- /wp:html -->`;

/** Twenty articles of a section below another, a page, and a comment. */
const FILL = `
  $section = wp_insert_term('Politique', 'category', ['slug' => 'politique'])['term_id'];
  $below = wp_insert_term('Élections', 'category', ['slug' => 'elections', 'parent' => $section])['term_id'];
  for ($number = 1; $number <= 20; $number++) {
    wp_insert_post([
      'post_title' => "L’article « $number » & sa suite", 'post_name' => "article-$number", 'post_status' => 'publish', 'post_author' => 1,
      'post_date' => sprintf('2026-01-%02d 10:00:00', $number), 'post_category' => [$below], 'tags_input' => ['vote'],
      'post_excerpt' => "Le résumé de l’article $number.", 'post_content' => ${JSON.stringify(BODY).replaceAll("$", "\\$")},
    ]);
  }
  $id = get_page_by_path('article-3', OBJECT, 'post')->ID;
  wp_insert_comment(['comment_post_ID' => $id, 'comment_author' => 'Aïssata', 'comment_content' => 'Merci !', 'comment_approved' => 1]);
  wp_insert_post(['post_type' => 'page', 'post_title' => 'Contact', 'post_name' => 'contact', 'post_status' => 'publish', 'post_content' => $number]);
  flush_rewrite_rules();
`;

const main = (text) => /<main[^>]*>([\s\S]*)<\/main>/.exec(text)?.[1] ?? "";
const heading = (text) => /<h1[^>]*>(.*?)<\/h1>/.exec(main(text))?.[1];
const answers = (text) => [...text.matchAll(/<script[^>]* data-answer="([^"]*)"[^>]*>([\s\S]*?)<\/script>/g)];

for (const { version, build, home, wordpress } of [
  { version: "7.4", build: "6.2", home: "http://journal.example", wordpress: /^7\.4\.\d+ 6\.2/ },
  { version: "8.4", build: "beta", home: "http://journal.example/blog", wordpress: /^8\.4\.\d+ 6\.6/ },
]) {
  describe(`PHP ${version}, WordPress ${build} at ${home}`, () => {
    let site;
    const below = new URL(home).pathname.replace(/\/$/, "");

    before(async () => {
      site = await startWordPress({ version, build, home, zip: process.env.THEME_FILE });
      assert.match(site.versions, wordpress);
      await site.run(FILL);
    });
    after(() => site?.stop());

    for (const [path, status, title, inside] of [
      ["/", 200, "Dernières nouvelles", /class="card[\s\S]*L’article « 20 »/],
      ["/2026/01/article-3/", 200, "L’article « 3 » &amp; sa suite", /<strong>à tous<\/strong>[\s\S]*<h2[\s\S]*<li>deux[\s\S]*<th[^>]*>Mois[\s\S]*Un proverbe[\s\S]*YouTube/],
      ["/category/politique/", 200, "Politique", /L’article « 20 »[\s\S]*rel="next"/],
      ["/category/politique/elections/page/2/", 200, "Élections", /L’article « 8 »[\s\S]*rel="prev"/],
      ["/tag/vote/", 200, "vote", /L’article « 20 »/],
      ["/2026/01/", 200, "janvier 2026", /L’article « 20 »/],
      ["/?s=article", 200, "Résultats pour « article »", /L’article « 20 »/],
      ["/contact/", 200, "Contact", /21/],
      ["/rien/", 404, "Page introuvable", /Revenir à l’accueil/],
    ]) {
      test(`${path} is drawn, with its answers`, async () => {
        const { status: said, text } = await site.get(below + path);
        assert.equal(said, status);
        assert.equal(heading(text)?.replaceAll("&nbsp;", " ").replace(/[\u00a0\u202f]/g, " "), title);
        assert.match(main(text).replace(/[\u00a0\u202f]/g, " "), inside);
        assert.doesNotMatch(main(text), /onclick|x\(\)/);
        assert.match(text, /<\/html>\s*$/);
        const given = answers(text);
        assert.ok(given.length > 0, "answers are there");
        for (const [, question, json] of given) assert.doesNotThrow(() => JSON.parse(json), question);
        assert.deepEqual(site.complaints(), []);
      });
    }

    test("the worker, the manifest and the shell are at the root of the site", async () => {
      for (const [name, type] of [["sw.js", /javascript/], ["manifest.webmanifest", /manifest\+json/], ["shell", /text\/html/]]) {
        const { status, headers, text } = await site.get(`${below}/?askia24=${name}`);
        assert.equal(status, 200);
        assert.match(headers["content-type"][0], type);
        assert.ok(text.length > 1000);
      }
      assert.deepEqual(site.complaints(), []);
    });

    test("another release, and a change in the Customizer, has what a plug-in keeps of pages forgotten, once", async () => {
      await site.addPlugin("page-cache", `function wp_cache_clear_cache() { update_option('test_forgotten', 1 + (int) get_option('test_forgotten')); }`);
      const forgotten = () => site.run("echo (int) get_option('test_forgotten');");
      await site.get(`${below}/`);
      assert.equal(await forgotten(), "0");
      await site.run("update_option('askia24_release', 'the one before');");
      for (let number = 0; number < 2; number++) await site.get(`${below}/`);
      assert.equal(await forgotten(), "1");
      await site.run(`
        require_once ABSPATH . WPINC . '/class-wp-customize-manager.php';
        $GLOBALS['wp_customize'] = new WP_Customize_Manager();
        $GLOBALS['wp_customize']->register_controls();
        $GLOBALS['wp_customize']->set_post_value('blogname', 'Le Journal');
        $saved = $GLOBALS['wp_customize']->save_changeset_post(['status' => 'publish']);
        if (is_wp_error($saved)) exit(1);
      `);
      assert.equal(await forgotten(), "2");
      assert.deepEqual(site.complaints(), []);
    });

    test("Jetpack has previews left to it only where it prints some", async () => {
      await site.addPlugin("jetpack", "class Jetpack {}");
      assert.match((await site.get(`${below}/`)).text, /property="og:title"/);
      await site.addPlugin("jetpack-previews", "function jetpack_og_tags() {}");
      assert.doesNotMatch((await site.get(`${below}/`)).text, /property="og:title"/);
    });

    test("plug-ins that write pages anew leave the script alone that brings the app", async () => {
      // As Autoptimize does, which asks before, and as the others do, which look when the page is whole.
      await site.addPlugin("optimizers", `
        add_action('template_redirect', function () {
          if (!apply_filters('autoptimize_filter_noptimize', false)) ob_start(fn ($html) => str_replace('<script>', '<script data-by="one">', $html));
        }, 2);
        foreach (['DONOTMINIFY', 'DONOTROCKETOPTIMIZE', 'LITESPEED_NO_OPTM'] as $constant) {
          add_action('template_redirect', fn () => ob_start(fn ($html) => defined($constant) ? $html : str_replace('<script', "<script data-by='$constant'", $html)), 0);
        }
        add_action('template_redirect', fn () => ob_start(fn ($html) => $html . '<!-- whole -->'), 0);
      `);
      const { text } = await site.get(`${below}/`);
      assert.match(text, /<!-- whole -->/);
      assert.deepEqual(text.match(/<script data-by=.{20}/g), null);
      assert.ok(text.includes("<script>"));
    });
  });
}
