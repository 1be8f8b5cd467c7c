<?php
// Fills WordPress with the hostile corpus, every vector in the content, title, excerpt and caption of a post, in a
// comment, and in names. Argument: the corpus as JSON (`xtask::hostile`). Nothing is cleaned on the way in, as if the
// attacker had the database.
require __DIR__ . '/boot.php';
require __DIR__ . '/stand-ins.php';

const ASKIA_TOGETHER = 30;

// A function of its own: WordPress's globals have names such as $post.
(function (string $path): void {
    global $wpdb;
    $vectors = json_decode(askia_read($path), true, 512, JSON_THROW_ON_ERROR);

    // Nor on the way out: plug-ins turn typography off, and quotes are what many vectors are made of.
    file_put_contents(WPMU_PLUGIN_DIR . '/hostile.php', "<?php\nadd_filter('run_wptexturize', '__return_false');\n");

    /** What fits into a column of names, cut between characters. */
    $cut = fn(int $index, int $length): string => mb_strcut($vectors[$index % count($vectors)]['html'], 0, $length);

    $wpdb->update($wpdb->users, ['display_name' => $cut(26, 240)], ['ID' => 1]);
    $terms = ['category' => [], 'post_tag' => []];
    foreach (array_keys($terms) as $taxonomy) {
        foreach (range(0, 11) as $number) {
            $slug = "$taxonomy-$number";
            $id = (int) askia_ok(wp_insert_term($slug, $taxonomy, ['slug' => $slug]), $slug)['term_id'];
            $wpdb->update($wpdb->terms, ['name' => $cut($number * 37 + 1, 190)], ['term_id' => $id]);
            $wpdb->update($wpdb->term_taxonomy, ['description' => $cut($number * 37 + 2, 900)], ['term_id' => $id]);
            $terms[$taxonomy][] = $id;
        }
    }

    $day = 0;
    /** A post whose content holds each vector between two paragraphs; if `$everywhere`, so do its other texts. */
    $insert = function (string $slug, array $rows, bool $everywhere = true) use ($wpdb, $terms, &$day): void {
        $date = gmdate('Y-m-d H:i:s', gmmktime(8, 0, 0, 1, 1 + $day++, 2026));
        $all = $everywhere ? implode(' ', array_column($rows, 'html')) : '';
        $content = '';
        foreach ($rows as $number => $row) {
            $content .= "<p>avant $number</p>\n{$row['html']}\n<p>après $number</p>\n";
        }
        $id = askia_insert_post([
            'post_type' => 'post', 'post_status' => 'publish', 'post_name' => $slug, 'post_date' => $date,
            'post_author' => 1, 'post_title' => "$slug $all", 'post_excerpt' => "$slug $all",
            'post_content' => "<!-- wp:html -->\n$content<!-- /wp:html -->",
            'comment_status' => 'open', 'ping_status' => 'closed',
        ]);
        foreach (['category', 'post_tag'] as $taxonomy) {
            askia_ok(wp_set_object_terms($id, [$terms[$taxonomy][$day % 12], $terms[$taxonomy][($day + 5) % 12]], $taxonomy), $slug);
        }
        $file = wp_upload_dir()['path'] . "/$slug-640x360.jpg";
        askia_stand_in($file);
        $picture = askia_attach($file, $all, [
            'post_title' => $slug, 'post_name' => "$slug-picture", 'post_date' => $date, 'post_excerpt' => $all,
        ]);
        askia_ok(set_post_thumbnail($id, $picture), "picture of $slug");
        foreach ($everywhere ? $rows : [] as $number => $row) {
            askia_ok($wpdb->insert($wpdb->comments, [
                'comment_post_ID' => $id, 'comment_approved' => '1', 'comment_type' => 'comment',
                'comment_author' => mb_strcut($row['html'], 0, 240), 'comment_author_url' => 'javascript:__hit=1',
                'comment_author_email' => 'x@askia24.invalid', 'comment_date' => $date, 'comment_date_gmt' => $date,
                'comment_content' => "avant $number {$row['html']} après $number",
            ]), "comment of $slug");
        }
        wp_update_comment_count_now($id);
    };

    $together = array_filter($vectors, fn(array $row): bool => !$row['swallows']);
    foreach (array_chunk($together, ASKIA_TOGETHER, true) as $number => $rows) {
        $insert('hostile-' . ($number + 1), $rows);
    }
    foreach (array_filter($vectors, fn(array $row): bool => $row['swallows']) as $number => $row) {
        $insert("swallows-$number", [$number => $row]);
    }

    // Bodies that are hostile by their size.
    $line = '<p>Le fleuve <b>Niger</b> monte à <a href="/gao/">Gao</a>.</p>' . "\n";
    foreach ([
        'long' => str_repeat($line, intdiv(2_000_000, strlen($line))),
        'deep' => str_repeat('<div>', 5000) . 'au fond' . str_repeat('</div>', 5000),
        'deep-quotes' => str_repeat('<blockquote><ul><li>', 5000) . 'au fond',
        'deep-marks' => str_repeat('<b><i><a href="/gao/">', 1700) . 'au fond',
    ] as $slug => $html) {
        $insert($slug, [['html' => $html]], false);
    }
    flush_rewrite_rules(false);
    echo wp_json_encode(wp_count_posts('post')), "\n";
})($argv[1]);
