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
        $icon === '' ? el('link', ['rel' => 'icon', 'type' => 'image/png', 'href' => app_url() . 'icon.png']) : null,
        $icon === '' ? el('link', ['rel' => 'apple-touch-icon', 'href' => app_url() . 'icons/apple-touch-icon.png']) : null,
        el('meta', ['name' => 'theme-color', 'id' => 'color-light', 'media' => '(prefers-color-scheme: light)', 'content' => $colors['background']]),
        el('meta', ['name' => 'theme-color', 'id' => 'color-dark', 'media' => '(prefers-color-scheme: dark)', 'content' => $colors['background_dark']]),
    ];
    echo implode("\n", array_filter($tags)), "\n";
    if (!has_seo_plugin()) {
        print_previews($view);
    }
    print_styles(is_singular() ? ['every', 'article'] : ['every', 'list']);
    // In the Customizer WordPress itself writes the additional CSS, and keeps it true while it is typed.
    $style = $has_app ? newsroom_style() : color_style();
    echo $style === '' ? '' : "<style>$style</style>\n";
    if ($has_app) {
        print_start();
    }
}

/** Prints parts of the style sheet: what a view is drawn with. What only the app needs comes with it. */
function print_styles(array $parts): void
{
    foreach ($parts as $part) {
        // Where a sheet may matter browsers look at all styles anew for it.
        $medium = $part === 'print' ? ' media="print"' : '';
        echo "<style data-sheet=\"$part\"$medium>", release()['styles'][$part], "</style>\n";
    }
}

/** Whether a plug-in writes all of this better. */
function has_seo_plugin(): bool
{
    return defined('WPSEO_VERSION') || defined('RANK_MATH_VERSION') || defined('AIOSEO_VERSION') || defined('SEOPRESS_VERSION')
        || defined('THE_SEO_FRAMEWORK_VERSION') || function_exists('jetpack_og_tags');
}

/** What WhatsApp, Facebook and the others show of a shared link. The app keeps these elements true from page to page. */
function print_previews(array $view): void
{
    $title = $view['title'] === '' ? site('name') : $view['title'];
    $description = $view['description'] === '' ? site('description') : $view['description'];
    // The app names no address of later pages; search engines want each page's own.
    $is_later = is_paged() && !$view['no_index'] && $view['status'] === 200;
    $canonical = $view['canonical'] === '' && $is_later ? origin() . strtok(here(), '?') : $view['canonical'];
    $picture = $view['image'] === '' ? null : preview_picture((int) $view['image']);
    $image = $picture ?? ['url' => get_site_icon_url(512) ?: app_url() . 'icons/icon-512.png', 'width' => 512, 'height' => 512, 'alt' => site('name')];
    $properties = [
        'og:site_name' => site('name'), 'og:locale' => str_replace('-', '_', site('locale')), 'og:title' => $title, 'og:description' => $description,
        'og:type' => $view['is_article'] ? 'article' : 'website', 'og:url' => $canonical,
        'og:image' => $image['url'], 'og:image:width' => $image['width'], 'og:image:height' => $image['height'], 'og:image:alt' => $image['alt'],
    ] + ($view['is_article'] ? article_properties($view) : []);
    // First: who makes previews does not always read as far as the end of the styles.
    echo '<title>', text(document_title($view)), "</title>\n";
    echo el('meta', ['name' => 'description', 'content' => $description]), "\n";
    foreach (array_filter($properties, 'strval') as $name => $text) {
        echo el('meta', ['property' => $name, 'content' => (string) $text]), "\n";
    }
    echo el('meta', ['name' => 'twitter:card', 'content' => $picture === null ? 'summary' : 'summary_large_image']), "\n";
    echo $canonical === '' ? '' : el('link', ['rel' => 'canonical', 'href' => $canonical]) . "\n";
    foreach (neighbouring_pages() as $rel => $url) {
        echo el('link', ['rel' => $rel, 'href' => $url]), "\n";
    }
    $json_ld = $view['json_ld'] === '' ? site_json_ld() : $view['json_ld'];
    echo $json_ld === '' ? '' : '<script type="application/ld+json">' . $json_ld . "</script>\n";
}

/** As the app writes it (src/model/head.rs), so that it does not change when the app comes. */
function document_title(array $view): string
{
    return $view['title'] === '' ? site('name') . ' – ' . site('tagline') : $view['title'] . ' – ' . site('name');
}

/** When an article came and changed, its section and its author. */
function article_properties(array $view): array
{
    $post = get_queried_object();
    $published = get_post_datetime($post);
    $modified = get_post_datetime($post, 'modified');
    return [
        'article:published_time' => $published ? $published->format(DATE_ATOM) : '',
        'article:modified_time' => $modified ? $modified->format(DATE_ATOM) : '',
        'article:section' => $view['times']['article:section'] ?? '',
        'article:author' => plain((string) get_the_author_meta('display_name', (int) $post->post_author)),
    ];
}

/** The pages before and after this one of a list. */
function neighbouring_pages(): array
{
    if (is_singular() || is_404()) {
        return [];
    }
    $page = max(1, (int) get_query_var('paged'));
    $pages = ['prev' => $page > 1 ? $page - 1 : 0, 'next' => $page < (int) $GLOBALS['wp_query']->max_num_pages ? $page + 1 : 0];
    return array_map(function (int $page): string {
        return get_pagenum_link($page, false);
    }, array_filter($pages));
}

/** Structured data of the front page and of sections; an article brings its own. */
function site_json_ld(): string
{
    if (is_front_page() && !is_paged()) {
        return script_json([
            '@context' => 'https://schema.org', '@type' => 'WebSite', 'name' => site('name'), 'description' => site('description'),
            'url' => home_url('/'), 'inLanguage' => site('lang'),
            'potentialAction' => [
                '@type' => 'SearchAction', 'target' => home_url('/?s={search_term_string}'), 'query-input' => 'required name=search_term_string',
            ],
        ]);
    }
    $trail = is_category() ? trail(get_queried_object_id()) : [];
    $items = [];
    foreach ($trail as $index => $category) {
        $items[] = ['@type' => 'ListItem', 'position' => $index + 1, 'name' => $category['name'], 'item' => $category['link']];
    }
    return $items === [] ? '' : script_json(['@context' => 'https://schema.org', '@type' => 'BreadcrumbList', 'itemListElement' => $items]);
}

/** The file of the featured image that previews show: 1,200 pixels wide at least where there is one, and no larger than needed. */
function preview_picture(int $attachment): ?array
{
    $details = wp_get_attachment_metadata($attachment);
    $full = wp_get_attachment_url($attachment);
    if (!$full || !is_array($details) || empty($details['width']) || empty($details['height'])) {
        return null;
    }
    $best = ['url' => $full, 'width' => (int) $details['width'], 'height' => (int) $details['height']];
    foreach ($details['sizes'] ?? [] as $size) {
        // The same shape but for what rounding makes of it: nothing is cut off.
        $same = abs($size['width'] * $details['height'] - $size['height'] * $details['width']) <= $details['width'] * 2;
        if ($same && $size['width'] >= 1200 && $size['width'] < $best['width']) {
            $best = ['url' => dirname($full) . '/' . $size['file'], 'width' => (int) $size['width'], 'height' => (int) $size['height']];
        }
    }
    return $best + ['alt' => plain((string) get_post_meta($attachment, '_wp_attachment_image_alt', true))];
}

add_action('after_setup_theme', function (): void {
    foreach (['title-tag', 'post-thumbnails', 'automatic-feed-links', 'responsive-embeds'] as $feature) {
        add_theme_support($feature);
    }
});

add_filter('pre_get_document_title', function (string $title): string {
    return has_seo_plugin() || is_feed() || is_embed() ? $title : document_title(view());
}, 5);

/** One element for all who have a say: WordPress (Settings, Reading), its plug-ins, and what is no page of its own. */
add_filter('wp_robots', function (array $robots): array {
    if (!did_action('template_redirect') || is_feed() || is_embed() || has_seo_plugin() || !view()['no_index']) {
        return $robots;
    }
    unset($robots['max-image-preview'], $robots['follow']);
    return ['noindex' => true] + $robots;
});

/** What a reader's phone would load for nothing, or run against the page's policy; editors' bar needs some of it. */
add_action('wp', function (): void {
    if (!has_seo_plugin()) {
        // Ours stand before the styles.
        remove_action('wp_head', 'rel_canonical');
        remove_action('wp_head', '_wp_render_title_tag', 1);
    }
    remove_action('wp_head', 'adjacent_posts_rel_link_wp_head');
    remove_action('wp_head', 'wp_shortlink_wp_head');
    remove_action('wp_head', 'wp_generator');
    remove_action('wp_head', 'rsd_link');
    remove_action('wp_head', 'wlwmanifest_link');
    if (!has_app()) {
        return;
    }
    remove_action('wp_head', 'print_emoji_detection_script', 7);
    remove_action('wp_print_styles', 'print_emoji_styles');
    remove_action('wp_enqueue_scripts', 'wp_enqueue_global_styles');
    remove_action('wp_footer', 'wp_enqueue_global_styles', 1);
    remove_action('wp_body_open', 'wp_global_styles_render_svg_filters');
    remove_action('wp_head', 'wp_oembed_add_host_js');
    // Printed with our own, whose hash the policy knows.
    remove_action('wp_head', 'wp_custom_css_cb', 101);
    // From WordPress 6.7 and 6.8: a style and a script that the policy would only refuse. The app asks ahead itself.
    add_filter('wp_img_tag_add_auto_sizes', '__return_false');
    add_filter('wp_speculation_rules_configuration', '__return_null');
});
add_action('wp_enqueue_scripts', function (): void {
    if (has_app()) {
        foreach (['wp-block-library', 'wp-block-library-theme', 'classic-theme-styles', 'global-styles'] as $style) {
            wp_dequeue_style($style);
        }
    }
}, 100);
