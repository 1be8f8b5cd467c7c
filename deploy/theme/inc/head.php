<?php
/**
 * What the head says of a page, to people's browsers, to search engines, and to who makes previews of links.
 */
namespace Askia24;

/** Prints it. */
function print_head(array $view, bool $has_app): void
{
    $icon = get_site_icon_url(180);
    $colors = site('colors');
    $tags = [
        el('base', ['href' => base_path()]),
        el('link', ['rel' => 'search', 'type' => 'application/opensearchdescription+xml', 'title' => site('name'), 'href' => file_url('opensearch.xml')]),
        el('link', ['rel' => 'manifest', 'href' => file_url('manifest.webmanifest')]),
        $icon === '' ? el('link', ['rel' => 'icon', 'type' => 'image/svg+xml', 'href' => app_url() . 'icon.svg']) : null,
        $icon === '' ? el('link', ['rel' => 'apple-touch-icon', 'href' => app_url() . 'icons/apple-touch-icon.png']) : null,
        el('meta', ['name' => 'theme-color', 'id' => 'color-light', 'media' => '(prefers-color-scheme: light)', 'content' => $colors['background']]),
        el('meta', ['name' => 'theme-color', 'id' => 'color-dark', 'media' => '(prefers-color-scheme: dark)', 'content' => $colors['background_dark']]),
    ];
    echo implode("\n", array_filter($tags)), "\n";
    if (!has_seo_plugin()) {
        print_previews($view);
    }
    echo '<style>', release()['style'], "</style>\n";
    $style = color_style();
    echo $style === '' ? '' : "<style>$style</style>\n";
    if ($has_app) {
        print_start();
    }
}

/** Whether a plug-in writes all of this better. */
function has_seo_plugin(): bool
{
    return defined('WPSEO_VERSION') || defined('RANK_MATH_VERSION') || defined('AIOSEO_VERSION') || defined('SEOPRESS_VERSION')
        || defined('THE_SEO_FRAMEWORK_VERSION') || class_exists('Jetpack');
}

/** What WhatsApp, Facebook and the others show of a shared link. The app keeps these elements true from page to page. */
function print_previews(array $view): void
{
    $title = $view['title'] === '' ? site('name') : $view['title'];
    $description = $view['description'] === '' ? site('description') : $view['description'];
    $picture = $view['image'] === '' ? null : preview_picture($view['image']);
    $properties = [
        'og:site_name' => site('name'), 'og:locale' => str_replace('-', '_', site('locale')), 'og:title' => $title, 'og:description' => $description,
        'og:type' => $view['is_article'] ? 'article' : 'website', 'og:url' => $view['canonical'],
        'og:image' => $picture['url'] ?? app_url() . 'icons/icon-512.png',
        'og:image:width' => $picture['width'] ?? 512, 'og:image:height' => $picture['height'] ?? 512,
        'og:image:alt' => $picture['alt'] ?? site('name'),
    ] + ($view['times'] ?? []);
    echo el('meta', ['name' => 'description', 'content' => $description]), "\n";
    foreach (array_filter($properties, 'strval') as $name => $text) {
        echo el('meta', ['property' => $name, 'content' => (string) $text]), "\n";
    }
    echo el('meta', ['name' => 'twitter:card', 'content' => $picture === null ? 'summary' : 'summary_large_image']), "\n";
    if ($view['canonical'] !== '') {
        echo el('link', ['rel' => 'canonical', 'href' => $view['canonical']]), "\n";
    }
    if ($view['no_index']) {
        echo el('meta', ['name' => 'robots', 'content' => 'noindex']), "\n";
    }
    if ($view['json_ld'] !== '') {
        echo '<script type="application/ld+json">', $view['json_ld'], "</script>\n";
    }
}

/** The file of the featured image that previews show: 1,200 pixels wide at least where there is one, and no larger than needed. */
function preview_picture(int $attachment): ?array
{
    $details = wp_get_attachment_metadata($attachment);
    $full = wp_get_attachment_url($attachment);
    if (!$full || !is_array($details) || empty($details['width'])) {
        return null;
    }
    $best = ['url' => $full, 'width' => (int) $details['width'], 'height' => (int) $details['height']];
    foreach ($details['sizes'] ?? [] as $size) {
        $same = abs($size['width'] * $details['height'] - $size['height'] * $details['width']) <= $details['width'] * 2;
        if ($same && $size['width'] >= 1200 && $size['width'] < $best['width']) {
            $best = ['url' => dirname($full) . '/' . $size['file'], 'width' => (int) $size['width'], 'height' => (int) $size['height']];
        }
    }
    return $best + ['alt' => plain((string) get_post_meta($attachment, '_wp_attachment_image_alt', true))];
}

/** Structured data (schema.org) as text that cannot close its element. */
function json_ld(array $data): string
{
    return (string) wp_json_encode($data, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
}

add_action('after_setup_theme', function (): void {
    foreach (['title-tag', 'post-thumbnails', 'automatic-feed-links', 'responsive-embeds', 'html5', 'custom-logo'] as $feature) {
        add_theme_support($feature);
    }
});

/** As the app writes it (src/model/head.rs), so that it does not change when the app comes. */
add_filter('pre_get_document_title', function (string $title): string {
    if (has_seo_plugin() || is_feed() || is_embed()) {
        return $title;
    }
    $own = view()['title'];
    return $own === '' ? site('name') . ' – ' . site('tagline') : $own . ' – ' . site('name');
}, 5);

/** What a reader's phone would load for nothing, or run against the page's policy; editors' bar needs some of it. */
add_action('wp', function (): void {
    remove_action('wp_head', 'rel_canonical');
    remove_action('wp_head', 'wp_shortlink_wp_head');
    remove_action('wp_head', 'wp_generator');
    remove_action('wp_head', 'rsd_link');
    remove_action('wp_head', 'wlwmanifest_link');
    if (!has_seo_plugin()) {
        remove_action('wp_head', 'wp_robots', 1);
    }
    if (!has_app()) {
        return;
    }
    remove_action('wp_head', 'print_emoji_detection_script', 7);
    remove_action('wp_print_styles', 'print_emoji_styles');
    remove_action('wp_enqueue_scripts', 'wp_enqueue_global_styles');
    remove_action('wp_footer', 'wp_enqueue_global_styles', 1);
    remove_action('wp_body_open', 'wp_global_styles_render_svg_filters');
    remove_action('wp_head', 'wp_oembed_add_host_js');
});
add_action('wp_enqueue_scripts', function (): void {
    if (has_app()) {
        foreach (['wp-block-library', 'wp-block-library-theme', 'classic-theme-styles', 'global-styles'] as $style) {
            wp_dequeue_style($style);
        }
    }
}, 100);
