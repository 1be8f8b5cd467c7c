<?php
// What news themes turn on, because it shows in the REST API.
add_action('after_setup_theme', function (): void {
    add_theme_support('post-thumbnails');
    add_theme_support('title-tag');
    add_theme_support('responsive-embeds');
    add_theme_support('post-formats', [
        'aside', 'audio', 'chat', 'gallery', 'image', 'link', 'quote', 'status', 'video',
    ]);
});
add_action('wp_enqueue_scripts', function (): void {
    wp_enqueue_style('askia24-test', get_stylesheet_uri(), [], null);
});
