<?php
/**
 * Plugin Name: Askia 24, previews of shared links
 * Description: Title, summary and picture for WhatsApp, Facebook, X, Telegram and LinkedIn. Does nothing beside an SEO plug-in.
 *
 * Goes into wp-content/mu-plugins/ (make that directory if it is not there): WordPress loads it by itself. WordPress
 * has no such lines of its own; most sites have them from an SEO plug-in, which is better and makes this one silent.
 */
add_action('wp_head', function (): void {
    if (!is_singular() || post_password_required()
        || defined('WPSEO_VERSION') || defined('RANK_MATH_VERSION') || defined('AIOSEO_VERSION')
        || defined('SEOPRESS_VERSION') || defined('THE_SEO_FRAMEWORK_VERSION') || class_exists('Jetpack')) {
        return;
    }
    $lines = [
        'og:type' => 'article',
        'og:site_name' => get_bloginfo('name'),
        'og:title' => wp_strip_all_tags(get_the_title()),
        'og:description' => wp_strip_all_tags(get_the_excerpt()),
        'og:url' => (string) get_permalink(),
        'og:image' => (string) get_the_post_thumbnail_url(null, 'large'),
    ];
    foreach (array_filter($lines) as $name => $text) {
        $text = html_entity_decode($text, ENT_QUOTES | ENT_HTML5, 'UTF-8');
        printf("<meta property=\"%s\" content=\"%s\">\n", esc_attr($name), esc_attr($text));
    }
    printf("<meta name=\"twitter:card\" content=\"%s\">\n", $lines['og:image'] === '' ? 'summary' : 'summary_large_image');
}, 1);
