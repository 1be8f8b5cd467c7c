<?php
// The whole configuration of the tests' WordPress. Everything that differs from one run to the next comes from
// the environment, which xtask sets for the web server and for each script alike (src/wordpress/servers.rs).
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('ASKIA24_WP_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';

define('WP_HOME', getenv('ASKIA24_WP_URL'));
define('WP_SITEURL', getenv('ASKIA24_WP_URL'));
define('WP_CONTENT_DIR', getenv('ASKIA24_WP_CONTENT'));
define('WP_CONTENT_URL', getenv('ASKIA24_WP_URL') . '/wp-content');
define('WP_DEFAULT_THEME', 'askia24-test');

// Nothing leaves the machine, and nothing happens that a test did not ask for.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('FS_METHOD', 'direct');
define('WP_POST_REVISIONS', false);

define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', getenv('ASKIA24_WP_LOG'));
define('WP_ENVIRONMENT_TYPE', 'local');

// A journey asks what the theme does where a plug-in keeps pages.
define('WP_CACHE', isset($_GET['page_cache']));

// wp-load.php has defined ABSPATH.
require_once ABSPATH . 'wp-settings.php';
