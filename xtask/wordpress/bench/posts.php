// Until there are MANY posts: copies of the demonstration's, each a quarter of an hour older than the one before, with
// the first 1,000 characters of its text, a category and a picture.
global $wpdb;
// Fewer are the newest; the others are put aside.
$wpdb->query("UPDATE wp_posts SET post_status = 'publish' WHERE post_status = 'bench'");
$have = (int) $wpdb->get_var("SELECT COUNT(*) FROM wp_posts WHERE post_type = 'post' AND post_status = 'publish'");
$first = 1 + (int) $wpdb->get_var('SELECT MAX(ID) FROM wp_posts');
$list = fn (string $sql): string => implode(', ', $wpdb->get_col($sql));
$categories = $list("SELECT term_taxonomy_id FROM wp_term_taxonomy WHERE taxonomy = 'category'");
$pictures = $list("SELECT ID FROM wp_posts WHERE post_type = 'attachment' AND post_mime_type = 'image/jpeg'");
$run = function (string $sql) use ($wpdb): void {
    if ($wpdb->query($sql) === false) {
        throw new RuntimeException($wpdb->last_error);
    }
};
if ($have < MANY) {
    $new = MANY - $have;
    $run("INSERT INTO wp_posts (post_author, post_date, post_date_gmt, post_modified, post_modified_gmt, post_content,
        post_title, post_excerpt, post_status, comment_status, ping_status, post_name, to_ping, pinged,
        post_content_filtered, guid, post_type)
      SELECT post_author, day, day, day, day, text, CONCAT(post_title, ' (', seq, ')'), post_excerpt, 'publish', 'open', 'closed',
        CONCAT('copie-', $first + seq), '', '', '', '', 'post'
      FROM (SELECT seq, DATE_SUB('2026-01-01 08:00:00', INTERVAL seq * 15 MINUTE) AS day, base.*
        FROM seq_1_to_$new JOIN (SELECT post_author, LEFT(post_content, 1000) AS text, post_title, post_excerpt,
            ROW_NUMBER() OVER (ORDER BY ID) - 1 AS place
          FROM wp_posts WHERE post_type = 'post' AND post_status = 'publish' AND ID < $first AND post_password = '' LIMIT 40) AS base
        ON base.place = seq MOD 40) AS copies");
    $run("INSERT IGNORE INTO wp_term_relationships (object_id, term_taxonomy_id)
      SELECT ID, ELT(1 + ID MOD (LENGTH('$categories') - LENGTH(REPLACE('$categories', ',', '')) + 1), $categories)
      FROM wp_posts WHERE ID >= $first AND post_type = 'post'");
    $run("INSERT INTO wp_postmeta (post_id, meta_key, meta_value)
      SELECT ID, '_thumbnail_id', ELT(1 + ID MOD (LENGTH('$pictures') - LENGTH(REPLACE('$pictures', ',', '')) + 1), $pictures)
      FROM wp_posts WHERE ID >= $first AND post_type = 'post'");
    $run("UPDATE wp_term_taxonomy SET count = (SELECT COUNT(*) FROM wp_term_relationships
      WHERE wp_term_relationships.term_taxonomy_id = wp_term_taxonomy.term_taxonomy_id) WHERE taxonomy = 'category'");
}
if ($have > MANY) {
    $keep = $list("SELECT ID FROM (SELECT ID FROM wp_posts WHERE post_type = 'post' AND post_status = 'publish' ORDER BY post_date DESC LIMIT " . MANY . ') AS kept');
    $run("UPDATE wp_posts SET post_status = 'bench' WHERE post_type = 'post' AND post_status = 'publish' AND ID NOT IN ($keep)");
}
wp_cache_flush();
echo $wpdb->get_var("SELECT COUNT(*) FROM wp_posts WHERE post_type = 'post' AND post_status = 'publish'");
