<?php
/**
 * What goes with a page besides its text: the content security policy and its companions (xtask/src/headers.rs), and how
 * long it may be kept.
 */
namespace Askia24;

/** Sends headers by their names. */
function send_headers(array $headers): void
{
    foreach ($headers as $name => $value) {
        header($name . ': ' . $value);
    }
}

/** Those of a page of ours: a first page (`page`), or the app's without content (`shell_page`). */
function page_headers(string $kind = 'page'): array
{
    $headers = release()[$kind];
    $style = newsroom_style();
    $policy = str_replace(' {{styles}}', $style === '' ? '' : ' ' . style_hash($style), $headers['Content-Security-Policy']);
    /**
     * The content security policy of readers' pages, for owners whose plug-ins need more.
     *
     * @param string $policy
     */
    $headers['Content-Security-Policy'] = apply_filters('askia24_policy', $policy);
    return $headers;
}

/** Those of an embed, whose own styles are named. Only what is made for it may be framed. */
function embed_headers(string $html, bool $is_framed): array
{
    $headers = page_headers('shell_page');
    preg_match_all('~<style>(.*?)</style>~s', $html, $found);
    $hashes = implode(' ', array_map(__NAMESPACE__ . '\style_hash', $found[1]));
    $policy = (string) preg_replace('~style-src [^;]*~', 'style-src ' . $hashes, $headers['Content-Security-Policy']);
    if ($is_framed) {
        $policy = str_replace("; frame-ancestors 'none'", '', $policy);
        unset($headers['X-Frame-Options']);
    }
    return ['Content-Security-Policy' => $policy] + $headers;
}

/**
 * A page's policy in the page itself, where a plug-in keeps pages: some keep the text without its headers (WP Super Cache,
 * and who has files sent past PHP). Browsers take `frame-ancestors` from headers only.
 */
function policy_element(): ?string
{
    if (!defined('WP_CACHE') || !WP_CACHE) {
        return null;
    }
    $policy = (string) preg_replace('~; frame-ancestors [^;]*~', '', page_headers()['Content-Security-Policy']);
    return el('meta', ['http-equiv' => 'Content-Security-Policy', 'content' => $policy]);
}

function style_hash(string $style): string
{
    return "'sha256-" . base64_encode(hash('sha256', $style, true)) . "'";
}

add_action('template_redirect', function (): void {
    if (is_feed() || is_robots() || is_favicon() || is_embed() || is_trackback() || get_query_var('sitemap') !== '') {
        return;
    }
    // What WordPress has found and the newspaper does not show, such as the page of a picture.
    if (view()['status'] >= 400) {
        status_header(view()['status']);
    }
    // WordPress's own bar and the Customizer bring scripts and styles of their own.
    if (has_app()) {
        send_headers(page_headers());
    }
    header('Cache-Control: ' . page_lifetime());
    header('Vary: Cookie', false);
}, 20);

/**
 * How long a page may be kept. Nothing in it is anybody's own, so those who are nobody to WordPress may share it; not what
 * is missing now and may be there in a minute.
 */
function page_lifetime(): string
{
    $is_known = is_user_logged_in() || array_filter(array_keys($_COOKIE), function ($name): bool {
        return preg_match('~^(wordpress_logged_in|wp-postpass|comment_author)_~', (string) $name) === 1;
    });
    if ($is_known || is_preview() || is_customize_preview()) {
        return 'private, no-cache';
    }
    $is_passing = is_404() || view()['status'] >= 400 || (is_singular() && post_password_required());
    // Plug-ins say so to page caches.
    if ($is_passing || (defined('DONOTCACHEPAGE') && DONOTCACHEPAGE)) {
        return 'no-cache';
    }
    return 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';
}
