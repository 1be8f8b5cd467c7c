<?php
// Installs WordPress in an empty database. Arguments: the site's name, its tagline.
define('WP_INSTALLING', true);

/** In place of WordPress's own: only the default category, without the "Hello world!" that nobody asked for. */
function wp_install_defaults(int $user): void
{
    $term = askia_ok(wp_insert_term('Uncategorized', 'category', ['slug' => 'uncategorized']), 'default category');
    update_option('default_category', $term['term_id']);
}

require __DIR__ . '/boot.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install($argv[1], 'admin', 'admin@askia24.invalid', true, '', 'admin');

update_option('blogdescription', $argv[2]);
update_option('timezone_string', 'Africa/Bamako');
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
// The rules are made afresh by the next process, which loads WordPress with this structure.
delete_option('rewrite_rules');
