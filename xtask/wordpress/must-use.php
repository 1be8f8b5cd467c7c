<?php
// A must-use plugin: loaded before WordPress's own pluggable functions, on every request.

/** No mail is ever sent. */
function wp_mail()
{
    return true;
}

// Below one article of the demonstration anybody may write comments through the API.
add_filter('rest_allow_anonymous_comments', function ($allowed, $request) {
    return $allowed || get_post_meta((int) $request['post'], 'askia24_anonymous_comments', true) === '1';
}, 10, 2);

// Journeys write faster than people do, and all from one address.
remove_filter('comment_flood_filter', 'wp_throttle_comment_flood', 10);

// A journey asks what the theme does beside an SEO plug-in.
if (isset($_GET['seo_plugin'])) {
    define('WPSEO_VERSION', '0');
}
