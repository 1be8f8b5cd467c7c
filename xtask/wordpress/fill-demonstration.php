<?php
// Fills WordPress with the demonstration newspaper. Argument: its content as JSON (`xtask::demo::content::Content`).
// Everything gets the id that the demonstration API gives it.
require __DIR__ . '/boot.php';

wp_defer_term_counting(true);
// A function of its own: WordPress's globals have names such as $post.
(function (string $path): void {
    $content = json_decode(askia_read($path), true, 512, JSON_THROW_ON_ERROR);

    /** Ends the script unless WordPress gave the id that the demonstration API has. */
    $same = function (int $id, array $row, string $kind): void {
        if ($id !== $row['id']) {
            throw new RuntimeException("$kind {$row['slug']} got the id $id instead of {$row['id']}");
        }
    };

    // Authors: the administrator is 1, they follow.
    foreach ($content['authors'] as $author) {
        $same(askia_ok(wp_insert_user(wp_slash([
            'user_login' => $author['slug'],
            'user_nicename' => $author['slug'],
            'user_pass' => wp_generate_password(),
            'user_email' => $author['slug'] . '@askia24.invalid',
            'display_name' => $author['name'],
            'nickname' => $author['name'],
            'description' => $author['description'],
            'role' => 'author',
        ])), 'author ' . $author['slug']), $author, 'author');
    }

    // Terms in the order of their ids. "Non classé" is the default category, renamed; a child may come before its parent.
    $default = (int) get_option('default_category');
    foreach ($content['categories'] as $category) {
        $given = wp_slash(['slug' => $category['slug'], 'description' => $category['description']]);
        $term = $category['id'] === $default
            ? wp_update_term($default, 'category', $given + ['name' => wp_slash($category['name'])])
            : wp_insert_term(wp_slash($category['name']), 'category', $given);
        $same((int) askia_ok($term, 'category ' . $category['slug'])['term_id'], $category, 'category');
    }
    foreach ($content['categories'] as $category) {
        if ($category['parent'] !== 0) {
            askia_ok(wp_update_term($category['id'], 'category', ['parent' => $category['parent']]), $category['slug']);
        }
    }
    foreach ($content['tags'] as $tag) {
        $term = wp_insert_term(wp_slash($tag['name']), 'post_tag', ['slug' => $tag['slug']]);
        $same((int) askia_ok($term, 'tag ' . $tag['slug'])['term_id'], $tag, 'tag');
    }

    // The pictures are there already (fill-pictures.php).
    $pictures = array_column($content['pictures'], 'id', 'slug');

    /** The body as WordPress's editor saves it: blocks, and pictures at their large size. */
    $body = function (string $html, string $where) use ($pictures): string {
        $figure = '~<figure>\s*<img src="picture:([\w-]+)"(?: alt="([^"]*)")?[^>]*>(?:\s*<figcaption[^>]*>(.*?)</figcaption>)?\s*</figure>~s';
        $html = (string) preg_replace_callback($figure, function (array $found) use ($pictures, $where): string {
            $id = $pictures[$found[1]] ?? throw new RuntimeException("$where shows no known picture: $found[1]");
            $large = askia_ok(wp_get_attachment_image_url($id, 'large'), 'large size of ' . $found[1]);
            $caption = isset($found[3]) ? '<figcaption class="wp-element-caption">' . $found[3] . '</figcaption>' : '';
            return '<!-- wp:image {"id":' . $id . ',"sizeSlug":"large","linkDestination":"none"} -->' . "\n"
                . '<figure class="wp-block-image size-large"><img src="' . $large . '" alt="' . ($found[2] ?? '')
                . '" class="wp-image-' . $id . '"/>' . $caption . "</figure>\n<!-- /wp:image -->";
        }, $html);
        // Anywhere else too, a picture's address is that of its large size; WordPress knows an image by its class.
        $html = (string) preg_replace_callback('~(<img src)?="picture:([\w-]+)"~', function (array $found) use ($pictures, $where): string {
            $id = $pictures[$found[2]] ?? throw new RuntimeException("$where shows no known picture: $found[2]");
            $start = $found[1] === '' ? '' : '<img class="wp-image-' . $id . '" src';
            return $start . '="' . askia_ok(wp_get_attachment_image_url($id, 'large'), 'large size of ' . $found[2]) . '"';
        }, $html);
        $html = str_replace('="file:', '="' . content_url('uploads/2026/01/'), $html);
        $html = (string) preg_replace('~^<p>.*</p>$~m', "<!-- wp:paragraph -->\n$0\n<!-- /wp:paragraph -->", $html);
        return (string) preg_replace('~^<h(\d)>.*</h\1>$~m', "<!-- wp:heading {\"level\":$1} -->\n$0\n<!-- /wp:heading -->", $html);
    };

    foreach ([...$content['pages'], ...$content['posts']] as $row) {
        $where = "{$row['kind']} {$row['slug']}";
        $id = askia_insert_post([
            'import_id' => $row['id'],
            'post_type' => $row['kind'],
            'post_status' => 'publish',
            'post_name' => $row['slug'],
            'post_title' => $row['title'],
            'post_date' => str_replace('T', ' ', $row['date']),
            'post_modified' => str_replace('T', ' ', $row['modified']),
            'post_author' => $row['author'],
            'post_excerpt' => $row['excerpt'] ?? '',
            'post_content' => $body($row['body'], $where),
            'post_password' => $row['password'] ?? '',
            'comment_status' => $row['comments'] === 'closed' ? 'closed' : 'open',
            'ping_status' => 'closed',
        ]);
        $same($id, $row, $row['kind']);
        if ($row['kind'] === 'post') {
            askia_ok(wp_set_object_terms($id, $row['categories'], 'category'), "categories of $where");
            if ($row['tags'] !== []) {
                askia_ok(wp_set_object_terms($id, $row['tags'], 'post_tag'), "tags of $where");
            }
        }
        if ($row['picture'] !== null) {
            askia_ok(set_post_thumbnail($id, $row['picture']), "picture of $where");
        }
        if ($row['sticky']) {
            stick_post($id);
        }
        if ($row['comments'] === 'anonymous') {
            // Read by must-use.php.
            askia_ok(add_post_meta($id, 'askia24_anonymous_comments', '1'), "comments of $where");
        }
    }

    foreach ($content['comments'] as $row) {
        $id = (int) askia_ok(wp_insert_comment(wp_slash([
            'comment_post_ID' => $row['post'],
            'comment_parent' => $row['parent'],
            'comment_author' => $row['author'],
            'comment_author_email' => $row['email'],
            'comment_author_url' => $row['url'],
            'comment_date' => str_replace('T', ' ', $row['date']),
            'comment_content' => $row['text'],
            'comment_approved' => 1,
            'comment_type' => 'comment',
        ])), "comment {$row['id']}");
        $same($id, $row + ['slug' => $row['author']], 'comment');
    }

    wp_defer_term_counting(false);
    flush_rewrite_rules(false);
    foreach (['post', 'page', 'attachment'] as $type) {
        echo $type, ': ', wp_json_encode(wp_count_posts($type)), "\n";
    }
})($argv[1]);
