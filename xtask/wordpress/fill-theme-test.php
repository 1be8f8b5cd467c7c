<?php
// Imports WordPress's theme-test content (a WXR file, the argument) the way the official importer does: ids, dates,
// parents, terms, comments, passwords and stickiness as they are; menus left out; media replaced by stand-ins.
define('WP_IMPORTING', true);
require __DIR__ . '/boot.php';
require __DIR__ . '/stand-ins.php';

const ASKIA_WP = 'https://wordpress.org/export/1.2/';
const ASKIA_MEDIA = '~https?://wpthemetestdata\.files\.wordpress\.com/(\d{4}/\d{2}/[\w.-]+?\.(?:jpe?g|png|gif|mp3|mov|pdf))~i';

wp_defer_term_counting(true);
wp_defer_comment_counting(true);
// A function of its own: WordPress's globals have names such as $post.
(function (string $path): void {
    $channel = askia_ok(simplexml_load_file($path), "read $path")->channel;
    $uploads = wp_upload_dir();

    /** Makes the stand-ins that a text names, and points the text at them. */
    $localise = function (string $text) use ($uploads): string {
        return (string) preg_replace_callback(ASKIA_MEDIA, function (array $found) use ($uploads): string {
            $file = $uploads['basedir'] . '/' . $found[1];
            if (!is_file($file)) {
                askia_stand_in($file);
            }
            return $uploads['baseurl'] . '/' . $found[1];
        }, $text);
    };

    /** Inserts a term unless it is there; answers its id. */
    $term = function (string $taxonomy, string $slug, string $name, string $description, string $parent): int {
        $there = get_term_by('slug', $slug, $taxonomy);
        if ($there) {
            return $there->term_id;
        }
        $above = $parent === '' ? 0 : askia_ok(get_term_by('slug', $parent, $taxonomy), "parent $parent")->term_id;
        $made = wp_insert_term(wp_slash($name), $taxonomy, [
            'slug' => $slug, 'parent' => $above, 'description' => wp_slash($description),
        ]);
        return (int) askia_ok($made, "$taxonomy $slug")['term_id'];
    };

    // Authors.
    $authors = [];
    foreach ($channel->children(ASKIA_WP)->author as $author) {
        $login = (string) $author->author_login;
        $authors[$login] = askia_ok(wp_insert_user([
            'user_login' => $login,
            'user_pass' => wp_generate_password(),
            'user_email' => (string) $author->author_email,
            'display_name' => (string) $author->author_display_name,
            'role' => 'author',
        ]), "author $login");
    }

    // Terms: a parent may come after its child.
    $waiting = [];
    foreach ($channel->children(ASKIA_WP)->category as $row) {
        $waiting[] = ['category', (string) $row->category_nicename, (string) $row->cat_name,
            (string) $row->category_description, (string) $row->category_parent];
    }
    foreach ($channel->children(ASKIA_WP)->tag as $row) {
        $waiting[] = ['post_tag', (string) $row->tag_slug, (string) $row->tag_name, (string) $row->tag_description, ''];
    }
    while ($waiting !== []) {
        $later = [];
        foreach ($waiting as $row) {
            if ($row[4] !== '' && !get_term_by('slug', $row[4], $row[0])) {
                $later[] = $row;
            } else {
                $term(...$row);
            }
        }
        if (count($later) === count($waiting)) {
            throw new RuntimeException('terms without a parent: ' . implode(', ', array_column($later, 1)));
        }
        $waiting = $later;
    }

    // Items.
    $kept = ['post', 'page', 'attachment'];
    foreach ($channel->item as $item) {
        $row = $item->children(ASKIA_WP);
        $type = (string) $row->post_type;
        if (!in_array($type, $kept, true)) {
            continue;
        }
        $post = [
            'import_id' => (int) $row->post_id,
            'post_type' => $type,
            'post_status' => (string) $row->status,
            'post_name' => (string) $row->post_name,
            'post_parent' => (int) $row->post_parent,
            'menu_order' => (int) $row->menu_order,
            'post_password' => (string) $row->post_password,
            'comment_status' => (string) $row->comment_status,
            'ping_status' => (string) $row->ping_status,
            'post_date' => (string) $row->post_date,
            'post_date_gmt' => (string) $row->post_date_gmt,
            'post_title' => (string) $item->title,
            'post_content' => $localise((string) $item->children('content', true)->encoded),
            'post_excerpt' => $localise((string) $item->children('excerpt', true)->encoded),
            'post_author' => $authors[(string) $item->children('dc', true)->creator] ?? 1,
        ];
        $meta = [];
        foreach ($row->postmeta as $pair) {
            $meta[(string) $pair->meta_key] = (string) $pair->meta_value;
        }
        if ($type === 'attachment') {
            $url = $localise((string) $row->attachment_url);
            $file = $uploads['basedir'] . substr($url, strlen($uploads['baseurl']));
            $id = askia_attach($file, $meta['_wp_attachment_image_alt'] ?? '', $post);
        } else {
            $id = askia_insert_post($post);
            if (isset($meta['_thumbnail_id'])) {
                update_post_meta($id, '_thumbnail_id', (int) $meta['_thumbnail_id']);
            }
        }
        if ($id !== $post['import_id']) {
            throw new RuntimeException("{$post['post_name']} got the id $id instead of {$post['import_id']}");
        }

        $terms = [];
        foreach ($item->category as $category) {
            $taxonomy = (string) $category['domain'];
            if (taxonomy_exists($taxonomy)) {
                $terms[$taxonomy][] = $term($taxonomy, (string) $category['nicename'], (string) $category, '', '');
            }
        }
        foreach ($terms as $taxonomy => $ids) {
            askia_ok(wp_set_object_terms($id, $ids, $taxonomy), "terms of {$post['post_name']}");
        }
        if ((string) $row->is_sticky === '1') {
            stick_post($id);
        }

        $comments = [];
        foreach ($row->comment as $comment) {
            $comments[(int) $comment->comment_id] = wp_insert_comment(wp_slash([
                'comment_post_ID' => $id,
                'comment_author' => (string) $comment->comment_author,
                'comment_author_email' => (string) $comment->comment_author_email,
                'comment_author_url' => (string) $comment->comment_author_url,
                'comment_author_IP' => (string) $comment->comment_author_IP,
                'comment_date' => (string) $comment->comment_date,
                'comment_date_gmt' => (string) $comment->comment_date_gmt,
                'comment_content' => (string) $comment->comment_content,
                'comment_approved' => (string) $comment->comment_approved,
                'comment_type' => (string) $comment->comment_type ?: 'comment',
                'comment_parent' => $comments[(int) $comment->comment_parent] ?? 0,
            ]));
        }
    }

    wp_defer_term_counting(false);
    wp_defer_comment_counting(false);
    flush_rewrite_rules(false);
    foreach ($kept as $type) {
        echo $type, ': ', wp_json_encode(wp_count_posts($type)), "\n";
    }
})($argv[1]);
