// So many categories (MANY), a tenth of them at the top, each with an article; those that are too many are put aside.
global $wpdb;
$wpdb->query("UPDATE wp_term_taxonomy SET taxonomy = 'category' WHERE taxonomy = 'bench'");
$wpdb->query("UPDATE wp_term_taxonomy SET count = 1 WHERE taxonomy = 'category' AND count = 0");
$ids = $wpdb->get_col("SELECT term_id FROM wp_term_taxonomy WHERE taxonomy = 'category' ORDER BY parent, term_id");
$parent = 0;
for ($number = count($ids); $number < MANY; $number++) {
    $name = "Rubrique $number de la région";
    $wpdb->insert('wp_terms', ['name' => $name, 'slug' => "rubrique-$number"]);
    $id = $wpdb->insert_id;
    $parent = $number % 10 === 0 ? 0 : $parent;
    $wpdb->insert('wp_term_taxonomy', ['term_id' => $id, 'taxonomy' => 'category', 'description' => '', 'parent' => $parent, 'count' => 1]);
    $parent = $parent ?: $id;
}
if (count($ids) > MANY) {
    $rest = implode(', ', array_slice($ids, MANY));
    $wpdb->query("UPDATE wp_term_taxonomy SET taxonomy = 'bench' WHERE taxonomy = 'category' AND term_id IN ($rest)");
}
delete_option('category_children');
wp_cache_flush();
echo $wpdb->get_var("SELECT COUNT(*) FROM wp_term_taxonomy WHERE taxonomy = 'category'");
